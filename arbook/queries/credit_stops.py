"""Who gets no further credit, by the owner's word or by a reminder whose stage stops it, as of any day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from arbook.queries.whom import NAMED, Whom, only
from arbook.store.tables.customers import customer_table
from arbook.store.tables.papers import due_piece_table
from arbook.store.tables.reminders import reminder_item_table, reminder_stage_table, reminder_table
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
    """Whose credit is stopped, by customer id."""
    by_owner = connection.execute(select(credit_stop_table.c.customer_id).where(_running(as_of))).scalars()
    return frozenset(by_owner) | stopped_by_reminders(connection, as_of)


def stopped_by_reminders(connection: Connection, as_of: date) -> frozenset[int]:
    """Who was reminded by a stage that stops credit, and something of what it was for is still open."""
    stages, items = reminder_stage_table, reminder_item_table
    stopping = connection.execute(select(stages.c.id).where(stages.c.stops_credit)).scalars().all()
    if not stopping:
        return frozenset()
    reminded = (
        select(reminder_table.c.customer_id)
        .join(items, items.c.reminder_id == reminder_table.c.id)
        .join(due_piece_table, due_piece_table.c.id == items.c.due_piece_id)
        .where(items.c.stage_id.in_(stopping), ~items.c.is_void, ~reminder_table.c.is_void)
        .where(reminder_table.c.as_of <= as_of, due_piece_table.c.open_minor > 0)
    )
    return frozenset(connection.execute(reminded).scalars())


def _running(as_of: date) -> ColumnElement[bool]:
    table = credit_stop_table
    return and_(
        table.c.starts_on <= as_of,
        or_(table.c.ends_on.is_(None), table.c.ends_on >= as_of),
        or_(table.c.lifted_on.is_(None), table.c.lifted_on > as_of),
    )
