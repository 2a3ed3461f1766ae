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
    """``days_late`` is the middle one of ``count`` pieces; zero or less is in time.

    The pieces are settled ones, or, where nothing is settled yet, those that were paid in part (``is_partial``).
    """

    count: int
    days_late: int
    is_partial: bool = False


def paying_habit(connection: Connection, customer_id: int) -> PayingHabit | None:
    """The customer's habit, or None while they have paid nothing."""
    for is_partial in (False, True):
        days = _days_late(connection, customer_id, is_partial=is_partial)
        if days:
            return PayingHabit(len(days), median_low(days), is_partial)
    return None


def _days_late(connection: Connection, customer_id: int, *, is_partial: bool) -> list[int]:
    """Days between due date and last money, of the newest pieces that are settled or paid in part."""
    pieces, shares = due_piece_table, allocation_table
    paid_on = func.max(shares.c.allocated_on).label("paid_on")
    rows = connection.execute(
        select(pieces.c.due_on, paid_on)
        .join(shares, shares.c.due_piece_id == pieces.c.id)
        .where(
            pieces.c.customer_id == customer_id,
            pieces.c.open_minor > 0 if is_partial else pieces.c.open_minor == 0,
            pieces.c.invoice_id.is_not(None),
        )
        .group_by(pieces.c.id)
        .having(func.sum(shares.c.amount_minor) > 0)
        .order_by(paid_on.desc())
        .limit(LOOKS_BACK)
    )
    return [days_between(row.due_on, row.paid_on) for row in rows]
