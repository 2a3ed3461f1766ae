"""Late interest."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.interest import (
    InterestError,
    RatePoint,
    RateTable,
    Reduction,
    YearBasis,
    fixed_rate,
    interest_sheet,
)
from arbook.ledger.money import Money
from tests.ledger.given import cents, day, days, euro, quick

THOUSAND = euro("1000.00")


@pytest.mark.parametrize(
    ("percent", "count", "basis", "interest"),
    [
        ("9", 30, YearBasis.DAYS_365, "7.40"),
        ("9", 30, YearBasis.DAYS_360, "7.50"),
        ("8.5", 50, YearBasis.DAYS_365, "11.64"),  # the gov.uk example rounds the day first and gets 11.50
    ],
)
def test_interest_is_rounded_once_at_the_end(percent: str, count: int, basis: YearBasis, interest: str) -> None:
    due = day("2026-01-31")
    sheet = interest_sheet(THOUSAND, due, due + timedelta(days=count), fixed_rate(Decimal(percent)), basis=basis)
    assert sheet.total == euro(interest)


def test_a_part_payment_lowers_what_bears_interest_from_the_next_day() -> None:
    """Trade rule 5: 10.52, where today's balance over the whole time would give 7.89."""
    sheet = interest_sheet(
        THOUSAND,
        day("2025-01-01"),
        day("2025-03-02"),
        fixed_rate(Decimal(8)),
        reductions=[Reduction(day("2025-01-31"), euro("400.00"))],
    )
    assert [(each.first, each.last, each.principal, each.days) for each in sheet.slices] == [
        (day("2025-01-02"), day("2025-01-31"), THOUSAND, 30),
        (day("2025-02-01"), day("2025-03-02"), euro("600.00"), 30),
    ]
    assert sheet.total == euro("10.52")


def test_a_change_of_rate_begins_a_slice() -> None:
    rates = RateTable(
        (RatePoint(day("2023-01-01"), Decimal("10.62")), RatePoint(day("2023-07-01"), Decimal("12.12")))
    )
    sheet = interest_sheet(THOUSAND, day("2023-05-31"), day("2023-07-15"), rates)
    assert [(each.last, each.yearly_percent, each.days) for each in sheet.slices] == [
        (day("2023-06-30"), Decimal("10.62"), 30),
        (day("2023-07-15"), Decimal("12.12"), 15),
    ]


def test_a_leap_year_is_divided_by_its_own_days_where_the_calendar_counts() -> None:
    sheet = interest_sheet(
        THOUSAND, day("2023-12-21"), day("2024-01-10"), fixed_rate(Decimal(10)), basis=YearBasis.ACTUAL
    )
    assert [(each.days, each.days_of_year) for each in sheet.slices] == [(10, 365), (10, 366)]


def test_within_the_grace_nothing_is_charged_and_after_it_every_day_is() -> None:
    due, rate = day("2026-01-01"), fixed_rate(Decimal(10))
    assert not interest_sheet(THOUSAND, due, day("2026-01-06"), rate, grace_days=5).slices
    assert interest_sheet(THOUSAND, due, day("2026-01-07"), rate, grace_days=5).days == 6


def test_nothing_is_claimed_before_the_debt_is_due() -> None:
    sheet = interest_sheet(THOUSAND, day("2026-05-01"), day("2026-04-01"), fixed_rate(Decimal(10)))
    assert (sheet.slices, sheet.total) == ((), euro("0.00"))


@pytest.mark.parametrize(
    ("points", "why"),
    [
        ((), "no_rates"),
        (((2, "1"), (1, "2")), "rates_out_of_order"),
        (((1, "1"), (1, "2")), "rates_out_of_order"),
        (((1, "900"),), "rate_out_of_range"),
    ],
)
def test_a_rate_table_that_says_two_things_or_too_much_is_refused(points: tuple[tuple[int, str]], why: str) -> None:
    with pytest.raises(InterestError) as refused:
        RateTable(tuple(RatePoint(date(2026, 1, at), Decimal(percent)) for at, percent in points))
    assert refused.value.facts["why"] == why


def test_a_day_before_the_first_rate_is_said_instead_of_guessed() -> None:
    rates = RateTable((RatePoint(day("2026-01-01"), Decimal(9)),))
    with pytest.raises(InterestError) as refused:
        interest_sheet(THOUSAND, day("2025-06-01"), day("2026-02-01"), rates)
    assert refused.value.facts["why"] == "no_rate_yet"


rates = st.lists(st.decimals(0, 20, places=2), min_size=1, max_size=4).map(
    lambda percents: RateTable(
        tuple(RatePoint(date(2000 + 10 * at, 1, 1), percent) for at, percent in enumerate(percents))
    )
)


@quick
@given(cents, days, st.integers(1, 900), st.integers(0, 900), rates, st.sampled_from(YearBasis))
def test_cutting_the_time_at_any_day_changes_nothing(
    minor: int, due: date, length: int, cut: int, table: RateTable, basis: YearBasis
) -> None:
    end = due + timedelta(days=length)
    middle = due + timedelta(days=min(cut, length))
    debt = Money(minor, "EUR")
    whole = interest_sheet(debt, due, end, table, basis=basis)
    parts = [
        interest_sheet(debt, due, middle, table, basis=basis),
        interest_sheet(debt, middle, end, table, basis=basis),
    ]
    exact = sum((each.exact for each in whole.slices), Decimal(0))
    in_parts = sum((each.exact for sheet in parts for each in sheet.slices), Decimal(0))
    assert abs(exact - in_parts) < Decimal("1e-9")
    assert whole.days == parts[0].days + parts[1].days == length


@quick
@given(
    cents, days, st.integers(2, 400), st.lists(st.tuples(st.integers(0, 400), st.integers(1, 25)), max_size=3), rates
)
def test_paying_never_raises_interest_and_the_order_of_one_day_does_not_matter(
    minor: int, due: date, length: int, paid: list[tuple[int, int]], table: RateTable
) -> None:
    debt, end = Money(minor, "EUR"), due + timedelta(days=length)
    reductions = [Reduction(due + timedelta(days=at), debt.times(Decimal(part) / 100)) for at, part in paid]
    unpaid = interest_sheet(debt, due, end, table)
    sheet = interest_sheet(debt, due, end, table, reductions=reductions)
    assert sheet.total <= unpaid.total
    assert interest_sheet(debt, due, end, table, reductions=reductions[::-1]) == sheet


@quick
@given(cents, days, st.integers(0, 900))
def test_a_rate_of_nothing_claims_nothing(minor: int, due: date, length: int) -> None:
    sheet = interest_sheet(Money(minor, "EUR"), due, due + timedelta(days=length), fixed_rate(Decimal(0)))
    assert not sheet.total
