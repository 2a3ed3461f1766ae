"""The Plans desk: who pays in parts, how far they are, and which payment did not come."""

from PySide6.QtWidgets import QWidget

from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.plans.end_dialog import EndDialog
from arbook.gui.plans.keep_dialogs import BreakDialog, SettleDialog
from arbook.gui.plans.plan_panel import PlanView
from arbook.gui.plans.plan_papers import show_agreement, show_broken, show_progress
from arbook.gui.plans.words import paid_words, plan_chip
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.days import day_words
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.list_desk import ListDesk, main_button
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Cell, Column, Kind, MoneyLines, TwoLines, Words
from arbook.gui.shared.wishes import ShowCustomer, TakePayment
from arbook.ledger.folding import fold
from arbook.ledger.plans import PlanState
from arbook.queries.plan_cards import plan_card
from arbook.queries.plans import PlanRow, plans
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.payment_plans import PLAN_ENDINGS

_SHOWN = {
    "running": (PlanState.KEPT, PlanState.MISSED),
    "missed": (PlanState.MISSED,),
    "over": (PlanState.FINISHED, PlanState.BROKEN, PlanState.ENDED),
}


class PlansDesk(ListDesk[PlanRow]):
    """Counts the plans with a missed payment on the rail."""

    key = "plans"
    nouns = frozenset({"plan", "payment", "invoice", "customer"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        filters = [
            ("all", self.tr("All")),
            ("running", self.tr("Running")),
            ("missed", self.tr("Installment missed")),
            ("over", self.tr("Over")),
        ]
        self.build(
            self.tr("Plans"),
            self._columns(),
            lambda plan: plan.plan_id,
            search=self.tr("Find a plan"),
            filters=filters,
            actions=[main_button(self.tr("Agree a plan"), "calendar-range", self.make_new)],
        )
        self.shown = PlanView(session.owner)
        self.shown.agreement_pressed.connect(self._show_agreement)
        self.shown.progress_pressed.connect(self._show_progress)
        self.shown.end_pressed.connect(lambda plan: self._open(EndDialog(self.session, self.window(), plan)))
        self.shown.change_pressed.connect(self._change)
        self.shown.settle_pressed.connect(lambda plan: self._open(SettleDialog(self.session, self.window(), plan)))
        self.shown.break_pressed.connect(lambda plan: self._open(BreakDialog(self.session, self.window(), plan)))
        self.shown.letter_pressed.connect(self._show_letter)
        self.shown.customer_pressed.connect(lambda plan: self.wish.emit(ShowCustomer(plan.customer_id)))
        self.shown.reopen_pressed.connect(self._reopen)
        self.shown.version_pressed.connect(self._show_agreement)
        self.shown.pay_pressed.connect(lambda plan: self.wish.emit(TakePayment(plan.customer_id)))
        self.panel.body.addWidget(self.shown)

    def _columns(self) -> list[Column[PlanRow]]:
        return [
            Column(key="customer", title=self.tr("Customer"), kind=Kind.TWO_LINES, stretch=3, smallest=16,
                   value=lambda plan: TwoLines(plan.customer_name, self.tr("Plan {0}").format(plan.number))),
            Column(key="state", title=self.tr("State"), kind=Kind.CHIP, value=plan_chip),
            Column(key="share", title=self.tr("Paid"), kind=Kind.SHARE, stretch=1, smallest=6, hide_below=560,
                   value=lambda plan: plan.paid.minor / plan.total.minor, accessible=paid_words),
            Column(key="count", title="", hide_below=2, value=lambda plan: Words(paid_words(plan), "text2")),
            Column(key="next", title=self.tr("Next due"), hide_below=1, sort_key=lambda plan: plan.next_due_on,
                   value=self._next),
            Column(key="left", title=self.tr("Left"), kind=Kind.MONEY, value=self._left),
        ]  # fmt: skip

    def _next(self, plan: PlanRow) -> Cell:
        due = plan.next_due_on
        return None if due is None else day_words(due, self.session.owner)

    def _left(self, plan: PlanRow) -> Cell:
        if not plan.missed:
            return MoneyLines(plan.open)
        late = self.tr("{0} missed").format(self.session.owner.formats.amount(plan.missed))
        return MoneyLines(plan.open, late, "bad")

    def make_empty(self) -> EmptyDesk:
        """Nobody pays in parts."""
        why = self.tr("When somebody cannot pay at once, agree on parts. Reminders wait as long as the plan is kept.")
        new = main_button(self.tr("Agree a plan"), "calendar-range", self.make_new)
        return EmptyDesk("calendar-range", self.tr("No payment plans"), why, [new])

    def read(self, office: Office, search: str, picked: object) -> tuple[PlanRow, ...]:
        """The newest plans first."""
        words, states = fold(search).split(), _SHOWN.get(str(picked))
        found = office.read(plans, self.session.owner.today())
        shown = [
            plan
            for plan in found
            if (not plan.is_replaced or picked == "over")
            and (states is None or plan.state in states)
            and all(word in fold(f"{plan.number} {plan.customer_number} {plan.customer_name}") for word in words)
        ]
        return tuple(reversed(shown))

    def show_row(self, row: PlanRow) -> None:
        """The plan."""
        self.panel.title.setText(row.customer_name)
        self.shown.show_plan(row)
        plan_id, today = row.plan_id, self.session.owner.today()
        self.session.ask(
            lambda office: office.read(plan_card, plan_id, today), self.shown.show_card, receiver=self.shown
        )

    def _reopen(self, plan: PlanRow) -> None:
        plan_id, on, was_broken = plan.plan_id, self.session.owner.today(), plan.state is PlanState.BROKEN
        said = self.tr("Plan {0} runs on.").format(plan.number)

        def over_again(office: Office) -> Changes:
            if was_broken:
                return office.agreements.break_plan(plan_id, on=on)
            return office.agreements.end_plan(plan_id, on=on, ending=PLAN_ENDINGS[0])

        def back(office: Office) -> Changes:
            return office.agreements.reopen_plan(plan_id, on=on)

        self.session.change(back, done=lambda _changes: self.session.history.did(said, over_again, back))

    def _change(self, plan: PlanRow) -> None:
        self._open(PlanDialog(self.session, self.window(), former=plan))

    def _show_agreement(self, plan: PlanRow) -> None:
        show_agreement(self.session, self.window(), plan.plan_id, self.session.owner.today())

    def _show_progress(self, plan: PlanRow) -> None:
        show_progress(self.session, self.window(), plan.plan_id, self.session.owner.today())

    def _show_letter(self, plan: PlanRow) -> None:
        show_broken(self.session, self.window(), plan.plan_id, self.session.owner.today())

    def _open(self, dialog: FormDialog) -> None:
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_plan(self, plan_id: int) -> None:
        """Show a plan in its list, whatever was searched for before."""
        self.go_to(plan_id)

    def make_new(self) -> None:
        """Ctrl+N: agree a plan."""
        self._open(PlanDialog(self.session, self.window()))

    def print_shown(self) -> None:
        """Ctrl+P: the agreement of the plan chosen."""
        plan = self.view.chosen_row()
        if plan is not None:
            self._show_agreement(plan)

    def press_main(self) -> None:
        """Ctrl+Enter: the same."""
        self.make_new()
