"""Taking an apology back as long as nobody heard of it. Part of a larger change."""

import json
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select, update

from arbook.queries.late_charges import late_charge_card
from arbook.services.apologies import ApologyError
from arbook.services.changing import Change
from arbook.services.contact_log import log_contact
from arbook.services.outbox_moves import message_of, set_void, withdraw
from arbook.store.tables.agreements import hold_table
from arbook.store.tables.customers import contact_made_table
from arbook.store.tables.reminders import kind_note_table, message_table, reminder_table


def apology_for(connection: Connection, message_id: int) -> str:
    """The operation by which the owner last apologized for this message.

    Raises:
        ApologyError: ``unknown``: nobody apologized for it.
    """
    notes, messages = kind_note_table, message_table
    found: str | None = connection.execute(
        select(notes.c.operation_id)
        .join(messages, messages.c.reminder_id == notes.c.reminder_id)
        .where(messages.c.id == message_id, notes.c.kind == "apology")
        .order_by(notes.c.id.desc())
        .limit(1)
    ).scalar()
    if found is None:
        raise ApologyError(why="unknown")
    return found


def take_apology_back(change: Change, undone_id: str, today: date) -> None:
    """The reminder counts again, its pause never was, and the mail that waits does not leave.

    Raises:
        ApologyError: ``unknown``; ``mail_went``: the customer may have read it; ``charge_withdrawn``: what was
            charged is charged anew by hand; ``reminded_since``.
    """
    notes = kind_note_table
    mine = (notes.c.operation_id == undone_id, notes.c.kind == "apology")
    note = change.connection.execute(select(notes).where(*mine)).one_or_none()
    reminder = None if note is None else _reminder(change, note.reminder_id)
    if note is None or reminder is None or not reminder.is_void:
        raise ApologyError(why="unknown")
    _check(change, reminder, note.as_of)
    if note.message_row_id is not None:
        message = message_of(change, note.message_row_id)
        if message.state not in ("queued", "cancelled"):
            raise ApologyError(why="mail_went")
        if message.state == "queued":
            withdraw(change, message, "cancelled", "cancelled")
    set_void(change, reminder, is_void=False)
    holds = hold_table
    never = update(holds).where(holds.c.operation_id == undone_id).values(lifted_on=holds.c.starts_on)
    change.connection.execute(never)
    change.touch("hold", reminder.customer_id)
    log = contact_made_table
    for line in change.connection.execute(select(log).where(log.c.operation_id == undone_id)).all():
        facts = json.dumps({"contact_id": line.id})
        log_contact(change, line.customer_id, today, kind="undone", direction="own", facts=facts)
    change.made(note.id)


def _reminder(change: Change, reminder_id: int) -> Any:
    table = reminder_table
    columns = (table.c.id.label("reminder_id"), table.c.customer_id, table.c.is_void, table.c.late_charge_id)
    return change.connection.execute(select(*columns).where(table.c.id == reminder_id)).one_or_none()


def _check(change: Change, reminder: Row[Any], on: date) -> None:
    charge_id = reminder.late_charge_id
    if charge_id is not None and late_charge_card(change.connection, charge_id).row.withdrawn_on is not None:
        raise ApologyError(why="charge_withdrawn")
    table = reminder_table
    later = select(table.c.id).where(
        table.c.customer_id == reminder.customer_id,
        table.c.id > reminder.reminder_id,
        table.c.as_of >= on,
        table.c.is_void.is_(False),
    )
    if change.connection.execute(later.limit(1)).scalar() is not None:
        raise ApologyError(why="reminded_since")
