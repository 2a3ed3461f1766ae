"""What lateness costs at the counter: terms, rates and rules of the owner's own over the shipped ones."""

from dataclasses import replace
from decimal import Decimal

import pytest

from arbook.ledger.lateness import ChargeWay, InterestBy, LateTerms
from arbook.ledger.may_charge import Basis, WhyNot
from arbook.ledger.money import Money
from arbook.ledger.statutory import CompensationBand, RateFixed, StatutoryRule
from arbook.queries.late_rates import law_rules, rate_points
from arbook.queries.late_terms import agreed_terms, late_terms_from_json, late_terms_to_json
from arbook.services.late_errors import LatenessError, RateError
from arbook.services.late_rates import AddRate
from tests.builders import Customer, Shop, day
from tests.ledger.given import euro
from tests.support.late_desk import NINE, Desk, refusal


@pytest.fixture
def desk(sound_shop: Shop) -> Desk:
    return Desk(sound_shop)


def test_the_customers_own_terms_go_before_the_books_from_their_day_on(desk: Desk, ada: Customer) -> None:
    old, new = ada.owes("100.00", due="2025-01-31"), ada.owes("100.00", due="2025-03-31")
    desk.agree(NINE)
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(4)), ada, from_on=day("2025-02-01"), note="frame of 2025")
    by_piece = {each.piece.piece_id: each.agreement for each in desk.may(ada, "2025-06-01").answers}
    told = [by_piece[debt.piece_id] for debt in (old, new)]
    assert [row.terms.yearly_percent for row in told if row and row.terms] == [Decimal(9), Decimal(4)]
    desk.agree(None, ada)
    assert desk.shop.read(agreed_terms, ada.customer_id).on(day("2025-03-01")) == told[0]
    desk.agree(None)
    assert desk.may(ada, "2025-06-01").answers[0].decision.applies is Basis.STATUTORY


def test_terms_come_back_from_the_book_as_they_were_agreed(desk: Desk) -> None:
    terms = LateTerms(
        InterestBy.REFERENCE,
        Decimal("4.25"),
        "ecb",
        grace_days=5,
        least=euro("1.00"),
        most=euro("50.00"),
        has_compensation=False,
        fee=euro("2.00"),
        stage_fees=(euro("0.00"), euro("5.00")),
        percent=Decimal("1.5"),
        way=ChargeWay.CLAIMED,
    )
    assert late_terms_from_json(late_terms_to_json(terms)) == terms
    desk.agree(terms)
    assert desk.shop.read(agreed_terms).rows[0].terms == terms


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        (LateTerms(InterestBy.REFERENCE, Decimal(4), "gone"), "unknown_reference"),
        (LateTerms(fee=Money.of("1.00", "GBP")), "other_currency"),
        (LateTerms(stage_fees=(Money.of("1.00", "GBP"),)), "other_currency"),
    ],
)
def test_terms_that_do_not_fit_the_book_are_refused(desk: Desk, ada: Customer, terms: LateTerms, why: str) -> None:
    with pytest.raises(LatenessError) as refused:
        desk.agree(terms, ada)
    assert refusal(refused) == why


def test_a_reference_rate_is_extended_and_corrected_by_the_owner_with_its_source(desk: Desk) -> None:
    today = day("2026-07-05")
    desk.rates.add(AddRate("ecb", day("2026-07-01"), Decimal("2.40"), "ecb.europa.eu", today), today=today)
    with pytest.raises(RateError) as refused:
        desk.rates.add(AddRate("ecb", day("2026-07-01"), Decimal("2.50"), "ecb.europa.eu", today), today=today)
    assert refusal(refused) == "is_known"
    desk.rates.add(AddRate("ecb", day("2026-07-01"), Decimal("2.50"), "seen again", today, replace=True), today=today)
    own = [row for row in desk.shop.read(rate_points) if row.is_own]
    assert [(row.reference, row.percent, row.source) for row in own] == [("ecb", Decimal("2.50"), "seen again")]
    desk.rates.remove("ecb", day("2026-07-01"), today=today)
    assert not [row for row in desk.shop.read(rate_points) if row.is_own]


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"percent": Decimal(900)}, "rate_out_of_range"),
        ({"reference": " "}, "no_reference"),
        ({"reference": "x" * 41}, "too_long"),
        ({"source": ""}, "no_source"),
        ({"looked_up_on": day("2026-07-06")}, "in_future"),
    ],
)
def test_a_rate_without_a_source_or_beyond_reason_is_refused(desk: Desk, facts: dict[str, object], why: str) -> None:
    told = {
        "reference": "house bank",
        "from_on": day("2026-07-01"),
        "percent": Decimal(3),
        "source": "letter",
        "looked_up_on": day("2026-07-05"),
    }
    with pytest.raises(RateError) as refused:
        desk.rates.add(AddRate(**{**told, **facts}), today=day("2026-07-05"))  # type: ignore[arg-type]
    assert refusal(refused) == why
    with pytest.raises(RateError) as refused:
        desk.rates.remove("ecb", day("2026-07-02"), today=day("2026-07-05"))
    assert refusal(refused) == "unknown_rate"


def test_a_rule_of_the_owners_own_answers_where_none_was_known(desk: Desk) -> None:
    today = day("2026-07-05")
    jane = desk.shop.customer("Jane", country="US")
    jane.owes("1000.00", due="2026-03-01")
    assert desk.may(jane, "2026-03-31").answers[0].decision.why_not is WhyNot.NO_RULE
    rule = StatutoryRule(
        "US",
        ("business", "consumer"),
        day("2000-01-01"),
        "",
        Decimal(5),
        RateFixed.EACH_DAY,
        (),
        "Code of our state",
        today,
    )
    desk.rates.add_rule(rule, today=today)
    assert str(desk.may(jane, "2026-03-31").total) == "4.11"
    desk.rates.remove_rule("US", "business", day("2000-01-01"))
    assert [row.kind for row in desk.shop.read(law_rules) if row.is_own] == ["consumer"]
    for facts, why in (
        ({"country": "XX"}, "bad_country"),
        ({"kinds": ()}, "no_kinds"),
        ({"points": Decimal(900)}, "rate_out_of_range"),
        ({"reference": "gone"}, "unknown_reference"),
        ({"bands": (CompensationBand(euro("0"), euro("40")), CompensationBand(euro("0"), euro("50")))}, "bad_bands"),
        ({"bands": (CompensationBand(euro("100"), euro("-50")),)}, "bad_bands"),
        ({"points": Decimal(0)}, "no_points"),
        ({"source": ""}, "no_source"),
    ):
        with pytest.raises(RateError) as refused:
            desk.rates.add_rule(_but(rule, **facts), today=today)
        assert refusal(refused) == why
    with pytest.raises(RateError) as refused:
        desk.rates.remove_rule("US", "business", day("2000-01-01"))
    assert refusal(refused) == "unknown_rule"


def _but(rule: StatutoryRule, **facts: object) -> StatutoryRule:
    return replace(rule, **facts)  # type: ignore[arg-type]
