"""What a mail server put off, or a provider's limit held back, goes again by itself while the book is open.

Only messages that the owner sent in this session: a copy of the book that is opened elsewhere sends nothing unasked.
"""

from collections.abc import Collection
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.gui.shared.session import Session
from arbook.services.office import Office

_LATER_MS = 1_000
"""So much after the moment, since clocks and timers are not that exact."""
_DAY_MS = 24 * 60 * 60 * 1000
"""A timer counts to 24 days, and a clock that was ahead can have said any moment."""


class GoingOn(QObject):
    """``due`` carries the ids of messages of this session, some of which may go now."""

    due = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._message_ids: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)

    @property
    def is_waiting(self) -> bool:
        """Whether something goes on later by itself."""
        return self._timer.isActive()

    def heed(self, message_ids: Collection[int]) -> None:
        """These were sent, or tried; look when the first of them may go again."""
        self._message_ids.update(message_ids)
        if not self._session.jobs.is_closing():
            self._session.ask(partial(_next_at, frozenset(self._message_ids)), self._wait, receiver=self)

    def stop(self) -> None:
        """The owner said stop: what is left waits for the owner."""
        self._message_ids.clear()
        self._timer.stop()

    def _wait(self, at: datetime | None) -> None:
        self._timer.stop()
        if at is not None:
            left = (at - datetime.now(UTC)).total_seconds() * 1000
            self._timer.start(min(max(int(left), 0), _DAY_MS) + _LATER_MS)

    def _tell(self) -> None:
        self.due.emit(frozenset(self._message_ids))


def _next_at(message_ids: frozenset[int], office: Office) -> datetime | None:
    from arbook.queries.outbox import next_attempt_at

    return office.read(next_attempt_at, message_ids)
