"""Every paper in every look: the same bytes for the same facts, readable colors, marks, and the slip."""

import io
from dataclasses import replace
from typing import Any

import pytest
from paper_samples import ENGLISH, FINCH, GERMAN, MARLOW, open_item_paper, pages_of, text_of
from pypdf import PdfReader
from test_invoice_pages import HEAD, invoice_of
from test_nothing_overlaps import DRAWN, EARLY

from arbook.documents.fonts import FAMILIES, runs
from arbook.documents.invoice import draw_invoice
from arbook.documents.invoice_paper import Standing
from arbook.documents.statement import draw_statement
from arbook.documents.styles import STYLES, style_name
from arbook.documents.typography import typography

AT_BREAKS = {"FJ", "Carried", "Brought", "forward", "Übertrag", "von", "auf"}
AS_OF_LATE = invoice_of(1).issued_on


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("name", list(DRAWN))
def test_equal_facts_give_equal_bytes_in_every_look(name: str, style: Any) -> None:
    head = replace(HEAD, style=style)
    first = DRAWN[name](head, *ENGLISH)
    assert first == DRAWN[name](replace(head), *ENGLISH)
    assert first != DRAWN[name](replace(head, style=next(other for other in STYLES if other != style)), *ENGLISH)


@pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=["en", "de"])
@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("name", list(DRAWN))
def test_every_paper_says_what_it_is_whose_and_in_which_language(name: str, style: Any, language: Any) -> None:
    reader = PdfReader(io.BytesIO(DRAWN[name](replace(HEAD, style=style), *language)))
    assert reader.metadata is not None
    assert reader.metadata.title == f"{reader.metadata.subject}, {MARLOW.name}"
    assert len(str(reader.metadata.subject)) > 3
    assert reader.metadata.author == HEAD.business_name
    assert reader.root_object["/Lang"] == language[0].language


@pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=["en", "de"])
@pytest.mark.parametrize("name", [name for name in DRAWN if "pages" not in name])
def test_every_look_says_the_same(name: str, language: Any) -> None:
    """But for initials, what stands at the break of a page, and what has room beside or below a box."""
    drawn = [pages_of(DRAWN[name](replace(HEAD, style=style), *language)) for style in STYLES]
    said = [set(" ".join(pages).split()) for pages in sorted(drawn, key=len)]
    assert said[0] - set.intersection(*said) <= AT_BREAKS | {str(page) for page in range(1, 200)}


@pytest.mark.parametrize("family", list(FAMILIES))
def test_every_family_draws_latin_greek_and_cyrillic_itself(family: str) -> None:
    for style in STYLES.values():
        roles = typography(family, style.sizes)
        for role in (roles.body, roles.strong):
            assert {font for font, _ in runs("Łódź, Αθήνα, Київ, Straße, €", role.font)} == {role.font}


def test_no_text_of_any_look_is_smaller_than_six_and_a_half_points() -> None:
    for style in STYLES.values():
        assert min(style.sizes.tiny, style.sizes.fine, style.sizes.small) >= 6.5
        assert style.sizes.body >= 8.5


def test_a_look_nobody_knows_is_the_usual_one() -> None:
    assert style_name("baroque") == "modern"
    assert style_name("classic") == "classic"


def test_a_copy_says_that_the_invoice_is_paid_and_asks_for_nothing() -> None:
    text = text_of(draw_invoice(invoice_of(2, standing=Standing()), FINCH, *ENGLISH))
    assert "\nPaid\n" in text
    assert "Nothing to pay." in text
    assert "Please pay" not in text
    assert "IBAN" not in text


def test_a_copy_says_since_when_the_invoice_is_overdue_and_how_to_pay() -> None:
    text = text_of(draw_invoice(invoice_of(2, standing=Standing(AS_OF_LATE)), FINCH, *GERMAN))
    assert "Überfällig seit 26.11.2026" in text
    assert "IBAN" in text


def test_a_list_of_open_items_says_how_late_each_is() -> None:
    text = text_of(draw_statement(open_item_paper(), FINCH, *ENGLISH))
    assert "Invoice 2026-0104\n34 days overdue" in text
    assert text.count("overdue") == 2  # the third is not due yet


def test_a_slip_to_send_along_stands_on_the_last_page_once() -> None:
    slips = replace(HEAD, has_slip=True)
    for count in (1, 4, 8, 40):
        *earlier, last = pages_of(draw_invoice(invoice_of(count), slips, *ENGLISH))
        assert "cut here" in last
        assert "cut here" not in "".join(earlier)
        slip = last.split("cut here")[1]
        assert "Enclosed" in slip
        assert HEAD.business_name in slip


def test_who_owes_nothing_gets_no_slip() -> None:
    settled = draw_statement(open_item_paper(items=(), on_account="10.00"), replace(FINCH, has_slip=True), *ENGLISH)
    assert "cut here" not in text_of(settled)


def test_the_amount_the_day_and_the_account_stand_on_the_first_page_of_a_short_paper() -> None:
    for style in STYLES:
        (page,) = pages_of(draw_invoice(invoice_of(1), replace(FINCH, style=style), *ENGLISH))
        for what in ("Please pay", "By", "How to pay", "DE75 5121 0800 1245 1261 99"):
            assert what in page


def test_early_payment_is_offered_with_its_saving_and_last_day_in_the_box() -> None:
    for style in STYLES:
        text = text_of(draw_invoice(invoice_of(1, early=EARLY), replace(FINCH, style=style), *ENGLISH))
        assert "by 10 Dec 2026, you save €" in text
