"""Late interest: simple, by the day, cut at every payment and every change of rate (trade rules 5 to 7).

Each slice is principal x rate x days / days of the year, exact; only the sum is rounded, once, at the end. Interest
runs from the day after the due date to the day of payment, that day included, and never on interest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from arbook.ledger.dates import days_between
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import MOST_YEARLY_PERCENT, Money, currency_decimals, round_half_away

_HUNDRED = Decimal(100)


class InterestError(ArbookError):
    """Interest that cannot be counted. Facts: ``why``."""


class YearBasis(StrEnum):
    """How many days a year has: always 365, always 360, or what the calendar says (366 in a leap year)."""

    DAYS_365 = "365"
    DAYS_360 = "360"
    ACTUAL = "actual"


class RatePoint(NamedTuple):
    """From this day on the year costs this percentage."""

    from_day: date
    yearly_percent: Decimal


@dataclass(frozen=True, slots=True)
class RateTable:
    """A rate over time.

    Raises:
        InterestError: ``no_rates``, ``rates_out_of_order`` (two for one day among them), ``rate_out_of_range``.
    """

    points: tuple[RatePoint, ...]

    def __post_init__(self) -> None:
        if not self.points:
            raise InterestError(field="rates", why="no_rates")
        if any(later.from_day <= earlier.from_day for earlier, later in pairwise(self.points)):
            raise InterestError(field="rates", why="rates_out_of_order")
        if any(abs(point.yearly_percent) > MOST_YEARLY_PERCENT for point in self.points):
            raise InterestError(field="rates", why="rate_out_of_range", most=MOST_YEARLY_PERCENT)

    def on(self, day: date) -> Decimal:
        """The yearly percentage of that day.

        Raises:
            InterestError: ``no_rate_yet``, for a day before the table begins.
        """
        known = [point for point in self.points if point.from_day <= day]
        if not known:
            raise InterestError(field="rates", why="no_rate_yet", day=day, first=self.points[0].from_day)
        return known[-1].yearly_percent

    def plus(self, points: Decimal) -> "RateTable":
        """This rate so many percentage points higher: points, never percent of it."""
        return RateTable(tuple(RatePoint(each.from_day, each.yearly_percent + points) for each in self.points))

    def changes_within(self, first: date, last: date) -> list[date]:
        """Days after ``first``, up to ``last``, on which another rate begins."""
        return [point.from_day for point in self.points if first < point.from_day <= last]


def fixed_rate(yearly_percent: Decimal) -> RateTable:
    """One rate for all time."""
    return RateTable((RatePoint(date.min, yearly_percent),))


class Reduction(NamedTuple):
    """Money, credit or anything else that lowered the principal on a day."""

    on: date
    amount: Money


class Slice(NamedTuple):
    """A stretch of days with one principal and one rate; ``exact`` is its interest in minor units, unrounded.

    ``first`` and ``last`` both count.
    """

    first: date
    last: date
    principal: Money
    yearly_percent: Decimal
    days: int
    days_of_year: int
    exact: Decimal

    @property
    def amount(self) -> Decimal:
        """Its interest in whole units of the currency, exact."""
        return self.exact.scaleb(-currency_decimals(self.principal.currency))


def interest_a_day(like: Slice, owed: Money) -> Decimal:
    """What one more day costs at the slice's rate on what is owed now: minor units, exact."""
    return Decimal(owed.minor) * like.yearly_percent / (_HUNDRED * like.days_of_year)


class InterestSheet(NamedTuple):
    """The claim and how it came to be: the slices in order, their sum rounded once."""

    slices: tuple[Slice, ...]
    total: Money

    @property
    def days(self) -> int:
        """Days that bore interest."""
        return sum(each.days for each in self.slices)


def interest_sheet(
    principal: Money,
    due_on: date,
    upto: date,
    rates: RateTable,
    *,
    reductions: Sequence[Reduction] = (),
    basis: YearBasis = YearBasis.DAYS_365,
    grace_days: int = 0,
) -> InterestSheet:
    """The interest on a debt from the day after its due date up to and including ``upto``.

    Args:
        principal: What was owed when it fell due, tax included, without earlier interest or fees.
        due_on: The due date; it bears no interest itself.
        upto: The last day counted: the day of payment, or today.
        rates: What the year costs, over time.
        reductions: What lowered the principal; one on or before the due date lowers it from the start. Money that
            came on a day still bore interest that day. Their order on one day does not matter.
        basis: Days of a year.
        grace_days: Within so many days after the due date nothing is charged; later all days count.

    Raises:
        InterestError: ``no_rate_yet``, ``reduced_below_nothing``.
    """
    if days_between(due_on, upto) <= grace_days:
        return sheet_of((), principal.currency)
    start = due_on + timedelta(days=1)
    slices = slices_between(principal, start, upto, rates, reductions=reductions, basis=basis)
    if any(left_of(principal, reductions, each.on + timedelta(days=1)).minor < 0 for each in reductions):
        raise InterestError(field="reductions", why="reduced_below_nothing")
    return sheet_of(slices, principal.currency)


def slices_between(
    principal: Money,
    first: date,
    last: date,
    rates: RateTable,
    *,
    reductions: Sequence[Reduction] = (),
    basis: YearBasis = YearBasis.DAYS_365,
) -> tuple[Slice, ...]:
    """The slices of these days, both included; days on which nothing is left bear none.

    Raises:
        InterestError: ``no_rate_yet``.
    """
    return tuple(
        _slice(left, begins, ends, rates.on(begins), basis)
        for begins, ends in _stretches(first, last, rates, reductions, basis)
        if (left := left_of(principal, reductions, begins)).minor > 0
    )


def sheet_of(slices: Sequence[Slice], currency: str) -> InterestSheet:
    """The claim of these slices: their sum, rounded once, and never below nothing."""
    whole = sum((each.exact for each in slices), Decimal(0))
    return InterestSheet(tuple(slices), Money(max(round_half_away(whole), 0), currency))


def left_of(principal: Money, reductions: Sequence[Reduction], day: date) -> Money:
    """The principal that bears interest on a day: money of the day before no longer counts, that of the day does."""
    left = principal
    for each in reductions:
        if each.on < day:
            left = left - each.amount
    return left


def _stretches(
    start: date, upto: date, rates: RateTable, reductions: Sequence[Reduction], basis: YearBasis
) -> list[tuple[date, date]]:
    cuts = {start, *rates.changes_within(start, upto)}
    cuts |= {each.on + timedelta(days=1) for each in reductions if start <= each.on < upto}
    if basis is YearBasis.ACTUAL:
        cuts |= {date(year, 1, 1) for year in range(start.year + 1, upto.year + 1)}
    firsts = sorted(cuts)
    return [
        (first, following - timedelta(days=1)) for first, following in pairwise([*firsts, upto + timedelta(days=1)])
    ]


def _slice(principal: Money, first: date, last: date, yearly_percent: Decimal, basis: YearBasis) -> Slice:
    return slice_of(principal, first, last, yearly_percent, days_of_year(first.year, basis))


def slice_of(principal: Money, first: date, last: date, yearly_percent: Decimal, of_year: int) -> Slice:
    """One slice, with the days it has and what they come to."""
    days = days_between(first, last) + 1
    exact = Decimal(principal.minor) * yearly_percent * days / (_HUNDRED * of_year)
    return Slice(first, last, principal, yearly_percent, days, of_year, exact)


def days_of_year(year: int, basis: YearBasis) -> int:
    """The days by which a year's interest is divided."""
    if basis is YearBasis.ACTUAL:
        return days_between(date(year, 1, 1), date(year, 12, 31)) + 1
    return int(basis.value)
