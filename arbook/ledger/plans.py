"""Payment plans: equal parts, the last takes the rest, dates counted from the first (trade rule 15)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from arbook.ledger.calendars import WORKING_WEEK, BusinessCalendar
from arbook.ledger.dates import add_months, in_book_range
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money, total

MOST_INSTALLMENTS = 120


class PlanError(ArbookError):
    """A plan that cannot be agreed. Facts: ``why``."""


class Frequency(StrEnum):
    """How far installments lie apart."""

    WEEKLY = "weekly"
    EVERY_TWO_WEEKS = "every_two_weeks"
    MONTHLY = "monthly"
    EVERY_TWO_MONTHS = "every_two_months"
    QUARTERLY = "quarterly"


_MONTHS = {Frequency.MONTHLY: 1, Frequency.EVERY_TWO_MONTHS: 2, Frequency.QUARTERLY: 3}
_WEEKS = {Frequency.WEEKLY: 1, Frequency.EVERY_TWO_WEEKS: 2}


class PlanState(StrEnum):
    """What a plan has come to on a day. Never stored, always derived from the money on its items."""

    KEPT = "kept"
    MISSED = "missed"
    FINISHED = "finished"
    BROKEN = "broken"
    ENDED = "ended"


RUNNING = (PlanState.KEPT, PlanState.MISSED)
"""Its parts stand for its items."""


class Installment(NamedTuple):
    """One agreed part; ``position`` counts from 1, ``interest`` is what of the amount is for the time it takes (None:
    nothing), ``is_down`` the down payment, which has a day of its own.
    """

    position: int
    due_on: date
    amount: Money
    interest: Money | None = None
    is_down: bool = False

    @property
    def price(self) -> Money:
        """The interest, which may be nothing."""
        return Money.zero(self.amount.currency) if self.interest is None else self.interest


class InstallmentState(NamedTuple):
    """An installment and how much of it the money received so far covers.

    ``dropped`` is what of it is not owed any more (None: nothing): it was credited, written off, or is interest that
    never ran up. Of the last one it may be less than nothing: it asks for what settled the debt before the plan and
    was taken back. ``contested`` is what of it nobody asks for while that is looked into (None: nothing).
    ``last_on`` is the last day on which it counts as kept; ``again_on`` the day on which a dispute over it ended,
    where it fell due while that ran. ``lying`` is what of it money covers that lies on account (None: nothing).
    """

    installment: Installment
    paid: Money
    last_on: date
    dropped: Money | None = None
    contested: Money | None = None
    again_on: date | None = None
    lying: Money | None = None

    @property
    def counts_from(self) -> date:
        """The day from which it counts as due."""
        return self.again_on or self.installment.due_on

    @property
    def asked(self) -> Money:
        """What is to be paid of it in all."""
        return self.installment.amount if self.dropped is None else self.installment.amount - self.dropped

    @property
    def open(self) -> Money:
        """What is left of it."""
        return self.asked - self.paid

    @property
    def askable(self) -> Money:
        """What is left of it and not contested."""
        return self.open if self.contested is None else self.open - self.contested

    @property
    def lacking(self) -> Money:
        """What of that has not come, on no account either."""
        return self.askable if self.lying is None else self.askable - self.lying

    def is_missed(self, as_of: date) -> bool:
        """Past its day, and what is tolerated after it, with something lacking that may be asked for."""
        return self.last_on < as_of and self.lacking.minor > 0


def installments_by_count(debt: Money, count: int, first_on: date, frequency: Frequency) -> tuple[Installment, ...]:
    """``count`` equal installments that sum to the debt.

    Raises:
        PlanError: nothing owed, no or too many installments, or parts of less than one minor unit.
        DateError: the last date is beyond the book's range.

    """
    _check(debt, count)
    parts = debt.split(count)
    if parts[-1].minor <= 0:  # rounding up used the last one's share: 0.11 in 7
        raise PlanError(field="count", why="parts_too_small")
    return _dated(parts, first_on, frequency)


def installments_by_amount(
    debt: Money, amount: Money, first_on: date, frequency: Frequency
) -> tuple[Installment, ...]:
    """Installments of ``amount`` each until the debt is paid; the last is what remains.

    Raises:
        PlanError, DateError: as ``installments_by_count``; ``amount_not_positive``.
        CurrencyMixError: the amount is in another currency than the debt.

    """
    if amount.minor <= 0:
        raise PlanError(field="amount", why="amount_not_positive")
    count = -(-debt.minor // amount.minor)
    _check(debt, count, field="amount")
    last = debt - Money(amount.minor * (count - 1), amount.currency)
    return _dated((*(amount for _ in range(count - 1)), last), first_on, frequency)


def _check(debt: Money, count: int, *, field: str = "count") -> None:
    if debt.minor <= 0:
        raise PlanError(field="items", why="nothing_owed")
    if not 1 <= count <= MOST_INSTALLMENTS:
        raise PlanError(field=field, why="count_out_of_range", most=MOST_INSTALLMENTS)
    if debt.minor < count:
        raise PlanError(field="count", why="parts_too_small")


def _dated(amounts: Sequence[Money], first_on: date, frequency: Frequency) -> tuple[Installment, ...]:
    return tuple(
        Installment(index + 1, in_book_range(nth_date(first_on, index, frequency)), amount)
        for index, amount in enumerate(amounts)
    )


def nth_date(first_on: date, index: int, frequency: Frequency) -> date:
    """The day of the part with this index, from 0: counted from the first, so that 31 January comes back in March."""
    if frequency in _MONTHS:
        return add_months(first_on, index * _MONTHS[frequency])
    return first_on + timedelta(weeks=index * _WEEKS[frequency])


def keep_rhythm(installments: Sequence[Installment], frequency: Frequency) -> bool:
    """Whether the days of all parts but a down payment are those that the frequency makes from the first one."""
    days = [each.due_on for each in installments if not each.is_down]
    return all(day == nth_date(days[0], at, frequency) for at, day in enumerate(days))


def plan_progress(
    installments: Sequence[Installment],
    paid: Money,
    dropped: Money | None = None,
    tolerance_days: int = 0,
    contested: Money | None = None,
    calendar: BusinessCalendar = WORKING_WEEK,
) -> tuple[InstallmentState, ...]:
    """Spread the money that the plan's items have received over its installments, first due first. None is missed
    before ``tolerance_days`` after its day, nor before the working day that follows these (trade rule 15).

    What is ``dropped``, since nobody owes it any more, is taken from the last installment first: what is credited
    or written off shortens a plan and is no payment of what is due next. So is what is ``contested``: it may be.
    Less than nothing is owed besides, and the last one takes it.
    """
    nothing = Money.zero(paid.currency)
    shares = _from_the_end([each.amount for each in installments], dropped or nothing)
    if dropped is not None and dropped < nothing:
        shares[-1] = dropped
    states, left = [], paid
    for installment, gone in zip(installments, shares, strict=True):
        part = max(min(left, installment.amount - gone), nothing)
        last_on = in_time_until(installment.due_on, tolerance_days, calendar)
        states.append(InstallmentState(installment, part, last_on, gone if gone else None))
        left = left - part
    if not contested:
        return tuple(states)
    rests = _from_the_end([state.open for state in states], contested)
    return tuple(state._replace(contested=rest or None) for state, rest in zip(states, rests, strict=True))


class EndedDispute(NamedTuple):
    """A dispute that is over, and what of ``amount`` is open of a plan: nobody asked for that while it ran."""

    opened_on: date
    ended_on: date
    amount: Money


def with_time_after(
    states: Sequence[InstallmentState], ended: Iterable[EndedDispute], tolerance_days: int, calendar: BusinessCalendar
) -> tuple[InstallmentState, ...]:
    """Parts that fell due while they were contested count as due on the day on which that ended: nobody has missed
    what was not asked for. What is contested is taken from the last part first, as ``plan_progress`` does.
    """
    found = tuple(states)
    for dispute in ended:
        last_on = in_time_until(dispute.ended_on, tolerance_days, calendar)
        rests = _from_the_end([state.open for state in found], dispute.amount)
        found = tuple(
            state._replace(last_on=max(last_on, state.last_on), again_on=max(dispute.ended_on, state.counts_from))
            if rest and dispute.opened_on <= state.last_on and state.installment.due_on <= dispute.ended_on
            else state
            for state, rest in zip(found, rests, strict=True)
        )
    return found


def with_money_on_account(states: Sequence[InstallmentState], lying: Money) -> tuple[InstallmentState, ...]:
    """Who paid has missed nothing, also while the money lies on account: it covers the parts, the first due first."""
    found = []
    for state in states:
        share = min(lying, state.askable)
        found.append(state._replace(lying=share) if share.minor > 0 else state)
        lying = lying - max(share, Money.zero(lying.currency))
    return tuple(found)


def in_time_until(due_on: date, tolerance_days: int, calendar: BusinessCalendar) -> date:
    """The last day on which money for a part that is due on a day comes in time; never a day on which banks rest."""
    return calendar.on_or_after(due_on + timedelta(days=tolerance_days))


def _from_the_end(amounts: Sequence[Money], whole: Money) -> list[Money]:
    """``whole`` put on the amounts, the last one first."""
    shares = []
    for amount in reversed(amounts):
        share = max(min(whole, amount), Money.zero(whole.currency))
        shares.append(share)
        whole = whole - share
    return shares[::-1]


def plan_state(
    states: Sequence[InstallmentState], as_of: date, ended_on: date | None = None, *, is_broken: bool = False
) -> PlanState:
    """Ended by the owner, else finished, missed or kept by the money; an installment due today is not missed yet."""
    if ended_on is not None and ended_on <= as_of:
        return PlanState.BROKEN if is_broken else PlanState.ENDED
    if not any(state.open for state in states):
        return PlanState.FINISHED
    return PlanState.MISSED if any(state.is_missed(as_of) for state in states) else PlanState.KEPT


def check_installments(debt: Money, installments: Sequence[Installment]) -> None:
    """Hold agreed installments to the debt.

    Raises:
        PlanError: one is not positive, they do not sum to the debt (``difference`` is what they lack, or of
            ``sums_above`` what is too much), or their dates do not rise.

    """
    _check(debt, len(installments))
    if any(each.amount.minor <= 0 for each in installments):
        raise PlanError(field="installments", why="amount_not_positive")
    lacks = debt - total([each.amount for each in installments], debt.currency)
    if lacks.minor < 0:
        raise PlanError(field="installments", why="sums_above", difference=-lacks)
    if lacks:
        raise PlanError(field="installments", why="does_not_sum", difference=lacks)
    days = [each.due_on for each in installments]
    if any(later <= earlier for earlier, later in pairwise(days)):
        raise PlanError(field="installments", why="dates_not_rising")
