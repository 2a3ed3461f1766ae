"""The templates in other languages: one file a language in ``resources/translations``, from English to it."""

import json
from functools import cache

from arbook.formats.formats import DEFAULT_LANGUAGE
from arbook.resources import resource_text


def translated(template: str, language: str) -> str:
    """A template in this language; in English where nobody has translated it yet."""
    return template if language == DEFAULT_LANGUAGE else _catalog(language).get(template) or template


@cache
def _catalog(language: str) -> dict[str, str]:
    texts: dict[str, str] = json.loads(resource_text("translations", f"sentences_{language}.json"))
    return texts
