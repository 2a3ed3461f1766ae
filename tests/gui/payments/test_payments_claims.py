"""A payment that reaches a claim for lateness: what became too much by it is told as the window closes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.shared.wishes import TakePayment
from arbook.gui.shell.window import MainWindow
from arbook.ledger.lateness import ChargeWay
from tests.builders import Customer, Shop, day
from tests.gui.payments.paying_hands import OpenWindow, Settle, is_gone
from tests.support.desks import wished, write
from tests.support.late_desk import NINE, Desk

CLAIMED, TODAY = "2026-03-02", day("2026-03-03")
Told = Callable[[str], str]


@pytest.fixture
def paid(tmp_path: Path, open_window: OpenWindow, settle: Settle, qtbot: QtBot) -> Told:
    """What is told when the whole sum, and more, came on a day, with the claim as its reference."""
    shop = Shop(tmp_path)
    ada = Customer(shop, shop.customer("Ada").customer_id, "")
    ada.owes("1000.00", due="2026-01-01", on="2025-12-02")
    desk = Desk(shop)
    desk.agree(NINE)
    desk.charge(ada, CLAIMED, way=ChargeWay.CLAIMED)
    ((number, *_),) = desk.charges(ada)
    shop.close()
    window: MainWindow = open_window(shop.path, today=TODAY)

    def pay(on: str) -> str:
        dialog = wished(window, TakePayment(ada.customer_id), PaymentDialog)
        settle(window)
        write(dialog.amount, "1100")
        dialog.day.set_day(day(on))
        dialog.reference.setText(number)
        told: list[str] = []
        dialog.told.connect(told.append)
        dialog.confirm()
        qtbot.waitUntil(lambda: is_gone(dialog))
        return told[0].replace(number, "It")

    return pay


def test_a_claim_that_became_too_large_by_money_of_an_earlier_day_is_not_booked_silently(paid: Told) -> None:
    assert paid("2026-01-11") == (
        "Payment of €1,100.00 recorded. It asks for more than it comes to with this payment. "
        "Waive what is too much, or take it back."
    )


def test_a_claim_that_was_right_is_booked_without_a_word(paid: Told) -> None:
    assert paid(CLAIMED) == "Payment of €1,100.00 recorded."
