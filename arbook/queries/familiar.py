"""Whom the book knows, by number and name, for files that name customers."""

from sqlalchemy import Connection, select

from arbook.store.tables.customers import customer_table


def numbers_and_names(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Number and name of every customer."""
    table = customer_table
    return tuple((row.number, row.name) for row in connection.execute(select(table.c.number, table.c.name)))
