"""Sending a run from the windows: queue, leave ten seconds for a second thought, then deliver on the outside lane;
the book lane claims and settles.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from arbook.gui.shared.bag_keys import BagKeys, look_up
from arbook.gui.shared.by_itself import RunByItself
from arbook.gui.shared.going_on import GoingOn
from arbook.gui.shared.grace import Grace
from arbook.gui.shared.session import Session
from arbook.services.changing import Changes
from arbook.services.office import Office

if TYPE_CHECKING:
    from arbook.mail.keys import Key
    from arbook.services.mail_runs import MailBag
    from arbook.services.post_office import RunReport
    from arbook.services.reminders import QueueRun


class Phase(Enum):
    """How far a run is. ``QUEUEING``: it is written into the book. ``GRACE``: it can still be stopped whole."""

    IDLE = "idle"
    QUEUEING = "queueing"
    GRACE = "grace"
    SENDING = "sending"


@dataclass(frozen=True, slots=True)
class Countdown:
    """So many messages leave in so many seconds. ``are_reminders``: they are a run. ``is_demo``: nothing leaves."""

    messages: int
    seconds: int
    are_reminders: bool = True
    is_demo: bool = False


class Sending(QObject):
    """One book's outgoing mail; there is one per session (``Sending.of``).

    A run is queued in the book at once, but nothing leaves before the grace is over; ``stop`` within it cancels the
    run, later it stops after the message under way.

    Signals: ``began`` (messages are being written), ``writing`` (so many of so many), ``queued`` (the run stands in
    the book, as ``Changes``), ``counting`` (a ``Countdown``, each second of the grace), ``released`` (the grace is
    over), ``stopped`` (before that; nothing left), ``progressed`` (a ``Progress``), ``finished`` (a ``RunReport``),
    ``refused`` (an exception; nothing left), ``password_wanted`` (a ``MailBag``; answer with ``take_key`` or
    ``give_up``).
    """

    began = Signal()
    writing = Signal(int, int)
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
        self._is_run_unwanted = False
        self._keys = BagKeys()
        self._bags: tuple[MailBag, ...] = ()
        self._going_on = GoingOn(self._session)
        self._going_on.due.connect(self._go_on)
        self.by_itself = RunByItself(session, self._is_busy, self._keys.known)
        self.by_itself.ready.connect(self.send_messages)
        self.finished.connect(self.by_itself.take_report)
        self.refused.connect(self.by_itself.take_refusal)
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

    def _is_busy(self) -> bool:
        return self.is_running

    @property
    def is_queueing(self) -> bool:
        """Whether a run is just being written into the book."""
        return self.phase is Phase.QUEUEING

    # ------------------------------------------------------------- beginning
    def send_run(self, run: "QueueRun") -> None:
        """Queue these reminders; those that go by mail leave after the grace, with what was queued during it."""
        self._grace.stop()
        self._is_run_unwanted = False
        if self.phase is not Phase.SENDING:
            self.phase = Phase.QUEUEING
            self.began.emit()
        write = partial(_queue, self._session, run, lambda: self._is_run_unwanted)
        self._session.change(write, done=self._run_is_queued, failed=self._refuse_run)

    def send_waiting(self) -> None:
        """Send what waits in the outbox, after the grace."""
        if not self.is_running:
            self.phase = Phase.QUEUEING
            self._session.ask(_pack_all, self._take_bags, failed=self._refuse)

    def send_messages(self, message_ids: frozenset[int]) -> None:
        """Send these of the outbox, after the grace; stopped in it, they wait there on."""
        if not self.is_running:
            self.phase = Phase.QUEUEING
            pack_these = partial(_pack, run_ids=None, only=message_ids)
            self._session.ask(lambda office: (pack_these(office), 0), self._take_bags, failed=self._refuse)

    def _run_is_queued(self, changes: Changes) -> None:
        self.queued.emit(changes)
        if changes.made_id is not None and changes.made_id not in self._run_ids:
            self._run_ids.append(changes.made_id)
        if self._is_run_unwanted:
            self.phase = Phase.GRACE  # stopped a moment too late: as if its grace had begun
            self.stop()
        elif self.phase is not Phase.SENDING:
            self._pack_runs()

    def _refuse_run(self, error: Exception) -> bool:
        """The run is not in the book; another one that waits for its grace goes on."""
        if self.phase is not Phase.SENDING:
            self.phase = Phase.IDLE
        if _is_stop(error):
            self.stopped.emit()
        else:
            self.refused.emit(error)
        if self._run_ids and self.phase is Phase.IDLE:
            self._pack_runs()
        return True

    def _pack_runs(self) -> None:
        self.phase, run_ids = Phase.QUEUEING, tuple(self._run_ids)
        self._session.ask(lambda office: (_pack(office, run_ids), 0), self._take_bags, failed=self._refuse)

    def _take_bags(self, packed: "tuple[tuple[MailBag, ...], int]") -> None:
        self._bags, later = packed
        lacking = self._keys.lacking(self._bags)
        if not self._bags:
            self._finish(_nothing_sent(later))
        elif lacking:
            self._session.outside(partial(look_up, lacking), self._take_found, failed=self._refuse)
        else:
            self._grace_begins()

    def _go_on(self, message_ids: frozenset[int]) -> None:
        """What was put off goes again: it was released before, so there is no second grace."""
        if not self.is_running:
            self.phase = Phase.QUEUEING
            pack_these = partial(_pack, run_ids=None, only=message_ids)
            self._session.ask(pack_these, self._release_again, failed=self._refuse)

    def _release_again(self, bags: "tuple[MailBag, ...]") -> None:
        self._bags = bags
        if bags and not self._keys.lacking(bags):
            self._stop.clear()
            self._release()
        else:
            self._rest()

    # ------------------------------------------------------------- password
    def _take_found(self, found: "dict[str, Key]") -> None:
        self._keys.find(found)
        self._ask_or_begin()

    def _ask_or_begin(self) -> None:
        lacking = self._keys.lacking(self._bags)
        if lacking:
            self.password_wanted.emit(lacking[0])
        else:
            self._grace_begins()

    def take_key(self, key: "Key", *, keep: bool = False) -> None:
        """The owner's answer: a password, kept in the system's safe if wished, or a sign-in; in memory until the book
        is closed.
        """
        lacking = self._keys.lacking(self._bags)
        if not lacking:
            return
        bag = lacking[0]
        self._keys.take(bag, key)
        if keep and isinstance(key, str):
            from arbook.gui.shared.postman import keep_password

            store = partial(keep_password, bag.book_id, bag.account, key)
            self._session.outside(store, _nothing)
        self._ask_or_begin()

    def give_up(self) -> None:
        """The owner has no password now: everything stays queued."""
        self._finish(_nothing_sent(self._count_packed(), was_cancelled=True))

    def _count_packed(self) -> int:
        return sum(len(bag.message_ids) for bag in self._bags)

    # ------------------------------------------------------------- grace
    def _grace_begins(self) -> None:
        self.phase = Phase.GRACE
        self._stop.clear()
        self._session.history.put_first(self.stop)
        self._grace.start()

    def _count(self, seconds: int) -> None:
        packed, are_reminders = self._count_packed(), bool(self._run_ids)
        self.counting.emit(Countdown(packed, seconds, are_reminders, self._session.is_demo))

    def stop(self) -> None:
        """While it is written or within the grace: cancel the run whole. Later: stop after the message under way; the
        rest stays queued.
        """
        self._is_run_unwanted = self.phase is Phase.QUEUEING
        self._stop.set()
        self._going_on.stop()
        if self.phase is not Phase.GRACE:
            return
        self._grace.stop()
        self._session.history.put_first(None)
        run_ids, left = tuple(self._run_ids), self._count_packed()
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
        work = partial(self._run, self._bags, self._keys.known(), self._session.owner.today())
        self._session.outside(work, self._finish, failed=self._refuse)

    # ------------------------------------------------------------- the run itself
    def _run(self, bags: "tuple[MailBag, ...]", keys: "dict[str, Key]", today: date) -> "RunReport":
        """On the outside lane: one message after the other."""
        from arbook.gui.shared.sending_work import send_bags

        return send_bags(self._session, bags, keys, today, self._is_stopped)

    def _is_stopped(self) -> bool:
        return self._stop.is_set() or self._session.jobs.is_closing()

    def _hear(self, fact: object) -> None:
        from arbook.gui.shared.sending_work import WrittenSoFar
        from arbook.services.post_office import Progress

        if isinstance(fact, Progress):
            self.progressed.emit(fact)
        elif isinstance(fact, WrittenSoFar) and self.phase is Phase.QUEUEING:
            self.writing.emit(fact.done, fact.total)

    def _finish(self, report: "RunReport") -> None:
        was_sending = self.phase is Phase.SENDING
        if type(report.stopped_by).__name__ in ("LoginRefusedError", "SignInEndedError"):
            self._keys.forget()
        if was_sending and not report.was_cancelled:
            self._going_on.heed([message_id for bag in self._bags for message_id in bag.message_ids])
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
        self.phase, self._bags = Phase.IDLE, ()
        self._run_ids.clear()


# What only sending needs is imported when something is sent: every start would pay for it.


def _queue(session: Session, run: "QueueRun", is_stopped: Callable[[], bool], office: Office) -> Changes:
    from arbook.gui.shared.sending_work import queue_run

    return queue_run(session, run, is_stopped, office)


def _is_stop(error: Exception) -> bool:
    from arbook.gui.shared.sending_work import QueueStoppedError

    return isinstance(error, QueueStoppedError)


def _pack(
    office: Office, run_ids: tuple[int, ...] | None, only: frozenset[int] | None = None
) -> "tuple[MailBag, ...]":
    from arbook.gui.shared.sending_work import pack_now

    return pack_now(office, run_ids, only)


def _pack_all(office: Office) -> "tuple[tuple[MailBag, ...], int]":
    from arbook.gui.shared.sending_work import pack_all

    return pack_all(office)


def _nothing_sent(left: int, *, was_cancelled: bool = False) -> "RunReport":
    from arbook.services.post_office import RunReport

    return RunReport(left=left, was_cancelled=was_cancelled)


def _nothing(_answer: object) -> None:
    """The password is kept; nobody needs to hear."""
