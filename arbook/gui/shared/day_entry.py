"""Reading a day that a person typed in a hurry: ``3``, ``5-2``, ``5.2.27``, ``2026-12-05``. Knows no window.

Parts that are left out come from today: ``3`` is the 3rd of this month, ``5-2`` the 5th of February (or May 2nd,
where the month is written first) of this year. Two-digit years lie within 80 years back and 20 on.
"""

import re
from datetime import date, timedelta

from arbook.ledger.dates import FIRST_DAY, LAST_DAY, in_book_range
from arbook.ledger.errors import DateError

_NUMBERS = re.compile(r"\s*(\d{1,4})(?:[\s./,-]+(\d{1,2}))?(?:[\s./,-]+(\d{1,4}))?[\s.]*")
_MONTHS_IN_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(r"\s*(\d{1,2})[\s.-]+([A-Za-z]{3,9})\.?(?:[\s.,-]+(\d{2,4}))?\s*")
_YEARS_AHEAD = 20
_SUNDAY = 6


def parse_day(text: str, today: date, *, day_first: bool) -> date:
    """The day a person meant.

    Raises:
        DateError: ``why`` is ``empty``, ``not_a_date`` or ``out_of_range``.
    """
    if not text.strip():
        raise DateError(text=text, why="empty")
    numbers, named = _NUMBERS.fullmatch(text), _NAMED.fullmatch(text)
    if not text.isascii() or (numbers is None and named is None):
        raise DateError(text=text[:40], why="not_a_date")
    if named is not None:
        day, month = int(named[1]), _month(named[2], text)
        year = _year(named[3], today)
    else:
        assert numbers is not None
        day, month, year = _parts(numbers, today, day_first=day_first)
    try:
        return in_book_range(date(year, month, day))
    except ValueError:
        raise DateError(text=text, why="not_a_date") from None


def _month(name: str, text: str) -> int:
    try:
        return _MONTHS_IN_ENGLISH.index(name[:3].lower()) + 1
    except ValueError:
        raise DateError(text=text, why="not_a_date") from None


def _parts(found: re.Match[str], today: date, *, day_first: bool) -> tuple[int, int, int]:
    first, second, third = found.groups()
    if len(first) > 2:  # written year first, as in 2026-12-05
        return int(third or 0), int(second or 0), int(first)
    if second is None:
        return int(first), today.month, today.year
    day, month = (first, second) if day_first else (second, first)
    return int(day), int(month), _year(third, today)


def _year(written: str | None, today: date) -> int:
    if written is None:
        return today.year
    if len(written) > 2:
        return int(written)
    year = today.year // 100 * 100 + int(written)
    return year - 100 if year > today.year + _YEARS_AHEAD else year


def stepped(key: str, shown: date | None, today: date) -> date | None:
    """The day a single key leads to: ``t`` today, ``+`` and ``-`` a day on and back, ``m`` the first of the month,
    ``k`` the end of the week (Sunday). Again ``m`` or ``k`` goes one further. None for other keys.
    """
    start = shown or today
    if key == "t":
        return today
    if key == "m":
        before = start - timedelta(days=1) if start.day == 1 else start
        moved = before.replace(day=1)
    elif key in ("+", "-"):
        moved = start + timedelta(days=1 if key == "+" else -1)
    elif key == "k":
        moved = start + timedelta(days=(_SUNDAY - start.weekday()) or 7)
    else:
        return None
    return min(max(moved, FIRST_DAY), LAST_DAY)
