"""Days typed in a hurry are read the way they were meant, or refused."""

from datetime import date

import pytest

from arbook.gui.shared.day_entry import parse_day, stepped
from arbook.ledger.errors import DateError

TODAY = date(2026, 11, 26)  # a Thursday


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3", date(2026, 11, 3)),
        ("5-2", date(2026, 2, 5)),
        ("5.2.", date(2026, 2, 5)),
        ("5/2/27", date(2027, 2, 5)),
        ("5 2 1998", date(1998, 2, 5)),
        ("1.1.99", date(1999, 1, 1)),
        ("2026-12-05", date(2026, 12, 5)),
        ("26 Nov 2026", date(2026, 11, 26)),
        ("26 november", date(2026, 11, 26)),
    ],
)
def test_short_days_are_understood(text: str, meant: date) -> None:
    assert parse_day(text, TODAY, day_first=True) == meant


def test_the_month_comes_first_where_the_owner_writes_it_first() -> None:
    assert parse_day("5-2", TODAY, day_first=False) == date(2026, 5, 2)
    assert parse_day("12/31/26", TODAY, day_first=False) == date(2026, 12, 31)


@pytest.mark.parametrize("text", ["31.2.", "0", "32", "abc", "5-13", "1-2-3-4", "٣", "12 foo", "99999", "2026-13-01"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_day(text, TODAY, day_first=True)


def test_a_year_beyond_the_book_is_refused_as_such() -> None:
    with pytest.raises(DateError) as refusal:
        parse_day("1.1.1026", TODAY, day_first=True)
    assert refusal.value.facts["why"] == "out_of_range"


@pytest.mark.parametrize(
    ("key", "shown", "meant"),
    [
        ("t", date(2020, 1, 1), TODAY),
        ("+", date(2026, 12, 31), date(2027, 1, 1)),
        ("-", None, date(2026, 11, 25)),
        ("m", date(2026, 11, 26), date(2026, 11, 1)),
        ("m", date(2026, 11, 1), date(2026, 10, 1)),
        ("k", date(2026, 11, 26), date(2026, 11, 29)),
        ("k", date(2026, 11, 29), date(2026, 12, 6)),
        ("x", TODAY, None),
    ],
)
def test_single_keys_step_through_the_days(key: str, shown: date | None, meant: date | None) -> None:
    assert stepped(key, shown, TODAY) == meant


def test_stepping_stops_at_the_end_of_the_book() -> None:
    assert stepped("+", date(2199, 12, 31), TODAY) == date(2199, 12, 31)
