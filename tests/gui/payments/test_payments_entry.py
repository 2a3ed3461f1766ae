"""A payment is entered without a mouse, tells what follows from it, and bad keys do no harm."""

import time
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.customers.dialog import CustomerDialog
from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shared.wishes import NewCustomer, TakePayment
from arbook.gui.shell.window import MainWindow
from arbook.ledger.plans import Frequency
from arbook.services.agreements import AgreementService
from arbook.services.payment_plans import AgreePlan
from tests.support.desks import wished, write
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]
MOST_SECONDS = 2.0


def test_a_payment_is_entered_by_keyboard_alone(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    dialog = wished(window, TakePayment(None), PaymentDialog)
    settle(window)
    dialog.customer.setFocus()
    QTest.keyClicks(dialog.customer, "ada")
    qtbot.waitUntil(dialog.customer._list.isVisible)
    QTest.keyClick(dialog.customer, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.form.items))
    QTest.keyClicks(dialog.amount, "100")
    QTest.keyClicks(dialog.reference, dialog.form.items[1].number)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.answers.toast.accessibleName() == "Payment of €100.00 recorded.")


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("1290.50", "Nothing late is left, so no reminder follows."),
        ("1200", "The next reminder will ask for €90.50."),
        ("", ""),
    ],
)
def test_the_foot_tells_what_the_next_reminder_will_ask_for(
    window: MainWindow, settle: Settle, amount: str, told: str
) -> None:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, amount)
    assert dialog._told.text() == told
    dialog.reject()


def test_the_foot_tells_what_counts_for_a_plan(shop: Shop, open_window: OpenWindow, settle: Settle) -> None:
    agreed = AgreePlan(1, (1,), date(2026, 12, 6), Frequency.MONTHLY, TODAY, count=3)
    AgreementService(shop.counter).agree_plan(agreed)
    shop.book.close()
    window = open_window(shop.path)
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, "400")
    assert dialog._told.text().startswith("€400.00 of it counts for plan ")
    dialog.reject()


@pytest.mark.parametrize("typed", ["-40", "0", "99999999999999", "1e9", "abc"])
def test_amounts_that_nobody_pays_are_refused_beside_the_field(
    window: MainWindow, settle: Settle, qtbot: QtBot, typed: str
) -> None:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, typed)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(dialog.amount.complaint))
    assert dialog.isVisible()
    dialog.reject()


def test_a_page_pasted_into_a_field_is_refused_with_a_sentence_and_freezes_nothing(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    page = "Ää " * 6_666
    dialog = wished(window, NewCustomer(), CustomerDialog)
    settle(window)
    QApplication.clipboard().setText(page)
    began = time.process_time()  # of this program alone, however busy the machine is
    dialog.name.setFocus()
    dialog.name.paste()
    QApplication.processEvents()
    assert time.process_time() - began < MOST_SECONDS
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(dialog.name.complaint))
    assert "longer than 200 characters" in dialog.name.complaint
    dialog.reject()
    payment = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(payment.amount, "5")
    began = time.process_time()
    for field in (payment.reference, payment.customer):
        field.setFocus()
        field.paste()
        QApplication.processEvents()
    assert time.process_time() - began < MOST_SECONDS
    payment.reject()


def test_the_dialog_fits_a_small_window_with_large_letters(
    window: MainWindow, settle: Settle, look: QApplication
) -> None:
    apply_theme(look, Mode.LIGHT, 1.5)
    try:
        window.resize(1024, 700)
        dialog = wished(window, TakePayment(1), PaymentDialog)
        settle(window)
        assert dialog.minimumSizeHint().width() <= window.width()
        dialog.reject()
    finally:
        apply_theme(look, Mode.LIGHT)
