"""Payment plans that run on a day: their installments stand for the due pieces they were agreed over."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, or_, select

from arbook.ledger.money import Money
from arbook.ledger.plans import InstallmentState
from arbook.ledger.reminder_policies import GIVEN_DAYS, ReminderPolicy
from arbook.queries.plans import PlanRow, plan_rows
from arbook.queries.whom import Whom, only
from arbook.store.tables.agreements import payment_plan_table, plan_item_table


class PlannedPart(NamedTuple):
    """An installment with something left to pay. ``notice_days`` before it a note goes (0: none)."""

    plan_number: str
    part_id: int
    state: InstallmentState
    notice_days: int

    def is_tolerated(self, as_of: date) -> bool:
        """Past its day, and not missed yet: nothing is said of it."""
        return self.state.installment.due_on < as_of <= self.state.last_on


class PlannedItems(NamedTuple):
    """Pieces taken over by plans, the plans' open installments by customer, and who keeps their plans. ``contested``
    is by customer what is left of plans of which nothing may be asked for.
    """

    pieces: frozenset[int]
    open: Mapping[int, tuple[PlannedPart, ...]]
    kept: frozenset[int]
    contested: Mapping[int, tuple[Money, ...]]


def planned_items(connection: Connection, as_of: date, whom: Whom = None) -> PlannedItems:
    """All plans that run on that day, of these customers if asked."""
    table, items = payment_plan_table, plan_item_table
    running = select(table.c.id).where(
        table.c.agreed_on <= as_of, or_(table.c.ended_on.is_(None), table.c.ended_on > as_of)
    )
    running = only(running, table.c.customer_id, whom)
    rows = plan_rows(connection, as_of, running)
    if not rows:
        return PlannedItems(frozenset(), {}, frozenset(), {})
    unpaid = [row.plan_id for row in rows if row.open]
    pieces = connection.execute(select(items.c.due_piece_id).where(items.c.plan_id.in_(unpaid))).scalars()
    open_: dict[int, tuple[PlannedPart, ...]] = {}
    contested: dict[int, tuple[Money, ...]] = {}
    for row in rows:
        open_[row.customer_id] = open_.get(row.customer_id, ()) + (parts := _parts(row))
        if row.open and not parts:
            contested[row.customer_id] = (*contested.get(row.customer_id, ()), row.open)
    missed = {row.customer_id for row in rows if any(state.is_missed(as_of) for state in row.installments)}
    kept = frozenset(owner for owner, unpaid in open_.items() if unpaid) - missed
    return PlannedItems(frozenset(pieces), open_, kept, contested)


def given_after_break(connection: Connection, as_of: date, whom: Whom = None) -> dict[int, date]:
    """By due piece of a plan that broke lately, the day until which its letter gives time to pay all that is left."""
    table, items, given = payment_plan_table, plan_item_table, timedelta(days=GIVEN_DAYS)
    broken = (
        select(items.c.due_piece_id, table.c.ended_on)
        .join(table, table.c.id == items.c.plan_id)
        .where(table.c.ending == "broken", table.c.ended_on.between(as_of - given, as_of))
        .order_by(table.c.ended_on)
    )
    return {piece_id: on + given for piece_id, on in connection.execute(only(broken, table.c.customer_id, whom))}


def ladder_of(policy: ReminderPolicy, notice_days: int) -> ReminderPolicy:
    """The ladder of plans with the note so many days before a part as its plan says; 0 takes the note out. It goes to
    everybody, since everybody was told so.
    """
    stages = tuple(
        replace(stage, offset_days=-notice_days) if stage.is_before_due else stage
        for stage in policy.stages
        if notice_days or not stage.is_before_due
    )
    return replace(policy, stages=stages, notes_reliable=True)


def _parts(row: PlanRow) -> tuple[PlannedPart, ...]:
    return tuple(
        PlannedPart(row.number, part_id, state, row.rules.notice_days)
        for part_id, state in zip(row.part_ids, row.installments, strict=True)
        if state.askable
    )
