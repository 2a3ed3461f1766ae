"""Settlements: a smaller sum is enough for what is open, if it comes in time; else all of it stays owed.

What an offer has come to is never stored. It follows from the money on its items and from what the owner decided.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate, pairwise
from typing import NamedTuple

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money, total

MOST_PARTS = 24
MOST_GRACE_DAYS = 60


class SettlementError(ArbookError):
    """A settlement that cannot be. Facts: ``why`` and what it is about."""


class SettlementState(StrEnum):
    """``MET``: all the money came in time. ``VOID``: nothing was left to settle, without any money."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    MET = "met"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    VOID = "void"

    @property
    def is_running(self) -> bool:
        """Waited for: its items are not reminded of."""
        return self in (SettlementState.OFFERED, SettlementState.ACCEPTED)


class StepKind(StrEnum):
    """What happened to it. ``MET`` and ``FELL`` come with the write-off of what was left and with its taking back."""

    ACCEPTED = "accepted"
    TAKEN_LATE = "taken_late"
    WITHDRAWN = "withdrawn"
    MET = "met"
    FELL = "fell"


class SettlementPart(NamedTuple):
    """A part of the sum; it has to come by ``due_on``."""

    due_on: date
    amount: Money


class Settlement(NamedTuple):
    """``owed`` was open of its items on ``offered_on``; the parts together are enough for all of it."""

    owed: Money
    parts: tuple[SettlementPart, ...]
    offered_on: date
    grace_days: int = 0

    @property
    def enough(self) -> Money:
        """The reduced sum."""
        return total([part.amount for part in self.parts], self.owed.currency)

    @property
    def until(self) -> date:
        """The last day on which money may come."""
        return self.parts[-1].due_on

    @property
    def saved(self) -> Money:
        """What would be let go."""
        return self.owed - self.enough


class Step(NamedTuple):
    """What happened to it on a day."""

    kind: StepKind
    dated_on: date


class Settled(NamedTuple):
    """Something put on an item after the offer (or taken from it, negative), from ``dated_on`` on.

    ``came_on`` is the day on which the money came; None of what is no money, such as a credit note.
    """

    dated_on: date
    amount: Money
    came_on: date | None = None
    piece_id: int = 0


class SettlementStanding(NamedTuple):
    """What a settlement has come to on a day.

    Args:
        state: In one word.
        received: Money that counts: it came since the offer.
        needed: The sum, or what is left of the items where that is less.
        let_go: What is written off once ``needed`` has come; zero of one that is withdrawn, or lapsed without money
            that can be taken.
        next_on: The last day for the next part that is not all there; None unless it runs.
        next_amount: What of that part is missing; zero unless it runs.
        ended_on: The day from which it was met, withdrawn or lapsed.
        can_be_taken: It lapsed, and all that was to come by now is there: the owner may take it all the same.

    """

    state: SettlementState
    received: Money
    needed: Money
    let_go: Money
    next_on: date | None = None
    next_amount: Money | None = None
    ended_on: date | None = None
    can_be_taken: bool = False

    @property
    def open(self) -> Money:
        """What is missing of the sum."""
        return max(self.needed - self.received, Money.zero(self.needed.currency))

    @property
    def excess(self) -> Money:
        """What came beyond the sum."""
        return max(self.received - self.needed, Money.zero(self.needed.currency))

    def asks_for(self, amount: Money) -> bool:
        """Whether this is exactly what is missing of the sum, or of its next part: who pays that means it."""
        return self.state.is_running and amount in (self.next_amount, self.open)


def check_settlement(settlement: Settlement) -> None:
    """Refuse an offer that settles nothing.

    Raises:
        SettlementError: ``nothing_owed``, ``no_smaller_sum``, ``no_parts``, ``not_positive``, ``too_many_parts``,
            ``dates_not_rising``, ``before_offered``, ``bad_grace``.

    """
    parts, owed = settlement.parts, settlement.owed
    if owed.minor <= 0:
        raise SettlementError(field="items", why="nothing_owed")
    if not parts or any(part.amount.minor <= 0 for part in parts):
        raise SettlementError(field="amount", why="not_positive")
    if len(parts) > MOST_PARTS:
        raise SettlementError(field="count", why="too_many_parts", most=MOST_PARTS)
    if settlement.enough >= owed:
        raise SettlementError(field="amount", why="no_smaller_sum", owed=owed)
    if any(later.due_on <= earlier.due_on for earlier, later in pairwise(parts)):
        raise SettlementError(field="until", why="dates_not_rising")
    if parts[0].due_on < settlement.offered_on:
        raise SettlementError(field="until", why="before_offered", offered_on=settlement.offered_on)
    if not 0 <= settlement.grace_days <= MOST_GRACE_DAYS:
        raise SettlementError(field="grace_days", why="bad_grace", most=MOST_GRACE_DAYS)


def standing(
    settlement: Settlement, settled: Iterable[Settled], steps: Sequence[Step], as_of: date
) -> SettlementStanding:
    """What it has come to as seen on ``as_of``.

    Args:
        settlement: What was offered.
        settled: What was put on its items since, without what it let go itself.
        steps: What the owner decided, without what was undone.
        as_of: Later events are not known yet.

    """
    known = [each for each in settled if each.dated_on <= as_of]
    nothing = Money.zero(settlement.owed.currency)
    money = [each for each in known if each.came_on is not None and each.came_on >= settlement.offered_on]
    left = settlement.owed - total([each.amount for each in known if each not in money], nothing.currency)
    needed = max(min(settlement.enough, left), nothing)
    received = total([each.amount for each in money], nothing.currency)
    plain = SettlementStanding(SettlementState.VOID, received, needed, max(left - needed, nothing))
    return _told(settlement, plain, money, [each for each in steps if each.dated_on <= as_of], as_of)


def _told(
    settlement: Settlement, plain: SettlementStanding, money: list[Settled], steps: list[Step], as_of: date
) -> SettlementStanding:
    withdrawn = [each.dated_on for each in steps if each.kind is StepKind.WITHDRAWN]
    if withdrawn:
        nothing = Money.zero(plain.let_go.currency)
        return plain._replace(state=SettlementState.WITHDRAWN, let_go=nothing, ended_on=min(withdrawn))
    if plain.needed.minor == 0 and plain.received.minor <= 0:
        return plain
    lapsed_on, is_all_there = _lapse(settlement, plain, money, steps, as_of)
    if lapsed_on is not None:
        let_go = plain.let_go if is_all_there else Money.zero(plain.let_go.currency)
        lapsed = plain._replace(state=SettlementState.LAPSED, let_go=let_go)
        return lapsed._replace(ended_on=lapsed_on, can_be_taken=is_all_there)
    if plain.received >= plain.needed:
        return plain._replace(state=SettlementState.MET, ended_on=_met_on(settlement, plain.needed, money, steps))
    wanted = zip(settlement.parts, _wanted(settlement, plain.needed), strict=True)
    part, sum_ = next((part, sum_) for part, sum_ in wanted if sum_ > plain.received)
    is_accepted = plain.received.minor > 0 or any(each.kind is StepKind.ACCEPTED for each in steps)
    state = SettlementState.ACCEPTED if is_accepted else SettlementState.OFFERED
    return plain._replace(state=state, next_on=part.due_on, next_amount=sum_ - plain.received)


def _lapse(
    settlement: Settlement, plain: SettlementStanding, money: list[Settled], steps: list[Step], as_of: date
) -> tuple[date | None, bool]:
    """The day on which a part was too late, and whether all that was to come by now has come all the same."""
    over = [
        (day, sum_)
        for day, sum_ in zip(_deadlines(settlement, steps), _wanted(settlement, plain.needed), strict=True)
        if day < as_of
    ]
    for day, sum_ in over:
        in_time = [each.amount for each in money if each.came_on and each.came_on <= day]
        if total(in_time, sum_.currency) < sum_:
            return day + timedelta(days=1), plain.received >= over[-1][1]
    return None, False


def _wanted(settlement: Settlement, needed: Money) -> list[Money]:
    """What has to be there with each part."""
    return [min(each, needed) for each in accumulate(part.amount for part in settlement.parts)]


def _deadlines(settlement: Settlement, steps: Iterable[Step]) -> list[date]:
    """The last days with their grace; what was to come before the owner took late money may have come by then."""
    taken = max((each.dated_on for each in steps if each.kind is StepKind.TAKEN_LATE), default=date.min)
    grace = timedelta(days=settlement.grace_days)
    return [max(min(part.due_on, LAST_DAY - grace) + grace, taken) for part in settlement.parts]


def _met_on(settlement: Settlement, needed: Money, money: Iterable[Settled], steps: Iterable[Step]) -> date:
    """The day on which the sum was all there for good, or taken although it was late."""
    came, since = Money.zero(needed.currency), settlement.offered_on
    for each in sorted(money, key=lambda each: each.dated_on):
        was_short = came < needed
        came = came + each.amount
        since = each.dated_on if was_short and came >= needed else since
    taken = (each.dated_on for each in steps if each.kind is StepKind.TAKEN_LATE)
    return max(since, *taken, date.min)


def beyond(puts: Sequence[Settled], excess: Money) -> list[tuple[int, Money]]:
    """Which of the money on its items is beyond the sum, by its place in ``puts``: what came last goes first, of one
    day what was put there last, for what came in time is what met it.
    """
    found = []
    for at in sorted(range(len(puts)), key=lambda at: (puts[at].came_on or date.min, at), reverse=True):
        part = min(excess, puts[at].amount)
        if part.minor > 0:
            found.append((at, part))
            excess = excess - part
    return found


def parts_of(enough: Money, count: int, until: date, first_on: date | None = None) -> tuple[SettlementPart, ...]:
    """The sum in equal parts whose last days lie evenly between ``first_on`` and ``until``.

    Raises:
        SettlementError: ``too_many_parts``, ``not_positive``, ``dates_not_rising``.

    """
    if not 1 <= count <= MOST_PARTS:
        raise SettlementError(field="count", why="too_many_parts", most=MOST_PARTS)
    if enough.minor < count:
        raise SettlementError(field="amount", why="not_positive")
    first = until if first_on is None or count == 1 else first_on
    span = (until - first).days
    if count > 1 and span < count - 1:
        raise SettlementError(field="until", why="dates_not_rising")
    days = [until - timedelta(days=span * (count - 1 - at) // max(count - 1, 1)) for at in range(count)]
    return tuple(SettlementPart(day, part) for day, part in zip(days, enough.split(count), strict=True))
