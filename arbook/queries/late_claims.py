"""What is claimed for lateness and not booked, of many customers at once: for the reminders of a day."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, func, select

from arbook.ledger.money import Money
from arbook.store.tables.lateness import late_charge_table


def claimed_sums(connection: Connection, customer_ids: Collection[int], as_of: date) -> dict[int, Money]:
    """By customer what stood as a claim at the end of a day; customers without any are left out."""
    table = late_charge_table
    query = (
        select(
            table.c.customer_id,
            table.c.currency,
            func.sum(table.c.interest_minor + table.c.costs_minor).label("minor"),
        )
        .where(
            table.c.charged_on <= as_of,
            func.coalesce(table.c.booked_on, "9999-12-31") > as_of,
            func.coalesce(table.c.withdrawn_on, "9999-12-31") > as_of,
        )
        .group_by(table.c.customer_id, table.c.currency)
    )
    wanted = set(customer_ids)
    return {
        row.customer_id: Money(row.minor, row.currency)
        for row in connection.execute(query)
        if row.customer_id in wanted
    }
