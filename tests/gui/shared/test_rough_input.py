"""Much too long, impossible, or from another keyboard: no field breaks, and nothing is guessed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from arbook.gui.customers.dialog import CustomerDialog
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, MoneyField
from arbook.gui.shared.wishes import MakeStatement, NewCustomer, NewInvoice, TakePayment, Wish
from arbook.gui.shell.window import MainWindow
from arbook.gui.statements.dialog import StatementDialog
from tests.support.desks import wished, write

Settle = Callable[[MainWindow], None]
LONG = "Müller & Söhne " * 1_334
"""20,010 characters."""


@pytest.mark.parametrize(
    ("wish", "kind"), [(NewCustomer(), CustomerDialog), (TakePayment(1), PaymentDialog)], ids=["customer", "payment"]
)
def test_twenty_thousand_characters_break_no_dialog(
    window: MainWindow, settle: Settle, wish: Wish, kind: type[CustomerDialog | PaymentDialog]
) -> None:
    dialog = wished(window, wish, kind)
    settle(window)
    QGuiApplication.clipboard().setText(LONG)
    for field in (*dialog.findChildren(QLineEdit), *dialog.findChildren(QPlainTextEdit)):
        if isValid(field) and field.isVisible():  # another customer brings other fields
            field.paste()
    dialog.primary.click()
    settle(window)
    assert dialog.isVisible()
    notes = [row.note.text() for row in dialog.rows.values()]
    assert any(notes)
    assert all(len(note) < 400 for note in notes)


def test_twenty_thousand_characters_break_no_invoice(window: MainWindow, settle: Settle) -> None:
    window.grant(NewInvoice(1))
    settle(window)
    desk = window.desk
    assert isinstance(desk, InvoicesDesk)
    QGuiApplication.clipboard().setText(LONG)
    for field in desk.editor.findChildren(QLineEdit):
        if field.isVisible() and field is not desk.editor.customer:
            field.paste()
    desk.editor.issue.click()
    settle(window)
    assert any(field.complaint for field in desk.editor.findChildren(Field))
    assert window.findChild(IssueDialog) is None


@pytest.mark.parametrize(
    ("wish", "kind"), [(TakePayment(1), PaymentDialog), (MakeStatement(1), StatementDialog)], ids=["paid", "stated"]
)
def test_the_thirty_first_of_february_is_refused_in_every_day_field(
    window: MainWindow, settle: Settle, wish: Wish, kind: type[PaymentDialog | StatementDialog]
) -> None:
    dialog = wished(window, wish, kind)
    settle(window)
    for field in dialog.findChildren(DateField):
        write(field, "31.02.")
        field.editingFinished.emit()
        assert (field.day, field.text(), bool(field.complaint)) == (None, "31.02.", True)
    dialog.primary.click()
    settle(window)
    assert dialog.isVisible()


def test_amounts_in_arabic_digits_are_read_in_every_amount_field(window: MainWindow, settle: Settle) -> None:
    for wish, kind in ((TakePayment(1), PaymentDialog), (NewCustomer(), CustomerDialog)):
        dialog = wished(window, wish, kind)
        settle(window)
        fields = [field for field in dialog.findChildren(MoneyField) if field.isVisible()]
        assert fields
        for field in fields:
            write(field, "٣٤٫٥٠")
            assert field.amount is not None, field.accessibleName()
            assert field.amount.minor == 3_450
        dialog.reject()


def test_where_ctrl_and_a_letter_is_another_key_tab_and_enter_find_everything(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    settle(window)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert window.desk is not None
    assert window.desk.key == "customers"
    window.desk.start_search()
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    event = QKeyEvent(QEvent.Type.KeyPress, 0x41B, Qt.KeyboardModifier.ControlModifier, "")
    QApplication.sendEvent(search, event)
    assert search.text() == ""
    for _ in range(60):
        held = QApplication.focusWidget() or window
        if held.accessibleName() == "Find":
            break
        QTest.keyClick(held, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: spoken_focus() == "Find anything", timeout=20_000)


def spoken_focus() -> str:
    held = QApplication.focusWidget()
    return "" if held is None else held.accessibleName()
