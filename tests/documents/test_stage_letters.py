"""The letter of each stage, as the shipped texts have it: word by word, on one page, with how to pay told once."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from letter_samples import STAGE_LETTERS, letter_of
from paper_samples import ENGLISH, FINCH, GERMAN, expected, pages_of, text_of

from arbook.documents.reminder_letter import draw_reminder_letter
from arbook.documents.styles import STYLES, StyleName
from arbook.services.shipped_letters import RUNGS

LANGUAGES: dict[str, Any] = {"en": ENGLISH, "de": GERMAN}
TONES = ("warm", "neutral", "firm")


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("name", list(STAGE_LETTERS))
def test_a_letter_of_each_stage_says_exactly_what_is_expected(name: str, language: str) -> None:
    said = text_of(STAGE_LETTERS[name](FINCH, *LANGUAGES[language])) + "\n"
    assert said == expected(f"{name.replace(' ', '-')}-{language}")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", list(LANGUAGES))
def test_a_usual_letter_is_one_page_and_says_how_to_pay_once(language: str, style: StyleName) -> None:
    wording, formats = LANGUAGES[language]
    for rung, tone in product(RUNGS, TONES):
        paper = letter_of(rung, formats, tone=tone)
        [page] = pages_of(draw_reminder_letter(paper, replace(FINCH, style=style), wording, formats))
        assert page.count("DE75 5121 0800 1245 1261 99") == 1
        assert {"en": "How to pay", "de": "So zahlen Sie"}[language] in page
