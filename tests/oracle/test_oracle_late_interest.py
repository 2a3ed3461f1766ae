"""Late interest, its rates and fixed sums, from official examples and other programs."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from arbook.formats.legal import shipped_rates, shipped_rules
from arbook.ledger.dates import days_between
from arbook.ledger.interest import (
    InterestSheet,
    RatePoint,
    RateTable,
    Reduction,
    YearBasis,
    fixed_rate,
    interest_sheet,
)
from arbook.ledger.money import Money
from arbook.ledger.statutory import law_of, rule_for
from tests.oracle.cases import CannotSayError, Case, compare, parametrized
from tests.oracle.term_steps import day, euro, number

_ROUNDED_DAYS = "interest is rounded once, at the end; a daily figure rounded first is off by pennies (trade rule 5)"
DECIDED = {
    "li-uk-5000-101d-daily-rounded": _ROUNDED_DAYS,
    "li-de-bilendo-whole-month": "interest is counted by days; a month is no unit of it",
}
_SOME_DUE_DAY = date(2023, 1, 31)


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the ledger says."""
    if "margin_points" in inputs:
        return {"annual_rate_percent": by_addition(inputs)}
    if "date_debt_became_late" in inputs:
        late = day(inputs["date_debt_became_late"])
        rule = rule_for(shipped_rules(), inputs["country"], "business", late)
        return {"annual_rate_percent": rule.rates(shipped_rates()[rule.reference].table, late, late).on(late)}
    if "debt" in inputs:
        rule = rule_for(shipped_rules(), inputs["country"], "business", date(2026, 1, 1))
        return {"fixed_compensation": rule.compensation(Money.of(inputs["debt"], rule.bands[0].amount.currency))}
    if "paid_date" in inputs:
        return by_dates(inputs)
    if "payments" in inputs:
        return by_payments(inputs)
    if "principal" in inputs and ("days" in inputs or {"from", "to"} <= inputs.keys()):
        return by_days(inputs)
    if "half_year" in inputs or "on" in inputs:
        return {"annual_rate_percent": by_country(inputs)}
    raise CannotSayError(", ".join(inputs))


def by_addition(inputs: Mapping[str, Any]) -> Decimal:
    """Points above the reference rate of the case; where it is ours too, both agree."""
    percent = number(inputs.get("ecb_reference_percent", inputs.get("base_rate_percent")))
    table = RateTable((RatePoint(date.min, percent),)).plus(number(inputs["margin_points"]))
    return table.on(date(2026, 1, 1))


def by_country(inputs: Mapping[str, Any]) -> Decimal:
    """What the law of a country gives on a day, or in a half-year: "2023-H1"."""
    if "on" in inputs:
        asked = day(inputs["on"])
    else:
        year, _, half = str(inputs["half_year"]).partition("-H")
        asked = date(int(year), 1 if half == "1" else 7, 1)
    country = str(inputs["country"]).split()[0]
    rule = law_of(shipped_rules(), country, str(inputs.get("customer", "business")), asked)
    return rule.rates(shipped_rates()[rule.reference].table, asked, asked).on(asked)


def by_dates(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Which days bear interest."""
    due = day(inputs["due_date"]) if "due_date" in inputs else day(inputs["interest_starts"])
    sheet = interest_sheet(euro("1000.00"), due, day(inputs["paid_date"]), fixed_rate(Decimal(10)))
    return {"interest_days": sheet.days, "first_interest_day": sheet.slices[0].first}


def by_payments(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The principal falls with every payment."""
    paid = [Reduction(day(each["date"]), euro(each["amount"])) for each in inputs["payments"]]
    sheet = interest_sheet(
        euro(inputs["principal"]),
        day(inputs["due_date"] if "due_date" in inputs else inputs["interest_starts"]),
        max(each.on for each in paid),
        fixed_rate(number(inputs["annual_rate_percent"])),
        reductions=paid,
        basis=YearBasis(str(inputs.get("year_basis", 365))),
    )
    segments = [{"principal": each.principal, "days": each.days} for each in sheet.slices]
    return {"segments": segments, "interest": sheet.total}


def by_days(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """So many days at one rate."""
    leap = inputs.get("calendar_year_is_leap")
    basis = YearBasis.ACTUAL if leap is not None else YearBasis(str(inputs.get("year_basis", 365)))
    due = _SOME_DUE_DAY.replace(year=2024) if leap else _SOME_DUE_DAY
    principal = euro(inputs["principal"])
    count = int(inputs["days"]) if "days" in inputs else days_between(day(inputs["from"]), day(inputs["to"])) + 1
    if "days" not in inputs:
        due = day(inputs["from"]) - timedelta(days=1)
    sheet = interest_sheet(
        principal,
        due,
        due + timedelta(days=count),
        fixed_rate(number(inputs["annual_rate_percent"])),
        basis=basis,
    )
    assert sheet.days == count == days_between(due, sheet.slices[-1].last)
    return told(inputs, principal, sheet)


def told(inputs: Mapping[str, Any], principal: Money, sheet: InterestSheet) -> Mapping[str, Any]:
    """The claim under every name the cases use."""
    a_day = sheet.slices[0].exact / sheet.days
    fees = euro(inputs.get("fee", inputs.get("fixed_compensation", "0")))
    return {
        "interest": sheet.total,
        "interest_days": sheet.days,
        "claim": principal + sheet.total + fees,
        "year_basis": sheet.slices[0].days_of_year,
        "daily_interest": round(a_day / 100, 2),
        "daily_interest_pence": round(a_day, 1),
        "annual_interest": principal.times(sheet.slices[0].yearly_percent / 100),
        "dunning_amount": sheet.total + fees,
        "total_charge": sheet.total + fees,
        "grand_total": principal + sheet.total + fees,
    }


def test_the_law_of_a_half_year_is_answered_without_its_reference_rate() -> None:
    asked = {"country": "DE", "half_year": "2023-H1", "customer": "consumer"}
    assert answer(asked) == {"annual_rate_percent": Decimal("6.62")}
    assert answer({"country": "EU minimum", "half_year": "2026-H2"}) == {"annual_rate_percent": Decimal("10.40")}


@parametrized("late_interest")
def test_late_interest_agrees(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)
