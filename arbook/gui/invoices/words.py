"""How invoices are told in the list and the panel."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.states import late_chip, state_chip
from arbook.gui.shared.work_words import late_words
from arbook.ledger.dates import days_between
from arbook.ledger.items import EntryKind
from arbook.queries.invoices import InvoiceRow, SettlementRow

_say = QCoreApplication.translate
CREDIT_NOTE = "credit_note"


def days_late(row: InvoiceRow, owner: Owner) -> int | None:
    """Days past the first open due date, None where nothing is due."""
    return None if row.due_on is None or not row.open else days_between(row.due_on, owner.today())


def invoice_chip(row: InvoiceRow, owner: Owner) -> ChipLook:
    """Draft, paid, due or late."""
    if row.state == "draft":
        return state_chip("draft", _say("Invoices", "Draft"))
    if row.kind == CREDIT_NOTE:
        return ChipLook(_say("Invoices", "Credit note"), "quiet", "undo-2")
    late = days_late(row, owner)
    if late is None:
        return state_chip("paid", _say("Invoices", "Paid"))
    words = late_words(late)
    return late_chip(late, words[:1].upper() + words[1:])


def number_words(row: InvoiceRow) -> str:
    """The number, or that it is a draft."""
    return row.number or _say("Invoices", "Draft")


def settlement_words(row: SettlementRow) -> str:
    """What came: "Payment", "Credit note 2026-0011"."""
    named = {
        EntryKind.PAYMENT: _say("Invoices", "Payment"),
        EntryKind.CREDIT_NOTE: _say("Invoices", "Credit note"),
        EntryKind.WRITE_OFF: _say("Invoices", "Written off"),
        EntryKind.DISCOUNT: _say("Invoices", "Discount"),
    }.get(row.kind, _say("Invoices", "Settled"))
    return f"{named} {row.number}".strip()
