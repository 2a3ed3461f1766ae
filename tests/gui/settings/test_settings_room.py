"""In a small window and with large letters every part of the settings goes down, never sideways."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.part import SettingsPart
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shell.window import MainWindow

Settle = Callable[[MainWindow], None]
PARTS = ("business", "mail", "numbers", "lists", "reminders", "look", "book")


@pytest.mark.parametrize("size", [1.3, 1.5])
@pytest.mark.parametrize("key", PARTS)
def test_no_part_is_wider_than_a_small_window(
    window: MainWindow, settle: Settle, look: QApplication, qtbot: QtBot, key: str, size: float
) -> None:
    apply_theme(look, Mode.LIGHT, size)
    try:
        window.resize(1024, 700)
        desk = window.view.show_desk("settings")
        assert isinstance(desk, SettingsDesk)
        desk.show_part(key)
        settle(window)
        part = desk._stack.currentWidget()
        assert isinstance(part, SettingsPart)
        area = next(each for each in part.findChildren(QScrollArea) if each.parent() is part)

        def stands_within() -> bool:
            held = area.widget()
            return held is not None and held.width() <= area.viewport().width()

        qtbot.waitUntil(stands_within)
    finally:
        apply_theme(look, Mode.LIGHT)


def test_names_of_numbers_stand_before_their_fields_where_there_is_room(
    window: MainWindow, settle: Settle, look: QApplication, qtbot: QtBot
) -> None:
    desk = window.view.show_desk("settings")
    assert isinstance(desk, SettingsDesk)
    desk.show_part("numbers")
    settle(window)
    line = desk.numbers.lines["invoice"]
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: line.name.geometry().right() < line.prefix.x())
    try:
        apply_theme(look, Mode.LIGHT, 1.5)
        window.resize(1024, 700)
        qtbot.waitUntil(lambda: line.name.geometry().bottom() < line.prefix.y() and line.name.x() == line.prefix.x())
    finally:
        apply_theme(look, Mode.LIGHT)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: line.name.geometry().right() < line.prefix.x())


def test_a_part_that_was_wide_leaves_no_scroll_bar_beside_another(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk = window.view.show_desk("settings")
    assert isinstance(desk, SettingsDesk)
    window.resize(1440, 900)
    desk.show_part("business")
    settle(window)
    qtbot.waitUntil(lambda: desk.business.width() > 1100)
    desk.show_part("look")
    window.resize(1024, 700)
    settle(window)
    qtbot.waitUntil(lambda: desk.width() < 1000)
    assert desk.minimumSizeHint().height() <= 300 < desk.business.minimumSizeHint().height()
