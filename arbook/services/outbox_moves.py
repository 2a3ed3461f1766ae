"""How a message goes from one state to another, with what hangs on it: the reminder, and a line in the log."""

import json
from datetime import date
from typing import Any

from sqlalchemy import Row, select, update

from arbook.queries.late_charges import late_charge_card
from arbook.services.changing import Change
from arbook.services.contact_log import log_contact
from arbook.services.freshness import why_stale
from arbook.services.lateness import withdraw_charge
from arbook.services.reminder_errors import MessageStateError, StaleMessageError
from arbook.store.tables.reminders import (
    message_event_table,
    message_table,
    reminder_item_table,
    reminder_stage_table,
    reminder_table,
)


def message_of(change: Change, message_id: int) -> Row[Any]:
    """A message as it stands in the outbox.

    Raises:
        MessageStateError: there is none.
    """
    table = message_table
    row = change.connection.execute(select(table).where(table.c.id == message_id)).one_or_none()
    if row is None:
        raise MessageStateError(message_id=message_id, state=None)
    return row


def move(
    change: Change, message_id: int, from_states: tuple[str, ...], state: str, *, what: str, **values: Any
) -> None:
    """Compare and set: the message goes from one of these states to another, with a step in its life.

    Raises:
        MessageStateError: it is in none of these states.
    """
    table = message_table
    stamp = {"claimed_at": change.now} if state == "sending" else {}
    moved = change.connection.execute(
        update(table)
        .where(table.c.id == message_id, table.c.state.in_(from_states))
        .values(state=state, **stamp, **values)
    )
    if moved.rowcount != 1:
        now = change.connection.execute(select(table.c.state).where(table.c.id == message_id)).scalar()
        raise MessageStateError(message_id=message_id, state=now)
    detail = values.get("server_reply") or values.get("reason") or ""
    change.insert(message_event_table, message_row_id=message_id, at=change.now, what=what, detail=detail)
    change.touch("message", message_id)
    change.made(message_id)


def withdraw(
    change: Change,
    row: Row[Any],
    state: str,
    reason: str,
    *,
    from_states: tuple[str, ...] = ("queued",),
    reply: str | None = None,
) -> None:
    """It will not be sent: the customer counts as not reminded."""
    facts = {} if reply is None else {"server_reply": reply}
    move(change, row.id, from_states, state, what=state, reason=reason, settled_at=change.now, **facts)
    set_void(change, row, is_void=True)
    if state == "cancelled":
        _withdraw_charge(change, row)


NOT_SENT = "-"
"""Why a charge was withdrawn whose reminder never left: it needs no words of its own."""


def _withdraw_charge(change: Change, row: Row[Any]) -> None:
    """What was charged with a reminder that is taken back is not owed; one that failed may still be sent."""
    own = select(reminder_table.c.late_charge_id, reminder_table.c.as_of).where(
        reminder_table.c.id == row.reminder_id
    )
    charged = change.connection.execute(own).one_or_none()
    if charged is None or charged.late_charge_id is None:
        return
    if late_charge_card(change.connection, charged.late_charge_id).row.withdrawn_on is None:
        withdraw_charge(change, charged.late_charge_id, charged.as_of, charged.as_of, NOT_SENT)


def set_void(change: Change, row: Row[Any], *, is_void: bool) -> None:
    """Whether the reminder counts: a void one leaves its stage unsent."""
    reminders, items = reminder_table, reminder_item_table
    change.connection.execute(update(reminders).where(reminders.c.id == row.reminder_id).values(is_void=is_void))
    change.connection.execute(update(items).where(items.c.reminder_id == row.reminder_id).values(is_void=is_void))
    change.touch("customer", row.customer_id)


def refuse_stale(change: Change, row: Row[Any], to_address: str | None = None) -> None:
    """Refuse to send again, perhaps to another address, what no longer says the truth.

    Raises:
        StaleMessageError: see ``freshness.why_stale``.
    """
    stale = why_stale(change.connection, row, to_address)
    if stale:
        raise StaleMessageError(message_id=row.id, why=stale)


def is_printed(row: Row[Any]) -> bool:
    """Whether it is a letter (``queries.outbox.is_letter``)."""
    return not row.from_address


def log_sent(change: Change, row: Row[Any], today: date, *, outcome: str = "", file: str = "") -> None:
    """The whole text stands in the customer's log, whatever happens to wording or customer later; with the
    ``outcome`` where it was not sent (``queries.outbox.NOT_LEFT``), and the ``file`` that it became.
    """
    reminders, stages = reminder_table, reminder_stage_table
    reminder = change.connection.execute(
        select(reminders.c.amount_minor, reminders.c.currency, stages.c.name)
        .join(stages, stages.c.id == reminders.c.stage_id)
        .where(reminders.c.id == row.reminder_id)
    ).one_or_none()
    how = {"outcome": outcome, "file": file}
    facts = {"attachments": row.attachment_names} | {name: told for name, told in how.items() if told}
    if reminder is not None:
        facts |= {"stage": reminder.name, "amount_minor": reminder.amount_minor, "currency": reminder.currency}
    with_whom = row.to_name if is_printed(row) else f"{row.to_name} <{row.to_address}>"
    log_contact(
        change,
        row.customer_id,
        today,
        kind="letter" if is_printed(row) else "mail",
        subject=row.subject,
        body=row.body,
        with_whom=with_whom.strip(),
        message_id=row.id,
        facts=json.dumps(facts),
    )
