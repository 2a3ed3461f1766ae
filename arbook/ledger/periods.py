"""Ranges of days that an owner names: this month, the last quarter, the fiscal year. They end on the last day of the
period even where it still lies ahead.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from arbook.ledger.dates import add_days, add_months, in_book_range
from arbook.ledger.errors import ArbookError

_MONTHS_OF_QUARTER, _MONTHS_OF_YEAR = 3, 12


class RangeError(ArbookError):
    """A range that cannot be made. Facts: ``why``."""


class NamedRange(StrEnum):
    """What a range is called. ``FISCAL`` years begin with the owner's own month."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    LAST_7_DAYS = "last_7_days"
    LAST_30_DAYS = "last_30_days"
    LAST_90_DAYS = "last_90_days"
    LAST_365_DAYS = "last_365_days"
    THIS_WEEK = "this_week"
    LAST_WEEK = "last_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_QUARTER = "this_quarter"
    LAST_QUARTER = "last_quarter"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    THIS_FISCAL_QUARTER = "this_fiscal_quarter"
    LAST_FISCAL_QUARTER = "last_fiscal_quarter"
    THIS_FISCAL_YEAR = "this_fiscal_year"
    LAST_FISCAL_YEAR = "last_fiscal_year"


@dataclass(frozen=True, slots=True)
class DayRange:
    """From the first to the last day, both in it."""

    first: date
    last: date


_MONTHS = {"month": 1, "quarter": _MONTHS_OF_QUARTER, "year": _MONTHS_OF_YEAR}


def named_range(name: NamedRange, today: date, *, fiscal_month: int = 1) -> DayRange:
    """The days a name stands for, seen from ``today``.

    Args:
        name: What the owner calls it.
        today: The day of asking.
        fiscal_month: In which month the fiscal year begins, 1 to 12.

    Raises:
        RangeError: ``bad_month``.
        DateError: beyond the book's range.
    """
    if not 1 <= fiscal_month <= _MONTHS_OF_YEAR:
        raise RangeError(field="fiscal_month", why="bad_month")
    which, _, unit = name.value.partition("_")
    back = 1 if which == "last" else 0
    if name in (NamedRange.TODAY, NamedRange.YESTERDAY):
        day = in_book_range(add_days(today, -1 if name is NamedRange.YESTERDAY else 0))
        return DayRange(day, day)
    if unit.endswith("_days"):
        return DayRange(in_book_range(add_days(today, 1 - int(unit.partition("_")[0]))), today)
    if unit == "week":
        monday = add_days(today, -today.weekday() - 7 * back)
        return DayRange(in_book_range(monday), add_days(monday, 6))
    begins_in = fiscal_month if unit.startswith("fiscal_") else 1
    return _of_months(today, _MONTHS[unit.removeprefix("fiscal_")], begins_in, back)


def _of_months(today: date, months: int, begins_in: int, back: int) -> DayRange:
    """The stretch of so many months that holds today, or the one before it."""
    into = (today.month - begins_in) % months
    first = add_months(today.replace(day=1), -into - back * months)
    return DayRange(in_book_range(first), in_book_range(add_months(first, months) - timedelta(days=1)))
