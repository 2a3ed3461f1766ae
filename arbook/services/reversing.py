"""Undoing an entry by one that points back at it. Parts of larger changes."""

from datetime import date
from typing import Any

from sqlalchemy import Row, func, select

from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece
from arbook.services.changing import Change
from arbook.services.credit_notes_returning import corrected_by, put_notes_back
from arbook.services.postings import EntryFacts, allocate, free_piece, post_credit, post_debt, take_back
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table


class ReversalError(ArbookError):
    """An entry that cannot be undone. Facts: ``why``; ``today`` where it would be later."""


def entry_of(change: Change, entry_id: int, *kinds: EntryKind) -> Row[Any]:
    """The entry, if it is one of these kinds.

    Raises:
        ReversalError: ``unknown``; ``is_reversal``, which undoes another and is not undone itself.
    """
    row = change.connection.execute(select(entry_table).where(entry_table.c.id == entry_id)).one_or_none()
    if row is not None and row.kind == EntryKind.REVERSAL:
        raise ReversalError(why="is_reversal")
    if row is None or row.kind not in kinds:
        raise ReversalError(why="unknown")
    return row


def is_reversed(change: Change, entry_id: int) -> bool:
    """Whether an entry was undone already."""
    undone = select(entry_table.c.id).where(entry_table.c.reverses_id == entry_id)
    return change.connection.execute(undone).scalar() is not None


def check_reversible(change: Change, row: Row[Any], on: date, today: date) -> None:
    """Refuse to undo twice, before it was, or on a day to come.

    Raises:
        ReversalError: ``already_reversed``, ``before_entry``, ``in_future``.
    """
    if on > today:
        raise ReversalError(field="on", why="in_future", today=today)
    if on < row.dated_on:
        raise ReversalError(field="on", why="before_entry")
    if is_reversed(change, row.id):
        raise ReversalError(why="already_reversed")


def reverse_credit(change: Change, row: Row[Any], *, on: date, reason: str) -> int:
    """Undo a payment, discount or write-off: what it settled is open again. Returns the reversal's id."""
    credit = select(on_account_table.c.id).where(on_account_table.c.entry_id == row.id)
    on_account_id = change.connection.execute(credit).scalar_one()
    take_back(change, on_account_id, on=on)
    amount = Money(-row.amount_minor, row.currency)
    # The reversal is owed and settled in the same breath by what was taken back.
    entry_id, (piece_id,) = post_debt(change, _facts(row, on, reason), (DuePiece(on, amount),))
    allocate(change, on_account_id, {piece_id: amount.minor}, not_before=on)
    _touch(change, row)
    return entry_id


def reverse_debit(change: Change, row: Row[Any], *, on: date, reason: str) -> int:
    """Undo a refund or a charge: the money that settled it is on account again, and a credit note on what its invoice
    owes. Returns the reversal's id.
    """
    pieces = due_piece_table
    owed = change.connection.execute(select(pieces).where(pieces.c.entry_id == row.id)).all()
    corrected = corrected_by(change, [piece.id for piece in owed])
    for piece in owed:
        for let_go in _let_go_on(change, piece.id):
            reverse_credit(change, let_go, on=max(on, let_go.dated_on), reason=reason)
        free_piece(change, piece.id, on=on)
    entry_id, on_account_id = post_credit(change, _facts(row, on, reason))
    shares = {piece.id: piece.amount_minor for piece in owed}
    allocate(change, on_account_id, shares, not_before=on)
    put_notes_back(change, corrected, on)
    _touch(change, row)
    return entry_id


def _let_go_on(change: Change, piece_id: int) -> list[Row[Any]]:
    """Write-offs, discounts and waivers on a piece: they are no money, so they go with what they settled."""
    entries, credit, shares = entry_table, on_account_table, allocation_table
    query = (
        select(entries)
        .join(credit, credit.c.entry_id == entries.c.id)
        .join(shares, shares.c.on_account_id == credit.c.id)
        .where(shares.c.due_piece_id == piece_id, entries.c.kind.in_(("write_off", "discount", "waiver")))
        .group_by(entries.c.id)
        .having(func.sum(shares.c.amount_minor) > 0)
    )
    return list(change.connection.execute(query))


def _facts(row: Row[Any], on: date, reason: str) -> EntryFacts:
    return EntryFacts(
        row.customer_id,
        row.currency,
        on,
        EntryKind.REVERSAL,
        -row.amount_minor,
        invoice_id=row.invoice_id,
        payment_id=row.payment_id,
        late_charge_id=row.late_charge_id,
        reverses_id=row.id,
        detail=reason,
    )


def _touch(change: Change, row: Row[Any]) -> None:
    if row.payment_id is not None:
        change.touch("payment", row.payment_id)
    if row.invoice_id is not None:
        change.touch("invoice", row.invoice_id)
    if row.late_charge_id is not None:
        change.touch("late_charge", row.late_charge_id)
