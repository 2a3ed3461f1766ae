"""Who gets no further credit by the owner's word, as of any day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from arbook.queries.whom import NAMED, Whom, only
from arbook.store.tables.customers import customer_table
from arbook.store.tables.settlements import credit_stop_table


@dataclass(frozen=True, slots=True)
class CreditStopRow:
    """A stop that runs; its last day belongs to it."""

    stop_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    starts_on: date
    ends_on: date | None
    reason: str


def credit_stops(connection: Connection, as_of: date, whom: Whom = None) -> tuple[CreditStopRow, ...]:
    """Those that run on that day, the oldest first."""
    table = credit_stop_table
    running = (
        select(table, *NAMED)
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .where(_running(as_of))
        .order_by(table.c.starts_on, table.c.id)
    )
    return tuple(
        CreditStopRow(
            row.id,
            row.customer_id,
            row.customer_number,
            row.customer_name,
            row.starts_on,
            row.ends_on,
            row.reason,
        )
        for row in connection.execute(only(running, table.c.customer_id, whom))
    )


def without_credit(connection: Connection, as_of: date) -> frozenset[int]:
    """Whose credit the owner stopped, by customer id."""
    return frozenset(connection.execute(select(credit_stop_table.c.customer_id).where(_running(as_of))).scalars())


def _running(as_of: date) -> ColumnElement[bool]:
    table = credit_stop_table
    return and_(
        table.c.starts_on <= as_of,
        or_(table.c.ends_on.is_(None), table.c.ends_on >= as_of),
        or_(table.c.lifted_on.is_(None), table.c.lifted_on > as_of),
    )
