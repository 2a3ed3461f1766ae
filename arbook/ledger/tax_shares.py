"""The tax in a part of an invoice: what a discount or a write-off takes of net and tax, rate by rate."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from arbook.ledger.invoicing import TaxSum
from arbook.ledger.money import Money


@dataclass(frozen=True, slots=True)
class TaxShare:
    """A part of one rate. ``percent`` is None where the paper says only how much tax it holds."""

    name: str
    percent: Decimal | None
    net: Money
    tax: Money

    @property
    def gross(self) -> Money:
        """Both together."""
        return self.net + self.tax


def share_of(amount: Money, taxes: Sequence[TaxSum]) -> tuple[TaxShare, ...]:
    """``amount`` gross split over the rates as the invoice has them, and each part into tax and net.

    2.90 of an invoice of 5.00 and 19 % holds 0.46 of tax. The shares sum to the amount; without rates it is all net.
    """
    weights = [each.net.minor + each.tax.minor for each in taxes]
    if not amount or not sum(weights):
        return (TaxShare("", None, amount, Money.zero(amount.currency)),)
    parts = amount.shared_by(weights)
    return tuple(_split(part, each) for part, each in zip(parts, taxes, strict=True) if part)


def net_only(parts: Sequence[Money], taxes: Sequence[TaxSum]) -> tuple[TaxShare, ...]:
    """Parts of the rates that leave their tax alone."""
    pairs = zip(parts, taxes, strict=True)
    return tuple(
        TaxShare(each.rate.name, each.rate.percent, part, Money.zero(part.currency)) for part, each in pairs if part
    )


def by_rate(parts: Sequence[Money], taxes: Sequence[TaxSum]) -> tuple[TaxShare, ...]:
    """Gross parts of the rates, each split into tax and net."""
    return tuple(_split(part, each) for part, each in zip(parts, taxes, strict=True) if part)


def _split(part: Money, sums: TaxSum) -> TaxShare:
    whole = sums.net.minor + sums.tax.minor
    tax = part.times(Decimal(sums.tax.minor) / whole) if whole else Money.zero(part.currency)
    return TaxShare(sums.rate.name, sums.rate.percent, part - tax, tax)
