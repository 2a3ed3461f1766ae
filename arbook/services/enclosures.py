"""What goes with a reminder by mail, as its stage or the owner wants it: statement, copies of the invoices, plans."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from arbook.ledger.plans import RUNNING
from arbook.ledger.reminder_policies import Enclosed
from arbook.ledger.statements import StatementKind
from arbook.queries.addressing import piece_amounts
from arbook.queries.customers import customer_by_id
from arbook.queries.plans import plans
from arbook.queries.settings import profile
from arbook.store.book import Book

if TYPE_CHECKING:
    from arbook.services.paper import PaperService, PreparedPaper


def enclosures(
    papers: "PaperService",
    book: Book,
    customer_id: int,
    as_of: date,
    wanted: Collection[Enclosed],
    piece_ids: Collection[int] = (),
) -> "tuple[PreparedPaper, ...]":
    """The papers. ``piece_ids`` are the items that the reminder lists: each of their invoices goes along once, as it
    was issued; one that another program issued has no copy here.
    """
    found: list[PreparedPaper] = []
    if Enclosed.STATEMENT in wanted:
        found.append(_statement(papers, book, customer_id, as_of))
    if Enclosed.INVOICES in wanted:
        found += _invoices(papers, book, piece_ids)
    if Enclosed.PLAN in wanted:
        with book.reading() as connection:
            running = [row.plan_id for row in plans(connection, as_of, customer_id) if row.state in RUNNING]
        found += [papers.plan_progress(plan_id, on=as_of) for plan_id in running]
    return tuple(found)


def _statement(papers: "PaperService", book: Book, customer_id: int, as_of: date) -> "PreparedPaper":
    from arbook.documents.names import file_name

    with book.reading() as connection:
        card = customer_by_id(connection, customer_id)
        language = card.language or profile(connection).language
    statement = papers.statement(customer_id, StatementKind.OPEN_ITEM, as_of=as_of)
    return replace(statement, file_name=file_name("statement", card.number, as_of, language))


def _invoices(papers: "PaperService", book: Book, piece_ids: Collection[int]) -> "list[PreparedPaper]":
    from arbook.services.paper import NoPaperError

    with book.reading() as connection:
        facts = piece_amounts(connection, piece_ids)
    ids = dict.fromkeys(facts[each].invoice_id for each in piece_ids if each in facts)
    copies = []
    for invoice_id in ids:
        if invoice_id is not None:
            try:
                copies.append(papers.invoice(invoice_id))
            except NoPaperError:
                continue
    return copies
