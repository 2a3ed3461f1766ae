"""The late pieces of a customer with all that bears on their lateness: moves, money, credit, reminders."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.ledger.interest import Reduction
from arbook.ledger.items import EntryKind
from arbook.ledger.lateness import DueMove, LateDebt
from arbook.ledger.money import Money
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_change_table, due_piece_table, invoice_table
from arbook.store.tables.reminders import reminder_item_table, reminder_table

_BEARS = (EntryKind.INVOICE.value, EntryKind.OPENING.value)
"""Charges, refunds and what undid something bear no interest themselves."""


@dataclass(frozen=True, slots=True)
class LatePiece:
    """A due piece that may bear charges; ``number`` is empty for an opening balance. ``open`` is as of the day."""

    piece_id: int
    invoice_id: int | None
    customer_id: int
    number: str
    position: int
    issued_on: date
    due_on: date
    open: Money
    debt: LateDebt


def late_pieces(
    connection: Connection, customer_id: int, as_of: date, invoice_id: int | None = None
) -> tuple[LatePiece, ...]:
    """A customer's pieces (of one invoice if asked) as they were known on a day, oldest due first."""
    reductions, settled = _reductions(connection, customer_id, as_of)
    moves = _moves(connection, customer_id, as_of)
    reminders = _reminders(connection, customer_id, as_of)
    found = []
    for row in connection.execute(_pieces(customer_id, as_of, invoice_id)):
        principal = Money(row.amount_minor, row.currency)
        debt = LateDebt(
            principal,
            row.first_due_on,
            tuple(moves[row.id]),
            tuple(
                Reduction(row.first_due_on if is_credit else on, Money(minor, row.currency))
                for on, minor, is_credit in reductions[row.id]
            ),
            reminders.get(row.id, 0),
            Money(sum(minor for _, minor, is_credit in reductions[row.id] if is_credit), row.currency),
        )
        found.append(
            LatePiece(
                row.id,
                row.invoice_id,
                customer_id,
                row.number,
                row.position,
                row.issued_on,
                debt.due_on(as_of),
                Money(row.amount_minor - settled[row.id], row.currency),
                debt,
            )
        )
    return tuple(found)


def _pieces(customer_id: int, as_of: date, invoice_id: int | None) -> Any:
    pieces, entries, invoices = due_piece_table, entry_table, invoice_table
    query = (
        select(
            pieces.c.id,
            pieces.c.invoice_id,
            pieces.c.position,
            pieces.c.issued_on,
            pieces.c.first_due_on,
            pieces.c.currency,
            pieces.c.amount_minor,
            func.coalesce(invoices.c.number, "").label("number"),
        )
        .join(entries, entries.c.id == pieces.c.entry_id)
        .outerjoin(invoices, invoices.c.id == pieces.c.invoice_id)
        .where(pieces.c.customer_id == customer_id, entries.c.kind.in_(_BEARS), pieces.c.issued_on <= as_of)
        .order_by(pieces.c.due_on, pieces.c.id)
    )
    return query if invoice_id is None else query.where(pieces.c.invoice_id == invoice_id)


def _reductions(
    connection: Connection, customer_id: int, as_of: date
) -> tuple[defaultdict[int, list[tuple[date, int, bool]]], defaultdict[int, int]]:
    """What lowered each piece, and the sum of all that was put on it; credit notes are told apart.

    Money counts from the day it came, also where it lay on account first; once some of it was put elsewhere, what
    was free on which day is known by its shares alone. A payment that was taken back by that day, since it bounced or
    never was, lowered nothing on any day, nor did the discount that came with it. What a refund took and its undoing
    put back was never away.
    """
    shares, credit, entries = allocation_table, on_account_table, entry_table
    query = (
        select(
            shares.c.due_piece_id,
            shares.c.on_account_id,
            shares.c.allocated_on,
            shares.c.amount_minor,
            shares.c.operation_id,
            entries.c.kind,
            entries.c.dated_on,
            entries.c.payment_id,
        )
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(entries.c.customer_id == customer_id, shares.c.allocated_on <= as_of)
        .order_by(shares.c.allocated_on, shares.c.id)
    )
    found: defaultdict[int, list[tuple[date, int, bool]]] = defaultdict(list)
    sums: defaultdict[int, int] = defaultdict(int)
    rows = connection.execute(query).all()
    never_sent = _never_sent(connection, customer_id, as_of)
    away = {_key(row, row.operation_id): row.allocated_on for row in rows if row.amount_minor < 0}
    stayed = never_sent.keys() | never_sent.values()
    taken_back = {row.on_account_id for row in rows if row.amount_minor < 0 and row.operation_id not in stayed}
    never_came = _never_came(connection, customer_id, as_of)
    for row in rows:
        sums[row.due_piece_id] += row.amount_minor
        if row.payment_id in never_came:
            continue
        lay = row.kind == EntryKind.PAYMENT.value and row.on_account_id not in taken_back and row.amount_minor > 0
        on = row.dated_on if lay else row.allocated_on
        if row.amount_minor > 0:
            on = away.get(_key(row, never_sent.get(row.operation_id, "")), on)
        found[row.due_piece_id].append((on, row.amount_minor, row.kind == EntryKind.CREDIT_NOTE.value))
    for of_piece in found.values():
        of_piece.sort(key=itemgetter(0))
    return found, sums


def _key(row: Any, operation_id: str) -> tuple[str, int, str]:
    """What an operation moved on a piece: money, or what was let go."""
    return operation_id, row.due_piece_id, row.kind


def _never_came(connection: Connection, customer_id: int, as_of: date) -> frozenset[int]:
    """Payments that were taken back by a day."""
    entries, undone = entry_table, entry_table.alias("undone")
    query = (
        select(entries.c.payment_id)
        .join(undone, undone.c.reverses_id == entries.c.id)
        .where(
            entries.c.customer_id == customer_id,
            entries.c.kind == EntryKind.PAYMENT.value,
            undone.c.dated_on <= as_of,
        )
    )
    return frozenset(connection.execute(query).scalars())


def _never_sent(connection: Connection, customer_id: int, as_of: date) -> dict[str, str]:
    """Refunds that were undone by a day: by what was done then, what was done first."""
    entries, undone = entry_table, entry_table.alias("undone")
    query = (
        select(undone.c.operation_id, entries.c.operation_id)
        .join(undone, undone.c.reverses_id == entries.c.id)
        .where(
            entries.c.customer_id == customer_id,
            entries.c.kind == EntryKind.REFUND.value,
            undone.c.dated_on <= as_of,
        )
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _moves(connection: Connection, customer_id: int, as_of: date) -> defaultdict[int, list[DueMove]]:
    changes, pieces = due_change_table, due_piece_table
    query = (
        select(changes.c.due_piece_id, changes.c.dated_on, changes.c.to_on)
        .join(pieces, pieces.c.id == changes.c.due_piece_id)
        .where(pieces.c.customer_id == customer_id, changes.c.dated_on <= as_of)
        .order_by(changes.c.dated_on, changes.c.id)
    )
    found: defaultdict[int, list[DueMove]] = defaultdict(list)
    for piece_id, agreed_on, to_on in connection.execute(query):
        found[piece_id].append(DueMove(agreed_on, to_on))
    return found


def _reminders(connection: Connection, customer_id: int, as_of: date) -> dict[int, int]:
    """How many reminders went out for each piece: those that climbed a stage once it was late."""
    items, reminders, pieces = reminder_item_table, reminder_table, due_piece_table
    query = (
        select(items.c.due_piece_id, func.count())
        .join(reminders, reminders.c.id == items.c.reminder_id)
        .join(pieces, pieces.c.id == items.c.due_piece_id)
        .where(
            reminders.c.customer_id == customer_id,
            reminders.c.as_of <= as_of,
            reminders.c.as_of > pieces.c.first_due_on,
            ~reminders.c.is_void,
            ~items.c.is_void,
            items.c.stage_id.is_not(None),
        )
        .group_by(items.c.due_piece_id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}
