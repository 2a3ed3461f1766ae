"""A finished paper as a screen reader has it: all of its texts in the order in which they are read."""

import io
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from typing import Any

import pytest
from paper_objects import Drawn, drawn_on, texts_on
from paper_samples import ENGLISH, GERMAN, MARLOW, pages_of
from pypdf import PdfReader
from test_note_papers import TELLS_ALL
from test_nothing_overlaps import DRAWN, LOOKS

from arbook.documents.styles import STYLES

LANGUAGES = {"en": ENGLISH, "de": GERMAN}
HEAD = replace(
    TELLS_ALL, business_name="Finch & Söhne Joinery", payment_note="Please give the number of the invoice."
)
LONG_PAPERS = {name for name in DRAWN if "pages" in name}


@cache
def drawn(name: str, language: str, **look: Any) -> bytes:
    return DRAWN[name](replace(HEAD, **look), *LANGUAGES[language])


def read_by(pdf: bytes) -> str:
    """As plain text, in the order in which it was drawn."""
    return " ".join(" ".join(pages_of(pdf)).split())


def properties(pdf: bytes) -> Any:
    return PdfReader(io.BytesIO(pdf)).metadata


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(map(str, look.values())))
@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("name", list(DRAWN))
def test_no_text_is_read_after_one_at_its_right_or_below_it(name: str, language: str, look: dict[str, Any]) -> None:
    pages = [texts_on(page) for page in drawn_on(drawn(name, language, **look))]
    assert all(len(page) > 4 for page in pages)
    assert [found for page in pages for found in _out_of_order(page)] == []


def _out_of_order(page: list[Drawn]) -> list[tuple[str, str]]:
    """Neighbors on one line that run from right to left, and any two in one column that run upwards."""
    lines = [
        (one.text, other.text) for one, other in pairwise(page) if one.is_beside(other) and other.left < one.left
    ]
    columns = [(one.text, other.text) for one, other in combinations(page, 2) if other.is_over(one)]
    return lines + columns


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("name", list(DRAWN))
def test_a_paper_is_read_from_its_letterhead_over_the_address_to_its_foot(
    name: str, language: str, style: Any
) -> None:
    pdf = drawn(name, language, style=style)
    text, say = read_by(pdf), LANGUAGES[language][0].say
    foot = f"{HEAD.business_name}, 14 Dock Street, Galway, H91 XX00 {properties(pdf).subject}"
    places = [HEAD.business_name, MARLOW.name, MARLOW.address_lines[0], say("fact.date"), say("fact.page"), foot]
    told = [say("pay.title"), "IBAN", say("pay.wrong")] if say("pay.wrong") in text else []
    at = 0
    for each in [*places[:-1], *told, foot]:
        assert each in text[at:], f"{each} is not read after what stands above it"
        at = text.index(each, at)
    assert f"{say('fact.page')} {say('fact.page_of', page=1, pages=len(pages_of(pdf)))} " in text


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("name", sorted(set(DRAWN) - LONG_PAPERS))
def test_every_look_reads_the_same_words_in_the_same_order(name: str, language: str) -> None:
    """Below the letterhead; so what ``tests/expected`` holds for one look, row by row, holds for all of them."""
    told = [drawn(name, language, style=style) for style in STYLES]
    single = [read_by(pdf) for pdf in told if len(pages_of(pdf)) == 1]
    assert len({text[text.index(MARLOW.name) :] for text in single}) <= 1
