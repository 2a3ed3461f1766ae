"""The outbox as the owner sees it: its lines and how many messages stand where."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, or_, select

from arbook.ledger.folding import fold
from arbook.ledger.money import Money
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import message_table, reminder_stage_table, reminder_table

TO_PRINT = "to_print"
"""The state shown for a letter that waits; in the book it is queued."""

WRITTEN = "written"
"""The state shown for a mail that became a file instead of being sent, and the reason why the book has it as sent."""

PRETENDED = "pretended"
"""The same for a mail of a demo book: it would have left, and nothing left."""

NOT_LEFT = (WRITTEN, PRETENDED)
LEFT = ("sent", *NOT_LEFT)
"""States shown of messages that count as sent."""

_LONGEST_WAIT = timedelta(days=1)
"""Nothing is put off for so long: a clock that was ahead said so, and it may go."""


class MessageRow(NamedTuple):
    """A line of the outbox.

    ``state``: queued, sending, sent, failed, unsure, cancelled, ``to_print``, ``written`` or ``pretended``.
    ``reason`` is a code (words are in ``arbook.sentences.reminders``), ``server_reply`` the mail server's words, of a
    written message the file's name. A letter's ``to_address`` holds lines; ``from_address`` is the account's, or
    empty. ``is_void``: a reminder that counts as not sent, such as one that was a mistake.
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
    from_address: str
    subject: str
    attachment_names: str
    attempts: int
    reason: str
    server_reply: str
    queued_at: datetime
    settled_at: datetime | None
    retry_at: datetime | None
    is_void: bool = False

    @property
    def paper_names(self) -> tuple[str, ...]:
        """The file names of what is attached."""
        return tuple(name for name in self.attachment_names.split(", ") if name)


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
    return [message_id for message_id, _address in connection.execute(_sendable(now, run_ids))]


def sendable_by_account(
    connection: Connection, now: datetime, run_ids: Collection[int] | None = None
) -> dict[str, list[int]]:
    """The same, by the address of the account that they leave by."""
    found: dict[str, list[int]] = {}
    for message_id, address in connection.execute(_sendable(now, run_ids)):
        found.setdefault(address, []).append(message_id)
    return found


def _sendable(now: datetime | None, run_ids: Collection[int] | None) -> Select[int, str]:
    table = message_table
    statement = (
        select(table.c.id, table.c.from_address)
        .select_from(joined_messages())
        .where(shown_state() == "queued")
        .order_by(table.c.id)
    )
    if now is not None:
        may_go = (table.c.retry_at.is_(None), table.c.retry_at <= now, table.c.retry_at > now + _LONGEST_WAIT)
        statement = statement.where(or_(*may_go))
    if run_ids is not None:
        statement = statement.where(reminder_table.c.run_id.in_(list(run_ids)))
    return statement


def handed_over_since(connection: Connection, address: str, since: datetime) -> list[datetime]:
    """When messages of this account were handed over from then on, for the provider's limits."""
    table = message_table
    statement = select(table.c.claimed_at).where(
        table.c.from_address == address, table.c.claimed_at >= since, table.c.state.in_(("sent", "unsure", "sending"))
    )
    return [moment for moment in connection.execute(statement).scalars() if moment is not None]


def next_attempt_at(connection: Connection, message_ids: Collection[int]) -> datetime | None:
    """When the first of these messages may be tried again; None where none waits for that."""
    table, wanted = message_table, set(message_ids)
    waiting = connection.execute(
        select(table.c.id, table.c.retry_at).where(table.c.state == "queued", table.c.retry_at.is_not(None))
    )
    return min((moment for message_id, moment in waiting if message_id in wanted), default=None)


def is_letter() -> ColumnElement[bool]:
    """Whether a message is to be printed: a letter leaves by no mail account."""
    return message_table.c.from_address == ""


def shown_state() -> Any:
    """The state as shown: a waiting letter is to be printed, and what only counts as sent says so."""
    table = message_table
    waits = (table.c.state == "queued") & is_letter()
    stayed = (table.c.state == "sent") & table.c.reason.in_(NOT_LEFT)
    return case((waits, TO_PRINT), (stayed, table.c.reason), else_=table.c.state)


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
            case((is_letter(), "letter"), else_="mail").label("channel"),
            func.coalesce(reminder_stage_table.c.name, "").label("stage"),
            reminders.c.amount_minor,
            reminders.c.currency,
            shown_state().label("state"),
        )
        .add_columns(
            table.c.to_name, table.c.to_address, table.c.from_address, table.c.subject, table.c.attachment_names
        )
        .add_columns(table.c.attempts, table.c.reason, table.c.server_reply)
        .add_columns(table.c.queued_at, table.c.settled_at, table.c.retry_at)
        .add_columns(func.coalesce(reminders.c.is_void, False).label("is_void"))
        .select_from(joined_messages())
        .order_by(table.c.id.desc())
    )


def message_row(row: Row[Any]) -> MessageRow:
    """One line of the outbox out of :func:`message_lines`."""
    fields = {name: getattr(row, name) for name in MessageRow._fields if name != "amount"}
    amount = None if row.amount_minor is None else Money(row.amount_minor, row.currency)
    return MessageRow(amount=amount, **fields)
