"""One entry of a ledger by itself, for whoever wants to read or undo it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, exists, func, select

from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.store.tables.customers import customer_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import entry_table, entry_tax_table
from arbook.store.tables.papers import invoice_table
from arbook.store.tables.settlements import settlement_entry_table


class EntryUnknownError(ArbookError):
    """No entry has this id."""


@dataclass(frozen=True, slots=True)
class EntryCard:
    """``amount`` is signed as in the ledger; ``tax`` is what of it is tax. ``undone_on`` is None while it stands.

    ``came_with`` is the payment it came with: it goes with that payment. ``is_settled``: a settlement let it go.
    """

    entry_id: int
    customer_id: int
    customer_name: str
    kind: EntryKind
    dated_on: date
    amount: Money
    tax: Money
    number: str
    detail: str
    came_with: int | None
    undone_on: date | None
    is_settled: bool = False


def entry_card(connection: Connection, entry_id: int) -> EntryCard:
    """The entry with this id.

    Raises:
        EntryUnknownError: there is none.
    """
    entries, undone = entry_table, entry_table.alias("undone")
    row = connection.execute(
        select(
            entries,
            customer_table.c.name,
            func.coalesce(invoice_table.c.number, late_charge_table.c.number, "").label("number"),
            undone.c.dated_on.label("undone_on"),
            exists().where(settlement_entry_table.c.entry_id == entries.c.id).label("is_settled"),
        )
        .join(customer_table, customer_table.c.id == entries.c.customer_id)
        .outerjoin(invoice_table, invoice_table.c.id == entries.c.invoice_id)
        .outerjoin(late_charge_table, late_charge_table.c.id == entries.c.late_charge_id)
        .outerjoin(undone, undone.c.reverses_id == entries.c.id)
        .where(entries.c.id == entry_id)
    ).one_or_none()
    if row is None:
        raise EntryUnknownError
    taxes = entry_tax_table
    tax = connection.execute(
        select(func.coalesce(func.sum(taxes.c.tax_minor), 0)).where(taxes.c.entry_id == entry_id)
    ).scalar_one()
    return EntryCard(
        entry_id,
        row.customer_id,
        row.name,
        EntryKind(row.kind),
        row.dated_on,
        Money(row.amount_minor, row.currency),
        Money(tax, row.currency),
        row.number,
        row.detail,
        row.payment_id,
        row.undone_on,
        row.is_settled,
    )
