"""The outbox as the owner sees it: its lines and how many messages stand where."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, or_, select

from arbook.ledger.folding import fold
from arbook.ledger.money import Money
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import message_table, reminder_stage_table, reminder_table

TO_PRINT = "to_print"
"""The state shown for a letter that waits; in the book it is queued."""


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A line of the outbox.

    ``state``: queued, sending, sent, failed, unsure, cancelled, or ``to_print``. ``reason`` is a code (words are in
    ``arbook.sentences.reminders``), ``server_reply`` the mail server's words. A letter's ``to_address`` holds lines.
    """

    message_id: int
    run_id: int | None
    as_of: date | None
    customer_id: int
    customer_number: str
    customer_name: str
    channel: str
    stage: str
    amount: Money | None
    state: str
    to_name: str
    to_address: str
    subject: str
    attachment_names: str
    attempts: int
    reason: str
    server_reply: str
    queued_at: datetime
    settled_at: datetime | None
    retry_at: datetime | None


def messages(
    connection: Connection,
    state: str | None = None,
    run_id: int | None = None,
    *,
    search: str = "",
    limit: int | None = None,
) -> tuple[MessageRow, ...]:
    """Lines of the outbox, newest first; of one state or run if asked, or of customers and subjects that ``search``
    finds.
    """
    statement = message_lines()
    if state is not None:
        statement = statement.where(shown_state() == state)
    if run_id is not None:
        statement = statement.where(reminder_table.c.run_id == run_id)
    for word in fold(search).split():
        statement = statement.where(
            customer_table.c.search_key.contains(word, autoescape=True)
            | message_table.c.subject.contains(word, autoescape=True)
        )
    return tuple(message_row(row) for row in connection.execute(statement.limit(limit)))


def foremost_messages(
    connection: Connection, run_id: int | None = None, *, search: str = "", limit: int = 1_000
) -> tuple[MessageRow, ...]:
    """The outbox as it is worked through: those that wait for the owner first however old they are, then what waits
    and is being sent, then the newest of the others.
    """
    open_rows = [
        row
        for state in ("unsure", TO_PRINT, "failed", "sending", "queued")
        for row in messages(connection, state, run_id, search=search, limit=limit)
    ]
    known = {row.message_id for row in open_rows}
    newest = messages(connection, None, run_id, search=search, limit=limit)
    return (*open_rows, *(row for row in newest if row.message_id not in known))


def message_counts(connection: Connection, run_id: int | None = None) -> dict[str, int]:
    """How many messages stand where; states without any are left out."""
    state = shown_state()
    statement = select(state, func.count()).select_from(joined_messages()).group_by(state)
    if run_id is not None:
        statement = statement.where(reminder_table.c.run_id == run_id)
    return {row[0]: row[1] for row in connection.execute(statement)}


def sendable(
    connection: Connection, now: datetime | None = None, run_ids: Collection[int] | None = None
) -> Sequence[int]:
    """Ids of mails that wait to be sent, in order, of these runs if asked; with ``now``, without those that wait for
    a later attempt.
    """
    table = message_table
    statement = (
        select(table.c.id).select_from(joined_messages()).where(shown_state() == "queued").order_by(table.c.id)
    )
    if now is not None:
        statement = statement.where(or_(table.c.retry_at.is_(None), table.c.retry_at <= now))
    if run_ids is not None:
        statement = statement.where(reminder_table.c.run_id.in_(list(run_ids)))
    return connection.execute(statement).scalars().all()


def shown_state() -> Any:
    """The state as shown: a waiting letter is to be printed."""
    is_letter = func.coalesce(reminder_table.c.channel, "mail") == "letter"
    waits = (message_table.c.state == "queued") & is_letter
    return func.iif(waits, TO_PRINT, message_table.c.state)


def joined_messages() -> Any:
    """Messages with their customers and, where they are reminders, the stages."""
    reminders, stages, customers = reminder_table, reminder_stage_table, customer_table
    return (
        message_table.join(customers, customers.c.id == message_table.c.customer_id)
        .outerjoin(reminders, reminders.c.id == message_table.c.reminder_id)
        .outerjoin(stages, stages.c.id == reminders.c.stage_id)
    )


def message_lines() -> Select[Any]:
    """The columns of every line, newest first."""
    table, reminders, customers = message_table, reminder_table, customer_table
    return (
        select(
            table.c.id.label("message_id"),
            reminders.c.run_id,
            reminders.c.as_of,
            customers.c.id.label("customer_id"),
            customers.c.number.label("customer_number"),
            customers.c.name.label("customer_name"),
            func.coalesce(reminders.c.channel, "mail").label("channel"),
            func.coalesce(reminder_stage_table.c.name, "").label("stage"),
            reminders.c.amount_minor,
            reminders.c.currency,
            shown_state().label("state"),
        )
        .add_columns(table.c.to_name, table.c.to_address, table.c.subject, table.c.attachment_names)
        .add_columns(table.c.attempts, table.c.reason, table.c.server_reply)
        .add_columns(table.c.queued_at, table.c.settled_at, table.c.retry_at)
        .select_from(joined_messages())
        .order_by(table.c.id.desc())
    )


def message_row(row: Row[Any]) -> MessageRow:
    """One line of the outbox out of :func:`message_lines`."""
    fields = {name: getattr(row, name) for name in MessageRow.__dataclass_fields__ if name != "amount"}
    amount = None if row.amount_minor is None else Money(row.amount_minor, row.currency)
    return MessageRow(amount=amount, **fields)
