"""What bears on calling a plan due and on taking that back: reminders of its parts, and letters that went."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, select

from arbook.store.tables.agreements import plan_installment_table
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


def letter_went(connection: Connection, plan_id: int) -> bool:
    """Whether the letter that all is due left the house by mail, or waits to."""
    table = message_table
    query = select(table.c.id).where(
        table.c.paper_kind == BROKEN_LETTER,
        table.c.paper_of == str(plan_id),
        table.c.state.not_in(("cancelled", "failed")),
    )
    return connection.execute(query.limit(1)).scalar() is not None
