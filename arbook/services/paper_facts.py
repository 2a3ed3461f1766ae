"""Reading the facts of each paper from the book. Loaded when a paper is wanted, since papers bring reportlab."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection

from arbook.documents.agreement import PlanPaper, draw_plan_agreement
from arbook.documents.invoice import draw_invoice
from arbook.documents.invoice_paper import InvoicePaper, Standing
from arbook.documents.late_note import LateApart
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.plan_progress import ProgressPaper, draw_plan_progress
from arbook.documents.reminder_letter import LetterPaper, draw_reminder_letter
from arbook.documents.statement import StatementPaper, draw_statement
from arbook.documents.styles import style_name
from arbook.documents.wording import Wording, wording_for
from arbook.formats.formats import Formats, formats_for
from arbook.ledger.items import Nature, OpenItem
from arbook.ledger.money import total
from arbook.ledger.pay_ways import ways_of
from arbook.ledger.paying_early import InvoiceOffer
from arbook.ledger.references import ReferenceKind, asked_reference, own_reference
from arbook.ledger.statements import StatementKind
from arbook.ledger.supplies import supply_told
from arbook.ledger.terms import DuePiece
from arbook.queries.customers import CustomerCard, customer_by_id, people
from arbook.queries.early_payment import early_offers
from arbook.queries.invoice_outcome import Outcome
from arbook.queries.invoices import InvoiceCard, invoice_by_id, invoice_by_number
from arbook.queries.items import open_items
from arbook.queries.late_claims import charges_apart, claim_items
from arbook.queries.ledger import statement
from arbook.queries.plan_cards import PlanCard, PlanItemRow, plan_card
from arbook.queries.pricing import early_from_json, stored_totals
from arbook.queries.settings import Profile, kept_logo, profile
from arbook.services.invoices import DraftInvoice, bill_of
from arbook.services.reminder_drafts import LetterSheet
from arbook.services.tax_wordings import told_in

Draw = Callable[[Letterhead, Wording, Formats], bytes]
_FEW = 1000
"""So many open invoices are asked for by their ids; of more, all of the customer's."""

_BLANK_LINE = re.compile(r"\n\s*\n")


def drawing(
    connection: Connection,
    card: CustomerCard,
    draw: Draw,
    *,
    language: str = "",
    country: str = "",
    business: Profile | None = None,
) -> Callable[[], bytes]:
    """A drawing in the customer's language on the business's letterhead, to be done anywhere.

    ``business`` is what it was when the paper was issued, in place of what it is now.
    """
    business = business or profile(connection)
    spoken = language or card.language or business.language
    letterhead, formats = letterhead_of(business), formats_for(spoken, country or card.country or business.country)
    return lambda: draw(letterhead, wording_for(spoken, formats.variant), formats)


def statement_drawing(
    connection: Connection, card: CustomerCard, kind: StatementKind, starts_on: date | None, as_of: date
) -> Callable[[], bytes]:
    """The statement of a customer."""
    items = tuple(row.item for row in open_items(connection, as_of, card.customer_id))
    business = profile(connection)
    late = [item for item in items if item.days_late(as_of) > 0]
    paper = StatementPaper(
        statement=statement(connection, card.customer_id, kind, starts_on=starts_on, as_of=as_of),
        recipient=recipient_of(connection, card),
        dated_on=as_of,
        reference=quoted_for([(item.number, item.quoted) for item in late or items], card.number, business),
        open_items=items,
        offers=_standing_offers(connection, card.customer_id, items, as_of),
        late=_late_apart(connection, card, items, as_of),
    )
    return drawing(connection, card, lambda *style: draw_statement(paper, *style), business=business)


def standing_of(invoice: InvoiceCard, on: date) -> Standing | None:
    """What a copy may say of an invoice: that it is paid, or since when a part of it is overdue."""
    if invoice.row.outcome is Outcome.PAID:
        return Standing()
    late = [piece.due_on for piece in invoice.pieces if piece.open.minor > 0 and piece.due_on < on]
    return Standing(min(late)) if late else None


def invoice_drawing(
    connection: Connection, invoice: InvoiceCard, standing: Standing | None = None
) -> Callable[[], bytes]:
    """An issued invoice or credit note exactly as it was frozen, whatever became of it later (decision 13); only a
    copy says how it stands.
    """
    card = customer_by_id(connection, invoice.row.customer_id)
    currency = invoice.row.total.currency
    lines = tuple(row.line for row in invoice.lines)
    corrected = invoice_by_number(connection, invoice.corrects_number) if invoice.corrects_number else None
    kind: Literal["invoice", "credit_note"] = "credit_note" if invoice.row.kind == "credit_note" else "invoice"
    business, issued_on = frozen_business(connection, invoice.frozen), invoice.row.issued_on
    paper = InvoicePaper(
        kind=kind,
        number=invoice.row.number,
        issued_on=issued_on,
        recipient=frozen_recipient(invoice.frozen, card),
        currency=currency,
        lines=lines,
        totals=stored_totals(lines, currency, invoice.pricing, invoice.terms),
        pricing=invoice.pricing,
        rounding=invoice.rounding,
        pieces=tuple(DuePiece(piece.first_on or piece.due_on, piece.amount) for piece in invoice.pieces),
        early=early_from_json(invoice.terms),
        supply=supply_told(invoice.supply, issued_on, business.country) if kind == "invoice" else None,
        reference=invoice.row.reference,
        payment_reference=str(invoice.frozen.get("payment_reference", "")),
        corrects_number=invoice.corrects_number,
        corrects_on=corrected.row.issued_on if corrected else None,
        corrects_total=corrected.row.total if corrected else None,
        note=invoice.note,
        tax_words=invoice.frozen.get("tax_notes", {}),
        standing=standing,
    )
    return drawing(
        connection,
        card,
        lambda *style: draw_invoice(paper, *style),
        language=str(invoice.frozen.get("language", "")),
        country=str(invoice.frozen.get("country", "")),
        business=business,
    )


def draft_drawing(connection: Connection, card: CustomerCard, draft: DraftInvoice) -> Callable[[], bytes]:
    """An invoice that is still being written."""
    asked, business = bill_of(connection, draft), profile(connection)
    notes = [each.rate.note for each in asked.totals.taxes]
    paper = InvoicePaper(
        kind="invoice",
        number="",
        issued_on=draft.issued_on,
        recipient=replace(recipient_of(connection, card), address_lines=tuple(card.address.splitlines())),
        currency=card.currency,
        lines=draft.lines,
        totals=asked.totals,
        pricing=draft.pricing,
        rounding=asked.rounding,
        pieces=asked.pieces,
        early=asked.early,
        supply=supply_told(draft.supply, draft.issued_on, business.country),
        reference=draft.reference.strip(),
        note=draft.note.strip(),
        tax_words=told_in(card.language or business.language, notes, business.country),
    )
    return drawing(connection, card, lambda *style: draw_invoice(paper, *style))


def agreement_drawing(connection: Connection, plan_id: int, dated_on: date) -> tuple[PlanCard, Callable[[], bytes]]:
    """A payment plan agreement, with the plan it is about."""
    plan, business = plan_card(connection, plan_id, dated_on), profile(connection)
    card = customer_by_id(connection, plan.row.customer_id)
    paper = PlanPaper(
        number=plan.row.number,
        recipient=recipient_of(connection, card),
        dated_on=plan.row.agreed_on,
        items=tuple(_plan_item(connection, item) for item in plan.items),
        installments=tuple(state.installment for state in plan.row.installments),
        reference=own_reference(plan.row.number, ReferenceKind(business.reference_kind)),
        note=plan.note,
    )
    return plan, drawing(connection, card, lambda *style: draw_plan_agreement(paper, *style), business=business)


def progress_drawing(connection: Connection, plan_id: int, on: date) -> tuple[PlanCard, Callable[[], bytes]]:
    """How a payment plan stands on a day, with the plan it is about."""
    plan, business = plan_card(connection, plan_id, on), profile(connection)
    card = customer_by_id(connection, plan.row.customer_id)
    paper = ProgressPaper(
        number=plan.row.number,
        recipient=recipient_of(connection, card),
        dated_on=on,
        states=plan.row.installments,
        reference=own_reference(plan.row.number, ReferenceKind(business.reference_kind)),
    )
    return plan, drawing(connection, card, lambda *style: draw_plan_progress(paper, *style), business=business)


def letter_drawing(
    connection: Connection, sheet: LetterSheet, parties: dict[str, Any] | None = None
) -> Callable[[], bytes]:
    """A reminder on paper; its text lists the items, the block below says how to pay them. ``parties`` are those that
    were frozen with it once it was queued.
    """
    card, frozen = customer_by_id(connection, sheet.customer_id), parties or {}
    number = frozen_recipient(frozen, card).number
    paper = LetterPaper(
        recipient=Recipient(
            number=number,
            name=sheet.customer_name,
            address_lines=tuple(sheet.address.splitlines()),
            contact_name="" if sheet.to_name == sheet.customer_name else sheet.to_name,
        ),
        dated_on=sheet.dated_on,
        subject=sheet.subject,
        before=tuple(_BLANK_LINE.split(sheet.body.strip())),
        reference=sheet.reference or number,
        asked=sheet.asked,
        pay_by=sheet.pay_by,
    )
    return drawing(
        connection,
        card,
        lambda *style: draw_reminder_letter(paper, *style),
        language=sheet.language,
        country=str(frozen.get("country", "")),
        business=frozen_business(connection, frozen),
    )


def quoted_for(asked: Iterable[tuple[str, str]], own_number: str, business: Profile) -> str:
    """What to write on a transfer for these papers, each with its own reference; see ``asked_reference``."""
    return asked_reference(asked, own_number, ReferenceKind(business.reference_kind))


def _late_apart(
    connection: Connection, card: CustomerCard, items: Sequence[OpenItem], as_of: date
) -> LateApart | None:
    """What was charged for lateness; None for most customers, whom nothing was."""
    apart = charges_apart(connection, card.customer_id, as_of)
    if not (apart.booked or apart.claimed):
        return None
    late = [item.open for item in items if item.nature is Nature.PRINCIPAL and item.days_late(as_of) > 0]
    running = total(late, card.currency) if apart.interest or apart.claimed_interest else None
    return LateApart(apart.booked, claim_items(connection, card.customer_id, as_of), running)


def _standing_offers(
    connection: Connection, customer_id: int, items: Sequence[OpenItem], as_of: date
) -> tuple[InvoiceOffer, ...]:
    """What can be saved on the day by paying early; of a past day only where as much was open then as now."""
    opened: dict[int, int] = {}
    for item in items:
        opened[item.invoice_id] = opened.get(item.invoice_id, 0) + item.open.minor
    named = opened.keys() - {0}
    offers = early_offers(connection, customer_id, named if len(named) <= _FEW else None) if named else ()
    return tuple(
        offer
        for offer in offers
        if offer.is_earned(as_of) and opened.get(offer.invoice_id) == (offer.pay + offer.discount).minor
    )


def letterhead_of(business: Profile) -> Letterhead:
    """The business as its papers show it."""
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
        ways=ways_of(business.pay_ways),
        local_account=business.local_account,
        pay_link=business.pay_link,
        card_phone=business.card_phone,
        check_to=business.check_to,
        cash_note=business.cash_note,
        contact_name=business.contact_name,
        accent=business.accent,
        logo=business.logo,
        paper_size="LETTER" if business.paper_size == "LETTER" else "A4",
        country=business.country,
        style=style_name(business.paper_style),
        font=business.paper_font,
        address_form=business.address_form,
        has_slip=business.pay_slip == "cut_off",
    )


def recipient_of(connection: Connection, card: CustomerCard) -> Recipient:
    """The customer as a paper addresses them: at the first person's own letter address, else at the customer's."""
    persons = people(connection, card.customer_id)
    address = next((person.address for person in persons if person.address), card.address)
    return Recipient(
        number=card.number,
        name=card.name,
        address_lines=tuple(address.splitlines()),
        contact_name=next((person.name for person in persons if person.name), ""),
        tax_id=card.tax_id,
    )


def frozen_business(connection: Connection, frozen: dict[str, Any]) -> Profile:
    """The business as it called itself when the paper was issued, with the logo of then."""
    known = {field.name for field in fields(Profile)}
    told = {name: value for name, value in frozen.get("business", {}).items() if name in known}
    if "logo" in frozen:
        told["logo"] = kept_logo(connection, frozen["logo"])
    return replace(profile(connection), **told)


def frozen_recipient(whole: dict[str, Any], card: CustomerCard) -> Recipient:
    """The customer as a paper addressed them when it was issued; ``whole`` is what was frozen with it."""
    frozen = whole.get("customer", {})
    return Recipient(
        number=frozen.get("number", card.number),
        name=frozen.get("name", card.name),
        address_lines=tuple(str(frozen.get("address", card.address)).splitlines()),
        contact_name=frozen.get("contact_name", ""),
        tax_id=frozen.get("tax_id", ""),
    )


def _plan_item(connection: Connection, item: PlanItemRow) -> OpenItem:
    """A covered piece with what it first came to and what was open of it on the day of the agreement."""
    if item.invoice_id is None:
        return OpenItem(item.piece_id, item.number, item.due_on, item.due_on, item.agreed, item.agreed)
    invoice = invoice_by_id(connection, item.invoice_id)
    amount = next(piece.amount for piece in invoice.pieces if piece.piece_id == item.piece_id)
    return OpenItem(item.piece_id, item.number, invoice.row.issued_on, item.due_on, amount, item.agreed)
