"""Disputes as of any day: what is contested, how it stands, and what of each invoice is contested together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, and_, exists, or_, select

from arbook.ledger.disputes import (
    Contest,
    DisputeReason,
    Movement,
    Resolution,
    Standing,
    dispute_standing,
    one_after_another,
)
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.queries.whom import NAMED, Whom
from arbook.store.tables.agreements import dispute_line_table, dispute_table, follow_up_table
from arbook.store.tables.book import operation_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table, invoice_table

_BY = {"payment": Resolution.PAID, "credit_note": Resolution.CREDITED, "reversal": Resolution.CREDITED}


class ContestedLine(NamedTuple):
    """A line of the invoice, how much of it is contested, and its share of the total."""

    line_id: int
    description: str
    quantity: Decimal
    amount: Money


class NextStep(NamedTuple):
    """What is to be done about a dispute, and when."""

    follow_up_id: int
    due_on: date
    note: str


class DisputeRow(NamedTuple):
    """A dispute; ``number`` is its invoice's, empty when it is about all they owe. ``amount`` None: all of it.

    ``named`` is what was contested at first, ``contested`` what still is (None: whatever is owed). ``ended_on`` and
    ``resolution`` are set once it is over, by the owner's word (``is_closed``) or by itself.
    """

    dispute_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    invoice_id: int | None
    number: str
    amount: Money | None
    named: Money
    contested: Money | None
    opened_on: date
    reason: DisputeReason
    note: str
    assignee: str
    lines: tuple[ContestedLine, ...] = ()
    next_step: NextStep | None = None
    ended_on: date | None = None
    resolution: Resolution | None = None
    is_closed: bool = False
    outcome: str = ""
    credit_note: str = ""

    @property
    def is_running(self) -> bool:
        """Whether it still is one."""
        return self.ended_on is None


def disputes(connection: Connection, as_of: date, whom: Whom = None) -> tuple[DisputeRow, ...]:
    """Disputes that run on that day, the oldest first."""
    return tuple(row for row in _read(connection, as_of, _not_closed(as_of, whom)) if row.is_running)


def all_disputes(
    connection: Connection, as_of: date, whom: Whom = None, *, since: date | None = None
) -> tuple[DisputeRow, ...]:
    """Every dispute opened by that day, also those that are over, the oldest first; ``since`` leaves out others."""
    wanted = _opened(as_of, whom)
    if since is not None:
        wanted = and_(wanted, dispute_table.c.opened_on >= since)
    return _read(connection, as_of, wanted)


def dispute_by_id(connection: Connection, dispute_id: int, as_of: date) -> DisputeRow | None:
    """One dispute, or None."""
    table, beside = dispute_table, dispute_table.alias("beside")
    invoice_id = select(beside.c.invoice_id).where(beside.c.id == dispute_id).scalar_subquery()
    rows = _read(
        connection,
        as_of,
        or_(table.c.id == dispute_id, and_(table.c.invoice_id == invoice_id, _not_closed(as_of, None))),
    )
    return next((row for row in rows if row.dispute_id == dispute_id), None)


def _read(connection: Connection, as_of: date, wanted: ColumnElement[bool]) -> tuple[DisputeRow, ...]:
    table, credit_notes = dispute_table, invoice_table.alias("credit_note")
    rows = connection.execute(
        select(table, *NAMED, customer_table.c.currency, invoice_table.c.number.label("invoice_number"))
        .add_columns(credit_notes.c.number.label("credit_note"))
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .outerjoin(invoice_table, invoice_table.c.id == table.c.invoice_id)
        .outerjoin(credit_notes, credit_notes.c.id == table.c.credit_note_id)
        .where(wanted, table.c.opened_on.isnot(table.c.closed_on) | (table.c.resolution != ""))
        .order_by(table.c.opened_on, table.c.id)
    ).all()
    if not rows:
        return ()
    moved, lines = _movements(connection, as_of, wanted), _lines(connection, wanted)
    steps, standing = _next_steps(connection, wanted), _standings(rows, moved, as_of)
    return tuple(_row(row, as_of, standing[row.id], lines.get(row.id, ()), steps.get(row.id)) for row in rows)


def _standings(rows: Sequence[Any], moved: Mapping[int, Sequence[Movement]], as_of: date) -> dict[int, Standing]:
    """How each stands; those of one invoice that run together come to no more than is open of it."""
    found = {row.id: dispute_standing(_contest(row), tuple(moved.get(row.id, ()))) for row in rows}
    together: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        if row.invoice_id is not None and found[row.id].over_on is None and not _is_closed(row, as_of):
            together[row.invoice_id].append(row)
    for group in together.values():
        first = group[0]
        gone = sum(each.amount.minor for each in moved.get(first.id, ()))
        open_ = Money(max(first.owed_minor - gone, 0), first.currency)
        own = one_after_another([found[row.id] for row in group], open_)
        found |= {row.id: standing for row, standing in zip(group, own, strict=True)}
    return found


def _is_closed(row: Any, as_of: date) -> bool:
    return row.closed_on is not None and row.closed_on <= as_of


def standings(connection: Connection, as_of: date, whom: Whom = None) -> list[tuple[Any, Standing]]:
    """The disputes that run on that day, as they stand in the table, and how they stand. For what needs no words."""
    table, wanted = dispute_table, _not_closed(as_of, whom)
    rows = connection.execute(
        select(table, customer_table.c.currency)
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .where(wanted)
        .order_by(table.c.id)
    ).all()
    if not rows:
        return []
    moved = _movements(connection, as_of, wanted)
    found = ((row, dispute_standing(_contest(row), moved.get(row.id, ()))) for row in rows)
    return [(row, standing) for row, standing in found if standing.over_on is None]


def _opened(as_of: date, whom: Whom) -> ColumnElement[bool]:
    table = dispute_table
    condition = table.c.opened_on <= as_of
    if whom is None:
        return condition
    mine = table.c.customer_id == whom if isinstance(whom, int) else table.c.customer_id.in_(list(whom))
    return and_(condition, mine)


def _not_closed(as_of: date, whom: Whom) -> ColumnElement[bool]:
    closed_on = dispute_table.c.closed_on
    return and_(_opened(as_of, whom), or_(closed_on.is_(None), closed_on > as_of))


def _contest(row: Any) -> Contest:
    amount = None if row.amount_minor is None else Money(row.amount_minor, row.currency)
    return Contest(amount, None if row.invoice_id is None else Money(row.owed_minor, row.currency))


def _movements(connection: Connection, as_of: date, wanted: ColumnElement[bool]) -> dict[int, list[Movement]]:
    """What was taken off the invoices since they were contested, in the order in which it was written down. A credit
    note that settled another dispute of the invoice was not for this one, nor one over other lines alone.
    """
    table, pieces, shares = dispute_table, due_piece_table, allocation_table
    credit, entries = on_account_table, entry_table
    opened, moved = operation_table.alias("opened"), operation_table.alias("moved")
    others = table.alias("others")
    settles_another = exists().where(others.c.credit_note_id == entries.c.invoice_id, others.c.id != table.c.id)
    for_another = or_(settles_another, _is_over_other_lines(entries))
    rows = connection.execute(
        select(table.c.id, shares.c.allocated_on, shares.c.amount_minor, pieces.c.currency, entries.c.kind)
        .add_columns(for_another.label("is_for_another"))
        .join(opened, opened.c.id == table.c.operation_id)
        .join(pieces, pieces.c.invoice_id == table.c.invoice_id)
        .join(shares, shares.c.due_piece_id == pieces.c.id)
        .join(moved, moved.c.id == shares.c.operation_id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(wanted, shares.c.allocated_on <= as_of)
        .where(
            or_(
                shares.c.allocated_on > table.c.opened_on,
                and_(shares.c.allocated_on == table.c.opened_on, moved.c.sequence >= opened.c.sequence),
            )
        )
        .order_by(shares.c.allocated_on, shares.c.id)
    )
    found: dict[int, list[Movement]] = defaultdict(list)
    for row in rows:
        by = Resolution.LET_GO if row.is_for_another else _BY.get(row.kind, Resolution.LET_GO)
        found[row.id].append(Movement(row.allocated_on, Money(row.amount_minor, row.currency), by))
    return found


def _is_over_other_lines(entries: Table) -> ColumnElement[bool]:
    """Whether this is a credit note that takes back lines, and none of those that the dispute is about."""
    from arbook.store.tables.printed import invoice_line_table

    lines, contested = invoice_line_table, dispute_line_table
    own = select(contested.c.invoice_line_id).where(contested.c.dispute_id == dispute_table.c.id)
    taken_back = lines.c.corrects_line_id
    may_be_about_it = exists().where(
        lines.c.invoice_id == entries.c.invoice_id, or_(taken_back.is_(None), taken_back.in_(own))
    )
    return and_(entries.c.kind == EntryKind.CREDIT_NOTE.value, own.exists(), ~may_be_about_it)


def _lines(connection: Connection, wanted: ColumnElement[bool]) -> dict[int, tuple[ContestedLine, ...]]:
    from arbook.store.tables.printed import invoice_line_table as of_invoice

    lines, customers = dispute_line_table, customer_table
    rows = connection.execute(
        select(lines, of_invoice.c.description, customers.c.currency)
        .join(dispute_table, dispute_table.c.id == lines.c.dispute_id)
        .join(customers, customers.c.id == dispute_table.c.customer_id)
        .join(of_invoice, of_invoice.c.id == lines.c.invoice_line_id)
        .where(wanted)
        .order_by(of_invoice.c.position)
    )
    found: dict[int, list[ContestedLine]] = defaultdict(list)
    for row in rows:
        amount = Money(row.amount_minor, row.currency)
        found[row.dispute_id].append(ContestedLine(row.invoice_line_id, row.description, row.quantity, amount))
    return {dispute_id: tuple(each) for dispute_id, each in found.items()}


def _next_steps(connection: Connection, wanted: ColumnElement[bool]) -> dict[int, NextStep]:
    """The earliest step of each that is still to be done."""
    steps = follow_up_table
    rows = connection.execute(
        select(steps.c.dispute_id, steps.c.id, steps.c.due_on, steps.c.note)
        .join(dispute_table, dispute_table.c.id == steps.c.dispute_id)
        .where(wanted, steps.c.done_on.is_(None))
        .order_by(steps.c.due_on.desc(), steps.c.id.desc())
    )
    return {row.dispute_id: NextStep(row.id, row.due_on, row.note) for row in rows}


def _row(
    row: Any,
    as_of: date,
    standing: Standing,
    lines: tuple[ContestedLine, ...],
    step: NextStep | None,
) -> DisputeRow:
    contest = _contest(row)
    is_closed = _is_closed(row, as_of)
    ended_on = row.closed_on if is_closed else standing.over_on
    by_owner = Resolution(row.resolution) if is_closed and row.resolution else None
    named = (row.id, row.customer_id, row.customer_number, row.customer_name, row.invoice_id)
    return DisputeRow(
        *named,
        row.invoice_number or "",
        contest.amount,
        contest.amount or Money(row.owed_minor, row.currency),
        standing.contested if ended_on is None else Money.zero(row.currency),
        row.opened_on,
        DisputeReason(row.reason),
        row.note,
        row.assignee,
        lines,
        step,
        ended_on,
        by_owner if is_closed else standing.over_by,
        is_closed,
        row.outcome if is_closed else "",
        (row.credit_note or "") if is_closed else "",
    )
