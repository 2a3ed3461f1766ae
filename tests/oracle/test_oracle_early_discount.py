"""Discounts for early payment in other programs' tests."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from arbook.ledger.early_discount import DiscountTax, EarlyDiscount, Offer, offer, offer_on_rest, with_discounted_tax
from arbook.ledger.invoicing import InvoiceLine, InvoiceTotals, Pricing, TaxRate, invoice_totals
from arbook.ledger.money import Money, total
from tests.oracle.cases import CannotSayError, Case, compare, parametrized
from tests.oracle.term_steps import EURO, day, euro, number

DECIDED = {
    "ed-odoo-multi-line-term-refused": "a discount goes with any terms: it is for paying the whole invoice early",
}
_TAX = {
    "included": DiscountTax.REDUCED_IF_TAKEN,
    "excluded": DiscountTax.UNCHANGED,
    "mixed": DiscountTax.ALWAYS_REDUCED,
}
_SOME_DAYS = 10


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the ledger says."""
    if "term" in inputs:
        return {"valid": True}
    if "invoices" in inputs:
        return of_many(inputs)
    if "fixed_tax" in inputs:
        return with_fixed_tax(inputs)
    if "gross_price" in inputs:
        return with_tax_inside(inputs)
    if "payment_date" in inputs or "paid_within" in inputs:
        return by_day(inputs)
    if "discount_days" in inputs and "invoice_date" in inputs:
        return {"discount_until": agreed(inputs).last_day(day(inputs["invoice_date"]))}
    return of_one(inputs)


def agreed(inputs: Mapping[str, Any]) -> EarlyDiscount:
    """The discount of the case; its words for the tax are the peer's."""
    words = str(inputs.get("computation", "included")).partition(",")[0]
    if words not in _TAX:
        raise CannotSayError(words)
    tax = DiscountTax.UNCHANGED if inputs.get("base") == "net" else _TAX[words]
    return EarlyDiscount(number(inputs["discount_percent"]), int(inputs.get("discount_days", _SOME_DAYS)), tax)


def tax_key(facts: Mapping[str, Any]) -> tuple[str, Decimal] | None:
    """``tax15`` is a tax of 15 %."""
    for key, amount in facts.items():
        if key.startswith("tax") and key[3:].isdigit():
            return amount, Decimal(key[3:])
    return None


def totals_of(facts: Mapping[str, Any]) -> InvoiceTotals:
    """An invoice of one line a rate."""
    lines = facts.get("lines")
    if lines is None:
        tax = tax_key(facts)
        rate = TaxRate("tax", tax[1] if tax else Decimal(0))
        return invoice_totals([InvoiceLine("all", Decimal(1), number(facts["net"]), rate)], EURO)
    if "gross" in lines[0]:
        return invoice_totals([gross_line(line) for line in lines], EURO, Pricing(gross_prices=True))
    made = []
    for line in lines:
        tax = tax_key(line)
        made.append(
            InvoiceLine("line", Decimal(1), number(line["net"]), TaxRate("tax", tax[1] if tax else Decimal(0)))
        )
    return invoice_totals(made, EURO)


def gross_line(line: Mapping[str, Any]) -> InvoiceLine:
    return InvoiceLine("line", Decimal(1), number(line["gross"]), TaxRate("tax", number(line["vat"])))


def of_one(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """One invoice paid early, whole or after a credit note."""
    discount, totals = agreed(inputs), totals_of(inputs)
    if not {"lines", "net"} & set(inputs):
        raise CannotSayError(", ".join(inputs))
    paid = offer_on_rest(discount, totals.gross, totals)
    told = told_of(totals, paid)
    if "credit_note_gross" in inputs:
        left = totals.gross - euro(inputs["credit_note_gross"])
        told |= {
            "pay_before_credit_note": paid.pay,
            "open_after_credit_note": left,
            "pay_after_credit_note": offer_on_rest(discount, left, totals).pay,
            "invoice_status_after": "paid",
        }
    return told


def told_of(totals: InvoiceTotals, paid: Offer) -> dict[str, Any]:
    """An offer under every name the cases use."""
    by_rate = {
        f"{sums.rate.percent.normalize():f}": share for sums, share in zip(totals.taxes, paid.shares, strict=True)
    }
    net, tax = split_net_and_tax(totals, paid.discount)
    lines = split_by_line(totals, paid)
    return {
        "pay": paid.pay,
        "discount": paid.discount,
        "discount_total": paid.discount,
        "discount_net": net,
        "discount_tax": tax,
        "discount_by_rate": by_rate,
        "discount_by_line": lines,
        "sum_of_parts_must_be": total(list(paid.shares), EURO),
        "invoice_open": totals.gross - paid.pay - paid.discount,
        "invoice_paid_total": paid.pay + paid.discount,
    }


def split_net_and_tax(totals: InvoiceTotals, discount: Money) -> tuple[Money, Money]:
    net, tax = discount.shared_by([totals.net.minor, totals.tax.minor])
    return net, tax


def split_by_line(totals: InvoiceTotals, paid: Offer) -> Mapping[str, Money]:
    """Of the taxed rate its net and tax, of the untaxed its all."""
    found: dict[str, Money] = {}
    for sums, share in zip(totals.taxes, paid.shares, strict=True):
        if sums.tax:
            found["taxed_net"], found["tax"] = share.shared_by([sums.net.minor, sums.tax.minor])
        else:
            found["untaxed"] = share
    return found


def of_many(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """One payment over several invoices, each judged by its own date and terms."""
    nothing = Money.zero(EURO)
    pay, taken = nothing, nothing
    for facts in inputs["invoices"]:
        percent = facts.get("discount_percent", inputs.get("discount_percent"))
        totals = totals_of(facts)
        if percent is None or facts.get("discount") is False:
            pay = pay + totals.gross
            continue
        discount = agreed({**inputs, "discount_percent": percent})
        totals = with_discounted_tax(discount, totals)
        early = "date" not in facts or discount.is_earned(day(facts["date"]), day(inputs["pay_date"]))
        paid = offer_on_rest(discount, totals.gross, totals) if early else None
        pay = pay + (paid.pay if paid else totals.gross)
        taken = taken + (paid.discount if paid else nothing)
    return {"pay": pay, "discount": taken, "receivable_settled": pay + taken}


def with_fixed_tax(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """A tax per piece bears no discount: it is paid in full."""
    tax = tax_key(inputs)
    net, tax_sum = euro(inputs["net"]), euro(tax[0] if tax else "0")
    paid = offer(agreed(inputs), euro(inputs["gross"]), [net, tax_sum])
    return {"pay": paid.pay, "discount_net": paid.shares[0], "discount_tax": paid.shares[1]}


def with_tax_inside(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """A gross price, with tax on the discounted net."""
    rate = TaxRate("tax", number(inputs["tax_percent_included"]))
    line = InvoiceLine("all", Decimal(1), number(inputs["gross_price"]), rate)
    plain = invoice_totals([line], EURO, Pricing(gross_prices=True))
    discount = agreed(inputs)
    totals = with_discounted_tax(discount, plain)
    base = plain.net - plain.net.times(discount.percent / 100)
    return {"net": totals.net, "tax": totals.tax, "total": totals.gross, "tax_base": base}


def by_day(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """In time or too late; the owner may still grant it."""
    discount, gross = agreed(inputs), euro(inputs.get("gross", inputs.get("amount", "0")))
    if "paid_within" in inputs:
        early = bool(inputs["paid_within"])
    else:
        early = discount.is_earned(day(inputs["invoice_date"]), day(inputs["payment_date"]))
    granted = offer(discount, gross, [gross])
    return {
        "pay": granted.pay if early else gross,
        "due": granted.pay if early else gross,
        "discount": granted.discount if early else Money.zero(EURO),
        "pay_if_discount_forced_by_user": granted.pay,
    }


@parametrized("early_discount")
def test_early_discounts_agree(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)
