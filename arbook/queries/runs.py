"""Reminder runs: the sittings, and what became of their messages."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from arbook.queries.outbox import joined_messages, shown_state
from arbook.store.tables.reminders import message_table, reminder_table


@dataclass(frozen=True, slots=True)
class RunRow:
    """A sitting: its day and how many of its messages stand where."""

    run_id: int
    as_of: date
    queued_at: datetime
    counts: dict[str, int]


def runs(connection: Connection, *, limit: int = 50) -> tuple[RunRow, ...]:
    """The latest sittings, newest first."""
    state, run_id = shown_state().label("shown_state"), reminder_table.c.run_id
    rows = connection.execute(
        select(run_id, reminder_table.c.as_of, state, func.count(), func.min(message_table.c.queued_at))
        .select_from(joined_messages())
        .where(run_id.isnot(None))
        .group_by(run_id, reminder_table.c.as_of, state)
        .order_by(run_id.desc())
    )
    found: dict[int, RunRow] = {}
    for row_id, as_of, shown, count, queued_at in rows:
        if row_id not in found and len(found) == limit:
            break
        found.setdefault(row_id, RunRow(row_id, as_of, queued_at, {})).counts[shown] = count
    return tuple(found.values())
