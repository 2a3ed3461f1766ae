"""Payments: the list, and one of them with what it was put on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, exists, func, select

from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.queries.listing import among_ids, ids_parameter, in_order
from arbook.queries.payment_order import payment_ids
from arbook.store.tables.customers import customer_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table


class PaymentUnknownError(ArbookError):
    """No payment has this id. Facts: ``number``."""


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A line of the payment list; ``on_account`` is its unallocated rest, ``paid_out`` what went back of it."""

    payment_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    received_on: date
    amount: Money
    on_account: Money
    on_account_id: int
    method: str
    reference: str
    is_reversed: bool
    paid_out: Money

    @property
    def is_gone(self) -> bool:
        """Whether nothing of the money is left: it was taken back, or all of it paid out."""
        return self.is_reversed or self.paid_out == self.amount


@dataclass(frozen=True, slots=True)
class PaymentShare:
    """What a payment was put on: the part at ``position`` of an invoice that falls due in ``parts``, or another debt
    of this ``kind``. ``open`` is what is open of all of that invoice, or of the debt.

    ``last_id`` grows with the time of the last allocation: what was put there last is freed first.
    """

    number: str
    due_on: date
    amount: Money
    allocated_on: date
    position: int = 1
    parts: int = 1
    last_id: int = 0
    kind: EntryKind = EntryKind.INVOICE
    open: Money | None = None

    @property
    def is_debt(self) -> bool:
        """Whether the money paid something; else it went back, or was taken back."""
        return self.kind not in (EntryKind.REFUND, EntryKind.REVERSAL)


def list_payments(
    connection: Connection, *, search: str = "", customer_id: int | None = None, limit: int = 5000
) -> tuple[PaymentRow, ...]:
    """Payments, newest first."""
    return payments_by_ids(connection, payment_ids(connection, search=search, customer_id=customer_id, limit=limit))


def payments_by_ids(connection: Connection, ids: Sequence[int]) -> tuple[PaymentRow, ...]:
    """The payments with these ids, in their order; those that are gone are left out."""
    rows = connection.execute(_rows_by_ids(), ids_parameter(ids))
    return in_order(ids, [_row(row) for row in rows], lambda row: row.payment_id)


@cache
def _rows_by_ids() -> Any:
    payments, customers, entries, credit = payment_table, customer_table, entry_table, on_account_table
    reversal, refund = entry_table.alias("reversal"), entry_table.alias("refund")
    shares, pieces = allocation_table, due_piece_table
    paid_out = (
        select(func.coalesce(func.sum(shares.c.amount_minor), 0))
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .join(refund, (refund.c.id == pieces.c.entry_id) & (refund.c.kind == EntryKind.REFUND.value))
        .where(shares.c.on_account_id == credit.c.id)
        .scalar_subquery()
    )
    return (
        select(
            payments,
            customers.c.number,
            customers.c.name,
            credit.c.id.label("on_account_id"),
            credit.c.open_minor,
            paid_out.label("paid_out_minor"),
            exists().where(reversal.c.reverses_id == entries.c.id).label("is_reversed"),
        )
        .join(customers, customers.c.id == payments.c.customer_id)
        .join(entries, (entries.c.payment_id == payments.c.id) & (entries.c.kind == "payment"))
        .join(credit, credit.c.entry_id == entries.c.id)
        .where(among_ids(payments.c.id))
    )


def _row(row: Any) -> PaymentRow:
    return PaymentRow(
        row.id,
        row.customer_id,
        row.number,
        row.name,
        row.received_on,
        Money(row.amount_minor, row.currency),
        Money(row.open_minor, row.currency),
        row.on_account_id,
        row.method,
        row.reference,
        row.is_reversed,
        Money(row.paid_out_minor, row.currency),
    )


def payment_shares(connection: Connection, payment_id: int) -> tuple[PaymentShare, ...]:
    """The items that a payment settles, in the order they were allocated."""
    entries, credit, shares, pieces = entry_table, on_account_table, allocation_table, due_piece_table
    all_parts = due_piece_table.alias("all_parts")
    of_invoice = all_parts.c.invoice_id == pieces.c.invoice_id
    parts = select(func.count()).where(of_invoice).scalar_subquery()
    left = select(func.sum(all_parts.c.open_minor)).where(of_invoice).scalar_subquery()
    owed = entry_table.alias("owed")
    rows = connection.execute(
        select(
            func.coalesce(invoice_table.c.number, late_charge_table.c.number, "").label("number"),
            owed.c.kind,
            pieces.c.due_on,
            pieces.c.currency,
            pieces.c.position,
            parts.label("parts"),
            func.coalesce(left, pieces.c.open_minor).label("open"),
            func.max(shares.c.id).label("last_id"),
            func.sum(shares.c.amount_minor).label("minor"),
            func.max(shares.c.allocated_on).label("allocated_on"),
        )
        .join_from(entries, credit, credit.c.entry_id == entries.c.id)
        .join(shares, shares.c.on_account_id == credit.c.id)
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .join(owed, owed.c.id == pieces.c.entry_id)
        .outerjoin(invoice_table, invoice_table.c.id == pieces.c.invoice_id)
        .outerjoin(late_charge_table, late_charge_table.c.id == owed.c.late_charge_id)
        .where(entries.c.payment_id == payment_id, entries.c.kind == "payment")
        .group_by(pieces.c.id)
        .having(func.sum(shares.c.amount_minor) != 0)
        .order_by(func.min(shares.c.id))
    )
    return tuple(
        PaymentShare(
            row.number,
            row.due_on,
            Money(row.minor, row.currency),
            row.allocated_on,
            row.position,
            max(row.parts, 1),
            row.last_id,
            EntryKind(row.kind),
            Money(row.open, row.currency),
        )
        for row in rows
    )


def customer_of_credit(connection: Connection, on_account_id: int) -> int | None:
    """Whose money or credit note that is; None where there is no such thing."""
    table = on_account_table
    whose: int | None = connection.execute(select(table.c.customer_id).where(table.c.id == on_account_id)).scalar()
    return whose


def settled_numbers(connection: Connection, payment_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """By payment, the numbers of the papers it settles, for lists."""
    numbers: dict[int, tuple[str, ...]] = {}
    for payment_id, number in connection.execute(_settled(), ids_parameter(payment_ids)):
        numbers[payment_id] = (*numbers.get(payment_id, ()), number)
    return numbers


@cache
def _settled() -> Any:
    entries, credit, shares, pieces = entry_table, on_account_table, allocation_table, due_piece_table
    return (
        select(entries.c.payment_id, invoice_table.c.number)
        .join_from(entries, credit, credit.c.entry_id == entries.c.id)
        .join(shares, shares.c.on_account_id == credit.c.id)
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .join(invoice_table, invoice_table.c.id == pieces.c.invoice_id)
        .where(entries.c.kind == "payment", among_ids(entries.c.payment_id))
        .group_by(entries.c.payment_id, invoice_table.c.id)
        .having(func.sum(shares.c.amount_minor) != 0)
        .order_by(entries.c.payment_id, func.min(shares.c.id))
    )
