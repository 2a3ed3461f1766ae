"""Today on small screens and with large text: the list comes first, and nothing is out of reach."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.shared.memory import Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.services.office import demo_office
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]
OpenAt = Callable[[float, QSize], TodayDesk]
SMALL, USUAL = QSize(1024, 700), QSize(1440, 900)
LEAST_ROWS = 3
"""Lines of the list, heads of sections among them."""


@pytest.fixture
def open_at(shop: Shop, open_window: OpenWindow, settle: Settle) -> OpenAt:
    """Today of the shop's book with text of this size, in a window of that."""

    def start(text_size: float, size: QSize) -> TodayDesk:
        Memory().remember_look(Mode.LIGHT, text_size)
        shop.book.close()
        window = open_window(shop.path)
        window.resize(size)
        settle(window)
        assert isinstance(window.desk, TodayDesk)
        return window.desk

    return start


def is_whole_in_sight(part: QWidget) -> bool:
    return part.isVisible() and part.visibleRegion().boundingRect().size() == part.size()


@pytest.mark.parametrize(
    ("text_size", "size", "least"),
    [(1.0, SMALL, 6), (1.3, SMALL, LEAST_ROWS), (1.5, SMALL, LEAST_ROWS), (1.5, USUAL, LEAST_ROWS)],
)
def test_list_and_send_are_in_sight_without_scrolling(
    open_at: OpenAt, qtbot: QtBot, text_size: float, size: QSize, least: int
) -> None:
    today = open_at(text_size, size)
    qtbot.waitUntil(lambda: len(today.run.list.view.lines_in_view()) >= least)
    shelf = today.window().view._shelves["today"]  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not shelf.verticalScrollBar().isVisible())
    assert not shelf.horizontalScrollBar().isVisible()
    assert not today.run.list.view.horizontalScrollBar().isVisible()
    assert is_whole_in_sight(today.run.send)
    assert is_whole_in_sight(today.run.foot.one_by_one)


def test_sums_say_less_where_height_is_short_and_all_again_where_it_is_not(open_at: OpenAt, qtbot: QtBot) -> None:
    today = open_at(1.3, SMALL)
    small = today.sums.owed.size_as("small").height()
    qtbot.waitUntil(lambda: today.sums.owed.sizeHint().height() == small)
    assert today.sums.isVisible()
    today.window().resize(QSize(1900, 1200))
    whole = today.sums.owed.size_as("whole").height()
    qtbot.waitUntil(lambda: today.sums.owed.sizeHint().height() == whole)
    assert today.head.isVisible()


def test_a_preview_that_takes_the_lists_place_gives_it_back(open_at: OpenAt, qtbot: QtBot) -> None:
    today = open_at(1.5, USUAL)
    body = today.run.body
    qtbot.waitUntil(body.show_panel.isVisible)
    body.show_panel.click()
    qtbot.waitUntil(lambda: body.panel.isVisible() and not body.list.isVisible())
    assert body.panel._close.isVisible()
    today.leave()
    qtbot.waitUntil(lambda: body.list.isVisible() and not body.panel.isVisible())
    assert not today.run.body.leave()


def test_what_has_no_room_beside_the_filters_is_in_a_menu(
    open_at: OpenAt, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    today = open_at(1.5, SMALL)
    body = today.run.body
    qtbot.waitUntil(body.more.isVisible)
    assert not body.files.isVisible()
    entries = {entry.text(): entry for entry in body.more.menu().actions()}
    assert entries["Preview"].isVisible() is not body.show_panel.isVisible()
    with qtbot.waitSignal(body.files_wanted):
        entries["Write as files"].trigger()


def test_a_strip_without_room_tells_what_is_open_and_says_the_rest_aloud(open_at: OpenAt, qtbot: QtBot) -> None:
    today = open_at(1.0, USUAL)
    gate = today.run.notes.gate
    everything = [part for part in gate._parts if part.isVisible()]
    assert len(everything) > len(gate._open)
    today.window().setMinimumSize(0, 0)
    gate.resize(gate._title_width() + sum(part.sizeHint().width() + 60 for part in gate._open), gate.height())
    qtbot.waitUntil(lambda: [part for part in gate._parts if part.isVisible()] == gate._open)
    assert gate.accessibleDescription().count(",") >= len(everything) - 1


def test_the_footer_says_how_many_by_which_way_before_it_says_more_on_the_button(
    open_at: OpenAt, qtbot: QtBot
) -> None:
    today = open_at(1.0, USUAL)
    foot = today.run.foot
    today.run.list.model.check_all()
    qtbot.waitUntil(lambda: foot.send.text().endswith("reminders"))
    long = foot.send.text()
    foot.resize(foot.minimumSizeHint().width() + 10, foot.height())
    qtbot.waitUntil(lambda: foot.send.text() != long)
    assert foot.send.text() == long.removesuffix(" reminders")
    assert foot.send.accessibleName() == long


def test_the_reason_stands_below_the_name_where_no_column_has_room_for_it(open_at: OpenAt, qtbot: QtBot) -> None:
    today = open_at(1.0, USUAL)
    worklist = today.run.list
    keys = [column.key for column in worklist.model.columns]
    why, name = keys.index("why"), keys.index("name")
    qtbot.waitUntil(lambda: not worklist.view.isColumnHidden(why))
    row = worklist.view.currentIndex().row()
    reason = worklist.model.text(row, why)
    worklist.resize(QSize(500, 400))
    qtbot.waitUntil(lambda: worklist.view.isColumnHidden(why))
    assert reason in worklist.model.text(row, name)


def test_a_choice_at_the_beginning_shows_the_head_of_its_section(open_at: OpenAt, qtbot: QtBot) -> None:
    view = open_at(1.3, SMALL).run.list.view
    qtbot.waitUntil(lambda: view.chosen_row() is not None)
    assert view.verticalScrollBar().value() == 0


def test_what_was_just_done_is_told_beside_what_is_pressed_next(open_at: OpenAt, qtbot: QtBot) -> None:
    today = open_at(1.0, USUAL)
    window = today.window()
    today.run.list.choose_customer(next(row.customer_id for row in today.run.list.model.rows() if row.proposal))
    qtbot.waitUntil(today.run.panel.actions_row.button("skip").isVisible)
    today.run.panel.actions_row.button("skip").click()
    toast = window.answers.toast  # type: ignore[attr-defined]
    qtbot.waitUntil(toast.isVisible)
    pressed = [each for each in window.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
    others = [each for each in pressed if not toast.isAncestorOf(each)]
    covered = [
        each for each in others if QRect(each.mapTo(window, QPoint()), each.size()).intersects(toast.geometry())
    ]
    assert covered == []


def test_a_file_with_a_long_name_keeps_its_beginning_and_its_kind(open_at: OpenAt, qtbot: QtBot) -> None:
    today = open_at(1.0, USUAL)
    today.run.list.choose_customer(next(row.customer_id for row in today.run.list.model.rows() if row.proposal))
    letter = today.run.panel.letter
    qtbot.waitUntil(letter.isVisible)
    name = "statement-" + "Hennessy-Interiors-and-Daughters-" * 4 + "2026-11-26.pdf"
    letter._papers = (replace(letter._papers[0], file_name=name),)
    letter._name_attached()
    button = letter._attached[0]
    assert button.text().startswith("statement-")
    assert button.text().endswith("26.pdf")
    assert (button.accessibleName(), button.toolTip()) == (name, name)
    qtbot.waitUntil(lambda: button.geometry().right() <= letter.rect().right())
    scrolled = today.run.panel.findChild(QScrollArea)
    assert not scrolled.horizontalScrollBar().isVisible()


def test_a_calm_day_tells_all_its_words_before_it_shows_its_picture(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    Memory().remember_look(Mode.LIGHT, 1.5)
    shop.book.close()
    window = open_window(shop.path, today=date(2026, 9, 1))
    window.resize(SMALL)
    settle(window)
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    empty = desk.calm.empty
    qtbot.waitUntil(lambda: empty.isVisible() and empty.height() >= empty.height_for(empty.width()) - 60)
    for words in (empty._title, empty._why):
        assert words.height() >= words.heightForWidth(words.width())


def test_a_name_and_a_reason_that_large_letters_cut_are_told_whole_to_whoever_points_at_them(
    open_at: OpenAt, qtbot: QtBot
) -> None:
    today = open_at(1.3, SMALL)
    qtbot.waitUntil(lambda: len(today.run.list.model.rows()) > 0)
    model = today.run.list.model
    row = model.rows()[0]
    place = next(line for line in range(model.rowCount()) if model.row_at(model.index(line, 0)) is row)
    column = next(at for at, each in enumerate(model.columns) if each.key == "name")
    name, reason = model.data(model.index(place, column), Qt.ItemDataRole.ToolTipRole).split("\n")
    assert name == row.name
    assert reason.endswith(".")


# ------------------------------------------------------------- another language, another filter
def test_in_german_the_reason_has_its_column_on_a_usual_screen(
    tmp_path: Path, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    path = tmp_path / "uebungsbuch.arbook"
    demo_office(path, TODAY, "de").close()
    Memory().remember_language("de")
    window = open_window(path)
    settle(window)
    assert isinstance(window.desk, TodayDesk)
    view = window.desk.run.list.view
    keys = [column.key for column in view.rows.columns]
    qtbot.waitUntil(lambda: not view.isColumnHidden(keys.index("why")))


def test_whoever_looks_at_other_rows_alone_sees_the_first_of_them_beside(open_at: OpenAt, qtbot: QtBot) -> None:
    today = open_at(1.0, USUAL)
    qtbot.waitUntil(today.run.panel.isVisible)
    today.run.show_held()
    chosen = today.run.list.view.chosen_row()
    assert chosen is not None
    assert today.run.panel.title.text() == chosen.name
