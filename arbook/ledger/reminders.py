"""Whom to remind today, with which stage, and why, or why not.

One message per customer over all its items; the stage is the highest that an item has reached and not yet
been sent. An item climbs one stage at a time, however old it is, and a stage is never lost because a day was
missed (trade rule 17).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from arbook.ledger.dates import days_between
from arbook.ledger.money import Money, total


class Channel(StrEnum):
    """How a reminder reaches the customer."""

    MAIL = "mail"
    LETTER = "letter"


class Held(StrEnum):
    """Why a customer with something to pay is not reminded today."""

    HOLD = "hold"
    DISPUTE = "dispute"
    PROMISE = "promise"
    PLAN_KEPT = "plan_kept"
    ON_ACCOUNT = "on_account"
    TOO_SOON = "too_soon"
    NOT_YET = "not_yet"
    LADDER_DONE = "ladder_done"
    MESSAGE_WAITING = "message_waiting"


@dataclass(frozen=True, slots=True)
class Stage:
    """One rung: ``offset_days`` after the due date (negative: before it)."""

    stage_id: int
    position: int
    name: str
    offset_days: int
    tone: str = "neutral"

    @property
    def is_before_due(self) -> bool:
        """A friendly note before the due date."""
        return self.offset_days < 0

    def reached_on(self, due_on: date) -> date:
        """The first day on which an item due then has reached this stage."""
        return due_on + timedelta(days=self.offset_days)


FINAL_FROM = 3
"""So many stages after the due date a ladder needs for its last one to be a final demand."""


@dataclass(frozen=True, slots=True)
class ReminderPolicy:
    """The ladder, in order of position, and how many days lie at least between two messages to one customer."""

    policy_id: int
    name: str
    stages: tuple[Stage, ...]
    min_gap_days: int

    def is_final(self, stage_id: int) -> bool:
        """Whether nothing comes after this stage, and at least two others came before it: a final demand."""
        after_due = sorted((each.position, each.stage_id) for each in self.stages if not each.is_before_due)
        return len(after_due) >= FINAL_FROM and after_due[-1][1] == stage_id


@dataclass(frozen=True, slots=True)
class RemindableItem:
    """A due piece, or an installment of a plan that stands for its pieces.

    ``piece_id`` and ``installment_id``: exactly one is set. ``sent_position`` is the highest stage
    already sent for it. ``is_charge`` is interest or a fee: it goes along with what it was charged for.
    """

    number: str
    due_on: date
    open: Money
    piece_id: int | None = None
    installment_id: int | None = None
    sent_position: int | None = None
    is_charge: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """What bears on reminding one customer, as of the day of the decision.

    ``items`` are those outside any kept agreement plus the open installments of active plans. ``hold_reason``,
    ``has_dispute``, ``promised_on`` and ``has_waiting_message`` are set only while they run.
    ``has_address`` tells of a mail or a postal one.
    """

    customer_id: int
    number: str
    name: str
    policy: ReminderPolicy
    items: tuple[RemindableItem, ...]
    on_account: Money
    last_reminded_on: date | None = None
    hold_reason: str | None = None
    hold_ends_on: date | None = None
    has_dispute: bool = False
    promised_on: date | None = None
    has_kept_plan: bool = False
    has_waiting_message: bool = False
    channel: Channel = Channel.MAIL
    has_address: bool = True


@dataclass(frozen=True, slots=True)
class ProposedItem:
    """An item the message lists; ``stage`` is the rung it climbs, or None when it is only listed."""

    item: RemindableItem
    stage: Stage | None
    days_late: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A reminder to send. ``amount`` is the listed sum less what is on account.

    Without ``has_address`` (neither mail nor postal) the letter has to be handed over.

    The facts of its reason: ``days_late`` of the oldest item that climbs, and when the customer was last reminded.
    """

    customer_id: int
    number: str
    name: str
    stage: Stage
    channel: Channel
    items: tuple[ProposedItem, ...]
    amount: Money
    days_late: int
    last_reminded_on: date | None
    has_address: bool = True


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A customer not reminded today: the reason, its day (hold ends, promised for, next possible) and the sum.

    ``next_stage`` is the rung that follows on ``until``, set for ``NOT_YET`` alone.
    """

    customer_id: int
    number: str
    name: str
    reason: Held
    amount: Money
    days_late: int
    until: date | None = None
    note: str = ""
    last_reminded_on: date | None = None
    next_stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Decisions:
    """Every yes and every no of one day, largest amount first."""

    proposals: tuple[Proposal, ...]
    held: tuple[HeldBack, ...]


def next_stage(policy: ReminderPolicy, item: RemindableItem, as_of: date) -> Stage | None:
    """The rung above the one last sent for this item; notes before the due date are skipped once it is late."""
    is_late, sent = as_of > item.due_on, item.sent_position
    for stage in policy.stages:
        if (sent is None or stage.position > sent) and not (is_late and stage.offset_days < 0):
            return stage
    return None


def reached_stage(policy: ReminderPolicy, item: RemindableItem, as_of: date) -> Stage | None:
    """The rung this item climbs today, or None."""
    stage = next_stage(policy, item, as_of)
    return stage if stage is not None and as_of >= stage.reached_on(item.due_on) else None


def decide_reminders(situations: Iterable[Situation], as_of: date) -> Decisions:
    """Yes or no, with the reason, for every customer that has something late or a stage reached."""
    proposals: list[Proposal] = []
    held: list[HeldBack] = []
    for situation in situations:
        verdict = _decide(situation, as_of)
        if isinstance(verdict, Proposal):
            proposals.append(verdict)
        elif verdict is not None:
            held.append(verdict)
    # Currencies are not compared with each other: they sort by code, then by amount.
    proposals.sort(key=lambda each: (each.amount.currency, -each.amount.minor, each.number))
    held.sort(key=lambda each: (each.amount.currency, -each.amount.minor, each.number))
    return Decisions(tuple(proposals), tuple(held))


def _decide(situation: Situation, as_of: date) -> Proposal | HeldBack | None:
    listed = _listed(situation, as_of)
    if not listed:
        return _held(situation, listed, Held.PLAN_KEPT) if situation.has_kept_plan else None
    climbing = [each for each in listed if each.stage is not None]
    blocked = _blocked(situation, listed, climbing, as_of)
    if blocked is not None:
        return blocked
    stage = max((each.stage for each in climbing if each.stage), key=lambda stage: stage.position)
    return Proposal(
        customer_id=situation.customer_id,
        number=situation.number,
        name=situation.name,
        stage=stage,
        channel=situation.channel,
        has_address=situation.has_address,
        items=tuple(listed),
        amount=_sum(listed, situation) - situation.on_account,
        days_late=max(each.days_late for each in climbing),
        last_reminded_on=situation.last_reminded_on,
    )


def _blocked(
    situation: Situation, listed: Sequence[ProposedItem], climbing: Sequence[ProposedItem], as_of: date
) -> HeldBack | None:
    """The first reason against reminding, the owner's own wish before all others."""
    if situation.hold_reason is not None:
        return _held(situation, listed, Held.HOLD, situation.hold_ends_on, situation.hold_reason)
    if situation.has_dispute:
        return _held(situation, listed, Held.DISPUTE)
    if situation.promised_on is not None and as_of <= situation.promised_on:
        return _held(situation, listed, Held.PROMISE, situation.promised_on)
    if situation.has_waiting_message:
        return _held(situation, listed, Held.MESSAGE_WAITING)
    if situation.on_account >= _sum(listed, situation):
        return _held(situation, listed, Held.ON_ACCOUNT)
    if not climbing:
        return _nothing_to_climb(situation, listed, as_of)
    if situation.last_reminded_on is not None:
        possible_on = situation.last_reminded_on + timedelta(days=situation.policy.min_gap_days)
        if as_of < possible_on:
            return _held(situation, listed, Held.TOO_SOON, possible_on)
    return None


def _nothing_to_climb(situation: Situation, listed: Sequence[ProposedItem], as_of: date) -> HeldBack:
    follows = _charges_follow(situation, as_of)
    climbers = [each.item for each in listed if not (follows and each.item.is_charge)]
    upcoming = [(next_stage(situation.policy, item, as_of), item) for item in climbers]
    steps = [(stage.reached_on(item.due_on), stage.position, stage) for stage, item in upcoming if stage is not None]
    if not steps:
        return _held(situation, listed, Held.LADDER_DONE)
    day, _, stage = min(steps, key=lambda step: step[:2])
    return _held(situation, listed, Held.NOT_YET, day, stage=stage)


def _listed(situation: Situation, as_of: date) -> list[ProposedItem]:
    """What a message would list: everything late, and what has reached a note before its due date."""
    listed, follows = [], _charges_follow(situation, as_of)
    for item in sorted(situation.items, key=lambda item: (item.due_on, item.number)):
        stage = None if follows and item.is_charge else reached_stage(situation.policy, item, as_of)
        days_late = days_between(item.due_on, as_of)
        if item.open.minor > 0 and (stage is not None or days_late > 0):
            listed.append(ProposedItem(item, stage, days_late))
    return listed


def _charges_follow(situation: Situation, as_of: date) -> bool:
    """While anything else is late, a charge is only listed beside it and climbs no ladder of its own: else who is at
    the third reminder would get a friendly note about the interest.
    """
    if not any(item.is_charge for item in situation.items):
        return False
    return any(not item.is_charge and item.open.minor > 0 and item.due_on < as_of for item in situation.items)


def _sum(listed: Sequence[ProposedItem], situation: Situation) -> Money:
    currency = situation.on_account.currency
    if any(each.item.open.currency != currency for each in listed):
        return total([each.item.open for each in listed], currency)  # refuses
    # Whole books pass here: adding Money one by one would take as long as reading them.
    return Money(sum([each.item.open.minor for each in listed]), currency)


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
        amount=_sum(listed, situation),
        days_late=max((each.days_late for each in listed), default=0),
        until=until,
        note=note,
        last_reminded_on=situation.last_reminded_on,
        next_stage=stage,
    )


def next_turn(held: Iterable[HeldBack]) -> tuple[date, int] | None:
    """The first day on which somebody of these is due for a reminder, and how many are; None when nobody is known."""
    days = [each.until for each in held if each.reason in (Held.NOT_YET, Held.TOO_SOON) and each.until is not None]
    return (min(days), days.count(min(days))) if days else None
