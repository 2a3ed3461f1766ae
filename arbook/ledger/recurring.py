"""Invoices that come again: their periods, the day each is written, and what was missed while nobody looked.

Dates are counted from the first period, never from the last, so that the 31st does not become the 28th for good.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import count, islice, takewhile

from arbook.ledger.dates import LAST_DAY, add_months, days_between, in_book_range, month_end
from arbook.ledger.errors import ArbookError
from arbook.ledger.prorating import Share

MOST_EVERY = 120
MOST_CATCH_UP = 400
MOST_AT_FIRST = 60
"""So many may be due at once when a rhythm is agreed: who means more has mistaken the year."""

_ONE_DAY = timedelta(days=1)


class RecurringError(ArbookError):
    """A rhythm that makes no dates. Facts: ``why``."""


class PeriodUnit(StrEnum):
    """How long a period is; ``CALENDAR_MONTH`` ends with the month, so that the first one may be shorter."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    CALENDAR_MONTH = "calendar_month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {PeriodUnit.MONTH: 1, PeriodUnit.CALENDAR_MONTH: 1, PeriodUnit.QUARTER: 3, PeriodUnit.YEAR: 12}
_DAYS = {PeriodUnit.DAY: 1, PeriodUnit.WEEK: 7}


class InvoicedAt(StrEnum):
    """Whether a period is paid for before or after it."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both in it."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Recurrence:
    """An agreed rhythm from ``starts_on`` on, until ``ends_on`` if that is known.

    Where ``ends_on`` lies within a period, it is still invoiced in full in advance, but not afterwards. Calendar
    months that begin within one have a first period that is shorter: it is invoiced at its share (``share_of``).

    Raises:
        RecurringError: ``every_out_of_range``.
    """

    starts_on: date
    unit: PeriodUnit
    every: int = 1
    invoiced_at: InvoicedAt = InvoicedAt.START
    ends_on: date | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.every <= MOST_EVERY:
            raise RecurringError(field="every", why="every_out_of_range", most=MOST_EVERY)
        in_book_range(self.starts_on)

    def start_of(self, index: int) -> date:
        """First day of the ``index``-th period, counted from 0.

        Raises:
            DateError: beyond the book's range.
        """
        length = index * self.every
        if self.unit in _DAYS:
            return in_book_range(self.starts_on + timedelta(days=length * _DAYS[self.unit]))
        if self.unit is PeriodUnit.CALENDAR_MONTH and index > 0:
            return in_book_range(add_months(self.starts_on.replace(day=1), length))
        return in_book_range(add_months(self.starts_on, length * _MONTHS[self.unit]))

    def agreed(self) -> Iterator[Period]:
        """All periods, the last cut at ``ends_on``; without one they go on to the end of the book's range."""
        latest = self._latest()
        for index in count():
            first = self.start_of(index)
            if first > latest:
                return
            yield Period(first, min(self.start_of(index + 1) - _ONE_DAY, latest))

    def left_over(self) -> Period | None:
        """What is agreed at the end and not invoiced, being only a part of a period paid for afterwards."""
        if self.ends_on is None or self.invoiced_at is InvoicedAt.START:
            return None
        [last] = deque(self.agreed(), maxlen=1) or [None]
        return None if last == self.last_period() else last

    def share_of(self, part: Period) -> Share:
        """How much of a whole period this one is: all of it, unless it was cut off at ``ends_on``, or is the first of
        calendar months and begins within one.
        """
        index = next(at for at in count() if self.start_of(at + 1) > part.last)
        begins = self.start_of(index)
        if self.unit is PeriodUnit.CALENDAR_MONTH:
            begins = begins.replace(day=1)
        return Share(days_between(part.first, part.last) + 1, days_between(begins, self.start_of(index + 1)))

    def first_part(self) -> Period | None:
        """The first period that is invoiced, where it is only a part of one."""
        first = next(self.periods(), None)
        return None if first is None or self.share_of(first).is_whole else first

    def periods(self) -> Iterator[Period]:
        """Those that are invoiced, none of them cut at its end: all that begin by ``ends_on`` (where they are paid
        for afterwards: are over by then); without one they go on to the end of the book's range.
        """
        latest = self._latest()
        for index in count():
            first = self.start_of(index)
            if first > latest:
                return
            last = self.start_of(index + 1) - _ONE_DAY
            if self.invoiced_at is InvoicedAt.END and last > latest:
                return
            yield Period(first, last)

    def _latest(self) -> date:
        return min(self.ends_on or LAST_DAY, LAST_DAY.replace(year=LAST_DAY.year - MOST_EVERY))

    def last_period(self) -> Period | None:
        """The last one that is invoiced; None where no end is known, or it ends before one is."""
        newest = deque(() if self.ends_on is None else self.periods(), maxlen=1)
        return newest[0] if newest else None

    def invoice_date(self, period: Period) -> date:
        """When the invoice for a period is dated: its first day, or the day after it (its last day where periods
        end with the month and the whole of it is over).
        """
        if self.invoiced_at is InvoicedAt.START:
            return period.first
        if self.unit is PeriodUnit.CALENDAR_MONTH and period.last == month_end(period.last):
            return period.last
        return period.last + _ONE_DAY

    def next_after(self, last_on: date | None) -> Period | None:
        """The first period whose invoice is dated after ``last_on``; None when it has ended."""
        later = (each for each in self.periods() if last_on is None or self.invoice_date(each) > last_on)
        return next(later, None)

    def carried_over(self, before: "Recurrence", last_on: date | None) -> date | None:
        """The date of the last invoice as this rhythm would have dated it, where it takes the place of ``before``.

        Money in advance becomes money afterwards, or the other way round: what had its invoice has it still, and the
        next period is not passed over because its first day is the day on which the last one was dated. Where that
        does not change, nothing does.
        """
        if last_on is None or self.invoiced_at is before.invoiced_at:
            return last_on
        endless = replace(before, ends_on=None)
        done = deque(takewhile(lambda each: endless.invoice_date(each) <= last_on, endless.periods()), maxlen=1)
        mine = replace(self, ends_on=None).periods()
        same = deque(takewhile(lambda each: bool(done) and each.last <= done[0].last, mine), maxlen=1)
        return self.invoice_date(same[0]) if same else None

    def due(self, today: date, *, after: date | None = None) -> tuple[Period, ...]:
        """The periods to be invoiced by ``today``, the oldest first: those dated after ``after``, the date of the
        last invoice made of it. Missed ones are all there, so that nothing is lost by a holiday.

        Raises:
            RecurringError: ``too_many_missed`` of a rhythm that nobody looked at for years.
        """
        found: list[Period] = []
        for period in self.periods():
            dated = self.invoice_date(period)
            if dated > today:
                break
            if after is None or dated > after:
                found.append(period)
            if len(found) > MOST_CATCH_UP:
                raise RecurringError(why="too_many_missed", most=MOST_CATCH_UP)
        return tuple(found)


def check_beginning(recurrence: Recurrence, today: date) -> None:
    """Refuse a new rhythm that begins so long ago that one look would write invoices by the dozen.

    Raises:
        RecurringError: ``begins_too_early``.
    """
    missed = takewhile(lambda period: recurrence.invoice_date(period) <= today, recurrence.periods())
    if len(tuple(islice(missed, MOST_AT_FIRST + 1))) > MOST_AT_FIRST:
        raise RecurringError(field="starts_on", why="begins_too_early", most=MOST_AT_FIRST)


def first_invoice_date(recurrence: Recurrence) -> date | None:
    """When the first invoice is written; None when it ends before it starts."""
    first = next(recurrence.periods(), None)
    return None if first is None else recurrence.invoice_date(first)
