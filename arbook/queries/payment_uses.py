"""What became of a payment: what it was put on, and what was let go with it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, select

from arbook.ledger.items import ChargeFor, EntryKind, Nature
from arbook.ledger.money import Money, total
from arbook.queries.charge_names import called, costs_column
from arbook.queries.early_payment import LetGoRow
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.settlements import settlement_entry_table


@dataclass(frozen=True, slots=True)
class SettledDebt:
    """What a payment was put on: an invoice by ``number``, else a debt of its own by kind, nature and day."""

    number: str
    kind: EntryKind
    nature: Nature
    dated_on: date
    amount: Money
    charged_for: ChargeFor | None = None


@dataclass(frozen=True, slots=True)
class PaymentUses:
    """``written_off`` was let go with the payment: a small rest, or what a settlement lets go once its sum has come.
    ``given_up_again`` had been written off before, and the money did not reach it, or a settlement is met anew. None
    are zero where nothing was let go.
    """

    debts: tuple[SettledDebt, ...]
    discount: Money
    written_off: Money
    given_up_again: Money


def payment_uses(connection: Connection, payment_id: int) -> PaymentUses:
    """What a payment was put on, in the order it went there, and what was let go when it was recorded."""
    payment = connection.execute(select(payment_table).where(payment_table.c.id == payment_id)).one()
    entries = entry_table
    let_off = connection.execute(
        select(
            entries.c.kind, entries.c.payment_id, entries.c.amount_minor, _met_first().label("is_met_first")
        ).where(
            entries.c.operation_id == payment.operation_id,
            entries.c.customer_id == payment.customer_id,
            entries.c.kind.in_((EntryKind.DISCOUNT.value, EntryKind.WRITE_OFF.value)),
        )
    ).all()

    def let_go(kind: EntryKind, *, with_it: bool) -> Money:
        own = [each for each in let_off if each.kind == kind and _is_first(each, payment_id) is with_it]
        return total([Money(-each.amount_minor, payment.currency) for each in own], payment.currency)

    return PaymentUses(
        _debts(connection, payment_id),
        let_go(EntryKind.DISCOUNT, with_it=True),
        let_go(EntryKind.WRITE_OFF, with_it=True),
        let_go(EntryKind.WRITE_OFF, with_it=False),
    )


def _is_first(row: Any, payment_id: int) -> bool:
    return row.payment_id == payment_id or bool(row.is_met_first)


def _met_first() -> ColumnElement[bool]:
    """Of a write-off, that a settlement let it go which never let go before."""
    own, others, before = settlement_entry_table, settlement_entry_table.alias("others"), entry_table.alias("before")
    earlier = (
        exists()
        .where(
            others.c.settlement_id == own.c.settlement_id,
            before.c.id == others.c.entry_id,
            before.c.operation_id != entry_table.c.operation_id,
        )
        .correlate(own, entry_table)
    )
    return exists().where(own.c.entry_id == entry_table.c.id, ~earlier).correlate(entry_table)


def let_go_undone(connection: Connection, operation_id: str) -> tuple[LetGoRow, ...]:
    """What an operation took back of what had been let go: discounts, write-offs, waivers; the oldest first."""
    undone, own = entry_table, entry_table.alias("let_go")
    kinds = (EntryKind.DISCOUNT.value, EntryKind.WRITE_OFF.value, EntryKind.WAIVER.value)
    number = func.coalesce(invoice_table.c.number, late_charge_table.c.number, "").label("number")
    rows = connection.execute(
        select(own, number)
        .join(undone, undone.c.reverses_id == own.c.id)
        .outerjoin(invoice_table, invoice_table.c.id == own.c.invoice_id)
        .outerjoin(late_charge_table, late_charge_table.c.id == own.c.late_charge_id)
        .where(undone.c.operation_id == operation_id, own.c.kind.in_(kinds))
        .order_by(own.c.id)
    )
    return tuple(
        LetGoRow(
            row.id,
            row.invoice_id or 0,
            row.number,
            Money(-row.amount_minor, row.currency),
            with_other=False,
            is_discount=row.kind == EntryKind.DISCOUNT,
        )
        for row in rows
    )


def _debts(connection: Connection, payment_id: int) -> tuple[SettledDebt, ...]:
    entries, credit, shares, pieces = entry_table, on_account_table, allocation_table, due_piece_table
    owed = entry_table.alias("owed")
    rows = connection.execute(
        select(
            func.coalesce(invoice_table.c.number, late_charge_table.c.number, "").label("number"),
            owed.c.kind,
            owed.c.nature,
            owed.c.dated_on,
            pieces.c.currency,
            func.sum(shares.c.amount_minor).label("minor"),
            costs_column(owed),
        )
        .join_from(entries, credit, credit.c.entry_id == entries.c.id)
        .join(shares, shares.c.on_account_id == credit.c.id)
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .join(owed, owed.c.id == pieces.c.entry_id)
        .outerjoin(invoice_table, invoice_table.c.id == pieces.c.invoice_id)
        .outerjoin(late_charge_table, late_charge_table.c.id == owed.c.late_charge_id)
        .where(entries.c.payment_id == payment_id, entries.c.kind == EntryKind.PAYMENT.value)
        .group_by(owed.c.id)
        .having(func.sum(shares.c.amount_minor) != 0)
        .order_by(func.min(shares.c.id))
    )
    return tuple(
        SettledDebt(
            row.number,
            EntryKind(row.kind),
            Nature(row.nature),
            row.dated_on,
            Money(row.minor, row.currency),
            called(row.nature, row.costs_are),
        )
        for row in rows
    )
