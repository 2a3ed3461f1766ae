"""The button that sends a shown paper by mail: the mail is written, read by the owner, then sent."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from arbook.gui.shared.buttons import Button
from arbook.queries.settings import mail_account
from arbook.services.office import Office

if TYPE_CHECKING:
    from arbook.gui.shared.change_dialog import FormDialog
    from arbook.gui.shared.mail_dialog import MailDialog
    from arbook.services.paper_mails import PaperDraft

    Asked = tuple[PaperDraft, bool]


class PaperMailing(QObject):
    """Works for a dialog that shows a paper; it closes once the mail is queued, since the countdown shows behind."""

    def __init__(self, dialog: "FormDialog") -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._invoice_id: int | None = None
        self.button = Button(self.tr("Send by mail"), "plain", "mail")
        self.button.clicked.connect(self._ask)
        self.button.hide()

    def offer(self, invoice_id: int | None) -> None:
        """This issued paper is shown; None where what is shown does not go by mail."""
        self._invoice_id = invoice_id
        self.button.setVisible(invoice_id is not None and not self._dialog.session.is_read_only)

    def _ask(self) -> None:
        session = self._dialog.session
        if self._invoice_id is not None:
            self.button.setEnabled(False)
            read = partial(_read, self._invoice_id, session.owner.today())
            session.ask(read, self._open, failed=self._refuse, receiver=self)

    def _open(self, asked: "Asked") -> None:
        from arbook.gui.shared.mail_dialog import MailDialog

        self.button.setEnabled(True)
        draft, has_account = asked
        mail = MailDialog(self._dialog.session, self._dialog, draft, has_account=has_account)
        mail.accepted.connect(partial(self._close, mail))
        mail.finished.connect(mail.deleteLater)
        mail.open()

    def _close(self, mail: "MailDialog") -> None:
        self._dialog.finish(mail.said)

    def _refuse(self, error: Exception) -> bool:
        self.button.setEnabled(True)
        self._dialog.show_refusal(error)
        return True


def _read(invoice_id: int, today: date, office: Office) -> "Asked":
    return office.paper_mails.draft(invoice_id, today=today), office.read(mail_account) is not None
