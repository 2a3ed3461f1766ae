"""Credit notes in other programs, played in a real book."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from arbook.ledger.invoicing import Charge, InvoiceLine, Pricing, TaxRate, invoice_totals
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.queries.credited import lines_left
from arbook.queries.invoices import invoice_by_id
from arbook.services.credit_notes import CreditNote, Return
from tests.oracle.cases import CannotSayError, Case, compare, parametrized
from tests.oracle.term_steps import EURO, euro, number
from tests.oracle.world import World, listed, text_of, world

DECIDED: dict[str, str] = {}


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the program says."""
    if "payouts" in inputs:
        return paid_out(inputs)
    if "lines" in inputs:
        return on_paper(inputs)
    if any(key.startswith("return") for key in inputs):
        return returned(inputs)
    if "invoice" not in inputs:
        raise CannotSayError(", ".join(inputs))
    with world() as played:
        if "credit_used" in inputs:
            return taken_back(played, inputs)
        return corrected(played, inputs)


def line_of(facts: Mapping[str, Any], percent: object, sign: int = 1) -> InvoiceLine:
    """A line of a case, whose price may stand only in its net."""
    quantity = number(facts.get("quantity", "1"))
    price = number(facts["unit_price"]) if "unit_price" in facts else number(facts["net"]) / quantity
    if price < 0:
        quantity, price = -quantity, -price
    tax = number(facts.get("tax_percent", facts.get("vat_percent", percent)))
    return InvoiceLine("goods", quantity * sign, price, TaxRate("VAT", tax))


def on_paper(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The figures of a paper. A negative invoice is a credit note here: the same figures, and its sign outside."""
    percent = inputs.get("vat_percent", inputs.get("tax_percent", "0"))
    charges = listed(inputs, "charges")
    sign = -1 if _exact(inputs, percent) < 0 else 1
    made = tuple(
        Charge("charge", number(each["amount"]) * sign, TaxRate("VAT", number(each.get("vat_percent", percent))))
        for each in charges
    )
    lines = [line_of(each, percent, sign) for each in inputs["lines"]]
    totals = invoice_totals(lines, EURO, Pricing(charges=made))
    amounts = {"net": totals.net, "tax": totals.tax, "payable": totals.gross, "total": totals.gross}
    return {key: amount if sign == 1 else -amount for key, amount in amounts.items()}


def _exact(inputs: Mapping[str, Any], percent: object) -> Decimal:
    lines = sum((line_of(each, percent).exact(EURO) for each in inputs["lines"]), Decimal(0))
    return lines + sum((number(each["amount"]) * 100 for each in listed(inputs, "charges")), Decimal(0))


def paid_out(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The credit note of a paid invoice is paid out, in parts."""
    with world() as played:
        sold = [line_of(each, "0", -1) for each in inputs["lines"]]
        on = played.on()
        made = played.issue(sold, on, on)
        assert made.made_id is not None
        played.invoices["I"] = made.made_id
        total = played.total_of("I")
        played.pays("P", str(total))
        credit = played.on()
        played.shop.invoices.credit(CreditNote(made.made_id, credit, whole=True), today=credit)
        told: dict[str, Any] = {"total": played.balance()}
        for name, amount in zip(("first", "second", "third", "fourth"), inputs["payouts"], strict=False):
            played.refunds(amount)
            told[f"open_after_{name}"] = played.balance()
        return told | {"open": played.balance(), "status": "paid" if not played.balance() else "partly paid"}


def returned(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Pieces that come back in several returns; the last takes the rest."""
    with world() as played:
        sold = [line_of(each, "0") for each in listed(inputs, "invoice")] or [
            line_of(each, "0") for each in inputs["invoice"]["lines"]
        ]
        on = played.on()
        invoice_id = played.issue(sold, on, on).made_id
        assert invoice_id is not None
        played.invoices["I"] = invoice_id
        if "paid" in inputs:
            played.pays("P", inputs["paid"])
        told: dict[str, Any] = {}
        for key in [key for key in inputs if key.startswith("return")]:
            before = played.balance()
            left = played.shop.read(lines_left, invoice_id)
            whole = inputs[key] == "rest"
            wanted = () if whole else (Return(1, number(inputs[key])),)
            day = played.on()
            command = CreditNote(invoice_id, day, returns=wanted, whole=whole)
            note = played.shop.read(invoice_by_id, played.shop.invoices.credit(command, today=day).made_id or 0)
            told[f"{key}_owed_to_customer"] = told[f"{key}_owed"] = before - played.balance()
            told[f"{key}_quantity"] = sum(each.quantity for each in note.lines)
            told[f"{key}_left"] = sum(each.left for each in left) - told[f"{key}_quantity"]
        return told | {"customer_balance": played.balance(), "owed_to_customer": -played.balance()}


def corrected(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """An invoice, money on it, a credit note against it, and what is paid out again."""
    credit = next((str(inputs[key]) for key in inputs if "credit_note" in key and "fee" not in key), "0")
    invoice, fees = text_of(inputs["invoice"]), _fees(inputs)
    played.invoice("I", invoice)
    if fees.get("fee_on_invoice"):
        played.lets_go("I", str(fees["fee_on_invoice"]), EntryKind.DISCOUNT)
    paid = inputs.get("payment", inputs.get("paid"))
    if paid is not None:
        played.pays("P", text_of(paid))
    before = played.money_open("I")
    if fees:  # each paper bears a fee of its own, so the credit gives back more than its invoice still owes
        played.credit_from_before(str(euro(credit) + fees.get("fee_on_credit_note", Money.zero(EURO))))
        played.puts(str(before), "I")
    elif euro(credit):
        played.credits("I", credit)
    told: dict[str, Any] = {
        "invoice_open": played.money_open("I"),
        "invoice_open_after_return": played.balance(),
        "allocated": before - played.money_open("I"),
        "credit_note_open": played.on_account(),
        "credit_note_still_open": played.on_account(),
        "invoice_status": _status(played),
        "listed": bool(played.money_open("I")),
        "customer_balance": played.balance(),
        "owed_to_customer": -played.balance(),
    }
    payout = next((str(inputs[key]) for key in inputs if "payout" in key or "refund" in key), None)
    if payout is not None:
        entry_id = played.refunds(payout)
        told["after_payout"] = played.balance()
        played.shop.refunds.cancel(entry_id, on=played.on(), today=played.today, reason="came back")
        told["after_cancelling_payout"] = played.balance()
    return told


def _fees(inputs: Mapping[str, Any]) -> dict[str, Money]:
    return {key: euro(str(inputs[key])) for key in inputs if key.startswith("fee_on")}


def _status(played: World) -> str:
    left = played.money_open("I")
    return "paid" if not left else "unpaid" if left == played.total_of("I") else "partly paid"


def taken_back(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """An invoice paid with a credit and money; then the payment is reversed and the invoice credited in full."""
    played.credit_from_before(inputs["credit_used"])
    played.invoice("I", text_of(inputs["invoice"]))
    played.puts(inputs["credit_used"], "I")
    rest = played.money_open("I")
    if rest:
        payment_id = played.pays("P", str(rest))
        played.shop.payments.reverse(payment_id, on=played.on(), today=played.today, reason="deleted")
    if "invoice" in str(inputs.get("then", "")):
        played.credits("I", text_of(inputs["invoice"]))
    return {
        "customer_balance": played.owed(),
        "credit_balance": played.on_account(),
        "customer_paid_to_date": played.paid_on("I"),
    }


@parametrized("credit_notes")
def test_credit_notes_agree(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)
