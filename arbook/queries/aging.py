"""Who owes what, by days late, as of any day: one grouped statement for the whole book."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from operator import add
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, func, literal, null, select, union_all

from arbook.ledger.aging import LAST_DAYS, Aging
from arbook.ledger.money import Money
from arbook.queries.as_of import credit_parts, is_long_ago, piece_parts
from arbook.queries.whom import Whom
from arbook.store.tables.customers import customer_table


class AgingRow(NamedTuple):
    """One customer's aging in their currency, in minor units; a book has many of these, so they are bare tuples."""

    customer_id: int
    number: str
    name: str
    currency: str
    not_due_minor: int | None
    days_1_30_minor: int | None
    days_31_60_minor: int | None
    days_61_90_minor: int | None
    over_90_minor: int | None
    on_account_minor: int | None

    @property
    def aging(self) -> Aging:
        """The amounts as money."""
        bands = (self.not_due_minor, self.days_1_30_minor, self.days_31_60_minor, self.days_61_90_minor)
        return _aging((*bands, self.over_90_minor, self.on_account_minor), self.currency)


_FIRST_AMOUNT = AgingRow._fields.index("not_due_minor")


def aging_by_customer(connection: Connection, as_of: date, whom: Whom = None) -> tuple[AgingRow, ...]:
    """Customers with something open or on account on that day, by name."""
    customers = customer_table
    grouped = _grouped(connection, as_of, whom, "customer_id", "currency").subquery()
    rows = connection.execute(
        select(grouped.c.customer_id, customers.c.number, customers.c.name, *list(grouped.c)[1:])
        .join_from(grouped, customers, customers.c.id == grouped.c.customer_id)
        .order_by(customers.c.name.collate("NOCASE"), customers.c.id)
    )
    return tuple(AgingRow._make(row) for row in rows if any(row[_FIRST_AMOUNT:]))


def aging_by_currency(connection: Connection, as_of: date) -> dict[str, Aging]:
    """What the whole book owes on that day, one aging per currency, by code."""
    rows = connection.execute(_grouped(connection, as_of, None, "currency").order_by("currency"))
    return {currency: _aging(minors, currency) for currency, *minors in rows if any(minors)}


def _grouped(connection: Connection, as_of: date, whom: Whom, *keys: str) -> Select[Any]:
    """Sums by these columns: the five bands, then what is on account."""
    long_ago = whom is None and is_long_ago(connection, as_of)
    pieces, credit = piece_parts(as_of, whom, long_ago=long_ago), credit_parts(as_of, whom, long_ago=long_ago)
    parts = union_all(
        select(pieces.c.customer_id, pieces.c.currency, pieces.c.due_on, pieces.c.minor, literal(0).label("credit")),
        select(credit.c.customer_id, credit.c.currency, null(), literal(0), credit.c.minor),
    ).subquery()
    cuts = [as_of - timedelta(days=days) for days, _ in LAST_DAYS]
    due_on = parts.c.due_on
    between = [and_(due_on < newer, due_on >= older) for newer, older in pairwise(cuts)]
    bands = [func.sum(parts.c.minor).filter(band) for band in (due_on >= cuts[0], *between, due_on < cuts[-1])]
    columns = [parts.c[key] for key in keys]
    return select(*columns, *bands, func.sum(parts.c.credit)).group_by(*columns)


def aging_totals(rows: Iterable[AgingRow]) -> dict[str, Aging]:
    """The rows added up, one aging per currency, by code."""
    sums: dict[str, list[int]] = {}
    for row in rows:
        minors = [int(minor or 0) for minor in row[_FIRST_AMOUNT:]]
        sums[row.currency] = [*map(add, sums[row.currency], minors)] if row.currency in sums else minors
    return {currency: _aging(sums[currency], currency) for currency in sorted(sums)}


def _aging(minors: Sequence[int | None], currency: str) -> Aging:
    amounts = [Money(minor or 0, currency) for minor in minors]
    return Aging.of_bands(amounts[:-1], amounts[-1])
