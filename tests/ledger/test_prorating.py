"""A part of a period at its part of the price."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.invoicing import Charge, Discount, InvoiceLine, Pricing, TaxRate
from arbook.ledger.prorating import Share, prorated_lines, prorated_pricing
from arbook.ledger.recurring import InvoicedAt, Period, PeriodUnit, Recurrence

NO_TAX = TaxRate("", Decimal(0))
TWELVE_OF_THIRTY = Share(12, 30)


def line(price: str, quantity: str = "1", **facts: object) -> InvoiceLine:
    return InvoiceLine("Rent", Decimal(quantity), Decimal(price), NO_TAX, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("priced", "currency", "price"),
    [
        (line("500"), "EUR", "200"),
        (line("100.01"), "EUR", "40"),
        (line("0.0313", "1000"), "EUR", "0.0125"),
        (line("1.255"), "KWD", "0.502"),
        (line("101"), "JPY", "40"),
        (line("12", "24", price_per=Decimal(24)), "EUR", "4.8"),
    ],
)
def test_each_price_is_cut_to_the_days_and_what_was_sold_stays(
    priced: InvoiceLine, currency: str, price: str
) -> None:
    [cut] = prorated_lines((priced,), TWELVE_OF_THIRTY, currency)
    assert (cut.unit_price, cut.quantity, cut.price_per) == (Decimal(price), priced.quantity, priced.price_per)


def test_discounts_and_charges_that_are_amounts_are_cut_and_percentages_stay() -> None:
    [cut] = prorated_lines((line("500", discount=Discount((Decimal(5),), Decimal(10))),), TWELVE_OF_THIRTY, "EUR")
    assert cut.discount == Discount((Decimal(5),), Decimal(4))
    whole = Pricing(discount=Discount((), Decimal(5)), charges=(Charge("Freight", Decimal(9), NO_TAX),))
    pricing = prorated_pricing(whole, TWELVE_OF_THIRTY, "EUR")
    assert (pricing.discount.amount, pricing.charges[0].amount) == (Decimal(2), Decimal("3.6"))


@pytest.mark.parametrize(
    ("unit", "every", "starts_on", "ends_on", "share"),
    [
        (PeriodUnit.MONTH, 1, "2026-03-01", "2026-04-12", (12, 30)),
        (PeriodUnit.MONTH, 1, "2026-01-31", "2026-02-10", (11, 28)),
        (PeriodUnit.CALENDAR_MONTH, 1, "2026-03-20", "2026-04-01", (1, 30)),
        (PeriodUnit.QUARTER, 1, "2026-01-01", "2026-01-31", (31, 90)),
        (PeriodUnit.WEEK, 2, "2026-01-01", "2026-01-20", (6, 14)),
    ],
)
def test_the_days_left_at_the_end_are_a_part_of_their_period(
    unit: PeriodUnit, every: int, starts_on: str, ends_on: str, share: tuple[int, int]
) -> None:
    days = date.fromisoformat(starts_on), date.fromisoformat(ends_on)
    rhythm = Recurrence(days[0], unit, every, InvoicedAt.END, days[1])
    left = rhythm.left_over()
    assert isinstance(left, Period)
    assert rhythm.share_of(left) == Share(*share)


@given(st.integers(1, 365), st.integers(1, 365), st.decimals(0, 10**6, places=2))
def test_two_parts_of_a_price_are_the_whole_to_the_cent(days: int, more: int, price: Decimal) -> None:
    whole = days + more
    parts = Share(days, whole).of(price, 2) + Share(more, whole).of(price, 2)
    assert abs(parts - price) <= Decimal("0.01")


def test_calendar_months_that_begin_within_one_have_a_first_part() -> None:
    begun = Recurrence(date(2026, 1, 15), PeriodUnit.CALENDAR_MONTH)
    assert begun.first_part() == Period(date(2026, 1, 15), date(2026, 1, 31))
    assert begun.share_of(Period(date(2026, 1, 15), date(2026, 1, 31))) == Share(17, 31)
    assert begun.share_of(Period(date(2026, 2, 1), date(2026, 2, 28))).is_whole
    assert Share(17, 31).of(Decimal(90), 2) == Decimal("49.35")
    two_months = Recurrence(date(2026, 1, 15), PeriodUnit.CALENDAR_MONTH, 2)
    assert two_months.share_of(Period(date(2026, 1, 15), date(2026, 2, 28))) == Share(45, 59)
    for unit in (PeriodUnit.MONTH, PeriodUnit.QUARTER, PeriodUnit.WEEK):
        assert Recurrence(date(2026, 1, 31), unit).first_part() is None
