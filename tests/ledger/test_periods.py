"""Ranges by name hold today or come just before it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.bands import Bands, BandsError, read_bands
from arbook.ledger.periods import NamedRange, RangeError, named_range

days = st.dates(date(1950, 1, 1), date(2190, 1, 1))


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("this_month", "2026-03-01", "2026-03-31"),
        ("last_month", "2026-02-01", "2026-02-28"),
        ("last_quarter", "2025-10-01", "2025-12-31"),
        ("last_year", "2025-01-01", "2025-12-31"),
        ("this_week", "2026-03-09", "2026-03-15"),
        ("last_week", "2026-03-02", "2026-03-08"),
        ("this_fiscal_year", "2025-07-01", "2026-06-30"),
        ("last_fiscal_quarter", "2025-10-01", "2025-12-31"),
        ("last_7_days", "2026-03-04", "2026-03-10"),
        ("yesterday", "2026-03-09", "2026-03-09"),
    ],
)
def test_a_name_stands_for_its_days(name: str, first: str, last: str) -> None:
    found = named_range(NamedRange(name), date(2026, 3, 10), fiscal_month=7)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@given(
    days, st.integers(1, 12), st.sampled_from(["month", "quarter", "year", "fiscal_quarter", "fiscal_year", "week"])
)
def test_the_last_one_ends_the_day_before_this_one_begins(today: date, month: int, unit: str) -> None:
    this = named_range(NamedRange(f"this_{unit}"), today, fiscal_month=month)
    last = named_range(NamedRange(f"last_{unit}"), today, fiscal_month=month)
    assert this.first <= today <= this.last
    assert last.last + timedelta(days=1) == this.first


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(RangeError):
        named_range(NamedRange.THIS_YEAR, date(2026, 3, 10), fiscal_month=13)


@given(st.integers(-400, 400))
def test_every_day_is_in_one_band(late: int) -> None:
    bands = Bands((15, 45))
    name = bands.names[bands.place(late)]
    assert name == (
        "not_due" if late <= 0 else "days_1_15" if late <= 15 else "days_16_45" if late <= 45 else "over_45"
    )


@pytest.mark.parametrize("text", ["", "30,30", "60,30", "a", "0", "9999", ",".join(map(str, range(1, 20)))])
def test_bands_that_cannot_be_are_refused(text: str) -> None:
    with pytest.raises(BandsError):
        read_bands(text)
