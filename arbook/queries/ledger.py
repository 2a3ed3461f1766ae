"""One customer's ledger: every entry with a running balance, and the facts of a statement."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from arbook.ledger.items import EntryKind, Nature, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.statements import (
    Entry,
    OpenCredit,
    OpenDebt,
    Statement,
    StatementKind,
    activity_statement,
    open_item_statement,
)
from arbook.queries.as_of import known_first
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
    zero = Money.zero(currency)
    balance = zero if starts_on is None else _balance_before(connection, customer_id, starts_on, currency)
    return _rows(connection, customer_id, balance, starts_on or date.min, as_of or date.max)


def _rows(
    connection: Connection, customer_id: int, balance: Money, starts_on: date, as_of: date
) -> tuple[LedgerRow, ...]:
    """Entries of the period, after ``balance``."""
    period = {"customer_id": customer_id, "starts_on": starts_on, "as_of": as_of}
    settled = _settled_numbers(connection, period)
    rows = []
    for row in connection.execute(_entries(), period):
        entry = _entry(row, settled)
        balance = balance + entry.amount
        rows.append(LedgerRow(entry, balance, row.invoice_id, row.payment_id))
    return tuple(rows)


def entry_kind(connection: Connection, entry_id: int) -> EntryKind | None:
    """What an entry is; None where there is no such entry."""
    kind = connection.execute(select(entry_table.c.kind).where(entry_table.c.id == entry_id)).scalar()
    return None if kind is None else EntryKind(kind)


def _balance_before(connection: Connection, customer_id: int, day: date, currency: str) -> Money:
    """Sum of all entries before ``day``."""
    minor = connection.execute(_sum_before(), {"customer_id": customer_id, "day": day}).scalar_one()
    return Money(minor, currency)


@cache
def _sum_before() -> Select[Any]:
    entries = entry_table
    return select(func.coalesce(func.sum(entries.c.amount_minor), 0)).where(
        entries.c.customer_id == bindparam("customer_id"), entries.c.dated_on < bindparam("day")
    )


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
    debts = [OpenDebt(row.item, row.kind) for row in open_items(connection, as_of, customer_id)]
    credit = [
        OpenCredit(row.credit, row.kind, row.number) for row in money_on_account(connection, as_of, customer_id)
    ]
    if kind is StatementKind.OPEN_ITEM:
        return open_item_statement(debts, credit, as_of=as_of, currency=currency)
    on_account = total([each.credit.open for each in credit], currency)
    return _activity(connection, customer_id, [debt.item for debt in debts], on_account, starts_on, as_of)


def _activity(
    connection: Connection,
    customer_id: int,
    items: list[OpenItem],
    on_account: Money,
    starts_on: date | None,
    as_of: date,
) -> Statement:
    first_on = starts_on or first_day(connection, customer_id) or as_of
    opening = _balance_before(connection, customer_id, first_on, on_account.currency)
    entries = [row.entry for row in _rows(connection, customer_id, opening, first_on, as_of)]
    return activity_statement(opening, entries, items, on_account, starts_on=first_on, as_of=as_of)


def first_day(connection: Connection, customer_id: int) -> date | None:
    """The day of the first entry that a customer has; None where there is none."""
    day: date | None = connection.execute(
        select(func.min(entry_table.c.dated_on)).where(entry_table.c.customer_id == customer_id)
    ).scalar()
    return day


def _currency(connection: Connection, customer_id: int) -> str:
    currency: str = connection.execute(_currency_of(), {"customer_id": customer_id}).scalar_one()
    return currency


@cache
def _currency_of() -> Select[Any]:
    return select(customer_table.c.currency).where(customer_table.c.id == bindparam("customer_id"))


def _in_period(statement: Select[Any]) -> Select[Any]:
    """Of one customer's entries, those of a period."""
    entries = entry_table
    return statement.where(
        entries.c.customer_id == bindparam("customer_id"),
        entries.c.dated_on >= bindparam("starts_on"),
        entries.c.dated_on <= bindparam("as_of"),
    )


@cache
def _entries() -> Select[Any]:
    entries, invoices, payments, undone = entry_table, invoice_table, payment_table, entry_table.alias("undone")
    first_piece = (
        select(func.min(due_piece_table.c.due_on)).where(due_piece_table.c.entry_id == entries.c.id).scalar_subquery()
    )
    return _in_period(
        select(
            entries.c.id,
            entries.c.dated_on,
            entries.c.kind,
            entries.c.amount_minor,
            entries.c.currency,
            entries.c.detail,
            entries.c.nature,
            entries.c.invoice_id,
            entries.c.payment_id,
            func.coalesce(invoices.c.number, "").label("number"),
            func.coalesce(invoices.c.reference, payments.c.reference, "").label("reference"),
            first_piece.label("due_on"),
            undone.c.kind.label("reverses"),
        )
        .outerjoin(undone, undone.c.id == entries.c.reverses_id)
        .outerjoin(invoices, invoices.c.id == entries.c.invoice_id)
        .outerjoin(payments, payments.c.id == entries.c.payment_id)
        .order_by(entries.c.dated_on, entries.c.id)
    )


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
        nature=Nature(row.nature),
        reverses=EntryKind(row.reverses) if row.reverses else None,
    )


def _settled_numbers(connection: Connection, period: dict[str, Any]) -> dict[int, tuple[str, ...]]:
    """Numbers of the papers that each credit entry of the period was put on by its last day."""
    numbers: defaultdict[int, list[str]] = defaultdict(list)
    for entry_id, number in connection.execute(_settled(), period):
        numbers[entry_id].append(number)
    return {entry_id: tuple(found) for entry_id, found in numbers.items()}


@cache
def _settled() -> Select[Any]:
    """From the customer's entries on, table by table: the other way it would read all allocations of the book."""
    entries, credit, shares, pieces = entry_table, on_account_table, allocation_table, due_piece_table
    return _in_period(
        select(credit.c.entry_id, invoice_table.c.number)
        .join_from(entries, credit, credit.c.entry_id == known_first(entries.c.id))
        .join(shares, shares.c.on_account_id == known_first(credit.c.id))
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .join(invoice_table, invoice_table.c.id == pieces.c.invoice_id)
        .where(shares.c.allocated_on <= bindparam("as_of"))
        .group_by(credit.c.entry_id, invoice_table.c.number)
        .having(func.sum(shares.c.amount_minor) > 0)
        .order_by(credit.c.entry_id, func.min(shares.c.id))
    )
