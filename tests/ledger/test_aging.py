"""Aging: what is overdue, by days past the due date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.aging import AgeBand, Aging, age_band, age_items, no_debt
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from tests.ledger.given import day, days, euro, item, open_items, quick


@pytest.mark.parametrize(
    ("days_late", "band"),
    [
        (-10, AgeBand.NOT_DUE),
        (0, AgeBand.NOT_DUE),
        (1, AgeBand.DAYS_1_30),
        (30, AgeBand.DAYS_1_30),
        (31, AgeBand.DAYS_31_60),
        (45, AgeBand.DAYS_31_60),
        (60, AgeBand.DAYS_31_60),
        (61, AgeBand.DAYS_61_90),
        (90, AgeBand.DAYS_61_90),
        (91, AgeBand.OVER_90),
        (180, AgeBand.OVER_90),
    ],
)
def test_exactly_30_days_late_belongs_in_1_to_30(days_late: int, band: AgeBand) -> None:
    assert age_band(days_late) is band


def test_the_rest_of_a_partly_paid_invoice_keeps_its_due_date() -> None:
    """An ARAgingReportTest: as of 10 July 2024 a rest of 50, due 1 June, is 39 days late."""
    items = [
        item(1, "2024-07-01", "100.00"),
        item(2, "2024-06-01", "50.00", "200.00"),
        item(3, "2024-05-15", "300.00"),
        item(4, "2024-04-01", "400.00"),
    ]
    aging = age_items(items, euro("0.00"), day("2024-07-10"))
    assert [str(band) for band in aging.bands] == ["0.00", "100.00", "350.00", "0.00", "400.00"]
    assert str(aging.owed) == "850.00"


def test_credit_has_its_own_column_and_reduces_the_balance_only() -> None:
    """gnucash test-owner-report.scm, whose peer takes the credit of 3.00 off the 1-30 band; the total is the same."""
    items = [
        item(1, "1980-07-18", "6.75"),
        item(2, "1980-06-18", "4.00"),
        item(3, "1980-05-18", "8.50"),
        item(4, "1980-04-18", "7.50"),
        item(5, "1980-03-18", "8.00", "11.50"),
    ]
    aging = age_items(items, euro("3.00"), day("1980-07-01"))
    assert [str(band) for band in aging.bands] == ["6.75", "4.00", "8.50", "7.50", "8.00"]
    assert (str(aging.on_account), str(aging.overdue), str(aging.balance)) == ("3.00", "28.00", "31.75")


def test_agings_of_several_customers_add_up() -> None:
    one = age_items([item(1, "2026-01-01", "10.00")], euro("1.00"), day("2026-01-31"))
    other = age_items([item(2, "2026-01-01", "5.00"), item(3, "2026-02-01", "7.00")], euro("0.00"), day("2026-01-31"))
    both = one + other
    assert (str(both.days_1_30), str(both.not_due), str(both.balance)) == ("15.00", "7.00", "21.00")
    assert one + no_debt("EUR") == one


@quick
@given(open_items(), days, st.integers(0, 10**9))
def test_bands_partition_what_is_open_and_tie_to_the_balance(items: list[OpenItem], as_of: date, credit: int) -> None:
    aging = age_items(items, Money(credit, "EUR"), as_of)
    assert total(aging.bands, "EUR") == total([each.open for each in items], "EUR")
    assert aging.owed - aging.on_account == aging.balance
    assert Aging.of_bands(aging.bands, aging.on_account) == aging


@quick
@given(st.integers(-500, 500))
def test_every_day_is_in_exactly_one_band(days_late: int) -> None:
    as_of = day("2026-06-30")
    due = (as_of - timedelta(days=days_late)).isoformat()
    aging = age_items([item(1, due, "1.00")], euro("0.00"), as_of)
    assert [str(band) for band in aging.bands].count("1.00") == 1
    assert aging.bands[list(AgeBand).index(age_band(days_late))] == euro("1.00")
