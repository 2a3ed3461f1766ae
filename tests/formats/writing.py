"""Writes how the shipped languages write, as Babel knows it. Run after a change of Babel or of the shipped languages:
``uv run python -m tests.formats.writing``.
"""

import json
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

from arbook.formats.formats import LANGUAGES, NO_BREAK_SPACE
from arbook.resources import resource_path


def writing_of(language: str) -> dict[str, Any]:
    """What ``resources/writing`` says of a language: of a country where it is at home only what is other there."""
    plain = Locale(language)
    usual = _marks(plain)
    homes = dict(_homes(language))
    by_country = {country: _other(_marks(locale), usual) for country, locale in homes.items()}
    symbols = {str(each): _other(_symbols(each), _symbols(plain)) for each in homes.values()}
    months = plain.months["format"]
    return {
        "months": {"short": _in_order(months["abbreviated"]), "long": _in_order(months["wide"])},
        "symbols": _symbols(plain),
        "symbols_of": {name: other for name, other in symbols.items() if other},
        "marks": usual,
        "marks_of": by_country,
    }


def _homes(language: str) -> list[tuple[str, Locale]]:
    found = []
    for country in sorted(get_global("territory_languages")):
        if language in get_official_languages(country, de_facto=True):
            try:
                found.append((country, Locale(language, country)))
            except UnknownLocaleError:
                continue
    return found


def _marks(locale: Locale) -> dict[str, Any]:
    pattern = locale.currency_formats["standard"].pattern.partition(";")[0]
    symbols = locale.number_symbols["latn"]
    return {
        "locale_name": str(locale),
        "decimal_mark": symbols["decimal"],
        "group": symbols["group"],
        "group_sizes": list(locale.decimal_formats[None].grouping),
        "is_symbol_first": pattern.startswith("¤"),
        "symbol_gap": NO_BREAK_SPACE if any(mark.isspace() for mark in pattern) else "",
        "percent_gap": NO_BREAK_SPACE if locale.percent_formats[None].pattern[-2].isspace() else "",
    }


def _symbols(locale: Locale) -> dict[str, str]:
    return {currency: symbol for currency, symbol in locale.currency_symbols.items() if symbol != currency}


def _other(own: dict[str, Any], usual: dict[str, Any]) -> dict[str, Any]:
    return {name: own.get(name, name) for name in sorted({*own, *usual}) if own.get(name) != usual.get(name)}


def _in_order(months: Any) -> list[str]:
    return [months[number] for number in range(1, 13)]


if __name__ == "__main__":
    for each in LANGUAGES:
        text = json.dumps(writing_of(each), ensure_ascii=True, indent=1, sort_keys=True)
        resource_path("writing", f"{each}.json").write_text(text + "\n", encoding="utf-8")
