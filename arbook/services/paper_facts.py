"""Reading the facts of papers about one invoice, plan or reminder from the book."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection

from arbook.documents.agreement import PlanPaper, draw_plan_agreement
from arbook.documents.invoice import draw_invoice
from arbook.documents.invoice_paper import InvoicePaper, Standing
from arbook.documents.letterhead import Recipient
from arbook.documents.names import PaperKind
from arbook.documents.plan_progress import ProgressPaper, draw_plan_progress
from arbook.documents.reminder_letter import LetterPaper, draw_reminder_letter
from arbook.documents.wording import wording_for
from arbook.formats.formats import formats_for
from arbook.ledger.dates import add_days
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.plans import PlanState
from arbook.ledger.references import ReferenceKind, own_reference
from arbook.ledger.reminder_policies import GIVEN_DAYS
from arbook.ledger.supplies import supply_told
from arbook.ledger.terms import DuePiece
from arbook.queries.customers import CustomerCard, customer_by_id
from arbook.queries.invoice_outcome import Outcome
from arbook.queries.invoices import InvoiceCard, invoice_by_number
from arbook.queries.plan_cards import PlanItemRow, plan_card
from arbook.queries.plans import PlanRow
from arbook.queries.pricing import early_from_json, stored_totals
from arbook.queries.settings import profile
from arbook.services.invoices import DraftInvoice, bill_of
from arbook.services.paper_mail_facts import Mailable, agreement_mail, broken_mail, progress_mail
from arbook.services.paper_parties import drawing, frozen_business, frozen_recipient, recipient_of
from arbook.services.reminder_drafts import LetterSheet
from arbook.services.tax_wordings import told_in

_OVER = (PlanState.BROKEN, PlanState.ENDED)
"""Nobody is to sign or keep it any more."""

_BLANK_LINE = re.compile(r"\n\s*\n")


class PlanDrawing(NamedTuple):
    """A paper about a plan: how it is drawn, what a mail says of it, and what it is called as of which day."""

    row: PlanRow
    draw: Callable[[], bytes]
    mail: Mailable | None
    title: str
    named_on: date
    kind: PaperKind = "plan"


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


def agreement_drawing(connection: Connection, plan_id: int, dated_on: date) -> PlanDrawing:
    """A payment plan agreement, named after the day of its version."""
    plan, business = plan_card(connection, plan_id, dated_on), profile(connection)
    card = customer_by_id(connection, plan.row.customer_id)
    paper = PlanPaper(
        number=plan.row.number,
        recipient=recipient_of(connection, card),
        dated_on=plan.row.agreed_on,
        items=tuple(_plan_item(item, item.agreed) for item in plan.items if item.role == "covered"),
        installments=tuple(state.installment for state in plan.row.installments),
        reference=own_reference(plan.row.number, ReferenceKind(business.reference_kind)),
        note=plan.note,
        price=plan.row.price,
        rules=plan.row.rules,
        waived=total([item.agreed for item in plan.items if item.role == "waived"], plan.row.total.currency),
        version=plan.row.version,
        replaces_on=plan.earlier[-1].agreed_on if plan.earlier else None,
        reason=plan.reason,
        paid_before=plan.paid_before,
    )
    draw = drawing(connection, card, lambda *style: draw_plan_agreement(paper, *style), business=business)
    mail = agreement_mail(plan.row, paper.reference) if plan.row.state not in _OVER else None
    return PlanDrawing(plan.row, draw, mail, "agreement.title", plan.row.agreed_on)


def progress_drawing(connection: Connection, plan_id: int, on: date) -> PlanDrawing:
    """How a payment plan stands on a day."""
    plan, business = plan_card(connection, plan_id, on), profile(connection)
    card = customer_by_id(connection, plan.row.customer_id)
    paper = ProgressPaper(
        number=plan.row.number,
        recipient=recipient_of(connection, card),
        dated_on=on,
        states=plan.row.installments,
        reference=own_reference(plan.row.number, ReferenceKind(business.reference_kind)),
    )
    draw = drawing(connection, card, lambda *style: draw_plan_progress(paper, *style), business=business)
    mail = progress_mail(plan.row, paper.reference, on) if plan.row.state not in _OVER else None
    return PlanDrawing(plan.row, draw, mail, "progress.name", on, "progress")


def broken_drawing(connection: Connection, plan_id: int, on: date) -> PlanDrawing:
    """The letter that all of a broken plan is due."""
    plan, business = plan_card(connection, plan_id, on), profile(connection)
    card = customer_by_id(connection, plan.row.customer_id)
    language = card.language or business.language
    formats = formats_for(language, card.country or business.country)
    say, row = wording_for(formats.language, formats.variant).say, plan.row
    missed = [state for state in row.installments if state.is_missed(on)]
    since = missed[0].installment.due_on if missed else on
    owed = [item for item in plan.items if item.role != "waived" and item.open]
    asked, pay_by = total([item.open for item in owed], row.total.currency), add_days(on, GIVEN_DAYS)
    facts = {"number": row.number, "agreed": formats.long_day(row.agreed_on), "since": formats.long_day(since)}
    told = say("broken.told" if len(missed) != 1 else "broken.told.one", count=len(missed), **facts)
    names = dict.fromkeys(filter(None, (business.contact_name, business.name)))
    paper = LetterPaper(
        recipient=recipient_of(connection, card),
        dated_on=on,
        subject=say("broken.subject", number=row.number),
        before=(
            say("letter.hello"),
            told,
            say("broken.all", amount=formats.money(asked), day=formats.long_day(pay_by)),
        ),
        items=tuple(_plan_item(item, item.open) for item in owed),
        after=(say("broken.talk"), "\n".join([say("letter.regards"), *names])),
        reference=own_reference(row.number, ReferenceKind(business.reference_kind)),
        asked=asked,
    )
    draw = drawing(connection, card, lambda *style: draw_reminder_letter(paper, *style), business=business)
    mail = broken_mail(row, asked, pay_by, len(missed), since, paper.reference, on)
    return PlanDrawing(row, draw, mail, "broken.name", on)


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


def _plan_item(item: PlanItemRow, open_: Money) -> OpenItem:
    """A piece of a plan with what it first came to and what is open of it."""
    return OpenItem(
        item.piece_id, item.number, item.issued_on, item.due_on, item.amount, open_, charged_for=item.charged_for
    )
