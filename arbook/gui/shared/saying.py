"""Sentences on the windows: the template is translated, then filled with its facts in the owner's way of writing."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.owner import Owner

if TYPE_CHECKING:
    from arbook.formats.formats import Formats
    from arbook.sentences.sentence import Sentence


def said(sentence: "Sentence", owner: Owner) -> str:
    """The sentence in the windows' language."""
    from arbook.sentences.sentence import fill

    kind = type(sentence)
    facts = {name: said(fact, owner) if isinstance(fact, kind) else fact for name, fact in sentence.facts.items()}
    template = QCoreApplication.translate("Sentences", sentence.template)
    return fill(template, facts, cast("Formats", owner.formats))
