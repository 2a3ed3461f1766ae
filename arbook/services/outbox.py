"""The outbox: each message passes three small steps, claim, deliver (not here) and settle.

A message is marked before it leaves and settled after. If the program dies in between, nobody knows whether it
arrived: it becomes ``unsure`` and is never sent again unasked (safety decision D6).
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import ColumnElement, Row, Select, exists, func, select, update

from arbook.queries.settings import is_demo
from arbook.services.changing import Change, Changes, Counter
from arbook.services.customers import log_contact
from arbook.services.freshness import why_stale
from arbook.services.reminder_errors import DemoBookError, MessageStateError, StaleMessageError
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import (
    message_event_table,
    message_table,
    reminder_item_table,
    reminder_stage_table,
    reminder_table,
)

if TYPE_CHECKING:
    from arbook.mail.steps import Delivery

MOST_ATTEMPTS = 5
FIRST_WAIT = timedelta(minutes=10)
"""Before the second attempt; each further wait is twice as long."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that is now ours to deliver: exactly one recipient and the bytes."""

    message_id: int
    customer_name: str
    to_address: str
    content: bytes
    is_last_attempt: bool


class OutboxService:
    """Use cases around queued messages. ``message_id`` is the row's id throughout."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def recover(self) -> Changes | None:
        """At opening: what was being sent when the program ended is unsure now. None when there was nothing."""
        table = message_table
        with self._counter.book.reading() as connection:
            left = connection.execute(select(table.c.id).where(table.c.state == "sending")).scalars().all()
        if not left:
            return None

        def work(change: Change) -> None:
            for message_id in left:
                _move(change, message_id, ("sending",), "unsure", what="unsure", reason="interrupted")

        return self._counter.change("recover_outbox", work)

    def claim(self, message_id: int) -> Claimed | None:
        """Mark a queued message as being sent. None when it is not to be sent: it is not queued any more, or money
        or an agreement came in since, which cancels it.

        Raises:
            DemoBookError: nothing leaves the demo book.
        """
        claimed: list[Claimed] = []

        def work(change: Change) -> None:
            if is_demo(change.connection):
                raise DemoBookError
            row = _row(change, message_id)
            if row.state != "queued" or _is_letter(change, row):
                return
            stale = why_stale(change.connection, row)
            if stale:
                _withdraw(change, row, "cancelled", stale)
                return
            _move(change, message_id, ("queued",), "sending", what="claimed", attempts=row.attempts + 1)
            is_last = row.attempts + 1 >= MOST_ATTEMPTS
            claimed.append(Claimed(message_id, _name_of(change, row), row.to_address, row.content, is_last))

        self._counter.change("claim_message", work)
        return claimed[0] if claimed else None

    def settle(self, message_id: int, delivery: "Delivery | None", *, today: date) -> Changes:
        """Write down what became of a claimed message; ``None`` puts it back as if it had not been claimed.

        Sent: it stands in the customer's log. Refused: failed, and its stage counts as unsent. Retry: queued again
        for later, failed after ``MOST_ATTEMPTS``. Unsure: the owner decides.

        Raises:
            MessageStateError: the message is not being sent.
        """

        def work(change: Change) -> None:
            row = _row(change, message_id)
            if delivery is None:
                _move(change, message_id, ("sending",), "queued", what="put_back", attempts=row.attempts - 1)
            else:
                _settle(change, row, delivery, today)

        return self._counter.change("settle_message", work)

    def resolve_unsure(
        self,
        message_id: int,
        answer: Literal["arrived", "send_again", "give_up"],
        *,
        today: date,
        operation_id: str | None = None,
    ) -> Changes:
        """The owner's word on a message that may have arrived.

        Raises:
            MessageStateError: the message is not unsure.
            StaleMessageError: it shall go again but no longer says the truth.
        """

        def work(change: Change) -> None:
            row = _row(change, message_id)
            if answer == "arrived":
                _move(change, message_id, ("unsure",), "sent", what="said_arrived", settled_at=change.now)
                _log_sent(change, row, today)
            elif answer == "send_again":
                _refuse_stale(change, row)
                _move(change, message_id, ("unsure",), "queued", what="said_again", retry_at=None, attempts=0)
            else:
                _withdraw(change, row, "failed", "given_up", from_states=("unsure",))

        return self._counter.change("resolve_unsure", work, operation_id)

    def cancel(self, message_id: int, *, operation_id: str | None = None) -> Changes:
        """Take a message back before it leaves; its stage counts as unsent.

        Raises:
            MessageStateError: it is not queued.
        """

        def work(change: Change) -> None:
            _withdraw(change, _row(change, message_id), "cancelled", "cancelled", from_states=("queued",))

        return self._counter.change("cancel_message", work, operation_id)

    def cancel_runs(self, run_ids: Collection[int], *, operation_id: str | None = None) -> Changes:
        """Stop runs before their first message left: what is still queued is cancelled, letters too, and the
        customers are proposed again. What was sent or claimed meanwhile stays as it is.
        """
        return self._cancel_queued("cancel_runs", reminder_table.c.run_id.in_(list(run_ids)), operation_id)

    def discard_waiting(self, *, operation_id: str | None = None) -> Changes:
        """Take back every mail that waits; letters that wait for the printer stay."""
        return self._cancel_queued(
            "discard_waiting", func.coalesce(reminder_table.c.channel, "mail") == "mail", operation_id
        )

    def _cancel_queued(self, kind: str, which: ColumnElement[bool], operation_id: str | None) -> Changes:
        messages, reminders = message_table, reminder_table

        waiting: Select[Any] = (  # not the bytes: a run can be thousands of them
            select(messages.c.id, messages.c.reminder_id, messages.c.customer_id)
            .outerjoin(reminders, reminders.c.id == messages.c.reminder_id)
            .where(messages.c.state == "queued", which)
            .order_by(messages.c.id)
        )

        def work(change: Change) -> None:
            for row in change.connection.execute(waiting).all():
                _withdraw(change, row, "cancelled", "cancelled")

        return self._counter.change(kind, work, operation_id)

    def requeue(self, message_id: int, *, operation_id: str | None = None) -> Changes:
        """Try a failed message once more, unchanged.

        Raises:
            MessageStateError: it did not fail.
            StaleMessageError: the customer was reminded, paid or agreed on something since.
        """

        def work(change: Change) -> None:
            row = _row(change, message_id)
            _refuse_stale(change, row)
            _move(change, message_id, ("failed",), "queued", what="requeued", retry_at=None, attempts=0)
            _set_void(change, row, is_void=False)

        return self._counter.change("requeue_message", work, operation_id)

    def mark_letter_printed(self, message_id: int, *, today: date, operation_id: str | None = None) -> Changes:
        """A letter was printed: it counts as sent and stands in the customer's log.

        Raises:
            MessageStateError: no letter waits under this id.
        """

        def work(change: Change) -> None:
            row = _row(change, message_id)
            if not _is_letter(change, row):
                raise MessageStateError(message_id=message_id, state=row.state)
            _move(change, message_id, ("queued",), "sent", what="printed", settled_at=change.now)
            _log_sent(change, row, today)

        return self._counter.change("mark_letter_printed", work, operation_id)


def _settle(change: Change, row: Row[Any], delivery: "Delivery", today: date) -> None:
    reply = f"{delivery.code or ''} {delivery.text}".strip()
    facts: dict[str, Any] = {"server_reply": reply, "settled_at": change.now}
    outcome, sending = delivery.outcome.value, ("sending",)
    if outcome == "sent":
        _move(change, row.id, sending, "sent", what="sent", reason="", **facts)
        _log_sent(change, row, today)
    elif outcome == "unsure":
        _move(change, row.id, sending, "unsure", what="unsure", reason="answer_lost", **facts)
    elif outcome == "retry" and row.attempts < MOST_ATTEMPTS:
        facts |= {"settled_at": None, "retry_at": change.now + FIRST_WAIT * 2 ** (row.attempts - 1)}
        _move(change, row.id, sending, "queued", what="retry", reason=f"retry_{delivery.stage.value}", **facts)
    else:
        _withdraw(change, row, "failed", f"{outcome}_{delivery.stage.value}", from_states=sending, reply=reply)


def _row(change: Change, message_id: int) -> Row[Any]:
    table = message_table
    row = change.connection.execute(select(table).where(table.c.id == message_id)).one_or_none()
    if row is None:
        raise MessageStateError(message_id=message_id, state=None)
    return row


def _move(
    change: Change, message_id: int, from_states: tuple[str, ...], state: str, *, what: str, **values: Any
) -> None:
    """Compare and set: the message goes from one of these states to another, or the change is refused."""
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


def _withdraw(
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
    _move(change, row.id, from_states, state, what=state, reason=reason, settled_at=change.now, **facts)
    _set_void(change, row, is_void=True)


def _set_void(change: Change, row: Row[Any], *, is_void: bool) -> None:
    reminders, items = reminder_table, reminder_item_table
    change.connection.execute(update(reminders).where(reminders.c.id == row.reminder_id).values(is_void=is_void))
    change.connection.execute(update(items).where(items.c.reminder_id == row.reminder_id).values(is_void=is_void))
    change.touch("customer", row.customer_id)


def _refuse_stale(change: Change, row: Row[Any]) -> None:
    stale = why_stale(change.connection, row)
    if stale:
        raise StaleMessageError(message_id=row.id, why=stale)


def _is_letter(change: Change, row: Row[Any]) -> bool:
    letter = exists().where(reminder_table.c.id == row.reminder_id, reminder_table.c.channel == "letter")
    return bool(change.connection.execute(select(letter)).scalar())


def _name_of(change: Change, row: Row[Any]) -> str:
    name = change.connection.execute(select(customer_table.c.name).where(customer_table.c.id == row.customer_id))
    return str(name.scalar_one())


def _log_sent(change: Change, row: Row[Any], today: date) -> None:
    """The whole text stands in the customer's log, whatever happens to wording or customer later."""
    reminders, stages = reminder_table, reminder_stage_table
    reminder = change.connection.execute(
        select(reminders.c.channel, reminders.c.amount_minor, reminders.c.currency, stages.c.name)
        .join(stages, stages.c.id == reminders.c.stage_id)
        .where(reminders.c.id == row.reminder_id)
    ).one_or_none()
    facts = {"attachments": row.attachment_names}
    if reminder is not None:
        facts |= {"stage": reminder.name, "amount_minor": reminder.amount_minor, "currency": reminder.currency}
    is_letter = reminder is not None and reminder.channel == "letter"
    with_whom = f"{row.to_name} <{row.to_address}>" if not is_letter else row.to_name
    log_contact(
        change,
        row.customer_id,
        today,
        kind="letter" if is_letter else "mail",
        subject=row.subject,
        body=row.body,
        with_whom=with_whom.strip(),
        message_id=row.id,
        facts=json.dumps(facts),
    )
    change.touch("customer", row.customer_id)
