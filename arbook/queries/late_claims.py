"""What is claimed for lateness and not booked, and what stands apart from the principal."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.ledger.items import EntryKind, Nature, OpenItem, charge_for
from arbook.ledger.money import Money, total
from arbook.queries.charge_names import costs_told
from arbook.queries.items import open_items
from arbook.store.tables.customers import customer_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import entry_table


@dataclass(frozen=True, slots=True)
class Claim:
    """A charge that is not booked, and what of it is still claimed: a part that was let go is no more. ``costs_are``
    says what its costs are for, where they are of one kind.
    """

    charge_id: int
    number: str
    customer_id: int
    charged_on: date
    interest: Money
    costs: Money
    costs_are: str = ""

    @property
    def by_nature(self) -> dict[Nature, Money]:
        """What is claimed, as far as there is any."""
        both = {Nature.INTEREST: self.interest, Nature.COSTS: self.costs}
        return {nature: amount for nature, amount in both.items() if amount}


def claims(
    connection: Connection,
    as_of: date = date.max,
    *,
    customer_id: int | None = None,
    charge_id: int | None = None,
) -> tuple[Claim, ...]:
    """What stood as a claim at the end of a day, oldest first."""
    table = late_charge_table
    query = select(table, costs_told()).where(
        table.c.charged_on <= as_of,
        table.c.booked_on.is_(None) | (table.c.booked_on > as_of),
        table.c.withdrawn_on.is_(None) | (table.c.withdrawn_on > as_of),
    )
    if customer_id is not None:
        query = query.where(table.c.customer_id == customer_id)
    if charge_id is not None:
        query = query.where(table.c.id == charge_id)
    rows = connection.execute(query.order_by(table.c.charged_on, table.c.id)).all()
    booked = _booked_parts(connection, [row.id for row in rows], as_of)
    found = (_claim(row, booked) for row in rows)
    return tuple(each for each in found if each.interest or each.costs)


def _claim(row: Any, booked: Mapping[tuple[int, str], int]) -> Claim:
    return Claim(
        row.id,
        row.number,
        row.customer_id,
        row.charged_on,
        Money(row.interest_minor - booked.get((row.id, Nature.INTEREST.value), 0), row.currency),
        Money(row.costs_minor - booked.get((row.id, Nature.COSTS.value), 0), row.currency),
        row.costs_are,
    )


def _booked_parts(connection: Connection, charge_ids: Collection[int], as_of: date) -> dict[tuple[int, str], int]:
    """By charge and nature what of it stands in the ledger at the end of a day."""
    if not charge_ids:
        return {}
    entries, undone = entry_table, entry_table.alias("undone")
    query = (
        select(entries.c.late_charge_id, entries.c.nature, func.sum(entries.c.amount_minor).label("minor"))
        .outerjoin(undone, (undone.c.reverses_id == entries.c.id) & (undone.c.dated_on <= as_of))
        .where(
            entries.c.late_charge_id.in_(charge_ids),
            entries.c.kind == EntryKind.CHARGE.value,
            entries.c.dated_on <= as_of,
            undone.c.id.is_(None),
        )
        .group_by(entries.c.late_charge_id, entries.c.nature)
    )
    return {(row.late_charge_id, row.nature): row.minor for row in connection.execute(query)}


def claimed_sums(connection: Connection, customer_ids: Collection[int], as_of: date) -> dict[int, Money]:
    """By customer what stood as a claim at the end of a day; customers without any are left out."""
    wanted, sums = set(customer_ids), dict[int, Money]()
    for each in claims(connection, as_of):
        if each.customer_id in wanted:
            both = each.interest + each.costs
            sums[each.customer_id] = sums.get(each.customer_id, Money.zero(both.currency)) + both
    return sums


def claim_items(connection: Connection, customer_id: int, as_of: date = date.max) -> tuple[OpenItem, ...]:
    """What is claimed and not booked at the end of a day, as items that a payment may reach: one that does books it.

    Their piece ids are negative, since there is no due piece yet; ``charge_of`` tells which charge one stands for.
    """
    return tuple(
        OpenItem(
            piece_id=-2 * each.charge_id - (nature is Nature.COSTS),
            number=each.number,
            issued_on=each.charged_on,
            due_on=each.charged_on,
            amount=amount,
            open=amount,
            nature=nature,
            charged_for=charge_for(nature, each.costs_are, is_late=True),
        )
        for each in claims(connection, as_of, customer_id=customer_id)
        for nature, amount in each.by_nature.items()
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
    open_, claimed = (
        _open_by_nature(connection, customer_id, as_of),
        claims(connection, as_of, customer_id=customer_id),
    )
    return ChargesApart(
        Money(open_.get(Nature.INTEREST, 0), currency),
        Money(open_.get(Nature.COSTS, 0), currency),
        total([each.interest for each in claimed], currency),
        total([each.costs for each in claimed], currency),
    )


def _open_by_nature(connection: Connection, customer_id: int, as_of: date) -> dict[Nature, int]:
    sums: dict[Nature, int] = {}
    for row in open_items(connection, as_of, customer_id):
        sums[row.item.nature] = sums.get(row.item.nature, 0) + row.item.open.minor
    return sums
