"""Aging in other programs, read from a real book as of a day."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from arbook.ledger.aging import AgeBand
from arbook.ledger.bands import Bands
from arbook.ledger.dates import LAST_DAY
from arbook.ledger.money import Money, total
from arbook.queries.banded import AgingBy, BandedRow, aging_in_bands
from arbook.queries.items import open_items
from arbook.queries.paying import payment_behavior
from arbook.services.invoices import DraftInvoice
from tests.oracle.cases import CannotSayError, Case, compare, parametrized
from tests.oracle.term_steps import EURO, day, euro, number
from tests.oracle.test_oracle_credit_notes import line_of
from tests.oracle.world import World, listed, text_of, world

DECIDED = {
    "ag-erp-future-overpayment": "money of tomorrow is on account tomorrow; as of a day it is not there yet",
    "ag-erp-fx-future": "a customer has one currency, and nothing is converted into another",
}
SOME_DAY = date(2024, 6, 15)
"""What "D" stands for."""
_USUAL = Bands((30, 60, 90))


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the program says."""
    if "invoice_rate" in inputs or "payment_rate" in inputs:
        raise CannotSayError("two currencies")
    if "days_overdue" in inputs:
        return {"bucket": edge(int(inputs["days_overdue"]), bands_of(inputs))}
    with world() as played:
        if "paid_invoices" in inputs:
            return days_to_pay(played, inputs)
        if any("status" in each for each in listed(inputs, "documents") if isinstance(each, Mapping)):
            return by_status(played, inputs)
        if "documents" in inputs:
            return in_bands(played, inputs)
        if "future_payment" in inputs:
            return future(played, inputs)
        if "invoice" in inputs or "invoices" in inputs:
            return by_row(played, inputs)
    raise CannotSayError(", ".join(inputs))


def bands_of(inputs: Mapping[str, Any]) -> Bands:
    """The bands of the case, the usual ones where it names none."""
    for key in ("bands", "edges", "ranges", "bucket_edges"):
        if isinstance(inputs.get(key), list):
            return Bands(tuple(int(each) for each in inputs[key]))
    return _USUAL


def bucket(name: str) -> str:
    """The cases' word for a band."""
    return "current" if name == "not_due" else name.removeprefix("days_")


def edge(days_late: int, bands: Bands) -> str:
    return bucket(bands.names[bands.place(days_late)])


def on_day(told: object) -> date:
    """A day of a case; "D" and "D+1" count from some day."""
    text = str(told)
    return SOME_DAY + timedelta(days=int(text[1:] or "0")) if text.startswith("D") else day(text)


def put_in(played: World, documents: list[Mapping[str, Any]]) -> None:
    """Documents with what was paid on them; a negative one is a credit that was put on nothing."""
    for at, each in enumerate(documents):
        name, amount = str(each.get("id", f"I{at + 1}")), text_of(each)
        dated = each.get("date") or each.get("due")
        if amount.startswith("-"):
            played.on_account_only(name, amount.removeprefix("-"), on=dated)
            continue
        played.invoice(name, amount, on=each.get("date"), due=each.get("due"))
        for number_, paid in enumerate(listed(each, "payments", "payment")):
            facts = paid if isinstance(paid, Mapping) else {}
            played.pays(f"{name}-{number_}", text_of(paid), on=facts.get("date") or dated, to={name: text_of(paid)})


def in_bands(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The book's aging. Credits lie in a column of their own, or, as some peers have it, in the band of their day."""
    put_in(played, inputs["documents"])
    as_of, bands = on_day(inputs["as_of"]), bands_of(inputs)
    (row,) = played.shop.read(aging_in_bands, as_of, bands, age_credit=True) or (no_row(bands),)
    told: dict[str, Any] = {bucket(name): amount for name, amount in zip(bands.names, row.bands, strict=True)}
    told |= {"total": row.balance, "balance": row.balance, "on_account": played.on_account(as_of)}
    if bands == _USUAL:
        assert tuple(AgeBand) == bands.names
    pieces = played.shop.read(aging_in_bands, as_of, bands, by=AgingBy.INVOICE)
    whole = {played.total_of(name).minor for name in played.invoices}
    for each in pieces:
        left = total(list(each.bands), EURO)
        if left and left.minor not in whole:
            told["partly_paid_invoice"] = {"open": left, "bucket": band_of(each, bands)}
    return told


def no_row(bands: Bands) -> BandedRow:
    zero = Money.zero(EURO)
    return BandedRow("", "", "", None, tuple(zero for _ in bands.names), zero)


def band_of(row: BandedRow, bands: Bands) -> str:
    return next(bucket(name) for name, amount in zip(bands.names, row.bands, strict=True) if amount)


def by_status(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Drafts and papers that were taken back are nothing owed."""
    for at, each in enumerate(inputs["documents"]):
        name, left = f"I{at}", euro(text_of(each, "open"))
        whole = left or euro("100.00")
        if each["status"] == "draft":
            line = line_of({"unit_price": str(whole)}, "0")
            played.shop.invoices.save_draft(DraftInvoice(played.customer_id, SOME_DAY, (line,)))
            continue
        played.invoice(name, str(whole), on=each.get("date") or SOME_DAY, due=each.get("due"))
        if each["status"] in ("void", "voided", "cancelled", "canceled", "reversed"):
            played.credits(name, str(whole))
        elif not left:
            played.pays(name, str(whole), to={name: str(whole)})
    rows = played.shop.read(open_items, LAST_DAY, played.customer_id)
    return {"total": played.balance(), "count": len(rows)}


def days_to_pay(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The average days from invoice to money."""
    for at, each in enumerate(inputs["paid_invoices"]):
        name, amount = f"I{at}", text_of(each, default="100.00")
        played.invoice(name, amount, on=each["invoiced"], due=each.get("due"))
        played.pays(name, amount, on=each["paid"], to={name: amount})
    known = payment_behavior_of(played)
    return {"average_days": known.days_to_pay, "average_days_late": known.days_late}


def payment_behavior_of(played: World) -> Any:
    return played.shop.read(payment_behavior, played.customer_id, LAST_DAY).lifetime


def future(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Money that comes after the day: not there yet, and seen by looking again from its own day."""
    as_of = on_day(inputs.get("as_of", "D"))
    names = []
    for at, each in enumerate(listed(inputs, "invoice", "invoices")):
        names.append(f"I{at + 1}")
        played.invoice(names[-1], text_of(each), on=as_of)
    told = inputs["future_payment"]
    facts = told if isinstance(told, Mapping) else {}
    parts = facts.get("allocations")
    amount = str(sum((number(part) for part in parts), number("0"))) if parts else text_of(told)
    to = dict(zip(names, parts, strict=True)) if parts else None
    played.pays("P", amount, on=on_day(facts.get("date", "D+1")), to=to)
    before = {name: played.money_open(name, as_of) for name in names}
    after = {name: played.money_open(name) for name in names}
    coming = [before[name] - after[name] for name in names]
    credit = played.on_account(as_of)
    rows = [{"open": before[name], "future": part, "remaining": after[name]}
            for name, part in zip(names, coming, strict=True)]  # fmt: skip
    return {
        "future_per_invoice": coming,
        "invoice_row": rows[0],
        "invoice_rows": rows,
        "payment_row": {"open": -credit, "remaining": -credit} if credit else None,
    }


def by_row(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Invoices and what was paid, credited, or credited apart from them."""
    names = []
    for at, each in enumerate(listed(inputs, "invoice", "invoices")):
        names.append(f"I{at + 1}")
        played.invoice(names[-1], text_of(each))
    for at, paid in enumerate(listed(inputs, "payment", "payments")):
        played.pays(f"P{at}", text_of(paid))
    for credit in listed(inputs, "credit_note", "credit_note_against_it"):
        played.credits(names[0], text_of(credit))
    for credit in listed(inputs, "standalone_credit_note"):
        played.on_account_only("credit", text_of(credit))
    rows = [{"paid": played.paid_on(name), "open": played.money_open(name)} for name in names]
    return {
        "total": played.balance(),
        "invoice_row": rows[0],
        "invoice_rows": rows,
        "credit_row": {"open": -played.on_account()},
        "listed": bool(played.money_open(names[0])),
    }


@parametrized("ageing")
def test_ageing_agrees(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)
