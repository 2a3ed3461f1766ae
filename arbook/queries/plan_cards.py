"""One payment plan whole: how it is kept, the due pieces it stands for, and how it ended."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, select

from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money
from arbook.queries.plans import PlanRow, open_of_plans, plan_rows
from arbook.store.tables.agreements import payment_plan_table
from arbook.store.tables.papers import due_piece_table, invoice_table


class PlanUnknownError(ArbookError):
    """No plan has this id or number. Facts: ``number``."""


@dataclass(frozen=True, slots=True)
class PlanItemRow:
    """A due piece that a plan stands for: what was agreed of it, and what is still open of that."""

    piece_id: int
    invoice_id: int | None
    number: str
    due_on: date
    agreed: Money
    open: Money


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A whole plan. ``ending`` is empty while nobody ended it."""

    row: PlanRow
    note: str
    ended_on: date | None
    ending: str
    items: tuple[PlanItemRow, ...]


def plan_card(connection: Connection, plan_id: int, as_of: date) -> PlanCard:
    """One plan with its items, agreed by that day or not.

    Raises:
        PlanUnknownError: there is none.
    """
    table = payment_plan_table
    plan = connection.execute(select(table).where(table.c.id == plan_id)).one_or_none()
    if plan is None:
        raise PlanUnknownError(field="plan", number=str(plan_id))
    wanted = select(table.c.id).where(table.c.id == plan_id)
    (row,) = plan_rows(connection, as_of, wanted)
    return PlanCard(row, plan.note, plan.ended_on, plan.ending, _plan_items(connection, as_of, wanted))


def _plan_items(connection: Connection, as_of: date, wanted: Select[Any]) -> tuple[PlanItemRow, ...]:
    open_of = open_of_plans(as_of, wanted).subquery()
    pieces = due_piece_table
    rows = connection.execute(
        select(open_of, pieces.c.invoice_id, pieces.c.due_on, pieces.c.currency, invoice_table.c.number)
        .join(pieces, pieces.c.id == open_of.c.due_piece_id)
        .outerjoin(invoice_table, invoice_table.c.id == pieces.c.invoice_id)
        .order_by(pieces.c.due_on, pieces.c.id)
    )
    return tuple(
        PlanItemRow(
            row.due_piece_id,
            row.invoice_id,
            row.number or "",
            row.due_on,
            Money(row.agreed_minor, row.currency),
            Money(row.minor, row.currency),
        )
        for row in rows
    )
