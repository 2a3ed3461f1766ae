"""What became of the periods of an invoice that comes again, told by the log of operations."""

from dataclasses import replace
from itertools import takewhile

from sqlalchemy import Connection, select

from arbook.ledger.recurring import Period
from arbook.queries.recurring import RecurringRow
from arbook.store.tables.book import operation_table

ISSUED = "issue_recurring"
_TURNS = {ISSUED: 0, "skip_recurring": 1, "put_back_recurring": -1}
"""What moves on or back by so many periods without an invoice, by the kind of operation."""


def last_issued(connection: Connection, row: RecurringRow) -> Period | None:
    """The last period that an invoice is out for; those that were left out since are none."""
    log = operation_table
    of_this = log.c.changes.like(f'%"recurring_invoice": [{row.recurring_id}]%')
    kinds = list(
        connection.execute(
            select(log.c.kind).where(log.c.kind.in_(_TURNS), of_this).order_by(log.c.sequence)
        ).scalars()
    )
    if row.last_on is None or ISSUED not in kinds:
        return None
    since = kinds[len(kinds) - kinds[::-1].index(ISSUED) :]
    skipped = sum(_TURNS[kind] for kind in since)
    rhythm, last_on = replace(row.recurrence, ends_on=None), row.last_on  # what is issued stays, ended or not
    written = list(takewhile(lambda period: rhythm.invoice_date(period) <= last_on, rhythm.periods()))
    return written[-1 - skipped] if skipped < len(written) else None
