"""A credit note on its invoice: a write-off comes back first, for no money ever came for it; of a discount, which is
a lower price, falls what belongs to what is credited.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select

from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money
from arbook.ledger.tax_shares import TaxShare
from arbook.queries.invoices import invoice_by_id
from arbook.queries.items import open_items
from arbook.queries.standing_discounts import standing_discounts
from arbook.services.changing import Change
from arbook.services.credit_notes_returning import first_due_first
from arbook.services.giving_up import write_credits
from arbook.services.postings import allocate
from arbook.services.reversing import entry_of, is_reversed, reverse_credit
from arbook.services.settlement_steps import fall_with, settlement_of
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table

_FAR_FUTURE = date.max


def put_on_invoice(change: Change, invoice_id: int, on_account_id: int, minor: int, on: date) -> None:
    """Put a credit on what its invoice still owes; the rest stays on account.

    Where the credit is more than that, write-offs of the invoice are taken back first, the newest first, and then of
    its discounts the share of what was credited: only what was really paid comes on account. What the credit does not
    need of the last write-off is let go again.
    """
    needed = minor - invoice_by_id(change.connection, invoice_id).row.open.minor
    last: Row[Any] | None = None
    for row, standing in _written_off(change, invoice_id):
        if needed <= 0:
            break
        reverse_credit(change, row, on=max(on, row.dated_on), reason=row.detail)
        needed, last = needed - standing, row
    if needed > 0:
        _lower_discounts(change, invoice_id, needed, on)
    shares = first_due_first(invoice_by_id(change.connection, invoice_id), minor)
    allocate(change, on_account_id, shares, not_before=on)
    if last is not None and needed < 0:
        _let_go_again(change, last, -needed, on)


def _lower_discounts(change: Change, invoice_id: int, most: int, on: date) -> None:
    """Take back of the discounts what belongs to what was credited, at most ``most``; what stays is let go again at
    once, so that the credit only meets what fell.
    """
    left = Money(most, invoice_by_id(change.connection, invoice_id).row.total.currency)
    for each in standing_discounts(change.connection, invoice_by_id(change.connection, invoice_id)):
        stays = each.kept(left)
        kept = sum(share.gross.minor for share in stays)
        if kept == each.amount.minor:
            continue
        row = entry_of(change, each.entry_id, EntryKind.DISCOUNT)
        left = left - each.amount + Money(kept, row.currency)
        open_before = _open_by_piece(change, row)
        reverse_credit(change, row, on=max(on, row.dated_on), reason=row.detail)
        if kept:
            freed = _open_by_piece(change, row)
            stood = {piece_id: freed[piece_id] - open_before.get(piece_id, 0) for piece_id in freed}
            _let_go_again(change, row, kept, on, most=stood, taxes=stays)


def _written_off(change: Change, invoice_id: int) -> list[tuple[Row[Any], int]]:
    """Write-offs that stand on an invoice, the newest first, with how much of it they settle."""
    entries, credit, shares, pieces = entry_table, on_account_table, allocation_table, due_piece_table
    standing = func.sum(shares.c.amount_minor)
    query = (
        select(entries, standing.label("standing"))
        .join(credit, credit.c.entry_id == entries.c.id)
        .join(shares, shares.c.on_account_id == credit.c.id)
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .where(pieces.c.invoice_id == invoice_id, entries.c.kind == EntryKind.WRITE_OFF.value)
        .group_by(entries.c.id)
        .having(standing > 0)
        .order_by(entries.c.id.desc())
    )
    rows = change.connection.execute(query).all()
    return [(row, row.standing) for row in rows if not is_reversed(change, row.id)]


def _let_go_again(
    change: Change,
    row: Row[Any],
    minor: int,
    on: date,
    *,
    most: Mapping[int, int] | None = None,
    taxes: Sequence[TaxShare] = (),
) -> None:
    """So much of what an entry let go stays let go: of what is open now, first due first, at most so much of each."""
    shares: dict[int, Money] = {}
    items = _open_items(change, row)
    for item in items:
        part = min(minor, item.open.minor if most is None else most.get(item.piece_id, 0))
        if part:
            shares[item.piece_id], minor = Money(part, row.currency), minor - part
    made = write_credits(
        change,
        EntryKind(row.kind),
        items,
        shares,
        on=max(on, row.dated_on),
        reason=row.detail,
        payment_id=row.payment_id,
        taxes={row.invoice_id: taxes} if taxes else None,
    )
    fall_with(change, settlement_of(change, row.id), made)


def _open_by_piece(change: Change, row: Row[Any]) -> dict[int, int]:
    return {item.piece_id: item.open.minor for item in _open_items(change, row)}


def _open_items(change: Change, row: Row[Any]) -> list[OpenItem]:
    """What is open of the entry's invoice."""
    rows = open_items(change.connection, _FAR_FUTURE, row.customer_id)
    return [each.item for each in rows if each.item.invoice_id == row.invoice_id]
