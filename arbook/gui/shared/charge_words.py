"""What a charge besides the invoices is called in the windows."""

from PySide6.QtCore import QCoreApplication

from arbook.ledger.items import ChargeFor

_say = QCoreApplication.translate


def charge_words(what: ChargeFor) -> str:
    """Interest, or costs by what they are for."""
    return {
        ChargeFor.INTEREST: _say("Charges", "Interest"),
        ChargeFor.COMPENSATION: _say("Charges", "Fixed sum by law"),
        ChargeFor.FEE: _say("Charges", "Late fee"),
        ChargeFor.STAGE_FEE: _say("Charges", "Reminder fee"),
        ChargeFor.PERCENT: _say("Charges", "Late charge in percent"),
        ChargeFor.COSTS: _say("Charges", "Costs of lateness"),
        ChargeFor.BANK: _say("Charges", "Bank fee"),
        ChargeFor.PLAN: _say("Charges", "Fee of the payment plan"),
    }[what]
