"""The book a command works on, and what commands look up in it again and again."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from arbook.ledger.errors import ArbookError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.queries.customers import CustomerCard, customer_by_number
from arbook.queries.items import open_items
from arbook.queries.settings import profile
from arbook.services.office import Office, open_office


@contextmanager
def for_reading(arguments: Namespace) -> Iterator[Office]:
    """The book, opened so that nothing is written to it.

    A book of an older arbook, or one left in the middle of a change, is brought in order first.
    """
    try:
        office = open_office(arguments.book, read_only=True)
    except ArbookError as error:
        if error.facts.get("why") not in ("needs_migration", "unfinished_write"):
            raise
        office = open_office(arguments.book)
    try:
        yield office
    finally:
        office.close()


@contextmanager
def for_change(arguments: Namespace) -> Iterator[Office]:
    """The book, opened for a change."""
    office = open_office(arguments.book)
    try:
        yield office
    finally:
        office.close()


def customer_of(office: Office, arguments: Namespace) -> CustomerCard:
    """Whom ``--customer`` means.

    Raises:
        CustomerUnknownError: nobody.
    """
    return office.read(customer_by_number, arguments.customer)


def customer_id_of(office: Office, arguments: Namespace) -> int | None:
    """Whom ``--customer`` means, None where it was not given."""
    return None if arguments.customer is None else customer_of(office, arguments).customer_id


def items_of(office: Office, customer_id: int, as_of: date = date.max) -> tuple[OpenItem, ...]:
    """What the customer owes; without a day, everything the book knows of."""
    return tuple(row.item for row in office.read(open_items, as_of, customer_id))


def amount_of(text: str, currency: str) -> Money:
    """An amount as typed.

    Raises:
        AmountError: it is none.
    """
    from arbook.ledger.amounts import parse_amount

    return parse_amount(text, currency)


def book_currency(office: Office) -> str:
    """The book's own currency."""
    return office.read(profile).currency
