"""Credit notes: their own number, a clear tie to their invoice, and no touch of the original (trade rule 8)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from arbook.ledger.invoicing import InvoiceError, InvoiceLine, InvoiceTotals, Pricing, invoice_totals
from arbook.ledger.items import EntryKind
from arbook.queries.customers import customer_by_id
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.pricing import pricing_to_json
from arbook.services.changing import Change
from arbook.services.invoice_rows import freeze, sums_of, write_lines
from arbook.services.numbers import take_paper_number
from arbook.services.postings import EntryFacts, allocate, post_credit
from arbook.store.tables.papers import invoice_table


@dataclass(frozen=True, slots=True)
class CreditNote:
    """A credit note for an issued invoice: ``lines`` with positive quantities and prices give its amount."""

    invoice_id: int
    issued_on: date
    lines: tuple[InvoiceLine, ...]
    note: str = ""


def write_credit_note(change: Change, command: CreditNote, today: date) -> None:
    """Issue the credit note and put it on what its invoice still owes. Part of a larger change."""
    invoice = invoice_by_id(change.connection, command.invoice_id)
    card = customer_by_id(change.connection, invoice.row.customer_id)
    pricing = Pricing(invoice.pricing.gross_prices, invoice.pricing.rounding)
    totals = invoice_totals(command.lines, card.currency, pricing)
    _check_credit(change, command, invoice, totals)
    credit_id = change.insert(
        invoice_table,
        kind="credit_note",
        customer_id=card.customer_id,
        corrects_id=command.invoice_id,
        issued_on=command.issued_on,
        currency=card.currency,
        terms="{}",
        note=command.note.strip(),
        **sums_of(totals),
        pricing=pricing_to_json(pricing),
        operation_id=change.operation_id,
    )
    write_lines(change, credit_id, command.lines, totals)
    number = take_paper_number(change, "credit_note", command.issued_on, today)
    freeze(change, credit_id, number, card)
    facts = EntryFacts(
        card.customer_id,
        card.currency,
        command.issued_on,
        EntryKind.CREDIT_NOTE,
        -totals.gross.minor,
        invoice_id=credit_id,
        detail=command.note.strip(),
    )
    _, on_account_id = post_credit(change, facts)
    allocate(change, on_account_id, _shares(invoice, totals.gross.minor), not_before=command.issued_on)
    change.touch("invoice", credit_id, command.invoice_id)
    change.made(credit_id, number)


def _check_credit(change: Change, command: CreditNote, invoice: InvoiceCard, totals: InvoiceTotals) -> None:
    credited = change.connection.execute(
        select(invoice_table.c.total_minor).where(
            invoice_table.c.corrects_id == command.invoice_id, invoice_table.c.state == "issued"
        )
    ).scalars()
    why = None
    if invoice.row.state != "issued" or invoice.row.kind != "invoice":
        why = "not_issued"
    elif command.issued_on < invoice.row.issued_on:
        why = "before_invoice"
    elif totals.gross.minor <= 0:
        why = "comes_to_nothing"
    elif totals.gross.minor + sum(credited) > invoice.row.total.minor:
        why = "above_invoice"
    if why:
        raise InvoiceError(field="lines", why=why)


def _shares(invoice: InvoiceCard, minor: int) -> dict[int, int]:
    """Put the credit on the invoice's open pieces, first due first."""
    shares: dict[int, int] = {}
    for piece in invoice.pieces:
        part = min(minor - sum(shares.values()), piece.open.minor)
        if part > 0:
            shares[piece.piece_id] = part
    return shares
