"""Where the keys go when a desk comes to the front: to its list, unless the owner was somewhere else in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.shared.list_desk import ListDesk
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shell.window import MainWindow
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def traded(shop: Shop) -> Shop:
    """The shop took money, agreed a plan and sent a reminder: every list has rows."""
    paying = shop.customer("Gill Weir")
    shop.invoice(paying, "80", TODAY)
    shop.pay(paying, "20", TODAY)
    shop.remind(TODAY, 1)
    return shop


@pytest.mark.parametrize("key", ["today", "customers", "invoices", "payments", "reminders"])
def test_a_desk_begins_in_its_list(
    traded: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot, key: str
) -> None:
    traded.book.close()
    window = open_window(traded.path)
    settle(window)
    desk = window.view.show_desk(key)
    assert desk is not None
    settle(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = desk.parts()[0]
    assert isinstance(view, RowsView)
    qtbot.waitUntil(lambda: view.rows.rowCount() > 0 and QApplication.focusWidget() is view)
    last = view.rows.rowCount() - 1
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert view.currentIndex().row() == last


def test_whoever_moved_on_before_the_rows_came_stays_there(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    desk = window.view.show_desk("invoices")
    assert isinstance(desk, ListDesk)
    desk.start_search()
    QTest.keyClick(desk.search, "b")
    settle(window)
    qtbot.waitUntil(lambda: desk.view.rows.rowCount() > 0)
    assert QApplication.focusWidget() is desk.search
    assert desk.search.text() == "b"


def test_a_desk_one_comes_back_to_has_the_keys_where_they_were_left(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk = window.view.show_desk("invoices")
    assert isinstance(desk, ListDesk)
    settle(window)
    desk.start_search()
    window.view.show_desk("customers")
    settle(window)
    window.view.show_desk("invoices")
    focus: Callable[[], QWidget | None] = QApplication.focusWidget
    qtbot.waitUntil(lambda: focus() is desk.search)
