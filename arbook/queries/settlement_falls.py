"""What a settlement let go and what comes back with a payment that it stands on."""

from sqlalchemy import Connection, exists, func, select

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.money import Money
from arbook.queries.early_payment import LetGoRow
from arbook.queries.settlements import SettlementRow, settlements
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import invoice_table
from arbook.store.tables.settlements import settlement_entry_table


def settled_with_payment(connection: Connection, payment_id: int) -> tuple[LetGoRow, ...]:
    """What settlements let go that are met no more without the payment."""
    payments = payment_table
    whose = connection.execute(select(payments.c.customer_id).where(payments.c.id == payment_id)).scalar_one()
    met = [row for row in settlements(connection, LAST_DAY, whose) if row.is_met]
    return tuple(each for row in met if _leans_on(connection, row, payment_id) for each in _let_go(connection, row))


def _leans_on(connection: Connection, row: SettlementRow, payment_id: int) -> bool:
    shares, credit, entries = allocation_table, on_account_table, entry_table
    minor = connection.execute(
        select(func.coalesce(func.sum(shares.c.amount_minor), 0))
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(entries.c.payment_id == payment_id, entries.c.kind == "payment")
        .where(shares.c.due_piece_id.in_(row.piece_ids))
    ).scalar_one()
    return bool(minor) and row.standing.received.minor - minor < row.standing.needed.minor


def _let_go(connection: Connection, row: SettlementRow) -> list[LetGoRow]:
    own, entries, undone = settlement_entry_table, entry_table, entry_table.alias("undone")
    rows = connection.execute(
        select(entries, invoice_table.c.number)
        .join(own, own.c.entry_id == entries.c.id)
        .outerjoin(invoice_table, invoice_table.c.id == entries.c.invoice_id)
        .where(own.c.settlement_id == row.settlement_id, ~exists().where(undone.c.reverses_id == entries.c.id))
        .order_by(entries.c.id)
    )
    return [
        LetGoRow(
            each.id,
            each.invoice_id or 0,
            each.number or "",
            Money(-each.amount_minor, each.currency),
            with_other=False,
            is_discount=False,
        )
        for each in rows
    ]
