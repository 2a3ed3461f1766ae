"""The owner chooses the language of the windows; without a choice they speak as the computer does."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel
from pytestqt.qtbot import QtBot

from arbook.gui.shared import language
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.trouble import sentence_for
from arbook.gui.shell.opening import owner_of
from arbook.gui.shell.window import MainWindow
from arbook.services.invoices import InvoiceError
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]


@pytest.fixture(autouse=True)
def english_afterwards(look: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    language.speech().speak(look, "en")
    QLocale.setDefault(before)


def test_a_german_window_speaks_and_writes_german(
    shop: Shop, open_window: Callable[..., MainWindow], settle: Settle
) -> None:
    shop.book.close()
    Memory().remember_language("de")
    window = open_window(shop.path)
    desk = window.view.show_desk("customers")
    settle(window)
    assert desk is not None
    assert "Offene Posten" in {label.text() for label in desk.findChildren(QLabel)}
    assert window.session is not None
    assert window.session.owner.formats.day(TODAY) == "26.11.2026"
    assert window.session.owner.weekday(TODAY) == "Donnerstag"
    assert window.session.owner.short_weekday(TODAY) == "Do."


def test_a_refusal_is_told_in_the_windows_language(look: QApplication) -> None:
    refused = InvoiceError(why="no_lines")
    assert sentence_for(refused) == "There is nothing on this paper yet. Add a line."
    language.speech().speak(look, "de")
    assert sentence_for(refused) == "Auf diesem Beleg steht noch nichts. Fügen Sie eine Zeile hinzu."
    assert owner_of("DE", lambda: TODAY).explain(refused) == sentence_for(refused)


def test_what_qt_itself_says_is_in_the_windows_language(look: QApplication) -> None:
    english = QCoreApplication.translate("QPlatformTheme", "Cancel")
    language.speech().speak(look, "de")
    assert (english, QCoreApplication.translate("QPlatformTheme", "Cancel")) == ("Cancel", "Abbrechen")


def test_without_a_choice_the_computer_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "system_language", lambda: "de")
    assert language.language_of("") == "de"
    assert language.language_of("en") == "en"
    assert language.language_of("klingon") == "de"


@pytest.mark.parametrize(
    ("wanted", "spoken"), [(["de-AT"], "de"), (["fr-FR", "de-DE", "en-US"], "de"), (["tr"], "en"), ([], "en")]
)
def test_the_first_language_of_the_computer_that_is_shipped_is_spoken(
    monkeypatch: pytest.MonkeyPatch, wanted: list[str], spoken: str
) -> None:
    class Computer:
        def uiLanguages(self) -> list[str]:
            return wanted

    class Locales:
        system = staticmethod(Computer)

    monkeypatch.undo()
    with monkeypatch.context() as patch:
        patch.setattr(language, "QLocale", Locales)
        assert language.system_language() == spoken


def test_the_choice_is_kept_and_says_when_it_is_seen(window: MainWindow, settle: Settle) -> None:
    desk = window.view.show_desk("settings")
    settle(window)
    part = desk.look
    assert part.language.value == ""
    part.language.set_value("de")
    part.language.chosen.emit("de")
    assert Memory().language == "de"
    assert part.rows["language"].note.text().startswith("arbook speaks it from the next start on, or now")
    assert not part.now.isHidden()
    part.language.chosen.emit("en")
    assert "follows the customer" in part.rows["language"].note.text()
    assert part.now.isHidden()


def test_the_week_begins_as_in_the_books_country(look: QApplication, qtbot: QtBot) -> None:
    owner_of("US", lambda: TODAY)
    american = QCalendarWidget()
    owner_of("IE", lambda: TODAY)
    irish = QCalendarWidget()
    for each in (american, irish):
        qtbot.addWidget(each)
        each.setSelectedDate(QDate(2026, 11, 26))
    assert (american.firstDayOfWeek().value, irish.firstDayOfWeek().value) == (7, 1)
    owner_of("??", lambda: TODAY)
    assert QLocale().territory() == QLocale.Country.Ireland
