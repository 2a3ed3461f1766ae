"""How many of something there are is written as large numbers are; numbers of papers stay as they are."""

import pytest

from arbook.formats.formats import formats_for
from arbook.sentences.sentence import Sentence

TEMPLATE = "{count} {count:row|rows} of file {number}."


@pytest.mark.parametrize(("language", "told"), [("en", "2,466"), ("de", "2.466")])
def test_what_is_counted_is_grouped(language: str, told: str) -> None:
    sentence = Sentence(TEMPLATE, {"count": 2466, "number": 2026})
    assert sentence.plain(formats_for(language)) == f"{told} rows of file 2026."


def test_one_is_one() -> None:
    assert Sentence(TEMPLATE, {"count": 1, "number": 3}).plain(formats_for("en")) == "1 row of file 3."
