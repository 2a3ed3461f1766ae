"""The columns of the list of invoices."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from arbook.gui.invoices.words import days_late, invoice_chip, next_part_words, number_words
from arbook.gui.shared.days import day_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.table import Column, Kind, MoneyLines, TwoLines
from arbook.queries.invoices import InvoiceRow

_say = QCoreApplication.translate


def _due(row: InvoiceRow, owner: Owner) -> TwoLines | None:
    """The day on one line; below it which part is due then and how much, where it falls due in several."""
    if row.due_on is None:
        return None
    return TwoLines(day_words(row.due_on, owner), next_part_words(row, owner), strong=False)


def invoice_columns(owner: Owner, home: Callable[[], str]) -> list[Column[InvoiceRow]]:
    """Number and day, customer, due date, state, sums; ``home`` is the currency that needs no name."""

    def foreign(row: InvoiceRow) -> str:
        return "" if row.total.currency == home() else row.total.currency

    return [
        Column(key="number", title=_say("InvoicesDesk", "Number"), kind=Kind.TWO_LINES,
               value=lambda row: TwoLines(number_words(row), day_words(row.issued_on, owner))),
        Column(key="customer", title=_say("InvoicesDesk", "Customer"), kind=Kind.TWO_LINES, stretch=2, smallest=14,
               value=lambda row: TwoLines(row.customer_name, row.reference, strong=False)),
        Column(key="due", title=_say("InvoicesDesk", "Due"), kind=Kind.TWO_LINES, hide_below=600,
               value=lambda row: _due(row, owner),
               sort_key=lambda row: row.due_on),
        Column(key="state", title=_say("InvoicesDesk", "State"), kind=Kind.CHIP,
               sort_key=lambda row: days_late(row, owner), value=lambda row: invoice_chip(row, owner)),
        Column(key="total", title=_say("InvoicesDesk", "Total"), kind=Kind.MONEY, hide_below=520,
               value=lambda row: MoneyLines(row.total, foreign(row), strong=False)),
        Column(key="open", title=_say("InvoicesDesk", "Still open"), kind=Kind.MONEY,
               value=lambda row: MoneyLines(row.open) if row.open else None),
    ]  # fmt: skip
