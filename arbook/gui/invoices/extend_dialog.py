"""More time for one invoice: a new due date, and why. The first one stays visible."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.days import day_words
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.more_time import time_given
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.session import Session
from arbook.ledger.dates import days_between
from arbook.ledger.errors import DateError
from arbook.queries.invoices import InvoiceCard
from arbook.services.changing import new_operation_id
from arbook.services.extensions import ExtendInvoice

_say = QCoreApplication.translate
_WIDTH = 620


class ExtendDialog(FormDialog):
    """For one issued invoice with something open."""

    def __init__(self, session: Session, parent: QWidget | None, invoice: InvoiceCard) -> None:
        title = _say("Invoices", "More time for {0}").format(invoice.row.number)
        super().__init__(session, parent, title, _say("Invoices", "Give more time"), "calendar-clock")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._invoice, self._operation_id = invoice, new_operation_id()
        self._due_on = min((piece.due_on for piece in invoice.pieces if piece.open), default=invoice.row.issued_on)
        self.day, self.reason = DateField(session.owner), Field()
        due_now = self.tr("Due {0} now").format(day_words(self._due_on, session.owner))
        self.rows = {
            "to_on": FormRow(self.tr("New due date"), self.day, due_now),
            "reason": FormRow(self.tr("Why, for the customer's log"), self.reason),
        }
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.rows["to_on"], 2)
        row.addWidget(self.rows["reason"], 3)
        self.letter = QCheckBox(self.tr("Show the letter that confirms it"))
        self.letter.setAccessibleName(self.letter.text())
        self.letter.setChecked(True)
        self.parts["letter"] = self.letter
        self.body.addLayout(row)
        self.body.addWidget(self.letter)
        self.day.day_changed.connect(self._tell_what_follows)
        self._tell_what_follows(None)
        self.keep_draft(f"extend:{invoice.row.invoice_id}")
        self.day.setFocus()

    def _tell_what_follows(self, day: date | None) -> None:
        late = self.tr("Late and reminded from the new day on. The paper stays as it is.")
        days = 0 if day is None else days_between(self._due_on, day)
        if days == 1:
            late = self.tr("One day more. Late and reminded only after it; the paper stays as it is.")
        elif days > 1:
            late = self.tr("{0} days more. Late and reminded only after them; the paper stays as it is.").format(days)
        self.tell(late, "calendar-clock")

    def confirm(self) -> None:
        """Give it."""
        if self.day.day is None:
            self.show_refusal(DateError(field="to_on", text="", why="empty"))
            return
        owner, to_on = self.session.owner, self.day.day
        today = owner.today()
        command = ExtendInvoice(self._invoice.row.invoice_id, to_on, today, self.reason.text())
        done = self.tr("{0} is due on {1} now.").format(self._invoice.row.number, owner.formats.day(to_on))
        self.change(
            lambda office: office.extensions.extend(command, today=today, operation_id=self._operation_id),
            lambda changes: self._given(done, changes.operation_id),
        )

    def _given(self, done: str, given_id: str) -> None:
        parent = self.parentWidget()
        time_given(self.session, done, given_id)
        self.finish("")
        if self.letter.isChecked():
            show_letter(self.session, parent, self._invoice.row.invoice_id)


def show_letter(session: Session, parent: QWidget | None, invoice_id: int) -> None:
    """The letter that confirms the last agreement, on the screen."""
    title, today = _say("Invoices", "More time, in writing"), session.owner.today()
    dialog = PaperDialog(session, parent, title, lambda office: office.notes.extension(invoice_id, on=today))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
