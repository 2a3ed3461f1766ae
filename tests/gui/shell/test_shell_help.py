"""F1 opens the manual's page for what is in front, inside the program."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from arbook.gui.shared.keys import keys
from arbook.gui.shell.desks import desk_keys
from arbook.gui.shell.help_pages import keys_table, manual_folder, page_text, pages, pages_with
from arbook.gui.shell.help_window import HelpWindow, show_page
from arbook.gui.shell.window import MainWindow
from arbook.resources import manual_path

Settle = Callable[[MainWindow], None]


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


def test_the_keys_have_a_page_made_from_the_table() -> None:
    text = page_text("keys")
    for each in keys():
        assert each.does in text
    assert keys_table() in text
    assert "[//]" not in text


def test_the_written_page_of_keys_is_the_table() -> None:
    written = (manual_path() / "keys.md").read_text(encoding="utf-8")
    assert keys_table() in written, "write the table anew: it is made by help_pages.keys_table"


def test_a_page_is_found_by_any_word() -> None:
    assert [page.name for page in pages_with("outbox reminders")][:1] == ["reminders"]
    assert "find" in [page.name for page in pages_with("strasse")]
    assert pages_with("zebra crossing") == ()


def test_every_page_is_listed_once_and_every_picture_and_link_is_there() -> None:
    names = [page.name for page in pages()]
    assert len(names) == len(set(names)) >= 12
    for name in names:
        text = page_text(name)
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            if "://" not in target:
                assert (manual_folder() / target).resolve().is_file(), (name, target)


def test_pictures_fit_the_page(window: MainWindow) -> None:
    shown = show_page(window, "today")
    picture = shown.page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("../screens/today.png"))
    assert isinstance(picture, QImage)
    assert 0 < picture.width() <= shown.page.viewport().width()
    shown.close()
