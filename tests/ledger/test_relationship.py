"""The tone follows from how somebody paid, never from a guess; what is said of the past is true."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.relationship import (
    TONES,
    Manner,
    Relationship,
    ToneFrom,
    ToneWhy,
    choose_tone,
    years_to_praise,
)

TODAY = date(2026, 11, 26)
LOYAL = Relationship(date(2020, 11, 26), 20, 20, 10, 10, 60, 0, 1, 0, 5_000_000)
LATE_PAYER = Relationship(date(2024, 1, 2), 10, 2, 5, 1, 12, 9, 2, 0, 100_000, 2)
STRANGER = Relationship(date(2026, 9, 1), 2, 2, 2, 2, 2, 0, 1)


def tone(found: Relationship, stage: str = "neutral", **more: object) -> tuple[str, ToneFrom]:
    chosen = choose_tone(stage, found, TODAY, **more)  # type: ignore[arg-type]
    return chosen.tone, chosen.source


def whys(found: Relationship, asked: int = 0) -> set[ToneWhy]:
    return {why for why, _ in choose_tone("neutral", found, TODAY, asked_minor=asked).reasons}


def test_who_always_paid_in_time_is_asked_warmly() -> None:
    assert tone(LOYAL) == ("warm", ToneFrom.RELATIONSHIP)
    assert whys(LOYAL) >= {ToneWhy.ALWAYS, ToneWhy.FIRST_LATE, ToneWhy.YEARS}


def test_who_hardly_ever_pays_in_time_is_asked_firmly() -> None:
    assert tone(LATE_PAYER) == ("firm", ToneFrom.RELATIONSHIP)
    assert ToneWhy.RARELY in whys(LATE_PAYER)


def test_who_always_pays_a_few_days_late_is_not_asked_firmly() -> None:
    assert tone(LATE_PAYER._replace(nearly=3)) == ("neutral", ToneFrom.STAGE)


def test_of_a_stranger_the_stage_decides() -> None:
    for stage in TONES:
        assert tone(STRANGER, stage) == (stage, ToneFrom.STAGE)
        assert tone(Relationship(), stage) == (stage, ToneFrom.STAGE)


@pytest.mark.parametrize(
    ("stage", "kind", "strict"),
    [("warm", "warm", "neutral"), ("neutral", "warm", "firm"), ("firm", "neutral", "firm")],
)
def test_the_relationship_moves_a_stage_by_one_step_and_not_beyond_the_ends(
    stage: str, kind: str, strict: str
) -> None:
    assert (tone(LOYAL, stage)[0], tone(LATE_PAYER, stage)[0]) == (kind, strict)


def test_two_promises_broken_in_a_year_outweigh_a_good_history() -> None:
    assert tone(LOYAL._replace(broken=2))[0] == "firm"
    assert tone(LOYAL._replace(broken=1))[0] == "warm"
    assert tone(LOYAL._replace(broken=1, on_time=19, ever_late=1)) == ("neutral", ToneFrom.STAGE)


def test_who_begins_to_pay_later_is_not_asked_more_kindly_than_the_stage_has_it() -> None:
    worse = Relationship(date(2020, 1, 1), 40, 33, 10, 5, 60, 7, 1)
    assert worse.trend == -43
    assert ToneWhy.ON_TIME in whys(worse)
    assert tone(worse) == ("neutral", ToneFrom.STAGE)


def test_who_begins_to_pay_better_is_not_asked_more_firmly_than_the_stage_has_it() -> None:
    better = Relationship(date(2020, 1, 1), 20, 4, 8, 4, 20, 16, 1, nearly=4)
    assert {ToneWhy.RARELY, ToneWhy.BETTER} <= whys(better)
    assert tone(better) == ("neutral", ToneFrom.STAGE)


def test_who_buys_much_and_pays_fairly_is_worth_more_than_a_small_sum() -> None:
    fair = Relationship(date(2025, 1, 1), 10, 6, 5, 3, 10, 4, 1, 0, 100_000)
    assert tone(fair, asked_minor=10_001)[0] == "neutral"
    assert tone(fair, asked_minor=10_000)[0] == "warm"
    assert ToneWhy.LARGE in whys(fair, 10_000)
    assert ToneWhy.LARGE not in whys(fair._replace(on_time=4), 10_000)


def test_the_owner_goes_before_care_and_care_before_the_relationship() -> None:
    careful = Manner(is_sensitive=True, reason="lost her husband")
    assert tone(LATE_PAYER, "firm", manner=careful) == ("warm", ToneFrom.SENSITIVE)
    assert tone(LATE_PAYER, "warm", manner=careful._replace(tone="neutral")) == ("neutral", ToneFrom.OWNER)
    assert choose_tone("firm", LOYAL, TODAY, manner=careful).note == "lost her husband"
    assert tone(LOYAL, "neutral", manner=Manner("firm")) == ("firm", ToneFrom.OWNER)


@pytest.mark.parametrize(
    ("found", "years"),
    [
        (LOYAL, 6),
        (LOYAL._replace(since_on=date(2020, 11, 27)), 5),
        (LOYAL._replace(since_on=date(2024, 11, 26)), 2),
        (LOYAL._replace(since_on=date(2024, 11, 27)), 0),
        (LOYAL._replace(ever_late=1), 0),
        (LOYAL._replace(late_now=2), 0),
        (LOYAL._replace(late_now=0), 0),
        (LOYAL._replace(ever_settled=4), 0),
        (LOYAL._replace(since_on=None), 0),
    ],
)
def test_the_first_late_invoice_in_years_is_told_only_where_it_is_the_first(found: Relationship, years: int) -> None:
    assert years_to_praise(found, TODAY) == years


def test_the_29th_of_february_is_a_birthday_like_any_other() -> None:
    leap = LOYAL._replace(since_on=date(2020, 2, 29))
    assert (leap.years(date(2026, 2, 28)), leap.years(date(2026, 3, 1))) == (5, 6)


def test_five_settled_invoices_tell_of_a_habit_and_four_do_not() -> None:
    assert Relationship(settled=5, on_time=4).percent == 80
    assert Relationship(settled=4, on_time=4).percent is None


counts = st.integers(0, 60)


@given(
    counts, counts, counts, counts, counts, counts, st.integers(0, 5), st.integers(0, 10**9), st.sampled_from(TONES)
)
def test_whatever_was_the_tone_is_one_of_three_and_one_step_at_most_from_the_stages(
    settled: int, on_time: int, recent: int, late: int, ever: int, now: int, broken: int, asked: int, stage: str
) -> None:
    on_time, recent = min(on_time, settled), min(recent, settled)
    in_time = min(recent, on_time)
    found = Relationship(
        date(2019, 5, 5), settled, on_time, recent, in_time, ever, min(late, ever), now, broken, 10**6
    )
    chosen = choose_tone(stage, found, TODAY, asked_minor=asked)
    assert abs(TONES.index(chosen.tone) - TONES.index(stage)) <= 1
    assert chosen.source is ToneFrom.STAGE or chosen.tone in TONES
    assert (ToneWhy.ALWAYS in {why for why, _ in chosen.reasons}) == (found.ever_late == 0 and ever >= 5)
