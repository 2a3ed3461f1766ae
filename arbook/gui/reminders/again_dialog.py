"""A message goes again: in other words, to another address, without one of its papers."""

from PySide6.QtWidgets import QCheckBox, QWidget

from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.mail_fields import MailFields
from arbook.gui.shared.session import Session
from arbook.queries.message_cards import MessageCard
from arbook.queries.outbox import LEFT
from arbook.services.changing import new_operation_id
from arbook.services.resending import SendAgain


class AgainDialog(FormDialog):
    """The new message waits in the outbox; a second press makes no second one."""

    def __init__(self, session: Session, parent: QWidget | None, card: MessageCard) -> None:
        action = self.tr("Put it into the outbox")
        super().__init__(session, parent, self.tr("Send again"), action, "rotate-cw")
        self._row = card.row
        self._operation_id = new_operation_id()
        self.mail = MailFields(card.row.to_address, card.row.subject, card.body)
        self.rows = self.mail.rows
        self.mail.put_into(self.body)
        self.papers = [QCheckBox(name) for name in card.row.paper_names]
        for paper in self.papers:
            paper.setChecked(True)
            paper.setAccessibleName(self.tr("{0} goes along").format(paper.text()))
            self.body.addWidget(paper)
        self.tell(self._consequence(), "inbox")
        self.setMinimumWidth(640)

    def _consequence(self) -> str:
        if self._row.state not in LEFT:
            return self.tr("It takes the place of this message and waits in the outbox.")
        if self._row.run_id is None:
            return self.tr("A copy waits in the outbox.")
        return self.tr("A copy waits in the outbox. The reminder still counts once.")

    def command(self) -> SendAgain:
        """What goes again, as typed."""
        names = tuple(paper.text() for paper in self.papers if paper.isChecked())
        return SendAgain(self._row.message_id, **self.mail.typed(), attachment_names=names)

    def confirm(self) -> None:
        """Write the new message."""
        command, operation_id, said = self.command(), self._operation_id, self.tr("It waits in the outbox.")
        self.change(
            lambda office: office.outbox.send_again(command, operation_id=operation_id),
            lambda _changes: self.finish(said),
        )
