"""Countries to choose from: named in the reader's language, each with the money that is paid with there."""

from dataclasses import dataclass
from functools import cache

from arbook.formats.formats import DEFAULT_LANGUAGE, LANGUAGES

_ALPHA_2 = 2
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "IC", "TA", "XK"})
"""Codes in the tables that ISO 3166 keeps for parts and unions, or has not given to a country."""

_NEWER_CURRENCIES = {"BG": "EUR"}
"""Where the money changed after the tables were made: Bulgaria pays in euro since January 2026."""


@dataclass(frozen=True, slots=True)
class Country:
    """Two-letter code, name, and ISO code of its currency."""

    code: str
    name: str
    currency: str


@cache
def countries(language: str) -> tuple[Country, ...]:
    """All countries with a currency of their own or a shared one, by name."""
    from babel import Locale
    from babel.numbers import get_territory_currencies

    spoken = Locale(language if language in LANGUAGES else DEFAULT_LANGUAGE)
    found = []
    for code, name in spoken.territories.items():
        tender = (
            get_territory_currencies(code, tender=True)
            if len(code) == _ALPHA_2 and code.isalpha() and code not in _NO_COUNTRIES
            else []
        )
        if tender:
            found.append(Country(code, name, _NEWER_CURRENCIES.get(code, tender[0])))
    return tuple(sorted(found, key=lambda each: _place(each.name)))


def _place(name: str) -> str:
    """Where a name stands in a list: letters with marks beside those without."""
    from unicodedata import normalize

    return "".join(each for each in normalize("NFD", name.casefold()) if each.isalpha() or each == " ")
