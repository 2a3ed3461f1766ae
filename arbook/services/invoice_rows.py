"""Writing the rows of an invoice or credit note: sums, lines, freezing at issue, and what is owed from then on."""

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from arbook.ledger.invoicing import InvoiceLine, InvoiceTotals, TaxSum
from arbook.ledger.items import EntryKind
from arbook.ledger.references import ReferenceKind, payment_reference
from arbook.ledger.terms import DuePiece
from arbook.queries.customers import CustomerCard, people
from arbook.queries.pricing import discount_to_json
from arbook.queries.settings import Profile
from arbook.services.changing import Change
from arbook.services.finding import make_invoice_findable
from arbook.services.postings import EntryFacts, post_debt
from arbook.services.tax_wordings import told_in
from arbook.store.tables.papers import invoice_table
from arbook.store.tables.printed import invoice_line_table, logo_table


def sums_of(totals: InvoiceTotals, rounding_minor: int = 0) -> dict[str, int]:
    """The stored sums; ``rounding_minor`` is what cash rounding adds."""
    return {
        "net_minor": totals.net.minor,
        "tax_minor": totals.tax.minor,
        "rounding_minor": rounding_minor,
        "total_minor": totals.gross.minor + rounding_minor,
    }


def write_lines(change: Change, invoice_id: int, lines: Sequence[InvoiceLine], totals: InvoiceTotals) -> None:
    """The lines as they are printed."""
    rows = [
        {
            "invoice_id": invoice_id,
            "position": position,
            "description": line.description.strip(),
            "quantity": line.quantity,
            "unit": line.unit.strip(),
            "unit_price": line.unit_price,
            "price_per": line.price_per,
            "discount": discount_to_json(line.discount),
            "tax_name": line.tax.name,
            "tax_percent": line.tax.percent,
            "tax_note": line.tax.note,
            "net_minor": net.minor,
        }
        for position, (line, net) in enumerate(zip(lines, totals.line_nets, strict=True), start=1)
    ]
    change.connection.execute(insert(invoice_line_table), rows)


_ISSUE = (
    update(invoice_table)
    .where(invoice_table.c.id == bindparam("of"))
    .values(state="issued")
    .returning(invoice_table.c.reference)
)


def freeze(
    change: Change, invoice_id: int, number: str, card: CustomerCard, business: Profile, taxes: Sequence[TaxSum]
) -> None:
    """The last change an invoice ever sees: number, parties as printed, how the notes of its taxes are told to this
    customer, what to write on the transfer where that is not the number, and the state that the triggers guard.
    """
    frozen = frozen_parties(change, card, business)
    notes = {each.rate.note for each in taxes if each.rate.note}
    told = told_in(frozen["language"], sorted(notes), business.country) if notes else {}
    frozen.update({"tax_notes": told} if told else {})
    quoted = payment_reference(number, ReferenceKind(business.reference_kind))
    frozen.update({"payment_reference": quoted} if quoted not in {"", number} else {})
    row = {"number": number, "issued_at": change.now, "frozen": json.dumps(frozen, ensure_ascii=False)}
    reference = change.connection.execute(_ISSUE, {"of": invoice_id, **row}).scalar_one()
    make_invoice_findable(change, invoice_id, number, reference, frozen.get("payment_reference", ""))


def frozen_parties(change: Change, card: CustomerCard, business: Profile) -> dict[str, Any]:
    """Customer and business as a paper shows them, with its language; the logo is kept in the book, once."""
    return {
        "customer": _addressed(change, card),
        "business": _texts(business),
        "language": card.language or business.language,
        "country": card.country or business.country,
        "logo": _kept_logo(change, business.logo),
    }


def _texts(business: Profile) -> dict[str, str]:
    """What a paper says of the business; the logo is kept by its hash."""
    told = ((each.name, getattr(business, each.name)) for each in fields(business))
    return {name: value for name, value in told if isinstance(value, str)}


def _addressed(change: Change, card: CustomerCard) -> dict[str, str]:
    names = [person.name for person in people(change.connection, card.customer_id) if person.name]
    return {
        "number": card.number,
        "name": card.name,
        "address": card.address,
        "tax_id": card.tax_id,
        "contact_name": names[0] if names else "",
    }


def _kept_logo(change: Change, logo: bytes | None) -> str:
    """The hash of the logo, which is kept once for all papers that bear it; empty where there is none."""
    if logo is None:
        return ""
    mark = sha256(logo).hexdigest()
    if change.connection.execute(select(logo_table.c.id).where(logo_table.c.sha256 == mark)).first() is None:
        change.insert(logo_table, sha256=mark, content=logo, operation_id=change.operation_id)
    return mark


def post_invoice(
    change: Change, card: CustomerCard, invoice_id: int, issued_on: date, pieces: Sequence[DuePiece], detail: str
) -> None:
    """Let an invoice be owed: its entry and its due pieces."""
    amount = sum(piece.amount.minor for piece in pieces)
    facts = EntryFacts(
        card.customer_id, card.currency, issued_on, EntryKind.INVOICE, amount, invoice_id=invoice_id, detail=detail
    )
    post_debt(change, facts, pieces)
    change.touch("invoice", invoice_id)
