"""Due dates of other programs' tests."""

from collections.abc import Callable, Mapping
from typing import Any

from arbook.ledger.calendars import FIVE_DAYS, SIX_DAYS, BusinessCalendar
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsError, TermsPiece, due_date
from tests.oracle.cases import CannotSayError, Case, compare, parametrized
from tests.oracle.term_steps import day, number, read_steps

DECIDED = {
    "pt-erp-duplicate-rows": "two halves on one day are pointless but harmless; nothing is refused that adds up",
}


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the ledger says."""
    if "steps" in inputs:
        steps, calendar = read_steps(inputs["steps"])
        return {"due_date": due_date(steps, day(inputs["invoice_date"]), calendar)}
    if "template" in inputs:
        return {"valid": is_valid(inputs["template"])}
    if "business_days" in inputs:
        week = {"Mon-Fri": FIVE_DAYS, "Mon-Sat": SIX_DAYS}[inputs["working_week"]]
        moved = BusinessCalendar(week).add_business_days(day(inputs["date"]), int(inputs["business_days"]))
        return {"result": moved}
    raise CannotSayError(", ".join(inputs))


def is_valid(template: list[Mapping[str, Any]]) -> bool:
    """Portions that add up to the whole have a last one that takes what remains; others have none."""
    pieces = [
        TermsPiece((Step(StepKind.ADD_DAYS, int(row["days"])),), ShareKind.PERCENT, number(row["portion_percent"]))
        for row in template
    ]
    if sum(number(row["portion_percent"]) for row in template) == 100:
        pieces[-1] = TermsPiece(pieces[-1].steps)
    try:
        Terms("template", tuple(pieces))
    except TermsError:
        return False
    return True


@parametrized("payment_terms")
def test_due_dates_agree(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)
