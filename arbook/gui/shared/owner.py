"""How this owner reads and writes: handed to tables and fields, which never format or judge on their own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money


class Formats(Protocol):
    """What the windows need from the owner's way of writing."""

    def money(self, money: Money, /) -> str:
        """With its symbol: "€1,240.50"."""

    def amount(self, money: Money, /) -> str:
        """Without a symbol, for columns: "1,240.50"."""

    def day(self, day: date, /) -> str:
        """A date: "26 Nov 2026"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The owner's ways.

    ``today`` answers the day the program works on; ``explain`` turns a refusal into a sentence;
    ``weekday`` writes a date's weekday ("Thursday").
    """

    formats: Formats
    explain: Callable[[ArbookError], str]
    today: Callable[[], date]
    weekday: Callable[[date], str]
    decimal_mark: str = "."
    day_first: bool = True
