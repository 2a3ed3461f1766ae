"""What comes back of an invoice: sums of a return, so that all returns together come to the invoice (trade rule 8).

A return is worth what all that came back by now comes to, less what it came to before. However an invoice is taken
back piece by piece, each line, each rate and the whole end at exactly nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from arbook.ledger.early_discount import EarlyDiscount, with_discounted_tax
from arbook.ledger.invoicing import (
    NO_DISCOUNT,
    Discount,
    FixedSums,
    InvoiceError,
    InvoiceLine,
    InvoiceTotals,
    Pricing,
    TaxRate,
    TaxSum,
    invoice_totals,
)
from arbook.ledger.money import currency_decimals, round_half_away

_PLACES = 6


@dataclass(frozen=True, slots=True)
class Invoiced:
    """An invoice as it was priced; ``early`` where its tax is always counted on the discounted net."""

    lines: tuple[InvoiceLine, ...]
    currency: str
    pricing: Pricing
    early: EarlyDiscount | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Lines and pricing of a credit note, which come to what the part is worth."""

    lines: tuple[InvoiceLine, ...]
    pricing: Pricing


@dataclass(slots=True)
class _Sums:
    """Minor units of a part of the invoice: of each of its lines, each step of its discount and each rate."""

    nets: list[int]
    discounts: list[int]
    taxes: dict[TaxRate, tuple[int, int]]


def part_back(invoiced: Invoiced, before: Sequence[Decimal], after: Sequence[Decimal], *, charges: bool) -> Part:
    """What comes back when of each line ``before`` came back earlier, and ``after`` with this return.

    Args:
        invoiced: The invoice.
        before: By line, the quantity that came back earlier.
        after: By line, the quantity that has come back then; where it is no more than before, the line stays.
        charges: Whether what was added to the paper comes back too; where no line does, it makes the lines.

    Raises:
        InvoiceError: nothing comes back.
    """
    at = [each for each, (old, new) in enumerate(zip(before, after, strict=True)) if new != old]
    lines = tuple(_part_of(invoiced.lines[each], after[each] - before[each]) for each in at)
    now = _less(_sums(invoiced, after, charges=charges), _sums(invoiced, before, charges=False))
    pricing = _pricing_of(invoiced, lines)
    added = invoiced.pricing.charges if charges else ()
    if lines:
        pricing, nets = replace(pricing, charges=added), [now.nets[each] for each in at]
        extra = [_minor(each.amount, invoiced.currency) for each in added]
    else:
        lines = tuple(InvoiceLine(each.description, Decimal(1), each.amount, each.tax) for each in added)
        nets, extra = [_minor(each.amount, invoiced.currency) for each in added], []
    return Part(
        lines,
        _fixed(invoiced, lines, pricing, FixedSums(tuple(nets), _taxes(now), tuple(now.discounts), tuple(extra))),
    )


def above_returns(invoiced: Invoiced, before: Sequence[Decimal], taxes: Sequence[TaxSum]) -> tuple[TaxSum, ...]:
    """Those of ``taxes``, what is left of each rate, of which more came back than the lines ``before``: amounts of
    other words. Lines alone always come to the whole, whatever one of them takes of a rate.
    """
    whole = _sums(invoiced, [line.quantity for line in invoiced.lines], charges=True)
    by_lines = _less(whole, _sums(invoiced, before, charges=False)).taxes
    return tuple(each for each in taxes if by_lines.get(each.rate) != (each.net.minor, each.tax.minor))


def within_rates(part: Part, made: InvoiceTotals, left: Sequence[TaxSum]) -> Part:
    """The part with the tax that its rates have left: what takes all of a rate takes all of its tax, and rounding
    takes no cent more.

    Args:
        part: What comes back.
        made: What it comes to.
        left: What is left of each rate that is watched.

    Raises:
        InvoiceError: ``above_rate``, more of a rate would come back than is left of it.
    """
    rates = {(each.rate.name, each.rate.percent): each for each in left}
    taxes = tuple(_within(each, rates, gross_prices=part.pricing.gross_prices) for each in made.taxes)
    if taxes == made.taxes:
        return part
    nets, discounts, charges = (
        tuple(each.minor for each in sums) for sums in (made.line_nets, made.discounts, made.charges)
    )
    sums = FixedSums(nets, tuple((each.rate, each.net.minor, each.tax.minor) for each in taxes), discounts, charges)
    return replace(part, pricing=replace(part.pricing, fixed=sums))


def _within(taken: TaxSum, rates: Mapping[tuple[str, Decimal], TaxSum], *, gross_prices: bool) -> TaxSum:
    left = rates.get((taken.rate.name, taken.rate.percent))
    if left is None or taken.net.minor <= 0:
        return taken
    told, most = (taken.net + taken.tax, left.net + left.tax) if gross_prices else (taken.net, left.net)
    if told > most:
        zero = told - told
        facts = {"percent": left.rate.percent, "net": max(left.net, zero), "tax": max(left.tax, zero)}
        raise InvoiceError(field="lines", why="above_rate", **facts)
    tax = left.tax if told == most else min(taken.tax, left.tax)
    if not gross_prices:
        return replace(taken, tax=tax)
    tax = max(tax, told - left.net)
    return replace(taken, net=told - tax, tax=tax)


def amounts_back(words: str, taxes: Sequence[TaxSum], pricing: Pricing) -> Part:
    """One line for each rate, of what is left of it."""
    counted = [each for each in taxes if each.net or each.tax] or list(taxes[:1])
    nets = [each.net + each.tax if pricing.gross_prices else each.net for each in counted]
    lines = tuple(
        InvoiceLine(words, Decimal(-1 if net.minor < 0 else 1), abs(net.decimal), each.rate)
        for net, each in zip(nets, counted, strict=True)
    )
    sums = FixedSums(
        tuple(net.minor for net in nets), tuple((each.rate, each.net.minor, each.tax.minor) for each in counted)
    )
    return Part(lines, Pricing(pricing.gross_prices, pricing.rounding, fixed=sums))


def _fixed(invoiced: Invoiced, lines: tuple[InvoiceLine, ...], pricing: Pricing, sums: FixedSums) -> Pricing:
    """The pricing with these sums, which are only said where the lines alone would not come to them."""
    if sums.discounts and not any(sums.discounts):
        sums, pricing = replace(sums, discounts=()), replace(pricing, discount=NO_DISCOUNT, discount_tax=None)
    elif sums.discounts and len(sums.discounts) != len(pricing.discount.percents) + bool(pricing.discount.amount):
        pricing = replace(pricing, discount=invoiced.pricing.discount, discount_tax=invoiced.pricing.discount_tax)
    try:
        plain = _totals(lines, invoiced, pricing)
    except InvoiceError:
        if not lines:
            raise
        plain = None
    return pricing if plain == sums.totals(invoiced.currency) else replace(pricing, fixed=sums)


def _sums(invoiced: Invoiced, quantities: Sequence[Decimal], *, charges: bool) -> _Sums:
    """What so much of each line comes to, with what was added to the paper or without it."""
    at = [each for each, quantity in enumerate(quantities) if quantity]
    lines = tuple(_part_of(invoiced.lines[each], quantities[each]) for each in at)
    pricing = _pricing_of(invoiced, lines)
    steps = len(invoiced.pricing.discount.percents) + bool(invoiced.pricing.discount.amount)
    sums = _Sums([0] * len(quantities), [0] * steps, {})
    if not lines:
        return sums
    made = _totals(lines, invoiced, replace(pricing, charges=invoiced.pricing.charges if charges else ()))
    for each, net in zip(at, made.line_nets, strict=True):
        sums.nets[each] = net.minor
    for step, off in enumerate(made.discounts):
        sums.discounts[step] = off.minor
    sums.taxes = {each.rate: (each.net.minor, each.tax.minor) for each in made.taxes}
    return sums


def _less(then: _Sums, earlier: _Sums) -> _Sums:
    rates = dict.fromkeys([*then.taxes, *earlier.taxes])
    none = (0, 0)
    pairs = {rate: (then.taxes.get(rate, none), earlier.taxes.get(rate, none)) for rate in rates}
    return _Sums(
        [new - old for new, old in zip(then.nets, earlier.nets, strict=True)],
        [new - old for new, old in zip(then.discounts, earlier.discounts, strict=True)],
        {rate: (new[0] - old[0], new[1] - old[1]) for rate, (new, old) in pairs.items()},
    )


def _taxes(sums: _Sums) -> tuple[tuple[TaxRate, int, int], ...]:
    return tuple((rate, net, tax) for rate, (net, tax) in sums.taxes.items() if net or tax)


def _totals(lines: tuple[InvoiceLine, ...], invoiced: Invoiced, pricing: Pricing) -> InvoiceTotals:
    totals = invoice_totals(lines, invoiced.currency, pricing)
    return totals if invoiced.early is None else with_discounted_tax(invoiced.early, totals)


def _minor(amount: Decimal, currency: str) -> int:
    return round_half_away(amount.scaleb(currency_decimals(currency)))


def _part_of(line: InvoiceLine, quantity: Decimal) -> InvoiceLine:
    """So much of a line; an amount off it is shared in proportion."""
    off = line.discount
    if off.amount:
        off = Discount(off.percents, round(off.amount * quantity / line.quantity, _PLACES))
    return replace(line, quantity=quantity, discount=off)


def _pricing_of(invoiced: Invoiced, lines: Sequence[InvoiceLine]) -> Pricing:
    """Percentages off the whole paper hold for a part; an amount off it in proportion; where nothing is there that
    it could be taken from, nothing is.
    """
    pricing, currency = invoiced.pricing, invoiced.currency
    part, whole = (_discounted(each, pricing.discount_tax, currency) for each in (lines, invoiced.lines))
    if not part:
        return replace(pricing, discount=NO_DISCOUNT, discount_tax=None, charges=())
    off = pricing.discount
    if off.amount:
        off = Discount(off.percents, round(off.amount * part / whole, _PLACES) if whole else Decimal(0))
    return replace(pricing, discount=off, charges=())


def _discounted(lines: Sequence[InvoiceLine], only: TaxRate | None, currency: str) -> int:
    """What the lines come to that a discount on the paper is taken from."""
    return sum(each.net(currency).minor for each in lines if only in (None, each.tax))
