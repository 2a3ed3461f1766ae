"""What the cells of one row must be to each other: dates in order, amounts that can be owed."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from arbook.importing.cells import Problem
from arbook.importing.evidence import Notice
from arbook.importing.fields import KINDS, ImportKind, KindSpec
from arbook.ledger.money import Money

_PLACES = {kind: {spec.key: place for place, spec in enumerate(KINDS[kind].fields)} for kind in ImportKind}
_INVOICE, _PAYMENT = _PLACES[ImportKind.INVOICES], _PLACES[ImportKind.PAYMENTS]
_ISSUED, _DUE, _SETTLED = _INVOICE["issued_on"], _INVOICE["due_on"], _INVOICE["settled_on"]
_AMOUNT, _TAX, _PAID, _DISPUTED = (_INVOICE[key] for key in ("amount", "tax_amount", "paid_amount", "disputed"))
_RECEIVED, _MONEY = _PAYMENT["received_on"], _PAYMENT["amount"]


def with_defaults(kind: ImportKind, values: list[Any]) -> None:
    """Fills in place what a blank means: not disputed; and a paid amount of nothing is no payment."""
    if kind is ImportKind.INVOICES:
        values[_DISPUTED] = bool(values[_DISPUTED])
        values[_PAID] = values[_PAID] or None


def problems_of(spec: KindSpec, values: list[Any], today: date) -> Iterator[tuple[str, Problem]]:
    """Each problem with the field it belongs to. ``values`` stand in the order of the kind's fields."""
    if spec.kind is ImportKind.INVOICES:
        yield from _problems_of_dates(values, today)
        yield from _problems_of_amounts(values)
    elif spec.kind is ImportKind.PAYMENTS:
        if all(values[_PAYMENT[key]] is None for key in spec.one_of):
            yield spec.one_of[0], ("missing", {"or": spec.one_of[1]})
        if values[_RECEIVED] is not None and values[_RECEIVED] > today:
            yield "received_on", ("future_date", {"today": today})
        yield from _unless_positive("amount", values[_MONEY])


def remarks_on(kind: ImportKind, values: list[Any], line: int, today: date) -> list[Notice]:
    """What is odd about an invoice but may be true."""
    if kind is not ImportKind.INVOICES:
        return []
    remarks = []
    if values[_ISSUED] is not None and values[_ISSUED] > today:
        remarks.append(Notice("issued_in_future", line, {"issued_on": values[_ISSUED]}))
    amount, paid = values[_AMOUNT], values[_PAID]
    if amount is not None and paid is not None and paid > amount:
        remarks.append(Notice("paid_more_than_amount", line, {"amount": amount, "paid_amount": paid}))
    return remarks


def _problems_of_dates(values: list[Any], today: date) -> Iterator[tuple[str, Problem]]:
    issued, due, settled = values[_ISSUED], values[_DUE], values[_SETTLED]
    if issued is not None:
        if due is not None and due < issued:
            yield "due_on", ("due_before_issued", {"issued_on": issued, "due_on": due})
        if settled is not None and settled < issued:
            yield "settled_on", ("settled_before_issued", {"issued_on": issued, "settled_on": settled})
    if settled is not None and settled > today:
        yield "settled_on", ("future_date", {"today": today})


def _problems_of_amounts(values: list[Any]) -> Iterator[tuple[str, Problem]]:
    amount, tax, paid = values[_AMOUNT], values[_TAX], values[_PAID]
    yield from _unless_positive("amount", amount)
    if tax is not None:
        if tax.minor < 0:
            yield "tax_amount", ("negative", {})
        elif amount is not None and 0 < amount.minor <= tax.minor:
            yield "tax_amount", ("tax_exceeds_amount", {"amount": amount})
    if paid is not None and paid.minor < 0:
        yield "paid_amount", ("negative", {})


def _unless_positive(key: str, amount: Money | None) -> Iterator[tuple[str, Problem]]:
    if amount is not None and amount.minor <= 0:
        yield key, ("negative" if amount.minor else "zero", {})
