"""Early payment: so much off if the money comes within so many days of the invoice date (trade rule 4).

The last day is the invoice date plus the days, itself included. What counts is the day the money came, not the day
it was entered.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from arbook.ledger.dates import add_days
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import InvoiceTotals, TaxSum
from arbook.ledger.money import Money, total

MOST_DISCOUNT_DAYS = 365
_HUNDRED = Decimal(100)


class EarlyDiscountError(ArbookError):
    """A discount that cannot be offered. Facts: ``why``."""


class DiscountTax(StrEnum):
    """What becomes of the tax when the discount is taken.

    ``REDUCED_IF_TAKEN``: the discount is on gross, and net and tax shrink with it once it is taken.
    ``UNCHANGED``: it is on the net only, the tax stays as invoiced.
    ``ALWAYS_REDUCED``: the invoice bears tax on the discounted net from the start, taken or not.
    """

    REDUCED_IF_TAKEN = "reduced_if_taken"
    UNCHANGED = "unchanged"
    ALWAYS_REDUCED = "always_reduced"


@dataclass(frozen=True, slots=True)
class EarlyDiscount:
    """``percent`` off when paid within ``days`` of the invoice date; 0 days ask for money in advance, which is there
    by the day of the invoice.

    ``coin`` is the smallest sum that can be paid in cash, in major units, of an invoice that asks for such sums; None
    of terms, which know no currency.

    Raises:
        EarlyDiscountError: ``bad_percent``, ``bad_days``.
    """

    percent: Decimal
    days: int
    tax: DiscountTax = DiscountTax.REDUCED_IF_TAKEN
    coin: Decimal | None = None

    def __post_init__(self) -> None:
        if not 0 < self.percent < _HUNDRED:
            raise EarlyDiscountError(field="discount_percent", why="bad_percent")
        if not 0 <= self.days <= MOST_DISCOUNT_DAYS:
            raise EarlyDiscountError(field="discount_days", why="bad_days", most=MOST_DISCOUNT_DAYS)

    @property
    def is_in_advance(self) -> bool:
        """Whether only money earns it that is there by the day of the invoice."""
        return self.days == 0

    def last_day(self, issued_on: date) -> date:
        """The last day on which the money earns it."""
        return add_days(issued_on, self.days)

    def is_earned(self, issued_on: date, received_on: date) -> bool:
        """Whether money that came that day was in time."""
        return received_on <= self.last_day(issued_on)

    def leans_on(self, issued_on: date, taken_with: date, part_on: date) -> bool:
        """Whether a discount that money of ``taken_with`` took falls when a part of ``part_on`` is taken back: both
        were in time and reached the promised sum together. One that late money was granted is the owner's own word.
        """
        return self.is_earned(issued_on, taken_with) and self.is_earned(issued_on, part_on)


@dataclass(frozen=True, slots=True)
class Offer:
    """What settles an open sum early: ``pay`` now, ``discount`` is let go; ``shares`` split it over its parts."""

    pay: Money
    discount: Money
    shares: tuple[Money, ...]


def offer(discount: EarlyDiscount, open_sum: Money, parts: Sequence[Money]) -> Offer:
    """What to pay so that ``open_sum`` is settled early.

    Args:
        discount: The terms agreed.
        open_sum: What the discount is of: what is open, after credit notes.
        parts: What the discount is counted on, as it stood on the invoice: the gross of each rate, or net and tax, or
            the nets alone where the tax stays. They need not come to ``open_sum``; what they lack of it (a tax that
            stays, a fee) is paid in full.

    The shares always sum to the discount, though each alone may end in half a cent. Where small coins are gone, what
    to pay is rounded down to one that there is.
    """
    base = total(list(parts), open_sum.currency)
    pay = _in_coins(open_sum - base.times(discount.percent / _HUNDRED), discount.coin)
    taken = open_sum - pay
    weights = [part.minor for part in parts]
    shares = taken.shared_by(weights) if sum(weights) else tuple(Money.zero(open_sum.currency) for _ in parts)
    return Offer(pay, taken, shares)


def _in_coins(pay: Money, coin: Decimal | None) -> Money:
    """The next lower sum that these coins make, in the customer's favor; less than one coin stays as it is."""
    step = 0 if coin is None else Money.of(f"{coin:f}", pay.currency).minor
    return pay if not step or pay.minor < step else Money(pay.minor // step * step, pay.currency)


def offer_on_rest(
    discount: EarlyDiscount, open_sum: Money, invoiced: InvoiceTotals, paid: Money | None = None
) -> Offer:
    """``offer`` over an invoice of which ``open_sum`` is left, split over its tax rates.

    A part that was credited, or paid too late, takes its share of net and tax with it. What was ``paid`` in time
    counts toward the promised sum: 50.00 of 117.60 leave 67.60 to pay, and the discount is the same.
    """
    if paid:
        promised = offer_on_rest(discount, open_sum + paid, invoiced)
        return replace(promised, pay=promised.pay - paid)
    counted = [_counted(discount, each) for each in invoiced.taxes]
    if open_sum == invoiced.gross:
        return offer(discount, open_sum, counted)
    whole = invoiced.gross.minor or 1
    left = total(counted, open_sum.currency).times(Decimal(open_sum.minor) / whole)
    weights = [part.minor for part in counted]
    return offer(discount, open_sum, left.shared_by(weights) if sum(weights) else counted)


def _counted(discount: EarlyDiscount, sums: TaxSum) -> Money:
    return sums.net + sums.tax if discount.tax is DiscountTax.REDUCED_IF_TAKEN else sums.net


def tax_on_discounted(discount: EarlyDiscount, sums: TaxSum) -> TaxSum:
    """The tax of a rate where it is always counted on the discounted net; the net itself stays as invoiced."""
    base = sums.net - sums.net.times(discount.percent / _HUNDRED)
    return TaxSum(sums.rate, sums.net, base.times(sums.rate.percent / _HUNDRED))


def with_discounted_tax(discount: EarlyDiscount, totals: InvoiceTotals) -> InvoiceTotals:
    """The totals of an invoice whose tax is always counted on the discounted net; others stay as they are."""
    if discount.tax is not DiscountTax.ALWAYS_REDUCED:
        return totals
    taxes = tuple(tax_on_discounted(discount, sums) for sums in totals.taxes)
    tax = total([each.tax for each in taxes], totals.net.currency)
    return InvoiceTotals(totals.line_nets, taxes, totals.net, tax, totals.net + tax, totals.discounts, totals.charges)
