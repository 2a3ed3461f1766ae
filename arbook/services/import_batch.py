"""Rows of an import collected in memory and written table by table.

Ids are given here, from the highest of each table on, so that a file of thousands of rows is a handful of
statements in one transaction. Open amounts are left to ``postings``.
"""

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import Table, func, insert, select

from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece
from arbook.services.changing import Change
from arbook.services.finding import make_imported_findable
from arbook.services.postings import derive_open
from arbook.store.tables.agreements import dispute_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table

_IN_ORDER = (
    invoice_table,
    payment_table,
    entry_table,
    due_piece_table,
    on_account_table,
    allocation_table,
    dispute_table,
)


_PIECE = 5_000
"""Rows written with one call."""


class ImportBatch:
    """New invoices and payments of one import."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._rows: defaultdict[Table, list[dict[str, Any]]] = defaultdict(list)
        self._next: dict[Table, int] = {}

    def add_invoice(self, invoice: dict[str, Any], pieces: tuple[DuePiece, ...]) -> list[dict[str, Any]]:
        """An invoice with its entry; returns the rows of its due pieces."""
        invoice_id = self._add(invoice_table, invoice)
        facts = {"customer_id": invoice["customer_id"], "currency": invoice["currency"]}
        entry = self._entry(facts, EntryKind.INVOICE, invoice["issued_on"], invoice["total_minor"])
        entry_id = self._add(entry_table, entry | {"invoice_id": invoice_id, "detail": invoice["reference"]})
        self._change.touch("invoice", invoice_id)
        return [
            self._piece(facts, invoice_id, entry_id, invoice["issued_on"], at, p) for at, p in enumerate(pieces, 1)
        ]

    def add_payment(self, payment: dict[str, Any], shares: list[tuple[dict[str, Any], int]]) -> None:
        """A payment with its entry, put on rows that ``add_invoice`` returned."""
        payment_id = self._add(payment_table, payment)
        facts = {"customer_id": payment["customer_id"], "currency": payment["currency"]}
        received_on, minor = payment["received_on"], payment["amount_minor"]
        entry = self._entry(facts, EntryKind.PAYMENT, received_on, -minor)
        entry_id = self._add(entry_table, entry | {"payment_id": payment_id, "detail": payment["reference"]})
        money = facts | {"entry_id": entry_id, "dated_on": received_on, "amount_minor": minor, "open_minor": minor}
        on_account_id = self._add(on_account_table, money)
        for piece, share in shares:
            self._allocate(on_account_id, received_on, piece, share)
        self._change.touch("payment", payment_id)

    def afterwards(self, table: Table, row: dict[str, Any]) -> None:
        """A row of another table that points to one of these."""
        self._rows[table].append(row)

    def write(self) -> None:
        """Write everything, parents first."""
        for table in _IN_ORDER:
            rows = self._rows[table]
            for first in range(0, len(rows), _PIECE):  # piece by piece: threads that paint get their turn
                self._change.connection.execute(insert(table), rows[first : first + _PIECE])
        if self._rows[allocation_table]:
            pieces, money = self._rows[due_piece_table][0]["id"], self._rows[on_account_table][0]["id"]
            derive_open(self._change, first_piece_id=pieces, first_on_account_id=money)
        make_imported_findable(
            self._change,
            [(row["id"], row["number"], row["reference"]) for row in self._rows[invoice_table]],
            [(row["id"], row["reference"]) for row in self._rows[payment_table]],
        )
        for rows in self._rows.values():
            while rows:  # piece by piece as well: letting 400,000 rows go at once stops all threads
                del rows[-_PIECE:]

    def _entry(self, facts: dict[str, Any], kind: EntryKind, on: date, minor: int) -> dict[str, Any]:
        self._change.touch("customer", facts["customer_id"])
        empty = {"invoice_id": None, "payment_id": None, "detail": ""}
        return {
            **facts,
            **empty,
            "dated_on": on,
            "posted_at": self._change.now,
            "kind": kind.value,
            "amount_minor": minor,
            "operation_id": self._change.operation_id,
        }

    def _piece(
        self, facts: dict[str, Any], invoice_id: int, entry_id: int, issued_on: date, position: int, piece: DuePiece
    ) -> dict[str, Any]:
        row = {
            **facts,
            "entry_id": entry_id,
            "invoice_id": invoice_id,
            "position": position,
            "issued_on": issued_on,
            "due_on": piece.due_on,
            "first_due_on": piece.due_on,
            "amount_minor": piece.amount.minor,
            "open_minor": piece.amount.minor,
        }
        self._add(due_piece_table, row)
        return row

    def _allocate(self, on_account_id: int, received_on: date, piece: dict[str, Any], share: int) -> None:
        self._add(
            allocation_table,
            {
                "on_account_id": on_account_id,
                "due_piece_id": piece["id"],
                "allocated_on": max(received_on, piece["issued_on"]),
                "amount_minor": share,
                "operation_id": self._change.operation_id,
            },
        )

    def _add(self, table: Table, row: dict[str, Any]) -> int:
        if table not in self._next:
            last = self._change.connection.execute(select(func.max(table.c.id))).scalar()
            self._next[table] = (last or 0) + 1
        row["id"] = self._next[table]
        self._next[table] += 1
        self._rows[table].append(row)
        return int(row["id"])


def shares_of(amount: Money, pieces: list[dict[str, Any]]) -> list[tuple[dict[str, Any], int]]:
    """Put an amount on the untouched pieces of a new invoice, in their order."""
    shares, left = [], amount.minor
    for piece in pieces:
        part = min(left, piece["amount_minor"])
        if part > 0:
            shares.append((piece, part))
            left -= part
    return shares
