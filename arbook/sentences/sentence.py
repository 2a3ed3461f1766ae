"""A sentence for the owner: a template and its facts, said in the language it is asked for."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from arbook.formats.formats import Formats
from arbook.ledger.money import Money
from arbook.sentences.catalog import translated

LONGEST_FACT = 200
"""Characters of a fact that are shown; what the owner typed or a server said may be endless."""

_COUNTED = re.compile(r"\{(\w+):[^}|]*\|")
"""Facts for which a template has two words: how many of something there are, and not its number or year."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """``template`` holds ``{names}`` of ``facts``.

    ``{count:row|rows}`` gives one of two words, the first where ``count`` is one; ``{text:.}`` ends what somebody
    else said with a full stop where it has no end mark of its own.
    """

    template: str
    facts: dict[str, object] = field(default_factory=dict)

    def plain(self, formats: Formats) -> str:
        """The sentence in the language of ``formats``, on one line."""
        counted = set(_COUNTED.findall(self.template))
        facts = {
            name: _Written(_written(fact, formats, is_count=name in counted), fact == 1)
            for name, fact in self.facts.items()
        }
        return translated(self.template, formats.language).format_map(facts)


def field_words(field: str) -> Sentence:
    """What a field is called: "customer_number" is the customer number."""
    return Sentence(field.replace("_", " "))


@dataclass(frozen=True, slots=True)
class _Written:
    """A fact as text, which a template may ask for its word of number or its end mark."""

    text: str
    is_one: bool

    def __format__(self, wish: str) -> str:
        one, bar, many = wish.partition("|")
        if bar:
            return one if self.is_one else many
        return self.text + "." if wish == "." and not self.text.endswith((".", "?", "!")) else self.text


def _written(fact: object, formats: Formats, *, is_count: bool = False) -> str:
    if is_count and isinstance(fact, int):
        return formats.count(fact)
    if isinstance(fact, Sentence):
        return fact.plain(formats)
    if isinstance(fact, Money):
        return formats.money(fact)
    if isinstance(fact, datetime):
        moment = fact.astimezone()
        return f"{formats.day(moment.date())}, {moment:%H:%M}"
    if isinstance(fact, date):
        return formats.day(fact)
    if isinstance(fact, Decimal):
        return formats.quantity(fact)
    if isinstance(fact, (tuple, list, set, frozenset)):
        return ", ".join(_written(each, formats) for each in fact)
    return _one_line(str(fact))


def _one_line(text: str) -> str:
    """Without line breaks and control characters, which could imitate other lines or steer a terminal."""
    seen = "".join(character if character.isprintable() else " " for character in text)
    words = " ".join(seen.split())
    return words if len(words) <= LONGEST_FACT else words[: LONGEST_FACT - 1] + "…"
