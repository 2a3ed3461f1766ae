"""Papers: facts are read from the book, then drawn by ``documents`` wherever there is time for it.

A ``PreparedPaper`` holds frozen facts only, so that it can be drawn on another thread than the book's.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from arbook.formats.formats import formats_for
from arbook.ledger.statements import StatementKind
from arbook.queries.aging import aging_by_customer
from arbook.queries.customers import CustomerCard, customer_by_id, people
from arbook.queries.items import open_items
from arbook.queries.ledger import statement
from arbook.queries.settings import Profile, profile
from arbook.services.changing import Counter

if TYPE_CHECKING:
    from arbook.documents.letterhead import Letterhead, Recipient


@dataclass(frozen=True, slots=True)
class PreparedPaper:
    """A paper ready to be drawn. ``draw`` needs no book and gives the same bytes for the same facts."""

    file_name: str
    customer_name: str
    draw: Callable[[], bytes]


class PaperService:
    """Prepares the papers of a book; drawing loads reportlab when the first one is drawn."""

    def __init__(self, counter: Counter) -> None:
        self._book = counter.book

    def statement(
        self, customer_id: int, kind: StatementKind, *, starts_on: date | None = None, as_of: date
    ) -> PreparedPaper:
        """A statement of one customer.

        Raises:
            CustomerUnknownError, StatementError: no such customer; a period that ends before it begins.
        """
        with self._book.reading() as connection:
            return _statement(connection, customer_id, kind, starts_on, as_of)

    def statements(
        self, kind: StatementKind, *, starts_on: date | None = None, as_of: date
    ) -> Iterator[PreparedPaper]:
        """Statements of every customer who owes or is owed something on the day, one after the other."""
        with self._book.reading() as connection:
            ids = [row.customer_id for row in aging_by_customer(connection, as_of)]
        for customer_id in ids:
            yield self.statement(customer_id, kind, starts_on=starts_on, as_of=as_of)


def _statement(
    connection: Connection, customer_id: int, kind: StatementKind, starts_on: date | None, as_of: date
) -> PreparedPaper:
    from arbook.documents.names import file_name
    from arbook.documents.statement import StatementPaper, draw_statement
    from arbook.documents.wording import wording_for

    business, card = profile(connection), customer_by_id(connection, customer_id)
    items = tuple(row.item for row in open_items(connection, as_of, customer_id))
    paper = StatementPaper(
        statement=statement(connection, customer_id, kind, starts_on=starts_on, as_of=as_of),
        recipient=recipient_of(connection, card),
        dated_on=as_of,
        reference=card.number,
        open_items=items,
    )
    letterhead, language = letterhead_of(business), card.language or business.language
    formats = formats_for(language, card.country or business.country)
    return PreparedPaper(
        file_name("statement", card.number, as_of),
        card.name,
        lambda: draw_statement(paper, letterhead, wording_for(language), formats),
    )


def letterhead_of(business: Profile) -> "Letterhead":
    """The business as its papers show it."""
    from arbook.documents.letterhead import Letterhead

    return Letterhead(
        business_name=business.name,
        address_lines=tuple(business.address.splitlines()),
        tagline=business.tagline,
        email=business.email,
        phone=business.phone,
        website=business.website,
        tax_id=business.tax_id,
        iban=business.iban,
        bic=business.bic,
        bank_name=business.bank_name,
        payment_note=business.payment_note,
        contact_name=business.contact_name,
        accent=business.accent,
        logo=business.logo,
        paper_size="LETTER" if business.paper_size == "LETTER" else "A4",
        country=business.country,
    )


def recipient_of(connection: Connection, card: CustomerCard) -> "Recipient":
    """The customer as a paper addresses them: to the first person who has a letter address, else to the customer."""
    from arbook.documents.letterhead import Recipient

    persons = people(connection, card.customer_id)
    address = next((person.address for person in persons if person.address), card.address)
    return Recipient(
        number=card.number,
        name=card.name,
        address_lines=tuple(address.splitlines()),
        contact_name=next((person.name for person in persons if person.name), ""),
        tax_id=card.tax_id,
    )
