"""How a customer usually pays: the days between due date and the last money on each paper that is settled."""

from dataclasses import dataclass
from statistics import median_low

from sqlalchemy import Connection, func, select

from arbook.ledger.dates import days_between
from arbook.store.tables.money import allocation_table
from arbook.store.tables.papers import due_piece_table

LOOKS_BACK = 24
"""Settled pieces that count, the newest: habits change."""


@dataclass(frozen=True, slots=True)
class PayingHabit:
    """``days_late`` is the middle one of ``count`` settled pieces; zero or less is in time."""

    count: int
    days_late: int


def paying_habit(connection: Connection, customer_id: int) -> PayingHabit | None:
    """The customer's habit, or None while they have settled nothing."""
    pieces, shares = due_piece_table, allocation_table
    settled_on = func.max(shares.c.allocated_on).label("settled_on")
    rows = connection.execute(
        select(pieces.c.due_on, settled_on)
        .join(shares, shares.c.due_piece_id == pieces.c.id)
        .where(pieces.c.customer_id == customer_id, pieces.c.open_minor == 0, pieces.c.invoice_id.is_not(None))
        .group_by(pieces.c.id)
        .order_by(settled_on.desc())
        .limit(LOOKS_BACK)
    ).all()
    if not rows:
        return None
    return PayingHabit(len(rows), median_low([days_between(row.due_on, row.settled_on) for row in rows]))
