"""The rule of reminding: examples of each no, and what holds for everybody on every day."""

import itertools
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arbook.ledger.money import Money
from arbook.ledger.reminders import (
    Channel,
    Disputed,
    Held,
    Proposal,
    RemindableItem,
    ReminderPolicy,
    Situation,
    Stage,
    decide_reminders,
    next_stage,
)

LADDER = (Stage(1, 1, "note", -3), Stage(2, 2, "1st", 3), Stage(3, 3, "2nd", 14), Stage(4, 4, "3rd", 30))
POLICY = ReminderPolicy(1, "Standard", LADDER, 5)
DUE = date(2026, 11, 1)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


def item(due_on: date = DUE, euros: int = 100, sent: int | None = None, piece: int = 1) -> RemindableItem:
    return RemindableItem(f"I-{piece}", due_on, Money(euros * 100, "EUR"), piece_id=piece, sent_position=sent)


def situation(*items: RemindableItem, **facts: object) -> Situation:
    own: dict[str, object] = {"policy": POLICY, "items": items, "on_account": Money(0, "EUR"), **facts}
    return Situation(1, "1001", "Ada", **own)  # type: ignore[arg-type]


def held(on: date, *items: RemindableItem, **facts: object) -> Held:
    decided = decide_reminders([situation(*items, **facts)], on)
    assert decided.proposals == ()
    return decided.held[0].reason


def proposed(on: date, *items: RemindableItem, **facts: object) -> Proposal:
    [only] = decide_reminders([situation(*items, **facts)], on).proposals
    return only


@pytest.mark.parametrize(
    ("days", "sent", "stage"),
    [
        (-3, None, "note"),
        (-1, None, "note"),
        (3, None, "1st"),
        (400, None, "1st"),
        (3, 1, "1st"),
        (14, 2, "2nd"),
        (100, 2, "2nd"),
        (30, 3, "3rd"),
    ],
)
def test_the_stage_is_the_one_above_the_last_sent_once_its_day_is_reached(
    days: int, sent: int | None, stage: str
) -> None:
    assert proposed(after(days), item(sent=sent)).stage.name == stage


@pytest.mark.parametrize(("days", "sent"), [(1, None), (2, None), (13, 2), (29, 3), (2, 1)])
def test_before_its_day_a_stage_waits(days: int, sent: int | None) -> None:
    assert held(after(days), item(sent=sent)) is Held.NOT_YET


@pytest.mark.parametrize(("days", "sent"), [(-4, None), (-2, 1), (0, 1)])
def test_what_is_not_late_and_has_no_stage_today_is_not_spoken_of(days: int, sent: int | None) -> None:
    decided = decide_reminders([situation(item(sent=sent))], after(days))
    assert decided.proposals == decided.held == ()


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"hold_reason": ""}, Held.HOLD),
        ({"disputes": (Disputed(),)}, Held.DISPUTE),
        ({"promised_on": after(20)}, Held.PROMISE),
        ({"has_waiting_message": True}, Held.MESSAGE_WAITING),
        ({"on_account": Money(10000, "EUR")}, Held.ON_ACCOUNT),
        ({"last_reminded_on": after(16)}, Held.TOO_SOON),
        ({"hold_reason": "x", "disputes": (Disputed(),)}, Held.HOLD),
    ],
)
def test_each_reason_holds_back_on_its_own_and_the_owners_wish_goes_first(
    facts: dict[str, object], reason: Held
) -> None:
    assert held(after(20), item(), **facts) is reason


def test_a_promise_broken_yesterday_holds_back_no_more() -> None:
    assert proposed(after(20), item(), promised_on=after(19)).stage.name == "1st"


def test_a_kept_plan_is_named_as_the_reason() -> None:
    assert held(after(20), has_kept_plan=True) is Held.PLAN_KEPT


def test_the_last_rung_sent_leaves_the_rest_to_the_owner() -> None:
    assert held(after(99), item(sent=4)) is Held.LADDER_DONE


def test_the_next_rung_is_named_with_its_day() -> None:
    [waiting] = decide_reminders([situation(item(sent=2), item(after(5), piece=2))], after(6)).held
    assert (waiting.until, waiting.next_stage) == (after(8), LADDER[1])


def test_a_charge_goes_along_with_what_is_late_and_begins_no_ladder_of_its_own() -> None:
    fee = item(after(39), euros=40, piece=2)._replace(is_charge=True)
    third = proposed(after(40), item(sent=3), fee)
    assert third.stage == LADDER[3]
    assert [each.stage for each in third.items] == [LADDER[3], None]
    assert third.amount == Money(14000, "EUR")
    assert held(after(60), item(sent=4), fee) is Held.LADDER_DONE


def test_once_only_the_charge_is_left_it_is_reminded_by_itself() -> None:
    fee = item(after(40), euros=40, piece=2)._replace(is_charge=True)
    not_due_yet = item(after(90), piece=3)
    assert proposed(after(43), fee).stage == LADDER[1]
    assert proposed(after(43), fee, not_due_yet).stage == LADDER[1]


def test_what_is_asked_for_along_with_others_had_its_first_reminder_with_it() -> None:
    found = proposed(after(14), item(sent=2), item(after(13), piece=2), item(after(13), piece=3, sent=2))
    assert [each.stage and each.stage.name for each in found.items] == ["2nd", "1st", None]
    called = replace(POLICY, stages=(replace(LADDER[1], position=1, channel=Channel.CALL), *LADDER[2:]))
    found = proposed(after(14), item(sent=2), item(after(13), piece=2), policy=called)
    assert [each.stage and each.stage.name for each in found.items] == ["2nd", None]


def test_money_on_account_is_taken_off_what_is_asked() -> None:
    found = proposed(after(20), item(), on_account=Money(4000, "EUR"))
    assert found.amount == Money(6000, "EUR")


def test_the_largest_sum_stands_first() -> None:
    many = [situation(item(euros=euros))._replace(customer_id=euros) for euros in (5, 50, 20)]
    assert [each.customer_id for each in decide_reminders(many, after(20)).proposals] == [50, 20, 5]


def test_the_older_of_two_like_sums_stands_first_and_a_note_ahead_of_time_last() -> None:
    young, old = situation(item(after(0), euros=100)), situation(item(after(-90), euros=100))
    note = situation(item(after(22), euros=150))
    larger = situation(item(after(0), euros=150))
    four = [each._replace(customer_id=place) for place, each in enumerate((young, old, note, larger), start=1)]
    assert [each.customer_id for each in decide_reminders(four, after(20)).proposals] == [4, 2, 1, 3]


def given_until(each: RemindableItem, deadline_on: date | None) -> RemindableItem:
    """What was reminded of gave a day; a note ahead of time gives none."""
    return each._replace(deadline_on=deadline_on) if (each.sent_position or 0) > 1 else each


days = st.integers(-40, 200).map(after)
an_item = st.builds(
    item,
    st.integers(-150, 60).map(after),
    st.integers(0, 500),
    st.sampled_from([None, 1, 2, 3, 4]),
    st.integers(1, 9),
)
items = st.lists(st.builds(given_until, an_item, st.none() | days), max_size=6, unique_by=lambda each: each.piece_id)


def _situation(known: dict[str, object]) -> Situation:
    return Situation(**known)  # the rest as it is by itself, not anything of its type


situations = st.fixed_dictionaries(
    {
        "customer_id": st.integers(1, 99),
        "number": st.just("1001"),
        "name": st.just("Ada"),
        "policy": st.sampled_from([POLICY, replace(POLICY, min_gap_days=0), replace(POLICY, stages=LADDER[1:3])]),
        "items": items.map(tuple),
        "on_account": st.integers(0, 60_000).map(lambda minor: Money(minor, "EUR")),
        "last_reminded_on": st.none() | days,
        "last_position": st.none() | st.integers(1, 5),
        "calls_instead": st.sampled_from([False, False, True]),
        "on_time_percent": st.none() | st.just(95),
        "hold_reason": st.none() | st.just("asked"),
        "disputes": st.sampled_from([(), (), (Disputed(),)]),
        "settling": st.lists(
            an_item.map(lambda each: each._replace(piece_id=(each.piece_id or 0) + 100)), max_size=2
        ).map(tuple),
        "settled_until": st.none() | days,
        "promised_on": st.none() | days,
        "has_kept_plan": st.booleans(),
        "has_waiting_message": st.booleans(),
        "channel": st.sampled_from([Channel.MAIL, Channel.LETTER]),
    }
).map(_situation)


def is_over(deadline_on: date | None, as_of: date) -> bool:
    return deadline_on is None or deadline_on < as_of


@given(st.lists(situations, max_size=5), days)
def test_nobody_is_reminded_against_a_hold_dispute_promise_settlement_deadline_gap_or_beyond_the_debt(
    everybody: list[Situation], as_of: date
) -> None:
    by_id = {each.customer_id: each for each in everybody}
    for found in decide_reminders(by_id.values(), as_of).proposals:
        own = by_id[found.customer_id]
        assert own.hold_reason is None
        assert not own.disputes
        assert own.promised_on is None or as_of > own.promised_on
        assert not own.has_waiting_message
        if own.last_reminded_on is not None:
            since, spoken = (as_of - own.last_reminded_on).days, own.last_position or 0
            assert since >= own.policy.min_gap_days
            assert found.stage.position > spoken or since >= own.policy.rest_after(spoken)
        assert not {each.item.piece_id for each in found.items} & {each.piece_id for each in own.settling}
        assert all(each.stage is None or is_over(each.item.deadline_on, as_of) for each in found.items)
        assert not found.stage.is_before_due or all(each.days_late < 0 for each in found.items)
        assert found.channel is own.channel
        assert not own.calls_instead
        assert own.on_time_percent is None or not found.stage.is_before_due
        assert 0 < found.amount.minor <= sum(each.open.minor for each in own.items)


@given(situations, days)
def test_an_item_climbs_to_the_next_usable_rung_and_no_further(own: Situation, as_of: date) -> None:
    decided = decide_reminders([own], as_of)
    after_due = [stage for stage in own.policy.stages if not stage.is_before_due]
    for found in (*decided.proposals, *decided.by_hand):
        climbing = [each for each in found.items if each.stage]
        assert found.stage == max((each.stage for each in climbing if each.stage), key=lambda stage: stage.position)
        for each in climbing:
            assert each.stage is not None
            asked_along = each.stage == after_due[0] and each.days_late > 0 and len(climbing) > 1
            assert asked_along or each.stage == next_stage(own.policy, each.item, as_of)
            assert asked_along or as_of >= each.stage.reached_on(each.item.due_on)
            assert each.stage.position > (each.item.sent_position or 0)
        assert all(each.days_late > 0 for each in found.items if each.stage is None)


@given(situations, days)
def test_whoever_owes_something_late_gets_a_yes_or_a_no_and_never_both(own: Situation, as_of: date) -> None:
    decided = decide_reminders([own], as_of)
    is_late = any(each.due_on < as_of and each.open for each in own.items)
    answers = len(decided.proposals) + len(decided.held) + len(decided.by_hand)
    assert answers <= 1
    if is_late:
        assert answers == 1


def ladder_run(due_days: list[int], run_days: list[int]) -> list[tuple[int, int, int]]:
    """Remind on these days whenever it is proposed: (piece, position, day) of each rung climbed."""
    sent: dict[int, int] = {}
    last: date | None = None
    spoken: int | None = None
    climbed = []
    for day in run_days:
        own = [item(after(due), piece=piece, sent=sent.get(piece)) for piece, due in enumerate(due_days, start=1)]
        now = situation(*own, last_reminded_on=last, last_position=spoken)
        for found in decide_reminders([now], after(day)).proposals:
            last, spoken = after(day), found.stage.position
            for each in found.items:
                if each.stage and each.item.piece_id:
                    sent[each.item.piece_id] = each.stage.position
                    climbed.append((each.item.piece_id, each.stage.position, day))
    return climbed


@settings(max_examples=60)
@given(st.integers(0, 40), st.integers(0, 10_000))
def test_running_on_random_days_gives_the_same_ladder_as_running_daily_up_to_the_delay(due: int, seed: int) -> None:
    everyday = list(range(-10, 200))
    some = sorted(Random(seed).sample(everyday, 140))
    daily, sparse = ladder_run([due], everyday), ladder_run([due], some)
    longest_wait = max(later - earlier for earlier, later in zip([-11, *some], [*some, 200], strict=True))
    rungs = [position for _, position, _ in daily]
    assert rungs == [1, 2, 3, 4]
    # Only the note before the due date may be lost with its days: it would be untrue after them.
    assert [position for _, position, _ in sparse] in (rungs, rungs[1:])
    days_of = {position: day for _, position, day in sparse}
    for _, position, day in daily:
        if position in days_of:
            assert day <= days_of[position] <= day + longest_wait * position


@settings(max_examples=40)
@given(st.lists(st.integers(-60, 60), min_size=1, max_size=5), st.integers(0, 10_000))
def test_over_many_items_no_rung_is_climbed_twice_and_messages_keep_their_distance(
    due_days: list[int], seed: int
) -> None:
    everyday = list(range(-10, 200))
    climbed = ladder_run(due_days, sorted(Random(seed).sample(everyday, 150)))
    assert len({(piece, position) for piece, position, _ in climbed}) == len(climbed)
    dates = sorted({day for _, _, day in climbed})
    assert all(later - earlier >= POLICY.min_gap_days for earlier, later in itertools.pairwise(dates))
    for piece in range(1, len(due_days) + 1):
        mine = [position for each, position, _ in climbed if each == piece]
        assert mine == sorted(mine)
        assert mine[-3:] == [2, 3, 4]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 90), min_size=12, max_size=12))
def test_a_customer_with_many_invoices_hears_no_more_than_a_ladder_in_a_month(due_days: list[int]) -> None:
    """Three messages, each higher than the one before, and then two weeks of peace."""
    climbed = ladder_run(due_days, list(range(-10, 200)))
    dates = sorted({day for _, _, day in climbed})
    for first in dates:
        assert len([day for day in dates if first <= day < first + 24]) <= 4
    spoken = [max(position for _, position, day in climbed if day == each) for each in dates]
    for (earlier, before), (later, after_it) in itertools.pairwise(zip(dates, spoken, strict=True)):
        assert after_it > before or later - earlier >= POLICY.rest_after(before)


def test_what_is_not_due_yet_stands_in_no_reminder_of_what_is_late() -> None:
    late, coming = item(after(0), euros=100, piece=1, sent=3), item(after(32), euros=50, piece=2)
    [found] = decide_reminders([situation(late, coming)], after(30)).proposals
    assert [each.item.piece_id for each in found.items] == [1]
    assert found.amount == Money(10_000, "EUR")
    [note] = decide_reminders([situation(coming)], after(30)).proposals
    assert note.stage.is_before_due
