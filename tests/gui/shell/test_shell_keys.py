"""The keys of every desk: each does what the table says, none does two things, and none is silent."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.shared.keys import Where, keys, keys_of, native
from arbook.gui.shell.desks import desk_keys
from arbook.gui.shell.palette import Palette
from arbook.gui.shell.window import MainWindow
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
METHODS = {
    "new": "make_new",
    "search": "start_search",
    "save": "save",
    "remove": "remove",
    "print": "print_shown",
    "export": "export_shown",
    "previous": "step",
    "next": "step",
}


def at(window: MainWindow, settle: Settle, desk: str) -> None:
    window.view.show_desk(desk)
    settle(window)


def press(window: MainWindow, name: str) -> None:
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(keys_of(name)[0]))


def listening(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the window tells from now on."""
    told: list[str] = []

    def say(text: str, **_more: object) -> None:
        told.append(text)

    monkeypatch.setattr(window.answers.toast, "say", say)
    return told


def dialog_of(window: MainWindow) -> QDialog | None:
    return next((each for each in window.findChildren(QDialog) if each.isVisible()), None)


def test_no_key_stands_twice_in_the_table_where_both_could_be_meant() -> None:
    window_keys = [text for each in keys() if each.where in (Where.EVERYWHERE, Where.DESK) for text in each.keys]
    assert [text for text, count in Counter(window_keys).items() if count > 1] == []
    for where in (Where.LIST, Where.LINES, Where.DATES):
        inner = [text for each in keys() if each.where is where for text in each.keys]
        assert len(inner) == len(set(inner))


def test_every_key_of_the_window_is_bound_once_and_said_in_the_menu(window: MainWindow) -> None:
    bound = Counter(sequence.toString() for action in window.actions() for sequence in action.shortcuts())
    assert [text for text, count in bound.items() if count > 1] == []
    wanted = {QKeySequence(text).toString() for each in keys() if each.where in (Where.EVERYWHERE, Where.DESK)
              for text in each.keys} - {"Esc"}  # fmt: skip
    assert set(bound) == wanted
    inner = {action.objectName() for menu in window._actions.menu.actions() for action in menu.menu().actions()}
    named = {each.name for each in keys() if each.where in (Where.EVERYWHERE, Where.DESK)} - {"leave", "find"}
    assert named <= inner


@pytest.mark.parametrize("desk", desk_keys())
def test_no_button_of_a_desk_takes_a_key_of_the_window(window: MainWindow, settle: Settle, desk: str) -> None:
    at(window, settle, desk)
    taken = {sequence.toString() for action in window.actions() for sequence in action.shortcuts()}
    assert window.desk is not None
    inner = [each.shortcut().toString() for each in window.desk.findChildren(QAbstractButton)]
    inner += [each.key().toString() for each in window.desk.findChildren(QShortcut)]
    inner += [s.toString() for each in window.desk.findChildren(QAction) for s in each.shortcuts()]
    assert taken & (set(inner) - {""}) == set()


@pytest.mark.parametrize("desk", desk_keys())
@pytest.mark.parametrize(
    "name", ["new", "search", "save", "remove", "print", "export", "previous", "next", "refresh"]
)
def test_no_key_is_silent_and_none_upsets_a_desk(
    window: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, desk: str, name: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    at(window, settle, desk)
    told = listening(window, monkeypatch)
    action = next(each for each in window.actions() if each.objectName() == name)
    assert window.desk is not None
    possible = name == "refresh" or window.desk.offers(METHODS[name])
    action.trigger()
    QApplication.processEvents()
    assert possible or told[0].endswith(".")
    dialog = dialog_of(window)
    if dialog is not None:
        dialog.reject()


def test_the_desks_are_reached_by_their_numbers(window: MainWindow, settle: Settle) -> None:
    settle(window)
    for desk in desk_keys():
        press(window, desk)
        assert window.desk is not None
        assert window.desk.key == desk


def test_ctrl_j_looks_for_a_customer(window: MainWindow, settle: Settle) -> None:
    settle(window)
    press(window, "customer")
    assert window.desk is not None
    assert window.desk.key == "customers"
    assert isinstance(QApplication.focusWidget(), QWidget)
    assert QApplication.focusWidget() is window.desk.list.search  # type: ignore[attr-defined]


def test_ctrl_m_leads_to_the_reminder_of_whom_the_desk_shows(
    window: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(window, settle, "customers")
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.customer_shown() is not None)
    press(window, "remind")
    assert window.desk is not None
    assert window.desk.key == "today"


def test_alt_arrows_go_to_the_next_customer_wherever_the_focus_is(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    at(window, settle, "customers")
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.customer_shown() is not None)
    first = desk.customer_shown()
    desk.start_search()
    press(window, "next")
    qtbot.waitUntil(lambda: desk.customer_shown() not in (None, first))
    press(window, "previous")
    qtbot.waitUntil(lambda: desk.customer_shown() == first)


def test_ctrl_p_on_a_customer_shows_the_statement(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    at(window, settle, "customers")
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.customer_shown() is not None)
    settle(window)
    press(window, "print")
    qtbot.waitUntil(lambda: dialog_of(window) is not None)
    dialog = dialog_of(window)
    assert dialog is not None
    dialog.reject()


def test_ctrl_e_saves_the_list_of_customers(
    window: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    at(window, settle, "customers")
    press(window, "export")
    qtbot.waitUntil(target.exists)


@pytest.mark.parametrize("desk", ["customers", "invoices", "today"])
def test_f6_goes_round_the_parts_of_a_desk(window: MainWindow, settle: Settle, desk: str) -> None:
    at(window, settle, desk)
    assert window.desk is not None
    seen = []
    for _ in range(6):
        press(window, "part")
        focus = QApplication.focusWidget()
        seen.append(next((n for n, part in enumerate(window.desk.parts()) if part is focus or
                          part.isAncestorOf(focus or window)), None))  # fmt: skip
    assert None not in seen
    assert len(set(seen)) > 1
    assert seen[:3] != seen[0:1] * 3


def test_esc_leaves_the_invoice_that_is_being_written(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    at(window, settle, "invoices")
    press(window, "new")
    settle(window)
    assert window.desk is not None
    pages = window.desk.pages  # type: ignore[attr-defined]
    assert pages.currentIndex() == 2
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pages.currentIndex() == 0)


def test_a_key_that_means_nothing_on_a_desk_says_so(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(window, settle, "settings")
    told = listening(window, monkeypatch)
    press(window, "print")
    assert told == ["There is no paper to print here."]


def test_a_key_is_written_as_the_system_writes_it() -> None:
    assert native("Ctrl+K") in ("Ctrl+K", "⌘K")
    assert native("t") == native("T")


def test_a_window_that_began_with_a_book_hears_keys_once_its_first_list_stands(
    shop: Shop, open_window: Callable[..., MainWindow], settle: Settle, qtbot: QtBot
) -> None:
    shop.book.close()
    window = open_window(shop.path, at_start=True)
    settle(window)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.key == "today")
    qtbot.waitUntil(lambda: any(action.isEnabled() for action in window.findChildren(QAction, "customers")))
    press(window, "customers")
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.key == "customers")
    press(window, "find")
    qtbot.waitUntil(lambda: any(palette.isVisible() for palette in window.findChildren(Palette)))
    window.findChildren(Palette)[0].close_it()
