"""Promises: what a customer's word comes to, by the money that comes. Never stored, always derived.

Money counts that came from the day of the word to its last day (its day, and the grace it was given). Of a word about
certain items money counts as far as it was put on them, or on nothing yet. What need not be paid any more shortens
the word: a credit note, or what the owner let go, or gave more time for, while the word ran; what was let go or put
off later is not waited for any more, but mends nothing. A payment that was taken back never came.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from arbook.ledger.dates import add_days
from arbook.ledger.money import Money


class PromiseState(StrEnum):
    """A promise is open until its last day is over, unless the money came before; needless once nothing is owed."""

    OPEN = "open"
    KEPT = "kept"
    PARTLY_KEPT = "partly_kept"
    BROKEN = "broken"
    NEEDLESS = "needless"

    @property
    def is_over(self) -> bool:
        """Whether it tells how reliable the customer is."""
        return self in (PromiseState.KEPT, PromiseState.PARTLY_KEPT, PromiseState.BROKEN)

    @property
    def is_broken(self) -> bool:
        """Whether not all of it came."""
        return self in (PromiseState.PARTLY_KEPT, PromiseState.BROKEN)


class Word(NamedTuple):
    """To pay ``amount`` by ``promised_on``. ``owed`` was open of what it is about (zero: nothing yet)."""

    amount: Money
    owed: Money
    made_on: date
    promised_on: date
    grace_days: int = 0

    @property
    def is_above_owed(self) -> bool:
        """Whether more was promised than is open; where nothing was, it is for what is still to be issued."""
        return bool(self.owed) and self.amount > self.owed

    @property
    def last_on(self) -> date:
        """The last day on which money keeps it."""
        return add_days(self.promised_on, self.grace_days)


class Receipt(NamedTuple):
    """A payment of this customer since the word. ``elsewhere`` of it was put on what the word is not about."""

    received_on: date
    amount: Money
    elsewhere: Money
    taken_back_on: date | None = None


class Relief(NamedTuple):
    """What was taken off the items without money, or put off; ``is_credit``: by a credit note, so that it was never
    owed.
    """

    on: date
    amount: Money
    is_credit: bool


class PromiseOutcome(NamedTuple):
    """What a word came to on a day: of ``wanted``, ``received`` came in time and ``late`` after it; ``let_be`` was
    let go or put off after it.
    """

    state: PromiseState
    wanted: Money
    received: Money
    late: Money
    let_be: Money

    @property
    def missing(self) -> Money:
        """What has not come to this day, and is still waited for."""
        left = self.wanted - self.received - self.late - self.let_be
        return left if left.minor > 0 else Money.zero(left.currency)

    def with_more(self, amount: Money) -> PromiseState:
        """What becomes of an open word when so much comes in time."""
        return PromiseState.KEPT if self.received + amount >= self.wanted else PromiseState.PARTLY_KEPT


def promise_outcome(
    word: Word, receipts: Sequence[Receipt], reliefs: Sequence[Relief], as_of: date
) -> PromiseOutcome:
    """What the word came to, as seen on ``as_of``; what happened later is not known yet."""
    received = _came(word, receipts, as_of, word.made_on, word.last_on)
    late = _came(word, receipts, as_of, add_days(word.last_on, 1), as_of)
    wanted = _wanted(word, reliefs, as_of, word.last_on)
    let_be = wanted - _wanted(word, reliefs, as_of, as_of)
    return PromiseOutcome(_state(word, wanted, received, as_of), wanted, received, late, let_be)


def _came(word: Word, receipts: Sequence[Receipt], as_of: date, first: date, last: date) -> Money:
    minor = 0
    for each in receipts:
        stands = each.taken_back_on is None or each.taken_back_on > as_of
        if stands and first <= each.received_on <= min(last, as_of):
            minor += max(each.amount.minor - each.elsewhere.minor, 0)
    return Money(minor, word.amount.currency)


def _wanted(word: Word, reliefs: Sequence[Relief], as_of: date, last_on: date) -> Money:
    """What of the word was to come, after what was credited, or taken off it otherwise by ``last_on``."""
    if not word.owed.minor:
        return word.amount
    relieved = sum(
        each.amount.minor
        for each in reliefs
        if word.made_on <= each.on <= as_of and (each.is_credit or each.on <= last_on)
    )
    return Money(max(min(word.amount.minor, word.owed.minor - relieved), 0), word.amount.currency)


def _state(word: Word, wanted: Money, received: Money, as_of: date) -> PromiseState:
    if not wanted.minor and not received.minor:
        return PromiseState.NEEDLESS
    if received >= wanted:
        return PromiseState.KEPT
    if as_of <= word.last_on:
        return PromiseState.OPEN
    return PromiseState.PARTLY_KEPT if received.minor else PromiseState.BROKEN


class Reliability(NamedTuple):
    """Of ``made`` words whose day is over, ``kept`` were kept."""

    kept: int = 0
    made: int = 0

    @property
    def broken(self) -> int:
        """How many were not."""
        return self.made - self.kept


def reliability(states: Sequence[PromiseState]) -> Reliability:
    """How often a customer kept their word."""
    return Reliability(states.count(PromiseState.KEPT), sum(state.is_over for state in states))
