"""Books are opened and closed by the main window, and what goes wrong is told in a sentence."""

import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.shared.memory import Memory
from arbook.gui.shared.trouble import catch_all, note_failure, sentence_for
from arbook.gui.shell.copy_words import copy_words
from arbook.gui.shell.desks import desk_keys
from arbook.gui.shell.window import MainWindow
from arbook.gui.welcome.form import NewBook
from tests.support.desks import fits_a_small_screen, nameless
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


def test_a_book_opens_at_today_and_stands_in_the_list_of_recent_books(window: MainWindow, shop: Shop) -> None:
    assert window.desk is not None
    assert window.desk.key == "today"
    assert window.windowTitle() == "Harbour Bikes - arbook"
    [recent] = Memory().recent()
    assert (recent.path, recent.business, recent.opened_on) == (shop.path.resolve(), "Harbour Bikes", TODAY)


def test_closing_the_window_gives_the_book_back(window: MainWindow, shop: Shop) -> None:
    window.close()
    shop.open()  # would be refused while another holds it
    shop.book.close()


def test_a_window_closed_while_its_book_opens_leaves_no_lock(shop: Shop, open_window: OpenWindow) -> None:
    shop.book.close()
    window = open_window(shop.path, wait=False)
    window.close()
    shop.open()
    shop.book.close()


def test_a_file_that_is_no_book_is_told_on_a_page_with_a_way_out(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    path = tmp_path / "letter.arbook"
    path.write_text("Dear Ada, this is no book." * 300)
    window = open_window(path, wait=False)
    qtbot.waitUntil(window.front.trouble.isVisible)
    assert "is another kind of file and not a book" in window.front.trouble.accessibleName()
    window.front.trouble.back.emit()
    assert window.session is None
    assert path.read_text().startswith("Dear Ada")


def test_a_book_that_another_window_has_open_can_be_tried_again(
    shop: Shop, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(shop.path, wait=False)
    qtbot.waitUntil(window.front.trouble.isVisible)
    assert (
        "is open elsewhere" in window.front.trouble.accessibleName()
        or "open in another" in window.front.trouble.accessibleName()
    )
    shop.book.close()
    window.front.trouble.again.emit()
    qtbot.waitUntil(lambda: window.session is not None)


def test_a_new_book_is_made_where_the_owner_says(tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    path = tmp_path / "books" / "finch.arbook"
    window.found_book(NewBook(path, "Finch Joinery", "IE", "EUR"))
    qtbot.waitUntil(lambda: window.session is not None)
    assert path.exists()
    assert window.windowTitle() == "Finch Joinery - arbook"


def test_the_demo_book_says_that_it_is_one(open_window: OpenWindow, own_home: Path, qtbot: QtBot) -> None:
    window = open_window()
    window.open_demo()
    qtbot.waitUntil(lambda: window.session is not None, timeout=90_000)
    assert window.session is not None
    assert window.session.is_demo
    assert window.view._notice.isVisible()
    assert (own_home / "books" / "demo.arbook").exists()


@pytest.mark.parametrize("key", desk_keys())
def test_every_desk_fits_a_small_screen_in_normal_and_large_text(
    window: MainWindow, settle: Settle, look: QApplication, qtbot: QtBot, key: str
) -> None:
    window.view.show_desk(key)
    settle(window)
    for size in (1.0, 1.3):
        fits_a_small_screen(window, look, qtbot, size)


@pytest.mark.parametrize("key", desk_keys())
def test_whatever_takes_the_focus_has_a_name_for_screen_readers(window: MainWindow, settle: Settle, key: str) -> None:
    desk = window.view.show_desk(key)
    settle(window)
    assert desk is not None
    assert nameless(window) == []


def test_the_desks_are_reached_by_their_keys(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert window.desk is not None
    assert window.desk.key == "reminders"
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.key == "settings"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.key == "today"


def test_the_rail_shows_each_desk_in_its_place(window: MainWindow) -> None:
    assert desk_keys() == ("today", "customers", "invoices", "payments", "reminders", "plans", "settings")
    window.view.rail.desk_chosen.emit("settings")
    assert window.desk is not None
    assert window.desk.key == "settings"


def test_a_failure_nobody_foresaw_leaves_a_note_without_names_or_amounts(own_home: Path) -> None:
    try:
        raise KeyError("Ada Stone owes 1,200.00")
    except KeyError as error:
        told = sentence_for(error)
    note = (own_home / "arbook.log").read_text()
    assert "Ada" not in note + told
    assert "KeyError" in note
    assert "test_shell_window.py" in note


def test_what_nobody_caught_is_told_in_a_sentence_and_the_program_goes_on(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for keeper in (sys, threading):
        monkeypatch.setattr(keeper, "excepthook", keeper.excepthook)
    told: list[str] = []
    catch_all(told.append)
    timer = threading.Thread(target=lambda: 1 // 0)
    timer.start()
    timer.join()
    sys.excepthook(KeyError, KeyError("Ada"), None)
    assert [each.split(".")[0] for each in told] == ["arbook made a mistake of its own"]
    note = (own_home / "arbook.log").read_text()
    assert ("ZeroDivisionError" in note, "KeyError" in note, "Ada" in note) == (True, True, False)


def test_a_log_that_cannot_be_written_is_no_second_failure(own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "arbook.log").mkdir()
    note_failure(ValueError("anything"))


def test_the_window_paints_before_the_book_is_read(shop: Shop, open_window: OpenWindow, qtbot: QtBot) -> None:
    shop.book.close()
    window = open_window()
    with qtbot.waitSignal(window.painted, timeout=5_000):
        window.repaint()
        window._is_painted = False
        window.update()


def test_missing_details_are_asked_for_until_they_are_written_down(
    shop: Shop, open_window: Callable[..., MainWindow], settle: Callable[[MainWindow], None]
) -> None:
    from dataclasses import replace

    from arbook.queries.settings import profile

    shop.book.close()
    window = open_window(shop.path)
    settle(window)
    settle(window)
    assert window.session is not None
    notice = window.view._notice
    is_ready: list[bool] = []
    window.session.ask(lambda office: office.read(profile).is_ready_for_paper, is_ready.append)
    settle(window)
    assert notice.isVisibleTo(window.view) is not is_ready[0]
    window.session.change(
        lambda office: office.settings.change_profile(
            replace(office.read(profile), address="", iban="", payment_note="")
        )
    )
    settle(window)
    settle(window)
    assert notice.isVisibleTo(window.view)
    notice.acted.emit()
    assert window.desk is not None
    assert window.desk.key == "settings"
    window.session.change(
        lambda office: office.settings.change_profile(
            replace(office.read(profile), address="1 Quay\nCork", iban="DE75512108001245126199")
        )
    )
    settle(window)
    settle(window)
    assert not notice.isVisibleTo(window.view)


def test_the_foot_of_the_rail_tells_the_last_copy_and_leads_to_the_copies(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    foot = window.view.rail.foot
    qtbot.waitUntil(lambda: foot.accessibleName() == "Everything is saved. No copy yet")
    qtbot.keyClick(foot, Qt.Key.Key_Return)
    settle(window)
    assert window.desk is not None
    assert window.desk.key == "settings"
    (make,) = (each for each in window.desk.findChildren(QAbstractButton) if each.text() == "Make a copy now")
    qtbot.waitUntil(make.isVisible)
    make.click()
    qtbot.waitUntil(lambda: "Last copy" in foot.accessibleName(), timeout=20_000)


@pytest.mark.parametrize(
    ("ago", "words"),
    [(0, "Last copy today"), (1, "Last copy yesterday"), (3, "Last copy 3 days ago"), (None, "No copy yet")],
)
def test_a_copy_is_told_by_its_age(ago: int | None, words: str) -> None:
    assert copy_words(None if ago is None else TODAY - timedelta(days=ago), TODAY) == words
