"""More time for a customer: one invoice, or all that they owe."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from arbook.gui.customers.agreeing import invoices_of, only_invoice, pair
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.more_time import time_given
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.session import Session
from arbook.ledger.calendars import working_day_in
from arbook.ledger.errors import DateError
from arbook.services.changing import Changes, new_operation_id
from arbook.services.extensions import ExtendInvoice
from arbook.services.office import Office

_say = QCoreApplication.translate
_WIDTH = 640
_SOON_DAYS = 14


class TimeDialog(FormDialog):
    """What is due later is neither late nor reminded until then."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Agreeing", "More time for {0}").format(facts.card.name)
        super().__init__(session, parent, title, _say("Agreeing", "Give more time"), "calendar-clock")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._facts, self._operation_id = facts, new_operation_id()
        self.invoice, self.day, self.reason = invoices_of(facts), DateField(session.owner), Field()
        self.rows = {
            "invoice": FormRow(self.tr("For"), self.invoice),
            "to_on": FormRow(self.tr("New due date"), self.day),
            "reason": FormRow(self.tr("Why, for the customer's log"), self.reason),
        }
        self.day.set_day(working_day_in(facts.as_of, _SOON_DAYS))  # now the row hears the weekday
        self.letter = QCheckBox(self.tr("Show the letter that confirms it"))
        self.letter.setAccessibleName(self.letter.text())
        self.parts["letter"] = self.letter
        self.body.addLayout(pair(self.rows["invoice"], self.rows["to_on"]))
        self.body.addWidget(self.rows["reason"])
        self.body.addWidget(self.letter)
        self.invoice.set_value(only_invoice(facts))
        self.tell(
            self.tr("Late and reminded only from then on. The first due date stays in the book."), "calendar-clock"
        )
        self.keep_draft(f"time:{facts.card.customer_id}")
        self.reason.setFocus()

    def confirm(self) -> None:
        """Give it."""
        if self.day.day is None:
            self.show_refusal(DateError(field="to_on", text="", why="empty"))
            return
        to_on, said = self.day.day, self.tr("It is due on {0} now.")
        self.change(self._wish, lambda made: self._given(said.format(self.session.owner.formats.day(to_on)), made))

    def _wish(self, office: Office) -> Changes:
        facts, invoice, wanted = self._facts, self.invoice.value, self._operation_id
        today, reason, to_on = facts.as_of, self.reason.text(), self.day.day
        assert to_on is not None
        if isinstance(invoice, int):
            given = ExtendInvoice(invoice, to_on, today, reason)
            return office.extensions.extend(given, today=today, operation_id=wanted)
        whose = facts.card.customer_id
        return office.extensions.extend_all(
            whose, to_on=to_on, agreed_on=today, reason=reason, today=today, operation_id=wanted
        )

    def _given(self, said: str, made: Changes) -> None:
        whose, parent = self._facts.card.customer_id, self.parentWidget()
        time_given(self.session, said, made.operation_id)
        self.finish("")
        if self.letter.isChecked():
            show_letter(self.session, parent, whose, made.operation_id)


def show_letter(session: Session, parent: QWidget | None, customer_id: int, given_id: str) -> None:
    """The letter that confirms what was given by this operation, on the screen; by mail or post from there."""
    title, today = _say("Agreeing", "More time, in writing"), session.owner.today()
    dialog = PaperDialog(
        session, parent, title, lambda office: office.notes.more_time(customer_id, given_id, on=today)
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
