"""Money paid out: from what lies on account, or from a payment, which opens its invoices and its discount again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from arbook.gui.payments.refund_dialog import RefundDialog
from arbook.gui.shared.wishes import PayBack
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.queries.items import money_on_account
from arbook.queries.payments import list_payments
from tests.builders import Customer, Shop
from tests.gui.payments.paying_hands import OpenWindow, Settle, entries, is_gone, lying_money, payments_desk
from tests.support.crediting import credited
from tests.support.desks import shown, wished, write
from tests.support.money_shop import TODAY, money_shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return lying_money(tmp_path)


@pytest.fixture
def window(shop: Shop, open_window: OpenWindow) -> MainWindow:
    shop.close()
    return open_window(shop.path, today=TODAY)


def test_what_is_on_account_is_paid_out_and_the_rest_is_told_first(
    window: MainWindow, shop: Shop, settle: Settle, qtbot: QtBot
) -> None:
    dialog = wished(window, PayBack(1), RefundDialog)
    settle(window)
    assert dialog.amount.text() == "150.00"
    write(dialog.amount, "60")
    assert dialog._told.text() == "€90.00 stays on account."
    told: list[str] = []
    dialog.told.connect(told.append)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: told == ["€60.00 paid out."])
    assert entries(window, shop.path)[-1] == "refund 60.00"


def test_more_than_lies_on_account_is_refused_beside_the_amount_and_nothing_is_done(
    window: MainWindow, shop: Shop, settle: Settle, qtbot: QtBot
) -> None:
    dialog = wished(window, PayBack(1), RefundDialog)
    settle(window)
    write(dialog.amount, "200")
    dialog.primary.click()
    qtbot.waitUntil(lambda: "Only €150.00 lies on account" in dialog.amount.complaint)
    assert not dialog._told.text()  # the foot says nothing that the complaint denies
    assert dialog.isVisible()
    dialog.beyond.setChecked(True)
    assert "The customer owes €50.00." in dialog._told.text()
    dialog.reject()
    assert not any(each.startswith("refund") for each in entries(window, shop.path))


def test_paying_a_payment_back_tells_which_invoice_is_open_again(
    tmp_path: Path, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    shop = money_shop(tmp_path)
    Customer(shop, 1, "").pays("300.00", on="2026-11-20", reference="2026-0001")
    shop.close()
    window = open_window(shop.path, today=TODAY)
    payments_desk(window, settle).shown.refund.click()
    dialog = shown(window, RefundDialog)
    settle(window)
    write(dialog.amount, "100")
    assert dialog._told.text() == "€100.00 of 2026-0001, part 1 of 3 is open again."
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert entries(window, shop.path)[-1] == "refund 100.00"


def test_only_what_a_payment_left_on_account_is_proposed_and_more_tells_what_is_open_again(
    tmp_path: Path, open_window: OpenWindow, settle: Settle
) -> None:
    shop = money_shop(tmp_path)
    Customer(shop, 1, "").pays("1500.00", on="2026-11-20")
    [lying] = [row.credit.open for row in shop.read(money_on_account, TODAY, 1)]
    shop.close()
    window = open_window(shop.path, today=TODAY)
    payments_desk(window, settle).shown.refund.click()
    dialog = shown(window, RefundDialog)
    settle(window)
    assert dialog.amount.amount == lying != Money.of("1500.00", "EUR")
    assert dialog._told.text() == "Nothing stays on account."
    assert dialog.rows["amount"].note.text().endswith("lies on account. More opens invoices again.")
    write(dialog.amount, "1500")
    assert "is open again." in dialog._told.text()
    dialog.reject()


def test_a_payment_that_is_paid_back_takes_its_discount_with_it_unless_the_owner_leaves_it_to_them(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    Customer(shop, 1, "").pays("117.60", on="2026-11-26", reference="2026-0002", discounts=None)
    shop.close()
    window = open_window(shop.path, today=TODAY)
    payments_desk(window, settle).shown.refund.click()
    dialog = shown(window, RefundDialog)
    settle(window)
    assert not dialog.keeps.isVisible()
    write(dialog.amount, "30")
    assert dialog._told.text() == "€30.00 of 2026-0002 is open again. So is the discount of €2.40."
    assert (dialog.keeps.isVisible(), dialog.keeps.isChecked()) == (True, False)
    dialog.keeps.setChecked(True)
    assert dialog._told.text().endswith("The discount of €2.40 stays with them.")
    dialog.keeps.setChecked(False)
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert entries(window, shop.path)[-2:] == ["reversal 2.40", "refund 30.00"]


def test_what_credit_notes_on_account_settle_again_is_told_before_money_goes_back(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    ada = Customer(shop, 1, "")
    debt = ada.owes("100.00", due="2026-12-01")
    ada.pays("100.00", on="2026-11-26", named=(debt.piece_id,))
    credited(ada, debt.invoice_id, "30.00", on="2026-11-26")
    (payment,) = [row for row in shop.read(list_payments) if str(row.amount) == "100.00"]
    shop.close()
    window = open_window(shop.path, today=TODAY)
    dialog = RefundDialog(window.session, window, 1, payment)
    dialog.open()
    settle(window)
    for amount, settled in (("100", "30.00"), ("20", "20.00")):
        write(dialog.amount, amount)
        told = f"€{amount}.00 of {debt.number} is open again. Credit notes on account settle €{settled} of that."
        assert dialog._told.text() == told
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert entries(window, shop.path)[-1] == "refund 20.00"
