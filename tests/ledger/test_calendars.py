"""Working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.calendars import (
    EVERY_DAY,
    FIVE_DAYS,
    BusinessCalendar,
    CalendarError,
    ClosedPeriod,
    working_day_in,
)
from tests.ledger.given import day, days, quick

CHRISTMAS = BusinessCalendar(
    FIVE_DAYS,
    {day("2026-12-25"): "Christmas Day", day("2027-01-01"): "New Year"},
    (ClosedPeriod(day("2026-12-28"), day("2026-12-31")),),
)


def test_weekend_holiday_and_closed_week_are_left_for_the_next_working_day() -> None:
    assert CHRISTMAS.on_or_after(day("2026-12-25")) == day("2027-01-04")


def test_a_working_day_stays() -> None:
    assert CHRISTMAS.on_or_after(day("2026-12-24")) == day("2026-12-24")


def test_a_calendar_that_never_opens_is_refused_instead_of_searched_forever() -> None:
    with pytest.raises(CalendarError) as refused:
        BusinessCalendar(frozenset()).on_or_after(day("2026-01-01"))
    assert refused.value.facts["why"] == "never_open"
    with pytest.raises(CalendarError):
        BusinessCalendar(frozenset()).add_business_days(day("2026-01-01"), 1)


@quick
@given(days, st.integers(0, 300))
def test_going_there_and_back_over_working_days_leads_to_the_working_day_one_came_from(
    start: date, count: int
) -> None:
    calendar = BusinessCalendar()
    monday = calendar.on_or_after(start)
    assert calendar.add_business_days(calendar.add_business_days(monday, count), -count) == monday


@quick
@given(days, st.integers(-300, 300))
def test_where_every_day_is_a_working_day_business_days_are_days(start: date, count: int) -> None:
    assert EVERY_DAY.add_business_days(start, count) == start + timedelta(days=count)


@pytest.mark.parametrize(
    ("days", "proposed"), [(12, date(2026, 12, 4)), (13, date(2026, 12, 7)), (14, date(2026, 12, 7))]
)
def test_a_day_that_is_proposed_is_never_on_a_weekend(days: int, proposed: date) -> None:
    assert working_day_in(date(2026, 11, 22), days) == proposed
