"""A plan in its panel without a mouse."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.plans.desk import PlansDesk
from arbook.gui.plans.end_dialog import EndDialog
from arbook.gui.shell.window import MainWindow
from arbook.ledger.plans import PlanState
from tests.support.desks import shown
from tests.support.plan_windows import agree, on_desk

Settle = Callable[[MainWindow], None]


def focused() -> QWidget:
    """What hears the keys."""
    held = QApplication.focusWidget()
    assert held is not None
    return held


def tab_to(button: QAbstractButton) -> None:
    """By Tab alone, from where the focus is."""
    for _ in range(60):
        if focused() is button:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"no way to “{button.text()}”")


def press(button: QAbstractButton) -> None:
    """Tab there, and Space."""
    tab_to(button)
    assert not button.visibleRegion().isEmpty(), button.text()
    QTest.keyClick(button, Qt.Key.Key_Space)


def from_the_list(window: MainWindow, settle: Settle, qtbot: QtBot) -> PlansDesk:
    """The desk with one plan, the focus in its list."""
    agree(window, settle)
    desk = on_desk(window, settle, qtbot)
    desk.view.setFocus()
    qtbot.waitUntil(desk.view.hasFocus)
    return desk


def test_every_button_of_the_panel_that_is_shown_is_reached_by_tab_and_can_be_seen_there(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk = from_the_list(window, settle, qtbot)
    buttons = [each for each in desk.shown.findChildren(QAbstractButton) if each.isVisible()]
    assert len(buttons) >= 6
    for each in buttons:
        tab_to(each)
        assert not each.visibleRegion().isEmpty(), each.text()


def test_recording_a_payment_begins_with_the_plans_customer_by_keys(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk = from_the_list(window, settle, qtbot)
    press(desk.shown.pay)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PaymentDialog)))
    dialog = shown(window, PaymentDialog)
    qtbot.waitUntil(lambda: bool(dialog.form.items))
    assert dialog.form.customer_id == desk.model.rows()[0].customer_id
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_plan_is_ended_and_runs_on_by_keys(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    desk = from_the_list(window, settle, qtbot)
    press(desk.shown.end)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(EndDialog)))
    dialog = shown(window, EndDialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(focused()))
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.model.rows()[0].state is PlanState.ENDED)
    settle(window)
    window.activateWindow()
    desk.show_row(desk.model.rows()[0])
    desk.view.setFocus()
    qtbot.waitUntil(desk.view.hasFocus)
    press(desk.shown.reopen)
    qtbot.waitUntil(lambda: desk.model.rows()[0].state is PlanState.KEPT)
