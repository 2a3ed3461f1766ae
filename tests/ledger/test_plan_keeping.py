"""How plans are kept: tolerance, parts that shrink from the end, interest that ran up, breach, and the law's caps."""

from decimal import Decimal

import pytest

from arbook.formats.legal import shipped_rates, shipped_rules
from arbook.ledger.may_charge import Law, Reference
from arbook.ledger.plan_cautions import PriceCaution, price_cautions
from arbook.ledger.plan_keeping import USUAL_RULES, Bearing, PlanRules, is_broken, run_up
from arbook.ledger.plan_making import Division, PlanDebt, PlanPrice, make_plan
from arbook.ledger.plans import (
    Frequency,
    Installment,
    PlanError,
    PlanState,
    installments_by_count,
    plan_progress,
    plan_state,
)
from tests.ledger.given import day, euro

AGREED = day("2026-03-02")
PARTS = installments_by_count(euro("300.00"), 3, day("2026-03-15"), Frequency.MONTHLY)


def test_what_is_credited_shortens_a_plan_from_its_end_and_pays_no_part() -> None:
    states = plan_progress(PARTS, euro("100.00"), euro("150.00"))
    assert [(str(each.asked), str(each.paid), str(each.open)) for each in states] == [
        ("100.00", "100.00", "0.00"),
        ("50.00", "0.00", "50.00"),
        ("0.00", "0.00", "0.00"),
    ]
    assert plan_state(states, day("2026-04-15")) is PlanState.KEPT
    assert plan_state(states, day("2026-04-16")) is PlanState.MISSED


def test_a_plan_whose_debt_is_credited_whole_is_finished() -> None:
    states = plan_progress(PARTS, euro("0.00"), euro("300.00"))
    assert plan_state(states, day("2026-04-16")) is PlanState.FINISHED


def test_a_part_counts_as_kept_until_the_tolerance_is_over() -> None:
    states = plan_progress(PARTS, euro("0.00"), tolerance_days=3)
    told = {on: plan_state(states, day(on)) for on in ("2026-03-18", "2026-03-19")}
    assert list(told.values()) == [PlanState.KEPT, PlanState.MISSED]


def test_a_plan_that_all_fell_due_of_is_broken_from_that_day() -> None:
    states, ended_on = plan_progress(PARTS, euro("0.00")), day("2026-04-20")
    assert plan_state(states, day("2026-04-19"), ended_on, is_broken=True) is PlanState.MISSED
    assert plan_state(states, ended_on, ended_on, is_broken=True) is PlanState.BROKEN


@pytest.mark.parametrize(
    ("paid", "as_of", "broken"),
    [
        ("0.00", "2026-03-18", False),  # tolerated
        ("0.00", "2026-04-04", False),  # 20 days late, one part
        ("0.00", "2026-04-05", True),  # 21 days late
        ("60.00", "2026-04-05", True),  # a part of it is not it
        ("100.00", "2026-04-30", False),  # one part, 15 days late
        ("100.00", "2026-05-19", True),  # two parts
        ("300.00", "2026-07-01", False),
    ],
)
def test_a_plan_is_broken_by_so_many_parts_or_so_many_days(paid: str, as_of: str, broken: bool) -> None:
    states = plan_progress(PARTS, euro(paid), tolerance_days=USUAL_RULES.tolerance_days)
    assert is_broken(states, USUAL_RULES, day(as_of)) is broken


def test_either_rule_can_be_left_out_and_with_none_only_the_owner_ends_a_plan() -> None:
    states = plan_progress(PARTS, euro("100.00"))
    assert not is_broken(states, PlanRules(broken_days=0), day("2026-05-01"))
    assert is_broken(states, PlanRules(broken_parts=0, broken_days=10), day("2026-04-25"))
    assert not is_broken(states, PlanRules(broken_parts=0, broken_days=0), day("2029-01-01"))


@pytest.mark.parametrize(
    ("rules", "field"),
    [
        ({"notice_days": 61}, "notice_days"),
        ({"tolerance_days": -1}, "tolerance_days"),
        ({"broken_days": 366}, "broken_days"),
        ({"broken_parts": 21}, "broken_parts"),
        ({"tolerance_days": 10, "broken_days": 10}, "broken_days"),
    ],
)
def test_rules_are_held_to_reason(rules: dict[str, int], field: str) -> None:
    with pytest.raises(PlanError) as refusal:
        PlanRules(**rules).check()
    assert refusal.value.field == field


def at_twelve_percent() -> tuple[Installment, ...]:
    """1,000.00 in parts of 400.00 from 1 April: 9.86, 6.02 and 2.20 of interest."""
    division = Division(day("2026-04-01"), Frequency.MONTHLY, amount=euro("400.00"))
    return make_plan(PlanDebt(euro("1000.00"), euro("1000.00")), division, AGREED, price=PlanPrice(Decimal(12)))


def gone_up(on: str, *credited: tuple[str, str]) -> dict[int, str]:
    lower = tuple((day(since), euro(amount)) for since, amount in credited)
    bearing = Bearing(AGREED, euro("1000.00"), Decimal(12), lower)
    return {at: str(each) for at, each in run_up(at_twelve_percent(), bearing, day(on)).items()}


def test_interest_runs_up_by_the_day_and_whole_with_each_part() -> None:
    assert [gone_up(on) for on in ("2026-03-02", "2026-03-17", "2026-04-01", "2026-05-16")] == [
        {},
        {1: "4.93"},
        {1: "9.86"},
        {1: "9.86", 2: "6.02", 3: "1.06"},
    ]
    agreed = {part.position: str(part.price) for part in at_twelve_percent()}
    assert gone_up("2026-06-01") == gone_up("2029-01-01") == agreed


def test_what_was_credited_bears_no_interest_from_the_part_on_in_which_it_was() -> None:
    assert gone_up("2026-03-17", ("2026-03-17", "500.00")) == {1: "2.47"}
    assert gone_up("2026-06-01", ("2026-04-02", "500.00")) == {1: "9.86", 2: "1.08"}
    assert gone_up("2026-06-01", ("2026-04-02", "500.00"), ("2026-05-02", "0.00")) == {
        1: "9.86",
        2: "1.08",
        3: "2.15",
    }
    assert gone_up("2026-06-01", ("2026-03-02", "1000.00")) == {}


REFERENCES = {
    key: Reference(key, each.name, each.source, each.as_of, each.table) for key, each in shipped_rates().items()
}


@pytest.mark.parametrize(
    ("country", "kind", "percent", "fee", "cautions"),
    [
        ("DE", "business", "8", "0.00", []),
        ("DE", "business", "15", "0.00", ["above_law"]),
        ("DE", "consumer", "5", "0.00", ["consumer"]),
        ("DE", "consumer", "9", "0.00", ["consumer", "above_law"]),
        ("DE", "consumer", "0", "10.00", ["consumer"]),
        ("DE", "consumer", "0", "0.00", []),
        ("BR", "business", "5", "0.00", ["not_known"]),
    ],
)
def test_a_price_is_held_against_the_law_of_the_customers_country(
    country: str, kind: str, percent: str, fee: str, cautions: list[str]
) -> None:
    price = PlanPrice(Decimal(percent), euro(fee))
    found = price_cautions(price, Law(shipped_rules(), REFERENCES, country, kind), day("2026-03-02"))
    assert [each.value for each in found] == cautions


def test_where_an_agreement_is_worth_nothing_that_is_told_alone() -> None:
    forbidding = [rule for rule in shipped_rules() if not rule.allows_agreed]
    for rule in forbidding:
        law = Law(shipped_rules(), REFERENCES, rule.country, rule.kinds[0])
        found = price_cautions(PlanPrice(Decimal(1)), law, day("2026-03-02"))
        assert found == (PriceCaution.WORTH_NOTHING,)
