"""Which reminders a run may send that nobody watches, and what it leaves to the owner.

It keeps every brake of the window: what the owner would be asked about before sending is left to the owner. Only
stages that go out by themselves go, and only by mail.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arbook.ledger.readiness import Check, CheckKind
from arbook.ledger.reminder_pacing import no_more_than
from arbook.ledger.reminder_policies import Channel
from arbook.ledger.reminder_situations import Decisions, HeldBack, Proposal


class Left(StrEnum):
    """Why a reminder that is due is left to the owner."""

    PAYMENTS = "payments"  # no payment was entered for a while: the bank should be looked at first
    BANK = "bank"  # the letters could not say where to pay
    STAGE = "stage"  # its stage does not go out by itself
    LETTER = "letter"  # to be printed
    CALL = "call"
    CAREFUL = "careful"  # the owner asked for care
    FIRST = "first"  # stands first on Today: a broken word, a missed installment, a day to come back
    UNMATCHED = "unmatched"  # money of theirs is not matched yet
    REPLIED = "replied"  # they answered lately
    QUIET = "quiet"  # a weekend, or a holiday where they are
    UNSENDABLE = "unsendable"  # mail cannot carry its address, text or papers
    DAY_FULL = "day_full"  # no more messages on this day; they follow on the next
    HELD = "held"  # waits since an earlier run, and today its customer would not be reminded
    ACCOUNT = "account"  # the mail account that it leaves by cannot be opened


_OF_ALL = {CheckKind.PAYMENTS: Left.PAYMENTS, CheckKind.BANK: Left.BANK}
_OF_SOME = {CheckKind.UNMATCHED: Left.UNMATCHED, CheckKind.REPLIED: Left.REPLIED, CheckKind.QUIET: Left.QUIET}


@dataclass(frozen=True, slots=True)
class LeftToOwner:
    """A reminder that did not go out by itself."""

    customer_id: int
    name: str
    stage: str
    why: Left


@dataclass(frozen=True, slots=True)
class WaitingReminder:
    """A mail of an earlier run that went out by itself, and still waits: the server was not there, or the computer
    was switched off.

    ``as_of`` is the day it was written for, ``from_address`` the account it leaves by. ``goes_alone``: its stage
    still may. ``is_held``: today its customer would not be reminded, were it not waiting. ``is_quiet``: nobody is
    written to today where they are.
    """

    message_id: int
    customer_id: int
    name: str
    stage: str
    from_address: str
    as_of: date
    goes_alone: bool = True
    is_held: bool = False
    is_quiet: bool = False

    def left(self, why: Left) -> LeftToOwner:
        """As the report tells that it waits on."""
        return LeftToOwner(self.customer_id, self.name, self.stage, why)


@dataclass(frozen=True, slots=True)
class ByItself:
    """What may go out by itself, largest first, and what is left to the owner; of what waits since earlier runs what
    goes along, and what waits on and why.
    """

    goes: tuple[Proposal, ...]
    left: tuple[LeftToOwner, ...]
    goes_along: tuple[WaitingReminder, ...] = ()
    waits_on: tuple[tuple[WaitingReminder, Left], ...] = ()


@dataclass(frozen=True, slots=True)
class Brakes:
    """What holds back beside the stage: the open checks, customers to be careful with and those to be called first,
    and how many messages the day may still have (``most_a_day`` 0: no limit).
    """

    checks: tuple[Check, ...]
    careful: frozenset[int] = frozenset()
    first: frozenset[int] = frozenset()
    most_a_day: int = 0
    sent_today: int = 0


def divide(decided: Decisions, brakes: Brakes, as_of: date, waiting: Collection[WaitingReminder] = ()) -> ByItself:
    """What goes out by itself on this day, and what is left to the owner and why. What is ``waiting`` goes first; of
    another day's it counts among the messages of this one.
    """
    waits = [(each, _why_on(each, brakes, as_of)) for each in waiting]
    goes_along = tuple(each for each, why in waits if why is None)
    goes, left = [], [_left(each, Left.CALL) for each in decided.by_hand]
    for proposal in decided.proposals:
        why = _why_left(proposal, brakes)
        if why is None:
            goes.append(proposal)
        else:
            left.append(_left(proposal, why))
    sent_today = brakes.sent_today + sum(each.as_of < as_of for each in goes_along)
    today = no_more_than(Decisions(tuple(goes), ()), brakes.most_a_day, sent_today, as_of)
    return ByItself(
        today.proposals,
        (*left, *(_left_by_limit(each) for each in today.held)),
        goes_along,
        tuple((each, why) for each, why in waits if why is not None),
    )


def _why_on(each: WaitingReminder, brakes: Brakes, as_of: date) -> Left | None:
    """The same brakes hold what waits. A day that lies before its own is a clock that was set back."""
    if not each.goes_alone:
        return Left.STAGE
    if each.is_held or as_of < each.as_of:
        return Left.HELD
    return _about(each.customer_id, brakes) or (Left.QUIET if each.is_quiet else None)


def _why_left(proposal: Proposal, brakes: Brakes) -> Left | None:
    """What is of this customer alone goes before what is of all: it stays true tomorrow."""
    if not proposal.stage.goes_alone:
        return Left.STAGE
    if proposal.channel is not Channel.MAIL:
        return Left.LETTER
    return _about(proposal.customer_id, brakes)


def _about(customer_id: int, brakes: Brakes) -> Left | None:
    if customer_id in brakes.careful:
        return Left.CAREFUL
    if customer_id in brakes.first:
        return Left.FIRST
    return _by_checks(customer_id, brakes.checks)


def _by_checks(customer_id: int, checks: Collection[Check]) -> Left | None:
    for check in checks:
        if check.is_open and check.kind in _OF_ALL:
            return _OF_ALL[check.kind]
        if check.is_open and check.kind in _OF_SOME and customer_id in check.customer_ids:
            return _OF_SOME[check.kind]
    return None


def _left(proposal: Proposal, why: Left) -> LeftToOwner:
    return LeftToOwner(proposal.customer_id, proposal.name, proposal.stage.name, why)


def _left_by_limit(held: HeldBack) -> LeftToOwner:
    stage = held.next_stage.name if held.next_stage else ""
    return LeftToOwner(held.customer_id, held.name, stage, Left.DAY_FULL)
