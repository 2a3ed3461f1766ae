"""Papers of one line and of thousands: heads come again, sums are carried on, and no total stands alone."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from paper_samples import ENGLISH, FINCH, MARLOW, long_paper, open_item_paper, pages_of
from test_invoice_pages import HEAD, invoice_of

from arbook.documents.invoice import draw_invoice
from arbook.documents.statement import draw_statement
from arbook.documents.styles import STYLES
from arbook.documents.typography import Sizes, typography
from arbook.documents.wrapping import wrap

LOOKS: list[dict[str, Any]] = [{"style": style, "paper_size": size} for style in STYLES for size in ("A4", "LETTER")]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(look.values()))
@pytest.mark.parametrize("count", [1, 2, 7, 13, 40])
def test_a_statement_of_any_length_is_whole(count: int, look: dict[str, Any]) -> None:
    pages = pages_of(draw_statement(long_paper(count), replace(FINCH, **look), *ENGLISH))
    _is_whole(pages, [f"2026-{number:04d}" for number in range(count)], "Balance on 1 April 2026")


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(look.values()))
@pytest.mark.parametrize("count", [1, 2, 7, 13, 40])
def test_an_invoice_of_any_length_is_whole(count: int, look: dict[str, Any]) -> None:
    pages = pages_of(draw_invoice(invoice_of(count), replace(HEAD, **look), *ENGLISH))
    _is_whole(pages, [f"Work {number}\n" for number in range(1, count + 1)], "\nTotal\n")


def test_four_thousand_lines_are_one_paper() -> None:
    pages = pages_of(draw_statement(long_paper(4000), FINCH, *ENGLISH))
    _is_whole(pages, [f"2026-{number:04d}" for number in (*range(0, 4000, 97), 3999)], "Balance on 1 April 2026")
    assert 80 < len(pages) < 200


def _is_whole(pages: list[str], lines: list[str], total: str) -> None:
    """Each line stands once, in order; heads repeat; what was carried is brought; the total has a line above it."""
    places = [next(at for at, page in enumerate(pages) if line in page) for line in lines]
    assert places == sorted(places)
    assert places[-1] == len(pages) - 1
    assert total in pages[-1]
    assert all(total not in page for page in pages[:-1])
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
        assert "\nWhat\n" in page
        assert ("Carried forward" in page) == (number < len(pages))
        assert ("Brought forward" in page) == (number > 1)
    for one, other in pairwise(pages):
        assert _after(one, "Carried forward") == _after(other, "Brought forward")


def _after(page: str, label: str) -> str:
    return page.split(f"{label}\n")[1].splitlines()[0]


@pytest.mark.parametrize("style", list(STYLES))
def test_long_words_and_long_addresses_stay_within_the_sheet(style: Any) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle" * 3
    name = replace(MARLOW, name=word, contact_name=word, address_lines=(word, "7 Harbour Row", "Dublin D02 XX00"))
    text = pages_of(draw_statement(open_item_paper(recipient=name), replace(FINCH, style=style), *ENGLISH))[0]
    assert "Dublin D02 XX00" in text
    assert "Donaudampf" in text


@pytest.mark.parametrize("style", list(STYLES))
def test_nothing_owed_and_a_balance_in_favor_are_told_as_that(style: Any) -> None:
    head = replace(FINCH, style=style)
    nothing = "".join(pages_of(draw_statement(open_item_paper(items=()), head, *ENGLISH)))
    assert "Nothing is open. Thank you." in nothing
    assert "How to pay" not in nothing
    credit = "".join(pages_of(draw_statement(open_item_paper(items=(), on_account="75.50"), head, *ENGLISH)))
    assert "Nothing to pay. €75.50 stands in your favor." in credit


def test_a_sum_is_never_parted_from_its_currency() -> None:
    look = typography("noto-sans", Sizes()).body
    text = "Gebühren von zusammen 5,00\u00a0€ und 10,00\u00a0€."
    for width in range(60, 240, 3):
        assert not any(line.startswith("€") for line in wrap(text, look, width))


LONG_NAME = (
    "Finch and Daughters Joinery, Shopfitting, Staircases and Fine Furniture Company of Galway and Connemara Limited"
)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(look.values()))
def test_a_long_name_of_a_business_is_set_smaller_but_never_cut(look: dict[str, Any]) -> None:
    head = replace(FINCH, business_name=LONG_NAME, **look)
    head_words = pages_of(draw_statement(open_item_paper(), head, *ENGLISH))[0].split("Marlow")[0]
    assert LONG_NAME in " ".join(head_words.split())
