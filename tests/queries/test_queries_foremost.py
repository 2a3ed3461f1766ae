"""The beginning of a long day's list is exactly how the whole list begins."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from arbook.queries.foremost import foremost_decisions
from arbook.queries.reminding import todays_decisions
from tests.support.shop import Shop, open_shop

DAY = date(2026, 11, 26)


@pytest.fixture
def busy_shop(tmp_path: Path) -> Iterator[Shop]:
    """Thirty customers who owe this and that: late, early, on account, promised, on hold, in a plan."""
    shop, chance = open_shop(tmp_path), Random(7)
    for _ in range(30):
        customer = shop.customer()
        for _ in range(chance.randint(1, 3)):
            piece = shop.invoice(customer, str(chance.randint(1, 900)), DAY - timedelta(days=chance.randint(-40, 90)))
        luck = chance.random()
        if luck < 0.15:
            shop.pay(customer, "100", DAY)
        elif luck < 0.3:
            shop.promise(customer, "10", DAY, DAY + timedelta(days=3))
        elif luck < 0.4:
            shop.plan(customer, (piece, "1"), DAY - timedelta(days=9), (DAY - timedelta(days=5), "1"))
    yield shop
    shop.book.close()


@pytest.mark.parametrize("asked", [1, 2, 5, 12, 25, 29])
def test_the_first_proposals_are_those_of_the_whole_list(busy_shop: Shop, asked: int) -> None:
    whole = busy_shop.read(todays_decisions, DAY).proposals
    first, is_all = busy_shop.read(foremost_decisions, DAY, asked)
    assert (first.proposals, first.held, is_all) == (whole[: len(first.proposals)], (), False)
    assert len(first.proposals) < len(whole)


def test_more_customers_asked_make_a_longer_beginning(busy_shop: Shop) -> None:
    lengths = [len(busy_shop.read(foremost_decisions, DAY, asked)[0].proposals) for asked in (5, 12, 25)]
    assert lengths == sorted(lengths)
    assert lengths[1] > 0


def test_where_few_owe_anything_the_beginning_is_the_whole(busy_shop: Shop) -> None:
    assert busy_shop.read(foremost_decisions, DAY) == (busy_shop.read(todays_decisions, DAY), True)
