"""Customers: the list with balances, one customer's card, the people there and the log."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from arbook.ledger.aging import Aging, no_debt
from arbook.ledger.errors import ArbookError
from arbook.ledger.folding import fold
from arbook.ledger.money import Money
from arbook.queries.aging import aging_by_customer
from arbook.queries.as_of import piece_parts
from arbook.store.tables.customers import customer_table, person_table


class CustomerUnknownError(ArbookError):
    """No customer has this number or id. Facts: ``number``."""


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A line of the customer list; ``oldest_due_on`` is of the oldest open item."""

    customer_id: int
    number: str
    name: str
    aging: Aging
    oldest_due_on: date | None
    email: str
    is_archived: bool
    kind: str = "business"


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """Everything the owner wrote down about a customer."""

    customer_id: int
    number: str
    name: str
    kind: str
    currency: str
    language: str
    address: str
    country: str
    tax_id: str
    note: str
    since_on: date | None
    terms_id: int | None
    policy_id: int | None
    credit_limit: Money | None
    is_archived: bool


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody at the customer."""

    person_id: int
    name: str
    role: str
    email: str
    phone: str
    language: str
    address: str
    gets_reminders: bool


def list_customers(
    connection: Connection, as_of: date, *, search: str = "", only_owing: bool = False
) -> tuple[CustomerRow, ...]:
    """Customers by name; ``search`` finds parts of name, number and mail address, accents folded."""
    table = customer_table
    statement = select(
        table.c.id, table.c.number, table.c.name, table.c.kind, table.c.currency, table.c.is_archived
    ).order_by(table.c.name.collate("NOCASE"), table.c.id)
    for word in fold(search).split():
        statement = statement.where(table.c.search_key.contains(word, autoescape=True))
    agings = {row.customer_id: row.aging for row in aging_by_customer(connection, as_of)}
    oldest, emails = _oldest_due(connection, as_of), _first_emails(connection)
    return tuple(
        CustomerRow(
            row.id,
            row.number,
            row.name,
            agings.get(row.id) or no_debt(row.currency),
            oldest.get(row.id),
            emails.get(row.id, ""),
            row.is_archived,
            row.kind,
        )
        for row in connection.execute(statement)
        if not only_owing or row.id in agings
    )


_CARD = select(customer_table)
_CARD_BY_ID = _CARD.where(customer_table.c.id == bindparam("of"))
_PEOPLE = (
    select(person_table)
    .where(person_table.c.customer_id == bindparam("of"))
    .order_by(person_table.c.position, person_table.c.id)
)


def customer_by_number(connection: Connection, number: str) -> CustomerCard:
    """The customer with this number.

    Raises:
        CustomerUnknownError: there is none.
    """
    return _card(connection.execute(_CARD.where(customer_table.c.number == number)).one_or_none(), number)


def customer_by_id(connection: Connection, customer_id: int) -> CustomerCard:
    """The customer with this id.

    Raises:
        CustomerUnknownError: there is none.
    """
    return _card(connection.execute(_CARD_BY_ID, {"of": customer_id}).one_or_none(), str(customer_id))


def people(connection: Connection, customer_id: int) -> tuple[PersonRow, ...]:
    """The people at a customer, in the owner's order."""
    rows = connection.execute(_PEOPLE, {"of": customer_id})
    return tuple(
        PersonRow(row.id, row.name, row.role, row.email, row.phone, row.language, row.address, row.gets_reminders)
        for row in rows
    )


def _card(row: Any, asked: str) -> CustomerCard:
    if row is None:
        raise CustomerUnknownError(field="customer", number=asked)
    limit = None if row.credit_limit_minor is None else Money(row.credit_limit_minor, row.currency)
    return CustomerCard(
        row.id,
        row.number,
        row.name,
        row.kind,
        row.currency,
        row.language,
        row.address,
        row.country,
        row.tax_id,
        row.note,
        row.since_on,
        row.terms_id,
        row.policy_id,
        limit,
        row.is_archived,
    )


def _oldest_due(connection: Connection, as_of: date) -> dict[int, date]:
    """The first due date of what was open on the day, by customer."""
    parts = piece_parts(as_of)
    open_ = (
        select(parts.c.customer_id, parts.c.due_on)
        .group_by(parts.c.piece_id)
        .having(func.sum(parts.c.minor) > 0)
        .subquery()
    )
    rows = connection.execute(
        select(open_.c.customer_id, func.min(open_.c.due_on).label("due_on")).group_by(open_.c.customer_id)
    )
    return {row.customer_id: row.due_on for row in rows}


def _first_emails(connection: Connection) -> dict[int, str]:
    rows = connection.execute(
        select(person_table.c.customer_id, person_table.c.email)
        .where(person_table.c.email != "")
        .order_by(person_table.c.customer_id, person_table.c.position.desc(), person_table.c.id.desc())
    )
    return {row[0]: row[1] for row in rows}
