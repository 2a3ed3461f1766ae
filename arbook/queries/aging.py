"""Who owes what, by days late, as of any day: one grouped statement for the whole book."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from sqlalchemy import Connection, and_, func, literal, null, select, union_all

from arbook.ledger.aging import LAST_DAYS, Aging, no_debt
from arbook.ledger.money import Money
from arbook.queries.as_of import credit_parts, piece_parts
from arbook.store.tables.customers import customer_table


@dataclass(frozen=True, slots=True)
class AgingRow:
    """One customer's aging in their currency."""

    customer_id: int
    number: str
    name: str
    aging: Aging


def aging_by_customer(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[AgingRow, ...]:
    """Customers with something open or on account on that day, by name."""
    pieces, credit = piece_parts(as_of, customer_id), credit_parts(as_of, customer_id)
    parts = union_all(
        select(pieces.c.customer_id, pieces.c.currency, pieces.c.due_on, pieces.c.minor, literal(0).label("credit")),
        select(
            credit.c.customer_id, credit.c.currency, null().label("due_on"), literal(0).label("minor"), credit.c.minor
        ),
    ).subquery()
    cuts = [as_of - timedelta(days=days) for days, _ in LAST_DAYS]
    due_on, minor = parts.c.due_on, parts.c.minor
    first, last = cuts[0], cuts[-1]
    between = [and_(due_on < newer, due_on >= older) for newer, older in pairwise(cuts)]
    bands = [func.sum(minor).filter(condition) for condition in (due_on >= first, *between, due_on < last)]
    customers = customer_table
    grouped = (
        select(parts.c.customer_id, parts.c.currency, *bands, func.sum(parts.c.credit))
        .group_by(parts.c.customer_id, parts.c.currency)
        .subquery()
    )
    rows = connection.execute(
        select(customers.c.number, customers.c.name, *grouped.c)
        .join_from(grouped, customers, customers.c.id == grouped.c.customer_id)
        .order_by(customers.c.name.collate("NOCASE"), customers.c.id)
    )
    return tuple(
        AgingRow(row_id, number, name, _aging(sums, currency))
        for number, name, row_id, currency, *sums in rows
        if any(sums)
    )


def aging_totals(rows: Iterable[AgingRow]) -> dict[str, Aging]:
    """The rows added up, one aging per currency, by code."""
    totals: dict[str, Aging] = {}
    for row in rows:
        currency = row.aging.on_account.currency
        totals[currency] = totals.get(currency, no_debt(currency)) + row.aging
    return dict(sorted(totals.items()))


def _aging(sums: list[int | None], currency: str) -> Aging:
    amounts = [Money(each or 0, currency) for each in sums]
    return Aging.of_bands(amounts[:-1], amounts[-1])
