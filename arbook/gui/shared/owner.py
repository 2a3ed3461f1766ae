"""How this owner reads and writes: handed to tables and fields, which never format or judge on their own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from PySide6.QtCore import QLocale

from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money


class Formats(Protocol):
    """What the windows need from the owner's way of writing; ``arbook.formats`` has it all."""

    @property
    def decimal_mark(self) -> str:
        """Between whole and fraction, "." or ","."""

    def money(self, money: Money, /) -> str:
        """With its symbol: "€1,240.50"."""

    def amount(self, money: Money, /) -> str:
        """Without a symbol, for columns: "1,240.50"."""

    def day(self, day: date, /) -> str:
        """A date: "26 Nov 2026"."""

    def short_day(self, day: date, /) -> str:
        """A date in a list of one year: "26 Nov"."""

    def quantity(self, value: Decimal, /) -> str:
        """A number with the decimals it needs: "6.5"."""

    def count(self, number: int, /) -> str:
        """How many: "1,000"."""

    def price(self, value: Decimal, currency: str, /) -> str:
        """A unit price with the currency's decimals at least: "118.00"."""

    def percent(self, value: Decimal, /) -> str:
        """A rate: "13.5%"."""


def weekday_name(day: date) -> str:
    """The weekday in the windows' language: "Thursday"."""
    return QLocale().dayName(day.isoweekday())


def short_weekday_name(day: date) -> str:
    """The weekday as short as the windows' language has it: "Thu"."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The owner's ways: how numbers and days are written, what a refusal is called, which day it is.

    ``day_first`` says how "5-2" is read: the 5th of February, or May 2nd.
    """

    formats: Formats
    explain: Callable[[ArbookError], str]
    today: Callable[[], date]
    weekday: Callable[[date], str] = weekday_name
    short_weekday: Callable[[date], str] = short_weekday_name
    day_first: bool = True
