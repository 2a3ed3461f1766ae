"""Every paper the house sends, in every look and both languages: the same bytes for the same facts, and what a reader
of the file needs to know about it.
"""

import io
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from letter_samples import letter_of
from note_samples import MORE_TIME, RECEIPT, TELLS_ALL, TERMS, THANKS
from paper_samples import (
    ENGLISH,
    FINCH,
    GERMAN,
    activity_paper,
    charged_paper,
    expected,
    open_item_paper,
    pages_of,
    text_of,
)
from pypdf import PdfReader
from test_interest_sheet import THREE, paper_of
from test_invoice_paper import CREDIT_NOTE, INVOICE
from test_plan_and_letter_papers import PLAN
from test_settlement_and_progress import OFFER, PROGRESS

from arbook.documents.agreement import draw_plan_agreement
from arbook.documents.extension import draw_extension
from arbook.documents.interest_sheet import draw_interest_sheet
from arbook.documents.invoice import draw_invoice
from arbook.documents.our_terms import draw_terms
from arbook.documents.plan_progress import draw_plan_progress
from arbook.documents.receipt import draw_receipt
from arbook.documents.reminder_letter import draw_reminder_letter
from arbook.documents.settlement import draw_settlement_offer
from arbook.documents.statement import draw_statement
from arbook.documents.styles import STYLES, StyleName
from arbook.documents.thanks import draw_thanks
from arbook.services.shipped_letters import RUNGS

Drawing = Callable[..., bytes]
LANGUAGES: dict[str, Any] = {"en": ENGLISH, "de": GERMAN}


def _letter(rung: str) -> Drawing:
    return lambda head, wording, formats: draw_reminder_letter(letter_of(rung, formats), head, wording, formats)


PAPERS: dict[str, Drawing] = {
    "invoice": lambda *look: draw_invoice(INVOICE, *look),
    "credit-note": lambda *look: draw_invoice(CREDIT_NOTE, *look),
    "receipt": lambda *look: draw_receipt(RECEIPT, *look),
    "open-items": lambda *look: draw_statement(open_item_paper(), *look),
    "charged": lambda *look: draw_statement(charged_paper(), *look),
    "activity": lambda *look: draw_statement(activity_paper(), *look),
    "plan": lambda *look: draw_plan_agreement(PLAN, *look),
    "progress": lambda *look: draw_plan_progress(PROGRESS, *look),
    "settlement": lambda *look: draw_settlement_offer(OFFER, *look),
    "extension": lambda *look: draw_extension(MORE_TIME, *look),
    "interest": lambda *look: draw_interest_sheet(paper_of(THREE), *look),
    "terms": lambda *look: draw_terms(TERMS, *look),
    "thanks": lambda *look: draw_thanks(THANKS, *look),
    **{f"letter-{rung.replace('_', '-')}": _letter(rung) for rung in RUNGS},
}
LETTERS = [name for name in PAPERS if name.startswith("letter-")]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", list(PAPERS))
def test_equal_facts_give_equal_bytes_in_every_look(name: str, style: StyleName) -> None:
    head = replace(TELLS_ALL, style=style)
    for language in LANGUAGES.values():
        assert PAPERS[name](head, *language) == PAPERS[name](head, *language)


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("name", list(PAPERS))
def test_a_reader_is_told_title_author_and_language(name: str, language: str) -> None:
    reader = PdfReader(io.BytesIO(PAPERS[name](FINCH, *LANGUAGES[language])))
    assert reader.metadata is not None
    assert reader.metadata.title
    assert reader.metadata.author == "Finch Joinery"
    assert str(reader.root_object["/Lang"]).startswith(language)


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_of_each_stage_says_exactly_what_is_expected(name: str, language: str) -> None:
    assert text_of(PAPERS[name](FINCH, *LANGUAGES[language])) + "\n" == expected(f"{name}-{language}")


@pytest.mark.parametrize(("name", "language", "style"), [*product(LETTERS, LANGUAGES, STYLES)], ids=str)
def test_a_usual_letter_is_one_page_and_says_how_to_pay(name: str, language: str, style: StyleName) -> None:
    [page] = pages_of(PAPERS[name](replace(FINCH, style=style), *LANGUAGES[language]))
    assert page.count("DE75 5121 0800 1245 1261 99") == 1
    assert {"en": "How to pay", "de": "So zahlen Sie"}[language] in page


@pytest.mark.parametrize("size", ["A4", "LETTER"])
@pytest.mark.parametrize("name", list(PAPERS))
def test_no_paper_is_longer_than_it_needs_to_be(name: str, size: Any) -> None:
    heads = [replace(FINCH, style=style, paper_size=size) for style in STYLES]
    assert {len(pages_of(PAPERS[name](head, *ENGLISH))) for head in heads} <= {1, 2}
