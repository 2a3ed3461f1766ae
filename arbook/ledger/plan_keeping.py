"""How a plan is kept: what of its interest has run up, and when it is broken."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from arbook.ledger.dates import days_between
from arbook.ledger.money import Money
from arbook.ledger.plan_making import simple_interest
from arbook.ledger.plans import Installment, InstallmentState, PlanError

MOST_DAYS = 60
"""A note before, and a tolerance after, of more days than this is another date."""
MOST_BROKEN_DAYS = 365
MOST_BROKEN_PARTS = 20


class PlanRules(NamedTuple):
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
    longest = max(days_between(state.counts_from, as_of) for state in missed)
    return 0 < rules.broken_parts <= len(missed) or 0 < rules.broken_days <= longest


class Bearing(NamedTuple):
    """What of a plan bears interest from ``from_on`` on, and by the end of which day how much of that was credited or
    written off (the days rising).
    """

    from_on: date
    agreed: Money
    yearly_percent: Decimal
    credited: tuple[tuple[date, Money], ...] = ()

    def credited_by(self, day: date) -> Money:
        """What was credited of it at the end of a day."""
        known = [amount for on, amount in self.credited if on <= day]
        return known[-1] if known else Money.zero(self.agreed.currency)


def run_up(parts: Sequence[Installment], bearing: Bearing, on: date = date.max) -> Mapping[int, Money]:
    """By position what of each part's interest has run up at the end of a day, of the part whose time runs by its
    days.

    It is simple, on what the parts before leave, paid in time or not. What was credited by the end of a part's time
    bears none in it: it was not owed (trade rule 15).
    """
    found, begins, rest = {}, bearing.from_on, bearing.agreed
    for part in parts:
        until = min(part.due_on, on)
        left = max(rest - bearing.credited_by(until), Money.zero(rest.currency))
        interest = simple_interest(left, bearing.yearly_percent, days_between(begins, until))
        if interest:
            found[part.position] = interest
        rest, begins = rest - (part.amount - interest), part.due_on
    return found
