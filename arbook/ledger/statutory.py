"""What the law lets a creditor charge for lateness, as data: reference rate, points above it, fixed sums, who owes.

The rules differ by country and by what the customer is; they are dated, and the owner can correct them (trade rules 6
and 7). Nothing here is advice: each rule names its source and the day on which it was looked up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from arbook.ledger.errors import ArbookError
from arbook.ledger.interest import RatePoint, RateTable
from arbook.ledger.money import Money


class StatutoryError(ArbookError):
    """The law gives no claim here. Facts: ``why``, ``country``, ``kind``."""


class RateFixed(StrEnum):
    """Which day's rate counts: each day its own, that of the day the debt became late, or that of the payment."""

    EACH_DAY = "each_day"
    WHEN_LATE = "when_late"
    WHEN_PAID = "when_paid"


@dataclass(frozen=True, slots=True)
class CompensationBand:
    """A fixed sum for debts of at least ``from_amount``."""

    from_amount: Money
    amount: Money


@dataclass(frozen=True, slots=True)
class StatutoryRule:
    """The claim in one country against one kind of customer, from a day on.

    ``reference`` names the rate table, empty where the law fixes a rate; ``points`` stand above it. ``bands`` hold
    the fixed sum, none where the law gives none. ``kinds`` are of ``business``, ``public``, ``consumer``. Where
    ``gives_claim`` is false the law gives nothing without an agreement; where ``allows_agreed`` is false an agreement
    is worth nothing either.
    """

    country: str
    kinds: tuple[str, ...]
    from_day: date
    reference: str
    points: Decimal
    rate_fixed: RateFixed
    bands: tuple[CompensationBand, ...]
    source: str
    looked_up_on: date
    gives_claim: bool = True
    allows_agreed: bool = True

    def compensation(self, debt: Money) -> Money:
        """The fixed sum for a debt of this size; nothing where there is none, or in another currency."""
        fitting = [
            band
            for band in self.bands
            if band.from_amount.currency == debt.currency and debt.minor >= max(band.from_amount.minor, 1)
        ]
        return max(fitting, key=lambda band: band.from_amount.minor).amount if fitting else Money.zero(debt.currency)

    def rates(self, reference: RateTable, became_late_on: date, paid_on: date) -> RateTable:
        """The yearly percentage over the time of one debt.

        Raises:
            InterestError: ``no_rate_yet``.
        """
        table = reference.plus(self.points)
        match self.rate_fixed:
            case RateFixed.EACH_DAY:
                return table
            case RateFixed.WHEN_LATE:
                return RateTable((RatePoint(date.min, table.on(became_late_on)),))
            case RateFixed.WHEN_PAID:
                return RateTable((RatePoint(date.min, table.on(paid_on)),))


EUROPEAN_UNION = "EU"
MEMBERS = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
"""Countries whose own law is at least what Directive 2011/7/EU asks for."""


def law_of(rules: Sequence[StatutoryRule], country: str, kind: str, on: date) -> StatutoryRule:
    """The country's own rule, or the least that the directive gives in every member state.

    Raises:
        StatutoryError: as ``rule_for``.
    """
    try:
        return rule_for(rules, country, kind, on)
    except StatutoryError:
        if country not in MEMBERS:
            raise
        return rule_for(rules, EUROPEAN_UNION, kind, on)


def rule_for(rules: Sequence[StatutoryRule], country: str, kind: str, on: date) -> StatutoryRule:
    """The rule in force that day.

    Raises:
        StatutoryError: ``no_rule`` for this country and kind of customer, ``not_yet`` before the first.
    """
    of_country = [rule for rule in rules if rule.country == country and kind in rule.kinds]
    if not of_country:
        raise StatutoryError(why="no_rule", country=country, kind=kind)
    in_force = [rule for rule in of_country if rule.from_day <= on]
    if not in_force:
        raise StatutoryError(why="not_yet", country=country, kind=kind, first=min(r.from_day for r in of_country))
    return max(in_force, key=lambda rule: rule.from_day)
