"""What a book itself calls its first terms, stages, numbers and small rests, in the language of its papers."""

import json
from dataclasses import dataclass
from functools import cache

from arbook.formats.formats import DEFAULT_LANGUAGE, LANGUAGES
from arbook.resources import resource_text


@dataclass(frozen=True, slots=True)
class FoundingWords:
    """``net_days`` holds ``{days}``, ``early_days`` also ``{percent}`` and ``{early}``,
    ``settled`` ``{sum}`` and ``{day}``; ``credit_notes``,
    ``late_charges`` and ``plans`` are number patterns, while ``policies`` and ``stages`` are by their keys. ``taxes``
    has the language's own name for taxes that other lands call otherwise.
    """

    credit_notes: str
    due_at_once: str
    early_days: str
    late_charges: str
    net_days: str
    no_tax: str
    plans: str
    policies: dict[str, str]
    settled: str
    small_difference: str
    stages: dict[str, str]
    taxes: dict[str, str]


@cache
def founding_words(language: str) -> FoundingWords:
    """The words of a language; of English where it is not shipped."""
    known = language if language in LANGUAGES else DEFAULT_LANGUAGE
    return FoundingWords(**json.loads(resource_text("founding", f"{known}.json")))
