"""What the owner has to know of due pieces besides what is open: how many parts, and what was written off."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, case, exists, func, select

from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.queries.listing import among_ids, ids_parameter
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table, invoice_table


@dataclass(frozen=True, slots=True)
class WrittenOff:
    """An invoice that was given up, in whole or in part; ``pieces`` are as they are open once that is taken back.

    ``amount`` is what was given up, ``dated_on`` the last day on which that was done.
    """

    invoice_id: int
    number: str
    dated_on: date
    amount: Money
    pieces: tuple[OpenItem, ...]


@dataclass(frozen=True, slots=True)
class NextPart:
    """Which part of an invoice is due next: its place among ``count``, and what is open of it."""

    position: int
    count: int
    open: Money


def first_open_day() -> Any:
    """Over the due pieces of one invoice: when the first open one is due, or the first of all if none is open."""
    pieces = due_piece_table
    return func.coalesce(func.min(case((pieces.c.open_minor != 0, pieces.c.due_on))), func.min(pieces.c.due_on))


def next_parts(connection: Connection, invoice_ids: Sequence[int]) -> dict[int, NextPart]:
    """Of invoices that fall due in several parts the one that is due next, by invoice."""
    pieces = due_piece_table
    rows = connection.execute(
        select(pieces.c.invoice_id, pieces.c.position, pieces.c.open_minor, pieces.c.currency)
        .where(among_ids(pieces.c.invoice_id))
        .order_by(pieces.c.invoice_id, pieces.c.due_on, pieces.c.position),
        ids_parameter(invoice_ids),
    ).all()
    counts, found = Counter(row.invoice_id for row in rows), dict[int, NextPart]()
    for row in rows:
        if row.open_minor and counts[row.invoice_id] > 1 and row.invoice_id not in found:
            open_ = Money(row.open_minor, row.currency)
            found[row.invoice_id] = NextPart(row.position, counts[row.invoice_id], open_)
    return found


def part_counts(connection: Connection, customer_id: int) -> dict[int, int]:
    """How many parts the customer's open invoices fall due in, by invoice; only those that have several."""
    pieces, own = due_piece_table, due_piece_table.alias("own")
    is_open = exists().where(own.c.invoice_id == pieces.c.invoice_id, own.c.open_minor != 0)
    rows = connection.execute(
        select(pieces.c.invoice_id, func.count())
        .where(pieces.c.customer_id == customer_id, pieces.c.invoice_id.is_not(None), is_open)
        .group_by(pieces.c.invoice_id)
        .having(func.count() > 1)
    )
    return {row[0]: row[1] for row in rows}


def written_off(connection: Connection, customer_id: int) -> tuple[WrittenOff, ...]:
    """What stands written off of a customer's invoices, newest first."""
    by_invoice: dict[int, list[Any]] = {}
    for row in connection.execute(_given_up(customer_id)):
        by_invoice.setdefault(row.invoice_id, []).append(row)
    found = [_written_off(rows) for rows in by_invoice.values()]
    return tuple(sorted(found, key=lambda each: (each.dated_on, each.invoice_id), reverse=True))


def _given_up(customer_id: int) -> Any:
    pieces, shares, credit, entries = due_piece_table, allocation_table, on_account_table, entry_table
    undone = entry_table.alias("undone")
    return (
        select(
            pieces.c.id,
            pieces.c.invoice_id,
            pieces.c.position,
            pieces.c.issued_on,
            pieces.c.due_on,
            pieces.c.currency,
            pieces.c.amount_minor,
            pieces.c.open_minor,
            invoice_table.c.number,
            func.max(entries.c.dated_on).label("dated_on"),
            func.sum(shares.c.amount_minor).label("minor"),
        )
        .join_from(entries, credit, credit.c.entry_id == entries.c.id)
        .join(shares, shares.c.on_account_id == credit.c.id)
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .join(invoice_table, invoice_table.c.id == pieces.c.invoice_id)
        .where(
            entries.c.customer_id == customer_id,
            entries.c.kind == "write_off",
            ~exists().where(undone.c.reverses_id == entries.c.id),
        )
        .group_by(pieces.c.id)
        .having(func.sum(shares.c.amount_minor) > 0)
        .order_by(pieces.c.due_on, pieces.c.id)
    )


def _written_off(rows: list[Any]) -> WrittenOff:
    pieces = tuple(
        OpenItem(
            piece_id=row.id,
            number=row.number,
            issued_on=row.issued_on,
            due_on=row.due_on,
            amount=Money(row.amount_minor, row.currency),
            open=Money(row.open_minor + row.minor, row.currency),
            invoice_id=row.invoice_id,
            position=row.position,
        )
        for row in rows
    )
    amount = total([Money(row.minor, row.currency) for row in rows], rows[0].currency)
    last_on = max(row.dated_on for row in rows)
    return WrittenOff(rows[0].invoice_id, rows[0].number, last_on, amount, pieces)
