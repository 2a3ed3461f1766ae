"""Taking back what the owner wrote down a moment ago: notes, calls, promises, disputes, holds, and their ends.

Nothing is deleted. What began is ended on its own first day, so that it never held; what was ended runs on. The log
is append-only: a line of kind ``undone`` points at the line it takes back, and the log shows neither.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Table, select, update

from arbook.services.agreed import AgreementError
from arbook.services.changing import Change, Changes, Counter
from arbook.services.contact_log import log_contact
from arbook.services.disputes import carry_back
from arbook.services.follow_ups import finish_steps, take_steps_back
from arbook.services.promises import change_back
from arbook.services.settlement_steps import SETTLEMENT_KINDS, undo_settlement
from arbook.store.tables.agreements import dispute_table, follow_up_table, hold_table, promise_table
from arbook.store.tables.book import operation_table
from arbook.store.tables.customers import contact_made_table
from arbook.store.tables.reminders import (
    call_instead_table,
    reminder_item_table,
    reminder_run_table,
    reminder_table,
)
from arbook.store.tables.settlements import credit_stop_table


@dataclass(frozen=True, slots=True)
class _Kind:
    """What an operation did to which table: ``began`` or ended one of its rows."""

    table: Table
    noun: str
    began: bool
    first_day: str
    last_day: str


_KINDS = {
    "add_promise": _Kind(promise_table, "promise", True, "made_on", "withdrawn_on"),
    "change_promise": _Kind(promise_table, "promise", True, "made_on", "withdrawn_on"),
    "withdraw_promise": _Kind(promise_table, "promise", False, "made_on", "withdrawn_on"),
    "open_dispute": _Kind(dispute_table, "dispute", True, "opened_on", "closed_on"),
    "close_dispute": _Kind(dispute_table, "dispute", False, "opened_on", "closed_on"),
    "add_follow_up": _Kind(follow_up_table, "follow_up", True, "due_on", "done_on"),
    "finish_follow_up": _Kind(follow_up_table, "follow_up", False, "due_on", "done_on"),
    "set_hold": _Kind(hold_table, "hold", True, "starts_on", "lifted_on"),
    "lift_hold": _Kind(hold_table, "hold", False, "starts_on", "lifted_on"),
    "stop_credit": _Kind(credit_stop_table, "credit_stop", True, "starts_on", "lifted_on"),
    "lift_credit_stop": _Kind(credit_stop_table, "credit_stop", False, "starts_on", "lifted_on"),
    "call_instead": _Kind(call_instead_table, "customer", True, "asked_on", "dropped_on"),
    "write_after_all": _Kind(call_instead_table, "customer", False, "asked_on", "dropped_on"),
}

_SAID_AT_ITS_END = {"outcome": "", "ending": "", "resolution": "", "credit_note_id": None}
"""What an end wrote beside its day, and what stands there while there is none."""

_LOGGED = ("add_note", "log_paper", "not_reached", "log_reply", "carry_on_dispute")
"""They wrote a line of the log and nothing else, or what that line tells."""

_BY_HAND = "made_by_hand"
"""A line of the log and a reminder that nobody sent: it becomes void, and its stage is to be done again."""


class TakingBackService:
    """The way back of what is edited around a customer."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def take_back(self, undone_id: str, *, today: date, operation_id: str | None = None) -> Changes:
        """Take back what an operation wrote down: note, call, sent paper, begin or end of a promise, dispute or hold.

        Args:
            undone_id: The operation to take back, ``Changes.operation_id``.
            today: Day of the log's line.
            operation_id: Of this change.

        Raises:
            AgreementError: ``unknown`` (no such operation, or one that has another way back), ``already_ended``.
        """
        return self._counter.change("take_back", lambda change: _take_back(change, undone_id, today), operation_id)


def _take_back(change: Change, undone_id: str, today: date) -> None:
    operations, log = operation_table, contact_made_table
    done = change.connection.execute(select(operations).where(operations.c.id == undone_id)).one_or_none()
    if done is None or done.kind not in (*_KINDS, *_LOGGED, *SETTLEMENT_KINDS, _BY_HAND):
        raise AgreementError(why="unknown")
    lines = change.connection.execute(select(log).where(log.c.operation_id == undone_id)).all()
    if done.kind in _KINDS:
        _restore(change, _KINDS[done.kind], done)
    elif done.kind in SETTLEMENT_KINDS:
        undo_settlement(change, undone_id, json.loads(done.changes)["made_id"])
    elif done.kind == _BY_HAND:
        _void_run(change, undone_id)
    for line in lines:
        if line.kind == "dispute_noted":
            carry_back(change, undone_id, json.loads(line.facts))
        elif line.kind == "dispute_closed":
            take_steps_back(change, undone_id, json.loads(line.facts).get("ended", ()))
        facts = json.dumps({"contact_id": line.id})
        log_contact(change, line.customer_id, today, kind="undone", direction="own", facts=facts)


def _void_run(change: Change, operation_id: str) -> None:
    runs, reminders, items = reminder_run_table, reminder_table, reminder_item_table
    own_runs = select(runs.c.id).where(runs.c.operation_id == operation_id)
    ids = list(change.connection.execute(select(reminders.c.id).where(reminders.c.run_id.in_(own_runs))).scalars())
    change.connection.execute(update(reminders).where(reminders.c.id.in_(ids)).values(is_void=True))
    change.connection.execute(update(items).where(items.c.reminder_id.in_(ids)).values(is_void=True))


def _restore(change: Change, kind: _Kind, done: Row[Any]) -> None:
    table, row_id = kind.table, json.loads(done.changes)["made_id"]
    row = change.connection.execute(select(table).where(table.c.id == row_id)).one()
    if kind.began and getattr(row, kind.last_day) is not None:
        raise AgreementError(why="already_ended", on=getattr(row, kind.last_day))
    values: dict[str, object] = {kind.last_day: getattr(row, kind.first_day) if kind.began else None}
    if not kind.began:
        values |= {name: empty for name, empty in _SAID_AT_ITS_END.items() if name in table.c}
    change.connection.execute(update(table).where(table.c.id == row_id).values(values))
    if done.kind == "change_promise":
        change_back(change, row_id)
    elif done.kind == "open_dispute":
        finish_steps(change, row_id, row.opened_on)
    change.touch(kind.noun, row_id)
    change.touch("customer", row.customer_id)
