"""What becomes of a plan that runs: all of it falls due, or all of it is paid today."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.plans.plan_papers import show_broken
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.queries.plans import PlanRow
from arbook.services.changing import Changes, new_operation_id
from arbook.services.plan_settling import EarlySettlement

_say = QCoreApplication.translate
_WIDTH = 620


class BreakDialog(FormDialog):
    """All that is left falls due; the letter is shown next, and until it is sent this can be undone."""

    def __init__(self, session: Session, parent: QWidget | None, plan: PlanRow) -> None:
        title = _say("Plans", "All of plan {0} with {1} falls due").format(plan.number, plan.customer_name)
        super().__init__(session, parent, title, _say("Plans", "Let all fall due"), "calendar-x")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._plan, self._operation_id = plan, new_operation_id()
        self.reason = Field()
        self.rows = {"reason": FormRow(self.tr("In your words, for the customer's log"), self.reason)}
        self.body.addWidget(self.rows["reason"])
        left = session.owner.formats.money(plan.open)
        self.tell(self.tr("{0} is due, by the invoices' own dates. The letter is shown next.").format(left), "bell")

    def confirm(self) -> None:
        """Let it fall due."""
        plan_id, on = self._plan.plan_id, self.session.owner.today()
        reason, wish_id = self.reason.text(), self._operation_id
        self.change(
            lambda office: office.agreements.break_plan(plan_id, on=on, reason=reason, operation_id=wish_id),
            self._broken,
        )

    def _broken(self, _changes: Changes) -> None:
        plan_id, on = self._plan.plan_id, self.session.owner.today()
        session, parent = self.session, self.parentWidget()
        session.history.did(
            self.tr("All of plan {0} is due.").format(self._plan.number),
            lambda office: office.agreements.reopen_plan(plan_id, on=on),
            lambda office: office.agreements.break_plan(plan_id, on=on),
        )
        self.finish("")
        show_broken(session, parent, plan_id, on)


class SettleDialog(FormDialog):
    """What settles the plan today, and taking that money."""

    def __init__(self, session: Session, parent: QWidget | None, plan: PlanRow) -> None:
        title = _say("Plans", "Settle plan {0} with {1} today").format(plan.number, plan.customer_name)
        super().__init__(session, parent, title, _say("Plans", "Record the payment"), "banknote")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._plan, self._operation_id = plan, new_operation_id()
        self.pay, self.what = Label("", "money"), Label("", "body", "text2", wrap=True)
        ways = [
            ("bank", self.tr("Bank transfer")),
            ("cash", self.tr("Cash")),
            ("card", self.tr("Card")),
            ("check", self.tr("Check")),
            ("other", self.tr("Other")),
        ]
        self.method, self.reference = ChoiceField(ways), Field()
        self.rows = {
            "method": FormRow(self.tr("How it came"), self.method, reserve=False),
            "reference": FormRow(self.tr("Reference"), self.reference),
        }
        for part in (self.pay, self.what, *self.rows.values()):
            self.body.addWidget(part)
        plan_id, on = plan.plan_id, session.owner.today()
        session.ask(lambda office: office.agreements.early_settlement(plan_id, on=on), self._show, receiver=self)

    def _show(self, found: EarlySettlement) -> None:
        formats = self.session.owner.formats
        self.pay.setText(formats.money(found.pay))
        if found.run_up or found.saved:
            text = self.tr("{0} of the plan, and {1} of interest until today. {2} of interest is saved.")
            parts = (found.open, found.run_up, found.saved)
            self.what.setText(text.format(*(formats.money(each) for each in parts)))
        else:
            self.what.setText(self.tr("All that is left of the plan."))
        self.make_room()

    def confirm(self) -> None:
        """Record the payment."""
        plan_id, on = self._plan.plan_id, self.session.owner.today()
        method, reference, wish_id = str(self.method.value), self.reference.text(), self._operation_id
        self.post(
            lambda office: office.agreements.settle_plan(
                plan_id, on=on, today=on, method=method, reference=reference, operation_id=wish_id
            ),
            self.tr("Plan {0} is settled.").format(self._plan.number),
        )
