"""How disputes are told: what they are about, how they stand and how they ended."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.customers.words import capital
from arbook.gui.shared.days import day_words
from arbook.gui.shared.owner import Owner
from arbook.ledger.disputes import Resolution
from arbook.queries.disputes import DisputeRow

_say = QCoreApplication.translate


def reason_words(reason: str) -> str:
    """What a dispute is about."""
    return {
        "not_delivered": _say("Customers", "not delivered"),
        "defect": _say("Customers", "it is damaged or does not work"),
        "wrong_price": _say("Customers", "the price is wrong"),
        "wrong_quantity": _say("Customers", "the quantity is wrong"),
        "paid": _say("Customers", "they say it is paid"),
        "not_ordered": _say("Customers", "not ordered"),
        "duplicate": _say("Customers", "invoiced twice"),
    }.get(reason, _say("Customers", "something else"))


def contested_words(row: DisputeRow, owner: Owner) -> str:
    """What is contested: all, an invoice, or how much of it."""
    if not row.number:
        return _say("Customers", "All they owe is disputed")
    if row.amount is None:
        return _say("Customers", "{0} is disputed").format(row.number)
    contested = owner.formats.money(row.contested or row.named)
    return _say("Customers", "{0} of {1} is disputed").format(contested, row.number)


def dispute_sentence(row: DisputeRow, owner: Owner) -> str:
    """What is contested since when and why, and their words."""
    said = _say("Customers", "{0} since {1}: {2}.").format(
        contested_words(row, owner), day_words(row.opened_on, owner), reason_words(row.reason)
    )
    return f"{said}\n{row.note}" if row.note else said


def resolution_words(resolution: Resolution) -> str:
    """How a dispute ended."""
    return {
        Resolution.CREDITED: _say("Customers", "settled with a credit note"),
        Resolution.ADJUSTED: _say("Customers", "settled in another way"),
        Resolution.REJECTED: _say("Customers", "rejected, to be paid"),
        Resolution.WITHDRAWN: _say("Customers", "withdrawn by the customer"),
        Resolution.PAID: _say("Customers", "over: it was paid"),
        Resolution.LET_GO: _say("Customers", "over: it was let go"),
    }[resolution]


def resolution_choices() -> list[tuple[object, str]]:
    """What the owner can say of the end of a dispute."""
    chosen = (Resolution.CREDITED, Resolution.REJECTED, Resolution.WITHDRAWN, Resolution.ADJUSTED)
    return [(each, capital(resolution_words(each))) for each in chosen]
