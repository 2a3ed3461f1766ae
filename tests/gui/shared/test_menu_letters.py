"""Each entry of a menu is pressed by a letter of its own, in whatever language."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from arbook.gui.shared.menu_letters import give_letters, plain


def letters(menu: QMenu) -> list[str]:
    return [text.partition("&")[2][:1].casefold() for text in (each.text() for each in menu.actions()) if "&" in text]


@pytest.mark.parametrize(
    "texts",
    [
        ["Write a note", "What did they say?", "Write down an answer", "Put €5.00 on invoices"],
        ["Zusage aufschreiben", "Zahlung erfassen", "Zinsen", "Überweisung", "€ 5,00"],
    ],
)
def test_no_two_entries_share_a_letter_and_none_loses_its_words(texts: list[str], qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for text in texts:
        menu.addAction(text)
    inner = menu.addMenu("Money")
    inner.addAction("Write off")
    give_letters(menu)
    found = letters(menu)
    assert len(found) == len(set(found)) == sum(any(map(str.isalpha, text)) for text in [*texts, "Money"])
    assert letters(inner) == ["w"]
    assert [plain(each) for each in menu.actions()] == [*texts, "Money"]
    give_letters(menu)
    assert letters(menu) == found
