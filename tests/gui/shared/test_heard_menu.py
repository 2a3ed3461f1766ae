"""Who hears the windows finds in a dialog what others find in a popup."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.heard_menu import is_heard, make_heard
from arbook.gui.shared.labels import Label
from arbook.gui.shared.menu_sheet import MenuSheet
from arbook.gui.shell.window import MainWindow
from tests.support.desks import nameless

Settle = Callable[[MainWindow], None]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a desktop where a screen reader runs."""
    monkeypatch.setattr("arbook.gui.shared.heard_menu.is_heard", lambda: True)


def sheets() -> list[MenuSheet]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MenuSheet) and each.isVisible()]


def opened(qtbot: QtBot) -> MenuSheet:
    qtbot.waitUntil(lambda: len(sheets()) == 1, timeout=20_000)
    return sheets()[0]


def offered(sheet: MenuSheet) -> list[str]:
    return [each.text() for each in sheet.findChildren(Button) if each.isVisible() and each is not sheet.cancel]


def button(sheet: MenuSheet, text: str) -> Button:
    return next(each for each in sheet.findChildren(Button) if each.text() == text)


@pytest.fixture
def page(look: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def a_menu(page: QWidget, did: list[str]) -> QMenu:
    menu = make_heard(QMenu(page))
    menu.setAccessibleName("More")
    menu.addAction("Write a note").triggered.connect(lambda: did.append("note"))
    menu.addSeparator()
    menu.addAction("Nothing now").setEnabled(False)
    inner = menu.addMenu("Book")
    ticked = inner.addAction("Only who owes")
    ticked.setCheckable(True)
    ticked.setChecked(True)
    return menu


def test_where_nobody_listens_a_menu_is_a_menu(page: QWidget, qtbot: QtBot) -> None:
    assert not is_heard()
    menu = a_menu(page, [])
    menu.popup(page.mapToGlobal(page.rect().center()))
    qtbot.waitUntil(menu.isVisible, timeout=20_000)
    qtbot.wait(50)
    assert menu.isVisible()
    assert sheets() == []
    menu.close()


@pytest.mark.usefixtures("heard")
def test_what_can_be_chosen_stands_in_a_dialog_and_is_done_from_there(page: QWidget, qtbot: QtBot) -> None:
    did: list[str] = []
    menu = a_menu(page, did)
    menu.popup(page.mapToGlobal(page.rect().center()))
    sheet = opened(qtbot)
    assert not menu.isVisible()
    assert sheet.windowTitle() == "More"
    assert offered(sheet) == ["Write a note", "Only who owes"]
    assert button(sheet, "Only who owes").isChecked()
    assert "Book" in [label.text() for label in sheet.findChildren(Label)]
    assert nameless(sheet) == []
    button(sheet, "Write a note").click()
    qtbot.waitUntil(lambda: did == ["note"], timeout=20_000)
    assert sheets() == []


@pytest.mark.usefixtures("heard")
def test_arrows_walk_through_the_dialog_and_escape_closes_it(page: QWidget, qtbot: QtBot) -> None:
    did: list[str] = []
    a_menu(page, did).popup(page.mapToGlobal(page.rect().center()))
    sheet = opened(qtbot)
    qtbot.waitUntil(sheet.isActiveWindow, timeout=20_000)
    button(sheet, "Write a note").setFocus()
    QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Down)
    assert button(sheet, "Only who owes").hasFocus()
    QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Up)
    assert button(sheet, "Write a note").hasFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: sheets() == [], timeout=20_000)
    assert did == []


@pytest.mark.usefixtures("heard")
def test_a_button_with_a_menu_opens_the_dialog(page: QWidget, qtbot: QtBot) -> None:
    did: list[str] = []
    press = QPushButton("More", page)
    press.setMenu(a_menu(page, did))
    press.show()
    press.click()
    button(opened(qtbot), "Write a note").click()
    qtbot.waitUntil(lambda: did == ["note"], timeout=20_000)
    assert not press.isDown()


@pytest.mark.usefixtures("heard")
def test_every_menu_of_the_windows_can_be_heard(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    for desk in ("today", "customers", "invoices", "payments", "reminders", "plans", "settings"):
        window.view.show_desk(desk)
        settle(window)
    unheard = [menu for menu in window.findChildren(QMenu) if not isinstance(menu.parent(), QMenu)]
    assert len(unheard) >= 5
    for menu in unheard:
        assert menu.accessibleName()
        menu.aboutToShow.emit()
        opened(qtbot).reject()
        qtbot.waitUntil(lambda: sheets() == [], timeout=20_000)


@pytest.mark.usefixtures("heard")
def test_the_menu_of_the_rail_does_what_it_offers(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    settle(window)
    window.view.more_pressed.emit()
    sheet = opened(qtbot)
    assert {"New invoice", "Import a file", "Make a backup", "Keys"} <= set(offered(sheet))
    button(sheet, "Customers").click()
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.key == "customers", timeout=20_000)
