"""What the book knows of itself, and whose it is: read at every start, before anything else of the settings."""

from typing import NamedTuple

from sqlalchemy import Connection, select

from arbook.store.tables.book import book_fact_table, business_profile_table, operation_table

SCHEDULED_AT = "scheduled_at"
"""The fact that names the place of the book for which the computer's scheduler was set."""

PAID_ANEW = "paid_anew"
"""The fact that names the operation that last changed how the business is paid, such as its bank account."""

CHARGED_FIRST = "charge_reminded"
"""The use case that charges for a run of reminders, just before the run itself is written."""


class Business(NamedTuple):
    """Whose book it is; ``settings.profile`` tells the rest."""

    name: str
    country: str
    currency: str


def business(connection: Connection) -> Business:
    """Name, country and currency of the business."""
    columns = business_profile_table.c
    return Business._make(connection.execute(select(columns.name, columns.country, columns.currency)).one())


def book_facts(connection: Connection) -> dict[str, str]:
    """``book_id``, ``created_at``, ``is_demo`` ("0" or "1"), ``made_by``; ``scheduled_at`` and ``paid_anew`` where
    there is one.
    """
    return {row.key: row.value for row in connection.execute(select(book_fact_table.c.key, book_fact_table.c.value))}


def last_operation(connection: Connection) -> tuple[str, str]:
    """Id and kind of the change that was made last; empty in a book without any."""
    table = operation_table
    row = connection.execute(select(table.c.id, table.c.kind).order_by(table.c.sequence.desc()).limit(1)).first()
    return ("", "") if row is None else (row.id, row.kind)


def is_demo(connection: Connection) -> bool:
    """A demo book never sends mail."""
    return book_facts(connection).get("is_demo") == "1"
