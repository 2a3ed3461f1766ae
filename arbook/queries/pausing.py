"""What keeps customers from being reminded on a day: holds, disputes and promises that run."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, or_, select

from arbook.ledger.agreements import PromiseState, promise_state
from arbook.ledger.money import Money
from arbook.ledger.reminder_situations import Disputed
from arbook.queries.promised import has_promises, received_for_promise
from arbook.queries.whom import Whom, only
from arbook.store.tables.agreements import dispute_table, hold_table, promise_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.papers import due_piece_table


@dataclass(frozen=True, slots=True)
class RunningHold:
    """A hold on that day; ``ends_on`` is its last day, or None while it is open."""

    reason: str
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class Pauses:
    """All pauses of a day. ``held_pieces``: due pieces of invoices on hold, where the customer is not; ``disputes``
    what is contested, by customer.
    """

    holds: dict[int, RunningHold]
    held_pieces: dict[int, RunningHold]
    disputes: dict[int, tuple[Disputed, ...]]
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
    return Pauses(holds, held_pieces, _disputed(connection, as_of, whom), _promised(connection, as_of, whom))


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


def _disputed(connection: Connection, as_of: date, whom: Whom) -> dict[int, tuple[Disputed, ...]]:
    disputes, pieces, customers = dispute_table, due_piece_table, customer_table
    on_its_invoice = and_(disputes.c.invoice_id.isnot(None), pieces.c.invoice_id == disputes.c.invoice_id)
    running = (
        select(disputes.c.id, disputes.c.customer_id, disputes.c.amount_minor, customers.c.currency)
        .add_columns(pieces.c.id.label("piece_id"))
        .join(customers, customers.c.id == disputes.c.customer_id)
        .outerjoin(pieces, on_its_invoice)
        .where(disputes.c.opened_on <= as_of, or_(disputes.c.closed_on.is_(None), disputes.c.closed_on > as_of))
        .order_by(disputes.c.id)
    )
    found: dict[int, dict[int, Disputed]] = defaultdict(dict)
    for row in connection.execute(only(running, disputes.c.customer_id, whom)):
        amount = None if row.amount_minor is None else Money(row.amount_minor, row.currency)
        known = found[row.customer_id].get(row.id, Disputed(amount=amount))
        piece_ids = known.piece_ids if row.piece_id is None else known.piece_ids | {row.piece_id}
        found[row.customer_id][row.id] = Disputed(piece_ids, amount)
    return {customer_id: tuple(by_id.values()) for customer_id, by_id in found.items()}


def _promised(connection: Connection, as_of: date, whom: Whom) -> dict[int, date]:
    """The last day of each customer's promises that are still open."""
    if not has_promises(connection):
        return {}
    promises = promise_table
    running = select(promises, received_for_promise(as_of).label("received")).where(
        promises.c.made_on <= as_of,
        promises.c.promised_on >= as_of,
        or_(promises.c.withdrawn_on.is_(None), promises.c.withdrawn_on > as_of),
    )
    days: dict[int, date] = {}
    for row in connection.execute(only(running, promises.c.customer_id, whom)):
        promised, received = Money(row.amount_minor, row.currency), Money(row.received, row.currency)
        if promise_state(promised, received, row.promised_on, as_of) is PromiseState.OPEN:
            days[row.customer_id] = max(row.promised_on, days.get(row.customer_id, row.promised_on))
    return days
