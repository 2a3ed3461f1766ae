"""F1 opens the manual's page for what is in front, inside the program."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.keys import keys
from arbook.gui.shared.language import LANGUAGES, speech
from arbook.gui.shared.wishes import AgreeOnPlan, ImportFile, MakeStatement, NewCustomer, TakePayment, Wish
from arbook.gui.shell.desks import desk_keys
from arbook.gui.shell.help_pages import keys_table, page_path, page_text, pages, pages_with
from arbook.gui.shell.help_window import HelpWindow, show_page
from arbook.gui.shell.window import MainWindow
from arbook.resources import manual_path

Settle = Callable[[MainWindow], None]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, look: QApplication) -> Iterator[str]:
    """Each language of the windows in turn."""
    before = QLocale()
    speech().speak(look, request.param)
    yield request.param
    speech().speak(look, "en")
    QLocale.setDefault(before)


@pytest.mark.parametrize("desk", desk_keys())
def test_every_desk_has_its_page(window: MainWindow, settle: Settle, qtbot: QtBot, desk: str) -> None:
    window.view.show_desk(desk)
    settle(window)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    shown = window.findChild(HelpWindow)
    assert shown is not None
    assert shown.name == desk
    assert shown.page.toPlainText().lower().startswith(desk)
    shown.close()


def test_pages_lead_to_each_other_and_back(window: MainWindow) -> None:
    shown = show_page(window, "today")
    shown.page.anchorClicked.emit(QUrl("reminders.md"))
    assert shown.name == "reminders"
    shown.back.click()
    assert shown.name == "today"
    assert not shown.back.isEnabled()
    assert show_page(window, "keys") is shown
    shown.close()


@pytest.mark.usefixtures("language")
def test_the_keys_have_a_page_made_from_the_table() -> None:
    text = page_text("keys")
    for each in keys():
        assert each.does in text
    assert keys_table() in text
    assert "[//]" not in text


def test_the_written_page_of_keys_is_the_table(language: str) -> None:
    path = page_path("keys")
    assert path.parent.name == ("manual" if language == "en" else language)
    written = path.read_text(encoding="utf-8")
    assert keys_table() in written, "write the table anew: it is made by help_pages.keys_table"


def test_a_page_is_found_by_any_word() -> None:
    assert [page.name for page in pages_with("outbox reminders")][:1] == ["reminders"]
    assert "find" in [page.name for page in pages_with("strasse")]
    assert pages_with("zebra crossing") == ()


@pytest.mark.usefixtures("language")
def test_every_page_is_listed_once_and_every_picture_and_link_is_there() -> None:
    names = [page.name for page in pages()]
    assert len(names) == len(set(names)) >= 12
    for name in (*names, "README"):
        for target in re.findall(r"\]\(([^)#]+)\)", page_text(name)):
            if "://" not in target:
                assert (page_path(name).parent / target).resolve().is_file(), (name, target)


ENGLISH = sorted(path.name for path in manual_path().glob("*.md"))


@pytest.mark.parametrize("name", ENGLISH)
@pytest.mark.parametrize("tongue", sorted(set(LANGUAGES) - {"en"}))
def test_every_page_says_the_same_in_each_language(name: str, tongue: str) -> None:
    """As many headings, steps, points and rows, and a picture wherever the English has one."""
    english = (manual_path() / name).read_text(encoding="utf-8")
    other = (manual_path() / tongue / name).read_text(encoding="utf-8")
    shapes = (r"^## ", r"^### ", r"^\d\. ", r"^- ", r"^\|")
    assert [len(re.findall(shape, other, re.MULTILINE)) for shape in shapes] == [
        len(re.findall(shape, english, re.MULTILINE)) for shape in shapes
    ]
    pictures = [re.findall(r"!\[[^\]]*\]\([^)]*/([\w-]+\.png)\)", text) for text in (english, other)]
    assert pictures[0] == pictures[1]
    assert re.findall(r"\((\w[\w-]*\.md)\)", english) == re.findall(r"\((\w[\w-]*\.md)\)", other)
    assert english.split("\n")[0].startswith("# ")
    assert other.split("\n")[0].startswith("# ")


def test_no_language_has_a_page_that_english_lacks() -> None:
    for tongue in set(LANGUAGES) - {"en"}:
        assert sorted(path.name for path in (manual_path() / tongue).glob("*.md")) == ENGLISH


def test_a_german_window_has_german_help(window: MainWindow, look: QApplication, qtbot: QtBot) -> None:
    speech().speak(look, "de")
    try:
        qtbot.keyClick(window, Qt.Key.Key_F1)
        shown = window.findChild(HelpWindow)
        assert shown is not None
        assert shown.page.toPlainText().startswith("Heute")
        assert shown.contents.item(0).text() == "Der Anfang"
        shown.search.setText("Zahlungsziel")
        qtbot.waitUntil(lambda: 0 < shown.contents.count() < len(pages()))
        shown.close()
    finally:
        speech().speak(look, "en")


def test_a_page_that_is_not_translated_yet_is_shown_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arbook.gui.shell.help_pages.spoken", lambda: "ga")
    assert page_path("today") == manual_path() / "today.md"
    assert page_path("nowhere") == manual_path() / "README.md"


@pytest.mark.parametrize(
    ("wish", "page"),
    [
        (NewCustomer(), "customers"),
        (TakePayment(None), "payments"),
        (AgreeOnPlan(1), "plans"),
        (MakeStatement(None), "statements"),
        (ImportFile(), "import"),
    ],
)
def test_a_dialog_has_its_page(window: MainWindow, settle: Settle, qtbot: QtBot, wish: Wish, page: str) -> None:
    """It can be read and searched while the dialog holds back the window, and stays when the dialog is done."""
    window.grant(wish)
    settle(window)
    dialog = window.findChild(SheetDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    shown = window.findChild(HelpWindow)
    assert shown is not None
    assert (shown.name, shown.parentWidget()) == (page, dialog)
    qtbot.waitUntil(shown.isVisible)
    qtbot.keyClicks(shown.search, "outbox")
    assert shown.search.text() == "outbox"
    dialog.reject()
    qtbot.waitUntil(lambda: shown.parentWidget() is window)
    assert shown.isVisible()
    shown.close()


def test_help_is_there_before_a_book_is_made(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    window.front.new_book()
    dialog = window.findChild(SheetDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    shown = window.findChild(HelpWindow)
    assert shown is not None
    assert shown.name == "first-start"
    shown.close()
    dialog.reject()


def test_pictures_fit_the_page(window: MainWindow) -> None:
    shown = show_page(window, "today")
    picture = shown.page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("../screens/today.png"))
    assert isinstance(picture, QImage)
    assert 0 < picture.width() <= shown.page.viewport().width()
    shown.close()
