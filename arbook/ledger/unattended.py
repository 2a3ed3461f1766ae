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
    FIRST = "first"  # a broken word, a missed installment: to be called first
    UNMATCHED = "unmatched"  # money of theirs is not matched yet
    REPLIED = "replied"  # they answered lately
    QUIET = "quiet"  # a weekend, or a holiday where they are
    UNSENDABLE = "unsendable"  # mail cannot carry its address, text or papers
    DAY_FULL = "day_full"  # no more messages on this day; they follow on the next


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
class ByItself:
    """What may go out by itself, largest first, and what is left to the owner."""

    goes: tuple[Proposal, ...]
    left: tuple[LeftToOwner, ...]


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


def divide(decided: Decisions, brakes: Brakes, as_of: date) -> ByItself:
    """What goes out by itself on this day, and what is left to the owner and why."""
    goes, left = [], [_left(each, Left.CALL) for each in decided.by_hand]
    for proposal in decided.proposals:
        why = _why_left(proposal, brakes)
        if why is None:
            goes.append(proposal)
        else:
            left.append(_left(proposal, why))
    today = no_more_than(Decisions(tuple(goes), ()), brakes.most_a_day, brakes.sent_today, as_of)
    return ByItself(today.proposals, (*left, *(_left_by_limit(each) for each in today.held)))


def _why_left(proposal: Proposal, brakes: Brakes) -> Left | None:
    """What is of this customer alone goes before what is of all: it stays true tomorrow."""
    if not proposal.stage.goes_alone:
        return Left.STAGE
    if proposal.channel is not Channel.MAIL:
        return Left.LETTER
    if proposal.customer_id in brakes.careful:
        return Left.CAREFUL
    if proposal.customer_id in brakes.first:
        return Left.FIRST
    return _by_checks(proposal.customer_id, brakes.checks)


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
