"""Ending a plan before it is paid."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.form_errors import FormError
from arbook.gui.shared.session import Session
from arbook.queries.plans import PlanRow
from arbook.services.changing import new_operation_id

_say = QCoreApplication.translate
_LONGEST_REASON = 1000


class EndDialog(FormDialog):
    """Asks why; its invoices are reminded again from then on."""

    def __init__(self, session: Session, parent: QWidget | None, plan: PlanRow) -> None:
        title = _say("Plans", "End plan {0} with {1}").format(plan.number, plan.customer_name)
        super().__init__(session, parent, title, _say("Plans", "End the plan"), "calendar-x")
        self.setMinimumWidth(fonts.scaled(660))
        self._plan, self._operation_id = plan, new_operation_id()
        self.ending = ChoiceField(
            [("cancelled", self.tr("It is not kept")), ("replaced", self.tr("Another plan takes its place"))]
        )
        self.reason = Field()
        self.rows = {
            "ending": FormRow(self.tr("Why"), self.ending, reserve=False),
            "reason": FormRow(self.tr("In your words, for the customer's log"), self.reason),
        }
        for row in self.rows.values():
            self.body.addWidget(row)
        self.tell(self.tr("Its invoices are reminded again. What was paid stays."), "bell")
        self.keep_draft(f"end_plan:{plan.plan_id}")

    def confirm(self) -> None:
        """End it."""
        plan_id, on, ending, reason = (
            self._plan.plan_id,
            self.session.owner.today(),
            self.ending.value,
            self.reason.text(),
        )
        if len(reason) > _LONGEST_REASON:
            self.show_refusal(FormError(field="reason", why="too_long", most=_LONGEST_REASON))
            return
        self.change(
            lambda office: office.agreements.end_plan(
                plan_id, on=on, ending=str(ending), reason=reason, operation_id=self._operation_id
            ),
            lambda _changes: self.finish(self.tr("The plan has ended.")),
        )
