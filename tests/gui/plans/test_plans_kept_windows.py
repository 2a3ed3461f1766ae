"""Plans that run, in the window: changed, settled early, broken and brought back."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from pytestqt.qtbot import QtBot

from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.plans.keep_dialogs import BreakDialog, SettleDialog
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import AgreeOnPlan
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plans import PlanState
from tests.support.desks import nameless, shown, wished
from tests.support.plan_windows import agree, on_desk

Settle = Callable[[MainWindow], None]


def test_interest_a_down_payment_and_the_rules_are_agreed_in_the_window(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    dialog.terms.down.set_amount(Money.of("290.50", "EUR"))
    dialog.terms.percent.setText("6")
    dialog.terms.tolerance.setText("0")
    dialog.terms.parts.setText("1")
    qtbot.waitUntil(lambda: len(dialog.schedule.lines.rows()) == 5)
    first, *rest = dialog.schedule.lines.rows()
    assert (str(first.installment.amount), first.installment.is_down) == ("290.50", True)
    assert sum((line.installment.price for line in rest), start=Money.zero("EUR")).minor > 0
    assert not nameless(dialog)
    dialog.primary.click()
    settle(window)
    shown(window, PaperDialog).reject()
    [plan] = on_desk(window, settle, qtbot).model.rows()
    assert (plan.price.yearly_percent, plan.rules) == (Decimal(6), PlanRules(3, 0, 1, 21))


def test_a_refusal_turns_to_the_page_that_its_field_is_on(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    dialog.terms.days.setText("x")
    dialog.primary.click()
    settle(window)
    assert dialog.terms.pages.key == "rules"
    assert dialog.rows["broken_days"].note.text()


def test_a_plan_that_runs_is_changed_and_stands_under_its_number(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    agree(window, settle)
    desk = on_desk(window, settle, qtbot)
    desk.shown.change.click()
    settle(window)
    dialog = shown(window, PlanDialog)
    qtbot.waitUntil(lambda: bool(dialog.schedule.lines.rows()))
    dialog.division.count.setText("2")
    dialog.primary.click()
    settle(window)
    assert dialog.rows["reason"].note.text()
    dialog.division.reason.setText("less work")
    dialog.primary.click()
    settle(window)
    shown(window, PaperDialog).reject()
    desk = on_desk(window, settle, qtbot)
    qtbot.waitUntil(lambda: [row.version for row in desk.model.rows()] == [2])
    assert desk.filters is not None
    desk.filters.set_picked("over")
    desk.read_again()
    qtbot.waitUntil(lambda: [row.version for row in desk.model.rows()] == [1])
    [before] = desk.model.rows()
    assert (before.number, before.state, before.is_replaced) == ("P-001", PlanState.ENDED, True)


def test_a_plan_is_settled_today_with_one_payment(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    agree(window, settle)
    desk = on_desk(window, settle, qtbot)
    desk.shown.settle.click()
    settle(window)
    dialog = shown(window, SettleDialog)
    qtbot.waitUntil(lambda: bool(dialog.pay.text()))
    dialog.primary.click()
    settle(window)
    qtbot.waitUntil(lambda: desk.model.rows()[0].state is PlanState.FINISHED)


def test_a_broken_plan_falls_due_its_letter_is_shown_and_undo_brings_it_back(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    long_ago = date(2026, 10, 1)
    agree(window, settle, long_ago, long_ago, rules=PlanRules(tolerance_days=0, broken_parts=1))
    desk = on_desk(window, settle, qtbot)
    assert not desk.shown.due.isHidden()
    desk.shown.due.click()
    settle(window)
    shown(window, BreakDialog).primary.click()
    settle(window)
    shown(window, PaperDialog).reject()
    qtbot.waitUntil(lambda: desk.model.rows()[0].state is PlanState.BROKEN)
    assert window.session is not None
    window.session.history.undo()
    settle(window)
    qtbot.waitUntil(lambda: desk.model.rows()[0].state is PlanState.MISSED)
