"""Taking the next number of a series, inside the transaction that issues the paper."""

from datetime import date

from sqlalchemy import select, update

from arbook.ledger.numbering import check_issue_date, paper_number
from arbook.services.changing import Change
from arbook.store.tables.papers import series_table


def take_number(change: Change, kind: str, issued_on: date, *, is_dated: bool = True) -> str:
    """The next number of the series, which moves on with this transaction or not at all.

    Raises:
        NumberingError: dated before the last paper of the series (``is_dated``).
    """
    series = series_table
    row = change.connection.execute(select(series).where(series.c.kind == kind)).one()
    if is_dated:
        check_issue_date(issued_on, row.last_issued_on)
    change.connection.execute(
        update(series)
        .where(series.c.id == row.id)
        .values(next_counter=row.next_counter + 1, last_issued_on=issued_on if is_dated else None)
    )
    return paper_number(row.pattern, row.next_counter, issued_on)
