"""How payments are told: what is proposed, what became of the money, and what is open once it is taken back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.payments.desk import PaymentsDesk
from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.payments.form_payment import Way
from arbook.gui.payments.reverse_dialog import ReverseDialog
from arbook.gui.shared.wishes import ShowInvoice, TakePayment
from arbook.gui.shell.window import MainWindow
from arbook.queries.payments import list_payments
from tests.builders import Customer, Shop, day
from tests.gui.payments.paying_hands import OpenWindow, Settle, entries, is_gone, payments_desk
from tests.support.desks import shown, wished, write
from tests.support.money_shop import TODAY, money_shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return money_shop(tmp_path)


@pytest.fixture
def ada(shop: Shop) -> Customer:
    return Customer(shop, 1, "")


@pytest.fixture
def window(shop: Shop, open_window: OpenWindow) -> MainWindow:
    shop.close()
    return open_window(shop.path, today=TODAY)


def newest(desk: PaymentsDesk) -> tuple[str, str, list[str]]:
    """State and tone of the newest payment in the list, and what the panel says it was used for."""
    line = desk.model.rows()[0]
    labels = [each.text() for each in desk.shown._shares.findChildren(type(desk.shown._amount))]
    return desk._state(line).text, desk.shown._amount.property("tone"), labels


def test_money_that_was_taken_back_is_told_so_and_not_in_the_color_of_money(
    shop: Shop, ada: Customer, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    ada.takes_back(ada.pays("120.00", on=TODAY, reference="2026-0002"), on=TODAY)
    shop.close()
    desk = payments_desk(open_window(shop.path, today=TODAY), settle)
    qtbot.waitUntil(lambda: newest(desk) == ("Taken back", "text3", ["Taken back", "120.00"]))


def test_money_that_was_paid_out_is_told_so_and_can_be_paid_out_no_more(
    shop: Shop, ada: Customer, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    paid = ada.pays("100.00", on=TODAY, reference="2026-0002")
    ada.is_refunded("40.00", on=TODAY, payment_id=paid)
    shop.close()
    desk = payments_desk(open_window(shop.path, today=TODAY), settle)
    used = ["2026-0002", "60.00", "Paid out", "40.00"]
    qtbot.waitUntil(lambda: newest(desk) == ("40.00 paid out", "good", used))
    assert desk.shown.refund.isVisible()


def test_of_money_that_was_all_paid_out_nothing_is_left_to_thank_for(
    shop: Shop, ada: Customer, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    ada.is_refunded("100.00", on=TODAY, payment_id=ada.pays("100.00", on=TODAY, reference="2026-0002"))
    shop.close()
    desk = payments_desk(open_window(shop.path, today=TODAY), settle)
    qtbot.waitUntil(lambda: newest(desk) == ("Paid out", "text3", ["Paid out", "100.00"]))
    assert not desk.shown.thanks.isVisible()
    assert not desk.shown.refund.isVisible()


def test_what_is_open_after_taking_a_payment_back_counts_the_discount_that_came_with_it(
    shop: Shop, ada: Customer, open_window: OpenWindow, qtbot: QtBot
) -> None:
    ada.pays("117.60", on=TODAY, reference="2026-0002", discounts=None)
    payment = shop.read(list_payments)[0]
    shop.close()
    window = open_window(shop.path, today=TODAY)
    assert window.session is not None
    dialog = ReverseDialog(window.session, window, payment)
    dialog.open()
    told = "Open again: 2026-0002 with €120.00. €2.40 of that was its discount."
    qtbot.waitUntil(lambda: dialog._told.text().startswith(told))
    dialog.reject()


def test_a_payment_begun_from_an_invoice_proposes_what_settles_it_and_pays_it_first(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    """2026-0002 is the youngest, and 2 % may still be taken off its 120.00."""
    window.grant(ShowInvoice(2))
    settle(window)
    desk = window.desk
    assert isinstance(desk, InvoicesDesk)
    qtbot.waitUntil(lambda: "pay" in desk.shown.foot.keys)
    desk.shown.foot.acted.emit("pay")
    settle(window)
    dialog = shown(window, PaymentDialog)
    qtbot.waitUntil(lambda: dialog.amount.text() == "117.60")
    assert dialog.hint.accessibleName() == "It is for 2026-0002, so that comes first."
    assert dialog.amount.hasFocus()
    [line] = [line for line in dialog.table._lines if line.item.number == "2026-0002"]
    assert line.after.text() == "Paid in full"
    dialog.reject()


def test_after_the_last_day_of_its_discount_all_of_the_invoice_is_proposed(
    shop: Shop, open_window: OpenWindow, qtbot: QtBot
) -> None:
    shop.close()
    window = open_window(shop.path, today=day("2026-12-10"))
    dialog = wished(window, TakePayment(1, 2), PaymentDialog)
    qtbot.waitUntil(lambda: dialog.amount.text() == "120.00")
    dialog.reject()


def test_where_nothing_is_named_the_hint_says_so(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, "50")
    assert "Their text names no invoice, so the oldest comes first." in dialog.hint.accessibleName()
    dialog.form.choose_way(Way.OLDEST)
    dialog.split.show_preview()
    assert "The oldest invoice comes first." in dialog.hint.accessibleName()
    dialog.reject()


def test_a_fee_that_is_paid_is_not_counted_as_an_invoice(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, "307.50")
    dialog.form.choose_way(Way.COSTS)
    dialog.split.show_preview()
    assert dialog.split.facts[1].look.note == "1 invoice"
    dialog.reject()


def test_a_payment_recorded_by_mistake_is_undone_from_its_toast_and_recorded_again(
    window: MainWindow, shop: Shop, settle: Settle, qtbot: QtBot
) -> None:
    dialog = wished(window, TakePayment(1, 2), PaymentDialog)
    qtbot.waitUntil(lambda: dialog.amount.text() == "117.60")
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    toast = window.answers.toast
    qtbot.waitUntil(lambda: toast.accessibleName() == "Payment of €117.60 recorded.")
    window.answers.undo()
    qtbot.waitUntil(lambda: toast.accessibleName() == "Undone: Payment of €117.60 recorded.")
    window.answers.redo()
    qtbot.waitUntil(lambda: toast.accessibleName() == "Payment of €117.60 recorded.")
    window.answers.undo()
    qtbot.waitUntil(lambda: toast.accessibleName() == "Undone: Payment of €117.60 recorded.")
    told = ["payment -117.60", "discount -2.40", "reversal 117.60", "reversal 2.40"]
    assert entries(window, shop.path)[-8:] == [*told, *told]
