"""More time that was given: the last agreement on an invoice, as a letter confirms it, and what still runs."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, select

from arbook.store.tables.papers import due_change_table, due_piece_table, invoice_table


@dataclass(frozen=True, slots=True)
class ExtensionRow:
    """Agreed on a day; ``from_on`` is when the first of the moved pieces was due before. ``operation_id`` takes it
    back.
    """

    agreed_on: date
    from_on: date
    to_on: date
    piece_ids: frozenset[int]
    operation_id: str


def last_extension(connection: Connection, invoice_id: int) -> ExtensionRow | None:
    """The newest agreement on an invoice that was not taken back; None where there is none."""
    changes, pieces, undone = due_change_table, due_piece_table, due_change_table.alias("undone")
    rows = connection.execute(
        select(changes)
        .join(pieces, pieces.c.id == changes.c.due_piece_id)
        .outerjoin(undone, undone.c.undoes_id == changes.c.id)
        .where(pieces.c.invoice_id == invoice_id, changes.c.undoes_id.is_(None), undone.c.id.is_(None))
        .order_by(changes.c.id.desc())
    ).all()
    if not rows:
        return None
    together = [row for row in rows if row.operation_id == rows[0].operation_id]
    first_on = min(row.from_on for row in together)
    moved = frozenset(row.due_piece_id for row in together)
    return ExtensionRow(rows[0].dated_on, first_on, rows[0].to_on, moved, rows[0].operation_id)


def last_given(connection: Connection, customer_id: int) -> str | None:
    """The newest operation that gave a customer more time which was not taken back; None where there is none."""
    changes, pieces, undone = due_change_table, due_piece_table, due_change_table.alias("undone")
    return connection.execute(
        select(changes.c.operation_id)
        .join(pieces, pieces.c.id == changes.c.due_piece_id)
        .outerjoin(undone, undone.c.undoes_id == changes.c.id)
        .where(pieces.c.customer_id == customer_id, changes.c.undoes_id.is_(None), undone.c.id.is_(None))
        .order_by(changes.c.id.desc())
        .limit(1)
    ).scalar()


@dataclass(frozen=True, slots=True)
class GivenTime:
    """What one operation gave: until when, and by due piece when each was due before."""

    agreed_on: date
    to_on: date
    from_on: dict[int, date]


def given_time(connection: Connection, operation_id: str) -> GivenTime | None:
    """More time that an operation gave and nobody took back; None where there is none."""
    changes, undone = due_change_table, due_change_table.alias("undone")
    rows = connection.execute(
        select(changes)
        .outerjoin(undone, undone.c.undoes_id == changes.c.id)
        .where(changes.c.operation_id == operation_id, changes.c.undoes_id.is_(None), undone.c.id.is_(None))
        .order_by(changes.c.id)
    ).all()
    if not rows:
        return None
    return GivenTime(rows[0].dated_on, rows[0].to_on, {row.due_piece_id: row.from_on for row in rows})


def stands(as_of: date) -> ColumnElement[bool]:
    """The condition that a due change gave more time by that day, and was not taken back by then."""
    changes, undone = due_change_table, due_change_table.alias("taken_back")
    is_undone = exists().where(undone.c.undoes_id == changes.c.id, undone.c.dated_on <= as_of).correlate(changes)
    return and_(changes.c.undoes_id.is_(None), changes.c.dated_on <= as_of, ~is_undone)


@dataclass(frozen=True, slots=True)
class MoreTime:
    """More time that still runs: ``invoices`` (ids and numbers) were due on ``from_on`` at first, and something of
    them is open and due on ``to_on``. ``operation_id`` takes it back.
    """

    invoices: tuple[tuple[int, str], ...]
    from_on: date
    to_on: date
    reason: str
    operation_id: str


def running_extensions(connection: Connection, as_of: date, customer_id: int) -> tuple[MoreTime, ...]:
    """What a customer was given whose new day is not over, the next day first."""
    changes, pieces, undone = due_change_table, due_piece_table, due_change_table.alias("undone")
    later = due_change_table.alias("later")
    rows = connection.execute(
        select(changes, pieces.c.invoice_id, invoice_table.c.number)
        .join(pieces, pieces.c.id == changes.c.due_piece_id)
        .join(invoice_table, invoice_table.c.id == pieces.c.invoice_id)
        .outerjoin(undone, undone.c.undoes_id == changes.c.id)
        .outerjoin(later, and_(later.c.due_piece_id == changes.c.due_piece_id, later.c.id > changes.c.id))
        .where(pieces.c.customer_id == customer_id, pieces.c.open_minor > 0, pieces.c.due_on == changes.c.to_on)
        .where(changes.c.undoes_id.is_(None), undone.c.id.is_(None), later.c.id.is_(None))
        .where(changes.c.dated_on <= as_of, changes.c.to_on >= as_of)
        .order_by(changes.c.to_on, changes.c.id)
    ).all()
    together: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        together[row.operation_id].append(row)
    return tuple(_more_time(given) for given in together.values())


def _more_time(given: list[Any]) -> MoreTime:
    invoices = tuple(dict.fromkeys((row.invoice_id, row.number) for row in given))
    first = given[0]
    return MoreTime(invoices, min(row.from_on for row in given), first.to_on, first.reason, first.operation_id)
