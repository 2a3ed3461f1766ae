"""Settlements as of any day: what was offered, what came of it, and what waits for the owner."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, case, func, or_, select

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.money import Money, total
from arbook.ledger.settlements import (
    Settled,
    Settlement,
    SettlementPart,
    SettlementStanding,
    SettlementState,
    Step,
    StepKind,
    standing,
)
from arbook.queries.whom import NAMED, Whom, only
from arbook.store.tables.book import operation_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.settlements import (
    settlement_entry_table,
    settlement_item_table,
    settlement_part_table,
    settlement_step_table,
    settlement_table,
)


class SettledItem(NamedTuple):
    """A due piece that a settlement is about; ``number`` is its paper's, empty for what has none."""

    piece_id: int
    invoice_id: int
    number: str
    owed: Money


class SettlementRow(NamedTuple):
    """A settlement as it stood on a day."""

    settlement_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    settlement: Settlement
    standing: SettlementStanding
    items: tuple[SettledItem, ...]
    note: str
    paper_id: int
    steps: tuple[Step, ...]
    settled: tuple[Settled, ...] = ()

    def on(self, day: date) -> SettlementStanding:
        """As it stood on another day."""
        return standing(self.settlement, self.settled, self.steps, day)

    def with_more(self, more: Iterable[Settled]) -> SettlementStanding:
        """What it would come to for good if this was put on its items as well."""
        return standing(self.settlement, (*self.settled, *more), self.steps, LAST_DAY)

    @property
    def state(self) -> SettlementState:
        """In one word."""
        return self.standing.state

    @property
    def piece_ids(self) -> frozenset[int]:
        """The due pieces that it settles."""
        return frozenset(item.piece_id for item in self.items)

    @property
    def is_met(self) -> bool:
        """Whether what was left was written off, and that stands."""
        told = [step.kind for step in self.steps if step.kind in (StepKind.MET, StepKind.FELL)]
        return bool(told) and told[-1] is StepKind.MET


_ANY = select(func.max(settlement_table.c.id))
"""Where nobody was ever offered one, nothing else is asked."""


def settlers(connection: Connection) -> frozenset[int]:
    """Who was ever offered one."""
    return frozenset(connection.execute(select(settlement_table.c.customer_id).distinct()).scalars())


def settlements(connection: Connection, as_of: date, whom: Whom = None) -> tuple[SettlementRow, ...]:
    """Those offered by that day, the oldest first, in six statements however many there are."""
    if connection.execute(_ANY).scalar() is None:
        return ()
    wanted = only(select(settlement_table.c.id), settlement_table.c.customer_id, whom)
    return _rows(connection, as_of, wanted.where(settlement_table.c.offered_on <= as_of))


def settlement_by_id(connection: Connection, settlement_id: int, as_of: date) -> SettlementRow | None:
    """One of them as it stood on that day; None where there is no such settlement."""
    found = _rows(connection, as_of, select(settlement_table.c.id).where(settlement_table.c.id == settlement_id))
    return found[0] if found else None


def running_settlements(connection: Connection, as_of: date, whom: Whom = None) -> tuple[SettlementRow, ...]:
    """Those whose money is waited for."""
    return tuple(row for row in settlements(connection, as_of, whom) if row.state.is_running)


def unmet_settlements(connection: Connection, whom: Whom = None) -> tuple[SettlementRow, ...]:
    """Those that money could still meet, if it came in time."""
    rows = settlements(connection, LAST_DAY, whom)
    return tuple(row for row in rows if row.state is SettlementState.LAPSED)


def late_settlements(connection: Connection, as_of: date, whom: Whom = None) -> tuple[SettlementRow, ...]:
    """Those that lapsed although all the money came, only late: the owner says whether that is enough."""
    return tuple(row for row in settlements(connection, as_of, whom) if row.standing.can_be_taken)


def settled_pieces(connection: Connection, as_of: date, whom: Whom = None) -> dict[int, date]:
    """The due pieces whose settlement is waited for, and the last day of that, grace included."""
    found: dict[int, date] = {}
    for row in running_settlements(connection, as_of, whom):
        last = (row.standing.next_on or row.settlement.until) + timedelta(days=row.settlement.grace_days)
        found.update(dict.fromkeys(row.piece_ids, last))
    return found


def _rows(connection: Connection, as_of: date, wanted: Select[Any]) -> tuple[SettlementRow, ...]:
    table = settlement_table
    rows = connection.execute(
        select(table, *NAMED)
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .where(table.c.id.in_(wanted))
        .order_by(table.c.offered_on, table.c.id)
    ).all()
    if not rows:
        return ()
    items, parts = _items(connection, wanted), _parts(connection, wanted)
    steps, settled = _steps(connection, wanted), _settled(connection, wanted)
    let_go = _let_go(connection, wanted, as_of)
    found = (_row(row, items[row.id], parts[row.id], steps[row.id], settled[row.id], as_of) for row in rows)
    return tuple(_with_let_go(row, let_go) for row in found)


def _with_let_go(row: SettlementRow, let_go: Mapping[int, int]) -> SettlementRow:
    """Of one whose rest was written off, what that comes to in the ledger."""
    if row.state is not SettlementState.MET or row.settlement_id not in let_go:
        return row
    amount = Money(let_go[row.settlement_id], row.settlement.owed.currency)
    return row._replace(standing=row.standing._replace(let_go=amount))


def _let_go(connection: Connection, wanted: Select[Any], as_of: date) -> dict[int, int]:
    """What was written off and stands, in minor units; nothing of those that never were met."""
    own, entries, undone = settlement_entry_table, entry_table, entry_table.alias("undone")
    stands = case((undone.c.id.is_(None), -entries.c.amount_minor), else_=0)
    rows = connection.execute(
        select(own.c.settlement_id, func.sum(stands))
        .join(entries, entries.c.id == own.c.entry_id)
        .outerjoin(undone, and_(undone.c.reverses_id == entries.c.id, undone.c.dated_on <= as_of))
        .where(own.c.settlement_id.in_(wanted), entries.c.dated_on <= as_of)
        .group_by(own.c.settlement_id)
    )
    return {settlement_id: minor for settlement_id, minor in rows}  # noqa: C416 - rows are no pairs to mypy


def _row(
    row: Any,
    items: list[SettledItem],
    parts: list[SettlementPart],
    steps: list[Step],
    settled: list[Settled],
    as_of: date,
) -> SettlementRow:
    owed = total([item.owed for item in items], row.currency)
    told = Settlement(owed, tuple(parts), row.offered_on, row.grace_days)
    return SettlementRow(
        row.id,
        row.customer_id,
        row.customer_number,
        row.customer_name,
        told,
        standing(told, settled, steps, as_of),
        tuple(items),
        row.note,
        row.paper_id,
        tuple(steps),
        tuple(settled),
    )


def _items(connection: Connection, wanted: Select[Any]) -> dict[int, list[SettledItem]]:
    items, pieces, entries, papers = settlement_item_table, due_piece_table, entry_table, invoice_table
    number = func.coalesce(papers.c.number, late_charge_table.c.number, "").label("number")
    rows = connection.execute(
        select(items.c.settlement_id, pieces.c.id, pieces.c.invoice_id, number, items.c.amount_minor)
        .add_columns(pieces.c.currency)
        .join(pieces, pieces.c.id == items.c.due_piece_id)
        .join(entries, entries.c.id == pieces.c.entry_id)
        .outerjoin(papers, papers.c.id == pieces.c.invoice_id)
        .outerjoin(late_charge_table, late_charge_table.c.id == entries.c.late_charge_id)
        .where(items.c.settlement_id.in_(wanted))
        .order_by(items.c.id)
    )
    found: dict[int, list[SettledItem]] = defaultdict(list)
    for settlement_id, piece_id, invoice_id, number_, minor, currency in rows:
        found[settlement_id].append(SettledItem(piece_id, invoice_id or 0, number_, Money(minor, currency)))
    return found


def _parts(connection: Connection, wanted: Select[Any]) -> dict[int, list[SettlementPart]]:
    parts = settlement_part_table
    rows = connection.execute(
        select(parts, settlement_table.c.currency)
        .join(settlement_table, settlement_table.c.id == parts.c.settlement_id)
        .where(parts.c.settlement_id.in_(wanted))
        .order_by(parts.c.position)
    )
    found: dict[int, list[SettlementPart]] = defaultdict(list)
    for row in rows:
        found[row.settlement_id].append(SettlementPart(row.due_on, Money(row.amount_minor, row.currency)))
    return found


def _steps(connection: Connection, wanted: Select[Any]) -> dict[int, list[Step]]:
    steps = settlement_step_table
    rows = connection.execute(
        select(steps).where(steps.c.settlement_id.in_(wanted), ~steps.c.is_undone).order_by(steps.c.id)
    )
    found: dict[int, list[Step]] = defaultdict(list)
    for row in rows:
        found[row.settlement_id].append(Step(StepKind(row.kind), row.dated_on))
    return found


def _settled(connection: Connection, wanted: Select[Any]) -> dict[int, list[Settled]]:
    """What was put on the items after the offer was written, but for what it let go itself."""
    items, shares, credit, entries = settlement_item_table, allocation_table, on_account_table, entry_table
    offers, payments, own = settlement_table, payment_table, settlement_entry_table
    offering, putting = operation_table.alias("offering"), operation_table.alias("putting")
    is_money = and_(payments.c.id == entries.c.payment_id, entries.c.kind == "payment")
    rows = connection.execute(
        select(items.c.settlement_id, shares.c.allocated_on, shares.c.amount_minor, credit.c.currency)
        .add_columns(payments.c.received_on, shares.c.due_piece_id)
        .join(offers, offers.c.id == items.c.settlement_id)
        .join(offering, offering.c.id == offers.c.operation_id)
        .join(shares, shares.c.due_piece_id == items.c.due_piece_id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .outerjoin(putting, putting.c.id == shares.c.operation_id)
        .outerjoin(payments, is_money)
        .outerjoin(own, and_(own.c.entry_id == entries.c.id, own.c.settlement_id == items.c.settlement_id))
        .where(items.c.settlement_id.in_(wanted), own.c.id.is_(None))
        # an operation's own row is written last: what is being done now has none yet
        .where(or_(putting.c.id.is_(None), putting.c.sequence > offering.c.sequence))
        .order_by(shares.c.id)
    )
    found: dict[int, list[Settled]] = defaultdict(list)
    for settlement_id, dated_on, minor, currency, came_on, piece_id in rows:
        found[settlement_id].append(Settled(dated_on, Money(minor, currency), came_on, piece_id))
    return found


def next_settlement(rows: Iterable[SettlementRow]) -> SettlementRow | None:
    """The one whose next part comes first."""
    waited = [row for row in rows if row.standing.next_on is not None]
    return min(waited, key=lambda row: (row.standing.next_on, row.settlement_id), default=None)
