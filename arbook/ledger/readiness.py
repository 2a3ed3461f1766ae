"""What should be looked at before reminders are sent: money that is not matched, a bank statement not entered yet, an
answer that came lately, a day on which nobody likes to hear of money.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from arbook.ledger.calendars import FIVE_DAYS
from arbook.ledger.dates import days_between

STALE_AFTER_DAYS = 7
"""Without a payment for so many days, the owner is asked whether the bank was looked at."""

ANSWERED_WITHIN_DAYS = 14
"""An answer that is older was surely read."""


class CheckKind(StrEnum):
    """What is checked, in the order it is told."""

    PAYMENTS = "payments"
    UNMATCHED = "unmatched"
    ADDRESS = "address"
    MAIL = "mail"
    PASSWORD = "password"  # noqa: S105 - the name of a check
    BANK = "bank"
    REPLIED = "replied"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Check:
    """One answer. ``is_open``: the owner should look at it. ``count`` and ``customer_ids`` say how many and whom it
    is about, ``day`` and ``days`` when the last payment or answer came in. ``names`` are those of who answered, the
    latest first, or of the holidays; a quiet day without any is a weekend. ``imported_to`` is the last payment that
    came from a bank file, where a later one was entered by hand.
    """

    kind: CheckKind
    is_open: bool
    count: int = 0
    customer_ids: frozenset[int] = frozenset()
    day: date | None = None
    days: int = 0
    names: tuple[str, ...] = ()
    imported_to: date | None = None


class Answered(NamedTuple):
    """A customer who answered, and on which day last."""

    name: str
    on: date


@dataclass(frozen=True, slots=True)
class SendingFacts:
    """What the book knows: the day of the last payment and of the last one from a bank file, payments and credits
    that are not matched by customer who still owes, and whether mail and bank account are set up; by customer who
    answered lately, and in whose country the day is a public holiday, with its name.
    """

    last_payment_on: date | None
    unmatched: Mapping[int, int]
    has_mail_account: bool
    has_bank_account: bool
    answered: Mapping[int, Answered] = field(default_factory=dict)
    holidays: Mapping[int, str] = field(default_factory=dict)
    last_imported_on: date | None = None


def sending_checks(
    facts: SendingFacts,
    as_of: date,
    batch: Collection[int] = (),
    *,
    unreachable: int = 0,
    has_password: bool | None = None,
) -> tuple[Check, ...]:
    """All checks, open or not.

    Args:
        facts: What the book knows.
        as_of: The day of the sitting.
        batch: The customers who would be reminded.
        unreachable: Customers to be reminded who have no address.
        has_password: Whether the mail account's password is known; None while nobody has looked.
    """
    days = 0 if facts.last_payment_on is None else max(0, days_between(facts.last_payment_on, as_of))
    is_stale = facts.last_payment_on is None or days > STALE_AFTER_DAYS
    unmatched = sum(facts.unmatched.values())
    lacks_password = facts.has_mail_account and has_password is False
    return (
        Check(CheckKind.PAYMENTS, is_stale, day=facts.last_payment_on, days=days, imported_to=_imported_to(facts)),
        Check(CheckKind.UNMATCHED, unmatched > 0, unmatched, frozenset(facts.unmatched)),
        Check(CheckKind.ADDRESS, unreachable > 0, unreachable),
        Check(CheckKind.MAIL, not facts.has_mail_account),
        Check(CheckKind.PASSWORD, lacks_password),
        Check(CheckKind.BANK, not facts.has_bank_account),
        _answered(facts, batch),
        _quiet(facts, as_of, batch),
    )


def _imported_to(facts: SendingFacts) -> date | None:
    """How far bank files go, where a payment entered by hand makes it look as if they went further."""
    imported, last = facts.last_imported_on, facts.last_payment_on
    return imported if imported is not None and last is not None and imported < last else None


def answered_of(facts: SendingFacts, batch: Collection[int]) -> tuple[int, ...]:
    """Who of these answered, the latest first."""
    found = [customer_id for customer_id in batch if customer_id in facts.answered]
    return tuple(sorted(found, key=lambda customer_id: facts.answered[customer_id].on, reverse=True))


def _answered(facts: SendingFacts, batch: Collection[int]) -> Check:
    ids = answered_of(facts, batch)
    told = [facts.answered[customer_id] for customer_id in ids]
    names, last_on = tuple(each.name for each in told), told[0].on if told else None
    return Check(CheckKind.REPLIED, bool(ids), len(ids), frozenset(ids), last_on, names=names)


def _quiet(facts: SendingFacts, as_of: date, batch: Collection[int]) -> Check:
    """On a weekend it is one for all; what the owner made a quiet day has held them back already."""
    if as_of.weekday() not in FIVE_DAYS:
        return Check(CheckKind.QUIET, bool(batch), len(batch), frozenset(batch))
    found = {each: facts.holidays[each] for each in batch if each in facts.holidays}
    names = tuple(sorted(set(found.values())))
    return Check(CheckKind.QUIET, bool(found), len(found), frozenset(found), names=names)


ASKED_BEFORE_SENDING = (CheckKind.PAYMENTS, CheckKind.UNMATCHED, CheckKind.BANK, CheckKind.REPLIED)
"""Without an address or a password nothing would leave anyhow; these would let something wrong leave. Of a quiet day
the owner is only told.
"""

_ABOUT_SOME = (CheckKind.UNMATCHED, CheckKind.REPLIED)


def checks_to_ask(checks: Collection[Check], customer_ids: Collection[int]) -> tuple[Check, ...]:
    """The open checks that bear on reminding these customers."""
    wanted = frozenset(customer_ids)
    return tuple(
        check
        for check in checks
        if check.is_open
        and check.kind in ASKED_BEFORE_SENDING
        and (check.kind not in _ABOUT_SOME or check.customer_ids & wanted)
    )


def not_concerned(checks: Collection[Check], customer_ids: Collection[int]) -> frozenset[int]:
    """Of these customers, those whom none of the checks is about; a check without customers is about all."""
    if any(check.is_open and not check.customer_ids for check in checks):
        return frozenset()
    return frozenset(customer_ids).difference(*(check.customer_ids for check in checks if check.is_open))
