"""What settled invoices, and what became of those of which nothing is open: paid, credited, or let go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.queries.listing import among_ids, ids_parameter
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table, invoice_table


class Outcome(Enum):
    """What an owner calls it."""

    PAID = "paid"
    CREDITED = "credited"
    WRITTEN_OFF = "written_off"
    PARTLY_WRITTEN_OFF = "partly_written_off"
    LET_GO = "let_go"
    """Granted as a discount to the last cent."""


@dataclass(frozen=True, slots=True)
class Unpaid:
    """What settled an invoice without money, in minor units of its currency."""

    credited: int = 0
    written_off: int = 0
    granted: int = 0

    def outcome(self, total: int) -> Outcome:
        """What became of an invoice of this total of which nothing is open.

        What is partly credited counts as paid: what is left of it was.
        """
        if self.written_off:
            return Outcome.WRITTEN_OFF if self.written_off == total else Outcome.PARTLY_WRITTEN_OFF
        if self.credited and self.credited + self.granted == total:
            return Outcome.CREDITED
        return Outcome.LET_GO if self.granted and self.granted == total else Outcome.PAID


@dataclass(frozen=True, slots=True)
class SettlementRow:
    """What settled a part of an invoice: a payment, a credit note, or another entry."""

    dated_on: date
    kind: EntryKind
    number: str
    detail: str
    amount: Money


NOTHING_UNPAID = Unpaid()
_FIELDS = {
    EntryKind.CREDIT_NOTE: "credited",
    EntryKind.WRITE_OFF: "written_off",
    EntryKind.DISCOUNT: "granted",
}


def unpaid_by_invoice(connection: Connection, invoice_ids: Sequence[int]) -> dict[int, Unpaid]:
    """By invoice what settled it without money; what was taken back again does not count."""
    sums: dict[int, dict[str, int]] = {}
    for row in connection.execute(_settled_without_money(), ids_parameter(invoice_ids)):
        sums.setdefault(row.invoice_id, {})[_FIELDS[EntryKind(row.kind)]] = row.minor
    return {invoice_id: Unpaid(**each) for invoice_id, each in sums.items()}


def settlements(connection: Connection, invoice_id: int) -> tuple[SettlementRow, ...]:
    """What was put on this invoice, the first entry first; what was taken back again is left out."""
    pieces, shares, credit, entries = due_piece_table, allocation_table, on_account_table, entry_table
    rows = connection.execute(
        select(
            entries.c.dated_on,
            entries.c.kind,
            entries.c.detail,
            pieces.c.currency,
            func.coalesce(invoice_table.c.number, "").label("number"),
            func.sum(shares.c.amount_minor).label("minor"),
        )
        .join_from(pieces, shares, shares.c.due_piece_id == pieces.c.id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .outerjoin(invoice_table, invoice_table.c.id == entries.c.invoice_id)
        .where(pieces.c.invoice_id == invoice_id)
        .group_by(entries.c.id)
        .having(func.sum(shares.c.amount_minor) != 0)
        .order_by(entries.c.dated_on, entries.c.id)
    )
    return tuple(
        SettlementRow(row.dated_on, EntryKind(row.kind), row.number, row.detail, Money(row.minor, row.currency))
        for row in rows
    )


@cache
def _settled_without_money() -> Any:
    pieces, shares, credit, entries = due_piece_table, allocation_table, on_account_table, entry_table
    return (
        select(pieces.c.invoice_id, entries.c.kind, func.sum(shares.c.amount_minor).label("minor"))
        .join_from(pieces, shares, shares.c.due_piece_id == pieces.c.id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(among_ids(pieces.c.invoice_id), entries.c.kind.in_([kind.value for kind in _FIELDS]))
        .group_by(pieces.c.invoice_id, entries.c.kind)
    )
