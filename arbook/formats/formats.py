"""Money, numbers and dates in the words of one language.

The rules of a language are Babel's, kept in ``resources/writing`` as far as they are needed here: Babel reads a
megabyte for them, for which the first list would wait. Digits are grouped here, on integers and exact decimals. No
float is involved and nothing is rounded: the ledger has done that before.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from arbook.ledger.money import Money, currency_decimals
from arbook.resources import resource_text

DEFAULT_LANGUAGE = "en"
"""Speaks for every language that is not shipped."""

LANGUAGES = ("en", "de")
"""The shipped languages, the default first."""

_AMERICAN = frozenset(("US", "PR", "GU", "VI", "AS", "MP", "PH", "LR"))
"""Countries that write a check and a favor."""

MINUS = "\u2212"
NO_BREAK_SPACE = "\u00a0"

_DATE_PATTERNS = {  # a day, a long day, a day without its year
    # Day before month in every English-speaking country: the month is a word, so nobody can misread it.
    "en": ("{day} {short} {year}", "{day} {long} {year}", "{day} {short}"),
    "de": ("{day:02}.{month:02}.{year}", "{day}. {long} {year}", "{day:02}.{month:02}."),
}


@dataclass(frozen=True, slots=True)
class Formats:
    """One language's way of writing. Make it with ``formats_for``; equal languages share one object.

    ``group_sizes`` are the digits of the last group and of the groups before it: (3, 3), in India (3, 2).
    """

    language: str
    locale_name: str
    decimal_mark: str
    group: str
    group_sizes: tuple[int, int]
    is_symbol_first: bool
    symbol_gap: str
    percent_gap: str

    @property
    def variant(self) -> str:
        """The spelling of the reader's country: ``en_US``, ``en_GB`` for other countries that speak English, or the
        locale itself; the language alone where no country is known that speaks it.
        """
        _, _, country = self.locale_name.partition("_")
        is_british = self.language == "en" and country and country not in _AMERICAN
        return "en_GB" if is_british else "en_US" if self.language == "en" and country else self.locale_name

    def money(self, amount: Money) -> str:
        """With the currency's symbol, for totals and sentences: ``€1,240.50``, ``−1.240,50 €``."""
        symbol = self.symbol(amount.currency)
        sign = MINUS if amount.minor < 0 else ""
        plain = self._plain(abs(amount.minor), currency_decimals(amount.currency))
        if self.is_symbol_first:
            # A code of letters would run into its number: "KWD 1.500", but "€1.50".
            gap = self.symbol_gap or (NO_BREAK_SPACE if symbol[-1].isalpha() else "")
            return f"{sign}{symbol}{gap}{plain}"
        return f"{sign}{plain}{self.symbol_gap}{symbol}"

    def amount(self, amount: Money) -> str:
        """Without a symbol, for columns whose head names the currency: ``1,240.50``."""
        plain = self._plain(abs(amount.minor), currency_decimals(amount.currency))
        return MINUS + plain if amount.minor < 0 else plain

    def symbol(self, currency: str) -> str:
        """The currency's sign in this language, or its code where it has none."""
        return _symbol(currency, self.language, self.locale_name)

    def quantity(self, value: Decimal) -> str:
        """A number with the decimals it needs and no more: ``12``, ``2.5``, ``1,200.125``."""
        whole, _, fraction = f"{abs(value):f}".partition(".")
        fraction = fraction.rstrip("0")
        text = self._grouped(int(whole)) + (self.decimal_mark + fraction if fraction else "")
        return MINUS + text if value < 0 else text

    def count(self, number: int) -> str:
        """How many: ``613``, ``1,000``."""
        return self._grouped(number)

    def price(self, value: Decimal, currency: str) -> str:
        """A unit price: the currency's decimals at least, more where the price has them: ``12.50``, ``0.0125``."""
        text = self.quantity(value)
        places = currency_decimals(currency)
        whole, mark, fraction = text.partition(self.decimal_mark)
        return f"{whole}{mark or self.decimal_mark}{fraction:0<{places}}" if places else text

    def percent(self, value: Decimal) -> str:
        """A rate given in percent: 19 is ``19%`` in English and ``19 %`` in German."""
        return f"{self.quantity(value)}{self.percent_gap}%"

    def listed(self, texts: Sequence[str]) -> str:
        """Texts as a sentence lists them: ``1, 2 and 3``, ``1, 2 und 3``."""
        from babel.lists import format_list

        return str(format_list(list(texts), locale=self.locale_name))

    def day(self, day: date) -> str:
        """A date with its year: ``26 Nov 2026``, ``26.11.2026``."""
        return _date_text(day, _DATE_PATTERNS[self.language][0], self.language)

    def long_day(self, day: date) -> str:
        """A date for letters and headings: ``26 November 2026``."""
        return _date_text(day, _DATE_PATTERNS[self.language][1], self.language)

    def short_day(self, day: date) -> str:
        """A date for lists of one year: ``26 Nov``, ``26.11.``."""
        return _date_text(day, _DATE_PATTERNS[self.language][2], self.language)

    def _plain(self, minor: int, places: int) -> str:
        if not places:
            return self._grouped(minor)
        whole, fraction = divmod(minor, 10**places)
        return f"{self._grouped(whole)}{self.decimal_mark}{fraction:0{places}d}"

    def _grouped(self, whole: int) -> str:
        last, before = self.group_sizes
        if last == before == 3:
            return f"{whole:,}".replace(",", self.group)
        digits, end = str(whole), ""
        if len(digits) > last:
            digits, end = digits[:-last], self.group + digits[-last:]
            while len(digits) > before:
                digits, end = digits[:-before], self.group + digits[-before:] + end
        return digits + end


def formats_for(language: str, country: str = "") -> Formats:
    """How this language writes, as it is written in this country where it is at home.

    German for an Austrian puts the euro sign first; English for a German stays English, because a text in one
    language with the numbers of another is what people misread.

    Args:
        language: ISO 639 code, a region after it is ignored ("en", "de-AT"); unknown ones read as English.
        country: ISO 3166 code of the reader's country, or empty.

    """
    return _made(shipped_language(language), country.upper())


def shipped_language(code: str) -> str:
    """The language that a code is served in: a region is ignored, an unknown language reads English."""
    base = code.replace("_", "-").partition("-")[0].lower()
    return base if base in LANGUAGES else DEFAULT_LANGUAGE


@cache
def _made(language: str, country: str) -> Formats:
    writing = _writing(language)
    marks = {**writing["marks"], **writing["marks_of"].get(country, {})}
    last, before = marks.pop("group_sizes")
    return Formats(language=language, group_sizes=(last, before), **marks)


@cache
def _writing(language: str) -> dict[str, Any]:
    """What Babel knew of a shipped language when it was kept; of a country only what is other there."""
    kept: dict[str, Any] = json.loads(resource_text("writing", f"{language}.json"))
    return kept


@cache
def _symbol(currency: str, language: str, locale_name: str) -> str:
    writing = _writing(language)
    here = writing["symbols_of"].get(locale_name, {})
    return str(here.get(currency) or writing["symbols"].get(currency, currency))


@lru_cache(maxsize=8192)
def _date_text(day: date, pattern: str, language: str) -> str:
    months, at = _writing(language)["months"], day.month
    short, long = months["short"][at - 1], months["long"][at - 1]
    return pattern.format(day=day.day, month=at, year=day.year, short=short, long=long)
