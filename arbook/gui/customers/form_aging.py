"""Who owes for how long, as a form: the day, the bands, one line for what, and one currency at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from arbook.ledger.bands import Bands, read_bands
from arbook.ledger.errors import DateError
from arbook.ledger.money import Money, total
from arbook.queries.banded import AgingBy, BandedRow, aging_in_bands
from arbook.queries.money_rules import money_rules
from arbook.queries.settings import profile
from arbook.services.office import Office


@dataclass(frozen=True, slots=True)
class AgingSums:
    """What a currency's lines come to."""

    bands: tuple[Money, ...]
    on_account: Money
    balance: Money
    disputed: Money


@dataclass(frozen=True, slots=True)
class AgingLines:
    """What was open on a day; ``home`` is the book's currency."""

    rows: tuple[BandedRow, ...]
    bands: Bands
    home: str
    as_of: date

    @property
    def currencies(self) -> tuple[str, ...]:
        """Those that occur, the book's first; the book's where nothing does."""
        found = {row.currency for row in self.rows}
        return tuple(sorted(found, key=lambda each: (each != self.home, each))) or (self.home,)

    def of(self, currency: str) -> tuple[BandedRow, ...]:
        """The lines of one currency."""
        return tuple(row for row in self.rows if row.currency == currency)

    def sums(self, currency: str) -> AgingSums:
        """What they come to: the bands less what is on account are the balance."""
        rows = self.of(currency)
        bands = tuple(total([row.bands[at] for row in rows], currency) for at in range(len(self.bands.names)))
        on_account = total([row.on_account for row in rows], currency)
        disputed = total([row.disputed for row in rows if row.disputed], currency)
        return AgingSums(bands, on_account, total(list(bands), currency) - on_account, disputed)


@dataclass(slots=True)
class AgingForm:
    """``bands`` is what stands in the field, empty until the book's own are read."""

    today: date
    as_of: date | None = None
    by: AgingBy = AgingBy.CUSTOMER
    bands: str = ""
    currency: str = field(default="")

    def wanted(self) -> "AgingWish":
        """What to read.

        Raises:
            DateError: no day is given.
            BandsError: the bands cannot be.
        """
        if self.as_of is None:
            raise DateError(field="as_of", text="", why="empty")
        return AgingWish(self.as_of, self.by, read_bands(self.bands) if self.bands.strip() else None)


@dataclass(frozen=True, slots=True)
class AgingWish:
    """A day, one line for what, and bands; None are the book's own."""

    as_of: date
    by: AgingBy
    bands: Bands | None


def read_aging(office: Office, wish: AgingWish) -> AgingLines:
    """What was open on that day, in the book's bands unless others are wished for. Read on the book lane."""
    bands = wish.bands or Bands(office.read(money_rules).band_ends)
    rows = office.read(aging_in_bands, wish.as_of, bands, by=wish.by)
    return AgingLines(rows, bands, office.read(profile).currency, wish.as_of)


def band_words(bands: Bands, words: Sequence[str]) -> tuple[str, ...]:
    """What the bands are called; ``words`` are for not due, one between two days, and the open last one."""
    not_due, between, over = words
    starts = (0, *bands.ends[:-1])
    middle = [between.format(before + 1, last) for before, last in zip(starts, bands.ends, strict=True)]
    return (not_due, *middle, over.format(bands.ends[-1]))
