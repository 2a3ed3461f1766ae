"""Invoices that come again."""

from dataclasses import replace
from datetime import timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.recurring import (
    InvoicedAt,
    Period,
    PeriodUnit,
    Recurrence,
    RecurringError,
    check_beginning,
)
from tests.ledger.given import day, days, quick


def test_the_31st_comes_back_after_a_short_month() -> None:
    rent = Recurrence(day("2026-01-31"), PeriodUnit.MONTH)
    assert [rent.start_of(index) for index in range(4)] == [
        day("2026-01-31"),
        day("2026-02-28"),
        day("2026-03-31"),
        day("2026-04-30"),
    ]


def test_everything_missed_while_the_shop_was_closed_is_caught_up() -> None:
    rent = Recurrence(day("2026-01-01"), PeriodUnit.MONTH)
    missed = rent.due(day("2026-04-15"), after=day("2026-01-01"))
    assert [rent.invoice_date(period) for period in missed] == [
        day("2026-02-01"),
        day("2026-03-01"),
        day("2026-04-01"),
    ]


def test_nothing_is_due_before_the_agreement_starts_or_after_it_ended() -> None:
    rent = Recurrence(day("2026-03-01"), PeriodUnit.MONTH, ends_on=day("2026-04-30"))
    assert rent.due(day("2026-02-28")) == ()
    assert len(rent.due(day("2030-01-01"))) == 2


def test_a_rhythm_nobody_looked_at_for_years_is_not_caught_up_blindly() -> None:
    with pytest.raises(RecurringError):
        Recurrence(day("2020-01-01"), PeriodUnit.DAY).due(day("2026-01-01"))


def test_a_rhythm_of_nothing_is_refused() -> None:
    with pytest.raises(RecurringError) as refused:
        Recurrence(day("2020-01-01"), PeriodUnit.DAY, every=0)
    assert refused.value.facts["why"] == "every_out_of_range"


def test_a_rhythm_may_begin_a_little_late_but_not_by_a_mistaken_year() -> None:
    check_beginning(Recurrence(day("2025-11-26"), PeriodUnit.WEEK), day("2026-11-26"))
    with pytest.raises(RecurringError) as refused:
        check_beginning(Recurrence(day("1926-11-26"), PeriodUnit.QUARTER), day("2026-11-26"))
    assert refused.value.facts["why"] == "begins_too_early"
    check_beginning(Recurrence(day("1926-11-26"), PeriodUnit.YEAR, ends_on=day("1980-01-01")), day("2026-11-26"))


recurrences = st.builds(
    Recurrence, days, st.sampled_from(PeriodUnit), st.integers(1, 12), st.sampled_from(InvoicedAt)
)


@quick
@given(recurrences)
def test_periods_follow_each_other_without_gap_or_overlap(recurrence: Recurrence) -> None:
    periods = list(islice(recurrence.periods(), 15))
    assert periods[0].first == recurrence.starts_on
    for earlier, later in pairwise(periods):
        assert earlier.first <= earlier.last
        assert later.first == earlier.last + timedelta(days=1)


@quick
@given(recurrences, st.integers(0, 400), st.integers(0, 400))
def test_looking_twice_finds_the_same_invoices_as_looking_once(recurrence: Recurrence, first: int, more: int) -> None:
    half_way = recurrence.starts_on + timedelta(days=first)
    today = half_way + timedelta(days=more)
    try:
        before = recurrence.due(half_way)
        once = recurrence.due(today)
    except RecurringError:
        return
    last = recurrence.invoice_date(before[-1]) if before else None
    assert before + recurrence.due(today, after=last) == once


@pytest.mark.parametrize(
    ("invoiced_at", "ends_on", "last"),
    [
        (InvoicedAt.START, "2026-04-12", ("2026-04-01", "2026-04-30")),
        (InvoicedAt.START, "2026-04-01", ("2026-04-01", "2026-04-30")),
        (InvoicedAt.START, "2026-03-31", ("2026-03-01", "2026-03-31")),
        (InvoicedAt.END, "2026-04-12", ("2026-03-01", "2026-03-31")),
        (InvoicedAt.END, "2026-04-30", ("2026-04-01", "2026-04-30")),
    ],
)
def test_an_end_within_a_period_never_leaves_a_part_of_it(
    invoiced_at: InvoicedAt, ends_on: str, last: tuple[str, str]
) -> None:
    rent = Recurrence(day("2026-03-01"), PeriodUnit.MONTH, invoiced_at=invoiced_at, ends_on=day(ends_on))
    expected = Period(day(last[0]), day(last[1]))
    assert rent.last_period() == expected
    assert rent.due(day("2030-01-01"))[-1] == expected


def test_what_goes_on_or_ends_before_a_period_is_over_has_no_last_one() -> None:
    assert Recurrence(day("2026-03-01"), PeriodUnit.MONTH).last_period() is None
    ended = Recurrence(day("2026-03-01"), PeriodUnit.MONTH, invoiced_at=InvoicedAt.END, ends_on=day("2026-03-30"))
    assert ended.last_period() is None


def test_the_days_of_a_cut_period_that_no_invoice_is_for_are_told() -> None:
    rent = Recurrence(day("2026-03-01"), PeriodUnit.MONTH, invoiced_at=InvoicedAt.END, ends_on=day("2026-04-12"))
    assert rent.left_over() == Period(day("2026-04-01"), day("2026-04-12"))
    assert Recurrence(rent.starts_on, rent.unit, ends_on=rent.ends_on).left_over() is None
    assert Recurrence(rent.starts_on, rent.unit, 1, InvoicedAt.END, day("2026-04-30")).left_over() is None


@quick
@given(recurrences, st.integers(0, 12), st.sampled_from(InvoicedAt))
def test_changing_when_it_is_paid_neither_passes_over_a_period_nor_repeats_one(
    recurrence: Recurrence, done: int, invoiced_at: InvoicedAt
) -> None:
    before, after = replace(recurrence, ends_on=None), replace(recurrence, ends_on=None, invoiced_at=invoiced_at)
    periods = list(islice(before.periods(), done + 1))
    last_on = before.invoice_date(periods[-2]) if done else None
    assert after.next_after(after.carried_over(before, last_on)) == periods[-1]
