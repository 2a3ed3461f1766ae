"""From lines to totals: each line is rounded, tax is rounded at a stated level (trade rule 14)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from arbook.ledger.errors import ArbookError
from arbook.ledger.money import MAX_MINOR, Money, currency_decimals, round_half_away, total

MOST_LINES = 5000
MOST_TAX_PERCENT = Decimal(100)
MOST_DISCOUNTS = 5
LONGEST_TEXT = 1000
"""Characters of what one line says; a page pasted by mistake is no line."""
_HUNDRED = Decimal(100)


class InvoiceError(ArbookError):
    """An invoice that cannot be issued. Facts: ``why`` and, for a line, ``position`` (from 1)."""


class TaxRounding(StrEnum):
    """Where tax is rounded. One invoice can differ by cents between them, so it is stated, never mixed.

    Once per rate on what the rounded lines come to (the rule of EN 16931); on every line; or once per rate on the
    lines before they were rounded.
    """

    PER_RATE = "per_rate"
    PER_LINE = "per_line"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class TaxRate:
    """A tax rate as printed: ``name`` ("VAT"), ``percent``, and a note such as "reverse charge" where one is due."""

    name: str
    percent: Decimal
    note: str = ""


@dataclass(frozen=True, slots=True)
class Discount:
    """Off a line or off the whole paper: percentages, each of what the one before left (a negative one is a
    surcharge), then an amount in major units.
    """

    percents: tuple[Decimal, ...] = ()
    amount: Decimal = Decimal(0)

    def __bool__(self) -> bool:
        return bool(self.percents or self.amount)

    def steps(self, exact: Decimal, places: int) -> tuple[Decimal, ...]:
        """What each part takes off ``exact`` minor units; an amount never takes more than is left of a charge."""
        taken: list[Decimal] = []
        for percent in self.percents:
            taken.append(exact * percent / _HUNDRED)
            exact -= taken[-1]
        if self.amount:
            taken.append(self.amount.scaleb(places))
        return tuple(taken)


NO_DISCOUNT = Discount()


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """What was sold: ``quantity`` and ``unit_price`` as exact decimals in major units.

    ``unit_price`` is net, or gross where ``Pricing`` says so, for ``price_per`` units (15.24 per 12).
    """

    description: str
    quantity: Decimal
    unit_price: Decimal
    tax: TaxRate
    unit: str = ""
    discount: Discount = NO_DISCOUNT
    price_per: Decimal = Decimal(1)

    def exact(self, currency: str) -> Decimal:
        """Quantity times price less discount in minor units, before rounding."""
        places = currency_decimals(currency)
        full = (self.quantity * self.unit_price / self.price_per).scaleb(places)
        return full - sum(self.discount.steps(full, places), Decimal(0))

    def net(self, currency: str) -> Money:
        """What the line comes to, rounded once."""
        return Money(round_half_away(self.exact(currency)), currency)


@dataclass(frozen=True, slots=True)
class Charge:
    """An amount added to the whole paper with a tax of its own, such as shipping; in major units."""

    description: str
    amount: Decimal
    tax: TaxRate


@dataclass(frozen=True, slots=True)
class Pricing:
    """How the lines of one paper are priced.

    ``discount`` lowers the whole paper: each rate's part in proportion, or only the part of ``discount_tax``.
    ``fixed`` are sums that are not computed, of a credit note that takes what earlier ones left.
    """

    gross_prices: bool = False
    rounding: TaxRounding = TaxRounding.PER_RATE
    discount: Discount = NO_DISCOUNT
    discount_tax: TaxRate | None = None
    charges: tuple[Charge, ...] = ()
    fixed: "FixedSums | None" = None


NET_PRICES = Pricing()


@dataclass(frozen=True, slots=True)
class TaxSum:
    """The tax of one rate: on which net, and how much."""

    rate: TaxRate
    net: Money
    tax: Money


@dataclass(frozen=True, slots=True)
class InvoiceTotals:
    """What an invoice comes to. ``line_nets`` follow the lines as printed (gross where prices are gross), less
    ``discounts``, plus ``charges``; gross = net + tax.
    """

    line_nets: tuple[Money, ...]
    taxes: tuple[TaxSum, ...]
    net: Money
    tax: Money
    gross: Money
    discounts: tuple[Money, ...] = ()
    charges: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True)
class FixedSums:
    """Sums of a paper that stand as they are, in minor units; ``taxes`` are rate, net and tax."""

    line_nets: tuple[int, ...]
    taxes: tuple[tuple[TaxRate, int, int], ...]
    discounts: tuple[int, ...] = ()
    charges: tuple[int, ...] = ()

    def totals(self, currency: str) -> InvoiceTotals:
        """The same as totals."""
        nets, discounts, charges = (
            tuple(Money(minor, currency) for minor in sums) for sums in (self.line_nets, self.discounts, self.charges)
        )
        taxes = tuple(TaxSum(rate, Money(net, currency), Money(tax, currency)) for rate, net, tax in self.taxes)
        net, tax = total([each.net for each in taxes], currency), total([each.tax for each in taxes], currency)
        return InvoiceTotals(nets, taxes, net, tax, net + tax, discounts, charges)


@dataclass(frozen=True, slots=True)
class _Part:
    """Something that is taxed: a line, a share of the discount, a charge."""

    rate: TaxRate
    amount: Money
    exact: Decimal


def invoice_totals(lines: Sequence[InvoiceLine], currency: str, pricing: Pricing = NET_PRICES) -> InvoiceTotals:
    """Totals of the lines in this currency.

    Raises:
        InvoiceError: no or too many lines, a line without description, absurd quantity, price, discount or tax.

    """
    _check(lines, pricing)
    if pricing.fixed is not None:
        return pricing.fixed.totals(currency)
    parts = [_Part(line.tax, line.net(currency), line.exact(currency)) for line in lines]
    line_amounts = tuple(part.amount for part in parts)
    if abs(sum(amount.minor for amount in line_amounts)) > MAX_MINOR:
        raise InvoiceError(field="lines", why="too_large")
    discounts = _discounted(parts, currency, pricing)
    charges = tuple(_charge(charge, currency) for charge in pricing.charges)
    parts += charges
    taxes = _taxes(parts, pricing, currency)
    net, tax = total([each.net for each in taxes], currency), total([each.tax for each in taxes], currency)
    charged = tuple(part.amount for part in charges)
    return InvoiceTotals(line_amounts, taxes, net, tax, net + tax, discounts, charged)


def _charge(charge: Charge, currency: str) -> _Part:
    exact = charge.amount.scaleb(currency_decimals(currency))
    return _Part(charge.tax, Money(round_half_away(exact), currency), exact)


def _discounted(parts: list[_Part], currency: str, pricing: Pricing) -> tuple[Money, ...]:
    """Add the paper's discount to ``parts``, each rate's share below its lines; what each step took off."""
    taken: list[Money] = []
    rates = (
        list(dict.fromkeys(part.rate for part in parts)) if pricing.discount_tax is None else [pricing.discount_tax]
    )
    for kind in _single_steps(pricing.discount):
        sums = [sum(part.amount.minor for part in parts if part.rate == rate) for rate in rates]
        exact = sum(kind.steps(Decimal(sum(sums)), currency_decimals(currency)), Decimal(0))
        whole = Money(round_half_away(exact), currency)
        if not sum(sums) or abs(whole.minor) > abs(sum(sums)):
            raise InvoiceError(field="discount", why="discount_too_large")
        for rate, share in zip(rates, whole.shared_by(sums), strict=True):
            parts.append(_Part(rate, -share, Decimal(-share.minor)))
        taken.append(whole)
    return tuple(taken)


def _single_steps(discount: Discount) -> list[Discount]:
    steps = [Discount((percent,)) for percent in discount.percents]
    return [*steps, Discount(amount=discount.amount)] if discount.amount else steps


def _taxes(parts: Sequence[_Part], pricing: Pricing, currency: str) -> tuple[TaxSum, ...]:
    by_rate: dict[TaxRate, list[_Part]] = {}
    for part in parts:
        by_rate.setdefault(part.rate, []).append(part)
    sums = []
    for rate, of_rate in by_rate.items():
        amount = total([part.amount for part in of_rate], currency)
        tax = _tax(rate, of_rate, amount, pricing)
        sums.append(TaxSum(rate, amount - tax if pricing.gross_prices else amount, tax))
    return tuple(sums)


def _tax(rate: TaxRate, parts: Sequence[_Part], amount: Money, pricing: Pricing) -> Money:
    """The tax on the parts of one rate; inside gross prices it is what the net leaves of them."""
    divisor = _HUNDRED + rate.percent if pricing.gross_prices else _HUNDRED
    match pricing.rounding:
        case TaxRounding.PER_RATE:
            minor = round_half_away(amount.minor * rate.percent / divisor)
        case TaxRounding.PER_LINE:
            minor = sum(round_half_away(part.amount.minor * rate.percent / divisor) for part in parts)
        case TaxRounding.EXACT:
            minor = round_half_away(sum((part.exact for part in parts), Decimal(0)) * rate.percent / divisor)
    return Money(minor, amount.currency)


def _check(lines: Sequence[InvoiceLine], pricing: Pricing) -> None:
    if not lines or len(lines) > MOST_LINES:
        raise InvoiceError(field="lines", why="no_lines" if not lines else "too_many_lines")
    for position, line in enumerate(lines, start=1):
        _check_line(line, position)
    if not _is_sane(pricing.discount) or pricing.discount.amount < 0:
        raise InvoiceError(field="discount", why="bad_discount")
    for charge in pricing.charges:
        if not 0 <= charge.amount <= 10**11 or not 0 <= charge.tax.percent <= MOST_TAX_PERCENT:
            raise InvoiceError(field="charges", why="bad_charge")


def _check_line(line: InvoiceLine, position: int) -> None:
    why = None
    if not line.description.strip():
        why = "no_description"
    elif line.quantity == 0 or abs(line.quantity) > 10**9:
        why = "bad_quantity"
    elif line.unit_price < 0 or line.unit_price > 10**11 or not 0 < line.price_per <= 10**6:
        why = "bad_price"
    elif not _is_sane(line.discount):
        why = "bad_discount"
    elif not 0 <= line.tax.percent <= MOST_TAX_PERCENT:
        why = "bad_tax"
    if why:
        raise InvoiceError(field="lines", why=why, position=position)


def check_texts(
    lines: Sequence[InvoiceLine] = (), pricing: Pricing = NET_PRICES, *, reference: str = "", note: str = ""
) -> None:
    """Refuse texts that are too long for a new paper; papers of old keep what they have.

    Raises:
        InvoiceError: ``long_text``.
    """
    for position, line in enumerate(lines, start=1):
        if max(len(line.description), len(line.unit)) > LONGEST_TEXT:
            raise InvoiceError(field="lines", why="long_text", position=position, most=LONGEST_TEXT)
    others = [("charges", charge.description) for charge in pricing.charges]
    for field, text in (*others, ("reference", reference), ("note", note)):
        if len(text) > LONGEST_TEXT:
            raise InvoiceError(field=field, why="long_text", most=LONGEST_TEXT)


def _is_sane(discount: Discount) -> bool:
    return (
        len(discount.percents) <= MOST_DISCOUNTS
        and all(-_HUNDRED <= percent <= _HUNDRED for percent in discount.percents)
        and abs(discount.amount) <= 10**11
    )


def cash_rounding(amounts: Sequence[Money], step: Decimal) -> tuple[tuple[Money, ...], Money]:
    """What is asked for where small coins are gone: every due piece to the nearest ``step`` (0.05), so that each
    can be paid in cash; and by how much their sum differs from what the amounts come to.
    """
    rounded = tuple(amount.rounded_to(step) for amount in amounts)
    currency = amounts[0].currency
    return rounded, total(list(rounded), currency) - total(list(amounts), currency)
