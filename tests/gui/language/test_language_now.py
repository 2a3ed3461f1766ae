"""Another language is spoken at once: the windows are made anew, the book is opened again, and no draft is lost."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.shared import language
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.wishes import NewInvoice
from arbook.gui.shell.window import MainWindow
from arbook.gui.welcome.page import WelcomePage
from tests.gui.invoices.hands import FI, write_cells

Settle = Callable[[MainWindow], None]


@pytest.fixture(autouse=True)
def english_afterwards(look: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    for window in windows():
        window.close()
        window.deleteLater()
    language.speech().speak(look, "en")
    QLocale.setDefault(before)


def windows() -> list[MainWindow]:
    """The windows that can be seen."""
    tops = QApplication.topLevelWidgets()
    return [each for each in tops if isinstance(each, MainWindow) and each.isVisible()]


def the_other(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window that took the place of this one, once its book is open."""
    qtbot.waitUntil(lambda: len(windows()) == 1 and windows()[0] is not window)
    return windows()[0]


def speak_german(window: MainWindow, settle: Settle) -> SettingsDesk:
    desk = window.view.show_desk("settings")
    assert isinstance(desk, SettingsDesk)
    settle(window)
    desk.look.language.set_value("de")
    desk.look.language.chosen.emit("de")
    desk.look.now.click()
    return desk


def test_the_windows_speak_at_once_and_the_draft_is_there(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.grant(NewInvoice(FI))
    settle(window)
    invoices = window.desk
    assert isinstance(invoices, InvoicesDesk)
    write_cells(invoices.editor, 0, what="Shelf", price="12")
    speak_german(window, settle)
    anew = the_other(window, qtbot)
    qtbot.waitUntil(lambda: isinstance(anew.desk, SettingsDesk))
    assert anew.desk is not None
    assert "Fenster" in {label.text() for label in anew.desk.findChildren(QLabel)}
    again = anew.view.show_desk("invoices")
    settle(anew)
    assert isinstance(again, InvoicesDesk)
    [draft] = [row for row in again.model.rows() if row.state == "draft"]
    again.edit(draft.invoice_id)
    settle(anew)
    qtbot.waitUntil(lambda: again.editor.form.lines[0].what == "Shelf")


def test_what_is_typed_in_the_settings_is_saved_first(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    told = list[str]()
    desk = window.view.show_desk("settings")
    assert isinstance(desk, SettingsDesk)
    settle(window)
    desk.told.connect(told.append)
    desk.mail.sender_name.setText("Another name")
    qtbot.waitUntil(lambda: desk.mail.is_changed)
    speak_german(window, settle)
    assert told == ["Save what you typed here first, or put it back."]
    assert windows() == [window]
    desk.mail.take_back_button.click()


def test_the_first_page_speaks_at_once(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    page = window.front.welcome
    assert isinstance(page, WelcomePage)
    page.language.set_value("de")
    page.language.activated.emit(page.language.currentIndex())
    assert Memory().language == "de"
    anew = the_other(window, qtbot)
    assert "Zuletzt geöffnet" in {label.text() for label in anew.findChildren(QLabel)}
