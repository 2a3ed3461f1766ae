"""Signing in at a mail provider: the browser is opened, and the window waits for the owner's yes there."""

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, one_moment
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.gui.shared.trouble import sentence_for
from arbook.ledger.errors import ArbookError
from arbook.queries.settings import MailAccountRow
from arbook.services.mail_sign_ins import SignedIn, sign_in

_WIDTH = 560


class SignInDialog(SheetDialog):
    """Begins as soon as it is shown by ``begin``. ``signed_in`` carries a ``SignedIn``; closing the dialog ends the
    waiting.
    """

    signed_in = Signal(object)
    _page_known = Signal(str)

    def __init__(self, parent: QWidget | None, session: Session, book_id: str, row: MailAccountRow) -> None:
        title, again = self.tr("Sign in for {0}").format(row.address), self.tr("Open the browser again")
        super().__init__(parent, title, again, "globe")
        self._session, self._book_id, self._row = session, book_id, row
        self._over = Event()
        words = self.tr(
            "Your browser shows your provider's page. Say yes there, then come back: arbook waits for you."
        )
        self.body.addWidget(Label(words, "body", wrap=True))
        self.address = Field()
        self.address.setReadOnly(True)
        note = self.tr("If no browser opens, copy this into one on this computer.")
        self.row = FormRow(self.tr("The page"), self.address, note)
        self.body.addWidget(self.row)
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._page_known.connect(self._open)
        self.confirmed.connect(self._open_or_begin)
        self.rejected.connect(self._over.set)

    def begin(self) -> None:
        """Ask the provider for its page, and wait for the owner on the outside lane."""
        self._over.clear()
        allow(self.primary, one_moment())
        self.tell(self.tr("Waiting for your yes."), "clock")
        after = self.tr(
            "arbook has the answer. Go back to it: it says how the sign-in went. You can close this page."
        )
        work = partial(sign_in, self._book_id, self._row, after, self._show, self._is_over)
        self._session.outside(work, self._take, failed=self._refuse, receiver=self)

    def _show(self, url: str) -> bool:
        """On the outside lane; the browser is opened by the window's own."""
        self._page_known.emit(url)
        return True

    def _is_over(self) -> bool:
        return self._over.is_set() or self._session.jobs.is_closing()

    def _open(self, url: str) -> None:
        self.address.setText(url)
        self.address.setCursorPosition(0)
        allow(self.primary)
        if not open_page(url):
            self.row.complain(self.tr("No browser could be opened. Copy the address into one."))

    def _open_or_begin(self) -> None:
        if self.address.text():
            open_page(self.address.text())
        else:
            self.begin()

    def _take(self, signed: SignedIn) -> None:
        self.accept()
        self.signed_in.emit(signed)

    def _refuse(self, error: Exception) -> bool:
        """What came of it is told; the button begins anew."""
        if not self._over.is_set():
            self.address.clear()
            self.primary.setText(self.tr("Try again"))
            allow(self.primary)
            words = self._session.owner.explain(error) if isinstance(error, ArbookError) else sentence_for(error)
            self.tell(words, "circle-alert", "bad")
        return True


def ask_to_sign_in(
    window: QWidget, session: Session, book_id: str, row: MailAccountRow, done: Callable[[SignedIn], object]
) -> SignInDialog:
    """Show the dialog and send the owner to the browser; ``done`` hears of a yes."""
    dialog = SignInDialog(window, session, book_id, row)
    dialog.signed_in.connect(done)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.begin()
    return dialog


def open_page(url: str) -> bool:
    """In the system's browser; False where there is none."""
    return QDesktopServices.openUrl(QUrl(url))
