"""What an invoice has to say, and what of it the book does not know yet: asked before it is issued.

Sources: Directive 2006/112/EC, Art. 226 nos. 3 and 5 (the seller's number, name and address of both), no. 4 (the
buyer's number where the buyer owes the tax), Art. 220a and 226b (small sums); § 14 (4) nos. 1 and 2 UStG (address of
both, tax number or VAT id, always), § 14a (1) and (5) UStG (reverse charge), § 33 UStDV (up to 250 euros without the
buyer); § 11 (1) and (6) UStG of Austria (up to 400 euros); VAT Notices 700 (less detailed invoices up to 250 pounds)
and 735 (reverse charge) of the United Kingdom; Art. 26 MWSTG and Art. 57 MWSTV of Switzerland (up to 400 francs).
"""

from dataclasses import dataclass
from enum import StrEnum

from arbook.ledger.invoicing import TaxRate, TaxSum
from arbook.ledger.money import Money

_UNION = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
_ASKS = _UNION | {"CH", "GB", "LI"}
_REVERSES = _UNION | {"GB"}
_NUMBER_ALWAYS = frozenset({"DE"})
_SMALL_SUM = {"DE": 250_00, "AT": 400_00, "GB": 250_00, "CH": 400_00, "LI": 400_00}
_SMALL_ELSEWHERE = 100_00
"""Minor units of the country's own money: up to here an invoice may leave out whom it is for."""


class Lack(StrEnum):
    """What is missing, in the order it is told."""

    SENDER = "sender"
    TAX_NUMBER = "tax_number"
    BUYER_ADDRESS = "buyer_address"
    BUYER_NUMBER = "buyer_number"


@dataclass(frozen=True, slots=True)
class PaperKnowledge:
    """What the book knows for a customer's invoice: the business's country and currency, whether the paper says where
    it comes from and where the money should go, the business's tax number, the customer's address and tax number;
    ``reversing`` are the rates by which the customer owes the tax (reverse charge).
    """

    country: str
    currency: str
    has_sender: bool
    has_tax_number: bool
    has_buyer_address: bool
    has_buyer_number: bool = True
    reversing: frozenset[TaxRate] = frozenset()

    def lacks(self, total: Money, taxes: tuple[TaxSum, ...]) -> tuple[Lack, ...]:
        """What an invoice of this total and these taxes would lack."""
        is_taxed = any(each.rate.percent for each in taxes)
        asks_number = self.country in _NUMBER_ALWAYS or (is_taxed and self.country in _ASKS)
        asks_buyer = self.country in _ASKS and not self._is_small(total)
        is_reversed = self.country in _REVERSES and any(each.rate in self.reversing for each in taxes)
        missing = {
            Lack.SENDER: not self.has_sender,
            Lack.TAX_NUMBER: asks_number and not self.has_tax_number,
            Lack.BUYER_ADDRESS: asks_buyer and not self.has_buyer_address,
            Lack.BUYER_NUMBER: is_reversed and not self.has_buyer_number,
        }
        return tuple(lack for lack, is_missing in missing.items() if is_missing)

    def _is_small(self, total: Money) -> bool:
        """Sums in other money than the country's are taken for large ones."""
        return total.currency == self.currency and total.minor <= _SMALL_SUM.get(self.country, _SMALL_ELSEWHERE)
