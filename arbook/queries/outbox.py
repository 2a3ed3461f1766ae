"""The outbox as the owner sees it: rows, counts, and one message with all that happened to it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, or_, select

from arbook.ledger.errors import ArbookError
from arbook.ledger.folding import fold
from arbook.ledger.money import Money
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import (
    message_event_table,
    message_table,
    reminder_stage_table,
    reminder_table,
)

TO_PRINT = "to_print"
"""The state shown for a letter that waits; in the book it is queued."""


class MessageUnknownError(ArbookError):
    """There is no such message. Facts: ``message_id``."""


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


@dataclass(frozen=True, slots=True)
class MessageEventRow:
    """A step in a message's life."""

    at: datetime
    what: str
    detail: str


@dataclass(frozen=True, slots=True)
class MessageCard:
    """One message: its line, full text, steps so far, and the exact bytes (of a letter, its text)."""

    row: MessageRow
    language: str
    body: str
    events: tuple[MessageEventRow, ...]
    content: bytes


@dataclass(frozen=True, slots=True)
class RunRow:
    """A sitting: its day and how many of its messages stand where."""

    run_id: int
    as_of: date
    queued_at: datetime
    counts: dict[str, int]


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
    statement = _rows()
    if state is not None:
        statement = statement.where(_state() == state)
    if run_id is not None:
        statement = statement.where(reminder_table.c.run_id == run_id)
    for word in fold(search).split():
        statement = statement.where(
            customer_table.c.search_key.contains(word, autoescape=True)
            | message_table.c.subject.contains(word, autoescape=True)
        )
    return tuple(_row(row) for row in connection.execute(statement.limit(limit)))


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
    state = _state()
    statement = select(state, func.count()).select_from(_joined()).group_by(state)
    if run_id is not None:
        statement = statement.where(reminder_table.c.run_id == run_id)
    return {row[0]: row[1] for row in connection.execute(statement)}


def runs(connection: Connection, *, limit: int = 50) -> tuple[RunRow, ...]:
    """The latest sittings, newest first."""
    state, run_id = _state().label("shown_state"), reminder_table.c.run_id
    rows = connection.execute(
        select(run_id, reminder_table.c.as_of, state, func.count(), func.min(message_table.c.queued_at))
        .select_from(_joined())
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


def message_by_id(connection: Connection, message_id: int) -> MessageCard:
    """One message with everything.

    Raises:
        MessageUnknownError: there is none.
    """
    table, events = message_table, message_event_table
    row = connection.execute(
        _rows().add_columns(table.c.body, table.c.content, customer_table.c.language).where(table.c.id == message_id)
    ).one_or_none()
    if row is None:
        raise MessageUnknownError(message_id=message_id)
    steps = connection.execute(
        select(events.c.at, events.c.what, events.c.detail)
        .where(events.c.message_row_id == message_id)
        .order_by(events.c.id)
    )
    happened = tuple(MessageEventRow(*step) for step in steps)
    return MessageCard(_row(row), row.language, row.body, happened, row.content)


def sendable(
    connection: Connection, now: datetime | None = None, run_ids: Collection[int] | None = None
) -> Sequence[int]:
    """Ids of mails that wait to be sent, in order, of these runs if asked; with ``now``, without those that wait for
    a later attempt.
    """
    table = message_table
    statement = select(table.c.id).select_from(_joined()).where(_state() == "queued").order_by(table.c.id)
    if now is not None:
        statement = statement.where(or_(table.c.retry_at.is_(None), table.c.retry_at <= now))
    if run_ids is not None:
        statement = statement.where(reminder_table.c.run_id.in_(list(run_ids)))
    return connection.execute(statement).scalars().all()


def _state() -> Any:
    """The state as shown: a waiting letter is to be printed."""
    is_letter = func.coalesce(reminder_table.c.channel, "mail") == "letter"
    waits = (message_table.c.state == "queued") & is_letter
    return func.iif(waits, TO_PRINT, message_table.c.state)


def _joined() -> Any:
    reminders, stages, customers = reminder_table, reminder_stage_table, customer_table
    return (
        message_table.join(customers, customers.c.id == message_table.c.customer_id)
        .outerjoin(reminders, reminders.c.id == message_table.c.reminder_id)
        .outerjoin(stages, stages.c.id == reminders.c.stage_id)
    )


def _rows() -> Select[Any]:
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
            _state().label("state"),
        )
        .add_columns(table.c.to_name, table.c.to_address, table.c.subject, table.c.attachment_names)
        .add_columns(table.c.attempts, table.c.reason, table.c.server_reply)
        .add_columns(table.c.queued_at, table.c.settled_at, table.c.retry_at)
        .select_from(_joined())
        .order_by(table.c.id.desc())
    )


def _row(row: Row[Any]) -> MessageRow:
    fields = {name: getattr(row, name) for name in MessageRow.__dataclass_fields__ if name != "amount"}
    amount = None if row.amount_minor is None else Money(row.amount_minor, row.currency)
    return MessageRow(amount=amount, **fields)
