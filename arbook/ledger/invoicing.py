"""From lines to totals: each line's net is rounded, tax is rounded once per rate (trade rule 14)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from arbook.ledger.errors import ArbookError
from arbook.ledger.money import MAX_MINOR, Money, currency_decimals, round_half_away, total

MOST_LINES = 5000
MOST_TAX_PERCENT = Decimal(100)
_HUNDRED = Decimal(100)


class InvoiceError(ArbookError):
    """An invoice that cannot be issued. Facts: ``why`` and, for a line, ``position`` (from 1)."""


@dataclass(frozen=True, slots=True)
class TaxRate:
    """A tax rate as printed: ``name`` ("VAT"), ``percent``, and a note such as "reverse charge" where one is due."""

    name: str
    percent: Decimal
    note: str = ""


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """What was sold: ``quantity`` and net ``unit_price`` as exact decimals in major units."""

    description: str
    quantity: Decimal
    unit_price: Decimal
    tax: TaxRate
    unit: str = ""

    def net(self, currency: str) -> Money:
        """Quantity times price, rounded once."""
        exact = (self.quantity * self.unit_price).scaleb(currency_decimals(currency))
        return Money(round_half_away(exact), currency)


@dataclass(frozen=True, slots=True)
class TaxSum:
    """The tax of one rate: on which net, and how much."""

    rate: TaxRate
    net: Money
    tax: Money


@dataclass(frozen=True, slots=True)
class InvoiceTotals:
    """What an invoice comes to. ``line_nets`` follow the lines; gross = net + tax."""

    line_nets: tuple[Money, ...]
    taxes: tuple[TaxSum, ...]
    net: Money
    tax: Money
    gross: Money


def invoice_totals(lines: Sequence[InvoiceLine], currency: str) -> InvoiceTotals:
    """Totals of the lines in this currency.

    Raises:
        InvoiceError: no or too many lines, a line without description, absurd quantity, price or tax.

    """
    if not lines or len(lines) > MOST_LINES:
        raise InvoiceError(field="lines", why="no_lines" if not lines else "too_many_lines")
    for position, line in enumerate(lines, start=1):
        _check_line(line, position)
    nets = tuple(line.net(currency) for line in lines)
    net = total(nets, currency)
    if abs(net).minor > MAX_MINOR:
        raise InvoiceError(field="lines", why="too_large")
    taxes = _taxes_by_rate(lines, nets, currency)
    tax = total([each.tax for each in taxes], currency)
    return InvoiceTotals(nets, taxes, net, tax, net + tax)


def _check_line(line: InvoiceLine, position: int) -> None:
    why = None
    if not line.description.strip():
        why = "no_description"
    elif line.quantity == 0 or abs(line.quantity) > 10**9:
        why = "bad_quantity"
    elif line.unit_price < 0 or line.unit_price > 10**11:
        why = "bad_price"
    elif not 0 <= line.tax.percent <= MOST_TAX_PERCENT:
        why = "bad_tax"
    if why:
        raise InvoiceError(field="lines", why=why, position=position)


def _taxes_by_rate(lines: Sequence[InvoiceLine], nets: Sequence[Money], currency: str) -> tuple[TaxSum, ...]:
    by_rate: dict[TaxRate, Money] = {}
    for line, net in zip(lines, nets, strict=True):
        by_rate[line.tax] = by_rate.get(line.tax, Money.zero(currency)) + net
    return tuple(TaxSum(rate, net, net.times(rate.percent / _HUNDRED)) for rate, net in by_rate.items())
