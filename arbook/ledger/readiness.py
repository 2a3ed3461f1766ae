"""What should be looked at before reminders are sent: money that is not matched, a bank statement not entered yet."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arbook.ledger.dates import days_between

STALE_AFTER_DAYS = 7
"""Without a payment for so many days, the owner is asked whether the bank was looked at."""


class CheckKind(StrEnum):
    """What is checked, in the order it is told."""

    PAYMENTS = "payments"
    UNMATCHED = "unmatched"
    ADDRESS = "address"
    MAIL = "mail"
    PASSWORD = "password"  # noqa: S105 - the name of a check
    BANK = "bank"


@dataclass(frozen=True, slots=True)
class Check:
    """One answer. ``is_open``: the owner should look at it. ``count`` and ``customer_ids`` say how many and whom it
    is about, ``day`` and ``days`` when the last payment came in.
    """

    kind: CheckKind
    is_open: bool
    count: int = 0
    customer_ids: frozenset[int] = frozenset()
    day: date | None = None
    days: int = 0


@dataclass(frozen=True, slots=True)
class SendingFacts:
    """What the book knows: the day of the last payment, payments and credits that are not matched by customer who
    still owes, and whether mail and bank account are set up.
    """

    last_payment_on: date | None
    unmatched: Mapping[int, int]
    has_mail_account: bool
    has_bank_account: bool


def sending_checks(
    facts: SendingFacts, as_of: date, *, unreachable: int = 0, has_password: bool | None = None
) -> tuple[Check, ...]:
    """All checks, open or not.

    Args:
        facts: What the book knows.
        as_of: The day of the sitting.
        unreachable: Customers to be reminded who have no address.
        has_password: Whether the mail account's password is known; None while nobody has looked.
    """
    days = 0 if facts.last_payment_on is None else max(0, days_between(facts.last_payment_on, as_of))
    is_stale = facts.last_payment_on is None or days > STALE_AFTER_DAYS
    unmatched = sum(facts.unmatched.values())
    lacks_password = facts.has_mail_account and has_password is False
    return (
        Check(CheckKind.PAYMENTS, is_stale, day=facts.last_payment_on, days=days),
        Check(CheckKind.UNMATCHED, unmatched > 0, unmatched, frozenset(facts.unmatched)),
        Check(CheckKind.ADDRESS, unreachable > 0, unreachable),
        Check(CheckKind.MAIL, not facts.has_mail_account),
        Check(CheckKind.PASSWORD, lacks_password),
        Check(CheckKind.BANK, not facts.has_bank_account),
    )


ASKED_BEFORE_SENDING = (CheckKind.PAYMENTS, CheckKind.UNMATCHED, CheckKind.BANK)
"""Without an address or a password nothing would leave anyhow; these would let something wrong leave."""


def checks_to_ask(checks: Collection[Check], customer_ids: Collection[int]) -> tuple[Check, ...]:
    """The open checks that bear on reminding these customers."""
    wanted = frozenset(customer_ids)
    return tuple(
        check
        for check in checks
        if check.is_open
        and check.kind in ASKED_BEFORE_SENDING
        and (check.kind is not CheckKind.UNMATCHED or check.customer_ids & wanted)
    )


def not_concerned(checks: Collection[Check], customer_ids: Collection[int]) -> frozenset[int]:
    """Of these customers, those whom none of the checks is about; a check without customers is about all."""
    if any(check.is_open and not check.customer_ids for check in checks):
        return frozenset()
    return frozenset(customer_ids).difference(*(check.customer_ids for check in checks if check.is_open))
