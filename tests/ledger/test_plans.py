"""Payment plans: installments over a debt, and what they have come to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.errors import CurrencyMixError, DateError
from arbook.ledger.money import Money, total
from arbook.ledger.plans import (
    Frequency,
    Installment,
    PlanError,
    PlanState,
    check_installments,
    installments_by_amount,
    installments_by_count,
    plan_progress,
    plan_state,
    with_money_on_account,
)
from tests.ledger.given import cents, day, days, euro, quick


def told(installments: tuple[Installment, ...]) -> list[tuple[str, str]]:
    return [(each.due_on.isoformat(), str(each.amount)) for each in installments]


def test_1000_in_3_months_from_31_january() -> None:
    """Trade rule 15: equal parts rounded, the last takes the rest, dates counted from the first."""
    assert told(installments_by_count(euro("1000.00"), 3, day("2026-01-31"), Frequency.MONTHLY)) == [
        ("2026-01-31", "333.33"),
        ("2026-02-28", "333.33"),
        ("2026-03-31", "333.34"),
    ]


def test_installments_of_a_fixed_amount_end_with_what_remains() -> None:
    """tryton account, scenario_move_line_reschedule: 100.00 in parts of 30.00 (here every month)."""
    assert told(installments_by_amount(euro("100.00"), euro("30.00"), day("2026-01-31"), Frequency.MONTHLY)) == [
        ("2026-01-31", "30.00"),
        ("2026-02-28", "30.00"),
        ("2026-03-31", "30.00"),
        ("2026-04-30", "10.00"),
    ]
    exact = installments_by_amount(euro("90.00"), euro("30.00"), day("2026-01-31"), Frequency.MONTHLY)
    assert [str(each.amount) for each in exact] == ["30.00"] * 3
    larger = installments_by_amount(euro("20.00"), euro("30.00"), day("2026-01-31"), Frequency.MONTHLY)
    assert told(larger) == [("2026-01-31", "20.00")]


@pytest.mark.parametrize(("frequency", "gap"), [(Frequency.WEEKLY, 7), (Frequency.EVERY_TWO_WEEKS, 14)])
def test_weeks_lie_evenly_apart(frequency: Frequency, gap: int) -> None:
    first, second, third = installments_by_count(euro("30.00"), 3, day("2026-12-24"), frequency)
    assert second.due_on - first.due_on == third.due_on - second.due_on == timedelta(days=gap)
    assert [each.position for each in (first, second, third)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("debt", "count", "why"),
    [
        ("0.00", 3, "nothing_owed"),
        ("-5.00", 3, "nothing_owed"),
        ("5.00", 0, "count_out_of_range"),
        ("500.00", 121, "count_out_of_range"),
        ("0.02", 3, "parts_too_small"),
        ("0.11", 7, "parts_too_small"),
        ("0.08", 5, "parts_too_small"),
    ],
)
def test_a_debt_that_cannot_be_divided_so_makes_no_plan(debt: str, count: int, why: str) -> None:
    with pytest.raises(PlanError) as refusal:
        installments_by_count(euro(debt), count, day("2026-01-31"), Frequency.MONTHLY)
    assert refusal.value.facts["why"] == why


def test_an_amount_of_nothing_or_of_another_currency_makes_no_plan() -> None:
    with pytest.raises(PlanError):
        installments_by_amount(euro("100.00"), euro("0.00"), day("2026-01-31"), Frequency.MONTHLY)
    with pytest.raises(PlanError) as refusal:
        installments_by_amount(euro("100.00"), euro("0.10"), day("2026-01-31"), Frequency.MONTHLY)
    assert (refusal.value.field, refusal.value.facts["why"]) == ("amount", "count_out_of_range")
    with pytest.raises(CurrencyMixError):
        installments_by_amount(euro("100.00"), Money.of("30.00", "USD"), day("2026-01-31"), Frequency.MONTHLY)
    with pytest.raises(DateError):
        installments_by_count(euro("100.00"), 120, day("2195-01-31"), Frequency.MONTHLY)


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ([("2026-02-01", "60.00"), ("2026-03-01", "39.99")], "does_not_sum"),
        ([("2026-02-01", "60.00"), ("2026-03-01", "40.01")], "sums_above"),
        ([("2026-03-01", "60.00"), ("2026-03-01", "40.00")], "dates_not_rising"),
        ([("2026-02-01", "110.00"), ("2026-03-01", "-10.00")], "amount_not_positive"),
        ([], "count_out_of_range"),
    ],
)
def test_the_owners_own_installments_are_held_to_the_debt(parts: list[tuple[str, str]], why: str) -> None:
    own = [Installment(at, day(on), euro(amount)) for at, (on, amount) in enumerate(parts, start=1)]
    with pytest.raises(PlanError) as refusal:
        check_installments(euro("100.00"), own)
    assert refusal.value.facts["why"] == why


def test_money_covers_the_first_installments_first() -> None:
    parts = installments_by_count(euro("300.00"), 3, day("2026-03-15"), Frequency.MONTHLY)
    states = plan_progress(parts, euro("150.00"))
    assert [(str(state.paid), str(state.open)) for state in states] == [
        ("100.00", "0.00"),
        ("50.00", "50.00"),
        ("0.00", "100.00"),
    ]
    assert [state.is_missed(day("2026-04-16")) for state in states] == [False, True, False]
    assert not any(state.is_missed(day("2026-04-15")) for state in states)


@pytest.mark.parametrize(
    ("lying", "lacking"), [("0.00", ["50.00", "100.00"]), ("60.00", ["0.00", "90.00"]), ("500.00", ["0.00", "0.00"])]
)
def test_money_on_account_keeps_the_first_parts_without_paying_them(lying: str, lacking: list[str]) -> None:
    parts = installments_by_count(euro("300.00"), 3, day("2026-03-15"), Frequency.MONTHLY)
    states = with_money_on_account(plan_progress(parts, euro("150.00")), euro(lying))
    assert [str(state.lacking) for state in states[1:]] == lacking
    assert [state.is_missed(day("2026-05-20")) for state in states[1:]] == [left != "0.00" for left in lacking]
    assert [str(state.askable) for state in states] == ["0.00", "50.00", "100.00"]


@pytest.mark.parametrize(
    ("paid", "as_of", "ended_on", "state"),
    [
        ("0.00", "2026-03-15", None, PlanState.KEPT),  # a Sunday: Monday is in time
        ("0.00", "2026-03-16", None, PlanState.KEPT),
        ("0.00", "2026-03-17", None, PlanState.MISSED),
        ("99.99", "2026-03-17", None, PlanState.MISSED),
        ("100.00", "2026-03-17", None, PlanState.KEPT),
        ("300.00", "2026-03-01", None, PlanState.FINISHED),
        ("0.00", "2026-03-20", "2026-03-20", PlanState.ENDED),
        ("0.00", "2026-03-19", "2026-03-20", PlanState.MISSED),
    ],
)
def test_a_plan_is_kept_missed_finished_or_ended(
    paid: str, as_of: str, ended_on: str | None, state: PlanState
) -> None:
    parts = installments_by_count(euro("300.00"), 3, day("2026-03-15"), Frequency.MONTHLY)
    assert plan_state(plan_progress(parts, euro(paid)), day(as_of), day(ended_on) if ended_on else None) is state


@quick
@given(st.integers(10_000, 10**12), st.integers(1, 120), days, st.sampled_from(Frequency))
def test_installments_sum_to_the_debt_and_their_dates_rise(
    minor: int, count: int, first: date, frequency: Frequency
) -> None:
    debt = Money(minor, "EUR")
    parts = installments_by_count(debt, count, first, frequency)
    check_installments(debt, parts)
    assert (parts[0].due_on, len(parts)) == (first, count)


@quick
@given(cents, cents, days, st.sampled_from(Frequency))
def test_installments_by_amount_sum_to_the_debt_too(minor: int, part: int, first: date, frequency: Frequency) -> None:
    debt, amount = Money(minor, "EUR"), Money(max(part, minor // 100 + 1), "EUR")
    parts = installments_by_amount(debt, amount, first, frequency)
    check_installments(debt, parts)
    assert all(each.amount <= amount for each in parts)


@quick
@given(cents, st.integers(1, 30), st.integers(-(10**9), 2 * 10**9))
def test_progress_never_covers_more_than_was_agreed_or_paid(minor: int, count: int, paid: int) -> None:
    debt = Money(minor + 10_000, "EUR")
    states = plan_progress(
        installments_by_count(debt, count, day("2026-01-31"), Frequency.MONTHLY), Money(paid, "EUR")
    )
    covered = total([state.paid for state in states], "EUR")
    assert covered == max(min(Money(paid, "EUR"), debt), euro("0.00"))
    assert all(euro("0.00") <= state.paid <= state.installment.amount for state in states)
    assert covered + total([state.open for state in states], "EUR") == debt
