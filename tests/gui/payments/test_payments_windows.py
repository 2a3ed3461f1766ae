"""Recording a payment and taking one back, through the windows."""

from collections.abc import Callable

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from arbook.gui.payments.desk import PaymentsDesk
from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.payments.reverse_dialog import ReverseDialog
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import TakePayment
from arbook.gui.shell.window import MainWindow
from arbook.queries.payments import list_payments, payment_shares
from tests.support.desks import nameless, shown, wished, write
from tests.support.late_shop import ago
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]


def test_a_payment_is_recorded_on_what_their_text_names(
    window: MainWindow, shop: Shop, settle: Settle, qtbot: QtBot
) -> None:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    second = dialog.form.items[1]
    write(dialog.amount, "100")
    dialog.reference.setText(f"for {second.number}")
    dialog.primary.click()
    qtbot.waitUntil(lambda: window.answers.toast.accessibleName() == "Payment of €100.00 recorded.")
    window.close()
    shop.open()
    with shop.book.reading() as connection:
        [payment] = list_payments(connection)
        paid = payment_shares(connection, payment.payment_id)
    shop.book.close()
    assert (str(payment.amount), payment.received_on) == ("100.00", ago(0))
    assert next(share.number for share in paid) == second.number


def test_pressing_twice_records_once(window: MainWindow, shop: Shop, settle: Settle) -> None:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, "40")
    dialog.confirm()
    dialog.confirm()
    settle(window)
    window.close()
    shop.open()
    with shop.book.reading() as connection:
        assert len(list_payments(connection)) == 1
    shop.book.close()


def test_without_a_customer_the_refusal_stands_beside_the_field(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, TakePayment(None), PaymentDialog)
    settle(window)
    write(dialog.amount, "40")
    dialog.primary.click()
    assert dialog.customer.complaint == "Choose a customer from the list."
    assert dialog.isVisible()
    dialog.reject()


def test_a_day_after_today_comes_back_to_the_day(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, "40")
    dialog.day.set_day(ago(-3))
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(dialog.day.complaint))
    assert "after today" in dialog.day.complaint
    dialog.reject()


def test_an_amount_that_cannot_be_read_is_never_dropped(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, "1.24.5")
    dialog.primary.click()
    assert "1.24.5" in dialog.amount.complaint
    assert dialog.isVisible()
    dialog.reject()


def test_a_share_above_its_invoice_is_marked_in_its_row(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, "2000")
    write(dialog.table.share_field(1), "1999")
    assert "more than" in dialog.table.share_field(1).complaint
    dialog.reject()


def test_every_field_of_the_dialog_has_a_name_and_fits_a_small_window(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    assert nameless(dialog) == []
    assert dialog.minimumSizeHint().width() <= 1000
    assert dialog.minimumSizeHint().height() <= 676
    dialog.reject()


def with_one_payment(
    shop: Shop, open_window: Callable[..., MainWindow], settle: Settle
) -> tuple[MainWindow, PaymentsDesk]:
    shop.pay(1, "250", ago(3))
    shop.book.close()
    window = open_window(shop.path)
    desk = window.view.show_desk("payments")
    assert isinstance(desk, PaymentsDesk)
    settle(window)
    return window, desk


def test_a_payment_is_taken_back_and_stays_in_the_list(
    shop: Shop, open_window: Callable[..., MainWindow], settle: Settle, qtmodeltester: ModelTester
) -> None:
    window, desk = with_one_payment(shop, open_window, settle)
    qtmodeltester.check(desk.model)
    [line] = desk.model.rows()
    assert line.numbers
    desk.shown.reverse.click()
    dialog = shown(window, ReverseDialog)
    dialog.reason.setText("returned by the bank")
    dialog.primary.click()
    settle(window)
    [line] = desk.model.rows()
    assert line.row.is_reversed
    assert line.numbers == ()


@pytest.mark.parametrize(("button", "title"), [("receipt", "Receipt for"), ("thanks", "Thank-you note for")])
def test_a_payment_is_answered_with_a_paper(
    shop: Shop, open_window: Callable[..., MainWindow], settle: Settle, qtbot: QtBot, button: str, title: str
) -> None:
    window, desk = with_one_payment(shop, open_window, settle)
    getattr(desk.shown, button).click()
    dialog = shown(window, PaperDialog)
    qtbot.waitUntil(dialog.primary.isEnabled, timeout=20_000)
    assert dialog.title.text().startswith(title)
    assert dialog.pane.view.content.startswith(b"%PDF")
    assert nameless(dialog) == []
    dialog.reject()


def test_what_lies_on_account_is_found_and_put_on_invoices(
    shop: Shop, open_window: Callable[..., MainWindow], settle: Settle
) -> None:
    shop.pay(6, "2500", ago(2))
    shop.book.close()
    window = open_window(shop.path)
    desk = window.view.show_desk("payments")
    assert isinstance(desk, PaymentsDesk)
    settle(window)
    assert desk.filters is not None
    desk.filters.set_picked("account")
    desk.read_again()
    settle(window)
    [line] = desk.model.rows()
    assert str(line.row.on_account) == "500.00"
    assert desk.shown.put.isVisibleTo(desk)
