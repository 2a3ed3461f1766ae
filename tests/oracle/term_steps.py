"""Steps of terms as the cases write them, in the ledger's words."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from arbook.ledger.calendars import BusinessCalendar, ClosedPeriod
from arbook.ledger.money import Money
from arbook.ledger.terms import Step, StepKind
from tests.oracle.cases import CannotSayError

EURO = "EUR"


def day(text: str) -> date:
    return date.fromisoformat(text)


def euro(text: str) -> Money:
    """An amount of a case, whose currency never matters here."""
    return Money.of(text, EURO)


def number(text: object) -> Decimal:
    return Decimal(str(text))


def read_steps(written: Sequence[Mapping[str, Any]]) -> tuple[tuple[Step, ...], BusinessCalendar]:
    """The steps, and the calendar that postponed and closed days make."""
    steps: list[Step] = []
    holidays: dict[date, str] = {}
    closed: list[ClosedPeriod] = []
    for each in written:
        ((kind, value),) = each.items()
        if kind == "postpone":
            for first, last in value.items():
                closed.append(ClosedPeriod(day(first), date.fromordinal(day(last).toordinal() - 1)))
            steps.append(Step(StepKind.BUSINESS_DAY))
        elif kind == "skip_period":
            closed += [ClosedPeriod(day(first), day(last)) for first, last in value]
            steps.append(Step(StepKind.BUSINESS_DAY))
        else:
            steps.append(_step(kind, value))
    return tuple(steps), BusinessCalendar(frozenset(range(7)), holidays, tuple(closed))


def _step(kind: str, value: Any) -> Step:
    if kind in ("next_on_or_after_day", "next_after_day"):
        first, *more = value
        return Step(
            StepKind.PAY_DAY if kind == "next_on_or_after_day" else StepKind.PAY_DAY_AFTER, first, tuple(more)
        )
    if kind == "end_of_month":
        return Step(StepKind.END_OF_MONTH)
    if kind == "add_years":
        return Step(StepKind.ADD_MONTHS, 12 * int(value))
    if kind in ("add_days", "add_weeks", "add_months", "set_day"):
        return Step(StepKind(kind), int(value))
    raise CannotSayError(kind)
