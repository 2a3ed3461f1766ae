"""A sentence that has no room is broken and cut between its words: a date, a sum or a count is read whole or not."""

from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication

from arbook.gui.shared import fonts

SENTENCE = "Invoice No7-0117 fell due on 3 Dec 2013. Only 1.240,50\u00a0€ has come, 34 days late, by e-mail."
WHOLE = ("3 Dec 2013", "1.240,50 €", "34 days", "No7-0117")


@pytest.fixture(autouse=True)
def _dressed(look: QApplication) -> None:
    """With the fonts of the program."""


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def has_a_torn_part(shown: str) -> bool:
    """Whether one of the parts began and did not end."""
    stem = plain(shown).rstrip("…")
    return any(stem.endswith(part[:end]) for part in WHOLE for end in range(4, len(part)))


@pytest.mark.parametrize("room", range(110, 640, 7))
def test_a_sentence_is_broken_between_its_words_and_loses_none(room: int) -> None:
    first, second = fonts.broken("small", SENTENCE, room)
    assert plain(f"{first} {second}".rstrip()) == plain(SENTENCE)
    assert not has_a_torn_part(first)
    assert fonts.width("small", first) <= room


@pytest.mark.parametrize("room", range(110, 640, 7))
def test_a_sentence_is_cut_after_a_whole_word(room: int) -> None:
    shown = fonts.cut("small", SENTENCE, room)
    assert fonts.width("small", shown) <= room
    assert not has_a_torn_part(shown)
    assert ".…" not in shown
    assert shown == SENTENCE or shown.endswith("…")


def test_a_word_without_end_is_cut_by_letters() -> None:
    assert fonts.cut("small", "Donaudampfschifffahrtsgesellschaft", 60).startswith("Don")
    assert fonts.broken("small", "Donaudampfschifffahrtsgesellschaft", 60)[1] == ""


def test_a_note_of_a_hundred_thousand_words_is_cut_at_once() -> None:
    note = "They call back on 3 Dec 2013, " * 20_000
    began = perf_counter()
    first, rest = fonts.broken("small", note, 300)
    assert fonts.cut("small", rest, 300).endswith("…")
    assert first
    assert perf_counter() - began < 2
