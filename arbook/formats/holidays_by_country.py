"""The calendar of a country, from the library that knows public holidays; loaded when terms ask for a working day."""

from collections.abc import Iterable
from functools import lru_cache

from arbook.ledger.calendars import BusinessCalendar


@lru_cache(maxsize=16)
def calendar_of(country: str, years: tuple[int, ...]) -> BusinessCalendar:
    """Monday to Friday without the public holidays of ``country`` (ISO code) in these years.

    A country that the library does not know has its weekends only.
    """
    import holidays

    if country not in holidays.list_supported_countries():
        return BusinessCalendar()
    days: Iterable[tuple[object, str]] = holidays.country_holidays(country, years=years).items()
    return BusinessCalendar(holidays=dict(days))  # type: ignore[arg-type]
