"""The button that sends a shown paper by mail: the mail is written, read by the owner, then sent."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from arbook.gui.shared.allowing import allow, one_moment, why_nothing_ticked
from arbook.gui.shared.buttons import Button
from arbook.queries.settings import mail_account
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper

if TYPE_CHECKING:
    from arbook.gui.shared.change_dialog import FormDialog
    from arbook.gui.shared.mail_dialog import MailDialog, Shown
    from arbook.services.paper_mails import PaperDraft

    Asked = tuple[PaperDraft, bool]


class PaperMailing(QObject):
    """Works for a dialog that shows a paper; it closes once the mail is queued, since the countdown shows behind.

    Signals: ``asked_for_all`` (many are to be mailed).
    """

    asked_for_all = Signal()

    def __init__(self, dialog: "FormDialog") -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._shown: Shown | None = None
        self.button = Button(self.tr("Mail"), "plain", "mail")
        self.button.setToolTip(self.tr("Send it by mail; you read the mail first"))
        self.button.clicked.connect(self._ask)
        self.button.hide()

    def offer(self, paper: PreparedPaper | None, content: bytes = b"") -> None:
        """This paper is shown; there is no button for what does not go by mail."""
        self._shown = (paper, content) if paper is not None and paper.mail is not None and content else None
        self._show(is_there=self._shown is not None)

    def offer_all(self, *, is_any: bool) -> None:
        """Many can be mailed, each with words of its own."""
        self._shown = None
        self._show(is_there=True)
        allow(self.button, why_nothing_ticked(is_any))

    def _show(self, *, is_there: bool) -> None:
        allow(self.button)
        self.button.setVisible(is_there and not self._dialog.session.is_read_only)

    def _ask(self) -> None:
        session = self._dialog.session
        if self._shown is None:
            self.asked_for_all.emit()
            return
        allow(self.button, one_moment())
        read = partial(_read, self._shown[0], session.owner.today())
        session.ask(read, partial(self._open, self._shown), failed=self._refuse, receiver=self)

    def _open(self, shown: "Shown", asked: "Asked") -> None:
        from arbook.gui.shared.mail_dialog import MailDialog

        allow(self.button)
        draft, has_account = asked
        mail = MailDialog(self._dialog.session, self._dialog, shown, draft, has_account=has_account)
        mail.accepted.connect(partial(self._close, mail))
        mail.finished.connect(mail.deleteLater)
        mail.open()

    def _close(self, mail: "MailDialog") -> None:
        self._dialog.finish(mail.said)

    def _refuse(self, error: Exception) -> bool:
        allow(self.button)
        self._dialog.show_refusal(error)
        return True


def _read(paper: PreparedPaper, today: date, office: Office) -> "Asked":
    return office.paper_mails.draft(paper, today=today), office.read(mail_account) is not None
