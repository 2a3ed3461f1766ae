"""One customer's ledger: every entry with a running balance, and the facts of a statement."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.statements import (
    Entry,
    Statement,
    StatementKind,
    activity_statement,
    open_item_statement,
)
from arbook.queries.items import money_on_account, open_items
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """An entry and the balance after it."""

    entry: Entry
    balance: Money
    invoice_id: int | None
    payment_id: int | None


def ledger_rows(
    connection: Connection, customer_id: int, *, starts_on: date | None = None, as_of: date | None = None
) -> tuple[LedgerRow, ...]:
    """Entries from ``starts_on`` to ``as_of`` in booking order; the balance starts from all that came before."""
    currency = _currency(connection, customer_id)
    balance = Money.zero(currency) if starts_on is None else balance_before(connection, customer_id, starts_on)
    settled = _settled_numbers(connection, customer_id)
    rows = []
    for row in connection.execute(_entries(customer_id, starts_on, as_of)):
        entry = _entry(row, settled)
        balance = balance + entry.amount
        rows.append(LedgerRow(entry, balance, row.invoice_id, row.payment_id))
    return tuple(rows)


def entry_kind(connection: Connection, entry_id: int) -> EntryKind | None:
    """What an entry is; None where there is no such entry."""
    kind = connection.execute(select(entry_table.c.kind).where(entry_table.c.id == entry_id)).scalar()
    return None if kind is None else EntryKind(kind)


def balance_before(connection: Connection, customer_id: int, day: date) -> Money:
    """Sum of all entries before ``day``."""
    minor = connection.execute(
        select(func.coalesce(func.sum(entry_table.c.amount_minor), 0)).where(
            entry_table.c.customer_id == customer_id, entry_table.c.dated_on < day
        )
    ).scalar_one()
    return Money(minor, _currency(connection, customer_id))


def statement(
    connection: Connection, customer_id: int, kind: StatementKind, *, starts_on: date | None, as_of: date
) -> Statement:
    """What a statement of this customer says.

    Args:
        connection: A book being read.
        customer_id: Whose.
        kind: Open items, or what moved.
        starts_on: First day of an activity statement; None begins with the first entry.
        as_of: Last day, included.

    Raises:
        StatementError: the period is upside down.
        CustomerUnknownError: no such customer.
    """
    currency = _currency(connection, customer_id)
    items = [row.item for row in open_items(connection, as_of, customer_id)]
    credit = [row.credit for row in money_on_account(connection, as_of, customer_id)]
    if kind is StatementKind.OPEN_ITEM:
        return open_item_statement(items, credit, as_of=as_of, currency=currency)
    on_account = total([each.open for each in credit], currency)
    return _activity(connection, customer_id, items, on_account, starts_on, as_of)


def _activity(
    connection: Connection,
    customer_id: int,
    items: list[OpenItem],
    on_account: Money,
    starts_on: date | None,
    as_of: date,
) -> Statement:
    first_on = starts_on or _first_day(connection, customer_id) or as_of
    entries = [row.entry for row in ledger_rows(connection, customer_id, starts_on=first_on, as_of=as_of)]
    opening = balance_before(connection, customer_id, first_on)
    return activity_statement(opening, entries, items, on_account, starts_on=first_on, as_of=as_of)


def _first_day(connection: Connection, customer_id: int) -> date | None:
    day: date | None = connection.execute(
        select(func.min(entry_table.c.dated_on)).where(entry_table.c.customer_id == customer_id)
    ).scalar()
    return day


def _currency(connection: Connection, customer_id: int) -> str:
    currency: str = connection.execute(
        select(customer_table.c.currency).where(customer_table.c.id == customer_id)
    ).scalar_one()
    return currency


def _entries(customer_id: int, starts_on: date | None, as_of: date | None) -> Select[Any]:
    entries, invoices, payments = entry_table, invoice_table, payment_table
    first_piece = (
        select(func.min(due_piece_table.c.due_on)).where(due_piece_table.c.entry_id == entries.c.id).scalar_subquery()
    )
    statement = (
        select(
            entries,
            func.coalesce(invoices.c.number, "").label("number"),
            func.coalesce(invoices.c.reference, payments.c.reference, "").label("reference"),
            first_piece.label("due_on"),
        )
        .outerjoin(invoices, invoices.c.id == entries.c.invoice_id)
        .outerjoin(payments, payments.c.id == entries.c.payment_id)
        .where(entries.c.customer_id == customer_id)
        .order_by(entries.c.dated_on, entries.c.id)
    )
    if starts_on is not None:
        statement = statement.where(entries.c.dated_on >= starts_on)
    return statement if as_of is None else statement.where(entries.c.dated_on <= as_of)


def _entry(row: Any, settled: dict[int, tuple[str, ...]]) -> Entry:
    kind = EntryKind(row.kind)
    return Entry(
        entry_id=row.id,
        dated_on=row.dated_on,
        kind=kind,
        number=row.number,
        amount=Money(row.amount_minor, row.currency),
        due_on=row.due_on if kind is EntryKind.INVOICE else None,
        detail=row.detail or row.reference,
        settles=settled.get(row.id, ()),
    )


def _settled_numbers(connection: Connection, customer_id: int) -> dict[int, tuple[str, ...]]:
    """Numbers of the papers that each credit entry was put on."""
    rows = connection.execute(
        select(on_account_table.c.entry_id, invoice_table.c.number)
        .join_from(allocation_table, on_account_table)
        .join(due_piece_table, due_piece_table.c.id == allocation_table.c.due_piece_id)
        .join(invoice_table, invoice_table.c.id == due_piece_table.c.invoice_id)
        .where(on_account_table.c.customer_id == customer_id)
        .group_by(on_account_table.c.entry_id, invoice_table.c.number)
        .having(func.sum(allocation_table.c.amount_minor) > 0)
        .order_by(on_account_table.c.entry_id, func.min(allocation_table.c.id))
    )
    numbers: defaultdict[int, list[str]] = defaultdict(list)
    for entry_id, number in rows:
        numbers[entry_id].append(number)
    return {entry_id: tuple(found) for entry_id, found in numbers.items()}
