"""What a payment plan itself costs, booked at the right time. Parts of larger changes.

The fee stands in the ledger from the day of the agreement. The interest of a part is booked on the part's day: it has
run up by then. What of it was not run up when a plan ends, is changed, or is settled early, nobody ever owes.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.ledger.items import EntryKind, Nature
from arbook.ledger.money import Money
from arbook.ledger.plan_keeping import run_up
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


def book_due_interest(change: Change, plan: PlanRow, on: date) -> None:
    """The interest of all parts whose day has come, each dated on its own day; none once nothing is left that bears
    any.
    """
    if not plan.to_book:
        return
    booked = booked_interest(change.connection, plan.plan_id)
    for part_id, part in _parts(plan):
        left = part.price.minor - booked.get(part_id, 0)
        if left > 0 and part.due_on <= on:
            _book(change, plan, Nature.INTEREST, Money(left, plan.total.currency), part.due_on, part.due_on, part_id)


def book_part(change: Change, plan: PlanRow, position: int, on: date) -> None:
    """The whole interest of one part, on the day on which it is paid although its own is still to come."""
    booked = booked_interest(change.connection, plan.plan_id)
    for part_id, part in _parts(plan):
        left = part.price.minor - booked.get(part_id, 0)
        if left > 0 and part.position == position:
            _book(change, plan, Nature.INTEREST, Money(left, plan.total.currency), on, part.due_on, part_id)


def book_run_up(change: Change, plan: PlanRow, on: date) -> None:
    """All interest that has run up at the end of a day: whole parts, and the days' share of the one that runs."""
    book_due_interest(change, plan, on)
    for part_id, part, left in not_booked(plan, on, booked_interest(change.connection, plan.plan_id)):
        _book(change, plan, Nature.INTEREST, left, on, on, part_id)
        assert part.due_on > on


def not_booked(plan: PlanRow, on: date, booked: Mapping[int, int]) -> list[tuple[int, Installment, Money]]:
    """What has run up on a day and no entry stands for yet (``booked``: minor units by part); nothing once nothing is
    left that bears any.
    """
    if not plan.to_book:
        return []
    gone = run_up([state.installment for state in plan.installments], plan.agreed_on, on)
    found = []
    for part_id, part in _parts(plan):
        left = gone.get(part.position, Money.zero(plan.total.currency)).minor - booked.get(part_id, 0)
        if left > 0:
            found.append((part_id, part, Money(left, plan.total.currency)))
    return found


def _parts(plan: PlanRow) -> list[tuple[int, Installment]]:
    parts = [state.installment for state in plan.installments]
    return list(zip(plan.part_ids, parts, strict=True))


def booked_interest(connection: Connection, plan_id: int) -> dict[int, int]:
    """By part of a plan the interest that is booked, in minor units."""
    items = plan_item_table
    rows = connection.execute(
        select(items.c.installment_id, func.sum(items.c.amount_minor))
        .where(items.c.plan_id == plan_id, items.c.installment_id.is_not(None))
        .group_by(items.c.installment_id)
    )
    return {part_id: minor for part_id, minor in rows}  # noqa: C416 - rows are no pairs to mypy


def _book(
    change: Change, plan: PlanRow, nature: Nature, amount: Money, on: date, due_on: date, part_id: int | None
) -> None:
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
