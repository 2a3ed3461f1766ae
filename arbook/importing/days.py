"""Reading a date as files write it: ``2026-11-26``, ``1/2/2013``, ``26.11.2026``, ``26-Nov-2026``."""

import re
from datetime import date
from typing import Literal

from arbook.ledger.dates import FIRST_DAY, LAST_DAY

DateOrder = Literal["mdy", "dmy", "ymd"]
"""Order of month, day and year where all are digits."""
DATE_ORDERS: tuple[DateOrder, ...] = ("mdy", "dmy", "ymd")

_TIME = r"(?:[T ]+[0-9]{1,2}:[0-9]{2}[0-9:.]*(?: ?[AaPp][Mm])?(?:Z|[+-][0-9:]{4,6})?)?"
_DIGITS = re.compile(rf"([0-9]{{1,4}})([./-]) ?([0-9]{{1,2}})\2 ?([0-9]{{1,4}}){_TIME}")
_COMPACT = re.compile(r"((?:19|20|21)[0-9]{2})([01][0-9])([0-3][0-9])")
_DAY_MONTH = re.compile(rf"([0-9]{{1,2}})[. -]*([A-Za-zä]{{3,9}})[., -]*([0-9]{{2,4}}){_TIME}")
_MONTH_DAY = re.compile(rf"([A-Za-zä]{{3,9}})[. ]*([0-9]{{1,2}})(?:st|nd|rd|th)?[, ]+([0-9]{{2,4}}){_TIME}")
_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan january januar|feb february februar|mar march mär märz mrz|apr april|may mai|jun june juni|"
        "jul july juli|"
        "aug august|sep sept september|oct october okt oktober|nov november|dec december dez dezember".split("|"),
        start=1,
    )
    for name in names.split()
}
_LONGEST = 40


def looks_like_day(text: str) -> bool:
    """Whether the text has the shape of a date, in whatever order."""
    return len(text) <= _LONGEST and any(
        pattern.fullmatch(text) for pattern in (_DIGITS, _COMPACT, _DAY_MONTH, _MONTH_DAY)
    )


def order_told_by(text: str) -> DateOrder | None:
    """The order that only this text can have: a 13 or more says that it is the day, dots are day first."""
    match = _DIGITS.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or len(match[1]) > 2:
        return None
    first, second = int(match[1]), int(match[3])
    if first > 12 >= second:
        return "dmy"
    if second > 12 >= first:
        return "mdy"
    return None


def is_order_open(text: str) -> bool:
    """Whether the text means different days in different orders (``1/2/2013``; dots are always day first)."""
    match = _DIGITS.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or len(match[1]) > 2 or match[2] == ".":
        return False
    return int(match[1]) <= 12 and int(match[3]) <= 12 and int(match[1]) != int(match[3])


def read_day(text: str, order: DateOrder) -> date | str:
    """The date, or why it is none: ``not_a_date``, ``no_such_day``, ``two_digit_year``, ``two_date_orders`` (it is a
    date in the other order only) or ``date_out_of_range``.
    """
    if len(text) > _LONGEST:
        return "not_a_date"
    if match := _DIGITS.fullmatch(text):
        dotted = match[2] == "." and order == "mdy"  # nobody writes months first with dots
        return _from_digits(match[1], match[3], match[4], "dmy" if dotted else order)
    if match := _COMPACT.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_MONTH.fullmatch(text):
        return _from_name(match[3], match[2], match[1])
    if match := _MONTH_DAY.fullmatch(text):
        return _from_name(match[3], match[1], match[2])
    return "not_a_date"


def _from_digits(first: str, second: str, third: str, order: DateOrder) -> date | str:
    if len(first) == 4:
        return _day(int(first), int(second), int(third)) if len(third) <= 2 else "not_a_date"
    if len(third) != 4:
        return "two_digit_year" if len(first) <= 2 and len(third) == 2 else "not_a_date"
    if order == "ymd" or len(first) > 2:
        return "two_date_orders" if len(first) <= 2 else "not_a_date"
    day, month = (int(first), int(second)) if order == "dmy" else (int(second), int(first))
    if month > 12 >= day:
        other = _day(int(third), day, month)
        return other if isinstance(other, str) else "two_date_orders"
    return _day(int(third), month, day)


def _from_name(year: str, month: str, day: str) -> date | str:
    number = _MONTHS.get(month.casefold())
    if number is None or len(year) == 3:
        return "not_a_date"
    return _day(int(year), number, int(day)) if len(year) == 4 else "two_digit_year"


def _day(year: int, month: int, day: int) -> date | str:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return "not_a_date"
    try:
        found = date(year, month, day)
    except ValueError:
        return "no_such_day" if year else "not_a_date"
    return found if FIRST_DAY <= found <= LAST_DAY else "date_out_of_range"
