"""Days and months the way the trade counts them. "Today" is always an argument."""

from calendar import monthrange
from datetime import date, timedelta

from arbook.ledger.errors import DateError

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2199, 12, 31)
"""The book's range: a year of 1026 or 20126 is a slip of the finger, not a date."""


def add_months(day: date, months: int) -> date:
    """The same day of the month, or that month's last day where it is shorter. Count from the first date:
    31 Jan plus 1 is 28 Feb, plus 2 is 31 Mar.
    """
    month_index = day.year * 12 + day.month - 1 + months
    year, month = divmod(month_index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    """Last day of the month that ``day`` is in."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def days_between(earlier: date, later: date) -> int:
    """Whole days from ``earlier`` to ``later``; negative when it lies before."""
    return (later - earlier).days


def whole_years(since: date, until: date) -> int:
    """Birthdays that have passed by ``until``; of 29 February that is 1 March in other years."""
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))


def add_days(day: date, days: int) -> date:
    """``day`` moved by ``days``."""
    return day + timedelta(days=days)


def in_book_range(day: date) -> date:
    """``day`` itself if the book can hold it.

    Raises:
        DateError: before 1900 or after 2199; ``why`` is ``out_of_range``.

    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise DateError(text=day.isoformat(), why="out_of_range")
    return day


def parse_iso_date(text: str) -> date:
    """A date written ``2026-11-26``.

    Raises:
        DateError: ``why`` is ``not_a_date`` or ``out_of_range``.

    """
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise DateError(text=text, why="not_a_date") from None
    return in_book_range(day)
