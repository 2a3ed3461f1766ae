"""How prices, discounts and charges of a paper stand in the book: small JSON texts (docs/book-format.md)."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from arbook.ledger.early_discount import DiscountTax, EarlyDiscount, with_discounted_tax
from arbook.ledger.invoicing import (
    NO_DISCOUNT,
    Charge,
    Discount,
    FixedSums,
    InvoiceLine,
    InvoiceTotals,
    Pricing,
    TaxRate,
    TaxRounding,
    invoice_totals,
)


def stored_totals(lines: Sequence[InvoiceLine], currency: str, pricing: Pricing, terms: str) -> InvoiceTotals:
    """A paper's totals computed again from what stands in the book; ``terms`` is its rule as JSON.

    Raises:
        InvoiceError: the lines make no invoice.
    """
    totals, early = invoice_totals(lines, currency, pricing), early_from_json(terms)
    return totals if early is None or pricing.fixed else with_discounted_tax(early, totals)


def early_from_json(terms: str) -> EarlyDiscount | None:
    """The discount for early payment in the stored form of terms."""
    stored = json.loads(terms).get("early")
    if stored is None:
        return None
    coin = stored.get("coin")
    return EarlyDiscount(
        Decimal(stored["percent"]),
        stored["days"],
        DiscountTax(stored["tax"]),
        None if coin is None else Decimal(coin),
    )


def discount_to_json(discount: Discount) -> str:
    """The stored form of a discount; an empty text for none."""
    return json.dumps(_discount(discount)) if discount else ""


def discount_from_json(text: str) -> Discount:
    """A discount from its stored form."""
    return _read_discount(json.loads(text)) if text else NO_DISCOUNT


def pricing_to_json(pricing: Pricing) -> str:
    """The stored form of a paper's pricing; only what differs from plain net prices."""
    stored: dict[str, Any] = {}
    if pricing.gross_prices:
        stored["gross_prices"] = True
    if pricing.rounding is not TaxRounding.PER_RATE:
        stored["rounding"] = pricing.rounding.value
    if pricing.discount:
        stored["discount"] = _discount(pricing.discount)
    if pricing.discount_tax is not None:
        stored["discount_tax"] = _rate(pricing.discount_tax)
    if pricing.charges:
        stored["charges"] = [
            {"description": each.description, "amount": f"{each.amount:f}", "tax": _rate(each.tax)}
            for each in pricing.charges
        ]
    if pricing.fixed is not None:
        stored["fixed"] = _fixed(pricing.fixed)
    return json.dumps(stored, ensure_ascii=False)


def pricing_from_json(text: str) -> Pricing:
    """A paper's pricing from its stored form."""
    stored = json.loads(text)
    only = stored.get("discount_tax")
    return Pricing(
        gross_prices=bool(stored.get("gross_prices")),
        rounding=TaxRounding(stored.get("rounding", TaxRounding.PER_RATE.value)),
        discount=_read_discount(stored.get("discount", {})),
        discount_tax=None if only is None else _read_rate(only),
        charges=tuple(
            Charge(each["description"], Decimal(each["amount"]), _read_rate(each["tax"]))
            for each in stored.get("charges", ())
        ),
        fixed=_read_fixed(stored["fixed"]) if "fixed" in stored else None,
    )


def _fixed(sums: FixedSums) -> dict[str, Any]:
    stored: dict[str, Any] = {"lines": sums.line_nets}
    stored["taxes"] = [{"rate": _rate(rate), "net": net, "tax": tax} for rate, net, tax in sums.taxes]
    for name, minors in (("discounts", sums.discounts), ("charges", sums.charges)):
        if minors:
            stored[name] = minors
    return stored


def _read_fixed(stored: dict[str, Any]) -> FixedSums:
    return FixedSums(
        tuple(stored["lines"]),
        tuple((_read_rate(each["rate"]), each["net"], each["tax"]) for each in stored["taxes"]),
        tuple(stored.get("discounts", ())),
        tuple(stored.get("charges", ())),
    )


def _discount(discount: Discount) -> dict[str, Any]:
    stored: dict[str, Any] = {}
    if discount.percents:
        stored["percents"] = [f"{percent:f}" for percent in discount.percents]
    if discount.amount:
        stored["amount"] = f"{discount.amount:f}"
    return stored


def _read_discount(stored: dict[str, Any]) -> Discount:
    if not stored:
        return NO_DISCOUNT
    return Discount(tuple(map(Decimal, stored.get("percents", ()))), Decimal(stored.get("amount", "0")))


def _rate(rate: TaxRate) -> dict[str, str]:
    return {"name": rate.name, "percent": f"{rate.percent:f}", "note": rate.note}


def _read_rate(stored: dict[str, str]) -> TaxRate:
    return TaxRate(stored["name"], Decimal(stored["percent"]), stored.get("note", ""))
