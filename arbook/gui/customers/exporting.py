"""Customers and ledgers as rows for a spreadsheet."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from arbook.formats.csv_text import Cell
from arbook.gui.customers.contact_words import contact_title
from arbook.gui.customers.lines import CustomerLine
from arbook.gui.customers.words import entry_words, state_words
from arbook.gui.shared.owner import Owner
from arbook.queries.contact_log import ContactRow, FoundContact
from arbook.queries.ledger import LedgerRow

_say = QCoreApplication.translate


def customer_rows(lines: Iterable[CustomerLine], owner: Owner) -> list[Sequence[Cell]]:
    """The list with its head."""
    head = (
        _say("Customers", "Number"),
        _say("Customers", "Name"),
        _say("Customers", "E-mail"),
        _say("Customers", "Currency"),
        _say("Customers", "Balance"),
        _say("Customers", "Overdue"),
        _say("Customers", "On account"),
        _say("Customers", "Days late"),
        _say("Customers", "State"),
    )
    rows: list[Sequence[Cell]] = [head]
    for line in lines:
        row, aging = line.row, line.row.aging
        currency = aging.balance.currency
        sums = (aging.balance, aging.overdue, aging.on_account)
        late = line.days_late if line.state != "quiet" else None
        rows.append((row.number, row.name, row.email, currency, *sums, late, state_words(line, owner)))
    return rows


def log_table(rows: Iterable[ContactRow], owner: Owner) -> list[Sequence[Cell]]:
    """Lines of the log with their full text and the fingerprint of each, in the order given."""
    head = (
        _say("Customers", "Date"),
        _say("Customers", "What"),
        _say("Customers", "With whom"),
        _say("Customers", "Subject"),
        _say("Customers", "Text"),
        _say("Customers", "Written down by"),
        _say("Customers", "Fingerprint"),
    )
    table: list[Sequence[Cell]] = [head]
    for row in rows:
        what = contact_title(row, owner)
        table.append((row.made_on, what, row.with_whom, row.subject, row.body, row.author, row.fingerprint))
    return table


def book_log_table(found: Iterable[FoundContact], owner: Owner) -> list[Sequence[Cell]]:
    """Lines of all customers, each with whose it is."""
    lines = list(found)
    head, *rows = log_table((each.row for each in lines), owner)
    whose = (_say("Customers", "Number"), _say("Customers", "Name"))
    return [(*whose, *head), *((each.number, each.name, *row) for each, row in zip(lines, rows, strict=True))]


def ledger_table(rows: Iterable[LedgerRow]) -> list[Sequence[Cell]]:
    """A customer's ledger with its head, in the order given."""
    table: list[Sequence[Cell]] = [
        (
            _say("Customers", "Date"),
            _say("Customers", "What"),
            _say("Customers", "Number"),
            _say("Customers", "Detail"),
            _say("Customers", "Due"),
            _say("Customers", "Currency"),
            _say("Customers", "Amount"),
            _say("Customers", "Balance"),
        )
    ]
    for row in rows:
        entry = row.entry
        detail = entry.detail or ", ".join(entry.settles)
        what = entry_words(entry.kind, "", entry.reverses, entry.charged_for)
        currency = entry.amount.currency
        table.append((entry.dated_on, what, entry.number, detail, entry.due_on, currency, entry.amount, row.balance))
    return table
