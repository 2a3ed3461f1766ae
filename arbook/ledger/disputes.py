"""Disputes: what of an invoice is still contested, and when it is over by itself.

Contested is what the customer named, less what was credited since, and never more than is open. Once nothing of it is
contested any more, because it was credited, paid or let go, the dispute is over without anybody closing it; it runs
again when that money bounces. Of an invoice that was paid before it was contested, only a credit note or the owner
ends the dispute.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from arbook.ledger.money import Money


class DisputeReason(StrEnum):
    """Why it is contested."""

    NOT_DELIVERED = "not_delivered"
    DEFECT = "defect"
    WRONG_PRICE = "wrong_price"
    WRONG_QUANTITY = "wrong_quantity"
    PAID = "paid"
    NOT_ORDERED = "not_ordered"
    DUPLICATE = "duplicate"
    OTHER = "other"


class Resolution(StrEnum):
    """How a dispute ended. The owner says the first four; ``PAID`` and ``LET_GO`` follow from what is open."""

    CREDITED = "credited"
    ADJUSTED = "adjusted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    PAID = "paid"
    LET_GO = "let_go"


OWN_RESOLUTIONS = (Resolution.CREDITED, Resolution.ADJUSTED, Resolution.REJECTED, Resolution.WITHDRAWN)
"""Those that the owner says."""


class Movement(NamedTuple):
    """What was taken off the invoice since it was contested (negative: put back)."""

    on: date
    amount: Money
    by: Resolution
    """``CREDITED``, ``PAID`` or ``LET_GO``."""


class Contest(NamedTuple):
    """``amount`` None: the whole invoice. ``owed`` was open of it when it was contested, None where it is about
    whatever is owed: that ends by the owner's word alone.
    """

    amount: Money | None
    owed: Money | None


class Standing(NamedTuple):
    """``contested`` of what is open (None: whatever is owed), or the day and the way it was over by itself."""

    contested: Money | None
    over_on: date | None = None
    over_by: Resolution | None = None


def dispute_standing(contest: Contest, movements: Sequence[Movement]) -> Standing:
    """How a dispute stands that the owner has not closed; ``movements`` in the order in which they happened."""
    if contest.owed is None:
        return Standing(contest.amount)
    open_minor, credited = contest.owed.minor, 0
    over: Movement | None = None
    for each in movements:
        open_minor -= each.amount.minor
        credited += each.amount.minor if each.by is Resolution.CREDITED else 0
        is_over = _is_over(contest, open_minor, credited)
        over = (over or each) if is_over else None
    nothing = Money.zero(contest.owed.currency)
    if over is not None:
        return Standing(nothing, over.on, over.by)
    return Standing(Money(_contested(contest, open_minor, credited), nothing.currency))


def _contested(contest: Contest, open_minor: int, credited: int) -> int:
    named = open_minor if contest.amount is None else contest.amount.minor - credited
    return max(min(named, open_minor), 0)


def _is_over(contest: Contest, open_minor: int, credited: int) -> bool:
    if contest.amount is not None and credited >= contest.amount.minor:
        return True
    return bool(contest.owed) and open_minor <= 0


def one_after_another(standings: Sequence[Standing], open_: Money) -> tuple[Standing, ...]:
    """Those of one invoice, the oldest first: what several contest counts for the first of them, so that all together
    come to no more than is open of it.
    """
    found, left = [], max(open_.minor, 0)
    for each in standings:
        own = 0 if each.contested is None else min(each.contested.minor, left)
        left -= own
        found.append(each if each.contested is None else each._replace(contested=Money(own, open_.currency)))
    return tuple(found)
