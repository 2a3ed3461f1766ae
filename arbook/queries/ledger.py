"""One customer's ledger: every entry with a running balance, and the facts of a statement."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Integer, Select, bindparam, func, select

from arbook.ledger.items import EntryKind, kind_of, nature_of
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
from arbook.queries.charge_names import called, costs_column
from arbook.queries.customers import CustomerUnknownError
from arbook.queries.items import money_on_account, open_items
from arbook.store.tables.customers import customer_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.types import Day


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
    standing = _standing(connection, customer_id, starts_on)
    period = _Period(customer_id, starts_on or date.min, as_of or date.max)
    balance, rows = standing.opening, []
    for entry, invoice_id, payment_id in _entries_of(connection, period, standing.currency):
        balance = balance + entry.amount
        rows.append(LedgerRow(entry, balance, invoice_id, payment_id))
    return tuple(rows)


def entry_kind(connection: Connection, entry_id: int) -> EntryKind | None:
    """What an entry is; None where there is no such entry."""
    kind = connection.execute(select(entry_table.c.kind).where(entry_table.c.id == entry_id)).scalar()
    return None if kind is None else EntryKind(kind)


def statement(
    connection: Connection, customer_id: int, kind: StatementKind, *, starts_on: date | None, as_of: date
) -> Statement:
    """What a statement of this customer says.

    Args:
        connection: A book being read.
        customer_id: Whose.
        kind: Open items, or what moved.
        starts_on: First day of an activity statement; None begins with the first entry that there was by then.
        as_of: Last day, included.

    Raises:
        StatementError: the period is upside down.
        CustomerUnknownError: no such customer.
    """
    standing = _standing(connection, customer_id, starts_on)
    debts = [OpenDebt(row.item, row.kind) for row in open_items(connection, as_of, customer_id)]
    credit = [
        OpenCredit(row.credit, row.kind, row.number) for row in money_on_account(connection, as_of, customer_id)
    ]
    if kind is StatementKind.OPEN_ITEM:
        return open_item_statement(debts, credit, as_of=as_of, currency=standing.currency)
    first_on = starts_on or min(standing.first_on or as_of, as_of)
    period = _Period(customer_id, first_on, as_of)
    entries = [entry for entry, _, _ in _entries_of(connection, period, standing.currency)]
    return activity_statement(
        standing.opening,
        entries,
        [debt.item for debt in debts],
        total([each.credit.open for each in credit], standing.currency),
        starts_on=first_on,
        as_of=as_of,
    )


def first_day(connection: Connection, customer_id: int) -> date | None:
    """The day of the first entry that a customer has; None where there is none."""
    return _standing(connection, customer_id, None).first_on


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a customer stood before a day. ``first_on`` is the day of the first entry of all."""

    currency: str
    first_on: date | None
    opening: Money


def _standing(connection: Connection, customer_id: int, day: date | None) -> _Standing:
    """Before ``day``, or before anything moved."""
    told = {"customer_id": customer_id, "day": day or date.min}
    row = connection.execute(_standing_of(), told).one_or_none()
    if row is None:
        raise CustomerUnknownError(field="customer", number=str(customer_id))
    currency, first_on, minor = row
    return _Standing(currency, first_on, Money(minor, currency))


@cache
def _standing_of() -> Select[Any]:
    entries, who = entry_table, bindparam("customer_id", type_=Integer)
    first_on = select(func.min(entries.c.dated_on)).where(entries.c.customer_id == who)
    before = select(func.coalesce(func.sum(entries.c.amount_minor), 0)).where(
        entries.c.customer_id == who, entries.c.dated_on < bindparam("day", type_=Day)
    )
    return select(customer_table.c.currency, first_on.scalar_subquery(), before.scalar_subquery()).where(
        customer_table.c.id == who
    )


class _Period(NamedTuple):
    """Of one customer's entries, both days included."""

    customer_id: int
    starts_on: date
    as_of: date


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
    pieces = due_piece_table
    first_due = (
        select(func.min(pieces.c.due_on))
        .where(pieces.c.entry_id == entries.c.id, entries.c.kind == EntryKind.INVOICE)
        .scalar_subquery()
    )
    parts = select(func.max(pieces.c.position)).where(pieces.c.entry_id == entries.c.id).scalar_subquery()
    return _in_period(
        select(
            entries.c.id,
            entries.c.dated_on,
            entries.c.kind,
            entries.c.amount_minor,
            entries.c.detail,
            func.coalesce(func.nullif(entries.c.nature, ""), undone.c.nature, "").label("nature"),
            entries.c.invoice_id,
            entries.c.payment_id,
            func.coalesce(invoices.c.number, late_charge_table.c.number, "").label("number"),
            func.coalesce(invoices.c.reference, payments.c.reference, "").label("reference"),
            first_due.label("due_on"),
            parts.label("parts"),
            undone.c.kind.label("reverses"),
            costs_column(),
        )
        .outerjoin(undone, undone.c.id == entries.c.reverses_id)
        .outerjoin(invoices, invoices.c.id == entries.c.invoice_id)
        .outerjoin(late_charge_table, late_charge_table.c.id == entries.c.late_charge_id)
        .outerjoin(payments, payments.c.id == entries.c.payment_id)
        .order_by(entries.c.dated_on, entries.c.id)
    )


def _entries_of(
    connection: Connection, period: _Period, currency: str
) -> Iterator[tuple[Entry, int | None, int | None]]:
    """Entries of the period in booking order, each with its invoice and payment."""
    rows = connection.execute(_entries(), period._asdict()).all()
    settled = _settled_numbers(connection, period)
    for (
        entry_id,
        day,
        kind,
        minor,
        own_words,
        nature,
        invoice,
        payment,
        number,
        reference,
        due_on,
        parts,
        undone,
        costs,
    ) in rows:
        entry = Entry(
            entry_id,
            day,
            kind_of(kind),
            number,
            Money(minor, currency),
            due_on,
            own_words or reference,
            settled.get(entry_id, ()),
            nature_of(nature),
            undone and kind_of(undone),
            parts or 1,
            called(nature, costs),
        )
        yield entry, invoice, payment


def _settled_numbers(connection: Connection, period: _Period) -> dict[int, tuple[str, ...]]:
    """Numbers of the papers that each credit entry of the period was put on by its last day."""
    numbers: defaultdict[int, list[str]] = defaultdict(list)
    for entry_id, number in connection.execute(_settled(), period._asdict()).all():
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
