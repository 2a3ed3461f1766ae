"""Rather calling than writing, in the list and one by one, by button and key, and back again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from tests.gui.today.conftest import ADA


def called(today: TodayDesk) -> list[int]:
    board = today.run._board
    return [] if board is None else [row.customer_id for row in board.calls]


def ready(today: TodayDesk) -> list[int]:
    board = today.run._board
    return [] if board is None else [row.customer_id for row in board.ready]


def test_the_button_moves_a_reminder_to_the_calls_and_undo_brings_it_back(
    today: TodayDesk, window: MainWindow, qtbot: QtBot
) -> None:
    today.run.list.choose_customer(ADA)
    row = today.run.panel.actions_row
    qtbot.waitUntil(lambda: "call" in row.keys, timeout=20_000)
    row.button("call").click()
    qtbot.waitUntil(lambda: called(today) == [ADA], timeout=20_000)
    assert ADA not in ready(today)
    window.answers.undo()
    qtbot.waitUntil(lambda: ADA in ready(today), timeout=20_000)
    assert called(today) == []


def test_the_call_is_guided_and_can_be_a_message_again(today: TodayDesk, qtbot: QtBot) -> None:
    today.run.list.choose_customer(ADA)
    qtbot.waitUntil(lambda: today.run.list.view.chosen_row() is not None, timeout=20_000)
    today.call_instead()
    qtbot.waitUntil(lambda: called(today) == [ADA], timeout=20_000)
    today.run.list.choose_customer(ADA)
    qtbot.waitUntil(lambda: not today.run.panel.call.isHidden(), timeout=20_000)
    assert "was due on" in today.run.panel.call.to_say.text()
    menu = QMenu(today)
    today.run.panel.actions_row.fill_menu(menu, with_front=False)
    next(each for each in menu.actions() if each.text() == "Write after all").trigger()
    qtbot.waitUntil(lambda: ADA in ready(today), timeout=20_000)


def test_one_by_one_the_next_one_is_shown_after_a_call_was_chosen(today: TodayDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(ready(today)) > 1, timeout=20_000)
    qtbot.mouseClick(today.run.foot.one_by_one, Qt.MouseButton.LeftButton)
    turns = today.run.steps.turns
    assert turns is not None
    first = turns.now
    qtbot.waitUntil(lambda: not today.run.foot.call.isHidden(), timeout=20_000)
    today.run.foot.call.click()
    qtbot.waitUntil(lambda: len(called(today)) == 1, timeout=20_000)
    assert turns.now != first
