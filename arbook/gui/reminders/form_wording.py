"""The owner's own text of a stage as it is typed: facts stand in it by name, like [Sum], instead of as templates."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from arbook.services.letter_extras import EXTRA_FACTS
from arbook.services.reminder_letters import Wording, WordingError

_NAMED = re.compile(r"\[([^\[\]\n]{1,60})\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in brackets: its line (from 1), where it begins there, how long it is, and whether it is a field."""

    line: int
    begin: int
    length: int
    is_known: bool
    name: str


FACTS = (
    "customer",
    "contact",
    "numbers",
    "list",
    "total",
    "first_due",
    "reply_by",
    "account",
    "business",
    "sender",
    *EXTRA_FACTS,
)
"""Facts that a text can name, in the order they are offered."""

BLOCKS = {"greeting": "contact", "account_line": "account", "ways_line": "ways"}
"""Parts that say nothing where their fact is not known, and the fact they begin with."""


class WordingForm:
    """Turns templates into plain texts and back.

    ``names`` are the owner's words for facts and blocks; ``blocks`` the templates of the blocks in the language.
    """

    def __init__(self, names: Mapping[str, str], blocks: Mapping[str, str]) -> None:
        # a block takes the line break behind it along, so that one more is written than is read
        found = [(blocks[key], f"[{names[key]}]") for key in BLOCKS if key in blocks]
        self._pairs = [(f"{block}\n\n", f"{name}\n") for block, name in found] + found
        self._pairs += [("{{ " + key + " }}", f"[{names[key]}]") for key in FACTS]

    def plain(self, template: str) -> str:
        """A stored text as the owner reads it."""
        for written, name in self._pairs:
            template = template.replace(written, name)
        return template

    def template(self, plain: str) -> str:
        """A typed text as it is stored."""
        for written, name in self._pairs:
            plain = plain.replace(name, written)
        return plain

    def marks(self, plain: str) -> tuple[Mark, ...]:
        """Every field of a text, and what stands in brackets like one and is none."""
        known = {name for _written, name in self._pairs}
        return tuple(
            Mark(line, found.start(), len(found.group()), found.group() in known, found[1])
            for line, text in enumerate(plain.split("\n"), start=1)
            for found in _NAMED.finditer(text)
        )

    def line_of(self, plain: str, error: WordingError) -> int:
        """The line (from 1) of a typed text that an error in what is stored of it is about; 0 where none is told."""
        told, named = error.facts.get("line"), str(error.facts.get("name", ""))
        lines = plain.split("\n")
        if isinstance(told, int):
            ends = (self.template("\n".join(lines[:count])).count("\n") + 1 for count in range(1, len(lines) + 1))
            return next((count for count, end in enumerate(ends, start=1) if end >= told), len(lines))
        return next((count for count, line in enumerate(lines, start=1) if named and named in line), 0)

    def wording(self, subject: str, body: str) -> Wording:
        """Both as they are stored."""
        return Wording(self.template(subject.strip()), self.template(body.strip("\n")))


def blocks_in(shipped: str) -> dict[str, str]:
    """The blocks of a language, as a shipped text writes them."""
    found = {key: re.search(r"\{% if " + fact + r" %\}.*?\{% endif %\}", shipped) for key, fact in BLOCKS.items()}
    return {key: match.group() for key, match in found.items() if match is not None}
