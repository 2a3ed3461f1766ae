"""Promises as of any day, with what came of them: dated money, judged by ``ledger.promises``."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, select

from arbook.ledger.money import Money
from arbook.ledger.promises import PromiseOutcome, PromiseState, Reliability, Word, reliability
from arbook.queries.promised import has_promises, outcomes, running, word_of
from arbook.queries.whom import NAMED, Whom
from arbook.store.tables.agreements import promise_item_table, promise_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.papers import due_piece_table, invoice_table


class PromisedItem(NamedTuple):
    """A due piece that a promise is about; ``number`` is its invoice's, empty for what has no paper."""

    piece_id: int
    number: str


class PromiseRow(NamedTuple):
    """A promise and what came of it. ``items`` are what it is about, none: all that is owed. ``changes`` tells how
    often it was changed before, ``replaces_id`` which one it took the place of.
    """

    promise_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    word: Word
    outcome: PromiseOutcome
    who: str
    channel: str
    note: str
    items: tuple[PromisedItem, ...] = ()
    replaces_id: int | None = None
    changes: int = 0

    @property
    def amount(self) -> Money:
        """What was promised."""
        return self.word.amount

    @property
    def received(self) -> Money:
        """What came of it in time."""
        return self.outcome.received

    @property
    def made_on(self) -> date:
        """When it was given."""
        return self.word.made_on

    @property
    def promised_on(self) -> date:
        """By when."""
        return self.word.promised_on

    @property
    def state(self) -> PromiseState:
        """What became of it to the day it was asked for."""
        return self.outcome.state


def promises(
    connection: Connection, as_of: date, whom: Whom = None, *, promised_from: date | None = None
) -> tuple[PromiseRow, ...]:
    """Promises made by that day and not withdrawn, the next due first; ``promised_from`` leaves out older ones."""
    if not has_promises(connection):
        return ()
    table = promise_table
    wanted = running(as_of, whom)
    if promised_from is not None:
        wanted = and_(wanted, table.c.promised_on >= promised_from)
    rows = connection.execute(
        select(table, *NAMED)
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .where(wanted)
        .order_by(table.c.promised_on, table.c.id)
    ).all()
    if not rows:
        return ()
    came = outcomes(connection, as_of, wanted)
    items, earlier = _items(connection, wanted), _replaced(connection, wanted)
    return tuple(_row(row, came[row.id], items.get(row.id, ()), earlier) for row in rows)


def reliabilities(connection: Connection, as_of: date, whom: Whom, since: date) -> dict[int, Reliability]:
    """How these customers kept the words whose day lies between ``since`` and the day, by customer id."""
    if not has_promises(connection):
        return {}
    table = promise_table
    wanted = and_(running(as_of, whom), table.c.promised_on >= since)
    states: dict[int, list[PromiseState]] = defaultdict(list)
    came = outcomes(connection, as_of, wanted)
    for promise_id, customer_id in connection.execute(select(table.c.id, table.c.customer_id).where(wanted)):
        states[customer_id].append(came[promise_id].state)
    return {customer_id: reliability(each) for customer_id, each in states.items()}


def _items(connection: Connection, wanted: ColumnElement[bool]) -> dict[int, tuple[PromisedItem, ...]]:
    items, pieces, invoices = promise_item_table, due_piece_table, invoice_table
    found: dict[int, list[PromisedItem]] = defaultdict(list)
    rows = connection.execute(
        select(items.c.promise_id, items.c.due_piece_id, invoices.c.number)
        .join(promise_table, promise_table.c.id == items.c.promise_id)
        .join(pieces, pieces.c.id == items.c.due_piece_id)
        .outerjoin(invoices, invoices.c.id == pieces.c.invoice_id)
        .where(wanted)
        .order_by(pieces.c.due_on, pieces.c.id)
    )
    for promise_id, piece_id, number in rows:
        found[promise_id].append(PromisedItem(piece_id, number or ""))
    return {promise_id: tuple(each) for promise_id, each in found.items()}


def _replaced(connection: Connection, wanted: ColumnElement[bool]) -> dict[int, int]:
    """Which promise each took the place of, as far as those of the condition go."""
    table = promise_table
    if connection.execute(select(table.c.id).where(table.c.replaces_id.isnot(None), wanted).limit(1)).first() is None:
        return {}
    rows = connection.execute(select(table.c.id, table.c.replaces_id).where(table.c.replaces_id.isnot(None)))
    return {promise_id: replaced for promise_id, replaced in rows}  # noqa: C416 - rows are no pairs to mypy


def _row(
    row: Any, outcome: PromiseOutcome, items: tuple[PromisedItem, ...], earlier: Mapping[int, int]
) -> PromiseRow:
    changes, before = 0, row.id
    while before in earlier:
        changes, before = changes + 1, earlier[before]
    named = (row.id, row.customer_id, row.customer_number, row.customer_name)
    told = (row.who, row.channel, row.note)
    return PromiseRow(*named, word_of(row), outcome, *told, items, row.replaces_id, changes)
