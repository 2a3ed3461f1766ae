"""Invoices and credit notes: the list, and one of them with its lines."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import NET_PRICES, NO_DISCOUNT, Discount, InvoiceLine, Pricing, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.numbering import is_still_to_come, paper_number
from arbook.ledger.supplies import Supply
from arbook.queries.invoice_order import invoice_ids
from arbook.queries.invoice_outcome import (
    NOTHING_UNPAID,
    Outcome,
    Unpaid,
    unpaid_by_invoice,
)
from arbook.queries.listing import among_ids, ids_parameter, in_order
from arbook.queries.pieces import NextPart, first_open_day, next_parts
from arbook.queries.pricing import discount_from_json, pricing_from_json
from arbook.store.tables.customers import customer_table
from arbook.store.tables.offers import series_table
from arbook.store.tables.papers import due_change_table, due_piece_table, invoice_table
from arbook.store.tables.printed import invoice_line_table


class InvoiceUnknownError(ArbookError):
    """No invoice has this number or id. Facts: ``number``."""


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """A line of the invoice list. ``open`` is what is left; drafts have no number and nothing open.

    ``due_on`` is the day of the first part that is open, or of the first of all once nothing is; ``part`` tells which
    part that is, of those that fall due in several. ``unpaid`` is what settled it without money, told once nothing is
    open.
    """

    invoice_id: int
    kind: str
    state: str
    number: str
    customer_id: int
    customer_number: str
    customer_name: str
    issued_on: date
    due_on: date | None
    total: Money
    open: Money
    reference: str
    unpaid: Unpaid = NOTHING_UNPAID
    part: NextPart | None = None

    @property
    def outcome(self) -> Outcome | None:
        """How it came to its end; None for drafts, credit notes, and while something is open."""
        if self.state == "draft" or self.kind != "invoice" or self.open:
            return None
        return self.unpaid.outcome(self.total.minor)

    @property
    def written_off(self) -> Money:
        """What of it was written off, told once nothing is open."""
        return Money(self.unpaid.written_off, self.total.currency)


@dataclass(frozen=True, slots=True)
class InvoiceLineRow:
    """A line as printed."""

    description: str
    quantity: Decimal
    unit: str
    unit_price: Decimal
    tax_name: str
    tax_percent: Decimal
    tax_note: str
    net: Money
    discount: Discount = NO_DISCOUNT
    price_per: Decimal = Decimal(1)

    @property
    def line(self) -> InvoiceLine:
        """The line as the ledger computes with it."""
        tax = TaxRate(self.tax_name, self.tax_percent, self.tax_note)
        return InvoiceLine(
            self.description, self.quantity, self.unit_price, tax, self.unit, self.discount, self.price_per
        )


@dataclass(frozen=True, slots=True)
class DuePieceRow:
    """A due piece of the invoice. ``first_on`` is when it was due first, None where no more time was given."""

    piece_id: int
    due_on: date
    amount: Money
    open: Money
    first_on: date | None = None


@dataclass(frozen=True, slots=True)
class InvoiceCard:
    """A whole invoice; ``frozen`` holds the parties as printed (empty for a draft).

    ``rounding`` is what cash rounding adds to net and tax. ``own_due_on`` is a due date of the owner's in place of
    what the terms say, ``supply`` when it was supplied where that is not its own date; ``typed`` the lines of a draft
    as they stand on the screen, empty where they make an invoice.
    """

    row: InvoiceRow
    net: Money
    tax: Money
    note: str
    terms: str
    source: str
    corrects_number: str
    frozen: dict[str, Any]
    lines: tuple[InvoiceLineRow, ...]
    pieces: tuple[DuePieceRow, ...]
    own_due_on: date | None = None
    typed: str = ""
    pricing: Pricing = NET_PRICES
    rounding: Money | None = None
    supply: Supply | None = None


def list_invoices(
    connection: Connection,
    *,
    search: str = "",
    only_open: bool = False,
    customer_id: int | None = None,
    limit: int = 5000,
) -> tuple[InvoiceRow, ...]:
    """Papers, drafts first, then the newest first; ``search`` finds words of number, reference and customer."""
    show = "open" if only_open else "all"
    ids = invoice_ids(connection, search=search, show=show, customer_id=customer_id, limit=limit)
    return invoices_by_ids(connection, ids)


def invoices_by_ids(connection: Connection, ids: Sequence[int]) -> tuple[InvoiceRow, ...]:
    """The papers with these ids, in their order; those that are gone are left out."""
    rows = connection.execute(_rows_by_ids(), ids_parameter(ids)).all()
    unpaid, parts = _unpaid(connection, rows), _parts(connection, rows)
    shown = [_row(row, unpaid.get(row.id, NOTHING_UNPAID), parts.get(row.id)) for row in rows]
    return in_order(ids, shown, lambda row: row.invoice_id)


def _unpaid(connection: Connection, rows: Sequence[Any]) -> dict[int, Unpaid]:
    closed = [row.id for row in rows if not row.open_minor and row.kind == "invoice" and row.state != "draft"]
    return unpaid_by_invoice(connection, closed) if closed else {}


def _parts(connection: Connection, rows: Sequence[Any]) -> dict[int, NextPart]:
    several = [row.id for row in rows if row.open_minor and row.piece_count > 1]
    return next_parts(connection, several) if several else {}


def invoice_by_number(connection: Connection, number: str, kind: str = "invoice") -> InvoiceCard:
    """The issued paper with this number.

    Raises:
        InvoiceUnknownError: there is none.
    """
    return _card(connection, (invoice_table.c.number == number) & (invoice_table.c.kind == kind), number)


def invoice_by_id(connection: Connection, invoice_id: int) -> InvoiceCard:
    """The paper with this id, draft or issued.

    Raises:
        InvoiceUnknownError: there is none.
    """
    return _card(connection, invoice_table.c.id == invoice_id, str(invoice_id))


def _rows(*columns: Any) -> Any:
    invoices, customers, pieces = invoice_table, customer_table, due_piece_table
    return select(
        *columns,
        customers.c.number.label("customer_number"),
        customers.c.name.label("customer_name"),
        _of_pieces(first_open_day()).label("due_on"),
        _of_pieces(func.count()).label("piece_count"),
        _of_pieces(func.coalesce(func.sum(pieces.c.open_minor), 0)).label("open_minor"),
    ).join(customers, customers.c.id == invoices.c.customer_id)


def _of_pieces(value: Any) -> Any:
    """Asked for each paper alone: gathering all pieces first would read the whole book for one of them."""
    return select(value).where(due_piece_table.c.invoice_id == invoice_table.c.id).scalar_subquery()


@cache
def _rows_by_ids() -> Any:
    table = invoice_table
    columns = (table.c.id, table.c.kind, table.c.state, table.c.number, table.c.customer_id, table.c.issued_on)
    shown = (*columns, table.c.total_minor, table.c.currency, table.c.reference)
    return _rows(*shown).where(among_ids(table.c.id))


def _row(row: Any, unpaid: Unpaid, part: NextPart | None) -> InvoiceRow:
    return InvoiceRow(
        row.id,
        row.kind,
        row.state,
        row.number or "",
        row.customer_id,
        row.customer_number,
        row.customer_name,
        row.issued_on,
        row.due_on,
        Money(row.total_minor, row.currency),
        Money(row.open_minor, row.currency),
        row.reference,
        unpaid,
        part,
    )


def _card(connection: Connection, condition: Any, asked: str) -> InvoiceCard:
    row = connection.execute(_rows(invoice_table).where(condition)).one_or_none()
    if row is None:
        raise InvoiceUnknownError(field="invoice", number=asked)
    corrected = connection.execute(
        select(invoice_table.c.number).where(invoice_table.c.id == row.corrects_id)
    ).scalar()
    return InvoiceCard(
        _row(
            row,
            _unpaid(connection, [row]).get(row.id, NOTHING_UNPAID),
            _parts(connection, [row]).get(row.id),
        ),
        Money(row.net_minor, row.currency),
        Money(row.tax_minor, row.currency),
        row.note,
        row.terms,
        row.source,
        corrected or "",
        json.loads(row.frozen or "{}"),
        _lines(connection, row.id, row.currency),
        _pieces(connection, row.id, row.currency),
        row.own_due_on,
        row.typed or "",
        pricing_from_json(row.pricing),
        Money(row.rounding_minor, row.currency),
        None if row.supplied_from_on is None else Supply(row.supplied_from_on, row.supplied_to_on),
    )


def _lines(connection: Connection, invoice_id: int, currency: str) -> tuple[InvoiceLineRow, ...]:
    table = invoice_line_table
    rows = connection.execute(select(table).where(table.c.invoice_id == invoice_id).order_by(table.c.position))
    return tuple(
        InvoiceLineRow(
            row.description,
            row.quantity,
            row.unit,
            row.unit_price,
            row.tax_name,
            row.tax_percent,
            row.tax_note,
            Money(row.net_minor, currency),
            discount_from_json(row.discount),
            row.price_per,
        )
        for row in rows
    )


def _pieces(connection: Connection, invoice_id: int, currency: str) -> tuple[DuePieceRow, ...]:
    table, changes = due_piece_table, due_change_table
    first = select(changes.c.from_on).where(changes.c.due_piece_id == table.c.id).order_by(changes.c.id).limit(1)
    statement = select(table, first.scalar_subquery().label("first_on")).where(table.c.invoice_id == invoice_id)
    return tuple(
        DuePieceRow(
            row.id, row.due_on, Money(row.amount_minor, currency), Money(row.open_minor, currency), row.first_on
        )
        for row in connection.execute(statement.order_by(table.c.position))
    )


def is_own_number(connection: Connection, number: str) -> bool:
    """Whether the book's own invoices would come to this number, and step over it where it is taken."""
    row = connection.execute(
        select(series_table.c.pattern, series_table.c.next_counter).where(series_table.c.kind == "invoice")
    ).one()
    return is_still_to_come(row.pattern, row.next_counter, number)


def next_number(connection: Connection, issued_on: date, kind: str = "invoice") -> str:
    """The number the next paper of the series would take on that day; it is given only when one is issued."""
    row = connection.execute(
        select(series_table.c.pattern, series_table.c.next_counter).where(series_table.c.kind == kind)
    ).one()
    return paper_number(row.pattern, row.next_counter, issued_on)
