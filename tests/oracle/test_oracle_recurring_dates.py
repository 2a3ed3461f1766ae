"""Days of invoices that come again."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from arbook.ledger.recurring import InvoicedAt, Period, PeriodUnit, Recurrence
from tests.oracle.cases import CannotSayError, Case, compare, parametrized
from tests.oracle.term_steps import day

DECIDED: dict[str, str] = {}
_UNITS = {
    "daily": PeriodUnit.DAY,
    "weekly": PeriodUnit.WEEK,
    "monthly": PeriodUnit.MONTH,
    "monthlylastday": PeriodUnit.CALENDAR_MONTH,
    "quarterly": PeriodUnit.QUARTER,
    "yearly": PeriodUnit.YEAR,
    "day": PeriodUnit.DAY,
    "week": PeriodUnit.WEEK,
    "month": PeriodUnit.MONTH,
    "quarter": PeriodUnit.QUARTER,
    "year": PeriodUnit.YEAR,
}


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the ledger says."""
    if "run_on_day_of_month" in inputs:
        return {"run_now": bool(monthly(inputs))}
    if "trial_days" in inputs:
        first_paid = day(inputs["start"]) + timedelta(days=int(inputs["trial_days"]))
        return {"first_invoice": Recurrence(first_paid, PeriodUnit.DAY).start_of(1)}
    if "from" in inputs:
        every, unit = rhythm(inputs["every"])
        return {"next": Recurrence(day(inputs["from"]), unit, every).start_of(1)}
    if "start" in inputs and "every" in inputs:
        return by_period(inputs)
    raise CannotSayError(", ".join(inputs))


def monthly(inputs: Mapping[str, Any]) -> tuple[Period, ...]:
    """What is due of a series on that day of the month; before its first run nothing of earlier months is."""
    today = day(inputs["today"])
    last_run = day(inputs["last_run"]) if inputs["last_run"] else today.replace(day=1) - timedelta(days=1)
    agreed = Recurrence(last_run.replace(month=1, day=inputs["run_on_day_of_month"]), PeriodUnit.MONTH)
    return agreed.due(today, after=last_run)


def rhythm(text: str) -> tuple[int, PeriodUnit]:
    """``2 x monthly``, ``1 month``, ``month``."""
    words = text.replace(" x ", " ").split()
    count, unit = (int(words[0]), words[1]) if words[0].isdigit() else (1, words[0])
    unit = unit if unit in _UNITS else unit.removesuffix("s")
    if unit not in _UNITS:
        raise CannotSayError(text)
    return count, _UNITS[unit]


def by_period(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Periods from a start, each invoiced at its start or end."""
    every, unit = rhythm(inputs["every"])
    mode = inputs.get("mode", "")
    if "last day of the month" in mode:
        unit = PeriodUnit.CALENDAR_MONTH
    at = InvoicedAt.END if "END" in mode else InvoicedAt.START
    ends = inputs.get("contract_ends") or inputs.get("ends")
    agreed = Recurrence(day(inputs["start"]), unit, every, at, day(ends) if ends else None)
    first = next(agreed.agreed(), None)
    found: dict[str, Any] = {"first_invoice_date": None if first is None else agreed.invoice_date(first)}
    if ends:
        found["periods"] = [[period.first, period.last] for period in agreed.agreed()]
    return found


@parametrized("recurring_dates")
def test_recurring_dates_agree(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)
