"""What a part of a period comes to, day by day, where the whole of it has a price."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from arbook.ledger.invoicing import Discount, InvoiceLine, Pricing
from arbook.ledger.money import currency_decimals, round_half_away

_FINER = 2
"""More decimals than the currency's for the price of one of many, so that their sum is right to the cent."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many ``days`` of the days of a ``whole`` period."""

    days: int
    whole: int

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the period."""
        return self.days == self.whole

    def of(self, amount: Decimal, decimals: int) -> Decimal:
        """The part of an amount, rounded half away from zero."""
        return Decimal(round_half_away((amount * self.days / self.whole).scaleb(decimals))).scaleb(-decimals)


def prorated_lines(lines: Sequence[InvoiceLine], share: Share, currency: str) -> tuple[InvoiceLine, ...]:
    """The lines with their part of each price and of each discount that is an amount; what was sold stays."""
    return tuple(_line(line, share, currency_decimals(currency)) for line in lines)


def prorated_pricing(pricing: Pricing, share: Share, currency: str) -> Pricing:
    """The same of what holds for the whole paper."""
    places = currency_decimals(currency)
    charges = tuple(replace(each, amount=share.of(each.amount, places)) for each in pricing.charges)
    return replace(pricing, discount=_discount(pricing.discount, share, places), charges=charges)


def _line(line: InvoiceLine, share: Share, places: int) -> InvoiceLine:
    is_one = line.quantity == line.price_per
    price = share.of(line.unit_price, places if is_one else places + _FINER)
    return replace(line, unit_price=price, discount=_discount(line.discount, share, places))


def _discount(discount: Discount, share: Share, places: int) -> Discount:
    return replace(discount, amount=share.of(discount.amount, places))
