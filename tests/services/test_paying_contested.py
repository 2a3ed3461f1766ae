"""Money of who contests something: what was asked for is paid first, what is contested last."""

import pytest

from arbook.ledger.money import Money
from arbook.queries.disputes import disputes
from arbook.services.disputes import OpenDispute
from tests.builders import Customer, Debt, Shop, day
from tests.support.offers import offered

ON, PAID = "2026-02-01", "2026-02-10"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def desk(ada: Customer) -> Debt:
    return ada.owes("100.00", due="2026-01-10")


@pytest.fixture
def shelf(ada: Customer) -> Debt:
    return ada.owes("100.00", due="2026-01-20")


def contests(ada: Customer, debt: Debt, amount: str | None) -> None:
    part = None if amount is None else Money.of(amount, "EUR")
    ada.shop.disputes.open(OpenDispute(ada.customer_id, day(ON), debt.invoice_id, part))


def contested(ada: Customer) -> list[str]:
    return [str(row.contested) for row in ada.shop.read(disputes, day(PAID), ada.customer_id)]


def test_who_pays_what_was_asked_for_has_not_paid_what_is_contested(ada: Customer, desk: Debt, shelf: Debt) -> None:
    contests(ada, desk, "60.00")
    ada.pays("140.00", on=PAID)
    assert (desk.open(), shelf.open(), contested(ada)) == ("60.00", "0.00", ["60.00"])


def test_an_invoice_that_is_contested_as_a_whole_is_passed_over(ada: Customer, desk: Debt, shelf: Debt) -> None:
    contests(ada, desk, None)
    ada.pays("100.00", on=PAID)
    assert (desk.open(), shelf.open(), contested(ada)) == ("100.00", "0.00", ["100.00"])


def test_who_pays_more_than_was_asked_for_pays_what_they_contested_too(
    ada: Customer, desk: Debt, shelf: Debt
) -> None:
    contests(ada, desk, "60.00")
    ada.pays("200.00", on=PAID)
    assert (desk.open(), shelf.open(), contested(ada)) == ("0.00", "0.00", [])


def test_who_names_the_invoice_pays_all_of_it_first(ada: Customer, desk: Debt, shelf: Debt) -> None:
    contests(ada, desk, "60.00")
    ada.pays("120.00", on=PAID, named=(desk.piece_id,))
    assert (desk.open(), shelf.open()) == ("0.00", "80.00")


def test_what_comes_beyond_what_is_asked_for_goes_to_what_is_contested(
    ada: Customer, desk: Debt, shelf: Debt
) -> None:
    contests(ada, desk, None)
    ada.pays("130.00", on=PAID)
    assert (desk.open(), shelf.open()) == ("70.00", "0.00")


def test_what_comes_beyond_a_smaller_sum_passes_over_what_is_contested(
    ada: Customer, desk: Debt, shelf: Debt
) -> None:
    chair = ada.owes("100.00", due="2026-01-25")
    offered(ada, shelf, on=ON, until=PAID, enough="60.00")
    contests(ada, desk, "70.00")
    ada.pays("100.00", on=PAID, named=(shelf.piece_id,))
    assert (desk.open(), chair.open(), contested(ada)) == ("70.00", "90.00", ["70.00"])
