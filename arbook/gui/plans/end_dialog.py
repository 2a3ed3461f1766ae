"""Ending a plan before it is paid."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField, FormRow
from arbook.gui.shared.session import Session
from arbook.queries.agreements import PlanRow
from arbook.services.changing import new_operation_id

_say = QCoreApplication.translate


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
        self.rows = {"ending": FormRow(self.tr("Why"), self.ending)}
        self.body.addWidget(self.rows["ending"])
        self.tell(self.tr("Its invoices are reminded again. What was paid stays."), "bell")

    def confirm(self) -> None:
        """End it."""
        plan_id, on, ending = self._plan.plan_id, self.session.owner.today(), str(self.ending.value)
        self.change(
            lambda office: office.agreements.end_plan(plan_id, on=on, ending=ending, operation_id=self._operation_id),
            lambda _changes: self.finish(self.tr("The plan has ended.")),
        )
