"""The run under way, and what became of it: the same card on Today and Reminders."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.shared.cards import Banner
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.progress import ProgressCard
from arbook.gui.shared.sending import Sending
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import GAP, Tone
from arbook.gui.shared.trouble import sentence_for
from arbook.gui.shared.work_words import moment_words
from arbook.ledger.errors import ArbookError
from arbook.services.office import Office
from arbook.services.reminder_errors import NoMailAccountError

_say = QCoreApplication.translate

if TYPE_CHECKING:
    from arbook.queries.settings import MailAccountRow
    from arbook.services.post_office import Progress, RunReport


class SendingCard(QWidget):
    """Hidden while nothing is sent. Signals: ``told`` (for the toast), ``account_wanted``."""

    told = Signal(str)
    account_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._owner: Owner = session.owner
        self._address = ""
        self._sending = Sending.of(session)
        self._action = ""
        self._card = ProgressCard(self.tr("Sending"), self.tr("Stop after this one"))
        self._card.stopped.connect(self._sending.stop)
        self._banner = Banner("")
        self._banner.acted.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._card)
        column.addWidget(self._banner)
        self._card.hide()
        self._banner.hide()
        self.hide()
        self._sending.began.connect(self._begin)
        self._sending.writing.connect(self._show_writing)
        self._sending.counting.connect(self._rest)
        self._sending.stopped.connect(self._tell_stop)
        self._sending.progressed.connect(self._show_progress)
        self._sending.finished.connect(self._finish)
        self._sending.refused.connect(self._refuse)

    def _begin(self) -> None:
        self._card.show_progress(0, 0, self.tr("Writing the reminders into the outbox"))
        self._card.can_stop(possible=False)
        self._show(self._card)

    def _show_writing(self, done: int, total: int) -> None:
        how_many = self._owner.formats.count
        title = self.tr("Writing the reminders into the outbox: {0} of {1}").format(how_many(done), how_many(total))
        self._card.show_progress(done, total, title, self.tr("You can look around meanwhile; nothing has left yet."))
        self._card.can_stop(possible=done < total, words=self.tr("Stop"))
        self._show(self._card)

    def _rest(self, _countdown: object) -> None:
        """The grace is counted down in the window's corner; what failed last stays told."""
        self._card.hide()
        self.setVisible(not self._banner.isHidden())

    def _tell_stop(self) -> None:
        self._show(None)
        self.told.emit(self.tr("Stopped. Nothing was sent."))

    def _show(self, part: QWidget | None) -> None:
        for each in (self._card, self._banner):
            each.setVisible(each is part)
        self.setVisible(part is not None)

    def _show_progress(self, progress: "Progress") -> None:
        how_many = self._owner.formats.count
        place, total = how_many(progress.done + 1), how_many(progress.total)
        title = self.tr("Sending {0} of {1}, to {2}").format(place, total, progress.name)
        if progress.waits_until is not None:
            at = moment_words(progress.waits_until, self._owner)
            title = self.tr("Your provider takes no more for now: number {0} of {1} goes at {2}")
            title = title.format(place, total, at)
        note = self.tr("You can go on working; closing the window waits for the message under way.")
        self._card.show_progress(progress.done, progress.total, title, note)
        self._card.can_stop(possible=True, words=self.tr("Stop after this one"))
        self._show(self._card)

    def _finish(self, report: "RunReport") -> None:
        told = report_words(report, self._owner)
        if report.goes_on_at is not None:
            goes_on = self.tr("It goes on at {0} while this window is open.")
            told = f"{told} {goes_on.format(moment_words(report.goes_on_at, self._owner))}"
        if report.pretended:
            self._complain(told, "hide", "info")
            return
        if report.stopped_by is None and not (report.failed or report.unsure):
            self._show(None)
            self.told.emit(told)
            return
        stop = report.stopped_by
        why = self._words(stop) if stop is not None else ""
        self._address = str(stop.facts.get("address") or "") if stop is not None and _wants_sign_in(stop) else ""
        self._complain(" ".join(part for part in (told, why) if part), "sign_in" if self._address else "hide")

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, NoMailAccountError):
            self._complain(self._words(error), "account", "warn")
        else:
            self._complain(self._words(error), "hide")

    def _words(self, error: Exception) -> str:
        return self._owner.explain(error) if isinstance(error, ArbookError) else sentence_for(error)

    def _complain(self, text: str, action: str, tone: Tone = "bad") -> None:
        words = {
            "account": self.tr("Set up mail"),
            "sign_in": self.tr("Sign in again"),
            "hide": self.tr("Close"),
        }
        self._action = action
        self._banner.say(text, tone, "info" if tone == "info" else "circle-alert", words[action])
        self._show(self._banner)

    def _act(self) -> None:
        self._show(None)
        if self._action == "account":
            self.account_wanted.emit()
        elif self._action == "sign_in":
            self._session.ask(partial(_account_at, address=self._address), self._sign_in, receiver=self)

    def _sign_in(self, found: "tuple[str, MailAccountRow | None]") -> None:
        """What waits goes out after it, with the usual seconds for a second thought."""
        from arbook.gui.shared.sign_in_dialog import ask_to_sign_in

        book_id, account = found
        if account is not None:
            ask_to_sign_in(self.window(), self._session, book_id, account, self._go_on)

    def _go_on(self, _signed: object) -> None:
        self._sending.send_waiting()


def _wants_sign_in(stop: ArbookError) -> bool:
    """Whether signing in anew is what helps."""
    why = stop.facts.get("why")
    return type(stop).__name__ == "SignInEndedError" or (
        type(stop).__name__ == "LoginRefusedError" and why == "token"
    )


def _account_at(office: Office, address: str) -> "tuple[str, MailAccountRow | None]":
    from arbook.queries.book_facts import book_facts
    from arbook.queries.settings import mail_account

    return office.read(book_facts)["book_id"], office.read(mail_account, address)


def report_words(report: "RunReport", owner: Owner) -> str:
    """What became of a run, in one sentence."""
    counted = (
        (report.sent, _say("Sending", "{0} sent")),
        (report.failed, _say("Sending", "{0} not sent")),
        (report.unsure, _say("Sending", "{0} unsure")),
        (report.withdrawn, _say("Sending", "{0} withdrawn, for money or an agreement came in")),
        (report.written, _say("Sending", "{0} written as files, not sent")),
        (report.pretended, _say("Sending", "{0} sent for show: this is the demo, nothing left this computer")),
        (report.left, _say("Sending", "{0} still waiting")),
    )
    parts = [words.format(owner.formats.count(count)) for count, words in counted if count]
    return ", ".join(parts) + "." if parts else _say("Sending", "Queued. Print the letters in the outbox.")
