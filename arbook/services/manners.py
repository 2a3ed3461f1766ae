"""How the owner wants a customer to be spoken to, where that is not left to the history between them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete

from arbook.ledger.errors import ArbookError
from arbook.ledger.relationship import NO_MANNER, TONES, Manner
from arbook.queries.customers import customer_by_id
from arbook.queries.relationships import manners
from arbook.services.agreed import note_event
from arbook.services.changing import Change, Changes, Counter
from arbook.services.customers import LONGEST_TEXT
from arbook.store.tables.customers import customer_manner_table


class MannerError(ArbookError):
    """A way to speak that cannot be written down. Facts: ``why`` and what it is about."""


@dataclass(frozen=True, slots=True)
class SetManner:
    """From ``on`` the customer is spoken to like this; an empty manner leaves it to the relationship again."""

    customer_id: int
    manner: Manner
    on: date


class MannerService:
    """Use cases around the tone."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def set(self, command: SetManner, *, operation_id: str | None = None) -> Changes:
        """Write it down; the log keeps what it was.

        Raises:
            CustomerUnknownError: there is no such customer.
            MannerError: ``unknown_tone``, ``no_reason`` (a sensitive customer needs one), ``too_long``.
        """
        return self._counter.change("set_manner", lambda change: _set(change, command), operation_id)


def _set(change: Change, command: SetManner) -> None:
    card = customer_by_id(change.connection, command.customer_id)
    manner = Manner(command.manner.tone, command.manner.is_sensitive, command.manner.reason.strip())
    _check(manner)
    if manners(change.connection, [card.customer_id]).get(card.customer_id, NO_MANNER) == manner:
        return
    table = customer_manner_table
    change.connection.execute(delete(table).where(table.c.customer_id == card.customer_id))
    if manner != NO_MANNER:
        change.insert(
            table,
            customer_id=card.customer_id,
            tone=manner.tone,
            is_sensitive=manner.is_sensitive,
            reason=manner.reason,
            operation_id=change.operation_id,
        )
    facts = {"tone": manner.tone, "is_sensitive": manner.is_sensitive or None}
    told = {name: fact for name, fact in facts.items() if fact is not None}
    note_event(change, card.customer_id, command.on, "manner_set", told, manner.reason)


def _check(manner: Manner) -> None:
    if manner.tone and manner.tone not in TONES:
        raise MannerError(field="tone", why="unknown_tone", text=manner.tone)
    if manner.is_sensitive and not manner.reason:
        raise MannerError(field="reason", why="no_reason")
    if len(manner.reason) > LONGEST_TEXT:
        raise MannerError(field="reason", why="too_long", most=LONGEST_TEXT)
