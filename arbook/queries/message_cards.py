"""One message whole: its line in the outbox, its text, and all that happened to it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from arbook.ledger.errors import ArbookError
from arbook.queries.outbox import MessageRow, message_lines, message_row
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import (
    message_event_table,
    message_table,
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
    """One message: its line, full text, steps so far, and the exact bytes (of a letter what it is drawn
    from besides its text, JSON).
    """

    row: MessageRow
    language: str
    body: str
    events: tuple[MessageEventRow, ...]
    content: bytes


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
    return MessageCard(message_row(row), row.language, row.body, happened, row.content)
