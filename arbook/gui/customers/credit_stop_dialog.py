"""No further credit: until when, and why."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.customers.agreeing import WritingDialog, pair
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared import fonts
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.session import Session
from arbook.services.changing import new_operation_id
from arbook.services.credit_stops import StopCredit

_say = QCoreApplication.translate
_WIDTH = 640


class CreditStopDialog(WritingDialog):
    """The owner does not want to invoice on credit for a while; reminders go on."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("CreditStop", "No further credit for {0}").format(facts.card.name)
        super().__init__(session, parent, title, _say("CreditStop", "Stop their credit"), "circle-alert")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._facts, self._operation_id = facts, new_operation_id()
        self.day, self.reason = DateField(session.owner), Field()
        self.rows = {
            "ends_on": FormRow(self.tr("Last day"), self.day, self.tr("Empty: until you lift it.")),
            "reason": FormRow(self.tr("Why"), self.reason, self.tr("For yourself; the customer does not see it.")),
        }
        self.body.addLayout(pair(self.rows["ends_on"], self.rows["reason"]))
        self.tell(self.tr("An invoice needs your reason until then, or is paid in advance."), "circle-alert")
        self.keep_draft(f"credit_stop:{facts.card.customer_id}")

    def confirm(self) -> None:
        """Set it."""
        facts = self._facts
        command = StopCredit(facts.card.customer_id, facts.as_of, self.day.day, self.reason.text())
        self.write(
            self.tr("No further credit."),
            lambda office, wanted: office.credit_stops.set(command, operation_id=wanted),
            self._operation_id,
            facts.as_of,
        )
