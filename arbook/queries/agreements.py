"""Whom not to remind, as of any day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from arbook.queries.whom import NAMED
from arbook.store.tables.agreements import hold_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.papers import invoice_table


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold that runs; ``number`` is its invoice's, empty when it is on the customer."""

    hold_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    invoice_id: int | None
    number: str
    starts_on: date
    ends_on: date | None
    reason: str


def holds(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[HoldRow, ...]:
    """Holds that run on that day, the oldest first; the last day of a hold belongs to it."""
    table = hold_table
    statement = (
        select(table, *NAMED, invoice_table.c.number.label("invoice_number"))
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .outerjoin(invoice_table, invoice_table.c.id == table.c.invoice_id)
        .where(
            table.c.starts_on <= as_of,
            or_(table.c.ends_on.is_(None), table.c.ends_on >= as_of),
            or_(table.c.lifted_on.is_(None), table.c.lifted_on > as_of),
        )
        .order_by(table.c.starts_on, table.c.id)
    )
    return tuple(
        HoldRow(
            row.id,
            row.customer_id,
            row.customer_number,
            row.customer_name,
            row.invoice_id,
            row.invoice_number or "",
            row.starts_on,
            row.ends_on,
            row.reason,
        )
        for row in connection.execute(_of(statement, table, customer_id))
    )


def _of(statement: Select[Any], table: Any, customer_id: int | None) -> Select[Any]:
    return statement if customer_id is None else statement.where(table.c.customer_id == customer_id)
