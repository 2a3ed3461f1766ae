"""What credit notes took off an invoice."""

from sqlalchemy import Connection, func, select

from arbook.ledger.money import Money
from arbook.store.tables.papers import invoice_table


def credited(connection: Connection, invoice_id: int) -> Money:
    """What credit notes took off this invoice so far, whatever became of the money."""
    table = invoice_table
    currency = connection.execute(select(table.c.currency).where(table.c.id == invoice_id)).scalar_one()
    is_issued = (table.c.corrects_id == invoice_id) & (table.c.state == "issued")
    minor = connection.execute(select(func.coalesce(func.sum(table.c.total_minor), 0)).where(is_issued)).scalar_one()
    return Money(minor, currency)
