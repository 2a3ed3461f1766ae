"""A credit note stays with its invoice: what of it lies on account goes back there once the invoice is open again
(trade rule 8). Parts of larger changes.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select

from arbook.ledger.items import EntryKind
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.services.changing import Change
from arbook.services.postings import allocate
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table, invoice_table


def put_notes_back(change: Change, invoice_ids: Iterable[int], on: date) -> None:
    """Put what lies on account of the credit notes for these invoices on what those owe again, oldest note first.

    A credit note came on account because its invoice was paid. When that money is gone, the invoice was never owed
    by so much, and neither asks for it nor bears interest on it.
    """
    for invoice_id in sorted(set(invoice_ids)):
        customer_id = invoice_by_id(change.connection, invoice_id).row.customer_id
        for row in _notes_on_account(change, invoice_id, customer_id):
            shares = first_due_first(invoice_by_id(change.connection, invoice_id), row.open_minor)
            allocate(change, row.id, shares, not_before=on)
            if shares:
                change.touch("invoice", invoice_id, row.invoice_id)


def first_due_first(invoice: InvoiceCard, minor: int) -> dict[int, int]:
    """So much over the invoice's open pieces, first due first."""
    shares: dict[int, int] = {}
    for piece in invoice.pieces:
        part = min(minor - sum(shares.values()), piece.open.minor)
        if part > 0:
            shares[piece.piece_id] = part
    return shares


def settled_by(change: Change, entry_ids: Iterable[int]) -> frozenset[int]:
    """Invoices that these credits stand on: they are open again once those are taken back."""
    pieces, shares, credit = due_piece_table, allocation_table, on_account_table
    query = (
        select(pieces.c.invoice_id)
        .join_from(pieces, shares, shares.c.due_piece_id == pieces.c.id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .where(credit.c.entry_id.in_(list(entry_ids)), pieces.c.invoice_id.is_not(None))
        .group_by(pieces.c.id)
        .having(func.sum(shares.c.amount_minor) > 0)
    )
    return frozenset(change.connection.execute(query).scalars())


def corrected_by(change: Change, piece_ids: Iterable[int]) -> frozenset[int]:
    """Invoices whose credit notes stand on these due pieces of something else."""
    notes, shares, credit, entries = invoice_table, allocation_table, on_account_table, entry_table
    query = (
        select(notes.c.corrects_id)
        .join_from(shares, credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .join(notes, notes.c.id == entries.c.invoice_id)
        .where(shares.c.due_piece_id.in_(list(piece_ids)), entries.c.kind == EntryKind.CREDIT_NOTE.value)
    )
    return frozenset(change.connection.execute(query.where(notes.c.corrects_id.is_not(None))).scalars())


def _notes_on_account(change: Change, invoice_id: int, customer_id: int) -> list[Row[Any]]:
    """Found among what the customer has on account, which is little; no index leads from an invoice to its notes."""
    notes, credit, entries = invoice_table, on_account_table, entry_table
    query = (
        select(credit, entries.c.invoice_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .join(notes, notes.c.id == entries.c.invoice_id)
        .where(
            credit.c.customer_id == customer_id,
            credit.c.open_minor != 0,
            entries.c.kind == EntryKind.CREDIT_NOTE.value,
            notes.c.corrects_id == invoice_id,
        )
        .order_by(credit.c.dated_on, credit.c.id)
    )
    return list(change.connection.execute(query))
