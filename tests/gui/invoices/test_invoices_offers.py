"""What can be done with a paper: a button or two for what matters, everything else in the menu behind them."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.form_offers import offers
from arbook.gui.shared.action_row import ActionRow
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.queries.invoices import DuePieceRow, InvoiceCard, InvoiceRow
from tests.gui.invoices.hands import Settle

DAY, MONEY = date(2026, 11, 1), Money(100, "EUR")
OPEN = InvoiceRow(1, "invoice", "issued", "A", 1, "1", "Ada", DAY, DAY, MONEY, MONEY, "")
PAID = replace(OPEN, open=Money(0, "EUR"))


def card(row: InvoiceRow, source: str, *pieces: DuePieceRow) -> InvoiceCard:
    return InvoiceCard(row, MONEY, MONEY, "", "{}", source, "", {}, (), pieces)


def test_what_matters_stands_in_front_and_nothing_is_offered_twice() -> None:
    assert offers(OPEN).front == ("pay", "pdf")
    assert offers(PAID).front == ("pdf", "copy")
    assert offers(replace(OPEN, state="draft", open=Money(0, "EUR"))).front == ("edit",)
    assert offers(replace(PAID, kind="credit_note")).front == ("pdf", "customer")
    for row in (OPEN, PAID):
        offered = [*offers(row).front, *(key for group in offers(row).rest for key in group)]
        assert len(offered) == len(set(offered))
        assert {"customer", "credit", "repeat"} <= set(offered)


def test_a_copy_that_says_how_it_stands_is_offered_of_own_invoices_alone() -> None:
    for row, is_offered in ((OPEN, True), (PAID, True), (replace(PAID, kind="credit_note"), False)):
        assert any("marked" in group for group in offers(row).rest) == is_offered
    assert not any("marked" in group for group in offers(PAID, card(PAID, "elsewhere")).rest)


def test_a_paper_of_another_program_is_neither_shown_nor_copied() -> None:
    found = offers(OPEN, card(OPEN, "elsewhere"))
    assert found.front == ("pay", "customer")
    assert not {"pdf", "copy", "repeat"} & {key for group in found.rest for key in group}


def test_the_letter_on_more_time_is_offered_once_more_time_was_given() -> None:
    moved = DuePieceRow(1, date(2026, 12, 1), MONEY, MONEY, first_on=DAY)
    assert ("extend", "letter", "policy") in offers(OPEN, card(OPEN, "arbook", moved)).rest
    assert ("extend", "policy") in offers(OPEN).rest


def entries(window: MainWindow) -> list[str]:
    """What the menu in front says."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = [each.text().replace("&", "") for each in menu.actions() if each.text()]
    menu.close()
    return found


def shown_of(row: ActionRow) -> list[Button]:
    return [row.button(key) for key in row.keys if row.button(key).isVisible()]


def is_whole(button: Button, window: MainWindow) -> bool:
    is_wide = button.width() >= button.sizeHint().width()
    return is_wide and window.rect().contains(button.mapTo(window, button.rect().bottomRight()))


@pytest.mark.parametrize("size", [1.0, 1.3])
def test_buttons_of_a_paper_are_whole_in_a_small_window(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, look: QApplication, qtbot: QtBot, size: float
) -> None:
    apply_theme(look, Mode.LIGHT, size)
    try:
        window.resize(1024, 700)
        desk.open_row(desk.model.rows()[0])
        row = desk.shown.foot
        qtbot.waitUntil(row.isVisible)
        qtbot.waitUntil(lambda: all(is_whole(button, window) for button in (*shown_of(row), row.more)))
        assert shown_of(row)
    finally:
        apply_theme(look, Mode.LIGHT)


def test_the_rest_is_in_a_menu_that_the_keyboard_opens(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    row = desk.shown.foot
    desk.view.choose_first()
    qtbot.waitUntil(lambda: "credit" in row.keys)
    row.more.setFocus()
    qtbot.keyClick(row.more, Qt.Key.Key_Return)
    told = entries(window)
    assert "Write off or give a discount" in told
    assert "Show the customer" in told
    assert "Record payment" not in told or not row.button("pay").isVisible()


def test_the_key_for_menus_opens_it_on_the_row(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk.view.choose_first()
    qtbot.waitUntil(lambda: "credit" in desk.shown.foot.keys)
    place = QPoint(20, 20)
    QApplication.sendEvent(
        desk.view.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, desk.view.viewport().mapToGlobal(place)),
    )
    told = entries(window)
    assert {"Record payment", "Give more time", "Write a credit note"} <= set(told)
