"""A statutory rule as it is typed: whose law, against whom, what it gives, and where that is written."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arbook.ledger.amounts import parse_amount, parse_percent
from arbook.ledger.errors import ArbookError, UnknownCurrencyError
from arbook.ledger.money import Money
from arbook.ledger.statutory import CompensationBand, RateFixed, StatutoryRule

KINDS = ("business", "public", "consumer")
FIXED, NO_CLAIM, NO_AGREEMENT = "fixed", "no_claim", "no_agreement"
"""Besides a reference rate a rule may give a rate of its own, nothing, or let nothing be agreed either."""


@dataclass(slots=True)
class LawRuleForm:
    """``gives`` is the key of a reference rate, or one of the three above."""

    country: str = ""
    kind: str = "business"
    from_on: date | None = None
    gives: str = ""
    points_typed: str = ""
    rate_fixed: RateFixed = RateFixed.EACH_DAY
    sums_typed: str = ""
    currency: str = "EUR"
    source: str = ""
    decimal_mark: str = "."

    def rule(self, today: date) -> StatutoryRule:
        """What is typed, looked up today.

        Raises:
            AmountError, UnknownCurrencyError: something cannot be read; ``field`` says what.
        """
        gives_claim = self.gives not in (NO_CLAIM, NO_AGREEMENT)
        return StatutoryRule(
            country=self.country,
            kinds=(self.kind,),
            from_day=self.from_on or today,
            reference=self.gives if gives_claim and self.gives != FIXED else "",
            points=self._points() if gives_claim else Decimal(0),
            rate_fixed=self.rate_fixed,
            bands=self._bands() if gives_claim else (),
            source=self.source.strip(),
            looked_up_on=today,
            gives_claim=gives_claim,
            allows_agreed=self.gives != NO_AGREEMENT,
        )

    def _points(self) -> Decimal:
        try:
            return parse_percent(self.points_typed.strip()) if self.points_typed.strip() else Decimal(0)
        except ArbookError as refusal:
            refusal.field = "points"
            raise

    def _bands(self) -> tuple[CompensationBand, ...]:
        """One sum for every debt, or several, each after the debt from which it counts: ``0=40 1000=70``."""
        currency = self.currency.strip().upper()
        bands = []
        for word in self.sums_typed.split():
            least, found, amount = word.rpartition("=")
            bands.append(
                CompensationBand(self._money(least if found else "0", currency), self._money(amount, currency))
            )
        return tuple(bands)

    def _money(self, text: str, currency: str) -> Money:
        try:
            if text.strip() == "0":
                return Money.zero(currency)
            return parse_amount(text, currency, decimal_mark=self.decimal_mark)
        except ArbookError as refusal:
            refusal.field = "currency" if isinstance(refusal, UnknownCurrencyError) else "sums"
            raise


def typed_sums(rule: StatutoryRule, decimal_mark: str) -> str:
    """The fixed sums of a rule as they are typed."""
    if len(rule.bands) == 1 and not rule.bands[0].from_amount:
        return _plain(rule.bands[0].amount, decimal_mark)
    return " ".join(
        f"{_plain(band.from_amount, decimal_mark)}={_plain(band.amount, decimal_mark)}" for band in rule.bands
    )


def _plain(amount: Money, decimal_mark: str) -> str:
    number = f"{amount.decimal.normalize():f}"
    return number.replace(".", decimal_mark)


def given_by(rule: StatutoryRule) -> str:
    """The key of what a rule gives, as ``LawRuleForm.gives`` has it."""
    if not rule.allows_agreed:
        return NO_AGREEMENT
    if not rule.gives_claim:
        return NO_CLAIM
    return rule.reference or FIXED
