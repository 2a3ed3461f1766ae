"""A scheduled run that finds its book open in this window leaves the work here: the same run, with the same brakes.

Its mails go the way of all others, so the owner sees them go and can stop them.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.gui.shared.session import Session
from arbook.services.office import Office

if TYPE_CHECKING:
    from arbook.mail.keys import Key
    from arbook.queries.settings import MailAccountRow
    from arbook.services.handing_over import RunWish
    from arbook.services.post_office import RunReport
    from arbook.services.unattended import Ended
    from arbook.services.unattended_run import Begun

LOOK_EVERY_MS = 5_000


class RunByItself(QObject):
    """``ready`` carries the ids of messages that go now; ``take_report`` and ``take_refusal`` hear what became of
    them. While something else is on its way (``is_busy``) a request waits. ``keys`` are those of this session, by the
    address of the account.
    """

    ready = Signal(object)

    def __init__(
        self, session: Session, is_busy: Callable[[], bool], keys: "Callable[[], Mapping[str, Key]]"
    ) -> None:
        super().__init__(session)
        self._session, self._is_busy, self._keys = session, is_busy, keys
        self._ended: Ended | None = None
        self._is_out = False
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_EVERY_MS)
        self.timer.timeout.connect(self.look)
        if not (session.is_demo or session.is_read_only):
            self.timer.start()

    def look(self) -> None:
        """Take a request that lies beside the book, or go on with one."""
        if self._is_busy() or self._is_out or self._session.jobs.is_closing():
            return
        from arbook.services.handing_over import is_waiting, take

        if self._ended is not None:
            self._go(self._ended)
        elif is_waiting(self._session.path):
            wish = take(self._session.path, datetime.now(UTC))
            if wish is not None:
                self._is_out = True
                work = partial(_prepared, self._session, self._session.owner.today(), wish, self._keys())
                self._session.outside(work, self._go, failed=self._fail)

    def _go(self, ended: "Ended | None") -> None:
        self._ended, self._is_out = ended, False
        if ended is None or (ended.message_ids and self._is_busy()):
            return
        if ended.message_ids:
            self._is_out = True
            self.ready.emit(frozenset(ended.message_ids))
        else:
            self._finish(ended)

    def _fail(self, error: Exception) -> bool:
        """A defect: who looks after the window hears of it, and the next request is taken."""
        self._ended, self._is_out = None, False
        self._session.refused.emit(error)
        return True

    def take_report(self, report: "RunReport") -> None:
        """The messages were handed over."""
        from arbook.services.unattended_run import settled

        if self._ended is not None and self._is_out:
            self._finish(settled(self._ended, report))

    def take_refusal(self, error: Exception) -> None:
        """They were not: nothing left."""
        from dataclasses import replace

        from arbook.ledger.errors import ArbookError

        if self._ended is not None and self._is_out:
            self._finish(replace(self._ended, stopped_by=error if isinstance(error, ArbookError) else None))

    def _finish(self, ended: "Ended") -> None:
        self._ended, self._is_out = None, False
        self._session.outside(partial(_report, self._session, ended), _nothing, failed=self._fail)


def _prepared(session: Session, today: date, wish: "RunWish", given: "Mapping[str, Key]") -> "Ended | None":
    """On the outside lane: decide and queue; None where it was done before today."""
    from arbook.ledger.errors import ArbookError
    from arbook.queries.unattended import ran_on
    from arbook.services.unattended_run import Begun, begin, look_after, queue, stopped

    if wish.once and session.from_outside(lambda office: office.read(ran_on, today)):
        return None
    begun = Begun(today)
    try:
        session.from_outside(lambda office: look_after(office, today))
        begun = session.from_outside(lambda office: begin(office, today))
        begun = _openable(begun, session.from_outside(_kept_keys), given)
        return queue(session.from_outside, begun)
    except ArbookError as refusal:
        return stopped(begun, refusal)


def _kept_keys(office: Office) -> "Callable[[MailAccountRow], Key]":
    from arbook.queries.book_facts import book_facts
    from arbook.queries.settings import mail_accounts
    from arbook.services.mail_sign_ins import kept_key

    return partial(kept_key, office.read(book_facts)["book_id"], office.read(mail_accounts))


def _openable(begun: "Begun", kept: "Callable[[MailAccountRow], Key]", given: "Mapping[str, Key]") -> "Begun":
    """What leaves by accounts that can be opened, if any can: those whose key was ``given`` in this session,
    or lies in the safe. Where none can, whoever sits at the window is asked.
    """
    from arbook.ledger.errors import ArbookError
    from arbook.services.unattended_run import open_accounts

    try:
        return open_accounts(begun, lambda account: given.get(account.address) or kept(account))[0]
    except ArbookError:
        return begun


def _report(session: Session, ended: "Ended") -> None:
    """On the outside lane: write the report down, and mail it where that is wanted."""
    from arbook.sentences.unattended import report_mail
    from arbook.services.unattended_run import finish

    finish(session.from_outside, ended, report_mail)


def _nothing(_answer: object) -> None:
    """The report is written; Today hears of it as of any change."""
