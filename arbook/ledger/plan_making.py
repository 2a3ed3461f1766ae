"""Making a plan: what the time costs, a down payment, parts by number, by amount, by the last day, or one's own.

Agreed interest is simple, by the day, on the rest that falls with every part (trade rules 5 and 15): what a part does
not need for the interest since the part before lowers the rest. It never runs on earlier interest or on a fee.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from arbook.ledger.dates import days_between, in_book_range
from arbook.ledger.money import MAX_MINOR, MOST_YEARLY_PERCENT, Money, total
from arbook.ledger.plans import (
    MOST_INSTALLMENTS,
    Frequency,
    Installment,
    PlanError,
    check_installments,
    installments_by_amount,
    installments_by_count,
    nth_date,
)

_PERCENT_DAYS = Decimal(100 * 365)


@dataclass(frozen=True, slots=True)
class PlanPrice:
    """What the time costs: a yearly percentage on the falling rest, a fee once, or (as usual) nothing.

    Raises:
        PlanError: ``rate_out_of_range``, ``fee_negative``.
    """

    yearly_percent: Decimal = Decimal(0)
    fee: Money | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.yearly_percent <= MOST_YEARLY_PERCENT:
            raise PlanError(field="yearly_percent", why="rate_out_of_range", most=MOST_YEARLY_PERCENT)
        if self.fee is not None and not 0 <= self.fee.minor <= MAX_MINOR:
            raise PlanError(field="fee", why="fee_negative" if self.fee.minor < 0 else "too_large")

    @property
    def is_free(self) -> bool:
        """It costs nothing."""
        return not self.yearly_percent and not self.fee


FREE = PlanPrice()
"""Time that costs nothing."""


class PlanDebt(NamedTuple):
    """What a plan is over; ``bearing`` is what of it may bear interest: all but earlier interest."""

    whole: Money
    bearing: Money


class DownPayment(NamedTuple):
    """What is paid first, on a day of its own."""

    amount: Money
    due_on: date


@dataclass(frozen=True, slots=True)
class Division:
    """How a debt is divided: exactly one of the number of parts, the amount of each, the day by which all is paid,
    and the owner's own days and amounts.
    """

    first_on: date
    frequency: Frequency
    count: int | None = None
    amount: Money | None = None
    until: date | None = None
    own: tuple[Installment, ...] | None = None

    @property
    def is_one(self) -> bool:
        """Exactly one of them is given."""
        return sum(each is not None for each in (self.count, self.amount, self.until, self.own)) == 1


def make_plan(
    debt: PlanDebt,
    division: Division,
    from_on: date,
    *,
    price: PlanPrice = FREE,
    down: DownPayment | None = None,
) -> tuple[Installment, ...]:
    """The parts of a plan, agreed on ``from_on``: interest runs from that day.

    Equal parts are equal with their interest; the last takes the rest. The owner's own parts have to come to the
    debt, the fee and the interest that their own days make.

    Raises:
        PlanError: the division makes no plan.
        DateError: the last date is beyond the book's range.
        CurrencyMixError: an amount is in another currency than the debt.
    """
    account = _Account(debt, price, from_on)
    if division.own is not None:
        return _own(account, division.own)
    first = () if down is None else (_down(account, down, division),)
    days = _dates(division)
    if not account.bears:
        parts = _without_interest(account.rest, division)
    elif division.amount is not None:
        parts = _by_amount(account, division.amount, days)
    else:
        count = division.count or count_until(division.first_on, division.frequency, division.until)
        parts = _by_count(account, count, days)
    moved = tuple(each._replace(position=at) for at, each in enumerate((*first, *parts), start=1))
    if len(moved) > MOST_INSTALLMENTS:
        raise PlanError(field="count", why="count_out_of_range", most=MOST_INSTALLMENTS)
    return moved


def interest_of(parts: Iterable[Installment], currency: str) -> Money:
    """What the parts together hold of interest."""
    return total([each.price for each in parts], currency)


def count_until(first_on: date, frequency: Frequency, until: date | None) -> int:
    """How many parts there are until a day, that day included; none where it lies before the first."""
    if until is None:
        return 0
    count = 0
    while count <= MOST_INSTALLMENTS and nth_date(first_on, count, frequency) <= until:
        count += 1
    return count


def simple_interest(bearing: Money, yearly_percent: Decimal, days: int) -> Money:
    """By the day on what bears it, a year having 365; nothing for days that are not there."""
    return bearing.times(yearly_percent * max(days, 0) / _PERCENT_DAYS)


class _Account:
    """What is still to be divided, and how far it was followed; the fee and earlier interest are repaid last."""

    def __init__(self, debt: PlanDebt, price: PlanPrice, on: date) -> None:
        self.rest = debt.whole if price.fee is None else debt.whole + price.fee
        self.bearing, self.percent, self.on = debt.bearing, price.yearly_percent, in_book_range(on)

    @property
    def bears(self) -> bool:
        return bool(self.percent) and self.bearing.minor > 0

    def copy(self) -> "_Account":
        other = object.__new__(_Account)
        other.rest, other.bearing, other.percent, other.on = self.rest, self.bearing, self.percent, self.on
        return other

    def interest_until(self, day: date) -> Money:
        return simple_interest(self.bearing, self.percent, days_between(self.on, day))

    def pay(self, day: date, amount: Money, interest: Money) -> None:
        """What is paid beyond the interest lowers the rest."""
        repaid = amount - interest
        self.rest = self.rest - repaid
        self.bearing = max(self.bearing - repaid, Money.zero(repaid.currency))
        self.on = day


def _down(account: _Account, down: DownPayment, division: Division) -> Installment:
    interest = account.interest_until(in_book_range(down.due_on))
    if down.amount.minor <= 0 or down.amount <= interest:
        raise PlanError(field="down", why="amount_not_positive")
    if down.amount - interest >= account.rest:
        raise PlanError(field="down", why="down_is_all")
    if down.due_on >= division.first_on:
        raise PlanError(field="down_on", why="down_after_first")
    account.pay(down.due_on, down.amount, interest)
    return Installment(1, down.due_on, down.amount, interest or None, is_down=True)


def _dates(division: Division) -> Callable[[int], date]:
    return lambda at: in_book_range(nth_date(division.first_on, at, division.frequency))


def _without_interest(rest: Money, division: Division) -> tuple[Installment, ...]:
    if division.amount is not None:
        return installments_by_amount(rest, division.amount, division.first_on, division.frequency)
    if division.until is not None:
        count = count_until(division.first_on, division.frequency, division.until)
        if not count:
            raise PlanError(field="until", why="until_before_first")
        return installments_by_count(rest, count, division.first_on, division.frequency)
    return installments_by_count(rest, division.count or 0, division.first_on, division.frequency)


def _by_amount(account: _Account, amount: Money, day_of: Callable[[int], date]) -> tuple[Installment, ...]:
    if amount.minor <= 0:
        raise PlanError(field="amount", why="amount_not_positive")
    parts: list[Installment] = []
    while account.rest.minor > 0:
        if len(parts) >= MOST_INSTALLMENTS:
            raise PlanError(field="amount", why="count_out_of_range", most=MOST_INSTALLMENTS)
        day = day_of(len(parts))
        interest = account.interest_until(day)
        asked = min(amount, account.rest + interest)
        if asked <= interest:
            raise PlanError(field="amount", why="below_interest", interest=interest)
        account.pay(day, asked, interest)
        parts.append(Installment(len(parts) + 1, day, asked, interest or None))
    return tuple(parts)


def _by_count(account: _Account, count: int, day_of: Callable[[int], date]) -> tuple[Installment, ...]:
    """So many equal parts: the smallest amount with which the last is not larger than the others."""
    if not 1 <= count <= MOST_INSTALLMENTS:
        raise PlanError(field="count", why="count_out_of_range", most=MOST_INSTALLMENTS)
    days = [day_of(at) for at in range(count)]
    currency, low, high = account.rest.currency, 1, 2 * account.rest.minor + MAX_MINOR // MOST_INSTALLMENTS
    while low < high:
        middle = (low + high) // 2
        amounts = _followed(account.copy(), days, Money(middle, currency))
        if amounts is not None and amounts[-1].amount.minor <= middle:
            high = middle
        else:
            low = middle + 1
    parts = _followed(account.copy(), days, Money(low, currency))
    if parts is None or any(each.amount <= each.price for each in parts):
        raise PlanError(field="count", why="parts_too_small")
    return tuple(parts)


def _followed(account: _Account, days: Sequence[date], amount: Money) -> list[Installment] | None:
    """Equal payments on these days and what is left for the last; None where they do not even pay the interest."""
    parts = []
    for at, day in enumerate(days, start=1):
        interest = account.interest_until(day)
        asked = account.rest + interest if at == len(days) else amount
        if asked <= interest and at < len(days):
            return None
        account.pay(day, asked, interest)
        parts.append(Installment(at, day, asked, interest or None))
    return parts


def _own(account: _Account, own: Sequence[Installment]) -> tuple[Installment, ...]:
    whole, parts = account.rest, []
    for at, each in enumerate(own, start=1):
        interest = account.interest_until(in_book_range(each.due_on))
        if each.amount <= interest:
            why = "below_interest" if interest else "amount_not_positive"
            raise PlanError(field="installments", why=why, interest=interest, position=at)
        account.pay(each.due_on, each.amount, interest)
        parts.append(Installment(at, each.due_on, each.amount, interest or None, each.is_down))
    check_installments(whole + interest_of(parts, whole.currency), parts)
    return tuple(parts)
