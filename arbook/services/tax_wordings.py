"""The usual wordings that tell on a paper why a tax is not charged, and who owes it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from arbook.formats.formats import shipped_language
from arbook.resources import resource_text


@dataclass(frozen=True, slots=True)
class UsualNote:
    """A wording for one kind of rate in a language of papers; without ``countries`` it serves in all of them. Those
    of other languages that mean the same have the same ``means``.
    """

    kind: str
    means: str
    language: str
    text: str
    countries: tuple[str, ...] = ()


@cache
def _usual_notes() -> tuple[UsualNote, ...]:
    stored = json.loads(resource_text("tax", "notes.json"))["notes"]
    return tuple(UsualNote(**{**each, "countries": tuple(each.get("countries", ()))}) for each in stored)


def _of_country(country: str) -> list[UsualNote]:
    """Those that serve there, its own before the others."""
    fitting = [each for each in _usual_notes() if country in (each.countries or (country,))]
    return sorted(fitting, key=lambda each: not each.countries)


def usual_notes(kind: str, country: str, language: str) -> tuple[str, ...]:
    """Wordings to choose from, the country's own before the others, the papers' language before other languages."""
    fitting = [each for each in _of_country(country) if each.kind == kind]
    return tuple(each.text for each in sorted(fitting, key=lambda each: each.language != language))


def told_in(language: str, notes: Iterable[str], country: str) -> dict[str, str]:
    """How a customer of this language reads the usual wordings among the notes of a business in ``country``.

    The owner's own words are not among them, nor what is in that language already: they stay as they are.
    """
    spoken, told = shipped_language(language), {}
    for note in notes:
        meant = next((each for each in _of_country(country) if each.text == note), None)
        if meant is not None and meant.language != spoken:
            told[note] = _twin(meant, country, spoken).text
    return told


def _twin(meant: UsualNote, country: str, language: str) -> UsualNote:
    """What means the same in a language, the country's own first; where there is none, itself."""
    same = (each for each in _of_country(country) if (each.means, each.language) == (meant.means, language))
    return next(same, meant)
