"""Sentences on the windows: in the windows' language, their facts in the owner's way of writing."""

from typing import TYPE_CHECKING, cast

from arbook.gui.shared.language import spoken
from arbook.gui.shared.owner import Owner

if TYPE_CHECKING:
    from arbook.formats.formats import Formats
    from arbook.sentences.sentence import Sentence


def said(sentence: "Sentence", owner: Owner) -> str:
    """The sentence in the windows' language."""
    return sentence.plain(cast("Formats", owner.formats))


def word(english: str) -> str:
    """One of the words that ``sentences`` keeps for both faces, such as a message's state."""
    from arbook.sentences.catalog import translated

    return translated(english, spoken())
