"""Sending again what did not arrive: unchanged, in other words, or everything that failed."""

from sqlalchemy import select

from arbook.services.changing import Change, Changes, Counter
from arbook.services.freshness import why_stale
from arbook.services.outbox_moves import message_of, move, refuse_stale, set_void
from arbook.services.resending import SendAgain, send_again
from arbook.store.tables.reminders import message_table

_DONE_WITH = ("given_up", "replaced")
"""Reasons of failed messages that are settled: they are not tried again with the others."""


class OutboxAgain:
    """Use cases around messages that go again."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def requeue(self, message_id: int, *, operation_id: str | None = None) -> Changes:
        """Try a failed message once more, unchanged.

        Raises:
            MessageStateError: it did not fail.
            StaleMessageError: the customer was reminded, paid or agreed on something since.
        """

        def work(change: Change) -> None:
            row = message_of(change, message_id)
            refuse_stale(change, row)
            move(change, message_id, ("failed",), "queued", what="requeued", retry_at=None, attempts=0)
            set_void(change, row, is_void=False)

        return self._counter.change("requeue_message", work, operation_id)

    def send_again(self, command: SendAgain, *, operation_id: str | None = None) -> Changes:
        """A message goes again as a new one, as it was or in other words; ``made_id`` is the new row. Nothing leaves
        yet.

        Raises:
            MessageStateError, StaleMessageError, NoMailAccountError: see ``resending.send_again``.
            MailError: mail cannot carry this text or address.
        """

        def work(change: Change) -> None:
            send_again(change, command)

        return self._counter.change("send_again", work, operation_id)

    def retry_all(self, *, operation_id: str | None = None) -> Changes:
        """Queue everything that failed once more, unchanged; what no longer says the truth stays as it is."""
        table = message_table

        def work(change: Change) -> None:
            failed = select(table.c.id).where(table.c.state == "failed", table.c.reason.not_in(_DONE_WITH))
            for message_id in change.connection.execute(failed.order_by(table.c.id)).scalars().all():
                row = message_of(change, message_id)
                if why_stale(change.connection, row) is None:
                    move(change, message_id, ("failed",), "queued", what="requeued", retry_at=None, attempts=0)
                    set_void(change, row, is_void=False)

        return self._counter.change("retry_all", work, operation_id)
