"""The mail that brings a paper, to be read and changed before it leaves."""

from PySide6.QtWidgets import QWidget

from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.labels import Label
from arbook.gui.shared.mail_fields import MailFields
from arbook.gui.shared.mailed_words import mailed_words
from arbook.gui.shared.sending import Sending
from arbook.gui.shared.session import Session
from arbook.services.changing import Changes, new_operation_id
from arbook.services.paper import PreparedPaper
from arbook.services.paper_mails import MailPaper, PaperDraft

Shown = tuple[PreparedPaper, bytes]
"""A paper, and its bytes as they were shown."""


class MailDialog(FormDialog):
    """With a mail account it leaves after the grace, else it waits in the outbox. ``said`` is for the toast, empty
    where the countdown tells. A second press makes no second mail.
    """

    def __init__(
        self, session: Session, parent: QWidget | None, shown: Shown, draft: PaperDraft, *, has_account: bool
    ) -> None:
        send, queue = self.tr("Send"), self.tr("Put it into the outbox")
        super().__init__(session, parent, self.tr("Send by mail"), send if has_account else queue, "send")
        self._shown, self._draft, self._has_account, self.said = shown, draft, has_account, ""
        self._operation_id = new_operation_id()
        self.mail = MailFields(draft.to_address, draft.subject, draft.body)
        self.rows = self.mail.rows
        self.mail.put_into(self.body)
        self.body.addWidget(Label(self.tr("Goes along: {0}").format(draft.file_name), "small", "text2", wrap=True))
        self._say_first()
        self.setMinimumWidth(640)

    def _say_first(self) -> None:
        """What the owner should know before pressing."""
        draft = self._draft
        if draft.before is not None:
            told = self.tr("{0}. It goes once more.").format(mailed_words(draft.before, self.session.owner))
            self.tell(told, "triangle-alert", "warn")
        elif not draft.to_address:
            told = self.tr("No mail address of {0} is known: type it here, or write it down on the customer's page.")
            self.tell(told.format(draft.proposal.name), "circle-alert", "warn")
        elif not self._has_account:
            self.tell(self.tr("No mail account is set up yet: it waits in the outbox until one is."), "inbox")

    def command(self) -> MailPaper:
        """What is mailed, as typed."""
        paper, content = self._shown
        return MailPaper(paper, content, **self.mail.typed(), again=self._draft.before is not None)

    def confirm(self) -> None:
        """Queue it, then let it leave."""
        command, today, operation_id = self.command(), self.session.owner.today(), self._operation_id
        self.change(
            lambda office: office.paper_mails.queue(command, today=today, operation_id=operation_id), self._queued
        )

    def _queued(self, changes: Changes) -> None:
        sending = Sending.of(self.session)
        leaves = self._has_account and not sending.is_running
        self.said = "" if leaves else self.tr("It waits in the outbox.")
        if leaves and changes.made_id is not None:
            sending.send_messages(frozenset({changes.made_id}))
        self.finish("")
