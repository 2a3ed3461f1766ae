"""Small rests that payments left: they are told, let go together, and nothing else goes with them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from arbook.ledger.money import Money
from arbook.queries.early_payment import untaken_discounts
from arbook.queries.integrity import money_findings
from arbook.queries.ledger import ledger_rows
from arbook.queries.small_rests import small_rests, sum_of_rests
from arbook.services.giving_up import GivingUpError
from tests.builders import Customer, Shop, day
from tests.support.money_shop import set_rules, with_discount

TODAY = day("2026-04-01")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    set_rules(shop, "1.00")
    yield shop
    shop.close()


@pytest.fixture
def ada(shop: Shop) -> Customer:
    """0.96 and 0.30 are left; 1.01 of another invoice is too much, and one of 0.50 was never paid."""
    ada = shop.customer("Ada")
    for owed, paid, number in (("120.96", "120.00", "A-1"), ("60.30", "60.00", "A-2"), ("51.01", "50.00", "A-3")):
        ada.owes(owed, due="2026-02-10", number=number)
        ada.pays(paid, on="2026-03-01", reference=number)
    ada.owes("0.50", due="2026-02-10", number="A-4")
    return ada


def test_what_payments_left_is_told_and_what_was_never_paid_is_not(shop: Shop, ada: Customer) -> None:
    rows = shop.read(small_rests)
    assert [(row.number, str(row.open)) for row in rows] == [("A-1", "0.96"), ("A-2", "0.30")]
    assert sum_of_rests(rows) == Money.of("1.26", "EUR")
    assert shop.read(small_rests, ada.customer_id + 1) == ()


def test_a_discount_that_was_earned_and_not_taken_is_told_as_that_and_is_no_small_rest(shop: Shop) -> None:
    set_rules(shop, "5.00")
    ben = shop.customer("Ben")
    with_discount(shop, ben)
    ben.pays("117.60", on="2026-11-26")
    assert [str(row.discount) for row in shop.read(untaken_discounts)] == ["2.40"]
    assert shop.read(small_rests) == ()


def test_small_rests_are_let_go_together_and_a_second_time_is_refused(shop: Shop, ada: Customer) -> None:
    pieces = [row.piece_id for row in shop.read(small_rests)]
    shop.giving_up.let_small_rests_go(pieces, today=TODAY)
    assert shop.read(small_rests) == ()
    told = [row.entry.detail for row in shop.read(ledger_rows, ada.customer_id) if row.entry.kind == "write_off"]
    assert told == ["Small difference"] * 2
    assert shop.read(money_findings) == ()
    with pytest.raises(GivingUpError, match="no_small_rest"):
        shop.giving_up.let_small_rests_go(pieces, today=TODAY)


def test_a_rest_that_grew_meanwhile_is_not_let_go_with_the_others(shop: Shop, ada: Customer) -> None:
    pieces = [row.piece_id for row in shop.read(small_rests)]
    set_rules(shop, "0.50")
    with pytest.raises(GivingUpError):
        shop.giving_up.let_small_rests_go(pieces, today=TODAY)
    assert [str(row.open) for row in shop.read(small_rests)] == ["0.30"]
