"""How other programs put money on items: each case is played in a real book."""

from collections.abc import Callable, Mapping
from typing import Any

from arbook.ledger.items import EntryKind
from arbook.ledger.matching import Candidate, closest
from arbook.ledger.money import Money
from arbook.services.payments import Order
from tests.oracle.cases import CannotSayError, Case, compare, parametrized
from tests.oracle.term_steps import EURO, day, euro
from tests.oracle.world import World, listed, text_of, world

DECIDED: dict[str, str] = {}
_HOUSE_TAX = "19"
"""The invoices of one peer's scenarios bear this rate throughout, though not each case repeats it."""


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the program says."""
    if "lines" in inputs:
        return by_sum(inputs)
    with world() as played:
        if any(str(text_of(each)).startswith("-") for each in listed(inputs, "payments")):
            return paid_out_first(played, inputs)
        if "using_credit" in inputs or "credit_balance" in inputs:
            return with_credit(played, inputs)
        if "refund" in inputs:
            return refunded(played, inputs)
        if {"invoice", "invoices", "open_items", "items"} & set(inputs):
            return paid(inputs)
    raise CannotSayError(", ".join(inputs))


def by_sum(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Which lines a sum means."""
    told = sorted(inputs["lines"].items())
    found = closest(
        euro(str(inputs.get("money", "0"))),
        [
            Candidate(at, day(each.get("due") or "2024-01-01"), euro(each["amount"]))
            for at, (_, each) in enumerate(told)
        ],
    )
    return {"chosen": sorted(told[key][0] for key in found.keys), "remaining": found.remaining}


def paid_out_first(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Money paid out is owed until receipts settle it."""
    for at, each in enumerate(listed(inputs, "invoice", "invoices")):
        told = each if isinstance(each, Mapping) else {}
        played.invoice(str(told.get("id", f"I{at + 1}")), text_of(each), on=told.get("date"))
    allocations: list[Mapping[str, Any]] = []
    for each in sorted(inputs["payments"], key=lambda each: str(each.get("date", ""))):
        name, amount = each["id"], text_of(each)
        if amount.startswith("-"):
            played.entries[name] = played.refunds(amount.removeprefix("-"), on=each.get("date"), beyond=True)
        else:
            played.pays(name, amount, on=each.get("date"))
    for name, entry_id in played.entries.items():
        left = -_charged(inputs, name)
        for payer, part in played.shares_of_entry(entry_id):
            left = left + part
            allocations.append({"from": payer, "to": name, "amount": part, f"left_on_{name}": left})
    return {"allocations": allocations, "customer_balance": played.balance()}


def _charged(inputs: Mapping[str, Any], name: str) -> Money:
    return -next(euro(text_of(each)) for each in inputs["payments"] if each["id"] == name)


def with_credit(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """A credit from before pays a part, money the rest."""
    credit = str(inputs.get("credit_balance", inputs.get("using_credit")))
    played.credit_from_before(credit)
    played.invoice("I", text_of(inputs["invoice"]))
    used = str(inputs.get("using_credit", credit))
    played.puts(used, "I")
    paid_by_money = euro(str(inputs.get("pay_invoice", inputs["invoice"]))) - euro(used)
    if paid_by_money:
        played.pays("P", str(paid_by_money), to={"I": str(min(paid_by_money, played.money_open("I")))})
    return {
        "money_paid": paid_by_money,
        "invoice_open": played.money_open("I"),
        "credit_balance": played.on_account(),
        "customer_balance": played.balance(),
    }


def refunded(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Paying back opens what the money had settled."""
    played.invoice("I", text_of(inputs["invoice"]))
    applied = min(euro(str(inputs.get("apply", inputs.get("applied", inputs["invoice"])))), euro(inputs["payment"]))
    played.pays("P", inputs["payment"], to={"I": str(applied)})
    ever = played.used_of("P")
    told: dict[str, Any] = {"applied_after_first": ever}
    played.refunds(inputs["refund"], payment_id=played.payments["P"], reopen=(played.piece("I"),))
    told |= {"invoice_after_refund": _state(played), "payment_refunded": euro(inputs["refund"])}
    told |= {"invoice_open_after_refund": played.money_open("I"), "payment_left_after_refund": played.left_of("P")}
    if "then_apply_more" in inputs:
        before = played.used_of("P")
        played.puts(inputs["then_apply_more"], "I")
        ever = ever + played.used_of("P") - before
    told |= {"invoice_after_second_apply": _state(played), "payment_applied_total": ever}
    return told | {"invoice_open": played.money_open("I"), "customer_balance": played.balance()}


def _state(played: World) -> str:
    return f"{played.money_open('I')} open, status {played.status('I')}"


def paid(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Invoices and the payments for them; what is short is kept open, or let go as a discount or a write-off."""
    with world() as played:
        told = dict(played_out(played, inputs))
    for key, kind, part in (
        ("as_discount", EntryKind.DISCOUNT, "discount"),
        ("as_write_off", EntryKind.WRITE_OFF, "write_off"),
    ):
        with world() as played:
            short = played_out(played, inputs)
            names = [name for name in played.invoices if played.money_open(name)]
            gone = {name: played.money_open(name) for name in names}
            for name, left in gone.items():
                played.lets_go(name, str(left), kind)
            told[key] = {
                **short,
                part: sum_of(gone),
                "invoice_open": sum_of({n: played.money_open(n) for n in names}),
            }
    return told | {"keep_open": {"invoice_open": told["invoice_open"]}}


def played_out(played: World, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """What stands there after invoices, payments, and what the case lets go then."""
    lets_go = {key: inputs[key] for key in inputs if key.startswith("then_")}
    for at, each in enumerate(listed(inputs, "invoice", "invoices", "open_items", "items")):
        facts = each if isinstance(each, Mapping) else {}
        tax = facts.get("tax_rate_percent", facts.get("tax_percent", _HOUSE_TAX if lets_go else None))
        played.invoice(
            str(facts.get("id", f"I{at + 1}")), text_of(each), on=facts.get("date"), due=facts.get("due"), tax=tax
        )
    allocated: list[Money] = []
    left: list[Money] = []
    for at, each in enumerate(listed(inputs, "payment", "payments")):
        facts = each if isinstance(each, Mapping) else {}
        name = str(facts.get("id", f"P{at + 1}"))
        order = Order.COSTS_FIRST if inputs.get("order") == "costs_first" else Order.NAMED_THEN_OLDEST
        named = tuple(played.piece(str(one)) for one in listed(inputs, "named") + listed(facts, "named", "for"))
        played.pays(name, text_of(each), on=facts.get("date"), to=facts.get("allocations"), named=named, order=order)
        allocated.append(played.used_of(name))
        left.append(played.left_of(name))
    by_name = {name: played.paid_on(name) for name in played.invoices}
    before = {name: played.money_open(name) for name in played.invoices}
    told: dict[str, Any] = {
        "allocated": by_name if "invoice" not in inputs else allocated,
        "payment_left": left if len(left) != 1 or "payments" in inputs else left[0],
        "open_before_write_off": before,
        "open_before_discount": before,
    }
    for key, gone in lets_go.items():
        kind = EntryKind.DISCOUNT if "discount" in key else EntryKind.WRITE_OFF
        entries = [played.lets_go(name, str(amount), kind) for name, amount in gone.items()]
        taxes = sum_of({str(entry): played.tax_of(entry) for entry in entries})
        told[f"tax_correction_on_{key.removeprefix('then_')}"] = taxes
    after = {name: played.money_open(name) for name in played.invoices}
    return told | {
        "open_after": after,
        "invoice_open": sum_of(after),
        "open": after,
        "customer_balance": played.balance(),
        "on_account": played.on_account(),
        "credit_balance": played.on_account(),
    }


def sum_of(amounts: Mapping[str, Money]) -> Money:
    return sum(amounts.values(), Money.zero(EURO))


@parametrized("allocation")
def test_allocations_agree(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)
