"""No text of a paper runs over another one or beyond the margins, in both languages and on both sizes of paper."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest
from letter_samples import STAGE_LETTERS
from paper_boxes import Box, recorded
from paper_samples import (
    AS_OF,
    ENGLISH,
    GERMAN,
    ITEMS,
    activity_paper,
    charged_paper,
    euros,
    long_paper,
    open_item_paper,
)
from test_interest_sheet import SIXTY, THREE, paper_of
from test_invoice_pages import HEAD, VAT_23, invoice_of, plain
from test_note_papers import DRAWN as NOTES
from test_plan_and_letter_papers import LETTER, PLAN
from test_settlement_and_progress import OFFER as OFFER_TO_SETTLE
from test_settlement_and_progress import PROGRESS

from arbook.documents.agreement import draw_plan_agreement
from arbook.documents.interest_sheet import draw_interest_sheet
from arbook.documents.invoice import draw_invoice
from arbook.documents.plan_progress import draw_plan_progress
from arbook.documents.reminder_letter import draw_reminder_letter
from arbook.documents.settlement import draw_settlement_offer
from arbook.documents.statement import draw_statement
from arbook.ledger.early_discount import DiscountTax, EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, Pricing, invoice_totals
from arbook.ledger.paying_early import InvoiceOffer
from arbook.ledger.terms import DuePiece

EARLY = EarlyDiscount(Decimal(2), 14)
LONG = replace(
    HEAD, payment_note="Please give the number of the invoice, then we find your payment at once. Thank you."
)


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[Box]:
    return recorded(monkeypatch)


def overlapping(boxes: list[Box]) -> list[tuple[str, str]]:
    return [
        (one.text, other.text)
        for one, other in combinations(boxes, 2)
        if one.page == other.page
        and abs(one.base - other.base) < 0.7 * min(one.size, other.size)
        and min(one.right, other.right) - max(one.left, other.left) > 0.5
    ]


def bridge() -> Any:
    """As much money as an invoice can ask for, in two parts, and less if it comes early."""
    lines = (InvoiceLine("Bridge", Decimal("999999.999"), Decimal("80000.1234"), VAT_23, "running meters"),)
    totals = invoice_totals(lines, "EUR")
    pieces = tuple(DuePiece(AS_OF + timedelta(days=30 * at), part) for at, part in enumerate(totals.gross.split(2)))
    more = {"lines": lines, "totals": totals, "pricing": Pricing(), "pieces": pieces, "rounding": None}
    return invoice_of(1, early=EARLY, **more)


OFFER = InvoiceOffer(1, "2026-0139", AS_OF + timedelta(days=9), euros("1600.05"), euros("32.65"))
DRAWN = {
    "invoice": lambda *style: draw_invoice(invoice_of(3), *style),
    "invoice in parts": lambda *style: draw_invoice(invoice_of(5, parts=3, early=EARLY), *style),
    "invoice in many parts": lambda *style: draw_invoice(invoice_of(4, parts=24), *style),
    "invoice of pages": lambda *style: draw_invoice(invoice_of(40, parts=2, early=EARLY), *style),
    "invoice whose tax stays": lambda *style: draw_invoice(plain("2", DiscountTax.UNCHANGED), *style),
    "invoice of a fortune": lambda *style: draw_invoice(bridge(), *style),
    "credit note": lambda *style: draw_invoice(
        invoice_of(4, kind="credit_note", pieces=(), corrects_number="2026-0117", corrects_on=AS_OF), *style
    ),
    "activity": lambda *style: draw_statement(replace(activity_paper(), offers=(OFFER,)), *style),
    "late charges": lambda *style: draw_statement(charged_paper(), *style),
    "open items": lambda *style: draw_statement(open_item_paper(ITEMS, on_account="100.00"), *style),
    "statement of pages": lambda *style: draw_statement(long_paper(60), *style),
    "agreement": lambda *style: draw_plan_agreement(PLAN, *style),
    "interest": lambda *style: draw_interest_sheet(paper_of(THREE), *style),
    "interest of pages": lambda *style: draw_interest_sheet(paper_of(THREE, SIXTY), *style),
    "letter": lambda *style: draw_reminder_letter(LETTER, *style),
    "letter that asks": lambda *style: draw_reminder_letter(
        replace(LETTER, items=(), after=(), asked=euros("4755.40")), *style
    ),
    "settlement offer": lambda *style: draw_settlement_offer(OFFER_TO_SETTLE, *style),
    "plan progress": lambda *style: draw_plan_progress(PROGRESS, *style),
    **NOTES,
    **STAGE_LETTERS,
}


LOOKS: list[dict[str, Any]] = [
    {"style": "modern", "paper_size": "A4"},
    {"style": "modern", "paper_size": "LETTER"},
    {"style": "classic", "paper_size": "A4", "address_form": "swiss"},
    {"style": "classic", "paper_size": "LETTER", "has_slip": True},
    {"style": "compact", "paper_size": "A4", "address_form": "din5008-a", "has_slip": True},
    {"style": "compact", "paper_size": "A4", "font": "dejavu-sans"},
]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(map(str, look.values())))
@pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=["en", "de"])
@pytest.mark.parametrize("name", list(DRAWN))
def test_no_text_runs_over_another(boxes: list[Box], name: str, language: Any, look: dict[str, Any]) -> None:
    DRAWN[name](replace(LONG, **look), *language)
    assert len(boxes) > 15
    assert overlapping(boxes) == []
