"""How much is sent in one day, and when a customer's turn comes next."""

from datetime import date, timedelta
from typing import NamedTuple

from arbook.ledger.reminder_climbing import next_climb
from arbook.ledger.reminder_listing import undisputed
from arbook.ledger.reminder_policies import Stage
from arbook.ledger.reminder_situations import (
    PLAIN_RULES,
    CalendarOf,
    Decisions,
    Held,
    HeldBack,
    Proposal,
    ProposedItem,
    ReminderRules,
    Situation,
    always_open,
)
from arbook.ledger.reminders import decide_reminders

_MOST_TRIES = 24


class NextStep(NamedTuple):
    """What comes next for a customer if nothing else happens.

    ``stage`` on ``on``, or None where nobody knows a day: then ``held`` says what it waits for. ``held`` beside a day
    is what it waits for until then; both None where it is today's turn. ``is_by_hand`` tells of a call to make,
    ``turn`` how often the stage was sent before, ``items`` what the message would list.
    """

    customer_id: int
    number: str
    name: str
    stage: Stage | None
    on: date | None
    held: HeldBack | None
    is_by_hand: bool = False
    turn: int = 0
    items: tuple[ProposedItem, ...] = ()


def no_more_than(decided: Decisions, most_a_day: int, sent_today: int, as_of: date) -> Decisions:
    """The largest of them first; the rest wait for another day, and say so.

    An owner who comes back after weeks is not to fire forty messages at once. Calls are not counted.
    """
    if not most_a_day or len(decided.proposals) + sent_today <= most_a_day:
        return decided
    room = max(most_a_day - sent_today, 0)
    now, later = decided.proposals[:room], decided.proposals[room:]
    waiting = [_full(each, as_of + timedelta(days=1 + place // most_a_day)) for place, each in enumerate(later)]
    held = sorted([*decided.held, *waiting], key=lambda each: (each.amount.currency, -each.amount.minor, each.number))
    return Decisions(now, tuple(held), decided.by_hand)


def _full(proposal: Proposal, until: date) -> HeldBack:
    return HeldBack(
        customer_id=proposal.customer_id,
        number=proposal.number,
        name=proposal.name,
        reason=Held.DAY_FULL,
        amount=proposal.amount,
        days_late=proposal.days_late,
        until=until,
        last_reminded_on=proposal.last_reminded_on,
        next_stage=proposal.stage,
        apart=proposal.apart,
    )


def next_step(
    situation: Situation,
    as_of: date,
    rules: ReminderRules = PLAIN_RULES,
    calendar_of: CalendarOf = always_open,
) -> NextStep | None:
    """When this customer is reminded next and with what, if nothing is paid or said until then.

    It asks the rule itself about the days on which something changes. None where nothing is open.
    """
    first: HeldBack | None = None
    day, who = as_of, (situation.customer_id, situation.number, situation.name)
    for _ in range(_MOST_TRIES):
        decided = decide_reminders([_as_of(situation, day)], day, rules, calendar_of)
        for proposal in (*decided.proposals, *decided.by_hand):
            turn = max(each.turn for each in proposal.items if each.stage == proposal.stage)
            return NextStep(*who, proposal.stage, day, first, proposal.channel.is_by_hand, turn, proposal.items)
        held = decided.held[0] if decided.held else None
        first = first or held
        later = _changes_on(situation, held, day)
        if later is None:
            break
        day = later
    return None if first is None else NextStep(*who, None, None, first)


def _as_of(situation: Situation, day: date) -> Situation:
    """As it will be on that day: what has ended by then, a hold, a word or a settlement, is none."""
    if situation.settled_until is not None and situation.settled_until < day:
        back = (*situation.items, *situation.settling)
        situation = situation._replace(items=back, settling=(), settled_until=None)
    aside = situation.aside
    if aside is not None and aside.ends_on is not None and aside.ends_on < day:
        situation = situation._replace(items=(*situation.items, *aside.items), aside=None)
    if situation.hold_reason is not None and situation.hold_ends_on is not None and situation.hold_ends_on < day:
        return situation._replace(hold_reason=None, hold_ends_on=None)
    return situation


def _changes_on(situation: Situation, held: HeldBack | None, day: date) -> date | None:
    """The next day after ``day`` on which the answer may be another; None where no day is known."""
    aside = situation.aside
    is_whole = situation.hold_reason is not None or situation.promised_on is not None
    if aside is not None and held is not None and held.reason is aside.reason and not is_whole:
        held = None  # it keeps nothing else back
    if held is not None and held.until is not None and held.reason is not Held.ASKED_LATELY:
        after = timedelta(days=1) if held.reason in (Held.HOLD, Held.PROMISE, Held.SETTLEMENT) else timedelta(0)
        return max(held.until + after, day + timedelta(days=1))
    if held is not None and held.reason in (Held.HOLD, Held.MESSAGE_WAITING, Held.NO_STAGES):
        return None
    coming = [
        found[2]
        for item in undisputed(situation.items, situation.disputes)
        if (found := next_climb(situation.policy, item, day)) is not None and found[2] > day
    ]
    turning = [
        item.due_on + timedelta(days=late) for item in situation.items if item.due_on >= day for late in (0, 1)
    ]
    rested = [held.until] if held is not None and held.until is not None else []  # something may climb higher before
    if aside is not None and aside.ends_on is not None:
        rested.append(aside.ends_on + timedelta(days=1))
    later = [each for each in (*coming, *turning, *rested) if each > day]
    return min(later, default=None)
