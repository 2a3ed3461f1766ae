"""Terms with several due pieces, plans, and parts of a whole."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from arbook.ledger.plans import Frequency, installments_by_amount, installments_by_count
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsError, TermsPiece, due_pieces
from tests.oracle.cases import CannotSayError, Case, compare, parametrized
from tests.oracle.term_steps import day, euro, number, read_steps

DECIDED = {
    "in-tryton-ratio-divisor-mismatch": "a share is given once here, so it cannot contradict itself",
    "in-odoo-fixed-overshoots-last-fixed": "parts that come to more than the invoice are refused, not paid back",
}
_SHARES = {
    "percent_of_total": ShareKind.PERCENT,
    "percent_of_remaining": ShareKind.PERCENT_OF_REST,
    "percent_of_net": ShareKind.PERCENT_OF_NET,
    "fixed": ShareKind.AMOUNT,
}
_EVERY_MONTHS = {1: Frequency.MONTHLY, 2: Frequency.EVERY_TWO_MONTHS, 3: Frequency.QUARTERLY}


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the ledger says."""
    if "lines" in inputs:
        return by_terms(inputs)
    if "outstanding" in inputs:
        return by_plan(inputs)
    if "parts" in inputs:
        parts = euro(inputs["total"]).split(int(inputs["parts"]))
        return {"each_but_last": parts[0], "last": parts[-1]}
    raise CannotSayError(", ".join(inputs))


def by_terms(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """An invoice's due pieces; the last line takes what remains when the shares come to the whole."""
    lines = inputs["lines"]
    pieces = [read_piece(line) for line in lines]
    if "remainder" not in (line.get("kind") for line in lines):
        if lines[-1].get("kind") == "fixed" or sum(number(line.get("percent", 0)) for line in lines) != 100:
            raise CannotSayError("the last line does not take what remains")
        pieces[-1] = TermsPiece(pieces[-1].steps, after_last=pieces[-1].after_last)
    net = euro(inputs["net"]) if "net" in inputs else None
    try:
        due = due_pieces(Terms("case", tuple(pieces)), day(inputs["invoice_date"]), euro(inputs["total"]), net=net)
    except TermsError as refused:
        return {"valid": False, "refused": str(refused)}
    return {"instalments": [{"due": piece.due_on, "amount": piece.amount} for piece in due]}


def read_piece(line: Mapping[str, Any]) -> TermsPiece:
    """One line of the terms."""
    if "pay_days" in line:
        first, *more = line["pay_days"]
        steps: tuple[Step, ...] = (Step(StepKind.PAY_DAY, first, tuple(more)),)
    else:
        steps, _ = read_steps(line.get("steps", []))
    kind = line.get("kind", "percent_of_total")
    if kind == "remainder":
        return TermsPiece(steps, after_last="counts_from" in line)
    if kind not in _SHARES:
        raise CannotSayError(kind)
    round_to = Decimal(line["round_to"]) if "round_to" in line else None
    share = number(line["amount"] if kind == "fixed" else line["percent"])
    return TermsPiece(steps, _SHARES[kind], share, round_to, after_last="counts_from" in line)


def by_plan(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """A payment plan over what is outstanding."""
    first: date = day(inputs["first_date"])
    frequency = _EVERY_MONTHS.get(int(inputs.get("every_months", 0)))
    if frequency is None:
        raise CannotSayError("rhythm")
    if "instalment" in inputs:
        parts = installments_by_amount(euro(inputs["outstanding"]), euro(inputs["instalment"]), first, frequency)
    else:
        parts = installments_by_count(euro(inputs["outstanding"]), int(inputs["count"]), first, frequency)
    return {"instalments": [{"due": part.due_on, "amount": part.amount} for part in parts]}


@parametrized("instalments")
def test_instalments_agree(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)
