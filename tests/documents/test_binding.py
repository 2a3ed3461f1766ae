"""Papers bound into one document: it says what it is like each of them, and is the same for the same papers."""

import io
from typing import Any

import pytest
from paper_samples import ENGLISH, GERMAN, MARLOW, open_item_paper
from pypdf import PdfReader
from test_invoice_pages import HEAD
from test_nothing_overlaps import DRAWN

from arbook.documents.binding import Binder, bound
from arbook.documents.statement import draw_statement


def letter_with_its_sheet(style: Any) -> list[bytes]:
    return [DRAWN["letter final"](HEAD, *style), DRAWN["interest"](HEAD, *style)]


@pytest.mark.parametrize(("style", "language"), [(ENGLISH, "en"), (GERMAN, "de")], ids=["en", "de"])
def test_a_letter_with_its_sheet_says_what_it_is_whose_and_in_which_language(style: Any, language: str) -> None:
    papers = letter_with_its_sheet(style)
    letter, whole = (PdfReader(io.BytesIO(content)) for content in (papers[0], bound(papers)))
    assert letter.metadata is not None
    assert whole.metadata is not None
    for told in ("title", "author", "subject", "creation_date_raw"):
        assert getattr(whole.metadata, told) == getattr(letter.metadata, told) != ""
    assert whole.root_object["/Lang"] == language
    assert len(whole.pages) == 2


def test_the_same_letter_with_the_same_sheet_is_the_same_file() -> None:
    papers = letter_with_its_sheet(ENGLISH)
    assert bound(papers) == bound(papers)
    assert bound(papers) != bound(papers[::-1])


def test_papers_of_many_customers_are_not_named_after_the_first_of_them() -> None:
    binder = Binder(each_on_front=True)
    for _ in range(2):
        binder.add(draw_statement(open_item_paper(), HEAD, *GERMAN))
    whole = PdfReader(io.BytesIO(binder.bound()))
    assert whole.metadata is not None
    assert whole.metadata.title == GERMAN[0].say("statement.name")
    assert MARLOW.name not in str(whole.metadata)
    assert whole.root_object["/Lang"] == "de"
    assert len(whole.pages) == 3


def test_what_is_bound_can_still_be_read_page_by_page() -> None:
    papers = letter_with_its_sheet(ENGLISH)
    whole = PdfReader(io.BytesIO(bound(papers)))
    single = [page for paper in papers for page in PdfReader(io.BytesIO(paper)).pages]
    assert [page.extract_text() for page in whole.pages] == [page.extract_text() for page in single]
