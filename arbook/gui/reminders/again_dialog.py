"""A message goes again: in other words, to another address, without one of its papers."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.lines_field import LinesField
from arbook.gui.shared.session import Session
from arbook.gui.shared.trouble import sentence_for
from arbook.ledger.errors import ArbookError
from arbook.queries.message_cards import MessageCard
from arbook.services.changing import Changes, new_operation_id
from arbook.services.office import Office
from arbook.services.resending import SendAgain

_TEXT_LINES = 11


class AgainDialog(SheetDialog):
    """``told`` is for the toast. The new message waits in the outbox; a second press makes no second one."""

    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None, card: MessageCard) -> None:
        super().__init__(parent, self.tr("Send again"), self.tr("Put it into the outbox"), "rotate-cw")
        self._session, self._row = session, card.row
        self._operation_id = new_operation_id()
        self.address, self.subject = Field(card.row.to_address), Field(card.row.subject)
        self.text = LinesField(_TEXT_LINES, card.body)
        self.papers = [QCheckBox(name) for name in card.row.paper_names]
        self.rows = {
            "recipient_address": FormRow(self.tr("To"), self.address),
            "subject": FormRow(self.tr("Subject"), self.subject),
            "body": FormRow(self.tr("Text"), self.text),
        }
        for row in self.rows.values():
            self.body.addWidget(row)
        for paper in self.papers:
            paper.setChecked(True)
            paper.setAccessibleName(self.tr("{0} goes along").format(paper.text()))
            self.body.addWidget(paper)
        self.tell(self._consequence(), "inbox")
        self.confirmed.connect(self._send)
        self.setMinimumWidth(640)

    def _consequence(self) -> str:
        if self._row.state in ("sent", "written"):
            return self.tr("A copy waits in the outbox. The reminder still counts once.")
        return self.tr("It takes the place of this message and waits in the outbox.")

    def command(self) -> SendAgain:
        """What goes again, as typed."""
        return SendAgain(
            self._row.message_id,
            to_address=self.address.text().strip(),
            subject=self.subject.text().strip(),
            body=self.text.toPlainText(),
            attachment_names=tuple(paper.text() for paper in self.papers if paper.isChecked()),
        )

    def _send(self) -> None:
        self.set_busy(busy=True)
        for row in self.rows.values():
            row.complain("")
        write = partial(_write, self.command(), self._operation_id)
        self._session.change(write, done=self._done, failed=self._refuse)

    def _done(self, _changes: Changes) -> None:
        self.set_busy(busy=False)
        self.told.emit(self.tr("It waits in the outbox."))
        self.accept()

    def _refuse(self, error: Exception) -> bool:
        self.set_busy(busy=False)
        self._operation_id = new_operation_id()
        field = error.field if isinstance(error, ArbookError) else None
        words = self._session.owner.explain(error) if isinstance(error, ArbookError) else sentence_for(error)
        row = self.rows.get(field or "")
        if row is None:
            self.tell(words, "circle-alert", "bad")
        else:
            row.complain(words)
        return True


def _write(command: SendAgain, operation_id: str, office: Office) -> Changes:
    return office.outbox.send_again(command, operation_id=operation_id)
