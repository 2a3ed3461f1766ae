"""Days on which business is done: weekends, holidays, and the weeks in which a customer is closed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from arbook.ledger.errors import ArbookError

MOST_BUSINESS_DAYS = 3_650
_LONGEST_REST = 1_100
"""More closed days in a row than this is no calendar but a slip."""

FIVE_DAYS = frozenset({0, 1, 2, 3, 4})
SIX_DAYS = frozenset({0, 1, 2, 3, 4, 5})


class CalendarError(ArbookError):
    """No working day can be found. Facts: ``why``."""


@dataclass(frozen=True, slots=True)
class ClosedPeriod:
    """From the first to the last day, both closed."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class BusinessCalendar:
    """What counts as a working day.

    ``working_days`` are weekdays from 0 (Monday); ``holidays`` map a day to its name; ``closed`` are periods.
    """

    working_days: frozenset[int] = FIVE_DAYS
    holidays: Mapping[date, str] = field(default_factory=dict)
    closed: Sequence[ClosedPeriod] = ()

    def is_open(self, day: date) -> bool:
        """Whether business is done on that day."""
        return (
            day.weekday() in self.working_days
            and day not in self.holidays
            and not any(period.first <= day <= period.last for period in self.closed)
        )

    def on_or_after(self, day: date) -> date:
        """The day itself when it is open, else the next that is.

        Raises:
            CalendarError: closed for years on end.
        """
        for offset in range(_LONGEST_REST):
            candidate = day + timedelta(days=offset)
            if self.is_open(candidate):
                return candidate
        raise CalendarError(why="never_open")

    def add_business_days(self, day: date, count: int) -> date:
        """``count`` working days after ``day``, or before it when negative; the day itself does not count.

        Raises:
            CalendarError: ``too_many_days``, or closed for years on end.
        """
        if abs(count) > MOST_BUSINESS_DAYS:
            raise CalendarError(why="too_many_days", most=MOST_BUSINESS_DAYS)
        step, rest = timedelta(days=1 if count > 0 else -1), 0
        for _ in range(abs(count)):
            day, rest = day + step, 0
            while not self.is_open(day):
                day, rest = day + step, rest + 1
                if rest > _LONGEST_REST:
                    raise CalendarError(why="never_open")
        return day


WORKING_WEEK = BusinessCalendar()
"""Monday to Friday, where no holidays are known."""
EVERY_DAY = BusinessCalendar(frozenset(range(7)))
"""The calendar of terms that do not care for weekends."""


def working_day_in(today: date, days: int) -> date:
    """A day to propose: so many days from today, on the Monday after where that is a weekend."""
    return WORKING_WEEK.on_or_after(today + timedelta(days=days))
