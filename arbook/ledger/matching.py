"""Which open items and credits does a sum mean? Those that come closest to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from arbook.ledger.money import Money, total


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open item (plus) or a credit (minus) and the day it is due."""

    key: int
    due_on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Match:
    """The chosen ones, by due date, and what they come to less the money: plus is still owed."""

    keys: tuple[int, ...]
    remaining: Money


def closest(money: Money, candidates: Sequence[Candidate]) -> Match:
    """The candidates whose sum comes closest to ``money``, at least one of them.

    Begins with all, and as long as that leaves too much on one side lets go of the latest due of that side: what is
    due first is the likeliest to be meant. An approximation that a person confirms; trying every choice would take
    for ever.
    """
    left = sorted(candidates, key=lambda each: (each.due_on, each.key))
    rest = total([each.amount for each in left], money.currency) - money
    best, best_rest = tuple(left), rest
    while rest and len(left) > 1:
        heavy = [each for each in left if (each.amount.minor > 0) == (rest.minor > 0)]
        if not heavy:
            break
        left.remove(heavy[-1])
        rest = rest - heavy[-1].amount
        if abs(rest) < abs(best_rest):
            best, best_rest = tuple(left), rest
    return Match(tuple(each.key for each in best), best_rest)
