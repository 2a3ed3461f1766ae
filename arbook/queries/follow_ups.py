"""Notes to come back to a customer on a day."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, select

from arbook.store.tables.agreements import follow_up_table
from arbook.store.tables.customers import customer_table


class FollowUpRow(NamedTuple):
    """To come back to a customer: why, on which day, who is to (empty: whoever is there), and who asked for it."""

    follow_up_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    due_on: date
    note: str
    assignee: str
    author: str


def follow_ups(
    connection: Connection, *, until: date | None = None, customer_id: int | None = None
) -> tuple[FollowUpRow, ...]:
    """Those that are still to be done, the earliest first; ``until`` leaves out later ones."""
    table, customers = follow_up_table, customer_table
    open_ = (
        select(table, customers.c.number, customers.c.name)
        .join(customers, customers.c.id == table.c.customer_id)
        .where(table.c.done_on.is_(None))
        .order_by(table.c.due_on, table.c.id)
    )
    if until is not None:
        open_ = open_.where(table.c.due_on <= until)
    if customer_id is not None:
        open_ = open_.where(table.c.customer_id == customer_id)
    return tuple(
        FollowUpRow(row.id, row.customer_id, row.number, row.name, row.due_on, row.note, row.assignee, row.author)
        for row in connection.execute(open_)
    )
