"""The first page offers the demo, a new book, an old one, and those opened lately."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.importing.dialog import ImportDialog
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.labels import Label
from arbook.gui.shared.memory import MOST_RECENT, Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shell.window import MainWindow
from arbook.gui.welcome.choices import Choice
from arbook.gui.welcome.form import NewBookForm, file_stem
from arbook.gui.welcome.new_book_dialog import NewBookDialog
from arbook.gui.welcome.page import WelcomePage
from arbook.queries.offers import number_series
from arbook.queries.settings import profile
from tests.support.late_shop import TODAY

OpenWindow = Callable[..., MainWindow]


def test_a_recent_book_is_one_click_away(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    Memory().remember_book(tmp_path / "finch.arbook", "Finch Joinery", TODAY)
    page = open_window().front.welcome
    assert isinstance(page, WelcomePage)
    row = next(each for each in page.findChildren(QAbstractButton) if each.accessibleName() == "finch.arbook")
    with qtbot.waitSignal(page.book_wanted) as caught:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert caught.args == [tmp_path / "finch.arbook"]


def test_who_has_a_book_of_their_own_finds_it_above_the_demo(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    memory = Memory()
    memory.remember_book(tmp_path / "demo.arbook", "Heron Print Works", TODAY)
    page = open_window().front.welcome
    qtbot.waitUntil(page.isVisible)
    demo = page._choices[0]
    qtbot.waitUntil(lambda: demo.y() < page._recent.y())
    memory.remember_book(tmp_path / "finch.arbook", "Finch Joinery", TODAY)
    page.load()
    qtbot.waitUntil(lambda: page._recent.y() < page._choices[1].y() < demo.y())
    qtbot.waitUntil(page._recent.rows[0].open.hasFocus)


@pytest.mark.parametrize("text_size", [1.0, 1.15, 1.3, 1.5])
@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_the_first_page_is_read_whole_in_every_window_and_never_goes_sideways(
    open_window: OpenWindow, qtbot: QtBot, look: QApplication, size: tuple[int, int], text_size: float
) -> None:
    window = open_window()
    window.resize(*size)
    page = window.front.welcome
    qtbot.waitUntil(page.isVisible)
    try:
        apply_theme(look, Mode.LIGHT, text_size)
        (area,) = page.findChildren(QScrollArea)
        qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
        shown = [
            each for each in page.findChildren(QWidget) if each.isVisible() and type(each) in (Button, Choice, Label)
        ]
        assert len(shown) > 6
        qtbot.waitUntil(lambda: all(each.width() >= each.minimumSizeHint().width() for each in shown))
        qtbot.waitUntil(lambda: all(each.height() >= each.minimumSizeHint().height() for each in shown))
    finally:
        apply_theme(look, Mode.LIGHT)


@pytest.mark.parametrize("width", [460, 300, 250])
def test_what_a_choice_is_for_takes_a_second_line_before_it_is_cut(
    look: QApplication, qtbot: QtBot, width: int
) -> None:
    note = "Invented customers. Nothing you do can go wrong."
    choice = Choice("coffee", "Look around with a demo book", note)
    qtbot.addWidget(choice)
    lines = choice.noted(width)
    assert " ".join(lines).replace("\u00a0", " ").strip() == note
    assert all(fonts.elided("body", line, width) == line for line in lines)


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
    window.front.new_book()
    dialog = window.findChild(NewBookDialog)
    assert isinstance(dialog, NewBookDialog)
    dialog.primary.click()
    assert dialog.business_row.note.text() == "Your customers must know who writes to them."
    dialog.business.setText("Finch & Söhne")
    dialog.currency.setText("EURO")
    dialog.primary.click()
    assert "No currency has this code" in dialog.currency_row.note.text()
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
    form = NewBookForm(tmp_path, TODAY)
    form.business = "Finch"
    form.path.write_text("mine")
    missing = form.missing()
    assert missing is not None
    assert (missing.field, missing.why) == ("path", "exists")


def test_a_country_brings_its_currency_and_the_language_of_its_papers(tmp_path: Path) -> None:
    form = NewBookForm(tmp_path, TODAY, country="US")
    assert form.currency == "USD"
    form.choose_country("CH")
    assert (form.currency, form.answers().language) == ("CHF", "de")
    assert NewBookForm(tmp_path, TODAY, country="ZZ").country == "IE"
    german = NewBookForm(tmp_path, TODAY, language="de", country="ZZ")
    assert (german.country, german.currency) == ("DE", "EUR")


def test_papers_are_in_the_language_of_the_country_else_of_the_owner_and_can_be_in_another(tmp_path: Path) -> None:
    form = NewBookForm(tmp_path, TODAY, language="de", country="IE")
    assert form.answers().language == "de"
    form.choose_language("en")
    form.choose_country("AT")
    assert form.answers().language == "en"
    assert NewBookForm(tmp_path, TODAY, language="en", country="DE").answers().language == "de"
    assert NewBookForm(tmp_path, TODAY, language="en", country="FR").answers().language == "en"


def test_a_book_begun_in_german_windows_offers_german_papers_in_any_country(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arbook.gui.welcome.new_book_dialog.spoken", lambda: "de")
    dialog = NewBookDialog(open_window(), TODAY)
    dialog.country.set_value("IE")
    dialog.country.chosen.emit("IE")
    assert dialog.language.value == "de"
    dialog.language.chosen.emit("en")
    assert dialog.form.answers().language == "en"


def test_the_first_number_is_an_example_that_can_be_replaced(tmp_path: Path) -> None:
    form = NewBookForm(tmp_path, TODAY)
    form.business = "Finch"
    assert (form.first_invoice, form.second_invoice) == ("2026-0001", "2026-0002")
    form.first_invoice = "RE-1042"
    assert form.second_invoice == "RE-1043"
    form.first_invoice = "RE"
    assert form.second_invoice == ""
    missing = form.missing()
    assert missing is not None
    assert missing.field == "first_invoice"


def test_a_new_book_goes_on_with_the_owners_numbers_and_picture(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window()
    window.front.new_book()
    dialog = window.findChild(NewBookDialog)
    assert isinstance(dialog, NewBookDialog)
    drawing = tmp_path / "logo.svg"
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>')
    with qtbot.waitSignal(dialog.logo.changed, timeout=20_000):
        dialog.logo.take_file(drawing)
    dialog.business.setText("Finch")
    dialog.number.setText("RE-0148")
    assert dialog.number_row.note.text() == "Then RE-0149, and so on."
    dialog.primary.click()
    qtbot.waitUntil(lambda: window.session is not None, timeout=20_000)
    found: list[object] = []
    window.session.ask(lambda office: (office.read(profile), office.read(number_series)), found.append)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    own, series = found[0]  # type: ignore[misc]
    assert own.logo.startswith(b"\x89PNG")
    assert (series[0].pattern, series[0].next_counter) == ("RE-{n:04}", 148)


def test_data_from_another_program_begins_a_new_book_and_asks_for_its_file(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    next(
        each for each in window.front.welcome.findChildren(QAbstractButton) if "another program" in each.text()
    ).click()
    dialog = window.findChild(NewBookDialog)
    assert isinstance(dialog, NewBookDialog)
    dialog.business.setText("Finch")
    dialog.primary.click()
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None, timeout=20_000)
    window.findChild(ImportDialog).close()


def test_a_recent_book_that_is_gone_says_so_and_can_be_taken_off_the_list(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    here = tmp_path / "here.arbook"
    here.write_bytes(b"")
    Memory().remember_book(tmp_path / "gone.arbook", "", TODAY)
    Memory().remember_book(here, "", TODAY)
    page = open_window().front.welcome
    assert isinstance(page, WelcomePage)
    rows = {row.path.stem: row for row in page._recent.rows}
    qtbot.waitUntil(rows["gone"].remove.isVisible, timeout=20_000)
    assert "Not there now" in rows["gone"].open.accessibleDescription()
    assert not rows["here"].remove.isVisible()
    rows["gone"].remove.click()
    assert [row.path.stem for row in page._recent.rows] == ["here"]
    qtbot.keyClick(page._recent.rows[0].open, Qt.Key.Key_Delete)
    assert Memory().recent() == []


def test_the_next_start_begins_with_the_book_of_last_time_while_it_is_there(tmp_path):
    memory, book = Memory(tmp_path / "arbook.ini"), tmp_path / "shop.arbook"
    assert memory.last_book() is None
    memory.remember_book(book, "Shop", date(2026, 11, 26))
    assert memory.last_book() is None
    book.write_bytes(b"")
    assert memory.last_book() == book
