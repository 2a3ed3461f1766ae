"""An invoice of ten lines with three tax rates, by keyboard alone, in the main window: half a minute of typing."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.invoices.line_cells import TaxCell
from arbook.gui.invoices.record_dialog import RecordDialog
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shell.window import MainWindow
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.services.office import Office
from arbook.services.settings_offers import TaxRateFacts
from tests.support.desks import shown
from tests.support.late_shop import TODAY

MOST_KEYS = 250
"""What a practiced hand types in half a minute: eight keys a second, as in copying numbers."""
LINES = (
    ("Shelf", "4", "118", 0), ("Bracket", "8", "9.5", 0), ("Fitting", "6", "48", 1), ("Screws", "2", "15", 0),
    ("Oil", "1", "22", 0), ("Book", "3", "12", 2), ("Plan", "1", "90", 1), ("Board", "5", "31", 0),
    ("Map", "2", "8", 2), ("Trip", "1", "35", 0),
)  # fmt: skip
"""What, how many, the price of one, and which of the rates: standard, reduced, none."""


class Hands:
    """Ten fingers: every key goes to what has the focus, and is counted."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot, self.count = qtbot, 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key."""
        QTest.keyClick(self._target(), key, modifier)
        self.count += 1

    def type(self, text: str) -> None:
        """A text, key by key."""
        for letter in text:
            QTest.keyClick(self._target(), letter)
            self.count += 1

    def _target(self) -> object:
        return QApplication.focusWidget() or QApplication.activeWindow()


@pytest.fixture
def three_rates(window: MainWindow, settle: Callable[[MainWindow], None]) -> MainWindow:
    """The shop taxes with 23, 13.5 and 0 percent."""
    assert window.session is not None
    rates = (TaxRateFacts("VAT", Decimal(23), is_default=True), TaxRateFacts("VAT", Decimal("13.5"), "reduced"))

    def offer(office: Office) -> object:
        from arbook.queries.offers import tax_rates

        for rate in rates:
            last = office.settings.add_tax_rate(rate)
        for row in office.read(tax_rates):
            if row.percent not in (23, Decimal("13.5"), 0):
                office.settings.offer_tax_rate(row.tax_rate_id, offered=False)
        return last

    window.session.change(offer)  # type: ignore[arg-type]
    settle(window)
    return window


def write_line(hands: Hands, qtbot: QtBot, what: str, quantity: str, price: str, rate: int) -> None:
    hands.type(what)
    hands.press(Qt.Key.Key_Return)
    hands.type(quantity)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)  # no unit
    hands.type(price)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TaxCell))
    cell = QApplication.focusWidget()
    assert isinstance(cell, TaxCell)
    wanted = (Decimal(23), Decimal("13.5"), Decimal(0))[rate]
    while getattr(cell.value, "percent", None) != wanted:
        now = [getattr(each, "percent", None) for each in cell.values]
        is_below = now.index(wanted) > now.index(getattr(cell.value, "percent", None))
        hands.press(Qt.Key.Key_Down if is_below else Qt.Key.Key_Up)
    hands.press(Qt.Key.Key_Return)


def new_invoice(hands: Hands, window: MainWindow, qtbot: QtBot, settle: Callable[[MainWindow], None]) -> InvoicesDesk:
    """Ctrl+I, from wherever one is."""
    hands.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    desk = window.view.show_desk("invoices")
    assert isinstance(desk, InvoicesDesk)
    qtbot.waitUntil(desk.editor.customer.hasFocus)
    return desk


def choose_fi(hands: Hands, field: CustomerField, qtbot: QtBot) -> None:
    """Two letters, and Enter on who is found."""
    hands.type("fi")
    qtbot.waitUntil(field._list.isVisible)
    hands.press(Qt.Key.Key_Return)


def test_ten_lines_with_three_tax_rates_take_half_a_minute_by_keyboard_alone(
    three_rates: MainWindow, qtbot: QtBot, settle: Callable[[MainWindow], None]
) -> None:
    window, hands = three_rates, Hands(qtbot)
    desk = new_invoice(hands, window, qtbot, settle)
    choose_fi(hands, desk.editor.customer, qtbot)
    settle(window)
    qtbot.waitUntil(desk.editor.lines.cell(0).hasFocus)
    for line in LINES:
        write_line(hands, qtbot, *line)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(IssueDialog)))
    qtbot.waitUntil(shown(window, IssueDialog).primary.hasFocus)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    found: list[InvoiceCard] = []
    assert window.session is not None
    newest = desk.model.rows()[0].invoice_id
    window.session.ask(lambda office: office.read(invoice_by_id, newest), found.append)
    settle(window)
    [card] = found
    assert [(line.description, line.quantity, line.unit_price) for line in card.lines] == [
        (what, Decimal(quantity), Decimal(price)) for what, quantity, price, _rate in LINES
    ]
    assert [str(each) for each in (card.net, card.tax, card.row.total)] == ["1220.00", "232.73", "1452.73"]
    assert {line.tax_percent for line in card.lines} == {Decimal(23), Decimal("13.5"), Decimal(0)}
    assert (card.row.customer_name, card.row.state, card.row.issued_on) == ("Fi Ltd", "issued", TODAY)
    assert hands.count <= MOST_KEYS, f"{hands.count} keys"


def test_units_and_discounts_are_typed_in_their_line_once_the_column_is_shown(
    three_rates: MainWindow, qtbot: QtBot, settle: Callable[[MainWindow], None]
) -> None:
    window, hands = three_rates, Hands(qtbot)
    editor = new_invoice(hands, window, qtbot, settle).editor
    while not editor.whole.column.hasFocus():
        hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Space)  # once, and the column is there for the next invoices too
    while not editor.customer.hasFocus():
        hands.press(Qt.Key.Key_Backtab)
    choose_fi(hands, editor.customer, qtbot)
    settle(window)
    hands.count = 0
    for place, (what, quantity, unit, price, discount) in enumerate(
        (
            ("Shelf", "4", "pcs", "118", "10%+5%"),
            ("Fitting", "6.5", "h", "48", "12"),
            ("Screws", "24", "box", "15.24/12", ""),
        )
    ):
        qtbot.waitUntil(editor.lines.cell(place).hasFocus)
        for text in (what, quantity, unit):
            hands.type(text)
            hands.press(Qt.Key.Key_Return)
        hands.type(price)
        hands.press(Qt.Key.Key_Tab)
        qtbot.waitUntil(editor.lines.cell(place, "discount").hasFocus)
        hands.type(discount)
        hands.press(Qt.Key.Key_Return)
        hands.press(Qt.Key.Key_Return)  # the tax stays
    assert [str(net) for net in editor.form.nets()[:3]] == ["403.56", "300.00", "30.48"]
    assert [line.unit for line in editor.form.lines[:3]] == ["pcs", "h", "box"]
    assert hands.count <= 75, f"{hands.count} keys"


def test_an_invoice_from_elsewhere_is_recorded_by_keyboard_in_seconds(
    window: MainWindow, qtbot: QtBot, settle: Callable[[MainWindow], None]
) -> None:
    desk = window.view.show_desk("invoices")
    assert isinstance(desk, InvoicesDesk)
    settle(window)
    dialog = RecordDialog(desk.session, window)
    dialog.open()
    settle(window)
    hands = Hands(qtbot)
    qtbot.waitUntil(dialog.customer.hasFocus)
    choose_fi(hands, dialog.customer, qtbot)
    settle(window)
    for field, text in ((dialog.number, "R-77"), (dialog.issued, "t"), (dialog.due, "20-12"), (dialog.total, "119"),
                        (dialog.tax, "19")):  # fmt: skip
        while not field.hasFocus():
            hands.press(Qt.Key.Key_Tab)
        hands.type(text)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    settle(window)
    [row] = [row for row in desk.model.rows() if row.number == "R-77"]
    assert (str(row.total), row.due_on, row.customer_name) == ("119.00", date(2026, 12, 20), "Fi Ltd")
    assert hands.count <= 40, f"{hands.count} keys"
