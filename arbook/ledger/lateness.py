"""What a late debt costs by the day: its late days, the terms agreed for lateness, and the claim they come to.

A claim is counted anew from the due date each time, with everything that lowered the debt on its day, and rounded
once; what was charged before is taken off by ``ledger.may_charge``. Interest never runs on interest or costs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from arbook.ledger.dates import days_between
from arbook.ledger.interest import (
    InterestSheet,
    RatePoint,
    RateTable,
    Reduction,
    Slice,
    YearBasis,
    fixed_rate,
    left_of,
    sheet_of,
    slices_between,
)
from arbook.ledger.late_terms import ChargeWay, InterestBy, LateTerms, LateTermsError, agreed_way
from arbook.ledger.money import Money
from arbook.ledger.statutory import StatutoryRule

__all__ = [
    "ChargeWay",
    "Cost",
    "CostKind",
    "DueMove",
    "InterestBy",
    "LateClaim",
    "LateDebt",
    "LateSpan",
    "LateTerms",
    "LateTermsError",
    "agreed_claim",
    "agreed_way",
    "known_until",
    "late_spans",
    "no_claim",
    "statutory_claim",
    "with_own_points",
]
_HUNDRED = Decimal(100)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DueMove:
    """An extension: agreed on a day, due on another."""

    agreed_on: date
    due_on: date


@dataclass(frozen=True, slots=True)
class LateDebt:
    """A due piece of an invoice and all that bears on its lateness.

    ``reductions`` are in the order of days: money on the day it counts from, what a credit note took off from the
    first due date on, since that was never rightly owed; money that was put elsewhere later is negative from then
    on. What was undone is not among them: a payment that bounced or was recorded by mistake never came. ``reminders``
    is how many went out for it, ``credited`` what of the reductions credit notes took off, None for nothing.
    """

    principal: Money
    first_due_on: date
    moves: tuple[DueMove, ...] = ()
    reductions: tuple[Reduction, ...] = ()
    reminders: int = 0
    credited: Money | None = None

    @property
    def is_credited(self) -> bool:
        """Whether credit notes took all of it off: then it was never owed."""
        return self.credited is not None and self.credited >= self.principal

    def left(self, day: date) -> Money:
        """What of the principal bears interest on that day."""
        return left_of(self.principal, self.reductions, day)

    def due_on(self, as_of: date) -> date:
        """The due date as agreed by a day."""
        known = [move.due_on for move in self.moves if move.agreed_on <= as_of]
        return known[-1] if known else self.first_due_on


@dataclass(frozen=True, slots=True)
class LateSpan:
    """Days on which something was owed past the due date that held then; both count."""

    due_on: date
    first: date
    last: date

    @property
    def days_late(self) -> int:
        """Days past the due date at the end of the span."""
        return days_between(self.due_on, self.last)


def late_spans(debt: LateDebt, as_of: date, grace_days: int = 0) -> tuple[LateSpan, ...]:
    """The late days of a debt up to a day.

    An extension stops the clock from the day it is agreed until its new date; days that were late before stay late.
    One agreed after its own new date stands in for the due date before it. A span that ends within the grace
    does not count.
    """
    windows = [(date.min, debt.first_due_on)]
    for move in debt.moves:
        if move.agreed_on <= as_of:
            # agreed afterwards for a day that was over: it takes the place of the date before it
            begins = windows.pop()[0] if move.due_on < move.agreed_on else move.agreed_on
            windows.append((begins, move.due_on))
    ends = [begins - _DAY for begins, _ in windows[1:]] + [as_of]
    spans = (
        _owed_within(debt, due_on, max(begins, due_on + _DAY), min(end, as_of))
        for (begins, due_on), end in zip(windows, ends, strict=True)
    )
    return tuple(span for span in spans if span is not None and span.days_late > grace_days)


def _owed_within(debt: LateDebt, due_on: date, first: date, last: date) -> LateSpan | None:
    """The span from ``first`` to the last day up to ``last`` on which something was owed."""
    if first > last:
        return None
    owed = [last] if debt.left(last).minor > 0 else []
    owed += [each.on for each in debt.reductions if first <= each.on < last and debt.left(each.on).minor > 0]
    return LateSpan(due_on, first, max(owed)) if owed else None


class CostKind(StrEnum):
    """What a cost is for."""

    FEE = "fee"
    STAGE_FEE = "stage_fee"
    PERCENT = "percent"
    COMPENSATION = "compensation"


@dataclass(frozen=True, slots=True)
class Cost:
    """A sum charged once for a late piece."""

    kind: CostKind
    amount: Money


@dataclass(frozen=True, slots=True)
class LateClaim:
    """All that a late piece costs up to a day: interest with the sheet that explains it, and costs.

    ``interest`` is the sheet's total, raised to the least and cut to the most that is agreed.
    """

    sheet: InterestSheet
    interest: Money
    costs: tuple[Cost, ...] = ()

    @property
    def costs_total(self) -> Money:
        """The costs together."""
        return Money(sum(each.amount.minor for each in self.costs), self.interest.currency)

    @property
    def total(self) -> Money:
        """Interest and costs."""
        return self.interest + self.costs_total


def no_claim(currency: str) -> LateClaim:
    """Nothing is owed for lateness."""
    sheet = sheet_of((), currency)
    return LateClaim(sheet, sheet.total)


def agreed_claim(
    terms: LateTerms, debt: LateDebt, as_of: date, references: Mapping[str, RateTable], law: StatutoryRule | None
) -> LateClaim:
    """What the terms come to; ``law`` is what they lean on where they say "statutory", None where there is none.

    Raises:
        LateTermsError: ``unknown_reference``.
        InterestError: ``no_rate_yet``.
    """
    currency = debt.principal.currency
    spans = late_spans(debt, as_of, terms.grace_days)
    if not spans:
        return no_claim(currency)
    if terms.interest is InterestBy.STATUTORY and law is not None:
        sheet = _statutory_sheet(law, debt, spans, references, terms.year)
    elif terms.interest in (InterestBy.YEARLY, InterestBy.REFERENCE):
        rates = fixed_rate(terms.yearly_percent)
        if terms.interest is InterestBy.REFERENCE:
            rates = _table(references, terms.reference).plus(terms.yearly_percent)
        sheet = _sheet(debt, spans, rates, terms.year)
    else:
        sheet = sheet_of((), currency)
    costs = _agreed_costs(terms, debt, spans[0])
    if terms.has_compensation and law is not None and terms.interest is InterestBy.STATUTORY:
        costs += _compensation(law, debt, spans[0])
    return LateClaim(sheet, terms.bounded(sheet.total), costs)


def statutory_claim(
    rule: StatutoryRule, debt: LateDebt, as_of: date, references: Mapping[str, RateTable]
) -> LateClaim:
    """What the law gives without any agreement.

    Raises:
        LateTermsError: ``unknown_reference``.
        InterestError: ``no_rate_yet``.
    """
    spans = late_spans(debt, as_of)
    if not spans:
        return no_claim(debt.principal.currency)
    sheet = _statutory_sheet(rule, debt, spans, references, YearBasis.DAYS_365)
    return LateClaim(sheet, sheet.total, _compensation(rule, debt, spans[0]))


def _statutory_sheet(
    rule: StatutoryRule,
    debt: LateDebt,
    spans: Sequence[LateSpan],
    references: Mapping[str, RateTable],
    year: YearBasis,
) -> InterestSheet:
    reference = _table(references, rule.reference) if rule.reference else fixed_rate(Decimal(0))
    rates = rule.rates(reference, spans[0].first, spans[-1].last)
    return _sheet(debt, spans, rates, year)


def _table(references: Mapping[str, RateTable], key: str) -> RateTable:
    if key not in references:
        raise LateTermsError(field="reference", why="unknown_reference", reference=key)
    return references[key]


def _sheet(debt: LateDebt, spans: Sequence[LateSpan], rates: RateTable, year: YearBasis) -> InterestSheet:
    slices: list[Slice] = []
    for span in spans:
        slices += slices_between(debt.principal, span.first, span.last, rates, reductions=debt.reductions, basis=year)
    return sheet_of(slices, debt.principal.currency)


def _agreed_costs(terms: LateTerms, debt: LateDebt, first: LateSpan) -> tuple[Cost, ...]:
    costs = [] if terms.fee is None else [Cost(CostKind.FEE, terms.fee)]
    if terms.stage_fees and debt.reminders:
        costs.append(Cost(CostKind.STAGE_FEE, terms.stage_fees[min(debt.reminders, len(terms.stage_fees)) - 1]))
    if terms.percent:
        costs.append(Cost(CostKind.PERCENT, debt.left(first.first).times(terms.percent / _HUNDRED)))
    return tuple(each for each in costs if each.amount)


def _compensation(rule: StatutoryRule, debt: LateDebt, first: LateSpan) -> tuple[Cost, ...]:
    amount = rule.compensation(debt.left(first.first))
    return (Cost(CostKind.COMPENSATION, amount),) if amount else ()


def known_until(as_of: date) -> date:
    """The last day for which a reference rate that was looked up on a day is known: rates change by the half-year."""
    return date(as_of.year, 6, 30) if as_of.month <= 6 else date(as_of.year, 12, 31)


def with_own_points(table: RateTable | None, own: Mapping[date, Decimal | None]) -> RateTable | None:
    """A shipped table with the owner's own points: another rate for a day, a new day, or None to take one out."""
    points = {point.from_day: point.yearly_percent for point in (table.points if table else ())}
    for day, percent in own.items():
        if percent is None:
            points.pop(day, None)
        else:
            points[day] = percent
    return RateTable(tuple(RatePoint(day, points[day]) for day in sorted(points))) if points else None
