"""One message whole: its line in the outbox, its text, and all that happened to it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from arbook.ledger.errors import ArbookError
from arbook.queries.outbox import MessageRow, message_lines, message_row
from arbook.queries.reminder_policies import policies
from arbook.store.tables.agreements import payment_plan_table, plan_installment_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.lateness import late_charge_table
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.reminders import (
    message_event_table,
    message_table,
    reminder_item_table,
    reminder_stage_table,
    reminder_table,
)


class MessageUnknownError(ArbookError):
    """There is no such message. Facts: ``message_id``."""


@dataclass(frozen=True, slots=True)
class MessageEventRow:
    """A step in a message's life."""

    at: datetime
    what: str
    detail: str


@dataclass(frozen=True, slots=True)
class MessageCard:
    """One message: its line, full text, steps so far, and the exact bytes (of a letter, its text).

    ``is_final`` where it was the last rung of its ladder, ``deadline_on`` the last day that it gives.
    """

    row: MessageRow
    language: str
    body: str
    events: tuple[MessageEventRow, ...]
    content: bytes
    is_final: bool = False
    deadline_on: date | None = None


def message_by_id(connection: Connection, message_id: int) -> MessageCard:
    """One message with everything.

    Raises:
        MessageUnknownError: there is none.
    """
    table, events = message_table, message_event_table
    row = connection.execute(
        message_lines()
        .add_columns(table.c.body, table.c.content, customer_table.c.language)
        .where(table.c.id == message_id)
    ).one_or_none()
    if row is None:
        raise MessageUnknownError(message_id=message_id)
    steps = connection.execute(
        select(events.c.at, events.c.what, events.c.detail)
        .where(events.c.message_row_id == message_id)
        .order_by(events.c.id)
    )
    happened = tuple(MessageEventRow(*step) for step in steps)
    final, deadline_on = _rung(connection, message_id)
    return MessageCard(message_row(row), row.language, row.body, happened, row.content, final, deadline_on)


def asked_by_message(connection: Connection, message_id: int) -> tuple[tuple[str, str], ...]:
    """What a message asks for: the number of each invoice, charge or plan, and the reference it has of its own."""
    items, pieces, entries, invoices = reminder_item_table, due_piece_table, entry_table, invoice_table
    quoted = func.coalesce(func.json_extract(invoices.c.frozen, "$.payment_reference"), "")
    number = func.coalesce(invoices.c.number, late_charge_table.c.number, payment_plan_table.c.number, "")
    rows = connection.execute(
        select(number, quoted)
        .distinct()
        .join_from(message_table, items, items.c.reminder_id == message_table.c.reminder_id)
        .outerjoin(pieces, pieces.c.id == items.c.due_piece_id)
        .outerjoin(entries, entries.c.id == pieces.c.entry_id)
        .outerjoin(invoices, invoices.c.id == pieces.c.invoice_id)
        .outerjoin(late_charge_table, late_charge_table.c.id == entries.c.late_charge_id)
        .outerjoin(plan_installment_table, plan_installment_table.c.id == items.c.installment_id)
        .outerjoin(payment_plan_table, payment_plan_table.c.id == plan_installment_table.c.plan_id)
        .where(message_table.c.id == message_id)
    )
    return tuple((each, told) for each, told in rows)


def _rung(connection: Connection, message_id: int) -> tuple[bool, date | None]:
    """Whether nothing comes after it, and the last day that it gives."""
    stages, reminders = reminder_stage_table, reminder_table
    row = connection.execute(
        select(stages.c.id, stages.c.policy_id, reminders.c.deadline_on)
        .join_from(message_table, reminders, reminders.c.id == message_table.c.reminder_id)
        .join(stages, stages.c.id == reminders.c.stage_id)
        .where(message_table.c.id == message_id)
    ).one_or_none()
    if row is None:
        return False, None
    return policies(connection)[row.policy_id].is_final(row.id), row.deadline_on
