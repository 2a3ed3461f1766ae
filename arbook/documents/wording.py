"""The texts that stand on papers, by the customer's language."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from arbook.formats.formats import DEFAULT_LANGUAGE, shipped_language
from arbook.resources import resource_path, resource_text


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's texts. ``missing`` names those that had to be taken from English."""

    language: str
    texts: Mapping[str, str]
    missing: tuple[str, ...] = ()

    def say(self, key: str, **facts: object) -> str:
        """The text of ``key`` with its facts set in; facts are text, never templates."""
        return self.texts[key].format_map(facts) if facts else self.texts[key]


def wording_of(language: str, texts: Mapping[str, str]) -> Wording:
    """Wording whose gaps are filled with English, which shows on the paper and in ``missing``."""
    english = _catalog(DEFAULT_LANGUAGE)
    missing = tuple(key for key in english if key not in texts)
    return Wording(language, {**english, **texts}, missing)


@cache
def wording_for(language: str, variant: str = "") -> Wording:
    """Wording of a language code; a region is ignored, an unknown language reads English.

    ``variant`` (see ``Formats.variant``) is a country's spelling: a catalog of that name replaces the texts it has.
    """
    known = shipped_language(language)
    texts = _catalog(known)
    if variant.startswith(f"{known}_") and resource_path("wording", f"{variant}.json").is_file():
        texts = {**texts, **_catalog(variant)}
    return wording_of(known, texts)


def _catalog(language: str) -> dict[str, str]:
    catalog: dict[str, str] = json.loads(resource_text("wording", f"{language}.json"))
    return catalog
