"""One plan in the panel of its desk: what is next, its versions, and what can be taken back."""

from collections.abc import Callable
from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.plans.desk import PlansDesk
from arbook.gui.plans.end_dialog import EndDialog
from arbook.gui.plans.words import rhythm_words
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plans import Frequency, Installment, PlanState, keep_rhythm
from arbook.services.payment_plans import AgreePlan, ChangePlan
from tests.support.desks import nameless, shown
from tests.support.late_shop import TODAY
from tests.support.plan_windows import agree, on_desk

Settle = Callable[[MainWindow], None]
BROKEN = PlanRules(tolerance_days=0, broken_parts=1)


def state(desk: PlansDesk) -> PlanState:
    return desk.model.rows()[0].state


def test_the_panel_says_what_is_next_and_over_which_invoices(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    agree(window, settle, TODAY + timedelta(days=2))
    desk = on_desk(window, settle, qtbot)
    qtbot.waitUntil(lambda: not desk.shown.over.isHidden())
    assert "2026-" in desk.shown.over.text()
    assert "due in 2 days" in desk.shown.next.text()
    assert desk.shown.missed.isHidden()
    assert not nameless(desk)


def test_what_was_missed_stands_in_the_panel(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    long_ago = date(2026, 10, 1)
    agree(window, settle, long_ago, long_ago)
    desk = on_desk(window, settle, qtbot)
    assert not desk.shown.missed.isHidden()


def test_a_plan_that_was_ended_runs_on_with_undo_and_with_its_button(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    agree(window, settle)
    desk = on_desk(window, settle, qtbot)
    desk.shown.end.click()
    shown(window, EndDialog).primary.click()
    qtbot.waitUntil(lambda: state(desk) is PlanState.ENDED)
    assert window.session is not None
    window.session.history.undo()
    qtbot.waitUntil(lambda: state(desk) is PlanState.KEPT)
    window.session.history.redo()
    qtbot.waitUntil(lambda: state(desk) is PlanState.ENDED)
    desk.show_row(desk.model.rows()[0])
    desk.shown.reopen.click()
    qtbot.waitUntil(lambda: state(desk) is PlanState.KEPT)
    settle(window)
    window.session.history.undo()
    qtbot.waitUntil(lambda: state(desk) is PlanState.ENDED)


def test_a_broken_plan_runs_on_with_its_button(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    long_ago = date(2026, 10, 1)
    agree(window, settle, long_ago, long_ago, rules=BROKEN)
    assert window.session is not None
    window.session.change(lambda office: office.agreements.break_plan(1, on=TODAY))
    desk = on_desk(window, settle, qtbot)
    assert desk.shown.change.isHidden()
    desk.shown.reopen.click()
    qtbot.waitUntil(lambda: state(desk) is PlanState.MISSED)
    settle(window)
    window.session.history.undo()
    qtbot.waitUntil(lambda: state(desk) is PlanState.BROKEN)


def test_an_earlier_version_is_read_again_from_the_panel(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    agree(window, settle)
    assert window.session is not None
    again = AgreePlan(1, (1,), TODAY, Frequency.MONTHLY, TODAY, count=2)
    window.session.change(lambda office: office.agreements.change_plan(ChangePlan(1, again, "less work")))
    desk = on_desk(window, settle, qtbot)
    qtbot.waitUntil(lambda: "less work" in desk.shown.note.text())
    [link] = [each for each in desk.shown.findChildren(Button) if each.text().startswith("Version 1")]
    link.click()
    paper = shown(window, PaperDialog)
    qtbot.waitUntil(lambda: paper.pane.view.page_count > 0, timeout=20_000)
    assert paper.windowTitle() == "Agreement to sign"
    paper.reject()


def test_money_for_a_plan_is_recorded_from_its_panel(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    agree(window, settle)
    desk = on_desk(window, settle, qtbot)
    desk.shown.pay.click()
    settle(window)
    shown(window, PaymentDialog).reject()


def test_a_plan_on_days_of_its_own_is_not_said_to_come_every_month(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    agree(window, settle)
    [plan] = on_desk(window, settle, qtbot).model.rows()
    assert rhythm_words(plan) == "every month"
    one = Money.of("1.00", "EUR")
    down = Installment(1, date(2026, 11, 3), one, is_down=True)
    monthly = [Installment(at, date(2026, 10 + at, 15), one) for at in (1, 2)]
    odd = [*monthly[:1], Installment(2, date(2026, 12, 16), one)]
    assert keep_rhythm([down, *monthly], Frequency.MONTHLY)
    assert not keep_rhythm(odd, Frequency.MONTHLY)
