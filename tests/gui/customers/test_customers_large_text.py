"""Nothing goes sideways with the largest text on a small screen, in any language."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.customers.aging_dialog import AgingDialog
from arbook.gui.shared.language import speech
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shared.wishes import ShowAging, ShowCustomer
from arbook.gui.shell.window import MainWindow
from tests.support.desks import wished
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]


@pytest.fixture(params=["en", "de"])
def small_window(
    request: pytest.FixtureRequest, shop: Shop, open_window: Callable[..., MainWindow], look: QApplication
) -> Iterator[MainWindow]:
    """1024 x 700 with text of 150 %."""
    before = QLocale()
    Memory().remember_language(request.param)
    shop.book.close()
    window = open_window(shop.path)
    apply_theme(look, Mode.LIGHT, 1.5)
    window.resize(1024, 700)
    yield window
    apply_theme(look, Mode.LIGHT)
    speech().speak(look, "en")
    QLocale.setDefault(before)


def sideways(top: QWidget) -> list[tuple[str, int]]:
    """What scrolls to the right, and by how many pixels."""
    areas = [area for area in top.findChildren(QAbstractScrollArea) if area.isVisible()]
    far = [(type(area).__name__, area.horizontalScrollBar().maximum()) for area in areas]
    return [each for each in far if each[1]]


@pytest.mark.parametrize("customer_id", [1, 2, 6])
def test_a_customers_page_does_not_go_sideways(
    small_window: MainWindow, settle: Settle, qtbot: QtBot, customer_id: int
) -> None:
    small_window.grant(ShowCustomer(customer_id))
    settle(small_window)
    assert small_window.desk is not None
    qtbot.waitUntil(lambda: sideways(small_window) == [])


def test_who_owes_for_how_long_does_not_go_sideways(small_window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    dialog = wished(small_window, ShowAging(), AgingDialog)
    settle(small_window)
    dialog.resize(1000, 676)
    qtbot.waitUntil(lambda: dialog.view is not None)
    qtbot.waitUntil(lambda: sideways(dialog) == [])


def test_invoices_do_not_go_sideways(small_window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    small_window.view.show_desk("invoices")
    settle(small_window)
    qtbot.waitUntil(lambda: sideways(small_window) == [])
