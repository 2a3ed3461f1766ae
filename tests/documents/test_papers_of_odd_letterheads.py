"""Letterheads as they come: without a name, with pictures of every shape; and papers of thousands of lines."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from paper_samples import ENGLISH, FINCH, GERMAN, long_paper, open_item_paper, text_of
from PIL import Image
from test_invoice_pages import HEAD, invoice_of
from test_nothing_overlaps import DRAWN

from arbook.documents.binding import PDFIUM
from arbook.documents.invoice import draw_invoice
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.statement import draw_statement
from arbook.documents.styles import STYLES

NOBODY = Letterhead(business_name="", address_lines=())


def picture(size: tuple[int, int], mode: str = "RGB", kind: str = "PNG", color: Any = 0) -> bytes:
    file = BytesIO()
    Image.new(mode, size, color).save(file, kind)
    return file.getvalue()


LOGOS = {
    "as high as a tower": picture((1, 4000)),
    "as flat as a line": picture((4000, 1)),
    "of one point": picture((1, 1)),
    "seen through": picture((300, 100), "RGBA", color=(3, 4, 5, 0)),
    "gray and seen through": picture((30, 30), "LA", color=(3, 100)),
    "of sixteen bits": picture((30, 30), "I;16"),
    "in the colors of print": picture((30, 30), "CMYK", "JPEG", (1, 2, 3, 4)),
    "with a palette": picture((30, 30), "P"),
    "black and white": picture((30, 30), "1"),
}


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("name", LOGOS)
def test_a_logo_of_any_shape_or_kind_is_drawn_and_the_paper_says_what_it_says(name: str, style: Any) -> None:
    text = text_of(draw_statement(open_item_paper(), replace(FINCH, style=style, logo=LOGOS[name]), *ENGLISH))
    assert not text.startswith("FJ")  # no tile with initials
    assert "Statement of open items" in text
    assert "€4,755.40" in text


@pytest.mark.parametrize("has_slip", [True, False])
@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("name", list(DRAWN))
def test_without_a_letterhead_every_paper_is_drawn_all_the_same(name: str, style: Any, has_slip: bool) -> None:
    pdf = DRAWN[name](replace(NOBODY, style=style, has_slip=has_slip), *GERMAN)
    assert "Marlow Hotel Group" in text_of(pdf)


def test_a_customer_of_whom_nothing_is_known_gets_a_paper_too() -> None:
    recipient = Recipient(number="", name="", address_lines=())
    assert "€4,755.40" in text_of(draw_statement(open_item_paper(recipient=recipient), NOBODY, *ENGLISH))


FAR_OUT = ("The Old Harbour Warehouse, Unit 14", "Tanyard Lane Industrial Estate", "Cork", "T12 XH30", "Ireland")


@pytest.mark.parametrize("logo", [b"", picture((300, 100))], ids=["no logo", "logo"])
@pytest.mark.parametrize(
    "mail", ["a@b.example", "everybody.who.sends.invoices@the-old-harbour-warehouse.example.com"]
)
@pytest.mark.parametrize("style", list(STYLES))
def test_a_letterhead_with_too_much_to_say_still_says_the_tax_number(style: Any, mail: str, logo: bytes) -> None:
    told = replace(HEAD, style=style, address_lines=FAR_OUT, email=mail, phone="+353 21 496 0000 ext. 14", logo=logo)
    head = replace(told, website="https://the-old-harbour-warehouse.example.com", tax_id="IE1234567FA")
    assert "IE1234567FA" in text_of(draw_invoice(invoice_of(2), head, *ENGLISH))


@pytest.mark.parametrize("style", list(STYLES))
def test_an_address_of_many_long_lines_is_there_with_all_its_lines(style: Any) -> None:
    lines = (
        "Street 1",
        "A long line of an address " * 4,
        "Third",
        "Fourth",
        "Fifth",
        "Sixth",
        "Seventh",
        "12345 City",
    )
    recipient = Recipient(number="7", name="A company with a long name of its own and more", address_lines=lines)
    text = text_of(draw_statement(open_item_paper(recipient=recipient), replace(HEAD, style=style), *ENGLISH))
    assert [line for line in lines if " ".join(line.split()) not in " ".join(text.split())] == []


def test_who_can_be_asked_nowhere_does_not_ask_whether_something_is_not_right() -> None:
    told = [text_of(DRAWN["extension"](head, *ENGLISH)) for head in (NOBODY, FINCH)]
    assert ["Something not right" in text for text in told] == [False, True]


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("kind", ["invoice", "statement"])
def test_four_thousand_lines_are_one_paper_in_every_look(kind: str, style: Any) -> None:
    head = replace(HEAD, style=style)
    if kind == "invoice":
        pdf, total = draw_invoice(invoice_of(4000), head, *ENGLISH), "Total"
    else:
        pdf, total = draw_statement(long_paper(4000), head, *ENGLISH), "Balance on 1 April 2026"
    first, before, last, pages = ends_of(pdf)
    assert 80 < pages < 260
    assert f"1 of {pages}" in first
    assert f"page {pages} of {pages}" in last
    assert "Carried forward" in before
    assert "Brought forward" in last
    assert total in last


def ends_of(pdf: bytes) -> tuple[str, str, str, int]:
    """The texts of the first page and the last two, and how many there are."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        pages = len(document)
        texts = [document[at].get_textpage().get_text_bounded() for at in (0, pages - 2, pages - 1)]
        document.close()
    return texts[0], texts[1], texts[2], pages
