"""What bears on reminding one customer, and the answers: remind, do it by hand, or hold back, with the reason."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from arbook.ledger.calendars import EVERY_DAY, BusinessCalendar
from arbook.ledger.items import ChargeFor
from arbook.ledger.money import Money
from arbook.ledger.reminder_policies import Channel, ReminderPolicy, Stage
from arbook.ledger.reminder_risk import EVEN, MOST_RISK, Risk


class Held(StrEnum):
    """Why a customer with something to pay is not reminded today."""

    HOLD = "hold"
    DISPUTE = "dispute"
    PROMISE = "promise"
    SETTLEMENT = "settlement"
    PLAN_KEPT = "plan_kept"
    ON_ACCOUNT = "on_account"
    TOO_SOON = "too_soon"
    ASKED_LATELY = "asked_lately"
    PAYS_ON_TIME = "pays_on_time"
    NOT_YET = "not_yet"
    LADDER_DONE = "ladder_done"
    MESSAGE_WAITING = "message_waiting"
    REPLIED = "replied"
    SMALL = "small"
    QUIET_DAY = "quiet_day"
    DAY_FULL = "day_full"
    NO_STAGES = "no_stages"
    HAND_OVER = "hand_over"


class ReminderRules(NamedTuple):
    """What holds for all policies of a book.

    ``most_a_day`` messages (0: no limit); below ``least``, in the customer's own currency, nobody is reminded;
    a reply holds back for ``reply_days``, a promise for ``promise_days`` beyond its day. ``quiet_weekdays`` (0 is
    Monday), ``keeps_holidays`` of the customer's country, and ``closed`` periods of the owner's.
    """

    most_a_day: int = 0
    least: Decimal = Decimal(0)
    reply_days: int = 0
    quiet_weekdays: frozenset[int] = frozenset()
    keeps_holidays: bool = False
    promise_days: int = 0


PLAIN_RULES = ReminderRules()
"""Nothing beyond the ladder itself."""

CalendarOf = Callable[[str], BusinessCalendar]
"""The days on which customers of a country are written to."""


def always_open(_country: str) -> BusinessCalendar:
    """No day is quiet."""
    return EVERY_DAY


class RemindableItem(NamedTuple):
    """A due piece, or an installment of a plan that stands for its pieces.

    ``piece_id`` and ``installment_id``: exactly one is set. ``sent_position`` is the highest stage
    already sent for it, ``times`` how often that was, ``last_on`` when it was last, ``deadline_on`` what that gave.
    ``is_charge`` is interest or a fee, called ``charged_for``: it goes along with what it was charged for. ``policy``
    is its invoice's own.

    A tuple, as ``ProposedItem``: whole books of them are made each day, and a tuple is made in a third of the time.
    """

    number: str
    due_on: date
    open: Money
    piece_id: int | None = None
    installment_id: int | None = None
    sent_position: int | None = None
    is_charge: bool = False
    times: int = 1
    last_on: date | None = None
    deadline_on: date | None = None
    issued_on: date | None = None
    policy: ReminderPolicy | None = None
    charged_for: ChargeFor | None = None


_NOTHING_APART: frozenset[Held] = frozenset()


class Disputed(NamedTuple):
    """What is contested: these due pieces (none: whatever is owed), up to ``amount`` (None: all of them)."""

    piece_ids: frozenset[int] = frozenset()
    amount: Money | None = None


class Aside(NamedTuple):
    """Items on hold or promised, left out while there are others; ``until`` and ``note`` as of ``HeldBack``. After
    ``ends_on`` they are no more (None: nobody knows the day).
    """

    reason: Held
    items: tuple[RemindableItem, ...]
    until: date | None
    ends_on: date | None
    note: str = ""


class Situation(NamedTuple):
    """What bears on reminding one customer, as of the day of the decision.

    ``items`` are those outside any kept agreement plus the open installments of active plans. ``hold_reason``,
    ``disputes``, ``promised_on`` and ``has_waiting_message`` are set only while they run; ``promise_ends_on`` is the
    last day that is waited for what was promised, where that is later than its day.
    ``has_address`` tells of a mail or a postal one. ``replied_on`` is when the customer was last heard of.
    ``last_position`` is the rung of the last reminder. ``on_time_percent`` is known of those alone who nearly always
    pay on time and owe nothing late. ``calls_instead``: today the owner rather calls than writes. ``settling`` are
    items of settlements whose money is waited for until ``settled_until``; they are none of ``items``. ``aside`` is
    what is left out of them for a reason of its own, ``resting`` why single invoices rest, left out or not.
    ``contested_plans`` is what is left of plans of which all is contested (None: there are none).
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
    disputes: tuple[Disputed, ...] = ()
    promised_on: date | None = None
    promise_ends_on: date | None = None
    has_kept_plan: bool = False
    contested_plans: Money | None = None
    has_waiting_message: bool = False
    channel: Channel = Channel.MAIL
    has_address: bool = True
    has_phone: bool = False
    country: str = ""
    replied_on: date | None = None
    last_position: int | None = None
    on_time_percent: int | None = None
    calls_instead: bool = False
    settling: tuple[RemindableItem, ...] = ()
    settled_until: date | None = None
    aside: Aside | None = None
    resting: frozenset[Held] = _NOTHING_APART

    @property
    def apart(self) -> frozenset[Held]:
        """For which reasons something that they owe, or all of it, is not asked for."""
        found = [*self.resting]
        if self.hold_reason is not None:
            found.append(Held.HOLD)
        if self.disputes or self.contested_plans is not None:
            found.append(Held.DISPUTE)
        if self.promised_on is not None:
            found.append(Held.PROMISE)
        if self.settling:
            found.append(Held.SETTLEMENT)
        if self.on_account.minor > 0:
            found.append(Held.ON_ACCOUNT)
        return frozenset(found) if found else _NOTHING_APART


class ProposedItem(NamedTuple):
    """An item the message lists; ``stage`` is the rung it climbs, or None when it is only listed.

    ``turn`` counts the repeats of the rung, from 0.
    """

    item: RemindableItem
    stage: Stage | None
    days_late: int
    turn: int = 0


class Proposal(NamedTuple):
    """A reminder to send. ``amount`` is the listed sum less what is on account.

    Without ``has_address`` (neither mail nor postal) the letter has to be handed over. ``is_instead``: the owner
    wants to call although the ladder would write.

    The facts of its reason: ``days_late`` of the oldest item that climbs, when the customer was last reminded, and
    the ``risk`` that their habits tell of, once they were looked at. ``apart``: see ``Situation``.
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
    is_instead: bool = False
    risk: Risk = EVEN
    apart: frozenset[Held] = _NOTHING_APART


NOTED, LATE, OLD = 50, 100, 150
"""Percent of the sum by which customers are ordered: of a note ahead of time, of what is late, and of what is old."""
OLD_DAYS = 100


MOST_EFFECT = OLD * MOST_RISK
"""No minor unit of what is open counts for more than this."""


def effect(proposal: Proposal) -> int:
    """How much comes of turning to this customer first: the sum, more of it the older and the more at risk it is."""
    weight = NOTED
    if proposal.days_late > 0:
        weight = LATE + min(proposal.days_late, OLD_DAYS) * (OLD - LATE) // OLD_DAYS
    return proposal.amount.minor * weight * proposal.risk.percent


class HeldBack(NamedTuple):
    """A customer not reminded today: the reason, its day (hold ends, promised for, next possible) and the sum.

    ``note`` is what the owner wrote at a hold, the policy that reminds of nothing, or how many percent come on time.
    ``next_stage`` is the rung that follows on ``until``, set for ``NOT_YET`` and ``PAYS_ON_TIME``. ``apart``: see
    ``Situation``; it may tell of more than the reason does.
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
    apart: frozenset[Held] = _NOTHING_APART


class Decisions(NamedTuple):
    """Every yes and every no of one day; ``by_hand`` are calls and text messages to make. What has most effect stands
    first, of those held back the largest amount.
    """

    proposals: tuple[Proposal, ...]
    held: tuple[HeldBack, ...]
    by_hand: tuple[Proposal, ...] = ()
