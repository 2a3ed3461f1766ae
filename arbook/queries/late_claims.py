"""What is claimed for lateness and not booked, and what stands apart from the principal."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from arbook.ledger.items import Nature, OpenItem
from arbook.ledger.money import Money
from arbook.queries.items import open_items
from arbook.store.tables.customers import customer_table
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


def claim_items(connection: Connection, customer_id: int) -> tuple[OpenItem, ...]:
    """What is claimed and not booked, as items that a payment may reach: it is booked once one does.

    Their piece ids are negative, since there is no due piece yet; ``charge_of`` tells which charge one stands for.
    """
    table = late_charge_table
    claimed = select(table).where(
        table.c.customer_id == customer_id, table.c.booked_on.is_(None), table.c.withdrawn_on.is_(None)
    )
    return tuple(
        OpenItem(
            piece_id=-2 * row.id - place,
            number=row.number,
            issued_on=row.charged_on,
            due_on=row.charged_on,
            amount=Money(minor, row.currency),
            open=Money(minor, row.currency),
            nature=nature,
        )
        for row in connection.execute(claimed.order_by(table.c.charged_on, table.c.id))
        for place, (nature, minor) in enumerate(
            ((Nature.INTEREST, row.interest_minor), (Nature.COSTS, row.costs_minor))
        )
        if minor
    )


def charge_of(piece_id: int) -> int:
    """The charge behind an item of ``claim_items``."""
    return -piece_id // 2


@dataclass(frozen=True, slots=True)
class ChargesApart:
    """What a customer owes beside the principal: booked and open, and shown as a claim only."""

    interest: Money
    costs: Money
    claimed_interest: Money
    claimed_costs: Money

    @property
    def booked(self) -> Money:
        """Booked charges that are open; part of the balance."""
        return self.interest + self.costs

    @property
    def claimed(self) -> Money:
        """Claims that are booked once they are paid; no part of the balance."""
        return self.claimed_interest + self.claimed_costs


def charges_apart(connection: Connection, customer_id: int, as_of: date) -> ChargesApart:
    """Charges as they stood at the end of a day, apart from the principal."""
    currency = connection.execute(
        select(customer_table.c.currency).where(customer_table.c.id == customer_id)
    ).scalar_one()
    open_ = _open_by_nature(connection, customer_id, as_of)
    table = late_charge_table
    claimed = connection.execute(
        select(
            func.coalesce(func.sum(table.c.interest_minor), 0), func.coalesce(func.sum(table.c.costs_minor), 0)
        ).where(
            table.c.customer_id == customer_id,
            table.c.charged_on <= as_of,
            func.coalesce(table.c.booked_on, "9999-12-31") > as_of,
            func.coalesce(table.c.withdrawn_on, "9999-12-31") > as_of,
        )
    ).one()
    sums = (open_.get(Nature.INTEREST, 0), open_.get(Nature.COSTS, 0), *claimed)
    return ChargesApart(*(Money(minor, currency) for minor in sums))


def _open_by_nature(connection: Connection, customer_id: int, as_of: date) -> dict[Nature, int]:
    sums: dict[Nature, int] = {}
    for row in open_items(connection, as_of, customer_id):
        sums[row.item.nature] = sums.get(row.item.nature, 0) + row.item.open.minor
    return sums
