"""May I charge for lateness: contract and law, what came before, and every reason for a no."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from arbook.formats.legal import shipped_rates, shipped_rules
from arbook.ledger.interest import Reduction
from arbook.ledger.lateness import InterestBy, LateDebt, LateTerms, known_until
from arbook.ledger.may_charge import (
    Basis,
    Caution,
    Earlier,
    LateDecision,
    Law,
    Reference,
    WhyNot,
    decide_lateness,
)
from arbook.ledger.money import Money
from tests.ledger.given import day, euro

REFERENCES = {
    key: Reference(key, each.name, each.source, each.as_of, each.table) for key, each in shipped_rates().items()
}
NOTHING_YET = Earlier(euro("0.00"), euro("0.00"))
OWED = LateDebt(euro("1000.00"), day("2025-01-01"))
SIX = LateTerms(InterestBy.YEARLY, Decimal(6))


def law(country: str = "DE", kind: str = "business") -> Law:
    return Law(shipped_rules(), REFERENCES, country, kind)


def decide(
    on: str = "2025-01-31",
    *,
    terms: LateTerms | None = None,
    country: str = "DE",
    kind: str = "business",
    earlier: Earlier = NOTHING_YET,
    by: Basis | None = None,
    owed: LateDebt = OWED,
) -> LateDecision:
    return decide_lateness(owed, day(on), terms, law(country, kind), earlier, by=by)


def settled_by(on: str, *, is_credit: bool = False) -> LateDebt:
    """All of it, by money or by a credit note."""
    whole = OWED.principal
    return replace(OWED, reductions=(Reduction(day(on), whole),), credited=whole if is_credit else None)


def test_where_nothing_is_agreed_the_law_counts() -> None:
    found = decide()
    assert (found.applies, found.contract.why_not, found.why_not) == (Basis.STATUTORY, WhyNot.NOTHING_AGREED, None)
    assert (found.interest, found.costs) == (euro("9.26"), euro("40.00"))  # 1,000 x 11.27 % x 30 / 365


def test_what_is_agreed_goes_before_the_law_and_the_owner_may_choose() -> None:
    found = decide(terms=SIX)
    assert (found.applies, found.total) == (Basis.AGREED, euro("4.93"))
    assert found.law.claim.interest == euro("9.26")
    assert decide(terms=SIX, by=Basis.STATUTORY).total == euro("49.26")


def test_only_the_increase_is_charged_at_the_next_stage() -> None:
    found = decide("2025-02-10", earlier=Earlier(euro("9.26"), euro("40.00")))
    assert (found.interest, found.costs) == (euro("3.09"), euro("0.00"))
    assert found.law.claim.interest == euro("12.35")  # 40 days, rounded once


def test_nothing_is_paid_back_where_less_is_owed_than_was_charged() -> None:
    found = decide(earlier=Earlier(euro("20.00"), euro("40.00")))
    assert (found.total, found.why_not) == (euro("0.00"), WhyNot.ALL_CHARGED)
    assert found.cautions == (Caution.OVERCHARGED,)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"on": "2025-01-01"}, WhyNot.NOT_LATE),
        ({"on": "2025-01-01", "terms": SIX}, WhyNot.NOT_LATE),
        ({"terms": replace(SIX, grace_days=30)}, WhyNot.IN_GRACE),
        ({"terms": LateTerms(InterestBy.NONE)}, WhyNot.AGREED_NONE),
        ({"by": Basis.AGREED}, WhyNot.NOTHING_AGREED),
        ({"country": "GB", "kind": "consumer"}, WhyNot.CONSUMER),
        ({"country": "FR", "kind": "consumer"}, WhyNot.CONSUMER),
        ({"country": "US"}, WhyNot.NO_RULE),
        ({"country": ""}, WhyNot.NO_RULE),
        ({"country": "US", "terms": LateTerms()}, WhyNot.NO_RULE),
        ({"terms": LateTerms(InterestBy.REFERENCE, Decimal(1), "gone")}, WhyNot.NO_RATE),
        ({"terms": LateTerms(InterestBy.YEARLY, Decimal("0.0001"))}, WhyNot.TOO_LITTLE),
        ({"owed": LateDebt(euro("9.00"), day("2001-01-01")), "on": "2001-02-01"}, WhyNot.RULE_NOT_YET),
        ({"owed": settled_by("2024-12-20")}, WhyNot.IN_TIME),
        ({"owed": settled_by("2024-12-20"), "terms": SIX}, WhyNot.IN_TIME),
        ({"owed": settled_by("2025-01-01", is_credit=True)}, WhyNot.CREDITED),
        ({"owed": settled_by("2024-12-20"), "on": "2024-12-31"}, WhyNot.NOT_LATE),
    ],
)
def test_every_no_has_its_reason(asked: dict[str, object], why: WhyNot) -> None:
    found = decide(**asked)  # type: ignore[arg-type]
    assert (found.why_not, found.applies if why is not WhyNot.TOO_LITTLE else None) == (why, None)
    assert found.total == euro("0.00")


def test_where_the_law_forbids_it_an_agreement_is_worth_nothing() -> None:
    rule = next(each for each in shipped_rules() if each.country == "GB" and each.kinds == ("consumer",))
    forbidding = Law((replace(rule, allows_agreed=False),), REFERENCES, "GB", "consumer")
    found = decide_lateness(OWED, day("2025-01-31"), SIX, forbidding, NOTHING_YET)
    assert (found.why_not, found.contract.why_not) == (WhyNot.FORBIDDEN, WhyNot.FORBIDDEN)
    assert found.contract.rule is not None
    assert "1998" in found.contract.rule.source


def test_agreed_terms_may_lean_on_the_law_without_its_fixed_sum() -> None:
    found = decide(terms=LateTerms(has_compensation=False, fee=euro("2.50")))
    assert (found.applies, found.interest, found.costs) == (Basis.AGREED, euro("9.26"), euro("2.50"))


def test_a_fee_that_was_agreed_stays_where_the_law_gives_no_interest() -> None:
    found = decide(terms=LateTerms(fee=euro("2.50")), country="GB", kind="consumer")
    assert (found.total, found.contract.why_not, found.why_not) == (euro("2.50"), WhyNot.CONSUMER, None)


def test_a_fixed_sum_in_another_currency_is_left_out_and_said() -> None:
    owed = LateDebt(Money.of("1000.00", "USD"), day("2025-01-01"))
    none = Money.zero("USD")
    found = decide_lateness(owed, day("2025-01-31"), None, law(), Earlier(none, none))
    assert (found.costs, found.cautions) == (none, (Caution.OTHER_CURRENCY,))


def test_a_rate_that_may_have_changed_since_it_was_looked_up_is_said() -> None:
    last_known = known_until(REFERENCES["de_base"].as_of)
    owed, after = LateDebt(euro("1000.00"), last_known - timedelta(days=20)), last_known + timedelta(days=1)
    assert decide(last_known.isoformat(), owed=owed).cautions == ()
    assert decide(after.isoformat(), owed=owed).cautions == (Caution.RATE_ASSUMED,)


def test_a_rate_that_was_fixed_when_the_debt_became_late_is_not_looked_up_again() -> None:
    last_known = known_until(REFERENCES["boe_half_year"].as_of)
    owed = LateDebt(Money.of("1000.00", "GBP"), last_known - timedelta(days=20))
    nothing = Earlier(Money.zero("GBP"), Money.zero("GBP"))
    found = decide_lateness(owed, last_known + timedelta(days=40), None, law("GB"), nothing)
    assert (found.cautions, len(found.law.claim.sheet.slices)) == ((), 1)


@pytest.mark.parametrize(("country", "kind", "interest"), [("AT", "consumer", "4.00"), ("CH", "business", "5.00")])
def test_a_rate_that_the_law_itself_fixes_stands_above_no_other(country: str, kind: str, interest: str) -> None:
    """Austrian Civil Code, section 1000; Swiss Code of Obligations, article 104: a whole year on 100."""
    found = decide("2026-01-01", owed=LateDebt(euro("100.00"), day("2025-01-01")), country=country, kind=kind)
    assert (found.interest, found.costs, found.law.reference) == (euro(interest), euro("0.00"), None)


@pytest.mark.parametrize(
    ("country", "begins", "source"), [("AT", "2002-08-01", "1 August 2002"), ("CH", "1912-01-01", "1 January 1912")]
)
def test_a_rate_that_the_law_fixes_begins_on_the_day_its_source_names(country: str, begins: str, source: str) -> None:
    """BGBl. I 118/2002 put section 1000 into the Austrian Civil Code; the Swiss code is that of 30 March 1911."""
    (rule,) = (each for each in shipped_rules() if each.country == country and each.kinds[-1] == "consumer")
    assert rule.from_day == day(begins)
    assert rule.source.endswith(f"in force since {source}")


@pytest.mark.parametrize(
    ("country", "kind", "on", "percent"),
    [
        ("AT", "business", "2026-08-01", "10.73"),
        ("DE", "business", "2026-08-01", "10.52"),
        ("DE", "consumer", "2026-08-01", "6.52"),
        ("DE", "business", "2026-06-30", "10.27"),
        ("FR", "business", "2026-08-01", "12.40"),
        ("GB", "business", "2026-08-01", "11.75"),
        ("IE", "business", "2024-09-01", "12.25"),
        ("NL", "business", "2026-08-01", "10.40"),
    ],
)
def test_the_law_of_a_country_on_a_day(country: str, kind: str, on: str, percent: str) -> None:
    """As the central banks and ministries tell them for that half-year."""
    found = decide(on, owed=LateDebt(euro("100.00"), day(on) - timedelta(days=1)), country=country, kind=kind)
    assert [each.yearly_percent for each in found.law.claim.sheet.slices] == [Decimal(percent)]


def test_the_least_of_the_union_is_said_to_be_only_that() -> None:
    assert decide(country="NL").cautions == (Caution.DIRECTIVE_ONLY,)
