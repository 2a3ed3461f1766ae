"""Money that is to the cent what a smaller sum asks for is meant for it, although it names no invoice."""

from datetime import date

import pytest

from arbook.ledger.settlements import SettlementState
from arbook.queries.items import money_on_account
from arbook.services.payments import Order
from tests.builders import Customer, Debt, Shop, day
from tests.support.offers import offered, stands

ON, PAID, LAST, LATE = "2026-02-01", "2026-02-10", "2026-02-20", "2026-02-21"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def desk(ada: Customer) -> Debt:
    return ada.owes("100.00", due="2026-01-10")


@pytest.fixture
def shelf(ada: Customer) -> Debt:
    return ada.owes("100.00", due="2026-01-20")


def is_met(ada: Customer, deal: int) -> bool:
    return stands(ada, deal, on=LATE).state is SettlementState.MET


@pytest.mark.parametrize("order", [Order.NAMED_THEN_OLDEST, Order.COSTS_FIRST, Order.CLOSEST])
def test_the_exact_sum_meets_the_offer_although_something_older_is_open(
    ada: Customer, desk: Debt, shelf: Debt, order: Order
) -> None:
    deal = offered(ada, shelf, on=ON, until=LAST, enough="60.00")
    ada.pays("60.00", on=PAID, order=order)
    assert (desk.open(), shelf.open(), is_met(ada, deal)) == ("100.00", "0.00", True)


def test_each_part_finds_its_offer(ada: Customer, desk: Debt, shelf: Debt) -> None:
    deal = offered(ada, shelf, on=ON, until=LAST, enough="60.00", count=2, first_on=day(PAID))
    ada.pays("30.00", on=PAID)
    assert (desk.open(), shelf.open()) == ("100.00", "70.00")
    ada.pays("30.00", on=LAST)
    assert (desk.open(), is_met(ada, deal)) == ("100.00", True)


def test_what_is_missing_after_a_part_meets_it(ada: Customer, desk: Debt, shelf: Debt) -> None:
    deal = offered(ada, shelf, on=ON, until=LAST, enough="60.00")
    ada.pays("25.00", on=PAID, named=(shelf.piece_id,))
    ada.pays("35.00", on=LAST)
    assert (desk.open(), is_met(ada, deal)) == ("100.00", True)


@pytest.mark.parametrize("amount", ["59.99", "60.01"])
def test_any_other_sum_goes_to_the_oldest(ada: Customer, desk: Debt, shelf: Debt, amount: str) -> None:
    deal = offered(ada, shelf, on=ON, until=LAST, enough="60.00")
    ada.pays(amount, on=PAID)
    assert (shelf.open(), is_met(ada, deal)) == ("100.00", False)


def test_who_names_another_invoice_or_wants_the_oldest_paid_is_heard(ada: Customer, desk: Debt, shelf: Debt) -> None:
    offered(ada, shelf, on=ON, until=LAST, enough="30.00")
    ada.pays("30.00", on=PAID, named=(desk.piece_id,))
    ada.pays("30.00", on=PAID, order=Order.OLDEST)
    assert (desk.open(), shelf.open()) == ("40.00", "100.00")


def test_the_sum_of_an_offer_that_is_over_is_money_like_any(ada: Customer, desk: Debt, shelf: Debt) -> None:
    offered(ada, shelf, on=ON, until=LAST, enough="60.00")
    ada.pays("60.00", on=LATE)
    assert (desk.open(), shelf.open()) == ("40.00", "100.00")


def test_money_that_came_in_time_and_is_recorded_late_meets_it(ada: Customer, desk: Debt, shelf: Debt) -> None:
    deal = offered(ada, shelf, on=ON, until=LAST, enough="60.00")
    ada.pays("10.00", on=LATE, order=Order.ON_ACCOUNT)
    ada.pays("60.00", on=LAST)
    assert (desk.open(), is_met(ada, deal)) == ("100.00", True)


def test_money_on_account_finds_the_offer_it_was_for(ada: Customer, desk: Debt, shelf: Debt) -> None:
    deal = offered(ada, shelf, on=ON, until=LAST, enough="60.00")
    ada.pays("60.00", on=PAID, order=Order.ON_ACCOUNT)
    [lying] = ada.shop.read(money_on_account, date.max, ada.customer_id)
    ada.shop.payments.put_on_items(lying.on_account_id, on=day(LAST))
    assert (desk.open(), is_met(ada, deal)) == ("100.00", True)
