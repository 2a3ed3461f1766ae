"""What keeps customers from being reminded on a day: holds, disputes and promises that run."""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, and_, or_, select

from arbook.ledger.reminder_situations import Disputed
from arbook.queries.disputes import standings
from arbook.queries.promised import Promised, promised
from arbook.queries.whom import Whom, only
from arbook.store.tables.agreements import hold_table
from arbook.store.tables.papers import due_piece_table


class RunningHold(NamedTuple):
    """A hold on that day; ``ends_on`` is its last day, or None while it is open."""

    reason: str
    ends_on: date | None


class Pauses(NamedTuple):
    """All pauses of a day. ``held_pieces``: due pieces of invoices on hold, where the customer is not; ``disputes``
    what is contested, by customer. ``promises`` are of all that a customer owes, ``promised_pieces`` of single ones;
    ``promised_on`` is the last day of either, by customer.
    """

    holds: dict[int, RunningHold]
    held_pieces: dict[int, RunningHold]
    disputes: dict[int, tuple[Disputed, ...]]
    promises: dict[int, Promised]
    promised_pieces: dict[int, Promised]
    promised_on: dict[int, date]

    def hold_of(self, customer_id: int) -> RunningHold | None:
        """The hold on the customer as a whole."""
        return self.holds.get(customer_id)

    @property
    def disputed(self) -> frozenset[int]:
        """Customers who contest something."""
        return frozenset(self.disputes)


def pauses_on(connection: Connection, as_of: date, whom: Whom = None) -> Pauses:
    """What runs on that day, of these customers if asked."""
    holds, held_pieces = _holds(connection, as_of, whom)
    promises, pieces = promised(connection, as_of, whom)
    every = sorted((*promises.values(), *pieces.values()), key=lambda each: each.promised_on)
    last = {each.customer_id: each.promised_on for each in every}
    return Pauses(holds, held_pieces, disputed_on(connection, as_of, whom), promises, pieces, last)


def _holds(connection: Connection, as_of: date, whom: Whom) -> tuple[dict[int, RunningHold], dict[int, RunningHold]]:
    holds, pieces = hold_table, due_piece_table
    on_its_invoice = and_(holds.c.invoice_id.isnot(None), pieces.c.invoice_id == holds.c.invoice_id)
    running = (
        select(
            holds.c.customer_id, holds.c.reason, holds.c.ends_on, holds.c.invoice_id, pieces.c.id.label("piece_id")
        )
        .outerjoin(pieces, on_its_invoice)
        .where(
            holds.c.starts_on <= as_of,
            or_(holds.c.ends_on.is_(None), holds.c.ends_on >= as_of),
            or_(holds.c.lifted_on.is_(None), holds.c.lifted_on > as_of),
        )
        .order_by(holds.c.id)
    )
    whole: dict[int, RunningHold] = {}
    by_piece: dict[int, RunningHold] = {}
    for row in connection.execute(only(running, holds.c.customer_id, whom)):
        hold = RunningHold(row.reason, row.ends_on)
        if row.invoice_id is None:
            whole[row.customer_id] = hold
        elif row.piece_id is not None:
            by_piece[row.piece_id] = hold
    return whole, by_piece


def disputed_on(connection: Connection, as_of: date, whom: Whom) -> dict[int, tuple[Disputed, ...]]:
    """What is contested on that day, by customer."""
    running = standings(connection, as_of, whom)
    ids = {row.invoice_id for row, _ in running}
    pieces: dict[int, set[int]] = defaultdict(set)
    if ids:
        table = due_piece_table
        of_them = select(table.c.invoice_id, table.c.id).where(table.c.invoice_id.in_(ids))
        for invoice_id, piece_id in connection.execute(of_them):
            pieces[invoice_id].add(piece_id)
    found: dict[int, list[Disputed]] = defaultdict(list)
    for row, standing in running:
        amount = None if row.amount_minor is None else standing.contested
        found[row.customer_id].append(Disputed(frozenset(pieces.get(row.invoice_id, ())), amount))
    return {customer_id: tuple(each) for customer_id, each in found.items()}
