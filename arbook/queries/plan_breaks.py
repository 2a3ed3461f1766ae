"""What bears on calling a plan due and on taking that back: reminders of its parts, letters that went, what broke."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from arbook.store.tables.agreements import payment_plan_table, plan_installment_table, plan_item_table
from arbook.store.tables.reminders import message_table, reminder_item_table, reminder_table

BROKEN_LETTER = "plan_broken"
"""The kind of paper that says that all is due."""


def was_reminded(connection: Connection, part_ids: Collection[int], as_of: date) -> bool:
    """Whether one of these parts was reminded of by that day after its own day."""
    items, reminders, parts = reminder_item_table, reminder_table, plan_installment_table
    query = (
        select(items.c.id)
        .join(reminders, reminders.c.id == items.c.reminder_id)
        .join(parts, parts.c.id == items.c.installment_id)
        .where(items.c.installment_id.in_(list(part_ids)), ~items.c.is_void, items.c.stage_id.is_not(None))
        .where(~reminders.c.is_void, reminders.c.as_of > parts.c.due_on, reminders.c.as_of <= as_of)
    )
    return connection.execute(query.limit(1)).scalar() is not None


@dataclass(frozen=True, slots=True)
class BrokenPlan:
    """A plan that was called due: its number, the day, and the due pieces that it stood for."""

    number: str
    ended_on: date
    piece_ids: frozenset[int]


def broken_plans(
    connection: Connection, customer_ids: Collection[int], since: date, as_of: date
) -> dict[int, BrokenPlan]:
    """By customer the plan that broke last in these days."""
    plans, items = payment_plan_table, plan_item_table
    rows = connection.execute(
        select(plans.c.id, plans.c.customer_id, plans.c.number, plans.c.ended_on, items.c.due_piece_id)
        .join(items, items.c.plan_id == plans.c.id)
        .where(plans.c.customer_id.in_(list(customer_ids)), plans.c.ending == "broken")
        .where(plans.c.ended_on >= since, plans.c.ended_on <= as_of)
        .order_by(plans.c.ended_on, plans.c.id)
    ).all()
    newest = {row.customer_id: row for row in rows}
    return {
        customer_id: BrokenPlan(
            last.number, last.ended_on, frozenset(row.due_piece_id for row in rows if row.id == last.id)
        )
        for customer_id, last in newest.items()
    }


def letter_went(connection: Connection, plan_id: int) -> bool:
    """Whether the letter that all is due left the house by mail, or waits to."""
    table = message_table
    query = select(table.c.id).where(
        table.c.paper_kind == BROKEN_LETTER,
        table.c.paper_of == str(plan_id),
        table.c.state.not_in(("cancelled", "failed")),
    )
    return connection.execute(query.limit(1)).scalar() is not None
