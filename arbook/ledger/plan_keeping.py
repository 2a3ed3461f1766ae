"""How a plan is kept: what of its interest has run up, when it is broken, and what the law says of its price."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from arbook.ledger.dates import days_between
from arbook.ledger.errors import ArbookError
from arbook.ledger.may_charge import Law
from arbook.ledger.money import Money
from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.plans import Installment, InstallmentState, PlanError
from arbook.ledger.statutory import law_of

MOST_DAYS = 60
"""A note before, and a tolerance after, of more days than this is another date."""
MOST_BROKEN_DAYS = 365
MOST_BROKEN_PARTS = 20


@dataclass(frozen=True, slots=True)
class PlanRules:
    """What is agreed about keeping a plan.

    A note goes ``notice_days`` before each part (0: none). A part counts as kept ``tolerance_days`` after its day.
    The plan is broken, and all that is left may be called due, once ``broken_parts`` are missed or one is late for
    ``broken_days`` (0: that does not count).
    """

    notice_days: int = 3
    tolerance_days: int = 3
    broken_parts: int = 2
    broken_days: int = 21

    def check(self) -> None:
        """Hold them to reason.

        Raises:
            PlanError: ``days_out_of_range``, ``parts_out_of_range``, ``broken_in_tolerance``.
        """
        for field, days, most in (
            ("notice_days", self.notice_days, MOST_DAYS),
            ("tolerance_days", self.tolerance_days, MOST_DAYS),
            ("broken_days", self.broken_days, MOST_BROKEN_DAYS),
        ):
            if not 0 <= days <= most:
                raise PlanError(field=field, why="days_out_of_range", most=most)
        if not 0 <= self.broken_parts <= MOST_BROKEN_PARTS:
            raise PlanError(field="broken_parts", why="parts_out_of_range", most=MOST_BROKEN_PARTS)
        if 0 < self.broken_days <= self.tolerance_days:
            raise PlanError(field="broken_days", why="broken_in_tolerance", tolerance=self.tolerance_days)


USUAL_RULES = PlanRules()
"""Kind enough for a shop, and firm enough to mean something."""


def is_broken(states: Sequence[InstallmentState], rules: PlanRules, as_of: date) -> bool:
    """Whether all that is left may be called due."""
    missed = [state for state in states if state.is_missed(as_of)]
    if not missed:
        return False
    longest = max(days_between(state.installment.due_on, as_of) for state in missed)
    return 0 < rules.broken_parts <= len(missed) or 0 < rules.broken_days <= longest


def run_up(parts: Sequence[Installment], from_on: date, on: date) -> Mapping[int, Money]:
    """By position what of each part's interest has run up at the end of a day; of the part whose time runs, its days'
    share.
    """
    found, begins = {}, from_on
    for part in parts:
        whole, gone = days_between(begins, part.due_on), days_between(begins, on)
        if part.interest is not None and gone > 0:
            found[part.position] = part.price if gone >= whole else part.price.times(Decimal(gone) / whole)
        begins = part.due_on
    return found


class PriceCaution(StrEnum):
    """What the owner should know of a price before agreeing on it."""

    WORTH_NOTHING = "worth_nothing"
    ABOVE_LAW = "above_law"
    NOT_KNOWN = "not_known"
    CONSUMER = "consumer"


def price_cautions(price: PlanPrice, law: Law, on: date) -> tuple[PriceCaution, ...]:
    """What the law says of a price that is to be agreed with this kind of customer.

    Where an agreement is worth nothing that is told alone. A rate above what the law itself gives for lateness may
    be too high; where nothing is known nobody checked it. Credit for a fee or interest to a consumer may need more
    than a signature.
    """
    if price.is_free:
        return ()
    found = [PriceCaution.CONSUMER] if law.kind == "consumer" else []
    try:
        rule = law_of(law.rules, law.country, law.kind, on)
    except ArbookError:
        return (*found, PriceCaution.NOT_KNOWN)
    if not rule.allows_agreed:
        return (PriceCaution.WORTH_NOTHING,)
    if not price.yearly_percent:
        return tuple(found)
    reference = law.references.get(rule.reference)
    try:
        most = rule.points + (reference.table.on(on) if reference is not None else Decimal(0))
    except ArbookError:
        return (*found, PriceCaution.NOT_KNOWN)
    if rule.gives_claim and price.yearly_percent > most:
        found.append(PriceCaution.ABOVE_LAW)
    return tuple(found)
