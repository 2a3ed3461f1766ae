"""What is agreed with customers, as of any day: plans and how they are kept, promises, disputes and holds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from arbook.ledger.agreements import PromiseState, promise_state
from arbook.ledger.dates import days_between
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money, total
from arbook.ledger.plans import Frequency, Installment, InstallmentState, PlanState, plan_progress, plan_state
from arbook.queries.promised import received_for_promise
from arbook.store.tables.agreements import (
    dispute_table,
    hold_table,
    payment_plan_table,
    plan_installment_table,
    plan_item_table,
    promise_table,
)
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import allocation_table
from arbook.store.tables.papers import due_piece_table, invoice_table


class PlanUnknownError(ArbookError):
    """No plan has this id or number. Facts: ``number``."""


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


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise and what came of it: ``received`` from the day it was made to its day."""

    promise_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    amount: Money
    received: Money
    made_on: date
    promised_on: date
    who: str
    channel: str
    note: str
    state: PromiseState


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A dispute that runs; ``number`` is its invoice's, empty when it is about everything."""

    dispute_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    invoice_id: int | None
    number: str
    amount: Money | None
    opened_on: date
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold that runs; ``number`` is its invoice's, empty when it is on the customer."""

    hold_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    invoice_id: int | None
    number: str
    starts_on: date
    ends_on: date | None
    reason: str


_WHO = (customer_table.c.number.label("customer_number"), customer_table.c.name.label("customer_name"))


def plans(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[PlanRow, ...]:
    """Plans agreed by that day, the oldest first, in three statements however many there are."""
    table = payment_plan_table
    wanted = select(table.c.id).where(table.c.agreed_on <= as_of)
    if customer_id is not None:
        wanted = wanted.where(table.c.customer_id == customer_id)
    return _plan_rows(connection, as_of, wanted)


def plan_card(connection: Connection, plan_id: int, as_of: date) -> PlanCard:
    """One plan with its items, agreed by that day or not.

    Raises:
        PlanUnknownError: there is none.
    """
    table = payment_plan_table
    plan = connection.execute(select(table).where(table.c.id == plan_id)).one_or_none()
    if plan is None:
        raise PlanUnknownError(field="plan", number=str(plan_id))
    (row,) = _plan_rows(connection, as_of, select(table.c.id).where(table.c.id == plan_id))
    items = _plan_items(connection, as_of, plan_id)
    return PlanCard(row, plan.note, plan.ended_on, plan.ending, items)


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


def promises(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[PromiseRow, ...]:
    """Promises made by that day and not withdrawn, the next due first."""
    table = promise_table
    statement = (
        select(table, *_WHO, received_for_promise(as_of).label("received"))
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .where(table.c.made_on <= as_of, or_(table.c.withdrawn_on.is_(None), table.c.withdrawn_on > as_of))
        .order_by(table.c.promised_on, table.c.id)
    )
    return tuple(_promise_row(row, as_of) for row in connection.execute(_of(statement, table, customer_id)))


def disputes(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[DisputeRow, ...]:
    """Disputes that run on that day, the oldest first."""
    table = dispute_table
    statement = (
        select(table, *_WHO, customer_table.c.currency, invoice_table.c.number.label("invoice_number"))
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .outerjoin(invoice_table, invoice_table.c.id == table.c.invoice_id)
        .where(table.c.opened_on <= as_of, or_(table.c.closed_on.is_(None), table.c.closed_on > as_of))
        .order_by(table.c.opened_on, table.c.id)
    )
    return tuple(
        DisputeRow(
            row.id,
            row.customer_id,
            row.customer_number,
            row.customer_name,
            row.invoice_id,
            row.invoice_number or "",
            None if row.amount_minor is None else Money(row.amount_minor, row.currency),
            row.opened_on,
            row.reason,
            row.note,
        )
        for row in connection.execute(_of(statement, table, customer_id))
    )


def holds(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[HoldRow, ...]:
    """Holds that run on that day, the oldest first; the last day of a hold belongs to it."""
    table = hold_table
    statement = (
        select(table, *_WHO, invoice_table.c.number.label("invoice_number"))
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .outerjoin(invoice_table, invoice_table.c.id == table.c.invoice_id)
        .where(
            table.c.starts_on <= as_of,
            or_(table.c.ends_on.is_(None), table.c.ends_on >= as_of),
            or_(table.c.lifted_on.is_(None), table.c.lifted_on > as_of),
        )
        .order_by(table.c.starts_on, table.c.id)
    )
    return tuple(
        HoldRow(
            row.id,
            row.customer_id,
            row.customer_number,
            row.customer_name,
            row.invoice_id,
            row.invoice_number or "",
            row.starts_on,
            row.ends_on,
            row.reason,
        )
        for row in connection.execute(_of(statement, table, customer_id))
    )


def _of(statement: Select[Any], table: Any, customer_id: int | None) -> Select[Any]:
    return statement if customer_id is None else statement.where(table.c.customer_id == customer_id)


def _plan_rows(connection: Connection, as_of: date, wanted: Select[Any]) -> tuple[PlanRow, ...]:
    table = payment_plan_table
    rows = connection.execute(
        select(table, *_WHO)
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .where(table.c.id.in_(wanted))
        .order_by(table.c.agreed_on, table.c.id)
    ).all()
    if not rows:
        return ()
    open_of = _open_items(as_of, wanted).subquery()
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


def _open_items(as_of: date, wanted: Select[Any]) -> Select[Any]:
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


def _plan_items(connection: Connection, as_of: date, plan_id: int) -> tuple[PlanItemRow, ...]:
    open_of = _open_items(as_of, select(payment_plan_table.c.id).where(payment_plan_table.c.id == plan_id)).subquery()
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


def _promise_row(row: Any, as_of: date) -> PromiseRow:
    amount, received = Money(row.amount_minor, row.currency), Money(row.received, row.currency)
    return PromiseRow(
        row.id,
        row.customer_id,
        row.customer_number,
        row.customer_name,
        amount,
        received,
        row.made_on,
        row.promised_on,
        row.who,
        row.channel,
        row.note,
        promise_state(amount, received, row.promised_on, as_of),
    )
