"""Ending a plan before it is paid."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.form_errors import FormError
from arbook.gui.shared.session import Session
from arbook.queries.plans import PlanRow
from arbook.services.changing import Changes, new_operation_id
from arbook.services.office import Office
from arbook.services.payment_plans import PLAN_ENDINGS

_say = QCoreApplication.translate
_LONGEST_REASON = 1000


class EndDialog(FormDialog):
    """Asks why; its invoices are reminded again from then on."""

    def __init__(self, session: Session, parent: QWidget | None, plan: PlanRow) -> None:
        title = _say("Plans", "End plan {0} with {1}").format(plan.number, plan.customer_name)
        super().__init__(session, parent, title, _say("Plans", "End the plan"), "calendar-x")
        self.setMinimumWidth(fonts.scaled(660))
        self._plan, self._operation_id = plan, new_operation_id()
        self.reason = Field()
        self.rows = {"reason": FormRow(self.tr("In your words, for the customer's log"), self.reason)}
        self.body.addWidget(self.rows["reason"])
        self.tell(self.tr("Its invoices are reminded again. What was paid stays."), "bell")
        self.keep_draft(f"end_plan:{plan.plan_id}")

    def confirm(self) -> None:
        """End it."""
        plan_id, on, reason, wish_id = (
            self._plan.plan_id,
            self.session.owner.today(),
            self.reason.text(),
            self._operation_id,
        )
        if len(reason) > _LONGEST_REASON:
            self.show_refusal(FormError(field="reason", why="too_long", most=_LONGEST_REASON))
            return

        def end(office: Office, operation_id: str | None = None) -> Changes:
            return office.agreements.end_plan(
                plan_id, on=on, ending=PLAN_ENDINGS[0], reason=reason, operation_id=operation_id
            )

        def ended(_changes: Changes) -> None:
            self.session.history.did(
                self.tr("The plan has ended."), lambda office: office.agreements.reopen_plan(plan_id, on=on), end
            )
            self.finish("")

        self.change(lambda office: end(office, wish_id), ended)
