"""Totals and taxes of other programs' tests and of example invoices of the European standard."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from arbook.ledger.invoicing import (
    Charge,
    Discount,
    InvoiceLine,
    InvoiceTotals,
    Pricing,
    TaxRate,
    TaxRounding,
    cash_rounding,
    invoice_totals,
)
from arbook.ledger.money import Money, round_half_away
from tests.oracle.cases import CannotSayError, Case, compare, parametrized
from tests.oracle.term_steps import EURO, euro, number

_ONE_TAX = "a line bears one tax rate; two taxes on one line are written as one rate of both, or as two lines"
DECIDED = {
    "tx-tryton-negative-residual": _ONE_TAX,
    "tx-tryton-reverse-compute": "a tax per piece is a line of its own; net prices are entered as such",
    "tx-in-double-incl-percent": _ONE_TAX,
    "tx-si-excl-tax-then-fixed-discount": "a discount on the invoice lowers the tax; one after tax is a payment",
}
_UNTAXED = TaxRate("none", Decimal(0))


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the ledger says."""
    if "value" in inputs:
        return {"rounded": rounded(number(inputs["value"]), int(inputs["decimals"]))}
    if "term" in inputs and "cash_rounding" in inputs:
        return by_cash(inputs)
    return told(inputs, invoice_totals(read_lines(inputs), EURO, read_pricing(inputs)))


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Half away from zero."""
    return Decimal(round_half_away(value.scaleb(decimals))).scaleb(-decimals)


def by_cash(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Every due piece is rounded to the coin."""
    total_due = euro(inputs["total"])
    shares = [total_due.times(number(line["percent"]) / 100) for line in inputs["term"][:-1]]
    rest = total_due
    for share in shares:
        rest = rest - share
    asked, difference = cash_rounding([*shares, rest], number(inputs["cash_rounding"]))
    return {"instalments": asked, "total": sum(each.decimal for each in asked), "rounding_difference": difference}


def rate(percent: object) -> TaxRate:
    return TaxRate("tax", number(percent))


def read_lines(inputs: Mapping[str, Any]) -> list[InvoiceLine]:
    """The lines in any of the forms in which the cases have them."""
    everywhere = inputs.get("vat_percent", inputs.get("tax_percent", inputs.get("tax_percent_included", "0")))
    if not set(inputs) <= _KNOWN:
        raise CannotSayError(", ".join(set(inputs) - _KNOWN))
    lines = inputs.get("lines")
    if lines is None:
        for key in ("net", "gross", "subtotal"):
            if key in inputs:
                discount = Discount(tuple(map(number, inputs.get("line_discounts_percent", ()))))
                return [InvoiceLine("all", Decimal(1), number(inputs[key]), rate(everywhere), discount=discount)]
        raise CannotSayError(", ".join(inputs))
    if isinstance(lines, str):  # "100 lines of 1.001"
        count, _, _, price = lines.split()
        return [InvoiceLine("line", Decimal(1), number(price), rate(everywhere))] * int(count)
    return [read_line(line, everywhere) for line in lines]


def read_line(line: Mapping[str, Any], everywhere: object) -> InvoiceLine:
    """One line; a negative price is a negative quantity here."""
    if not set(line) <= _KNOWN_OF_LINE:
        raise CannotSayError(", ".join(set(line) - _KNOWN_OF_LINE))
    tax = rate(line.get("vat_percent", line.get("tax_percent", everywhere)))
    quantity = number(line.get("quantity", 1))
    price = number(line["unit_price"] if "unit_price" in line else line.get("net", line.get("gross")))
    if price < 0:
        quantity, price = -quantity, -price
    percents = [number(line["discount"]) * 100] if "discount" in line else []
    percents += [number(line["discount_percent"])] if "discount_percent" in line else []
    amount = number(line.get("discount_amount", 0))
    per = number(line.get("price_base_quantity", 1))
    return InvoiceLine("line", quantity, price, tax, discount=Discount(tuple(percents), amount), price_per=per)


_KNOWN_OF_LINE = {
    "quantity", "unit_price", "net", "gross", "vat_percent", "tax_percent", "discount", "discount_percent",
    "discount_amount", "price_base_quantity",
}  # fmt: skip
_KNOWN = {
    "lines", "net", "gross", "subtotal", "vat_percent", "tax_percent", "tax_percent_included", "rounding",
    "prices_include_tax", "discount_percent", "discount_amount", "global_discounts_percent", "line_discounts_percent",
    "untaxed_fee", "charge", "allowance", "document_charge", "document_allowance", "prepaid", "payable_rounding",
    "cash_rounding",
}  # fmt: skip


def read_pricing(inputs: Mapping[str, Any]) -> Pricing:
    """Gross or net prices, where tax is rounded, discounts and charges of the whole paper."""
    percents = [*inputs.get("global_discounts_percent", ())]
    percents += [inputs["discount_percent"]] if "discount_percent" in inputs else []
    charges = [Charge("fee", number(inputs["untaxed_fee"]), _UNTAXED)] if "untaxed_fee" in inputs else []
    discount, discount_tax = Discount(tuple(map(number, percents)), number(inputs.get("discount_amount", 0))), None
    if charge := inputs.get("charge", inputs.get("document_charge")):
        amount, percent = of_rate(charge)
        charges.append(Charge("charge", amount, rate(percent)))
    if allowance := inputs.get("allowance", inputs.get("document_allowance")):
        amount, percent = of_rate(allowance)
        discount, discount_tax = Discount(amount=amount), rate(percent)
    words = str(inputs.get("rounding", ""))
    rounding = TaxRounding.EXACT if "document" in words else TaxRounding.PER_RATE
    return Pricing(
        gross_prices=bool(inputs.get("prices_include_tax")) or "tax_percent_included" in inputs,
        rounding=TaxRounding.PER_LINE if "per line" in words else rounding,
        discount=discount,
        discount_tax=discount_tax,
        charges=tuple(charges),
    )


def of_rate(text: str) -> tuple[Decimal, Decimal]:
    """``100.00 (25 %)``."""
    amount, _, percent = text.partition(" (")
    return number(amount), number(percent.partition(" ")[0])


def told(inputs: Mapping[str, Any], totals: InvoiceTotals) -> Mapping[str, Any]:
    """The totals under every name that the cases use for them."""
    payable = totals.gross - euro(inputs.get("prepaid", "0")) + euro(inputs.get("payable_rounding", "0"))
    if "cash_rounding" in inputs:
        (payable,), _ = cash_rounding([payable], number(inputs["cash_rounding"]))
    by_rate = {f"{sums.rate.percent.normalize():f}": sums for sums in totals.taxes}
    taken = Money.zero(EURO)
    for each in totals.discounts:
        taken = taken - each
    return {
        **{f"base_{percent}": sums.net for percent, sums in by_rate.items()},
        **{f"tax_{percent}": sums.tax for percent, sums in by_rate.items()},
        **{f"line_net_{at}": amount for at, amount in enumerate(totals.line_nets, start=1)},
        "line_nets": totals.line_nets,
        "base": totals.net,
        "net": totals.net,
        "net_after": totals.net,
        "tax": totals.tax,
        "gross": totals.gross,
        "total": payable,
        "payable": payable,
        "discount_total": taken,
    }


@parametrized("tax_rounding")
def test_totals_and_taxes_agree(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)
