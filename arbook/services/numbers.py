"""Taking the next number of a series, inside the transaction that issues the paper."""

from datetime import date
from typing import Any

from sqlalchemy import select, update

from arbook.ledger.numbering import check_issue_date, paper_number
from arbook.services.changing import Change
from arbook.store.tables.papers import invoice_table, series_table


def take_number(change: Change, kind: str, issued_on: date) -> str:
    """The next number of an undated series (customers, plans); it moves on with this transaction or not at all."""
    row = _series(change, kind)
    _move_on(change, row, row.next_counter + 1)
    return paper_number(row.pattern, row.next_counter, issued_on)


def take_paper_number(change: Change, kind: str, issued_on: date, today: date) -> str:
    """The next number of invoices or credit notes; numbers that papers from elsewhere have are stepped over.

    Raises:
        NumberingError: dated before the last paper of the series, or far ahead.
    """
    row = _series(change, kind)
    check_issue_date(issued_on, row.last_issued_on, today)
    counter = row.next_counter
    while _is_taken(change, kind, number := paper_number(row.pattern, counter, issued_on)):
        counter += 1
    skipped = row.skipped + counter - row.next_counter
    _move_on(change, row, counter + 1, skipped=skipped, last_issued_on=issued_on)
    return number


def _series(change: Change, kind: str) -> Any:
    return change.connection.execute(select(series_table).where(series_table.c.kind == kind)).one()


def _move_on(change: Change, row: Any, next_counter: int, **facts: object) -> None:
    table = series_table
    change.connection.execute(update(table).where(table.c.id == row.id).values(next_counter=next_counter, **facts))


def _is_taken(change: Change, kind: str, number: str) -> bool:
    table = invoice_table
    found = change.connection.execute(select(table.c.id).where(table.c.kind == kind, table.c.number == number))
    return found.first() is not None
