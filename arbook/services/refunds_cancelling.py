"""A refund that is cancelled: the money is back where it was taken from, and so is what fell with it. Part of a
larger change.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Any

from sqlalchemy import Row, Subquery, func, or_, select

from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.tax_shares import TaxShare
from arbook.queries.items import open_items
from arbook.queries.standing_discounts import fallen_discount, shares_of
from arbook.services.changing import Change
from arbook.services.credit_notes_returning import put_notes_back
from arbook.services.giving_up import write_credits
from arbook.services.postings import allocate, give_back
from arbook.services.reversing import reverse_debit
from arbook.services.settlement_steps import fall_with, settlement_of
from arbook.services.settling import settle_as_before
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table

_FAR_FUTURE = date.max
_LET_GO = (EntryKind.DISCOUNT, EntryKind.WRITE_OFF)


@dataclass(frozen=True, slots=True)
class _Moved:
    """What a refund took from a due piece, or put on it: ``minor`` of the entry ``of``."""

    of: Row[Any]
    piece_id: int
    invoice_id: int | None
    minor: int


def cancel_refund(change: Change, row: Row[Any], *, on: date, reason: str) -> int:
    """Undo a refund. Returns the reversal's id.

    What a payment had settled it settles again, as far as that is still open, and the discount or small rest that
    fell with the refund is let go again: nobody is asked for it, since the money was there all the time. Where more
    is open than that, another thing happened since, and the discount stays gone. A credit note that took the money's
    place makes room for it; one written since takes of the discount what belongs to it.
    """
    moved = [] if row.payment_id is None else _moved(change, row)
    invoices = {each.invoice_id for each in moved if each.invoice_id is not None}
    before = {invoice_id: _open_before(change, invoice_id, row.operation_id) for invoice_id in sorted(invoices)}
    reversal_id = reverse_debit(change, row, on=on, reason=reason)
    for each in moved:
        if each.of.kind == EntryKind.CREDIT_NOTE:
            _make_room(change, each, on)
    fell = {
        invoice_id: [each for each in moved if each.invoice_id == invoice_id and each.of.kind in _LET_GO]
        for invoice_id in before
    }
    since = {invoice_id: _lift_notes(change, invoice_id, row.id, on) for invoice_id in before if fell[invoice_id]}
    _put_back(change, [each for each in moved if each.of.kind == EntryKind.PAYMENT], on)
    for invoice_id, was_open in before.items():
        left = _open_of_invoice(change, invoice_id) - was_open
        owed = was_open + left - sum(each.minor for each in fell[invoice_id])
        _let_go_again(change, fell[invoice_id], left, on, since.get(invoice_id, 0) - max(0, owed))
    put_notes_back(change, invoices, on)
    settle_as_before(change, row.operation_id)
    return reversal_id


def _moved(change: Change, refund: Row[Any]) -> list[_Moved]:
    """What the refund took from the pieces that its payment had settled, and the credit notes it put there; in the
    order of the entries, first due first.
    """
    shares, pieces, credit, entries = allocation_table, due_piece_table, on_account_table, entry_table
    minor = func.sum(shares.c.amount_minor)
    freed = _freed(refund)
    query = (
        select(entries, pieces.c.id.label("piece_id"), pieces.c.invoice_id.label("on_invoice"), minor.label("minor"))
        .join_from(pieces, shares, shares.c.due_piece_id == pieces.c.id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(
            or_(pieces.c.id.in_(select(freed.c.id)), pieces.c.invoice_id.in_(select(freed.c.invoice_id))),
            shares.c.operation_id == refund.operation_id,
        )
        .group_by(entries.c.id, pieces.c.id)
        .order_by(entries.c.id, pieces.c.due_on, pieces.c.id)
    )
    return [
        _Moved(each, each.piece_id, each.on_invoice, abs(each.minor)) for each in change.connection.execute(query)
    ]


def _freed(refund: Row[Any]) -> Subquery:
    """The pieces from which the refund took the payment's money."""
    shares, pieces, credit, entries = allocation_table, due_piece_table, on_account_table, entry_table
    return (
        select(pieces.c.id, pieces.c.invoice_id)
        .join_from(entries, credit, credit.c.entry_id == entries.c.id)
        .join(shares, shares.c.on_account_id == credit.c.id)
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .where(
            entries.c.payment_id == refund.payment_id,
            entries.c.kind == EntryKind.PAYMENT.value,
            shares.c.operation_id == refund.operation_id,
            shares.c.amount_minor < 0,
        )
        .subquery()
    )


def _make_room(change: Change, note: _Moved, on: date) -> None:
    on_account_id = _on_account_id(change, note.of.id)
    shares = allocation_table
    stands = change.connection.execute(
        select(func.coalesce(func.sum(shares.c.amount_minor), 0)).where(
            shares.c.on_account_id == on_account_id, shares.c.due_piece_id == note.piece_id
        )
    ).scalar_one()
    if part := min(note.minor, stands):
        give_back(change, on_account_id, note.piece_id, part, on=on)


def _lift_notes(change: Change, invoice_id: int, refund_id: int, on: date) -> int:
    """Take the credit notes written since the refund off their invoice for now; returns what they were there for."""
    shares, pieces, credit, entries = allocation_table, due_piece_table, on_account_table, entry_table
    standing = func.sum(shares.c.amount_minor)
    query = (
        select(shares.c.on_account_id, shares.c.due_piece_id, standing.label("minor"))
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(
            pieces.c.invoice_id == invoice_id,
            entries.c.kind == EntryKind.CREDIT_NOTE.value,
            entries.c.id > refund_id,
        )
        .group_by(shares.c.on_account_id, shares.c.due_piece_id)
        .having(standing > 0)
    )
    lifted = change.connection.execute(query).all()
    for each in lifted:
        give_back(change, each.on_account_id, each.due_piece_id, each.minor, on=on)
    return sum(each.minor for each in lifted)


def _put_back(change: Change, freed: Iterable[_Moved], on: date) -> None:
    """The payment's money, on what it was taken from; never more than is free of it."""
    for each in freed:
        table, on_account_id = on_account_table, _on_account_id(change, each.of.id)
        free = change.connection.execute(select(table.c.open_minor).where(table.c.id == on_account_id)).scalar_one()
        part = min(each.minor, free, _open_of(change, each.piece_id))
        allocate(change, on_account_id, {each.piece_id: part}, not_before=on)
        if each.invoice_id is not None:
            change.touch("invoice", each.invoice_id)


def _let_go_again(change: Change, fell: Sequence[_Moved], left: int, on: date, needed: int) -> None:
    """What fell, where it stood; ``left`` is open more than before the refund. Less of it falls back where something
    else settled that since, or where credit notes since ``needed`` so much of it: of write-offs first.
    """
    if left > sum(each.minor for each in fell):
        return
    rows = {each.of.id: each.of for each in fell}.values()
    for row in sorted(rows, key=lambda row: bool(row.kind != EntryKind.WRITE_OFF)):
        own = [each for each in fell if each.of.id == row.id]
        kept, taxes = _kept(change, row, sum(each.minor for each in own), needed)
        needed -= sum(each.minor for each in own) - kept
        shares: dict[int, Money] = {}
        for each in own:
            part = min(each.minor, left, kept, _open_of(change, each.piece_id))
            if part > 0:
                shares[each.piece_id], left, kept = Money(part, row.currency), left - part, kept - part
        _write_again(change, row, shares, on, taxes)


def _kept(change: Change, row: Row[Any], minor: int, needed: int) -> tuple[int, Sequence[TaxShare]]:
    """What stays of so much that was let go, once credit notes since took ``needed`` of it at the most: all of a
    write-off, of a discount what belongs to what they credited.
    """
    if needed <= 0:
        return minor, ()
    if row.kind == EntryKind.WRITE_OFF:
        return max(0, minor - needed), ()
    stays = fallen_discount(change.connection, row.invoice_id, row.id).kept(Money(needed, row.currency))
    return sum(share.gross.minor for share in stays), stays


def _write_again(
    change: Change, row: Row[Any], shares: Mapping[int, Money], on: date, taxes: Sequence[TaxShare] = ()
) -> None:
    minor = sum(part.minor for part in shares.values())
    if minor == -row.amount_minor:
        taxes = shares_of(change.connection, row.id, row.currency)
    is_told = minor == sum(share.gross.minor for share in taxes)
    made = write_credits(
        change,
        EntryKind(row.kind),
        [each.item for each in open_items(change.connection, _FAR_FUTURE, row.customer_id)],
        shares,
        on=max(on, row.dated_on),
        reason=row.detail,
        payment_id=row.payment_id,
        taxes={row.invoice_id: taxes} if taxes and is_told else None,
    )
    fall_with(change, settlement_of(change, row.id), made)


def _open_before(change: Change, invoice_id: int, operation_id: str) -> int:
    """What was open of an invoice right before a change moved its money."""
    shares, pieces = allocation_table, due_piece_table
    own = select(pieces.c.id).where(pieces.c.invoice_id == invoice_id)
    rows = change.connection.execute(
        select(shares.c.amount_minor, shares.c.operation_id)
        .where(shares.c.due_piece_id.in_(own))
        .order_by(shares.c.id)
    ).all()
    earlier = takewhile(lambda row: bool(row.operation_id != operation_id), rows)
    owed = select(func.sum(pieces.c.amount_minor)).where(pieces.c.invoice_id == invoice_id)
    return int(change.connection.execute(owed).scalar_one()) - sum(int(row.amount_minor) for row in earlier)


def _open_of_invoice(change: Change, invoice_id: int) -> int:
    table = due_piece_table
    query = select(func.sum(table.c.open_minor)).where(table.c.invoice_id == invoice_id)
    return int(change.connection.execute(query).scalar_one())


def _open_of(change: Change, piece_id: int) -> int:
    table = due_piece_table
    return int(change.connection.execute(select(table.c.open_minor).where(table.c.id == piece_id)).scalar_one())


def _on_account_id(change: Change, entry_id: int) -> int:
    table = on_account_table
    return int(change.connection.execute(select(table.c.id).where(table.c.entry_id == entry_id)).scalar_one())
