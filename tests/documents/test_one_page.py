"""With every way to pay told, an ordinary paper stays one page, and the ways stand side by side."""

from dataclasses import replace
from typing import Any

import pytest
from letter_samples import letter_of
from note_samples import TELLS_ALL
from paper_samples import ENGLISH, GERMAN, activity_paper, euros, open_item_paper, pages_of
from test_interest_sheet import THREE, paper_of
from test_settlement_and_progress import OFFER

from arbook.documents.interest_sheet import draw_interest_sheet
from arbook.documents.pay_ways import placed_ways
from arbook.documents.reminder_letter import draw_reminder_letter
from arbook.documents.settlement import draw_settlement_offer
from arbook.documents.statement import draw_statement
from arbook.documents.styles import STYLES, StyleName
from arbook.documents.wrapping import Style

LOOKS = (Style("NotoSans", 8.5), Style("NotoSans", 8.5))
LANGUAGES: dict[str, Any] = {"en": ENGLISH, "de": GERMAN}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", list(LANGUAGES))
def test_every_way_to_pay_fits_on_one_page_with_an_ordinary_paper(language: str, style: StyleName) -> None:
    wording, formats = LANGUAGES[language]
    head = replace(TELLS_ALL, style=style)
    papers = (
        draw_reminder_letter(letter_of("final", formats), head, wording, formats),
        draw_statement(open_item_paper(), head, wording, formats),
        draw_statement(activity_paper(), head, wording, formats),
        draw_interest_sheet(paper_of(THREE), head, wording, formats),
        draw_settlement_offer(OFFER, head, wording, formats),
    )
    cash = {"en": "In cash", "de": "Bar"}[language]
    assert [(len(pages_of(paper)), cash in pages_of(paper)[0]) for paper in papers] == [(1, True)] * 5


def test_ways_stand_side_by_side_and_the_second_ones_below_each_other() -> None:
    places = placed_ways(TELLS_ALL, ENGLISH[0], euros("10.00"), "1042", LOOKS, 400)
    assert [(place.row, place.label) for place in places] == [
        (0, "Online"),
        (0, "By card"),
        (1, "By check"),
        (1, "In cash"),
    ]
    assert places[0].x == places[2].x == 0
    assert places[1].x == places[3].x > 150


def test_a_way_too_long_for_a_row_goes_on_below_and_keeps_its_row_to_itself() -> None:
    shop = replace(
        TELLS_ALL, cash_note="At the till in the old granary building, upper dock street, open from nine to five"
    )
    places = placed_ways(shop, ENGLISH[0], euros("10.00"), "1042", LOOKS, 200)
    cash = [place for place in places if "till" in place.text or not place.label]
    assert len(cash) > 1
    assert [place.row for place in cash] == list(range(cash[0].row, cash[0].row + len(cash)))
    assert len({place.row for place in places}) == len(places)
