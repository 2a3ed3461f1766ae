"""What the day brings to payment plans is booked once a day, wherever the day's work begins."""

from decimal import Decimal
from pathlib import Path

import pytest

from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.plans import Frequency
from arbook.queries.plan_cards import plan_by_number
from arbook.services.agreements import AgreementService
from arbook.services.changing import Counter
from arbook.services.payment_plans import AgreePlan
from arbook.store.book import Book
from arbook.store.errors import ReadOnlyBookError
from tests.builders import Customer, Debt, Shop, day

PART_DAY = day("2026-04-01")


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def at_twelve_percent(ada: Customer, debt: Debt) -> None:
    """Three months from 1 April, agreed on 2 March."""
    price = PlanPrice(Decimal(12))
    monthly = (PART_DAY, Frequency.MONTHLY, day("2026-03-02"))
    ada.shop.agreements.agree_plan(AgreePlan(ada.customer_id, (debt.piece_id,), *monthly, count=3, price=price))


def booked(shop: Shop) -> list[str]:
    """The roles of what the plan stands for."""
    return [item.role for item in shop.read(plan_by_number, "P-001", PART_DAY).items]


def test_a_day_without_plans_awaits_nothing(shop: Shop, ada: Customer) -> None:
    ada.owes("300.00", due="2026-01-10")
    assert not shop.agreements.awaits_day(PART_DAY)


def test_the_day_of_a_part_books_its_interest_once_however_often_it_begins(shop: Shop, ada: Customer) -> None:
    at_twelve_percent(ada, ada.owes("300.00", due="2026-01-10"))
    assert shop.agreements.awaits_day(PART_DAY)
    first = shop.agreements.begin_day(today=PART_DAY)
    assert first.touches("plan")
    assert booked(shop) == ["covered", "charge"]
    assert not shop.agreements.awaits_day(PART_DAY)
    assert shop.agreements.begin_day(today=PART_DAY) == first
    assert booked(shop) == ["covered", "charge"]
    assert shop.agreements.awaits_day(day("2026-04-02"))


def test_a_book_that_can_only_be_read_awaits_nothing(shop: Shop, ada: Customer, tmp_path: Path) -> None:
    at_twelve_percent(ada, ada.owes("300.00", due="2026-01-10"))
    book = Book(shop.counter.book.path, is_read_only=True)
    try:
        desk = AgreementService(Counter(book))
        assert not desk.awaits_day(PART_DAY)
        with pytest.raises(ReadOnlyBookError):
            desk.begin_day(today=PART_DAY)
    finally:
        book.close()
