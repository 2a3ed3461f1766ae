"""The promised keys are all there and are pressed on every desk; each does its own thing wherever the focus is."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.shared.keys import Where, keys, keys_of
from arbook.gui.shell.desks import desk_keys
from arbook.gui.shell.palette import Palette
from arbook.gui.shell.window import MainWindow
from tests.support.desks import shown

Settle = Callable[[MainWindow], None]

PROMISED = {
    Where.EVERYWHERE: (
        "Ctrl+K Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Ctrl+, Ctrl+I Ctrl+J Ctrl+R Ctrl+M Ctrl+Z Ctrl+Y F1"
    ),
    Where.DESK: "Ctrl+N Ctrl+F Ctrl+Return Ctrl+S Del Ctrl+P Ctrl+E F5 F6 Alt+Up Alt+Down Esc",
    Where.LIST: "Return Space Ctrl+A",
    Where.LINES: "Return F4 Ctrl+Down Ctrl+Del",
    Where.DATES: "t + - m k",
}
"""What owners were promised; taking one of these away breaks what their fingers have learned."""


def at(window: MainWindow, settle: Settle, desk: str) -> None:
    window.view.show_desk(desk)
    settle(window)


def press(window: MainWindow, name: str) -> None:
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(keys_of(name)[0]))


def test_no_promised_key_is_missing() -> None:
    for where, promised in PROMISED.items():
        bound = {text for each in keys() if each.where is where for text in each.keys}
        assert set(promised.split()) - bound == set()


@pytest.mark.parametrize("desk", desk_keys())
def test_an_invoice_is_begun_from_every_desk(window: MainWindow, settle: Settle, desk: str) -> None:
    at(window, settle, desk)
    press(window, "invoice")
    settle(window)
    assert isinstance(window.desk, InvoicesDesk)
    assert window.desk.pages.currentWidget() is not window.desk.pages.widget(0)
    assert window.desk.editor.isVisible()


@pytest.mark.parametrize("desk", desk_keys())
def test_a_payment_is_recorded_from_every_desk(window: MainWindow, settle: Settle, qtbot: QtBot, desk: str) -> None:
    at(window, settle, desk)
    press(window, "payment")
    settle(window)
    dialog = shown(window, PaymentDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())


@pytest.mark.parametrize("desk", desk_keys())
def test_anything_is_found_from_every_desk(window: MainWindow, settle: Settle, qtbot: QtBot, desk: str) -> None:
    at(window, settle, desk)
    press(window, "find")
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.waitUntil(palette.field.hasFocus)
    palette.close_it()


@pytest.mark.parametrize("desk", ["customers", "invoices", "payments", "plans"])
def test_the_search_of_a_list_is_ready_to_be_typed_into(
    window: MainWindow, settle: Settle, qtbot: QtBot, desk: str
) -> None:
    at(window, settle, desk)
    press(window, "search")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    QTest.keyClicks(QApplication.focusWidget(), "nobody is called so")
    settle(window)
    assert window.desk is not None
    assert window.desk.isVisible()


@pytest.mark.parametrize("desk", desk_keys())
def test_refreshing_reads_every_desk_again(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch, desk: str
) -> None:
    at(window, settle, desk)
    read: list[str] = []
    assert window.desk is not None
    load = window.desk.load

    def load_and_tell() -> None:
        read.append(desk)
        load()

    monkeypatch.setattr(window.desk, "load", load_and_tell)
    press(window, "refresh")
    settle(window)
    assert read == [desk]


def test_saving_a_part_of_the_settings_stays_there(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    at(window, settle, "settings")
    desk = window.desk
    assert isinstance(desk, SettingsDesk)
    name = desk.business.fields["name"]
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Harbour Cycles")
    assert desk.business.is_changed
    press(window, "save")
    settle(window)
    qtbot.waitUntil(lambda: not desk.business.is_changed)
    assert window.desk is desk
    assert name.text() == "Harbour Cycles"


def test_saving_an_invoice_keeps_it_open_to_be_written_on(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    at(window, settle, "today")
    press(window, "invoice")
    settle(window)
    desk = window.desk
    assert isinstance(desk, InvoicesDesk)
    press(window, "save")
    settle(window)
    assert desk.editor.isVisible()
