"""How files of a country usually write dates and amounts, for columns that do not say it themselves."""

import re
from dataclasses import dataclass

from arbook.importing.days import DateOrder

_NO_LETTER = re.compile("[^dMy]")
_ORDERS: dict[str, DateOrder] = {"dMy": "dmy", "Mdy": "mdy"}


@dataclass(frozen=True, slots=True)
class Habits:
    """What is taken where the values allow both.

    ``date_order`` is None where the country does not tell day from month in a date that ends with its year: none is
    known, or it begins with the year.
    """

    date_order: DateOrder | None = None
    decimal_mark: str = "."


def habits_of(country: str) -> Habits:
    """Of an ISO 3166 country, by the language mostly spoken there; empty or unknown countries have none."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(f"und_{country.upper()}") if country.strip() else None
    except (UnknownLocaleError, ValueError):
        locale = None
    if locale is None:
        return Habits()
    letters = "".join(dict.fromkeys(_NO_LETTER.sub("", locale.date_formats["short"].pattern)))
    mark = "," if locale.number_symbols["latn"]["decimal"] == "," else "."
    return Habits(_ORDERS.get(letters), mark)
