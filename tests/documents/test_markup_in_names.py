"""Markup, braces and letters without a font in names: printed as typed on every paper, or named to the owner."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from note_samples import MORE_TIME, RECEIPT, TERMS, THANKS
from paper_samples import ENGLISH, FINCH, GERMAN, MARLOW, activity_paper, open_item_paper, text_of
from test_interest_sheet import THREE, paper_of
from test_invoice_paper import CREDIT_NOTE, INVOICE
from test_plan_and_letter_papers import LETTER, PLAN

from arbook.documents.agreement import draw_plan_agreement
from arbook.documents.extension import draw_extension
from arbook.documents.fonts import hear_lost
from arbook.documents.interest_sheet import draw_interest_sheet
from arbook.documents.invoice import draw_invoice
from arbook.documents.letterhead import Recipient
from arbook.documents.our_terms import draw_terms
from arbook.documents.receipt import draw_receipt
from arbook.documents.reminder_letter import draw_reminder_letter
from arbook.documents.statement import draw_statement
from arbook.documents.thanks import draw_thanks

NAMES = ("<b>Ö & Söhne</b>", "<img src='/etc/passwd'/>", "{business} {0}", "A&amp;B <GmbH>", "%(name)s \\n </para>")
PAPERS: dict[str, tuple[Callable[..., bytes], Any]] = {
    "invoice": (draw_invoice, INVOICE),
    "credit note": (draw_invoice, CREDIT_NOTE),
    "statement of open items": (draw_statement, open_item_paper()),
    "statement of activity": (draw_statement, activity_paper()),
    "reminder": (draw_reminder_letter, LETTER),
    "plan": (draw_plan_agreement, PLAN),
    "interest": (draw_interest_sheet, paper_of(THREE)),
    "receipt": (draw_receipt, RECEIPT),
    "thanks": (draw_thanks, THANKS),
    "more time": (draw_extension, MORE_TIME),
    "our terms": (draw_terms, TERMS),
}


def drawn(kind: str, recipient: Recipient, style: Any = ENGLISH, head: Any = FINCH) -> bytes:
    draw, paper = PAPERS[kind]
    return draw(replace(paper, recipient=recipient), head, *style)


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", PAPERS)
def test_markup_in_a_name_is_printed_and_not_obeyed(kind: str, name: str) -> None:
    recipient = Recipient(number="1042", name=name, contact_name=name, address_lines=(name, "1 Quay"))
    head = replace(FINCH, business_name=name, contact_name="Nora", tagline="")
    told = words(text_of(drawn(kind, recipient, head=head)))
    assert told.count(name) >= 3
    assert "passwd" not in told.replace(name, "")


@pytest.mark.parametrize("language", [ENGLISH, GERMAN])
@pytest.mark.parametrize("kind", PAPERS)
def test_letters_without_a_font_are_named_whoever_typed_them(kind: str, language: Any) -> None:
    with hear_lost() as lost:
        drawn(kind, MARLOW, language)
    assert not lost
    with hear_lost() as lost:
        drawn(kind, replace(MARLOW, name="Łódź 東京 Ελλάδα Ω", address_lines=("ถนน",)), language)
    assert "".join(lost) == "東京ถน"
