"""Very long names and addresses: nothing of them is cut or overlaps, and what belongs together stays on its page."""

from dataclasses import replace
from typing import Any

import pytest
from note_samples import TELLS_ALL
from paper_boxes import Box, recorded
from paper_samples import ENGLISH, GERMAN, pages_of, text_of
from test_interest_sheet import SIXTY, THREE, paper_of
from test_nothing_overlaps import overlapping
from test_plan_and_letter_papers import LETTER, PLAN
from test_settlement_and_progress import OFFER

from arbook.documents.address_forms import FORMS
from arbook.documents.agreement import draw_plan_agreement
from arbook.documents.interest_sheet import draw_interest_sheet
from arbook.documents.letterhead import Recipient
from arbook.documents.reminder_letter import draw_reminder_letter
from arbook.documents.settlement import draw_settlement_offer
from arbook.documents.styles import STYLES

ADDRESS = (
    "Haus Nordblick, 3. Obergeschoss",
    "Alte Donaudampfschifffahrtsgesellschaftsstraße 117b",
    "Hinterhof, Eingang C",
    "88131 Lindau (Bodensee)",
    "Deutschland",
)
BAKERY = Recipient(
    number="D-2026-000148",
    name="Bäckerei & Konditorei Sonnenschein-Weidenfeller Verwaltungsgesellschaft mbH & Co. KG",
    contact_name="Frau Dr. Annegret von der Hohenstaufen-Wittelsbach",
    address_lines=ADDRESS,
)
HEAD = replace(
    TELLS_ALL,
    business_name="Finch and Daughters Joinery, Shopfitting, Staircases and Fine Furniture Company of Galway Limited",
    website="www.finch-and-daughters-joinery.example",
    payment_note="Please give the number of the invoice, then we find your payment at once. Thank you.",
    has_slip=True,
)
SIZES = ("A4", "LETTER")


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[Box]:
    return recorded(monkeypatch)


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("form", list(FORMS))
def test_every_line_of_a_long_address_is_whole_with_its_house_number(boxes: list[Box], form: Any, style: Any) -> None:
    size: Any = "LETTER" if form == "us10" else "A4"
    head = replace(HEAD, style=style, address_form=form, paper_size=size)
    draw_reminder_letter(replace(LETTER, recipient=BAKERY), head, *GERMAN)
    told = " ".join(box.text for box in boxes if box.page == 1)
    assert f"{BAKERY.name} {BAKERY.contact_name} {' '.join(ADDRESS)}" in told
    assert min(box.size for box in boxes if box.text in ADDRESS) >= 6
    assert overlapping(boxes) == []


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("size", SIZES)
def test_a_number_for_tax_is_not_torn_from_its_name(style: Any, size: Any) -> None:
    head = replace(HEAD, style=style, paper_size=size)
    assert "USt-IdNr. IE 0000000X" in text_of(draw_reminder_letter(LETTER, head, *GERMAN)).replace("\u00a0", " ")


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("has_slip", [True, False])
@pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=["en", "de"])
def test_nobody_signs_a_page_that_says_nothing(style: Any, size: Any, has_slip: bool, language: Any) -> None:
    head, say = replace(HEAD, style=style, paper_size=size, has_slip=has_slip), language[0].say
    plan = draw_plan_agreement(replace(PLAN, recipient=BAKERY, note="By standing order."), head, *language)
    offer = draw_settlement_offer(replace(OFFER, recipient=BAKERY), head, *language)
    for paper in (plan, offer):
        (signed,) = [page for page in pages_of(paper) if say("agreement.place_date") in page]
        assert say("pay.title") in signed
        assert signed.index(say("pay.title")) < signed.index(say("agreement.place_date"))
        slip = signed.find(say("slip.title"))
        assert slip == -1 or slip > signed.index(say("agreement.place_date"))


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", range(30, 60, 3))
def test_the_sum_of_an_interest_sheet_never_stands_alone_on_a_page(style: Any, size: Any, count: int) -> None:
    sheet = paper_of(THREE, replace(SIXTY, slices=SIXTY.slices[:count]))
    pages = pages_of(draw_interest_sheet(sheet, replace(HEAD, style=style, paper_size=size), *ENGLISH))
    (summed,) = [page for page in pages if ENGLISH[0].say("interest.sum") in page]
    assert ENGLISH[0].say("interest.item.asked") in summed
