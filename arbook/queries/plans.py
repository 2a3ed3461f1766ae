"""Payment plans as of any day: what is paid of them, what is missed, and what comes next."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from arbook.ledger.dates import days_between
from arbook.ledger.money import Money, total
from arbook.ledger.plans import Frequency, Installment, InstallmentState, PlanState, plan_progress, plan_state
from arbook.queries.whom import NAMED
from arbook.store.tables.agreements import payment_plan_table, plan_installment_table, plan_item_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import allocation_table
from arbook.store.tables.papers import due_piece_table


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan as it stood on a day; of one that was ended, as it stood when it ended.

    ``missed`` is what is late of it, ``next_due_on`` the first day from then on with something left to pay.
    """

    plan_id: int
    number: str
    customer_id: int
    customer_number: str
    customer_name: str
    agreed_on: date
    frequency: Frequency
    total: Money
    paid: Money
    open: Money
    installments: tuple[InstallmentState, ...]
    state: PlanState
    next_due_on: date | None
    missed: Money


@dataclass(frozen=True, slots=True)
class MissedInstallmentRow:
    """An installment past its day and not fully paid; ``open`` is what is left of it."""

    plan_id: int
    plan_number: str
    customer_id: int
    customer_number: str
    customer_name: str
    position: int
    due_on: date
    days_late: int
    open: Money


def plans(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[PlanRow, ...]:
    """Plans agreed by that day, the oldest first, in three statements however many there are."""
    table = payment_plan_table
    wanted = select(table.c.id).where(table.c.agreed_on <= as_of)
    if customer_id is not None:
        wanted = wanted.where(table.c.customer_id == customer_id)
    return plan_rows(connection, as_of, wanted)


def missed_installments(rows: Iterable[PlanRow], as_of: date) -> tuple[MissedInstallmentRow, ...]:
    """Every missed installment of plans as they stand on that day, the longest missed first."""
    found = [
        MissedInstallmentRow(
            plan.plan_id,
            plan.number,
            plan.customer_id,
            plan.customer_number,
            plan.customer_name,
            state.installment.position,
            state.installment.due_on,
            days_between(state.installment.due_on, as_of),
            state.open,
        )
        for plan in rows
        if plan.state is PlanState.MISSED
        for state in plan.installments
        if state.is_missed(as_of)
    ]
    return tuple(sorted(found, key=lambda row: (row.due_on, row.plan_id, row.position)))


def plan_rows(connection: Connection, as_of: date, wanted: Select[Any]) -> tuple[PlanRow, ...]:
    """The plans whose ids are ``wanted``, the oldest first, agreed by that day or not."""
    table = payment_plan_table
    rows = connection.execute(
        select(table, *NAMED)
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .where(table.c.id.in_(wanted))
        .order_by(table.c.agreed_on, table.c.id)
    ).all()
    if not rows:
        return ()
    open_of = open_of_plans(as_of, wanted).subquery()
    sums = connection.execute(
        select(open_of.c.plan_id, func.sum(open_of.c.minor).label("minor")).group_by(open_of.c.plan_id)
    )
    left = {row.plan_id: row.minor for row in sums}
    parts: dict[int, list[Any]] = defaultdict(list)
    installments = plan_installment_table
    for row in connection.execute(
        select(installments).where(installments.c.plan_id.in_(wanted)).order_by(installments.c.position)
    ):
        parts[row.plan_id].append(row)
    return tuple(_plan_row(row, parts[row.id], left[row.id], as_of) for row in rows)


def open_of_plans(as_of: date, wanted: Select[Any]) -> Select[Any]:
    """What is open of the agreed amounts, by item: never more than was agreed, and frozen once the plan has ended."""
    plan, items, pieces, shares = payment_plan_table, plan_item_table, due_piece_table, allocation_table
    day = func.min(as_of.isoformat(), func.coalesce(plan.c.ended_on, as_of.isoformat()))
    settled = (
        select(func.coalesce(func.sum(shares.c.amount_minor), 0))
        .where(shares.c.due_piece_id == items.c.due_piece_id, shares.c.allocated_on <= day)
        .correlate(items, plan)
        .scalar_subquery()
    )
    return (
        select(
            items.c.plan_id,
            items.c.due_piece_id,
            items.c.amount_minor.label("agreed_minor"),
            func.min(items.c.amount_minor, pieces.c.amount_minor - settled).label("minor"),
        )
        .join(plan, plan.c.id == items.c.plan_id)
        .join(pieces, pieces.c.id == items.c.due_piece_id)
        .where(items.c.plan_id.in_(wanted))
    )


def _plan_row(row: Any, parts: list[Any], left_minor: int, as_of: date) -> PlanRow:
    agreed, left = Money(row.total_minor, row.currency), Money(left_minor, row.currency)
    paid = agreed - left
    day = as_of if row.ended_on is None else min(as_of, row.ended_on)
    states = plan_progress(
        [Installment(each.position, each.due_on, Money(each.amount_minor, row.currency)) for each in parts], paid
    )
    open_ = [state for state in states if state.open]
    return PlanRow(
        row.id,
        row.number,
        row.customer_id,
        row.customer_number,
        row.customer_name,
        row.agreed_on,
        Frequency(row.frequency),
        agreed,
        paid,
        left,
        states,
        plan_state(states, as_of, row.ended_on),
        next((state.installment.due_on for state in open_ if state.installment.due_on >= day), None),
        total([state.open for state in open_ if state.is_missed(day)], row.currency),
    )
