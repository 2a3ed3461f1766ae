"""A tax rate as it is being typed."""

from dataclasses import dataclass
from decimal import Decimal

from arbook.ledger.amounts import parse_percent
from arbook.ledger.errors import AmountError
from arbook.queries.offers import TaxRateRow
from arbook.services.settings_offers import TaxRateFacts

UNTAXED = ("exempt", "reverse_charge")
"""Kinds whose reason is told on the invoice."""


@dataclass(slots=True)
class RateForm:
    """An empty percentage of a kind that is not taxed is 0."""

    name: str = ""
    percent: str = ""
    kind: str = "standard"
    note: str = ""

    def facts(self) -> TaxRateFacts:
        """The rate.

        Raises:
            AmountError: with the field ``percent``: no number.
        """
        typed = self.percent.strip() or ("0" if self.kind in UNTAXED else "")
        try:
            percent: Decimal = parse_percent(typed)
        except AmountError as refusal:
            raise AmountError(field="percent", **refusal.facts) from None
        return TaxRateFacts(self.name.strip(), percent, self.kind, self.note.strip())


def facts_of(row: TaxRateRow) -> TaxRateFacts:
    """A kept rate as it would be written again."""
    return TaxRateFacts(row.name, row.percent, row.kind, row.note, row.is_default)
