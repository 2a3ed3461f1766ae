"""Sending a run from the windows: queue, leave ten seconds for a second thought, then deliver on the outside lane;
the book lane claims and settles.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from arbook.gui.shared.grace import Grace
from arbook.gui.shared.session import Session
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.reminder_errors import DemoBookError

if TYPE_CHECKING:
    from arbook.gui.shared.postman import MailBag
    from arbook.mail.steps import Delivery
    from arbook.services.outbox import Claimed
    from arbook.services.post_office import Post, RunReport, Steps
    from arbook.services.reminders import QueueRun


class Phase(Enum):
    """How far a run is. ``QUEUEING``: it is written into the book. ``GRACE``: it can still be stopped whole."""

    IDLE = "idle"
    QUEUEING = "queueing"
    GRACE = "grace"
    SENDING = "sending"


@dataclass(frozen=True, slots=True)
class Countdown:
    """So many messages leave in so many seconds."""

    messages: int
    seconds: int


class Sending(QObject):
    """One book's outgoing mail; there is one per session (``Sending.of``).

    A run is queued in the book at once, but nothing leaves before the grace is over; ``stop`` within it cancels the
    run, later it stops after the message under way.

    Signals: ``began`` (messages are being written), ``queued`` (the run stands in the book, as ``Changes``),
    ``counting`` (a ``Countdown``, each second of the grace), ``released`` (the grace is over), ``stopped`` (in the
    grace; nothing left), ``progressed`` (a ``Progress``), ``finished`` (a ``RunReport``), ``refused`` (an exception;
    nothing left), ``password_wanted`` (a ``MailBag``; answer with ``take_password`` or ``give_up``).
    """

    began = Signal()
    queued = Signal(object)
    counting = Signal(object)
    released = Signal()
    stopped = Signal()
    progressed = Signal(object)
    finished = Signal(object)
    refused = Signal(object)
    password_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._stop = Event()
        self._password: str | None = None
        """What the owner typed, for this session."""
        self._found = ""
        self._bag: MailBag | None = None
        self._run_ids: list[int] = []
        self._grace = Grace(self)
        self._grace.ticked.connect(self._count)
        self._grace.over.connect(self._release)
        self.phase = Phase.IDLE
        session.jobs.progress.connect(self._hear)

    @staticmethod
    def of(session: Session) -> "Sending":
        """The session's one."""
        found = session.findChild(Sending)
        return found if found is not None else Sending(session)

    @property
    def is_running(self) -> bool:
        """Whether something is on its way."""
        return self.phase is not Phase.IDLE

    @property
    def is_queueing(self) -> bool:
        """Whether a run is just being written into the book."""
        return self.phase is Phase.QUEUEING

    # ------------------------------------------------------------- beginning
    def send_run(self, run: "QueueRun") -> None:
        """Queue these reminders; those that go by mail leave after the grace, with what was queued during it."""
        if self._session.is_demo:
            self.refused.emit(DemoBookError())
            return
        self._grace.stop()
        if self.phase is not Phase.SENDING:
            self.phase = Phase.QUEUEING
            self.began.emit()
        self._session.change(
            lambda office: office.reminders.queue_run(run), done=self._run_is_queued, failed=self._refuse_run
        )

    def send_waiting(self) -> None:
        """Send what waits in the outbox, after the grace."""
        if self._session.is_demo:
            self.refused.emit(DemoBookError())
        elif not self.is_running:
            self.phase = Phase.QUEUEING
            self._session.ask(_pack_all, self._take_bag, failed=self._refuse)

    def _run_is_queued(self, changes: Changes) -> None:
        self.queued.emit(changes)
        if changes.made_id is not None and changes.made_id not in self._run_ids:
            self._run_ids.append(changes.made_id)
        if self.phase is not Phase.SENDING:
            self._pack_runs()

    def _refuse_run(self, error: Exception) -> bool:
        """The run is not in the book; another one that waits for its grace goes on."""
        if self.phase is not Phase.SENDING:
            self.phase = Phase.IDLE
        self.refused.emit(error)
        if self._run_ids and self.phase is Phase.IDLE:
            self._pack_runs()
        return True

    def _pack_runs(self) -> None:
        self.phase, run_ids = Phase.QUEUEING, tuple(self._run_ids)
        self._session.ask(lambda office: (_pack(office, run_ids), 0), self._take_bag, failed=self._refuse)

    def _take_bag(self, packed: "tuple[MailBag | None, int]") -> None:
        self._bag, later = packed
        if self._bag is None:
            self._finish(_nothing_sent(later))
        elif self._password is not None:
            self._grace_begins(self._password)
        else:
            look_up = partial(_known, self._bag.book_id, self._bag.account.username)
            self._session.outside(look_up, self._found_password, failed=self._refuse)

    # ------------------------------------------------------------- password
    def _found_password(self, password: str | None) -> None:
        if password is None:
            self.password_wanted.emit(self._bag)
        else:
            self._grace_begins(password)

    def take_password(self, password: str, *, keep: bool) -> None:
        """The owner's answer; kept in the system's safe if wished, else in memory until the book is closed."""
        bag = self._bag
        if bag is None:
            return
        self._password = password
        if keep:
            from arbook.gui.shared.postman import keep_password

            store = partial(keep_password, bag.book_id, bag.account.username, password)
            self._session.outside(store, _nothing)
        self._grace_begins(password)

    def give_up(self) -> None:
        """The owner has no password now: everything stays queued."""
        left = len(self._bag.message_ids) if self._bag is not None else 0
        self._finish(_nothing_sent(left, was_cancelled=True))

    # ------------------------------------------------------------- grace
    def _grace_begins(self, password: str) -> None:
        self.phase, self._found = Phase.GRACE, password
        self._stop.clear()
        self._session.history.put_first(self.stop)
        self._grace.start()

    def _count(self, seconds: int) -> None:
        assert self._bag is not None
        self.counting.emit(Countdown(len(self._bag.message_ids), seconds))

    def stop(self) -> None:
        """Within the grace: cancel the run whole. Later: stop after the message under way; the rest stays queued."""
        self._stop.set()
        if self.phase is not Phase.GRACE:
            return
        self._grace.stop()
        self._session.history.put_first(None)
        run_ids, left = tuple(self._run_ids), len(self._bag.message_ids) if self._bag is not None else 0
        self._rest()
        self.stopped.emit()
        if run_ids:
            self._session.change(lambda office: office.outbox.cancel_runs(run_ids), failed=self._refuse)
        else:
            self.finished.emit(_nothing_sent(left, was_cancelled=True))

    def _release(self) -> None:
        self._session.history.put_first(None)
        if self._session.jobs.is_closing():
            return
        self.phase = Phase.SENDING
        self._run_ids.clear()
        self.released.emit()
        bag = self._bag
        assert bag is not None
        work = partial(self._run, bag, self._found, self._session.owner.today())
        self._session.outside(work, self._finish, failed=self._refuse)

    # ------------------------------------------------------------- the run itself
    def _run(self, bag: "MailBag", password: str, today: date) -> "RunReport":
        """On the outside lane: one message after the other."""
        from arbook.gui.shared.postman import way_to_post
        from arbook.services.post_office import send_queued

        steps = partial(_steps, self._session, today)
        return send_queued(
            bag.message_ids,
            way_to_post(bag.account, password),
            steps,
            self._session.jobs.report,
            self._is_stopped,
        )

    def _is_stopped(self) -> bool:
        return self._stop.is_set() or self._session.jobs.is_closing()

    def _hear(self, fact: object) -> None:
        from arbook.services.post_office import Progress

        if isinstance(fact, Progress):
            self.progressed.emit(fact)

    def _finish(self, report: "RunReport") -> None:
        was_sending = self.phase is Phase.SENDING
        if type(report.stopped_by).__name__ == "LoginRefusedError":
            self._password = None
        next_ids = tuple(self._run_ids) if was_sending else ()
        self._rest()
        self.finished.emit(report)
        if next_ids and not (report.was_cancelled or report.stopped_by):
            self._run_ids = list(next_ids)
            self._pack_runs()

    def _refuse(self, error: Exception) -> bool:
        self._rest()
        self.refused.emit(error)
        return True

    def _rest(self) -> None:
        self.phase, self._bag = Phase.IDLE, None
        self._run_ids.clear()


# What only sending needs is imported when something is sent: every start would pay for it.


def _pack(office: Office, run_ids: tuple[int, ...] | None) -> "MailBag | None":
    from arbook.gui.shared.postman import pack

    return pack(office, run_ids)


def _known(book_id: str, username: str) -> str | None:
    from arbook.services.mail_accounts import known_password

    return known_password(book_id, username)


def _nothing_sent(left: int, *, was_cancelled: bool = False) -> "RunReport":
    from arbook.services.post_office import RunReport

    return RunReport(left=left, was_cancelled=was_cancelled)


def _pack_all(office: Office) -> "tuple[MailBag | None, int]":
    """What waits and may go now; without such, how many the mail server put off until later."""
    from arbook.queries.outbox import sendable

    bag = _pack(office, None)
    return bag, 0 if bag is not None else len(office.read(sendable))


def _steps(session: Session, today: date, post: "Post") -> "Steps":
    from arbook.services.post_office import Steps

    def claim(message_id: int) -> "Claimed | None":
        return session.from_outside(lambda office: office.outbox.claim(message_id))

    def deliver(claimed: "Claimed") -> "Delivery":
        return post.deliver(claimed.to_address, claimed.content)

    def settle(message_id: int, delivery: "Delivery | None") -> Changes:
        return session.from_outside(lambda office: office.outbox.settle(message_id, delivery, today=today))

    return Steps(claim, deliver, settle)


def _nothing(_answer: object) -> None:
    """The password is kept; nobody needs to hear."""
