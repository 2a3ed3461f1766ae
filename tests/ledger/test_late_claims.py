"""What a late piece costs: its late days, and the claim of agreed terms and of the law."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.formats.legal import shipped_rates, shipped_rules
from arbook.ledger.interest import RatePoint, RateTable, Reduction, YearBasis
from arbook.ledger.lateness import (
    CostKind,
    DueMove,
    InterestBy,
    LateClaim,
    LateDebt,
    LateTerms,
    LateTermsError,
    agreed_claim,
    late_spans,
    statutory_claim,
    with_own_points,
)
from arbook.ledger.money import Money, round_half_away
from arbook.ledger.statutory import law_of
from tests.ledger.given import cents, day, days, euro, quick

TABLES = {key: each.table for key, each in shipped_rates().items()}
SIX = LateTerms(InterestBy.YEARLY, Decimal(6))


def debt(amount: str, due: str, *paid: tuple[str, str], moves: tuple[DueMove, ...] = ()) -> LateDebt:
    reductions = tuple(Reduction(day(on), euro(part)) for on, part in paid)
    return LateDebt(euro(amount), day(due), moves, reductions)


def claim(terms: LateTerms, owed: LateDebt, as_of: str) -> LateClaim:
    return agreed_claim(terms, owed, day(as_of), TABLES, None)


def law(owed: LateDebt, as_of: str, country: str, kind: str = "business") -> LateClaim:
    return statutory_claim(law_of(shipped_rules(), country, kind, day(as_of)), owed, day(as_of), TABLES)


# ------------------------------------------------------------ worked examples


def test_the_worked_example_of_gov_uk_rounded_once_and_the_fixed_sum_of_its_table() -> None:
    """gov.uk/late-commercial-payments-interest-debt-recovery: 1,000 at 8 points over a base rate of 0.5 %, 50 days.

    The page rounds the day to 23 pence and comes to 11.50; rounded once at the end it is 11.64.
    """
    owed = LateDebt(Money.of("1000.00", "GBP"), day("2016-07-31"))
    found = statutory_claim(
        law_of(shipped_rules(), "GB", "business", day("2016-08-01")), owed, day("2016-09-19"), TABLES
    )
    (piece,) = found.sheet.slices
    assert (piece.yearly_percent, piece.days) == (Decimal("8.50"), 50)
    assert found.interest == Money.of("11.64", "GBP")
    assert [(each.kind, str(each.amount)) for each in found.costs] == [(CostKind.COMPENSATION, "70.00")]


@pytest.mark.parametrize(("owed", "sum_"), [("999.99", "40.00"), ("9999.99", "70.00"), ("10000.00", "100.00")])
def test_the_fixed_sum_in_the_united_kingdom_goes_by_the_debt(owed: str, sum_: str) -> None:
    """gov.uk/late-commercial-payments-interest-debt-recovery/claim-debt-recovery-costs."""
    found = statutory_claim(
        law_of(shipped_rules(), "GB", "business", day("2024-03-01")),
        LateDebt(Money.of(owed, "GBP"), day("2024-02-01")),
        day("2024-02-02"),
        TABLES,
    )
    assert str(found.costs_total) == sum_


def test_the_rate_of_the_united_kingdom_stays_that_of_the_half_year_in_which_the_debt_became_late() -> None:
    """Late Payment of Commercial Debts (Rate of Interest) Order 2002, article 4; 5.25 + 8 in early 2024."""
    owed = LateDebt(Money.of("1000.00", "GBP"), day("2024-06-29"))
    rule = law_of(shipped_rules(), "GB", "business", day("2024-06-30"))
    found = statutory_claim(rule, owed, day("2025-02-01"), TABLES)
    assert {each.yearly_percent for each in found.sheet.slices} == {Decimal("13.25")}


def test_the_least_of_the_eu_directive_where_no_national_rule_is_known() -> None:
    """Directive 2011/7/EU, articles 2 (6) and (7), 3 and 6: 4.50 + 8 points in the first half of 2024, and EUR 40."""
    found = law(debt("10000.00", "2024-01-31"), "2024-03-01", "NL")
    assert found.interest == euro("102.74")  # 10,000 x 12.5 % x 30 / 365
    assert found.costs_total == euro("40.00")


def test_a_german_claim_over_two_half_years() -> None:
    """Civil Code, sections 247 and 288 (2), (5): base rate 1.62 until June 2023, 3.12 from July, 9 points above."""
    found = law(debt("5000.00", "2023-05-31"), "2023-07-31", "DE")
    assert [(each.yearly_percent, each.days) for each in found.sheet.slices] == [
        (Decimal("10.62"), 30),
        (Decimal("12.12"), 31),
    ]
    exact = Fraction(500000) * (Fraction("10.62") * 30 + Fraction("12.12") * 31) / 36500
    assert found.interest.minor == round(exact) == 9511
    assert found.costs_total == euro("40.00")


def test_a_german_consumer_owes_five_points_and_no_fixed_sum() -> None:
    """Civil Code, section 288 (1) and (5)."""
    found = law(debt("5000.00", "2023-05-31"), "2023-06-30", "DE", "consumer")
    assert ({each.yearly_percent for each in found.sheet.slices}, found.costs) == ({Decimal("6.62")}, ())


def test_an_austrian_claim_stands_above_the_base_rate_of_austria() -> None:
    """Commercial Code, section 456: 9.2 points above 1.88 in early 2023 (oenb.at, business arrears)."""
    found = law(debt("100000.00", "2022-12-31"), "2023-01-31", "AT")
    assert [each.yearly_percent for each in found.sheet.slices] == [Decimal("11.08")]
    assert found.interest == euro("941.04")


def test_in_ireland_the_rate_is_that_of_the_day_of_payment() -> None:
    """S.I. 580/2012: one rate for the whole time."""
    paid = debt("1000.00", "2024-05-31", ("2024-07-10", "1000.00"))
    found = law(paid, "2025-03-01", "IE")
    assert [(each.last, each.yearly_percent) for each in found.sheet.slices] == [
        (day("2024-07-10"), Decimal("12.25"))
    ]


# ------------------------------------------------------------ late days


def test_an_extension_stops_the_clock_from_the_day_it_is_agreed_until_its_date() -> None:
    owed = debt("1000.00", "2026-01-01", moves=(DueMove(day("2026-01-20"), day("2026-02-15")),))
    spans = late_spans(owed, day("2026-02-20"))
    assert [(each.first, each.last) for each in spans] == [
        (day("2026-01-02"), day("2026-01-19")),
        (day("2026-02-16"), day("2026-02-20")),
    ]


def test_an_extension_that_was_agreed_in_time_leaves_no_late_day_before_its_date() -> None:
    owed = debt("1000.00", "2026-01-01", moves=(DueMove(day("2025-12-20"), day("2026-02-15")),))
    assert late_spans(owed, day("2026-02-15")) == ()
    assert late_spans(owed, day("2026-02-16"))[0].first == day("2026-02-16")


def test_an_extension_agreed_after_its_own_date_stands_in_for_the_date_before() -> None:
    owed = debt("1000.00", "2026-01-01", moves=(DueMove(day("2026-03-01"), day("2026-02-15")),))
    assert [(each.first, each.last) for each in late_spans(owed, day("2026-03-05"))] == [
        (day("2026-02-16"), day("2026-03-05"))
    ]


def test_what_was_paid_within_the_grace_costs_nothing_later() -> None:
    paid = debt("1000.00", "2026-01-01", ("2026-01-04", "1000.00"))
    terms = LateTerms(InterestBy.YEARLY, Decimal(6), grace_days=5)
    assert not claim(terms, paid, "2026-06-01").total
    assert claim(SIX, paid, "2026-06-01").sheet.days == 3


def test_money_that_was_put_elsewhere_lets_the_debt_bear_interest_again_from_the_next_day() -> None:
    moved = debt("1000.00", "2026-01-01", ("2026-01-11", "1000.00"), ("2026-01-21", "-1000.00"))
    assert [(each.first, each.last) for each in claim(SIX, moved, "2026-01-31").sheet.slices] == [
        (day("2026-01-02"), day("2026-01-11")),
        (day("2026-01-22"), day("2026-01-31")),
    ]


# ------------------------------------------------------------ agreed terms


def test_fees_by_stage_are_sums_so_far_and_the_last_holds_for_all_later_reminders() -> None:
    terms = LateTerms(InterestBy.NONE, fee=euro("2.00"), stage_fees=(euro("5.00"), euro("12.50")))
    owed = debt("100.00", "2026-01-01")
    told = [
        str(claim(terms, LateDebt(owed.principal, owed.first_due_on, reminders=sent), "2026-03-01").costs_total)
        for sent in range(4)
    ]
    assert told == ["2.00", "7.00", "14.50", "14.50"]


def test_a_fee_in_percent_is_of_what_was_owed_when_it_became_late() -> None:
    terms = LateTerms(InterestBy.NONE, percent=Decimal("2.5"))
    owed = debt("1000.00", "2026-01-01", ("2025-12-20", "400.00"), ("2026-01-20", "300.00"))
    assert claim(terms, owed, "2026-03-01").costs_total == euro("15.00")


@pytest.mark.parametrize(
    ("least", "most", "interest"), [(None, None, "1.64"), ("5.00", None, "5.00"), (None, "1.00", "1.00")]
)
def test_interest_is_held_between_the_least_and_the_most(least: str | None, most: str | None, interest: str) -> None:
    terms = LateTerms(
        InterestBy.YEARLY,
        Decimal(6),
        least=None if least is None else euro(least),
        most=None if most is None else euro(most),
    )
    assert claim(terms, debt("1000.00", "2026-01-01"), "2026-01-11").interest == euro(interest)
    assert not claim(terms, debt("1000.00", "2026-01-01"), "2026-01-01").interest


def test_points_stand_above_a_reference_rate_and_the_year_may_have_360_days() -> None:
    terms = LateTerms(InterestBy.REFERENCE, Decimal(4), "ecb", YearBasis.DAYS_360)
    (piece,) = claim(terms, debt("1000.00", "2024-01-31"), "2024-03-01").sheet.slices
    assert (piece.yearly_percent, piece.days_of_year) == (Decimal("8.50"), 360)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"yearly_percent": Decimal(900)}, "rate_out_of_range"),
        ({"yearly_percent": Decimal(-1)}, "rate_out_of_range"),
        ({"percent": Decimal(101)}, "percent_out_of_range"),
        ({"grace_days": 366}, "grace_out_of_range"),
        ({"interest": InterestBy.REFERENCE}, "no_reference"),
        ({"reference": "ecb"}, "no_reference"),
        ({"least": euro("2.00"), "most": euro("1.00")}, "least_above_most"),
        ({"fee": euro("0.00")}, "not_positive"),
        ({"least": euro("1.00"), "fee": Money.of("1.00", "GBP")}, "other_currency"),
        ({"stage_fees": (euro("5.00"), euro("2.00"))}, "fees_fall"),
        ({"stage_fees": (euro("5.00"),) * 21}, "too_many_stages"),
    ],
)
def test_terms_that_cannot_be_meant_are_refused(facts: dict[str, object], why: str) -> None:
    with pytest.raises(LateTermsError) as refused:
        LateTerms(**{"interest": InterestBy.YEARLY, **facts})  # type: ignore[arg-type]
    assert refused.value.facts["why"] == why


def test_own_points_correct_add_and_take_out_days_of_a_shipped_rate() -> None:
    shipped = RateTable((RatePoint(day("2025-01-01"), Decimal(3)), RatePoint(day("2025-07-01"), Decimal(2))))
    own = {day("2025-01-01"): Decimal("3.15"), day("2025-07-01"): None, day("2026-01-01"): Decimal(1)}
    table = with_own_points(shipped, own)
    assert table is not None
    assert [(point.from_day, point.yearly_percent) for point in table.points] == [
        (day("2025-01-01"), Decimal("3.15")),
        (day("2026-01-01"), Decimal(1)),
    ]
    assert with_own_points(None, {day("2025-01-01"): None}) is None


# ------------------------------------------------------------ what always holds

parts = st.lists(st.tuples(st.integers(-20, 500), st.integers(1, 25)), max_size=4)
moves = st.lists(st.tuples(st.integers(-30, 200), st.integers(1, 120)), max_size=2)


def some_debt(minor: int, due: date, paid: list[tuple[int, int]], moved: list[tuple[int, int]]) -> LateDebt:
    """A debt with payments and extensions on days counted from its due date."""
    owed = Money(minor, "EUR")
    found, reached = [], due
    for agreed, more in sorted(moved):
        reached = reached + timedelta(days=more)
        found.append(DueMove(due + timedelta(days=agreed), reached))
    reductions = tuple(Reduction(due + timedelta(days=at), owed.times(Decimal(part) / 100)) for at, part in paid)
    return LateDebt(owed, due, tuple(found), reductions)


STATUTORY = law_of(shipped_rules(), "DE", "business", date(2026, 1, 1))


@quick
@given(cents, days, parts, moves, st.integers(0, 600), st.integers(0, 600))
def test_counting_on_to_a_later_day_never_changes_a_day_that_was_counted(
    minor: int, due: date, paid: list[tuple[int, int]], moved: list[tuple[int, int]], length: int, more: int
) -> None:
    """What the next stage charges is the increase: cutting the time at any day changes nothing."""
    owed = some_debt(minor, due, paid, [(at, by) for at, by in moved if at <= 0])
    early = statutory_claim(STATUTORY, owed, due + timedelta(days=length), TABLES)
    late = statutory_claim(STATUTORY, owed, due + timedelta(days=length + more), TABLES)
    by_day = {
        day_: piece for sheet in (late.sheet,) for piece in sheet.slices for day_ in _days(piece.first, piece.last)
    }
    for piece in early.sheet.slices:
        for each in _days(piece.first, piece.last):
            assert (by_day[each].principal, by_day[each].yearly_percent) == (piece.principal, piece.yearly_percent)
    assert late.interest >= early.interest
    assert len([each for each in by_day if each <= due + timedelta(days=length)]) == early.sheet.days


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=at) for at in range((last - first).days + 1)]


@quick
@given(cents, days, parts, moves, st.integers(0, 700))
def test_paying_or_more_time_never_raises_a_claim(
    minor: int, due: date, paid: list[tuple[int, int]], moved: list[tuple[int, int]], length: int
) -> None:
    on = due + timedelta(days=length)
    plain = statutory_claim(STATUTORY, some_debt(minor, due, [], []), on, TABLES)
    less = statutory_claim(STATUTORY, some_debt(minor, due, paid, moved), on, TABLES)
    assert less.interest <= plain.interest
    assert less.costs_total <= plain.costs_total


@quick
@given(cents, days, parts, st.integers(0, 700))
def test_the_order_of_payments_does_not_matter_and_the_lines_sum_to_the_claim_before_rounding(
    minor: int, due: date, paid: list[tuple[int, int]], length: int
) -> None:
    owed = some_debt(minor, due, paid, [])
    turned = LateDebt(owed.principal, owed.first_due_on, (), owed.reductions[::-1])
    on = due + timedelta(days=length)
    found = statutory_claim(STATUTORY, owed, on, TABLES)
    assert statutory_claim(STATUTORY, turned, on, TABLES) == found
    exact = sum((each.exact for each in found.sheet.slices), Decimal(0))
    assert found.interest.minor == max(round_half_away(exact), 0)
    for piece in found.sheet.slices:
        whole = (
            Fraction(piece.principal.minor) * Fraction(piece.yearly_percent) * piece.days / piece.days_of_year / 100
        )
        assert abs(whole - Fraction(piece.exact)) < Fraction(1, 10**9)


@quick
@given(cents, days, parts, moves, st.integers(0, 700))
def test_a_rate_of_nothing_claims_nothing_and_nobody_owes_before_the_due_date(
    minor: int, due: date, paid: list[tuple[int, int]], moved: list[tuple[int, int]], length: int
) -> None:
    owed = some_debt(minor, due, paid, moved)
    assert not agreed_claim(
        LateTerms(InterestBy.YEARLY, Decimal(0)), owed, due + timedelta(days=length), TABLES, None
    ).interest
    assert not statutory_claim(STATUTORY, owed, due - timedelta(days=length), TABLES).total
