"""Aging: what is overdue, by days past the due date. Bands less what is on account equal the balance, always."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from arbook.ledger.money import Money

if TYPE_CHECKING:
    from arbook.ledger.items import OpenItem


class AgeBand(StrEnum):
    """Days late; exactly 30 belongs in 1-30 (trade rule 1)."""

    NOT_DUE = "not_due"
    DAYS_1_30 = "days_1_30"
    DAYS_31_60 = "days_31_60"
    DAYS_61_90 = "days_61_90"
    OVER_90 = "over_90"


LAST_DAYS = (
    (0, AgeBand.NOT_DUE),
    (30, AgeBand.DAYS_1_30),
    (60, AgeBand.DAYS_31_60),
    (90, AgeBand.DAYS_61_90),
)
"""Last day late of each band but the open one; the query that ages a whole book is built from these too."""


def age_band(days_late: int) -> AgeBand:
    """The band of an item that is so many days past due (zero or less: not due)."""
    return next((band for last, band in LAST_DAYS if days_late <= last), AgeBand.OVER_90)


@dataclass(frozen=True, slots=True)
class Aging:
    """One customer's or one book's bands in one currency; ``on_account`` is positive and reduces the balance."""

    not_due: Money
    days_1_30: Money
    days_31_60: Money
    days_61_90: Money
    over_90: Money
    on_account: Money

    @classmethod
    def of_bands(cls, bands: Sequence[Money], on_account: Money) -> "Aging":
        """From the five bands, not due first."""
        not_due, to_30, to_60, to_90, over_90 = bands
        return cls(not_due, to_30, to_60, to_90, over_90, on_account)

    @property
    def bands(self) -> tuple[Money, ...]:
        """The five bands from not due to over 90 days."""
        return (self.not_due, self.days_1_30, self.days_31_60, self.days_61_90, self.over_90)

    @property
    def owed(self) -> Money:
        """All bands together."""
        return self.not_due + self.overdue

    @property
    def overdue(self) -> Money:
        """The bands past their due date."""
        return self.days_1_30 + self.days_31_60 + self.days_61_90 + self.over_90

    @property
    def balance(self) -> Money:
        """What is owed less what is on account."""
        return self.owed - self.on_account

    @property
    def payable(self) -> Money:
        """What a word is about that names no sum: what is late less what is on account, else all that is owed less
        it; zero where that covers everything.
        """
        zero = Money.zero(self.on_account.currency)
        return max(self.overdue - self.on_account, zero) or max(self.balance, zero)

    def __add__(self, other: "Aging") -> "Aging":
        sums = [mine + theirs for mine, theirs in zip(self.bands, other.bands, strict=True)]
        return Aging.of_bands(sums, self.on_account + other.on_account)

    def less(self, items: "Iterable[OpenItem]", as_of: date) -> "Aging":
        """Without items that are told apart; they were in it."""
        apart = age_items(items, Money.zero(self.on_account.currency), as_of)
        left = [mine - theirs for mine, theirs in zip(self.bands, apart.bands, strict=True)]
        return Aging.of_bands(left, self.on_account)


def no_debt(currency: str) -> Aging:
    """An aging of nothing."""
    zero = Money.zero(currency)
    return Aging(zero, zero, zero, zero, zero, zero)


def age_items(items: "Iterable[OpenItem]", on_account: Money, as_of: date) -> Aging:
    """Sort open items into bands as of a day."""
    sums = dict.fromkeys(AgeBand, Money.zero(on_account.currency))
    for item in items:
        band = age_band(item.days_late(as_of))
        sums[band] = sums[band] + item.open
    return Aging.of_bands(list(sums.values()), on_account)
