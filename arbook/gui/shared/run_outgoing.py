"""What comes up while a run goes out: the countdown, a password that is asked for, files instead, what is left."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.grace_note import GraceNote
from arbook.gui.shared.password_dialog import PasswordDialog
from arbook.gui.shared.sending import Countdown, Sending
from arbook.gui.shared.session import Session

if TYPE_CHECKING:
    from arbook.services.mail_runs import MailBag
    from arbook.services.mail_sign_ins import SignedIn
    from arbook.services.reminders import QueueRun


class RunOutgoing(QObject):
    """Belongs to the page of the sitting. Signals: ``told`` (for the toast), ``password_given``."""

    told = Signal(str)
    password_given = Signal()

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._sending, self._page = session, Sending.of(session), page
        self.note: GraceNote | None = None

    def show_countdown(self, countdown: Countdown) -> None:
        """The first second of the grace; the note counts on by itself."""
        if self.note is None:
            self.note = GraceNote(self._page.window(), self._session.owner, self._sending)
            self._page.destroyed.connect(self.note.deleteLater)
            self.note.count(countdown)

    def ask_password(self, bag: "MailBag") -> None:
        """The mail account's, where the safe has none; or a sign-in in the browser, where that opens it."""
        from arbook.gui.shared.sign_in_dialog import SignInDialog, ask_to_sign_in
        from arbook.services.mail_sign_ins import is_opened_in_browser

        window = self._page.window()
        if window.findChild(PasswordDialog) or window.findChild(SignInDialog):
            return
        if is_opened_in_browser(bag.account):
            signing = ask_to_sign_in(window, self._session, bag.book_id, bag.account, self._give_sign_in)
            signing.rejected.connect(self._sending.give_up)
            return
        dialog = PasswordDialog(window, bag.account.username)
        dialog.given.connect(self._give_password)
        dialog.rejected.connect(self._sending.give_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _give_password(self, password: str, keep: bool) -> None:
        self._sending.take_key(password, keep=keep)
        self.password_given.emit()

    def _give_sign_in(self, signed: "SignedIn") -> None:
        self._sending.take_key(signed.key)
        self.password_given.emit()

    def discard_waiting(self) -> None:
        """What waits in the outbox is not sent."""
        told = self.tr("Discarded. Nothing was sent.")
        self._session.change(lambda office: office.outbox.discard_waiting(), done=lambda _: self.told.emit(told))

    def write_files(self, run: "QueueRun") -> None:
        """What this run would send as files, mail as .eml and letters as PDF; nothing is sent or changed."""
        from arbook.gui.shared.files import ask_folder

        if not run.picks:
            self.told.emit(self.tr("Tick those whose reminders you want as files."))
            return
        folder = ask_folder(self._page, self.tr("Where to write the reminders"))
        if folder is not None:
            from arbook.gui.shared.sending_work import write_files

            self._session.ask(partial(write_files, self._session, run, folder), self._tell_files)

    def _tell_files(self, paths: tuple[Path, ...]) -> None:
        from arbook.gui.shared.files import tell_saved

        how_many = self._session.owner.formats.count
        words = self.tr("{0} reminders written to {1}").format(how_many(len(paths)), paths[0].parent)
        tell_saved(self._session, paths[0].parent, self.told.emit, words)
