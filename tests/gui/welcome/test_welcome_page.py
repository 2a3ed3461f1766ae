"""The first page offers the demo, a new book, an old one, and those opened lately."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from arbook.gui.shared.memory import MOST_RECENT, Memory
from arbook.gui.shell.window import MainWindow
from arbook.gui.welcome.form import NewBookForm, file_stem
from arbook.gui.welcome.new_book_dialog import NewBookDialog
from arbook.gui.welcome.page import WelcomePage
from tests.support.late_shop import TODAY

OpenWindow = Callable[..., MainWindow]


def test_a_recent_book_is_one_click_away(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    Memory().remember_book(tmp_path / "finch.arbook", "Finch Joinery", TODAY)
    page = open_window()._welcome
    assert isinstance(page, WelcomePage)
    row = next(each for each in page.findChildren(QAbstractButton) if each.accessibleName() == "finch.arbook")
    with qtbot.waitSignal(page.book_wanted) as caught:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert caught.args == [tmp_path / "finch.arbook"]


def test_the_list_keeps_the_newest_and_forgets_on_demand(tmp_path: Path) -> None:
    memory = Memory()
    for number in range(12):
        memory.remember_book(tmp_path / f"{number}.arbook", "", date(2026, 1, 1))
    memory.remember_book(tmp_path / "5.arbook", "Five", TODAY)
    again = Memory().recent()
    assert len(again) == MOST_RECENT
    assert (again[0].path.name, again[0].business) == ("5.arbook", "Five")
    memory.forget_book(tmp_path / "5.arbook")
    assert "5.arbook" not in [each.path.name for each in Memory().recent()]


def test_nonsense_in_the_ini_file_is_no_obstacle(own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "arbook.ini").write_text(
        "[look]\nmode=plaid\ntext_size=huge\n[recent]\nsize=1\n1\\path=x.arbook\n1\\opened_on=never\n"
    )
    memory = Memory()
    assert memory.text_size == 1.0
    assert memory.mode.value == "system"
    assert memory.recent()[0].opened_on is None


def test_a_new_book_asks_for_what_is_missing_and_then_is_made(
    open_window: OpenWindow, qtbot: QtBot, own_home: Path
) -> None:
    window = open_window()
    window.new_book()
    dialog = window.findChild(NewBookDialog)
    assert isinstance(dialog, NewBookDialog)
    dialog.primary.click()
    assert dialog._business_row.note.text() == "Your customers must know who writes to them."
    dialog.business.setText("Finch & Söhne")
    dialog.currency.setText("EURO")
    dialog.primary.click()
    assert "No currency has this code" in dialog._currency_row.note.text()
    dialog.currency.setText("eur")
    dialog.primary.click()
    qtbot.waitUntil(lambda: window.session is not None, timeout=20_000)
    assert (own_home / "books" / "finch-&-söhne.arbook").exists()


@pytest.mark.parametrize(
    ("business", "stem"),
    [("Finch Joinery", "finch-joinery"), ("A/B: C?", "a-b-c"), ("..", ""), ("Müller & Co.", "müller-&-co")],
)
def test_a_business_gives_its_book_a_name_that_every_system_takes(business: str, stem: str) -> None:
    assert file_stem(business) == stem


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    form = NewBookForm(tmp_path)
    form.business = "Finch"
    form.path.write_text("mine")
    missing = form.missing()
    assert missing is not None
    assert (missing.field, missing.why) == ("path", "exists")


def test_a_country_brings_its_currency(tmp_path: Path) -> None:
    form = NewBookForm(tmp_path)
    form.choose_country("CH")
    assert form.currency == "CHF"


def test_the_next_start_begins_with_the_book_of_last_time_while_it_is_there(tmp_path):
    memory, book = Memory(tmp_path / "arbook.ini"), tmp_path / "shop.arbook"
    assert memory.last_book() is None
    memory.remember_book(book, "Shop", date(2026, 11, 26))
    assert memory.last_book() is None
    book.write_bytes(b"")
    assert memory.last_book() == book
