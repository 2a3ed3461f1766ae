"""An amount of an invoice as lines of a credit note: one of each tax rate, which come to it to the cent."""

from collections.abc import Mapping
from decimal import Decimal

from arbook.ledger.invoicing import InvoiceLine, TaxRate, invoice_totals
from arbook.ledger.money import Money


def amount_lines(
    words: str, gross: Money, left: Mapping[TaxRate, Money], *, gross_prices: bool
) -> tuple[InvoiceLine, ...]:
    """Lines over ``gross`` (with tax), shared by what is left of each rate; ``words`` describe each of them."""
    by_rate = {rate: money for rate, money in left.items() if money.minor > 0}
    shares = gross.shared_by([money.minor for money in by_rate.values()])
    make = _gross_line if gross_prices else _line
    return tuple(make(words, share, rate) for rate, share in zip(by_rate, shares, strict=True) if share)


def _line(words: str, gross: Money, rate: TaxRate) -> InvoiceLine:
    """One line whose gross is the amount wanted."""
    net = gross.times(100 / (100 + rate.percent))
    for step in (0, 1, -1):  # a cent beside the rounded net may be the one whose tax comes out
        line = InvoiceLine(words, Decimal(1), Money(net.minor + step, net.currency).decimal, rate)
        if invoice_totals((line,), gross.currency).gross == gross:
            return line
    return InvoiceLine(words, Decimal(1), net.decimal, rate)


def _gross_line(words: str, gross: Money, rate: TaxRate) -> InvoiceLine:
    return InvoiceLine(words, Decimal(1), gross.decimal, rate)
