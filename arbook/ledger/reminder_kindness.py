"""Notes that ask for nothing: thanks to who paid after a reminder, and a kind word to who always pays in time.

They are offered, never sent by themselves; and never while anything else is between the two.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from arbook.ledger.money import Money
from arbook.ledger.relationship import Relationship
from arbook.ledger.reminder_policies import ReminderPolicy

THANKS_WITHIN_DAYS = 7
"""A payment of the last so many days is thanked for; later it would look like an afterthought."""
NOTE_GAP_DAYS = 30
"""So many days lie at least between two notes to one customer."""
THANKS_GAP_DAYS = 180
"""Who pays late again and again is not thanked each time: that would be a habit of both."""
APPRECIATION_GAP_DAYS = 365
LEAST_PAID = 4
"""So many invoices have to be paid in time in a year before that is worth a word."""


class NoteKind(StrEnum):
    """What a note is for."""

    THANKS = "thanks"
    APPRECIATION = "appreciation"


@dataclass(frozen=True, slots=True)
class PaidAfterReminder:
    """A payment that settled something that was reminded of."""

    payment_id: int
    received_on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Kindness:
    """What bears on a kind note to one customer. ``is_spoken_about``: a hold, dispute, promise, plan or waiting
    message runs; ``paid`` is the latest payment that was not thanked for.
    """

    customer_id: int
    number: str
    name: str
    policy: ReminderPolicy
    relationship: Relationship
    paid: PaidAfterReminder | None = None
    is_spoken_about: bool = False
    last_note_on: date | None = None
    last_appreciated_on: date | None = None
    last_thanked_on: date | None = None


@dataclass(frozen=True, slots=True)
class KindNote:
    """A note to offer, with the facts of its reason: the payment, or how many invoices were in time in a year."""

    customer_id: int
    number: str
    name: str
    kind: NoteKind
    paid: PaidAfterReminder | None
    in_time: int
    years: int


def kind_notes(kindnesses: Iterable[Kindness], as_of: date) -> tuple[KindNote, ...]:
    """Whom to offer a note to; thanks go before a kind word, and one of them is enough."""
    return tuple(note for each in kindnesses if (note := _note(each, as_of)) is not None)


def _note(kindness: Kindness, as_of: date) -> KindNote | None:
    related = kindness.relationship
    if kindness.is_spoken_about or related.late_now or _is_within(kindness.last_note_on, NOTE_GAP_DAYS, as_of):
        return None
    who = (kindness.customer_id, kindness.number, kindness.name)
    facts = (related.recent_on_time, related.years(as_of))
    is_thanked = _is_within(kindness.last_thanked_on, THANKS_GAP_DAYS, as_of)
    if kindness.policy.says_thanks and kindness.paid is not None and not is_thanked:
        return KindNote(*who, NoteKind.THANKS, kindness.paid, *facts)
    if not kindness.policy.appreciates or _is_within(kindness.last_appreciated_on, APPRECIATION_GAP_DAYS, as_of):
        return None
    always = related.recent >= LEAST_PAID and related.recent == related.recent_on_time and not related.broken
    return KindNote(*who, NoteKind.APPRECIATION, None, *facts) if always and related.years(as_of) else None


def _is_within(on: date | None, days: int, as_of: date) -> bool:
    return on is not None and as_of < on + timedelta(days=days)
