"""A kept invoice as it can be gone on with: its lines, and which of the book's terms it was written with."""

from dataclasses import dataclass

from sqlalchemy import Connection

from arbook.ledger.invoicing import InvoiceLine
from arbook.queries.invoice_order import invoice_ids
from arbook.queries.invoices import InvoiceCard, InvoiceRow, invoice_by_id, invoices_by_ids
from arbook.queries.offers import terms_list, terms_to_json


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it was kept, or the paper that became of one.

    ``terms_id`` is None when its terms are not offered any more; ``withdrawn_terms_id`` are then those, as long as
    the book has them as they were.
    """

    card: InvoiceCard
    lines: tuple[InvoiceLine, ...]
    terms_id: int | None
    withdrawn_terms_id: int | None = None


def kept_draft(connection: Connection, invoice_id: int) -> KeptDraft:
    """A draft, or an issued paper to begin another one from.

    Raises:
        InvoiceUnknownError: it was thrown away meanwhile.
    """
    card = invoice_by_id(connection, invoice_id)
    offered, withdrawn = (_terms_of(connection, card, withdrawn=gone) for gone in (False, True))
    return KeptDraft(card, lines_of(card), offered, withdrawn if offered is None else None)


def list_drafts(connection: Connection, customer_id: int | None = None) -> tuple[InvoiceRow, ...]:
    """All drafts, of one customer or of all, the newest first."""
    return invoices_by_ids(connection, invoice_ids(connection, show="draft", customer_id=customer_id))


def lines_of(card: InvoiceCard) -> tuple[InvoiceLine, ...]:
    """The lines of a paper as the ledger knows them."""
    return tuple(line.line for line in card.lines)


def _terms_of(connection: Connection, card: InvoiceCard, *, withdrawn: bool) -> int | None:
    """A paper keeps the rule of its terms, not whose it was."""
    same = (row for row in terms_list(connection, withdrawn=withdrawn) if terms_to_json(row.terms) == card.terms)
    return next((row.terms_id for row in same), None)
