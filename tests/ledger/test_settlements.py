"""What a settlement has come to on a day: offered, accepted, met, lapsed, withdrawn, or nothing left to settle."""

from datetime import date

import pytest

from arbook.ledger.money import Money
from arbook.ledger.settlements import (
    Settled,
    Settlement,
    SettlementError,
    SettlementPart,
    SettlementStanding,
    SettlementState,
    Step,
    StepKind,
    check_settlement,
    parts_of,
    standing,
)


def eur(text: str) -> Money:
    return Money.of(text, "EUR")


def june(day: int) -> date:
    return date(2026, 6, day)


ONE = Settlement(eur("1000"), (SettlementPart(june(20), eur("700")),), june(1))
TWO = ONE._replace(parts=(SettlementPart(june(10), eur("300")), SettlementPart(june(20), eur("400"))))


def came(amount: str, day: int, *, seen: int | None = None) -> Settled:
    return Settled(june(seen or day), eur(amount), june(day))


def seen(*settled: Settled, on: int, of: Settlement = ONE, steps: tuple[Step, ...] = ()) -> SettlementStanding:
    return standing(of, settled, steps, june(on))


def test_an_offer_waits_for_its_money_until_its_last_day() -> None:
    told = seen(on=20)
    assert (told.state, told.next_on, told.next_amount) == (SettlementState.OFFERED, june(20), eur("700"))


def test_who_signs_has_accepted_and_is_waited_for() -> None:
    told = seen(on=5, steps=(Step(StepKind.ACCEPTED, june(4)),))
    assert told.state is SettlementState.ACCEPTED
    assert seen(on=3, steps=(Step(StepKind.ACCEPTED, june(4)),)).state is SettlementState.OFFERED


def test_who_pays_a_part_has_accepted_without_a_word() -> None:
    told = seen(came("200", 8), on=9)
    assert (told.state, told.open, told.next_amount) == (SettlementState.ACCEPTED, eur("500"), eur("500"))


def test_the_sum_in_time_meets_it_and_the_rest_is_let_go() -> None:
    told = seen(came("700", 20), on=21)
    assert (told.state, told.ended_on, told.let_go) == (SettlementState.MET, june(20), eur("300"))
    assert not told.open
    assert not told.excess


def test_several_payments_meet_it_on_the_day_of_the_last() -> None:
    told = seen(came("200", 8), came("500", 12), on=30)
    assert (told.state, told.ended_on) == (SettlementState.MET, june(12))


def test_without_all_of_the_money_it_lapses_on_the_day_after_its_last() -> None:
    told = seen(came("699.99", 20), on=21)
    assert (told.state, told.ended_on, told.can_be_taken) == (SettlementState.LAPSED, june(21), False)


def test_a_day_late_is_late_and_the_owner_may_take_it_all_the_same() -> None:
    told = seen(came("700", 21), on=21)
    assert (told.state, told.can_be_taken) == (SettlementState.LAPSED, True)


def test_what_is_over_without_its_money_lets_nothing_go() -> None:
    withdrawn = (Step(StepKind.WITHDRAWN, june(5)),)
    assert seen(came("699.99", 20), on=21).let_go == eur("0")
    assert seen(on=5, steps=withdrawn).let_go == eur("0")
    assert seen(on=4, steps=withdrawn).let_go == eur("300")
    assert seen(came("700", 21), on=21).let_go == eur("300"), "what the owner could still let go"


def test_late_money_that_was_taken_meets_it_from_that_day_on() -> None:
    taken = (Step(StepKind.TAKEN_LATE, june(22)),)
    told = seen(came("700", 21), on=22, steps=taken)
    assert (told.state, told.ended_on) == (SettlementState.MET, june(22))
    assert seen(came("700", 21), on=21, steps=taken).state is SettlementState.LAPSED


def test_days_of_grace_put_the_end_off() -> None:
    kind = ONE._replace(grace_days=3)
    assert seen(on=23, of=kind).state is SettlementState.OFFERED
    assert seen(came("700", 23), on=30, of=kind).state is SettlementState.MET
    assert seen(on=24, of=kind).ended_on == june(24)


def test_each_part_has_its_own_last_day() -> None:
    assert seen(came("300", 10), on=15, of=TWO).next_on == june(20)
    assert seen(came("299", 10), on=11, of=TWO).state is SettlementState.LAPSED
    assert seen(came("700", 5), on=30, of=TWO).state is SettlementState.MET


def test_a_late_first_part_may_be_taken_before_the_second_is_due() -> None:
    late = came("300", 12)
    assert seen(late, on=12, of=TWO).can_be_taken
    taken = (Step(StepKind.TAKEN_LATE, june(12)),)
    told = seen(late, on=13, of=TWO, steps=taken)
    assert (told.state, told.next_on, told.next_amount) == (SettlementState.ACCEPTED, june(20), eur("400"))
    assert seen(late, on=21, of=TWO, steps=taken).state is SettlementState.LAPSED
    assert seen(late, came("400", 20), on=21, of=TWO, steps=taken).state is SettlementState.MET


def test_money_from_before_the_offer_does_not_count_but_less_is_let_go() -> None:
    before = Settled(june(5), eur("100"), date(2026, 5, 30))
    told = seen(before, on=6)
    assert (told.state, told.received, told.let_go) == (SettlementState.OFFERED, eur("0"), eur("200"))
    assert seen(before, came("700", 8), on=9).let_go == eur("200")


def test_a_credit_note_leaves_less_to_be_let_go_and_in_the_end_less_to_pay() -> None:
    assert seen(Settled(june(5), eur("250")), on=6).let_go == eur("50")
    much = seen(Settled(june(5), eur("400")), on=6)
    assert (much.needed, much.let_go) == (eur("600"), eur("0"))
    assert seen(Settled(june(5), eur("400")), came("600", 7), on=7).state is SettlementState.MET


def test_an_offer_over_what_was_credited_altogether_is_void() -> None:
    assert seen(Settled(june(5), eur("1000")), on=6).state is SettlementState.VOID


def test_a_payment_that_bounced_is_missing_again() -> None:
    paid, bounced = came("700", 8), came("-700", 8, seen=12)
    assert seen(paid, bounced, on=11).state is SettlementState.MET
    assert seen(paid, bounced, on=12).state is SettlementState.OFFERED
    assert seen(paid, bounced, on=21).state is SettlementState.LAPSED
    again = seen(paid, bounced, came("700", 15), on=21)
    assert (again.state, again.ended_on) == (SettlementState.MET, june(15))


def test_more_than_the_sum_is_told_apart() -> None:
    assert seen(came("800", 8), on=9).excess == eur("100")


def test_what_was_withdrawn_stays_withdrawn_whatever_comes() -> None:
    told = seen(came("700", 12), on=15, steps=(Step(StepKind.WITHDRAWN, june(10)),))
    assert (told.state, told.ended_on) == (SettlementState.WITHDRAWN, june(10))


def test_money_that_is_recorded_later_counts_on_the_day_it_came() -> None:
    assert seen(came("700", 20, seen=20), on=25).state is SettlementState.MET
    assert seen(came("700", 20, seen=24), on=23).state is SettlementState.LAPSED
    assert seen(came("700", 20, seen=24), on=25).state is SettlementState.MET


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"owed": eur("0")}, "nothing_owed"),
        ({"parts": ()}, "not_positive"),
        ({"parts": (SettlementPart(june(20), eur("0")),)}, "not_positive"),
        ({"parts": (SettlementPart(june(20), eur("1000")),)}, "no_smaller_sum"),
        ({"parts": TWO.parts[::-1]}, "dates_not_rising"),
        ({"offered_on": june(21)}, "before_offered"),
        ({"grace_days": 61}, "bad_grace"),
        ({"parts": parts_of(eur("24"), 24, june(29), june(1)) + ONE.parts}, "too_many_parts"),
    ],
)
def test_an_offer_that_settles_nothing_is_refused(change: dict[str, object], why: str) -> None:
    check_settlement(ONE)
    with pytest.raises(SettlementError) as refusal:
        check_settlement(ONE._replace(**change))  # type: ignore[arg-type]
    assert refusal.value.facts["why"] == why


def test_equal_parts_lie_evenly_between_two_days_and_make_up_the_sum() -> None:
    parts = parts_of(eur("700"), 3, june(20), june(10))
    assert [part.due_on for part in parts] == [june(10), june(15), june(20)]
    assert [str(part.amount) for part in parts] == ["233.33", "233.33", "233.34"]
    assert parts_of(eur("700"), 1, june(20), june(10)) == ONE.parts


@pytest.mark.parametrize(
    ("enough", "count", "first", "why"),
    [("700", 0, 1, "too_many_parts"), ("0.02", 3, 1, "not_positive"), ("700", 4, 18, "dates_not_rising")],
)
def test_parts_that_cannot_be_made_are_refused(enough: str, count: int, first: int, why: str) -> None:
    with pytest.raises(SettlementError) as refusal:
        parts_of(eur(enough), count, june(20), june(first))
    assert refusal.value.facts["why"] == why
