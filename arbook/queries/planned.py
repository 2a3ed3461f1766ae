"""Payment plans that run on a day: their installments stand for the due pieces they were agreed over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from arbook.ledger.money import Money
from arbook.ledger.plans import Installment, InstallmentState, plan_progress
from arbook.queries.as_of import piece_parts
from arbook.queries.whom import Whom, only
from arbook.store.tables.agreements import payment_plan_table, plan_installment_table, plan_item_table


@dataclass(frozen=True, slots=True)
class PlannedItems:
    """Pieces taken over by plans, the plans' open installments by customer, and who keeps their plans."""

    pieces: frozenset[int]
    open: Mapping[int, tuple[tuple[str, int, InstallmentState], ...]]
    kept: frozenset[int]


def planned_items(connection: Connection, as_of: date, whom: Whom = None) -> PlannedItems:
    """All plans that run on that day, of these customers if asked."""
    plans = payment_plan_table
    running = select(plans.c.id, plans.c.number, plans.c.customer_id, plans.c.currency).where(
        plans.c.agreed_on <= as_of, or_(plans.c.ended_on.is_(None), plans.c.ended_on > as_of)
    )
    running = only(running, plans.c.customer_id, whom)
    rows = connection.execute(running.order_by(plans.c.id)).all()
    if not rows:
        return PlannedItems(frozenset(), {}, frozenset())
    pieces, paid = _pieces_and_paid(connection, as_of, running)
    agreed = _installments(connection, running)
    open_of: dict[int, tuple[tuple[str, int, InstallmentState], ...]] = {}
    missed: set[int] = set()
    for plan_id, number, owner, _ in rows:
        ids, parts = agreed[plan_id]
        states = plan_progress(parts, paid[plan_id])
        unpaid = tuple((number, row_id, state) for row_id, state in zip(ids, states, strict=True) if state.open)
        open_of[owner] = open_of.get(owner, ()) + unpaid
        if any(state.is_missed(as_of) for state in states):
            missed.add(owner)
    kept = frozenset(owner for owner, unpaid in open_of.items() if unpaid) - missed
    return PlannedItems(pieces, open_of, kept)


def _pieces_and_paid(
    connection: Connection, as_of: date, running: Select[Any]
) -> tuple[frozenset[int], dict[int, Money]]:
    """The pieces that plans have taken over, and by plan what came in on them since the agreement."""
    plan, items, parts = running.subquery(), plan_item_table, piece_parts(as_of)
    left = (
        select(parts.c.piece_id, func.sum(parts.c.minor).label("minor"))
        .where(parts.c.piece_id.in_(select(items.c.due_piece_id)))
        .group_by(parts.c.piece_id)
        .subquery()
    )
    rows = connection.execute(
        select(plan.c.id, plan.c.currency, items.c.due_piece_id)
        .add_columns(items.c.amount_minor - func.coalesce(left.c.minor, 0))
        .join_from(plan, items, items.c.plan_id == plan.c.id)
        .outerjoin(left, left.c.piece_id == items.c.due_piece_id)
    )
    pieces: set[int] = set()
    paid: dict[int, Money] = {}
    for plan_id, currency, piece_id, minor in rows:
        pieces.add(piece_id)
        paid[plan_id] = paid.get(plan_id, Money.zero(currency)) + Money(minor, currency)
    return frozenset(pieces), paid


def _installments(connection: Connection, running: Select[Any]) -> dict[int, tuple[list[int], list[Installment]]]:
    """Row ids and installments by plan, in order."""
    plan, parts = running.subquery(), plan_installment_table
    rows = connection.execute(
        select(parts.c.id, parts.c.plan_id, parts.c.position, parts.c.due_on, parts.c.amount_minor, plan.c.currency)
        .join_from(parts, plan, plan.c.id == parts.c.plan_id)
        .order_by(parts.c.plan_id, parts.c.position)
    )
    found: dict[int, tuple[list[int], list[Installment]]] = {}
    for row_id, plan_id, position, due_on, minor, currency in rows:
        ids, agreed = found.setdefault(plan_id, ([], []))
        ids.append(row_id)
        agreed.append(Installment(position, due_on, Money(minor, currency)))
    return found
