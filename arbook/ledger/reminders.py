"""Whom to remind today, with which stage, and why, or why not.

One message per customer over all its items; the stage is the highest that an item has reached and not yet
been sent. An item climbs one stage at a time, however old it is, and a stage is never lost because a day was
missed (trade rule 17).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from arbook.ledger.money import Money
from arbook.ledger.reminder_climbing import (
    demanded,
    needs_no_note,
    next_climb,
    next_stage,
    once_late,
    overtaken_on,
    reached_stage,
    rested_on,
    top_stage,
)
from arbook.ledger.reminder_listing import (
    charges_follow,
    is_small,
    listed_items,
    listed_sum,
    undisputed,
    without_notes,
)
from arbook.ledger.reminder_policies import FINAL_FROM, Channel, Clock, ReminderPolicy, Stage
from arbook.ledger.reminder_risk import EVEN, Risk
from arbook.ledger.reminder_situations import (
    PLAIN_RULES,
    CalendarOf,
    Decisions,
    Disputed,
    Held,
    HeldBack,
    Proposal,
    ProposedItem,
    RemindableItem,
    ReminderRules,
    Situation,
    always_open,
    effect,
)

__all__ = [
    "FINAL_FROM",
    "Channel",
    "Clock",
    "Decisions",
    "Disputed",
    "Held",
    "HeldBack",
    "Proposal",
    "ProposedItem",
    "RemindableItem",
    "ReminderPolicy",
    "ReminderRules",
    "Situation",
    "Stage",
    "decide_reminders",
    "next_climb",
    "next_stage",
    "next_turn",
    "reached_stage",
    "weighed",
]


def decide_reminders(
    situations: Iterable[Situation],
    as_of: date,
    rules: ReminderRules = PLAIN_RULES,
    calendar_of: CalendarOf = always_open,
) -> Decisions:
    """Yes or no, with the reason, for every customer that has something late or a stage reached."""
    proposals: list[Proposal] = []
    held: list[HeldBack] = []
    by_hand: list[Proposal] = []
    for situation in situations:
        verdict = _decide(situation, as_of, rules, calendar_of)
        if isinstance(verdict, Proposal):
            (by_hand if verdict.channel.is_by_hand else proposals).append(verdict)
        elif verdict is not None:
            held.append(verdict)
    held.sort(key=lambda one: (one.amount.currency, -one.amount.minor, one.number))
    return Decisions(_most_effect_first(proposals), tuple(held), _most_effect_first(by_hand))


def weighed(decided: Decisions, risks: Mapping[int, Risk]) -> Decisions:
    """The same, in the order of effect that the risk with each customer makes; ``risks`` by their id."""
    proposals, by_hand = (
        _most_effect_first(each._replace(risk=risks.get(each.customer_id, EVEN)) for each in some)
        for some in (decided.proposals, decided.by_hand)
    )
    return decided._replace(proposals=proposals, by_hand=by_hand)


def _most_effect_first(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Currencies are not compared with each other: they sort by code."""
    return tuple(sorted(proposals, key=lambda one: (one.amount.currency, -effect(one), one.number)))


def _decide(
    situation: Situation, as_of: date, rules: ReminderRules, calendar_of: CalendarOf
) -> Proposal | HeldBack | None:
    items = _remindable(situation)
    everything = listed = listed_items(situation, items, as_of)
    if not listed:
        return _agreed(situation, as_of)
    if situation.disputes:
        listed = listed_items(situation, undisputed(items, situation.disputes), as_of)
    listed = demanded(situation.policy, without_notes(listed, situation, rules), as_of)
    blocked = _paused(situation, listed, everything, as_of, rules)
    if blocked is not None:
        return blocked
    asked = listed_sum(listed, situation) - situation.on_account
    blocked = _waiting(situation, listed, asked, as_of, rules)
    if blocked is not None:
        return blocked
    open_on = calendar_of(situation.country).on_or_after(as_of)
    if open_on > as_of:
        return _held(situation, listed, Held.QUIET_DAY, open_on)
    return _proposal(situation, listed, asked)


def _agreed(situation: Situation, as_of: date) -> HeldBack | None:
    """Nothing else is to be asked for: what was agreed about the rest, if anything was."""
    settling = listed_items(situation, situation.settling, as_of)
    if settling:
        return _held(situation, settling, Held.SETTLEMENT, situation.settled_until)
    aside = situation.aside
    if aside is not None and (left_out := listed_items(situation, aside.items, as_of)):
        return _held(situation, left_out, aside.reason, aside.until, aside.note)
    if situation.contested_plans is not None:
        return _held(situation, (), Held.DISPUTE)._replace(amount=situation.contested_plans)
    return _held(situation, (), Held.PLAN_KEPT) if situation.has_kept_plan else None


def _remindable(situation: Situation) -> Sequence[RemindableItem]:
    """Without the items whose own policy reminds of nothing, unless there are no others."""
    if not any(item.policy is not None for item in situation.items):
        return situation.items
    kept = [item for item in situation.items if (item.policy or situation.policy).stages]
    return kept or situation.items


def _proposal(situation: Situation, listed: Sequence[ProposedItem], asked: Money) -> Proposal:
    stage, days_late = _furthest(listed)
    channel = channel_for(situation, stage)
    return Proposal(
        customer_id=situation.customer_id,
        number=situation.number,
        name=situation.name,
        stage=stage,
        channel=channel,
        has_address=situation.has_address,
        items=tuple(listed),
        amount=asked,
        days_late=days_late,
        last_reminded_on=situation.last_reminded_on,
        is_instead=situation.calls_instead and channel is not _by_ladder(situation, stage),
        apart=situation.apart,
    )


def _furthest(listed: Sequence[ProposedItem]) -> tuple[Stage, int]:
    """The highest rung that one of them climbs, and the days of the latest of those that climb."""
    stage = top_stage(listed)
    assert stage is not None  # one of them climbs
    return stage, max([days_late for _, climbed, days_late, _ in listed if climbed is not None])


def channel_for(situation: Situation, stage: Stage) -> Channel:
    """How a stage travels to this customer today: as the ladder has it, unless the owner rather calls."""
    by_ladder = _by_ladder(situation, stage)
    return Channel.CALL if situation.calls_instead and not by_ladder.is_by_hand else by_ladder


def _by_ladder(situation: Situation, stage: Stage) -> Channel:
    """Who has no number is written to, who has no mail address by letter."""
    if stage.channel is None or stage.channel is Channel.MAIL:
        return situation.channel
    return situation.channel if stage.channel.is_by_hand and not situation.has_phone else stage.channel


def _paused(
    situation: Situation,
    listed: Sequence[ProposedItem],
    everything: Sequence[ProposedItem],
    as_of: date,
    rules: ReminderRules,
) -> HeldBack | None:
    """The first reason against reminding at all, the owner's own wish before all others."""
    if situation.hold_reason is not None:
        return _held(situation, everything, Held.HOLD, situation.hold_ends_on, situation.hold_reason)
    if not listed:
        return _held(situation, everything, Held.DISPUTE)
    if situation.promised_on is not None and as_of <= (situation.promise_ends_on or situation.promised_on):
        return _held(situation, listed, Held.PROMISE, situation.promised_on)
    if situation.has_waiting_message:
        return _held(situation, listed, Held.MESSAGE_WAITING)
    if situation.replied_on is not None:
        possible_on = situation.replied_on + timedelta(days=rules.reply_days)
        if as_of < possible_on:
            return _held(situation, listed, Held.REPLIED, possible_on)
    return None


def _waiting(
    situation: Situation, listed: Sequence[ProposedItem], asked: Money, as_of: date, rules: ReminderRules
) -> HeldBack | None:
    """Why there is nothing to remind of, or not yet."""
    if asked.minor <= 0:
        return _held(situation, listed, Held.ON_ACCOUNT)
    if top_stage(listed) is None:
        return _nothing_to_climb(situation, listed, as_of)
    if is_small(asked, rules):
        return _held(situation, listed, Held.SMALL)
    if situation.last_reminded_on is not None:
        possible_on = situation.last_reminded_on + timedelta(days=situation.policy.min_gap_days)
        if as_of < possible_on:
            return _held(situation, listed, Held.TOO_SOON, possible_on)
        possible_on = rested_on(situation, listed, situation.last_reminded_on)
        if as_of < possible_on:
            return _held(situation, listed, Held.ASKED_LATELY, possible_on)
    overtaking = overtaken_on(situation.policy, listed, as_of) if len(listed) > 1 else None
    if overtaking is not None:
        return _held(situation, listed, Held.NOT_YET, overtaking[1], stage=overtaking[0])
    if needs_no_note(situation, listed):
        stage, day = once_late(situation.policy, listed) or (None, None)
        return _held(situation, listed, Held.PAYS_ON_TIME, day, str(situation.on_time_percent), stage)
    return None


def _nothing_to_climb(situation: Situation, listed: Sequence[ProposedItem], as_of: date) -> HeldBack:
    follows = charges_follow(situation.items, as_of)
    climbers = [each.item for each in listed if not (follows and each.item.is_charge)]
    steps = [found for item in climbers if (found := next_climb(situation.policy, item, as_of)) is not None]
    if steps:
        stage, _, day = min(steps, key=lambda step: (step[2], step[0].position))
        return _held(situation, listed, Held.NOT_YET, day, stage=stage)
    ladders = [item.policy or situation.policy for item in climbers]
    if not any(ladder.stages for ladder in ladders):
        return _held(situation, listed, Held.NO_STAGES, note=situation.policy.name)
    hands_over = any(ladder.stages and ladder.stages[-1].hands_over for ladder in ladders)
    return _held(situation, listed, Held.HAND_OVER if hands_over else Held.LADDER_DONE)


def _held(
    situation: Situation,
    listed: Sequence[ProposedItem],
    reason: Held,
    until: date | None = None,
    note: str = "",
    stage: Stage | None = None,
) -> HeldBack:
    return HeldBack(
        customer_id=situation.customer_id,
        number=situation.number,
        name=situation.name,
        reason=reason,
        amount=listed_sum(listed, situation),
        days_late=max((each.days_late for each in listed), default=0),
        until=until,
        note=note,
        last_reminded_on=situation.last_reminded_on,
        next_stage=stage,
        apart=situation.apart,
    )


def next_turn(held: Iterable[HeldBack]) -> tuple[date, int] | None:
    """The first day on which somebody of these is due for a reminder, and how many are; None when nobody is known."""
    waits = (Held.NOT_YET, Held.TOO_SOON, Held.ASKED_LATELY)
    days = [each.until for each in held if each.reason in waits and each.until is not None]
    return (min(days), days.count(min(days))) if days else None
