"""Small screens, large text, other modes, screens and sticks that go away: the windows stay whole and in sight."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.dialog import CustomerDialog
from arbook.gui.shared import fonts, theme
from arbook.gui.shared.cards import PageHead
from arbook.gui.shared.language import speech
from arbook.gui.shared.memory import TEXT_SIZES, Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.placing import bring_into_sight, first_size
from arbook.gui.shared.shelf import Shelf
from arbook.gui.shared.theme import apply_theme, colors
from arbook.gui.shared.tokens import DARK, LIGHT
from arbook.gui.shared.wishes import (
    AgreeOnPlan,
    ImportFile,
    MakeStatement,
    NewCustomer,
    ShowCustomer,
    TakePayment,
    Wish,
)
from arbook.gui.shell.desks import desk_keys
from arbook.gui.shell.window import FIRST_SIZE, MainWindow
from arbook.gui.welcome.new_book_dialog import NewBookDialog
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]
SMALL = QSize(1024, 700)
DIALOGS = (NewCustomer(), TakePayment(), MakeStatement(), ImportFile(), AgreeOnPlan(1))


def fits(need: QSize, room: QSize = SMALL) -> bool:
    return need.width() <= room.width() and need.height() <= room.height()


# ---------------------------------------------------------------- sizes
OpenAt = Callable[[float], MainWindow]


@pytest.fixture
def open_at(shop: Shop, open_window: OpenWindow) -> OpenAt:
    """Opens the shop's book with text of this size, as an owner does who chose it last time."""

    def start(text_size: float) -> MainWindow:
        Memory().remember_look(Mode.LIGHT, text_size)
        shop.book.close()
        window = open_window(shop.path)
        window.resize(SMALL)
        return window

    return start


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("key", desk_keys())
def test_no_desk_makes_the_window_larger_than_a_small_screen(
    open_at: OpenAt, settle: Settle, key: str, text_size: float
) -> None:
    window = open_at(text_size)
    window.view.show_desk(key)
    settle(window)
    assert fits(window.minimumSizeHint()), window.minimumSizeHint()


NO_SCROLLING = [(key, size) for size in (1.0, 1.3) for key in desk_keys()] + [("today", TEXT_SIZES[-1])]


@pytest.mark.parametrize(("key", "text_size"), NO_SCROLLING)
def test_a_desk_needs_no_scrolling_to_the_side_on_a_small_screen(
    open_at: OpenAt, settle: Settle, key: str, text_size: float
) -> None:
    window = open_at(text_size)
    desk = window.view.show_desk(key)
    settle(window)
    assert desk is not None
    assert desk.minimumSizeHint().width() + window.view.rail.width() <= SMALL.width()


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("wish", DIALOGS, ids=lambda wish: type(wish).__name__)
def test_every_dialog_fits_a_small_screen(
    open_at: OpenAt, settle: Settle, qtbot: QtBot, wish: Wish, text_size: float
) -> None:
    window = open_at(text_size)
    window.grant(wish)
    qtbot.waitUntil(lambda: shown_dialog(window) is not None, timeout=20_000)
    settle(window)
    dialog = shown_dialog(window)
    assert dialog is not None
    need = dialog.minimumSizeHint()
    dialog.close()
    assert fits(need), need


@pytest.mark.parametrize(
    ("room", "size"),
    [
        (QSize(1920, 1040), QSize(1440, 900)),
        (QSize(1440, 900), QSize(1440, 860)),
        (QSize(1366, 728), QSize(1366, 688)),
    ],
)
def test_the_first_window_leaves_room_for_its_title_bar(room: QSize, size: QSize) -> None:
    assert first_size(FIRST_SIZE, room) == size


@pytest.mark.usefixtures("look")
def test_the_very_first_window_is_no_larger_than_the_screen(qtbot: QtBot) -> None:
    window = MainWindow(Memory(), lambda: TODAY)
    qtbot.addWidget(window)
    room = QGuiApplication.primaryScreen().availableGeometry().size()
    least = window.minimumSize()
    assert fits(window.size(), room.expandedTo(least))
    assert window.size() != FIRST_SIZE


def test_with_large_text_a_customers_ledger_still_shows_its_balance_on_a_small_screen(
    open_at: OpenAt, settle: Settle, qtbot: QtBot
) -> None:
    window = open_at(1.3)
    window.grant(ShowCustomer(1))
    settle(window)
    desk = window.desk
    assert isinstance(desk, CustomersDesk)
    ledger = desk.page.ledger_view
    shelf = next(each for each in window.view.findChildren(Shelf) if each.widget() is desk)
    qtbot.waitUntil(lambda: ledger.isVisible() and not ledger.horizontalScrollBar().isVisible())
    assert not ledger.isColumnHidden(len(ledger.rows.columns) - 1)
    qtbot.waitUntil(lambda: fits(desk.minimumSizeHint(), shelf.maximumViewportSize()), timeout=5000)


@pytest.mark.parametrize("text_size", [1.0, 1.3, 1.5])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_name_of_a_desk_is_read_whole_or_left_to_the_rail(
    open_at: OpenAt, settle: Settle, qtbot: QtBot, look: QApplication, language: str, text_size: float
) -> None:
    before = QLocale()
    Memory().remember_language(language)
    try:
        window = open_at(text_size)
        for key in set(desk_keys()) - {"customers"}:  # whose head is a customer's name
            desk = window.view.show_desk(key)
            settle(window)
            for title in [head.title for head in desk.findChildren(PageHead) if head.isVisible()]:
                qtbot.waitUntil(lambda title=title: title.isHidden() or title.width() >= title.sizeHint().width())
    finally:
        speech().speak(look, "en")
        QLocale.setDefault(before)


def test_with_large_text_the_people_of_a_customer_stand_below_the_business(
    open_at: OpenAt, settle: Settle, qtbot: QtBot
) -> None:
    window = open_at(1.3)
    window.grant(NewCustomer())
    settle(window)
    dialog = window.findChild(CustomerDialog)
    assert dialog is not None
    body = dialog.findChild(Shelf)
    assert body is not None
    qtbot.waitUntil(lambda: body.need.height() > body.height())
    assert not body.horizontalScrollBar().isVisible()
    assert dialog.country.width() > fonts.metrics("body").horizontalAdvance(dialog.country.currentText()) + 40
    dialog.close()


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_the_first_page_and_a_new_book_fit_a_small_screen(open_window: OpenWindow, text_size: float) -> None:
    Memory().remember_look(Mode.LIGHT, text_size)
    window = open_window()
    window.resize(SMALL)
    assert fits(window.minimumSizeHint())
    dialog = NewBookDialog(window, TODAY)
    dialog.show()
    assert fits(dialog.minimumSizeHint())
    assert dialog.width() >= dialog.minimumSizeHint().width()
    dialog.close()


def shown_dialog(window: MainWindow) -> QDialog | None:
    return next((each for each in window.findChildren(QDialog) if each.isVisible()), None)


def test_a_page_gets_the_room_there_is_and_scrolls_only_when_it_needs_more(qtbot: QtBot) -> None:
    page = QWidget()
    page.setMinimumSize(0, 0)
    shelf = Shelf(page)
    qtbot.addWidget(shelf)
    shelf.resize(600, 400)
    shelf.show()
    qtbot.waitUntil(lambda: page.size() == shelf.maximumViewportSize())
    assert fits(shelf.minimumSizeHint(), QSize(200, 200))


# ---------------------------------------------------------------- mode and scale
def test_the_windows_follow_the_system_while_they_are_open(
    look: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply_theme(look, Mode.SYSTEM)
    monkeypatch.setattr(theme, "colors_for", lambda _mode: DARK)
    look.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert colors() is DARK
    monkeypatch.setattr(theme, "colors_for", lambda _mode: LIGHT)
    look.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert colors() is LIGHT


def test_an_owners_own_mode_does_not_follow_the_system(look: QApplication) -> None:
    apply_theme(look, Mode.DARK)
    look.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert colors() is DARK
    apply_theme(look, Mode.LIGHT)


def test_a_scale_that_changes_while_open_is_measured_anew(
    look: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply_theme(look, Mode.LIGHT)
    before, row = fonts.font("body").pointSizeF(), fonts.scaled(40)
    screen = QGuiApplication.primaryScreen()
    monkeypatch.setattr(fonts, "screen_dpi", lambda: 72.0)
    screen.logicalDotsPerInchChanged.emit(72.0)
    assert fonts.font("body").pointSizeF() == pytest.approx(before * 96 / 72)
    monkeypatch.setattr(fonts, "screen_dpi", lambda: 144.0)
    screen.logicalDotsPerInchChanged.emit(144.0)
    assert fonts.scaled(40) == row * 3 // 2
    monkeypatch.undo()
    apply_theme(look, Mode.LIGHT)
    assert fonts.scaled(40) == row


# ---------------------------------------------------------------- screens
def test_a_window_whose_screen_is_gone_comes_back_to_one_that_is_there(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.move(QPoint(9_000, 4_000))
    bring_into_sight(window)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(window.frameGeometry().topLeft())
    assert fits(window.size(), room.size())


def test_a_window_that_can_be_taken_hold_of_stays_where_it_was_put(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.move(QPoint(-100, 20))
    bring_into_sight(window)
    assert window.pos() == QPoint(-100, 20)


def test_a_remembered_place_beyond_all_screens_is_not_taken(open_window: OpenWindow) -> None:
    away = QWidget()
    away.setGeometry(20_000, 20_000, 900, 600)
    Memory().remember_geometry(away.saveGeometry())
    window = open_window()
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(window.frameGeometry().topLeft())
    window.move(QPoint(9_000, 9_000))
    screen = QGuiApplication.primaryScreen()
    QGuiApplication.instance().screenRemoved.emit(screen)  # type: ignore[union-attr]
    assert room.contains(window.frameGeometry().topLeft())


# ---------------------------------------------------------------- a stick pulled out
@pytest.fixture
def on_a_stick(shop: Shop, tmp_path: Path, open_window: OpenWindow) -> tuple[MainWindow, Callable[[], None], Path]:
    """A window on a book whose folder can be taken away, and the way to put it back."""
    stick = tmp_path / "stick"
    shop.book.close()
    stick.mkdir()
    path = shop.path.rename(stick / shop.path.name)
    return open_window(path), lambda: (tmp_path / "pocket").rename(stick) and None, stick


def test_a_stick_pulled_out_is_said_once_and_everything_goes_on_when_it_is_back(
    on_a_stick: tuple[MainWindow, Callable[[], None], Path], settle: Settle, qtbot: QtBot
) -> None:
    window, put_back, stick = on_a_stick
    settle(window)
    desk = window.view.show_desk("settings")
    settle(window)
    stick.rename(stick.with_name("pocket"))
    desk.business.fields["phone"].setText("+353 1 555")  # type: ignore[union-attr]
    desk.press_main()  # type: ignore[union-attr]
    settle_without_answer(window, qtbot)
    window.view.show_desk("payments")
    qtbot.waitUntil(window.view._trouble.isVisible, timeout=20_000)
    assert "stick" in window.view._trouble.accessibleName()
    window.tell("Something else went well.")
    assert window.view._trouble.isVisible()
    window.view._trouble.acted.emit()
    settle_without_answer(window, qtbot)
    assert window.view._trouble.isVisible()
    put_back()
    window.view._trouble.acted.emit()
    qtbot.waitUntil(lambda: not window.view._trouble.isVisible(), timeout=20_000)
    assert desk.business.fields["phone"].text() == "+353 1 555"  # type: ignore[union-attr]
    with qtbot.waitSignal(window.session.history.did_it, timeout=20_000):  # type: ignore[union-attr]
        desk.business.save()  # type: ignore[union-attr]


def settle_without_answer(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the book lane was asked; it may refuse."""
    came: list[object] = []

    def refused(error: Exception) -> bool:
        came.append(error)
        return True

    assert window.session is not None
    window.session.ask(lambda _office: 0, came.append, failed=refused)
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
