"""Sending a run from the windows: queue and settle on the book lane, deliver on the outside lane, cancel between."""

from datetime import date
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from arbook.gui.shared.postman import MailBag, keep_password, pack, way_to_post
from arbook.gui.shared.session import Session
from arbook.services.changing import Changes
from arbook.services.mail_accounts import known_password
from arbook.services.outbox import Claimed
from arbook.services.post_office import Post, Progress, RunReport, Steps, send_queued
from arbook.services.reminder_errors import DemoBookError

if TYPE_CHECKING:
    from arbook.mail.steps import Delivery
    from arbook.services.reminders import QueueRun


class Sending(QObject):
    """One book's outgoing mail; there is one per session (``Sending.of``).

    Signals: ``queued`` (the run stands in the book, as ``Changes``), ``progressed`` (a ``Progress``), ``finished``
    (a ``RunReport``), ``refused`` (an exception; nothing left), ``password_wanted`` (a ``MailBag``; answer with
    ``take_password`` or ``give_up``).
    """

    queued = Signal(object)
    progressed = Signal(object)
    finished = Signal(object)
    refused = Signal(object)
    password_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._stop = Event()
        self._password: str | None = None
        self._bag: MailBag | None = None
        self.is_running = False
        session.jobs.progress.connect(self._hear)

    @staticmethod
    def of(session: Session) -> "Sending":
        """The session's one."""
        found = session.findChild(Sending)
        return found if found is not None else Sending(session)

    # ------------------------------------------------------------- beginning
    def send_run(self, run: "QueueRun") -> None:
        """Queue these reminders, then send those that go by mail."""
        if self._begin():
            self._session.change(
                lambda office: office.reminders.queue_run(run), done=self._send_queued, failed=self._refuse
            )

    def send_waiting(self) -> None:
        """Send what waits in the outbox."""
        if self._begin():
            self._session.ask(pack, self._send_bag, failed=self._refuse)

    def _begin(self) -> bool:
        if self.is_running:
            return False
        if self._session.is_demo:
            self.refused.emit(DemoBookError())
            return False
        self.is_running = True
        self._stop.clear()
        return True

    def _send_queued(self, changes: Changes) -> None:
        self.queued.emit(changes)
        run_id = changes.made_id
        self._session.ask(lambda office: pack(office, run_id), self._send_bag, failed=self._refuse)

    def _send_bag(self, bag: MailBag | None) -> None:
        if bag is None:
            self._finish(RunReport())
            return
        self._bag = bag
        if self._password is not None:
            self._deliver(self._password)
            return
        look_up = partial(known_password, bag.book_id, bag.account.username)
        self._session.outside(look_up, self._found_password, failed=self._refuse)

    # ------------------------------------------------------------- password
    def _found_password(self, password: str | None) -> None:
        if password is None:
            self.password_wanted.emit(self._bag)
        else:
            self._deliver(password)

    def take_password(self, password: str, *, keep: bool) -> None:
        """The owner's answer; kept in the system's safe if wished, else in memory until the book is closed."""
        bag = self._bag
        if bag is None:
            return
        self._password = password
        if keep:
            store = partial(keep_password, bag.book_id, bag.account.username, password)
            self._session.outside(store, _nothing)
        self._deliver(password)

    def give_up(self) -> None:
        """The owner has no password now: everything stays queued."""
        left = len(self._bag.message_ids) if self._bag is not None else 0
        self._finish(RunReport(left=left, was_cancelled=True))

    # ------------------------------------------------------------- the run itself
    def _deliver(self, password: str) -> None:
        bag = self._bag
        assert bag is not None
        work = partial(self._run, bag, password, self._session.owner.today())
        self._session.outside(work, self._finish, failed=self._refuse)

    def _run(self, bag: MailBag, password: str, today: date) -> RunReport:
        """On the outside lane: one message after the other."""
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

    def stop(self) -> None:
        """Stop after the message under way; the rest stays queued."""
        self._stop.set()

    def _hear(self, fact: object) -> None:
        if isinstance(fact, Progress):
            self.progressed.emit(fact)

    def _finish(self, report: RunReport) -> None:
        self.is_running, self._bag = False, None
        if type(report.stopped_by).__name__ == "LoginRefusedError":
            self._password = None
        self.finished.emit(report)

    def _refuse(self, error: Exception) -> bool:
        self.is_running, self._bag = False, None
        self.refused.emit(error)
        return True


def _steps(session: Session, today: date, post: Post) -> Steps:
    def claim(message_id: int) -> Claimed | None:
        return session.from_outside(lambda office: office.outbox.claim(message_id))

    def deliver(claimed: Claimed) -> "Delivery":
        return post.deliver(claimed.to_address, claimed.content)

    def settle(message_id: int, delivery: "Delivery | None") -> Changes:
        return session.from_outside(lambda office: office.outbox.settle(message_id, delivery, today=today))

    return Steps(claim, deliver, settle)


def _nothing(_answer: object) -> None:
    """The password is kept; nobody needs to hear."""
