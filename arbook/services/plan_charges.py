"""What a payment plan itself costs, booked at the right time. Parts of larger changes.

The fee stands in the ledger from the day of the agreement. The interest of a part is booked on the part's day: it has
run up by then. What of it was not run up when a plan ends, is changed, or is settled early, nobody ever owes.
"""

from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.ledger.items import EntryKind, Nature
from arbook.ledger.money import Money
from arbook.ledger.plans import Installment
from arbook.ledger.terms import DuePiece
from arbook.queries.plans import PlanRow
from arbook.services.changing import Change
from arbook.services.postings import EntryFacts, post_debt
from arbook.store.tables.agreements import plan_item_table


def book_fee(change: Change, plan: PlanRow, fee: Money) -> None:
    """The fee of a plan that was just agreed, due with its first part."""
    first_on = plan.installments[0].installment.due_on
    _book(change, plan, Nature.COSTS, fee, plan.agreed_on, first_on, None)


def book_due_interest(change: Change, plan: PlanRow, on: date) -> dict[int, int]:
    """The interest of all parts whose day has come, each dated on its own day; none once nothing is left that bears
    any. Returns by part the due piece it is.
    """
    return {
        part_id: _book(change, plan, Nature.INTEREST, left, part.due_on, part.due_on, part_id)
        for part_id, part, left in not_booked(change.connection, plan, on)
        if part.due_on <= on
    }


def book_run_up(change: Change, plan: PlanRow, on: date) -> dict[int, int]:
    """All interest that has run up at the end of a day: whole parts, and the days' share of the one that runs.
    Returns by part the due piece it is.
    """
    booked = {}
    for part_id, part, left in not_booked(change.connection, plan, on):
        day = min(part.due_on, on)
        booked[part_id] = _book(change, plan, Nature.INTEREST, left, day, day, part_id)
    return booked


def not_booked(connection: Connection, plan: PlanRow, on: date) -> list[tuple[int, Installment, Money]]:
    """By part what has run up on a day and no entry of any day stands for yet; nothing once nothing is left that
    bears any.
    """
    if plan.interest is None:
        return []
    interest = plan.interest._replace(booked=_booked_interest(connection, plan.plan_id))
    parts = [state.installment for state in plan.installments]
    left = interest.to_book(parts, plan.part_ids, on)
    return [
        (part_id, part, left[part_id]) for part_id, part in zip(plan.part_ids, parts, strict=True) if part_id in left
    ]


def _booked_interest(connection: Connection, plan_id: int) -> dict[int, int]:
    items = plan_item_table
    rows = connection.execute(
        select(items.c.installment_id, func.sum(items.c.amount_minor))
        .where(items.c.plan_id == plan_id, items.c.installment_id.is_not(None))
        .group_by(items.c.installment_id)
    )
    return {part_id: minor for part_id, minor in rows}  # noqa: C416 - rows are no pairs to mypy


def _book(
    change: Change, plan: PlanRow, nature: Nature, amount: Money, on: date, due_on: date, part_id: int | None
) -> int:
    facts = EntryFacts(
        plan.customer_id,
        amount.currency,
        on,
        EntryKind.CHARGE,
        amount.minor,
        detail=plan.number,
        nature=nature,
    )
    _, (piece_id,) = post_debt(change, facts, (DuePiece(due_on, amount),))
    row: dict[str, Any] = {"installment_id": part_id, "role": "charge", "amount_minor": amount.minor}
    change.insert(plan_item_table, plan_id=plan.plan_id, due_piece_id=piece_id, **row)
    change.touch("plan", plan.plan_id)
    return piece_id
