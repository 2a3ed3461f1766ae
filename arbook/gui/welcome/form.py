"""The answers for a new book: what is missing, and where the file goes."""

import re
from dataclasses import dataclass
from pathlib import Path

from arbook.ledger.errors import UnknownCurrencyError
from arbook.ledger.money import currency_decimals

SUFFIX = ".arbook"
COUNTRIES = (
    ("AT", "Austria", "EUR"), ("AU", "Australia", "AUD"), ("BE", "Belgium", "EUR"), ("CA", "Canada", "CAD"),
    ("CH", "Switzerland", "CHF"), ("CZ", "Czechia", "CZK"), ("DE", "Germany", "EUR"), ("DK", "Denmark", "DKK"),
    ("ES", "Spain", "EUR"), ("FI", "Finland", "EUR"), ("FR", "France", "EUR"), ("GB", "United Kingdom", "GBP"),
    ("IE", "Ireland", "EUR"), ("IN", "India", "INR"), ("IT", "Italy", "EUR"), ("JP", "Japan", "JPY"),
    ("LU", "Luxembourg", "EUR"), ("NL", "Netherlands", "EUR"), ("NO", "Norway", "NOK"),
    ("NZ", "New Zealand", "NZD"), ("PL", "Poland", "PLN"), ("PT", "Portugal", "EUR"), ("SE", "Sweden", "SEK"),
    ("US", "United States", "USD"), ("ZA", "South Africa", "ZAR"),
)  # fmt: skip
"""Code, name and currency of the countries offered; any other code can be typed into a book by the command line."""

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class NewBook:
    """The owner's answers for a new book."""

    path: Path
    business: str
    country: str
    currency: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What is wrong with an answer: the field's name and a code."""

    field: str
    why: str


class NewBookForm:
    """State of the dialog "Start a new book"."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.business = ""
        self.country = "IE"
        self.currency = "EUR"
        self._own_path: Path | None = None

    def choose_country(self, country: str) -> None:
        """Take a country and, with it, its currency."""
        self.country = country
        self.currency = next((currency for code, _, currency in COUNTRIES if code == country), self.currency)

    def choose_path(self, path: Path) -> None:
        """The owner's own place for the file."""
        self._own_path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

    @property
    def path(self) -> Path:
        """Where the book goes: the owner's place, or the business's name in the usual folder."""
        return self._own_path or self.folder / f"{file_stem(self.business) or 'book'}{SUFFIX}"

    def missing(self) -> Missing | None:
        """The first answer that is not good enough, None when all are."""
        if not self.business.strip():
            return Missing("business", "no_name")
        try:
            currency_decimals(self.currency.strip().upper())
        except UnknownCurrencyError:
            return Missing("currency", "unknown")
        return Missing("path", "exists") if self.path.exists() else None


def file_stem(business: str) -> str:
    """A file name made of the business's name: ``finch-joinery``."""
    return "-".join(_NOT_IN_NAMES.sub(" ", business).casefold().split()).strip(".-")
