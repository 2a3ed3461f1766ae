"""The usual wordings that tell on a paper why a tax is not charged, and who owes it."""

import json
from dataclasses import dataclass
from functools import cache

from arbook.resources import resource_text


@dataclass(frozen=True, slots=True)
class UsualNote:
    """A wording for one kind of rate in a language of papers; without ``countries`` it serves in all of them."""

    kind: str
    language: str
    text: str
    countries: tuple[str, ...] = ()


@cache
def _usual_notes() -> tuple[UsualNote, ...]:
    stored = json.loads(resource_text("tax", "notes.json"))["notes"]
    return tuple(
        UsualNote(each["kind"], each["language"], each["text"], tuple(each.get("countries", ()))) for each in stored
    )


def usual_notes(kind: str, country: str, language: str) -> tuple[str, ...]:
    """Wordings to choose from, the country's own before the others, the papers' language before other languages."""
    fitting = [each for each in _usual_notes() if each.kind == kind and country in (each.countries or (country,))]
    fitting.sort(key=lambda each: (each.language != language, not each.countries))
    return tuple(each.text for each in fitting)
