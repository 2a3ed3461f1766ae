"""Open items and money on account, as of any day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, literal_column, select

from arbook.ledger.items import EntryKind, Nature, OnAccount, OpenItem
from arbook.ledger.money import Money
from arbook.queries.as_of import credit_parts, due_on_as_of, piece_parts
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table, invoice_table


@dataclass(frozen=True, slots=True)
class OpenItemRow:
    """An open due piece and whose it is; ``item.number`` is empty for what has no paper."""

    customer_id: int
    customer_number: str
    customer_name: str
    kind: EntryKind
    item: OpenItem


@dataclass(frozen=True, slots=True)
class OnAccountRow:
    """Money or credit not yet put on an item; ``number`` is the credit note's, or empty."""

    on_account_id: int
    customer_id: int
    customer_number: str
    kind: EntryKind
    number: str
    credit: OnAccount


def open_items(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[OpenItemRow, ...]:
    """What was open on that day, oldest due first."""
    parts = piece_parts(as_of, customer_id)
    pieces, customers, entries, invoices = due_piece_table, customer_table, entry_table, invoice_table
    summed = (
        select(parts.c.piece_id, func.sum(parts.c.minor).label("minor"))
        .group_by(parts.c.piece_id)
        .having(func.sum(parts.c.minor) != 0)
        .subquery()
    )
    rows = connection.execute(
        select(
            pieces.c.id,
            pieces.c.invoice_id,
            pieces.c.position,
            pieces.c.issued_on,
            due_on_as_of(as_of),
            pieces.c.currency,
            pieces.c.amount_minor,
            summed.c.minor,
            entries.c.kind,
            entries.c.nature,
            func.coalesce(invoices.c.number, "").label("number"),
            customers.c.id.label("customer_id"),
            customers.c.number.label("customer_number"),
            customers.c.name.label("customer_name"),
        )
        .join_from(summed, pieces, pieces.c.id == summed.c.piece_id)
        .join(entries, entries.c.id == pieces.c.entry_id)
        .join(customers, customers.c.id == pieces.c.customer_id)
        .outerjoin(invoices, invoices.c.id == pieces.c.invoice_id)
        .order_by(literal_column("due_on"), pieces.c.issued_on, pieces.c.id)
    )
    return tuple(_open_item(row) for row in rows)


def money_on_account(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[OnAccountRow, ...]:
    """What was on account on that day, oldest first."""
    parts = credit_parts(as_of, customer_id)
    credit, customers, entries, invoices = on_account_table, customer_table, entry_table, invoice_table
    summed = (
        select(parts.c.on_account_id, func.sum(parts.c.minor).label("minor"))
        .group_by(parts.c.on_account_id)
        .having(func.sum(parts.c.minor) != 0)
        .subquery()
    )
    rows = connection.execute(
        select(
            credit.c.id,
            credit.c.entry_id,
            credit.c.dated_on,
            credit.c.currency,
            credit.c.amount_minor,
            summed.c.minor,
            entries.c.kind,
            func.coalesce(invoices.c.number, "").label("number"),
            customers.c.id.label("customer_id"),
            customers.c.number.label("customer_number"),
        )
        .join_from(summed, credit, credit.c.id == summed.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .join(customers, customers.c.id == credit.c.customer_id)
        .outerjoin(invoices, invoices.c.id == entries.c.invoice_id)
        .order_by(credit.c.dated_on, credit.c.id)
    )
    return tuple(
        OnAccountRow(
            row.id,
            row.customer_id,
            row.customer_number,
            EntryKind(row.kind),
            row.number,
            OnAccount(
                row.entry_id, row.dated_on, Money(row.amount_minor, row.currency), Money(row.minor, row.currency)
            ),
        )
        for row in rows
    )


def _open_item(row: Any) -> OpenItemRow:
    item = OpenItem(
        piece_id=row.id,
        number=row.number,
        issued_on=row.issued_on,
        due_on=row.due_on,
        amount=Money(row.amount_minor, row.currency),
        open=Money(row.minor, row.currency),
        invoice_id=row.invoice_id or 0,
        position=row.position,
        nature=Nature(row.nature),
    )
    return OpenItemRow(row.customer_id, row.customer_number, row.customer_name, EntryKind(row.kind), item)
