"""Every text of every finished paper can be read on the ground it stands on, whatever accent the owner likes."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper_objects import Drawn, drawn_on
from paper_samples import ENGLISH, text_of
from test_note_papers import TELLS_ALL
from test_nothing_overlaps import DRAWN

from arbook.documents.inks import (
    BAD,
    BLACK,
    GOOD,
    READABLE_CONTRAST,
    TEXT,
    TEXT2,
    WHITE,
    accent_ink,
    contrast,
    readable,
    tint,
)
from arbook.documents.styles import STYLES

SHIPPED_ACCENTS = ("#0B6470", "#1D4E89", "#2F6B3A", "#8A3B1E", "#6B3A73", "#2E3538")
PALE, GLARING, MIDDLE, DARK = "#FFF6B0", "#FFE600", "#7A7A7A", "#000000"
ACCENTS = st.builds("#{:06X}".format, st.integers(0, 0xFFFFFF))


def faint(page: list[Drawn]) -> list[tuple[str, float]]:
    """Texts that the last ground drawn below them leaves too little contrast."""
    found = []
    for at, each in enumerate(page):
        if each.text.strip():
            ground = next((under.ink for under in page[at::-1] if not under.text and under.holds(each)), WHITE)
            if contrast(each.ink, ground) < READABLE_CONTRAST:
                found.append((each.text, contrast(each.ink, ground)))
    return found


@pytest.mark.parametrize("accent", [*SHIPPED_ACCENTS[:1], PALE, GLARING, MIDDLE, DARK])
@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("name", list(DRAWN))
def test_every_text_of_a_paper_can_be_read_on_its_ground(name: str, style: Any, accent: str) -> None:
    pages = drawn_on(DRAWN[name](replace(TELLS_ALL, style=style, accent=accent), *ENGLISH))
    assert len({each.ink for page in pages for each in page if each.text}) > 1
    assert [found for page in pages for found in faint(page)] == []


def test_a_glaring_accent_is_used_for_grounds_and_never_for_text() -> None:
    pdf = DRAWN["open items"](replace(TELLS_ALL, accent=GLARING), *ENGLISH)
    glaring = accent_ink(GLARING)
    close = [each for page in drawn_on(pdf) for each in page if contrast(each.ink, glaring) < 1.02]
    assert close
    assert not any(each.text.strip() for each in close)
    assert "−100.00" in text_of(pdf)


@given(ACCENTS)
def test_with_any_accent_every_ink_can_be_read_where_it_is_used(accent: str) -> None:
    color = accent_ink(accent)
    for ground in (WHITE, tint(color)):
        for ink in (TEXT, TEXT2, BAD, GOOD, BLACK):
            assert contrast(ink, ground) >= READABLE_CONTRAST
    assert contrast(readable(color), WHITE) >= READABLE_CONTRAST
    assert contrast(readable(WHITE, color), color) >= READABLE_CONTRAST


@pytest.mark.parametrize("accent", SHIPPED_ACCENTS)
def test_an_accent_that_is_offered_is_dark_enough_to_be_used_as_it_is(accent: str) -> None:
    color = accent_ink(accent)
    assert readable(color) == color
    assert readable(color, tint(color)) == color
    assert readable(WHITE, color) == WHITE
