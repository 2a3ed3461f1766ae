"""One payment plan whole: how it is kept, the due pieces it stands for, and how it ended."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from arbook.ledger.errors import ArbookError
from arbook.ledger.items import ChargeFor
from arbook.ledger.money import Money
from arbook.queries.charge_names import called, costs_column
from arbook.queries.plan_sums import open_of_plans, paid_before
from arbook.queries.plans import PlanRow, plan_rows
from arbook.store.tables.agreements import payment_plan_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table, invoice_table


class PlanUnknownError(ArbookError):
    """No plan has this id or number. Facts: ``number``."""


@dataclass(frozen=True, slots=True)
class PlanItemRow:
    """A due piece that a plan stands for: what was agreed of it, and what is still open of that.

    ``role``: ``covered``; ``charge`` of the plan's own; ``waived`` once the plan was kept. ``amount`` is what the
    piece first came to.
    """

    piece_id: int
    invoice_id: int | None
    number: str
    issued_on: date
    due_on: date
    amount: Money
    agreed: Money
    open: Money
    role: str
    charged_for: ChargeFor | None


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A whole plan. ``ending`` is empty while nobody ended it.

    ``reason`` says why it is another version; ``earlier`` are the versions before it, the first one first, and
    ``paid_before`` is the money that came under them and stayed.
    """

    row: PlanRow
    note: str
    ended_on: date | None
    ending: str
    items: tuple[PlanItemRow, ...]
    reason: str
    earlier: tuple[PlanRow, ...]
    paid_before: Money


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
    earlier = select(table.c.id).where(table.c.number == plan.number, table.c.version < plan.version)
    return PlanCard(
        row,
        plan.note,
        plan.ended_on,
        plan.ending,
        _plan_items(connection, as_of, wanted),
        plan.reason,
        plan_rows(connection, as_of, earlier),
        Money(paid_before(connection, as_of, earlier), row.total.currency),
    )


def plan_by_number(connection: Connection, number: str, as_of: date) -> PlanCard:
    """The newest version of the plan that has this number.

    Raises:
        PlanUnknownError: there is none.
    """
    table = payment_plan_table
    newest = select(table.c.id).where(table.c.number == number.strip()).order_by(table.c.version.desc()).limit(1)
    plan_id = connection.execute(newest).scalar()
    if plan_id is None:
        raise PlanUnknownError(field="plan", number=number.strip())
    return plan_card(connection, plan_id, as_of)


def _plan_items(connection: Connection, as_of: date, wanted: Select[Any]) -> tuple[PlanItemRow, ...]:
    open_of = open_of_plans(as_of, wanted).subquery()
    pieces = due_piece_table
    rows = connection.execute(
        select(open_of, pieces.c.invoice_id, pieces.c.issued_on, pieces.c.due_on, pieces.c.amount_minor)
        .add_columns(pieces.c.currency, entry_table.c.nature)
        .add_columns(func.coalesce(invoice_table.c.number, late_charge_table.c.number, "").label("number"))
        .add_columns(costs_column())
        .join(pieces, pieces.c.id == open_of.c.due_piece_id)
        .join(entry_table, entry_table.c.id == pieces.c.entry_id)
        .outerjoin(invoice_table, invoice_table.c.id == pieces.c.invoice_id)
        .outerjoin(late_charge_table, late_charge_table.c.id == entry_table.c.late_charge_id)
        .order_by(pieces.c.due_on, pieces.c.id)
    )
    return tuple(
        PlanItemRow(
            row.due_piece_id,
            row.invoice_id,
            row.number,
            row.issued_on,
            row.due_on,
            Money(row.amount_minor, row.currency),
            Money(row.agreed_minor, row.currency),
            Money(row.minor, row.currency),
            row.role,
            called(row.nature, row.costs_are),
        )
        for row in rows
    )
