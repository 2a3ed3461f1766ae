"""The outbox: each message passes three small steps, claim, deliver (not here) and settle.

A message is marked before it leaves and settled after. If the program dies in between, nobody knows whether it
arrived: it becomes ``unsure`` and is never sent again unasked (safety decision D6).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import ColumnElement, Row, Select, select, update

from arbook.queries.book_facts import is_demo
from arbook.queries.outbox import PRETENDED, WRITTEN, is_letter
from arbook.services.changing import Change, Changes
from arbook.services.freshness import why_stale
from arbook.services.last_days import is_over
from arbook.services.outbox_again import OutboxAgain
from arbook.services.outbox_moves import (
    is_printed,
    log_sent,
    message_of,
    move,
    refuse_stale,
    withdraw,
)
from arbook.services.reminder_errors import LetterOutdatedError, MessageStateError, StaleMessageError
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import message_event_table, message_table, reminder_table

if TYPE_CHECKING:
    from arbook.mail.steps import Delivery

MOST_ATTEMPTS = 5
FIRST_WAIT = timedelta(minutes=10)
"""Before the second attempt; each further wait is twice as long."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that is now ours to deliver: exactly one recipient and the bytes; of a demo book neither."""

    message_id: int
    customer_name: str
    to_address: str
    content: bytes
    is_last_attempt: bool
    from_address: str = ""


class OutboxService(OutboxAgain):
    """Use cases around queued messages; those around sending again are in ``outbox_again``. ``message_id`` is the
    row's id throughout.
    """

    def recover(self) -> Changes | None:
        """At opening: what was being sent when the program ended is unsure now. None when there was nothing."""
        table = message_table
        with self._counter.book.reading() as connection:
            left = connection.execute(select(table.c.id).where(table.c.state == "sending")).scalars().all()
        if not left:
            return None

        def work(change: Change) -> None:
            for message_id in left:
                move(change, message_id, ("sending",), "unsure", what="unsure", reason="interrupted")

        return self._counter.change("recover_outbox", work)

    def claim(self, message_id: int, today: date | None = None) -> Claimed | None:
        """Mark a queued message as being sent. None when it is not to be sent: it is not queued any more, or
        something came between (``freshness.why_stale``), or the last day it gives lies before ``today``; that
        cancels it.

        A demo book gives no recipient and no bytes away, so that whatever is asked to deliver it has nothing to
        deliver.
        """
        claimed: list[Claimed] = []

        def work(change: Change) -> None:
            row = message_of(change, message_id)
            if row.state != "queued" or is_printed(row):
                return
            stale = _why_not(change, row, today)
            if stale:
                withdraw(change, row, "cancelled", stale)
                return
            move(change, message_id, ("queued",), "sending", what="claimed", attempts=row.attempts + 1)
            is_last = row.attempts + 1 >= MOST_ATTEMPTS
            claimed.append(_claimed(change, row, is_last_attempt=is_last))

        self._counter.change("claim_message", work)
        return claimed[0] if claimed else None

    def withdraw_outdated(self, message_ids: Collection[int], *, today: date) -> Changes:
        """Before letters are printed: those that wait and are true no more are taken back, as ``claim`` does with
        mails; ``Changes`` names them.
        """

        def work(change: Change) -> None:
            for message_id in message_ids:
                row = message_of(change, message_id)
                stale = _why_not(change, row, today) if row.state == "queued" else None
                if stale:
                    withdraw(change, row, "cancelled", stale)

        return self._counter.change("withdraw_outdated", work)

    def settle(self, message_id: int, delivery: "Delivery | None", *, today: date) -> Changes:
        """Write down what became of a claimed message; ``None`` puts it back as if it had not been claimed.

        Sent: it stands in the customer's log. Refused: failed, and its stage counts as unsent. Retry: queued again
        for later, failed after ``MOST_ATTEMPTS``. Unsure: the owner decides.

        Raises:
            MessageStateError: the message is not being sent.
        """

        def work(change: Change) -> None:
            row = message_of(change, message_id)
            if delivery is None:
                move(change, message_id, ("sending",), "queued", what="put_back", attempts=row.attempts - 1)
            else:
                _settle(change, row, delivery, today)

        return self._counter.change("settle_message", work)

    def put_off(self, message_ids: Sequence[int], until: datetime) -> Changes:
        """The provider takes no more for now: what is still queued of these waits until then."""

        def work(change: Change) -> None:
            table = message_table
            for message_id in message_ids:
                waits = table.c.id == message_id, table.c.state == "queued"
                change.connection.execute(update(table).where(*waits).values(retry_at=until, reason="pace"))
                change.touch("message", message_id)

        return self._counter.change("put_off", work)

    def note_copy(self, message_id: int, fault: str = "") -> Changes:
        """Write down whether a copy of a sent message is in the Sent folder; ``fault`` says why not."""

        def work(change: Change) -> None:
            what = "copy_failed" if fault else "copied"
            change.insert(message_event_table, message_row_id=message_id, at=change.now, what=what, detail=fault)
            change.touch("message", message_id)

        return self._counter.change("note_copy", work)

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
            row = message_of(change, message_id)
            if answer == "arrived":
                move(change, message_id, ("unsure",), "sent", what="said_arrived", settled_at=change.now)
                log_sent(change, row, today)
            elif answer == "send_again":
                refuse_stale(change, row)
                move(change, message_id, ("unsure",), "queued", what="said_again", retry_at=None, attempts=0)
            else:
                withdraw(change, row, "failed", "given_up", from_states=("unsure",))

        return self._counter.change("resolve_unsure", work, operation_id)

    def cancel(self, message_id: int, *, operation_id: str | None = None) -> Changes:
        """Take a message back before it leaves; its stage counts as unsent.

        Raises:
            MessageStateError: it is not queued.
        """

        def work(change: Change) -> None:
            withdraw(change, message_of(change, message_id), "cancelled", "cancelled", from_states=("queued",))

        return self._counter.change("cancel_message", work, operation_id)

    def cancel_runs(self, run_ids: Collection[int], *, operation_id: str | None = None) -> Changes:
        """Stop runs before their first message left: what is still queued is cancelled, letters too, and the
        customers are proposed again. What was sent or claimed meanwhile stays as it is.
        """
        return self._cancel_queued("cancel_runs", reminder_table.c.run_id.in_(list(run_ids)), operation_id)

    def discard_waiting(self, *, operation_id: str | None = None) -> Changes:
        """Take back every mail that waits; letters that wait for the printer stay."""
        return self._cancel_queued("discard_waiting", ~is_letter(), operation_id)

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
                withdraw(change, row, "cancelled", "cancelled")

        return self._counter.change(kind, work, operation_id)

    def mark_letters_printed(
        self,
        message_ids: Collection[int],
        *,
        today: date,
        is_posted: bool = False,
        operation_id: str | None = None,
    ) -> Changes:
        """Letters were printed: they count as sent and stand in the customers' logs; all of them, or none.

        ``is_posted``: they were made while they were true, or the owner knows that they left all the same.

        Raises:
            MessageStateError: no letter waits under one of these ids.
            LetterOutdatedError: something came between since one of them was written, and it may not have left.
        """

        def work(change: Change) -> None:
            for message_id in message_ids:
                row = message_of(change, message_id)
                if not is_printed(row):
                    raise MessageStateError(message_id=message_id, state=row.state)
                if not is_posted:
                    _refuse_outdated(change, row, today)
                move(change, message_id, ("queued",), "sent", what="printed", settled_at=change.now)
                log_sent(change, row, today)

        return self._counter.change("mark_letter_printed", work, operation_id)


def _why_not(change: Change, row: Row[Any], today: date | None) -> str | None:
    """Why a message that waits is not to leave on this day, if there is a reason."""
    stale = why_stale(change.connection, row)
    if stale is None and today is not None and is_over(change.connection, row, today):
        return "late_since"
    return stale


def _refuse_outdated(change: Change, row: Row[Any], today: date) -> None:
    stale = _why_not(change, row, today) if row.state == "queued" else None
    if stale:
        raise LetterOutdatedError(StaleMessageError(message_id=row.id, why=stale))


def _settle(change: Change, row: Row[Any], delivery: "Delivery", today: date) -> None:
    reply = f"{delivery.code or ''} {delivery.text}".strip()
    facts: dict[str, Any] = {"server_reply": reply, "settled_at": change.now}
    outcome, sending = delivery.outcome.value, ("sending",)
    if outcome == "sent":
        move(change, row.id, sending, "sent", what="sent", reason="", **facts)
        log_sent(change, row, today)
    elif outcome in (WRITTEN, PRETENDED):
        move(change, row.id, sending, "sent", what=outcome, reason=outcome, **facts)
        log_sent(change, row, today, outcome=outcome, file=delivery.text)
    elif outcome == "unsure":
        move(change, row.id, sending, "unsure", what="unsure", reason="answer_lost", **facts)
    elif outcome == "retry" and row.attempts < MOST_ATTEMPTS:
        facts |= {"settled_at": None, "retry_at": change.now + FIRST_WAIT * 2 ** (row.attempts - 1)}
        move(change, row.id, sending, "queued", what="retry", reason=f"retry_{delivery.stage.value}", **facts)
    else:
        withdraw(change, row, "failed", f"{outcome}_{delivery.stage.value}", from_states=sending, reply=reply)


def _claimed(change: Change, row: Row[Any], *, is_last_attempt: bool) -> Claimed:
    to_address, content = ("", b"") if is_demo(change.connection) else (row.to_address, row.content)
    return Claimed(row.id, _name_of(change, row), to_address, content, is_last_attempt, row.from_address)


def _name_of(change: Change, row: Row[Any]) -> str:
    name = change.connection.execute(select(customer_table.c.name).where(customer_table.c.id == row.customer_id))
    return str(name.scalar_one())
