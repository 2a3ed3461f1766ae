"""A reminder was a mistake: the kind mail to read before it leaves, and how long reminders rest."""

from functools import partial

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QCheckBox, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.form_errors import FormError
from arbook.gui.shared.mail_fields import MailFields
from arbook.gui.shared.sending import Sending
from arbook.gui.shared.session import Session
from arbook.queries.settings import mail_account
from arbook.services.apologies import USUAL_HOLD_DAYS, Apologize, ApologyDraft
from arbook.services.changing import Changes, new_operation_id
from arbook.services.office import Office

_say = QCoreApplication.translate
_WIDTH = 640

Asked = tuple[ApologyDraft, bool]
"""The mail as it would leave, and whether there is an account to send it."""


class ApologyDialog(FormDialog):
    """For one reminder that was sent. With a mail account the mail leaves after the grace, else it waits."""

    def __init__(
        self, session: Session, parent: QWidget | None, message_id: int, draft: ApologyDraft, *, has_account: bool
    ) -> None:
        title = _say("Apology", "It was a mistake: {0}").format(draft.proposal.name)
        super().__init__(session, parent, title, _say("Apology", "Say sorry"), "undo-2")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._message_id, self._draft, self._has_account = message_id, draft, has_account
        self._operation_id = new_operation_id()
        self.mail = MailFields(draft.to_address, draft.subject, draft.body)
        self.days = Field(str(USUAL_HOLD_DAYS))
        self.by_phone = QCheckBox(self.tr("No mail: I call them"))
        self.by_phone.setAccessibleName(self.by_phone.text())
        self.by_phone.setChecked(not draft.to_address)
        self.rows = dict(self.mail.rows)
        self.rows["hold_days"] = FormRow(self.tr("Reminders to them rest, days"), self.days, reserve=False)
        self.rows["to"] = self.rows["recipient_address"]
        self.mail.put_into(self.body)
        self.body.addWidget(self.by_phone)
        self.body.addWidget(self.rows["hold_days"])
        self.by_phone.toggled.connect(self._show_way)
        self._show_way()

    def _show_way(self, *_toggled: object) -> None:
        for row in self.mail.rows.values():
            row.setVisible(not self.by_phone.isChecked())
        charge = self._draft.charge
        told = self.tr("The reminder counts as not sent.")
        if charge:
            told = self.tr("The reminder counts as not sent, and the {0} that it charged are taken back.")
            told = told.format(self.session.owner.formats.money(charge))
        self.tell(told, "undo-2")
        self.make_room()

    def _command(self) -> Apologize:
        text = self.days.text().strip()
        if not (text.isascii() and text.isdigit()) or len(text) > 4:
            raise FormError(field="hold_days", why="no_count")
        on = self.session.owner.today()
        by_mail = not self.by_phone.isChecked()
        return Apologize(self._message_id, on, int(text), by_mail=by_mail, **self.mail.typed())

    def confirm(self) -> None:
        """Say it."""
        try:
            command = self._command()
        except FormError as refusal:
            self.show_refusal(refusal)
            return
        wish_id = self._operation_id
        self.change(
            lambda office: office.apologies.apologize(command, operation_id=wish_id), partial(self._said, command)
        )

    def _said(self, command: Apologize, changes: Changes) -> None:
        sending, session = Sending.of(self.session), self.session
        leaves = command.by_mail and self._has_account and not sending.is_running
        told = self.tr("The reminder to {0} counts as not sent.").format(self._draft.proposal.name)
        if command.by_mail and not leaves:
            told = self.tr("The reminder to {0} counts as not sent; the mail waits in the outbox.")
            told = told.format(self._draft.proposal.name)
        undone, on = changes.operation_id, command.on
        if leaves or self._draft.charge:
            self.finish("" if leaves else told)
        else:
            session.history.did(told, lambda office: office.apologies.take_back(undone, today=on))
            self.finish("")
        if leaves and changes.made_id is not None:
            sending.send_messages(frozenset({changes.made_id}))


def open_apology(session: Session, parent: QWidget, message_id: int, told: SignalInstance) -> None:
    """Read the mail and show it; a reminder that is no mistake any more is refused with a sentence."""

    def show(asked: Asked) -> None:
        draft, has_account = asked
        dialog = ApologyDialog(session, parent, message_id, draft, has_account=has_account)
        dialog.told.connect(told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    session.ask(partial(_read, message_id), show, receiver=parent)


def _read(message_id: int, office: Office) -> Asked:
    return office.apologies.draft(message_id), office.read(mail_account) is not None
