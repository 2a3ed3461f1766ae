"""Invoices that another program issued: their number, dates and total are taken as they are."""

import json
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import InvoiceError, check_texts
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece
from arbook.queries.customers import CustomerCard, customer_by_id
from arbook.services.changing import Change
from arbook.services.finding import make_invoice_findable
from arbook.services.invoice_rows import post_invoice
from arbook.store.tables.papers import invoice_table

LONGEST_NUMBER = 60


class NumberTakenError(ArbookError):
    """The book already has a paper with this number, in large or small letters. Facts: ``number`` as it is kept."""


@dataclass(frozen=True, slots=True)
class RecordInvoice:
    """An invoice that another program issued: number, dates and total are taken as they are."""

    customer_id: int
    number: str
    issued_on: date
    due_on: date
    total: Money
    tax: Money | None = None
    reference: str = ""


def record_elsewhere(change: Change, command: RecordInvoice) -> None:
    """Record an invoice issued elsewhere, as part of a larger change; raises what ``InvoiceService.record`` does."""
    check_texts(reference=command.reference)
    command = replace(command, number=" ".join(command.number.split()), reference=command.reference.strip())
    card = customer_by_id(change.connection, command.customer_id)
    invoice_id = _record(change, command, card)
    make_invoice_findable(change, invoice_id, command.number, command.reference)
    pieces = (DuePiece(command.due_on, command.total),)
    post_invoice(change, card, invoice_id, command.issued_on, pieces, command.reference)
    change.made(invoice_id, command.number)


def _record(change: Change, command: RecordInvoice, card: CustomerCard) -> int:
    _check_recorded(change, command)
    tax = command.tax or Money.zero(card.currency)
    return change.insert(
        invoice_table,
        state="issued",
        source="elsewhere",
        number=command.number,
        customer_id=command.customer_id,
        issued_on=command.issued_on,
        currency=card.currency,
        terms="{}",
        reference=command.reference,
        net_minor=(command.total - tax).minor,
        tax_minor=tax.minor,
        total_minor=command.total.minor,
        issued_at=change.now,
        frozen=json.dumps({"customer": {"number": card.number, "name": card.name}}, ensure_ascii=False),
        operation_id=change.operation_id,
    )


def _check_recorded(change: Change, command: RecordInvoice) -> None:
    in_book_range(command.issued_on)
    why = None
    if not command.number.strip():
        why = "no_number"
    elif len(command.number) > LONGEST_NUMBER:
        why = "long_number"
    elif command.total.minor <= 0:
        why = "comes_to_nothing"
    elif command.tax is not None and not 0 <= command.tax.minor <= command.total.minor:
        why = "bad_tax"
    elif in_book_range(command.due_on) < command.issued_on:
        why = "due_before_issued"
    if why:
        raise InvoiceError(why=why)
    same = invoice_table.c.number.collate("NOCASE") == command.number
    taken = change.connection.execute(
        select(invoice_table.c.number).where(invoice_table.c.kind == "invoice", same)
    ).scalar()
    if taken is not None:
        raise NumberTakenError(field="number", number=taken)
