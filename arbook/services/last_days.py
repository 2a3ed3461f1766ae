"""Whether the last day that a message gives is over: what waited too long would ask for money by a past day."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select

from arbook.store.tables.reminders import reminder_table
from arbook.store.tables.settlements import settlement_part_table


def is_over(connection: Connection, message: Row[Any], today: date) -> bool:
    """Of a reminder its deadline, of an offer the last day of its last part, of more time the day until which it was
    given; any other message gives none. ``message`` is a row of the outbox.
    """
    last_on: date | None = None
    if message.paper_kind == "extension":
        last_on = date.fromisoformat(message.paper_of.rpartition(" ")[2])
    elif message.paper_kind == "settlement":
        parts = settlement_part_table.c
        last_on = connection.execute(
            select(func.max(parts.due_on)).where(parts.settlement_id == int(message.paper_of))
        ).scalar()
    elif message.reminder_id is not None:
        reminders = reminder_table.c
        last_on = connection.execute(
            select(reminders.deadline_on).where(reminders.id == message.reminder_id)
        ).scalar()
    return last_on is not None and last_on < today
