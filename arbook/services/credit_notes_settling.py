"""A credit note on its invoice: what was let go of it comes back first, for no money ever came for that."""

from datetime import date
from typing import Any

from sqlalchemy import Row, func, select

from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.items import open_items
from arbook.services.changing import Change
from arbook.services.giving_up import write_credits
from arbook.services.postings import allocate
from arbook.services.reversing import is_reversed, reverse_credit
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table

_FAR_FUTURE = date.max


def put_on_invoice(change: Change, invoice_id: int, on_account_id: int, minor: int, on: date) -> None:
    """Put a credit on what its invoice still owes; the rest stays on account.

    Where the credit is more than that, write-offs and discounts of the invoice are taken back first, the newest
    first and write-offs before discounts: only what was really paid comes on account. What the credit does not need
    of the last one is let go again.
    """
    needed = minor - invoice_by_id(change.connection, invoice_id).row.open.minor
    last: Row[Any] | None = None
    for row, standing in _let_go_of(change, invoice_id):
        if needed <= 0:
            break
        reverse_credit(change, row, on=max(on, row.dated_on), reason=row.detail)
        needed, last = needed - standing, row
    shares = _shares(invoice_by_id(change.connection, invoice_id), minor)
    allocate(change, on_account_id, shares, not_before=on)
    if last is not None and needed < 0:
        _let_go_again(change, last, -needed, on)


def _let_go_of(change: Change, invoice_id: int) -> list[tuple[Row[Any], int]]:
    """Write-offs and discounts that stand on an invoice, with how much of it they settle."""
    entries, credit, shares, pieces = entry_table, on_account_table, allocation_table, due_piece_table
    kinds = (EntryKind.WRITE_OFF.value, EntryKind.DISCOUNT.value)
    standing = func.sum(shares.c.amount_minor)
    query = (
        select(entries, standing.label("standing"))
        .join(credit, credit.c.entry_id == entries.c.id)
        .join(shares, shares.c.on_account_id == credit.c.id)
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .where(pieces.c.invoice_id == invoice_id, entries.c.kind.in_(kinds))
        .group_by(entries.c.id)
        .having(standing > 0)
        .order_by(entries.c.kind.desc(), entries.c.id.desc())
    )
    rows = change.connection.execute(query).all()
    return [(row, row.standing) for row in rows if not is_reversed(change, row.id)]


def _let_go_again(change: Change, row: Row[Any], minor: int, on: date) -> None:
    """So much of what an entry let go stays let go: of what is open now, first due first."""
    items = [
        each.item
        for each in open_items(change.connection, _FAR_FUTURE, row.customer_id)
        if each.item.invoice_id == row.invoice_id
    ]
    shares: dict[int, Money] = {}
    for item in items:
        part = min(minor, item.open.minor)
        if part:
            shares[item.piece_id], minor = Money(part, row.currency), minor - part
    write_credits(
        change,
        EntryKind(row.kind),
        items,
        shares,
        on=max(on, row.dated_on),
        reason=row.detail,
        payment_id=row.payment_id,
    )


def _shares(invoice: InvoiceCard, minor: int) -> dict[int, int]:
    """Put the credit on the invoice's open pieces, first due first."""
    shares: dict[int, int] = {}
    for piece in invoice.pieces:
        part = min(minor - sum(shares.values()), piece.open.minor)
        if part > 0:
            shares[piece.piece_id] = part
    return shares
