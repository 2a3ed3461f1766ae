"""Dates as files write them."""

from datetime import date

import pytest

from arbook.importing.days import is_order_open, looks_like_day, order_told_by, read_day


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("1/2/2013", "mdy", date(2013, 1, 2)),
        ("1/2/2013", "dmy", date(2013, 2, 1)),
        ("01.02.2013", "dmy", date(2013, 2, 1)),
        ("01.02.2013", "mdy", date(2013, 2, 1)),
        ("2013-02-01", "mdy", date(2013, 2, 1)),
        ("2013/2/1", "dmy", date(2013, 2, 1)),
        ("20130201", "dmy", date(2013, 2, 1)),
        ("2013-02-01T04:58:16.050Z", "mdy", date(2013, 2, 1)),
        ("2/1/2013 12:00:00 AM", "mdy", date(2013, 2, 1)),
        ("1-Feb-2013", "mdy", date(2013, 2, 1)),
        ("1. Februar 2013", "mdy", date(2013, 2, 1)),
        ("Feb 1, 2013", "dmy", date(2013, 2, 1)),
        ("29/2/2024", "dmy", date(2024, 2, 29)),
    ],
)
def test_dates_are_read_in_their_order(text, order, day):
    assert read_day(text, order) == day


@pytest.mark.parametrize(
    ("text", "order", "why"),
    [
        ("31.02.2026", "dmy", "no_such_day"),
        ("29/2/2023", "dmy", "no_such_day"),
        ("13/1/2013", "mdy", "two_date_orders"),
        ("1/13/2013", "dmy", "two_date_orders"),
        ("1/2/2013", "ymd", "two_date_orders"),
        ("1/2/13", "mdy", "two_digit_year"),
        ("1-Feb-13", "mdy", "two_digit_year"),
        ("01.02.26", "dmy", "two_digit_year"),
        ("32/13/2013", "dmy", "not_a_date"),
        ("2013-13-01", "dmy", "not_a_date"),
        ("1/2/1026", "dmy", "date_out_of_range"),
        ("2200-01-01", "dmy", "date_out_of_range"),
        ("1/2/20126", "dmy", "not_a_date"),
        ("0/0/0000", "dmy", "not_a_date"),
        ("٢٠٢٦-٠١-٣١", "dmy", "not_a_date"),
        ("41276", "dmy", "not_a_date"),
        ("soon", "dmy", "not_a_date"),
        ("1 Foo 2013", "dmy", "not_a_date"),
        ("1" * 5000, "dmy", "not_a_date"),
    ],
)
def test_what_is_no_date_says_why(text, order, why):
    assert read_day(text, order) == why


def test_only_a_number_over_twelve_tells_the_order():
    assert order_told_by("13/1/2013") == "dmy"
    assert order_told_by("1/13/2013") == "mdy"
    assert order_told_by("1/2/2013") is None
    assert order_told_by("2013-01-13") is None


def test_equal_day_and_month_leave_nothing_open():
    assert is_order_open("1/2/2013")
    assert not is_order_open("2/2/2013")
    assert not is_order_open("1.2.2013")


def test_any_date_shape_counts_as_a_date_but_a_code_does_not():
    assert looks_like_day("1/2/13")
    assert not looks_like_day("391")
