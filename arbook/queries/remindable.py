"""What can be reminded of: open due pieces by customer, read as they stand wherever nothing came after the day."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, Subquery, Text, func, select, type_coerce

from arbook.ledger.items import ChargeFor
from arbook.ledger.money import Money
from arbook.ledger.reminder_situations import RemindableItem
from arbook.queries.as_of import NOTHING, known_first, piece_parts
from arbook.queries.charge_names import called, costs_column
from arbook.queries.reminder_history import Climbed, known_day
from arbook.queries.whom import Whom, only
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import allocation_table, entry_table
from arbook.store.tables.papers import due_change_table, due_piece_table, invoice_table

NOTHING_SENT = Climbed(None, 1, None, None)
"""Of what nobody was reminded of yet."""
_MANY = 8
"""Where more than one in so many is open, all are read in their order: jumping from one to another takes longer."""


def remindable_items(
    connection: Connection,
    as_of: date,
    horizon: date,
    sent: Mapping[int, Climbed],
    taken: Collection[int],
    whom: Whom,
) -> dict[int, list[RemindableItem]]:
    """Open due pieces by customer that are due by the ``horizon``, without those that a plan has ``taken`` over.

    Whole books of them pass here: what is rare is read apart, and nothing is made twice.
    """
    pieces, invoices = _open_pieces(connection, as_of, horizon, whom), invoice_table
    due_on, issued_on = type_coerce(pieces.c.due_on, Text), type_coerce(pieces.c.issued_on, Text)
    rows = connection.execute(
        select(pieces.c.customer_id, pieces.c.piece_id, invoices.c.number, due_on, pieces.c.minor, pieces.c.currency)
        .add_columns(issued_on)
        .join_from(pieces, invoices, invoices.c.id == pieces.c.invoice_id, isouter=True)
    ).all()
    besides = _besides(connection, whom)
    found: dict[int, list[RemindableItem]] = defaultdict(list)
    for owner, piece_id, number, due, minor, currency, issued in rows:
        if piece_id in taken:
            continue
        position, times, last_on, deadline_on = sent.get(piece_id, NOTHING_SENT)
        label, charged_for = (number, None) if number is not None else besides.get(piece_id, ("", None))
        item = (
            *(label, known_day(due), Money(minor, currency), piece_id, None, position, charged_for is not None),
            *(times, last_on, deadline_on, known_day(issued), None, charged_for),
        )
        found[owner].append(_make(RemindableItem, item))
    return found


_make = tuple.__new__
"""The quick way to make a named tuple of all its fields."""


def _open_pieces(connection: Connection, as_of: date, horizon: date, whom: Whom) -> Subquery:
    """Columns: ``piece_id, customer_id, currency, due_on, minor, issued_on, invoice_id``."""
    pieces = due_piece_table
    columns: tuple[Any, ...] = (pieces.c.issued_on, pieces.c.invoice_id)
    if not is_as_it_stands(connection, as_of):
        parts = piece_parts(as_of, whom)
        summed = (
            select(parts.c.piece_id, parts.c.customer_id, parts.c.currency, parts.c.due_on)
            .add_columns(func.sum(parts.c.minor).label("minor"))
            .where(parts.c.due_on <= horizon)
            .group_by(parts.c.piece_id)
            .having(func.sum(parts.c.minor) > 0)
            .subquery()
        )
        return select(summed, *columns).join_from(summed, pieces, pieces.c.id == summed.c.piece_id).subquery()
    minor = pieces.c.open_minor
    is_open = (known_first(minor) if whom is None and _are_many_open(connection) else minor) != NOTHING
    now = select(pieces.c.id.label("piece_id"), pieces.c.customer_id, pieces.c.currency, pieces.c.due_on, *columns)
    now = now.add_columns(minor.label("minor"))
    now = now.where(is_open, pieces.c.issued_on <= as_of, pieces.c.due_on <= horizon)
    return only(now, pieces.c.customer_id, whom).subquery()


def is_as_it_stands(connection: Connection, as_of: date) -> bool:
    """Whether nothing was paid and nobody was given more time after the day."""
    shares, changes = allocation_table, due_change_table
    paid = select(shares.c.id).where(shares.c.allocated_on > as_of).exists()
    moved = select(changes.c.id).where(changes.c.dated_on > as_of).exists()
    return not connection.execute(select(paid | moved)).scalar_one()


def _are_many_open(connection: Connection) -> bool:
    pieces = due_piece_table
    still_open = select(func.count()).where(pieces.c.open_minor != NOTHING).scalar_subquery()
    return bool(connection.execute(select(still_open * _MANY > func.coalesce(func.max(pieces.c.id), 0))).scalar_one())


def _besides(connection: Connection, whom: Whom) -> dict[int, tuple[str, ChargeFor | None]]:
    """What open pieces without an invoice are called, and what was charged with them."""
    pieces, entries, charges = due_piece_table, entry_table, late_charge_table
    statement = (
        select(pieces.c.id, func.coalesce(charges.c.number, entries.c.detail), entries.c.nature, costs_column())
        .join(entries, entries.c.id == pieces.c.entry_id)
        .outerjoin(charges, charges.c.id == entries.c.late_charge_id)
        .where(pieces.c.invoice_id.is_(None))
    )
    rows = connection.execute(only(statement, pieces.c.customer_id, whom))
    return {piece_id: (label, called(nature, costs)) for piece_id, label, nature, costs in rows}
