"""How much leaves in a day, when the next turn is, and what holds for every ladder on every day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.calendars import BusinessCalendar
from arbook.ledger.money import Money
from arbook.ledger.reminder_pacing import next_step, no_more_than
from arbook.ledger.reminder_policies import Channel, Clock, PolicyError, ReminderPolicy, Stage, check_policy
from arbook.ledger.reminder_situations import Disputed, Held, RemindableItem, ReminderRules, Situation
from arbook.ledger.reminders import decide_reminders
from tests.ledger.given import quick

DUE = date(2026, 11, 2)
FIVE_DAYS = BusinessCalendar()


def day(days: int) -> date:
    return DUE + timedelta(days=days)


def euro(minor: int) -> Money:
    return Money(minor, "EUR")


def ladder_of(shapes: Sequence[tuple[int, Clock, int, Channel | None]], gap: int) -> ReminderPolicy:
    stages = tuple(
        Stage(place, place, f"s{place}", offset, clock=clock, repeats=repeats, repeat_days=6, channel=channel)
        for place, (offset, clock, repeats, channel) in enumerate(shapes, start=1)
    )
    return ReminderPolicy(1, "Own", stages, gap)


clocks = st.sampled_from([Clock.LAST, Clock.DEADLINE, Clock.DUE, Clock.MONTH_END])
shapes = st.lists(
    st.tuples(st.integers(0, 60), clocks, st.integers(0, 2), st.sampled_from([None, Channel.LETTER, Channel.CALL])),
    min_size=1,
    max_size=5,
)
ladders = st.builds(ladder_of, shapes, st.integers(0, 12))
disputes = st.lists(
    st.builds(
        Disputed,
        st.frozensets(st.integers(1, 4), max_size=2),
        st.none() | st.integers(1, 20_000).map(euro),
    ),
    max_size=2,
).map(tuple)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    items = []
    for piece in range(1, draw(st.integers(1, 4)) + 1):
        sent = draw(st.none() | st.integers(1, 5))
        last = None if sent is None else day(draw(st.integers(-60, 20)))
        due, left = day(draw(st.integers(-120, 30))), euro(draw(st.integers(1, 20_000)))
        items.append(
            RemindableItem(f"I-{piece}", due, left, piece, sent_position=sent, last_on=last, deadline_on=last)
        )
    return Situation(
        1,
        "1001",
        "Ada",
        draw(ladders),
        tuple(items),
        euro(draw(st.integers(0, 5_000))),
        last_reminded_on=draw(st.none() | st.integers(-60, 20).map(day)),
        last_position=draw(st.none() | st.integers(1, 5)),
        calls_instead=draw(st.sampled_from([False, False, True])),
        disputes=draw(disputes),
        promised_on=draw(st.none() | st.integers(-20, 40).map(day)),
        has_phone=draw(st.booleans()),
        replied_on=draw(st.none() | st.integers(-20, 20).map(day)),
    )


@quick
@given(situations(), st.integers(20, 80).map(day))
def test_nobody_is_contacted_on_a_quiet_day_after_an_answer_or_beyond_what_is_agreed(
    own: Situation, on: date
) -> None:
    rules = ReminderRules(reply_days=4)
    decided = decide_reminders([own], on, rules, lambda _: FIVE_DAYS)
    for found in (*decided.proposals, *decided.by_hand):
        assert FIVE_DAYS.is_open(on)
        assert own.promised_on is None or on > own.promised_on
        assert own.replied_on is None or (on - own.replied_on).days >= 4
        assert own.last_reminded_on is None or (on - own.last_reminded_on).days >= own.policy.min_gap_days
        owed = sum(item.open.minor for item in own.items)
        named = sum(
            min(each.amount.minor, owed) for each in own.disputes if each.amount is not None and not each.piece_ids
        )
        assert 0 < found.amount.minor <= max(owed - named, 0) or len(own.disputes) > 1
        contested = [each.piece_ids for each in own.disputes if each.amount is None]
        assert all(ids for ids in contested)
        assert not any(each.item.piece_id in ids for each in found.items for ids in contested)
        assert found.channel.is_by_hand is (found in decided.by_hand)


def test_money_that_covers_what_is_late_leaves_the_next_invoice_its_turn() -> None:
    late, coming = RemindableItem("I-1", day(1), euro(3), 1), RemindableItem("I-2", day(21), euro(1), 2)
    own = Situation(1, "1001", "Ada", ladder_of([(1, Clock.LAST, 0, None)], 0), (late, coming), euro(3))
    found = next_step(own, day(20))
    assert found is not None
    assert found.held is not None
    assert (found.on, found.held.reason) == (day(22), Held.ON_ACCOUNT)


@quick
@given(situations(), st.integers(20, 60).map(day))
def test_the_next_step_is_the_next_step(own: Situation, on: date) -> None:
    """On the day that is told the rule says yes with that stage, and on no day before it."""
    found = next_step(own, on)
    last = found.on if found is not None and found.on is not None else on + timedelta(days=90)
    for late in range((last - on).days):
        decided = decide_reminders([own], on + timedelta(days=late))
        assert not decided.proposals
        assert not decided.by_hand
    if found is not None and found.on is not None:
        decided = decide_reminders([own], found.on)
        [made] = (*decided.proposals, *decided.by_hand)
        assert made.stage == found.stage


def climb(policy: ReminderPolicy, days: Sequence[int]) -> list[tuple[int, int, int]]:
    """Remind on these days whenever the rule says so: position, turn and day."""
    sent: list[tuple[int, int, int]] = []
    item = RemindableItem("I-1", DUE, euro(100), 1)
    own = Situation(1, "1001", "Ada", policy, (item,), euro(0), has_phone=True)
    for each in days:
        decided = decide_reminders([own], day(each))
        for found in (*decided.proposals, *decided.by_hand):
            [climbed] = found.items
            assert climbed.stage is not None
            sent.append((climbed.stage.position, climbed.turn, each))
            known = item._replace(sent_position=climbed.stage.position, times=climbed.turn + 1, last_on=day(each))
            own = own._replace(items=(known,), last_reminded_on=day(each), last_position=climbed.stage.position)
    return sent


@quick
@given(ladders, st.integers(0, 10_000))
def test_however_days_are_missed_no_rung_is_climbed_twice_none_is_left_out_and_none_comes_early(
    policy: ReminderPolicy, seed: int
) -> None:
    some = sorted(Random(seed).sample(range(400), 250))
    daily, sparse = climb(policy, range(400)), climb(policy, some)
    wanted = [(stage.position, turn) for stage in policy.stages for turn in range(stage.repeats + 1)]
    assert [each[:2] for each in sparse] == wanted[: len(sparse)]
    assert [each[:2] for each in daily] == wanted[: len(daily)]
    for early, late in zip(daily, sparse, strict=False):
        assert early[2] <= late[2]
    gaps = [later[2] - earlier[2] for earlier, later in pairwise(sparse)]
    assert all(gap >= policy.min_gap_days for gap in gaps)


def many(count: int) -> list[Situation]:
    policy = ReminderPolicy(1, "Standard", (Stage(1, 1, "1st", 3),), 5)
    return [
        Situation(each, f"{each}", f"C{each}", policy, (RemindableItem("I", DUE, euro(100 * each), each),), euro(0))
        for each in range(1, count + 1)
    ]


def test_of_forty_the_ten_largest_go_today_and_the_others_are_told_their_day() -> None:
    decided = no_more_than(decide_reminders(many(40), day(9)), 10, 0, day(9))
    assert [each.customer_id for each in decided.proposals] == list(range(40, 30, -1))
    waiting = [each for each in decided.held if each.reason is Held.DAY_FULL]
    assert [(each.until - day(9)).days for each in waiting if each.until] == [1] * 10 + [2] * 10 + [3] * 10


def test_what_was_sent_today_counts_toward_the_day() -> None:
    decided = decide_reminders(many(12), day(9))
    assert len(no_more_than(decided, 10, 7, day(9)).proposals) == 3
    assert no_more_than(decided, 10, 25, day(9)).proposals == ()
    assert no_more_than(decided, 0, 25, day(9)) == decided


def refused(*stages: Stage, gap: int = 5, name: str = "Own") -> object:
    try:
        check_policy(ReminderPolicy(1, name, stages, gap))
    except PolicyError as error:
        return error.facts["why"]
    return None


def test_a_ladder_that_cannot_be_climbed_is_refused_by_name() -> None:
    first, second = Stage(1, 1, "1st", 3), Stage(2, 2, "2nd", 14)
    note = Stage(3, 3, "note", -3)
    assert refused(note, first, second) is None
    assert refused(name=" ") == "no_name"
    assert refused(gap=366) == "gap_out_of_range"
    assert refused(second, first) == "days_fall"
    assert refused(first, note) == "note_after_late"
    assert refused(replace(note, clock=Clock.LAST)) == "note_by_clock"
    assert refused(replace(first, name="")) == "no_stage_name"
    assert refused(replace(first, offset_days=800)) == "days_out_of_range"
    assert refused(replace(first, gives_days=-1)) == "deadline_out_of_range"
    assert refused(replace(first, repeats=51)) == "repeats_out_of_range"
    assert refused(replace(first, hands_over=True), second) == "hands_over_early"
    assert refused(*[replace(first, offset_days=place) for place in range(21)]) == "too_many_stages"
