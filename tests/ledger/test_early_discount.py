"""Discounts for early payment."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.early_discount import (
    DiscountTax,
    EarlyDiscount,
    EarlyDiscountError,
    offer_on_rest,
    with_discounted_tax,
)
from arbook.ledger.invoicing import InvoiceLine, InvoiceTotals, TaxRate, invoice_totals
from arbook.ledger.money import Money, total
from tests.ledger.given import cents, day, days, euro, quick

HUNDRED_AT_21 = invoice_totals([InvoiceLine("all", Decimal(1), Decimal(100), TaxRate("VAT", Decimal(21)))], "EUR")


@pytest.mark.parametrize(
    ("tax", "early", "late"),
    [
        # odoo, three ways to treat the tax of 100 + 21 % at 2 % (trade rule 4)
        (DiscountTax.ALWAYS_REDUCED, "118.58", "120.58"),
        (DiscountTax.REDUCED_IF_TAKEN, "118.58", "121.00"),
        (DiscountTax.UNCHANGED, "119.00", "121.00"),
    ],
)
def test_the_tax_is_treated_in_one_of_three_ways(tax: DiscountTax, early: str, late: str) -> None:
    discount = EarlyDiscount(Decimal(2), 10, tax)
    totals = with_discounted_tax(discount, HUNDRED_AT_21)
    assert offer_on_rest(discount, totals.gross, totals).pay == euro(early)
    assert totals.gross == euro(late)


def test_the_last_day_is_the_invoice_date_plus_the_days_and_counts() -> None:
    discount = EarlyDiscount(Decimal(2), 7)
    assert discount.last_day(day("2026-01-01")) == day("2026-01-08")
    assert discount.is_earned(day("2026-01-01"), day("2026-01-08"))
    assert not discount.is_earned(day("2026-01-01"), day("2026-01-09"))


@pytest.mark.parametrize(("percent", "days"), [("0", 10), ("100", 10), ("-2", 10), ("2", -1), ("2", 366)])
def test_a_discount_nobody_can_mean_is_refused(percent: str, days: int) -> None:
    with pytest.raises(EarlyDiscountError):
        EarlyDiscount(Decimal(percent), days)


@quick
@given(
    st.lists(st.tuples(cents, st.sampled_from([0, 7, 19, 21])), min_size=1, max_size=4),
    st.decimals(Decimal("0.1"), Decimal(20), places=1),
    st.integers(0, 100),
    st.sampled_from(DiscountTax),
)
def test_what_is_paid_and_what_is_let_go_are_what_was_open(
    lines: list[tuple[int, int]], percent: Decimal, left: int, tax: DiscountTax
) -> None:
    discount = EarlyDiscount(percent, 10, tax)
    totals: InvoiceTotals = with_discounted_tax(
        discount,
        invoice_totals(
            [
                InvoiceLine("any", Decimal(1), Decimal(minor).scaleb(-2), TaxRate("VAT", Decimal(rate)))
                for minor, rate in lines
            ],
            "EUR",
        ),
    )
    open_sum = totals.gross.times(Decimal(left) / 100)
    paid = offer_on_rest(discount, open_sum, totals)
    assert paid.pay + paid.discount == open_sum
    assert total(list(paid.shares), "EUR") == paid.discount
    assert Money.zero("EUR") <= paid.discount <= open_sum or not open_sum


@quick
@given(days, st.integers(0, 30), st.integers(-5, 40), st.integers(-5, 40))
def test_a_discount_leans_on_a_part_exactly_when_both_were_in_time(
    issued_on: date, within: int, taken_after: int, part_after: int
) -> None:
    discount = EarlyDiscount(Decimal(2), within)
    taken, part = (issued_on + timedelta(days=each) for each in (taken_after, part_after))
    assert discount.leans_on(issued_on, taken, part) is (max(taken_after, part_after) <= within)
