"""The owner's own text of a stage as it is typed: facts stand in it by name, like [Sum], instead of as templates."""

import re
from collections.abc import Mapping

from arbook.services.reminder_letters import Wording

FACTS = ("customer", "contact", "numbers", "list", "total", "first_due", "reply_by", "account", "business", "sender")
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

    def wording(self, subject: str, body: str) -> Wording:
        """Both as they are stored."""
        return Wording(self.template(subject.strip()), self.template(body.strip("\n")))


def blocks_in(shipped: str) -> dict[str, str]:
    """The blocks of a language, as a shipped text writes them."""
    found = {key: re.search(r"\{% if " + fact + r" %\}.*?\{% endif %\}", shipped) for key, fact in BLOCKS.items()}
    return {key: match.group() for key, match in found.items() if match is not None}
