"""The answers for a new book: what is missing, and where the file goes."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from arbook.formats.countries import Country, countries
from arbook.ledger.errors import UnknownCurrencyError
from arbook.ledger.money import currency_decimals
from arbook.ledger.numbering import NumberingError, paper_number, shape_from_example

SUFFIX = ".arbook"
DEFAULT_COUNTRIES = {"de": "DE", "en": "IE"}
"""By language of the windows, where the system does not say in which country it stands."""

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_READS_GERMAN = frozenset({"DE", "AT", "CH", "LI"})


@dataclass(frozen=True, slots=True)
class NewBook:
    """The owner's answers for a new book; ``first_invoice`` is a number as it stands on a paper of ``today``.

    ``language`` is what papers are written in, and what the book's first terms, stages and numbers are called in.
    """

    path: Path
    business: str
    country: str
    currency: str
    first_invoice: str = ""
    today: date | None = None
    logo: bytes | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Missing:
    """What is wrong with an answer: the field's name, and a code or the refusal that says more."""

    field: str
    why: str
    refusal: NumberingError | None = None


class NewBookForm:
    """State of the dialog "Start a new book"."""

    def __init__(self, folder: Path, today: date, *, language: str = "en", country: str = "") -> None:
        self.folder, self.today = folder, today
        self.countries: tuple[Country, ...] = countries(language)
        self.business = ""
        self.country = self.currency = ""
        self.first_invoice = f"{today.year}-0001"
        self.logo: bytes | None = None
        self._spoken, self._own_language = language, ""
        self._own_path: Path | None = None
        is_known = country in {each.code for each in self.countries}
        self.choose_country(country if is_known else DEFAULT_COUNTRIES.get(language, DEFAULT_COUNTRIES["en"]))

    def choose_country(self, country: str) -> None:
        """Take a country and, with it, its currency."""
        self.country = country
        self.currency = next((each.currency for each in self.countries if each.code == country), self.currency)

    @property
    def language(self) -> str:
        """Of the papers: the owner's choice, else what is read in the country, else what the owner speaks. Each
        customer can be written to in another.
        """
        return self._own_language or ("de" if self.country in _READS_GERMAN else self._spoken)

    def choose_language(self, language: str) -> None:
        """Write papers in this language, whatever the country."""
        self._own_language = language

    def choose_path(self, path: Path) -> None:
        """The owner's own place for the file."""
        self._own_path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

    @property
    def path(self) -> Path:
        """Where the book goes: the owner's place, or the business's name in the usual folder."""
        return self._own_path or self.folder / f"{file_stem(self.business) or 'book'}{SUFFIX}"

    @property
    def second_invoice(self) -> str:
        """The number after the first one; empty while the first is none."""
        try:
            shape, counter = shape_from_example(self.first_invoice, self.today)
        except NumberingError:
            return ""
        return paper_number(shape.pattern, counter + 1, self.today)

    def missing(self) -> Missing | None:
        """The first answer that is not good enough, None when all are."""
        if not self.business.strip():
            return Missing("business", "no_name")
        try:
            currency_decimals(self.currency.strip().upper())
        except UnknownCurrencyError:
            return Missing("currency", "unknown")
        try:
            shape_from_example(self.first_invoice, self.today)
        except NumberingError as refusal:
            return Missing("first_invoice", "bad_number", refusal)
        return Missing("path", "exists") if self.path.exists() else None

    def answers(self) -> NewBook:
        """What the book is made of."""
        return NewBook(
            self.path, self.business.strip(), self.country, self.currency, self.first_invoice.strip(), self.today,
            self.logo, self.language,
        )  # fmt: skip


def file_stem(business: str) -> str:
    """A file name made of the business's name: ``finch-joinery``."""
    return "-".join(_NOT_IN_NAMES.sub(" ", business).casefold().split()).strip(".-")
