"""How much is at risk with a customer, from what they did before: it moves their place in the order of effect."""

from datetime import date
from typing import NamedTuple

from arbook.ledger.relationship import Relationship, ToneReason, ToneWhy, reasons

_WEIGHTS = {
    ToneWhy.BROKEN: 6,
    ToneWhy.RARELY: 4,
    ToneWhy.WORSE: 2,
    ToneWhy.ON_TIME: -4,
    ToneWhy.ALWAYS: -4,
}
"""Percent by which each habit moves the sum that counts: broken words weigh most, who pays on time can wait. Of like
sums the one at risk comes first, and no small debt before a large one; larger weights would also leave hardly a row
certain before everybody's past was read (``queries/foremost``)."""
MOST_RISK = 100 + sum(weight for weight in _WEIGHTS.values() if weight > 0)
"""Nobody's sum counts for more percent than this."""


class Risk(NamedTuple):
    """``percent`` of the sum count in the order of effect; ``why`` is the habit that weighs most, None where nothing
    is known that tells.
    """

    percent: int = 100
    why: ToneReason | None = None


EVEN = Risk()
"""As with everybody of whom nothing is known."""


def risk_of(relationship: Relationship, as_of: date) -> Risk:
    """What the payments and promises up to that day tell; the tone of letters follows from the same habits."""
    known = [each for each in reasons(relationship, as_of) if each[0] in _WEIGHTS]
    if not known:
        return EVEN
    percent = 100 + sum(_WEIGHTS[why] for why, _ in known)
    return Risk(percent, max(known, key=lambda each: _WEIGHTS[each[0]] * (1 if percent > 100 else -1)))
