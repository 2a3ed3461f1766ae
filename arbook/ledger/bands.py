"""Age bands of the owner's own: so many days each, and the open last one (trade rule 1)."""

from dataclasses import dataclass
from itertools import pairwise

from arbook.ledger.errors import ArbookError

MOST_BANDS = 12
MOST_DAYS = 3650


class BandsError(ArbookError):
    """Bands that cannot be. Facts: ``why``, ``most``."""


@dataclass(frozen=True, slots=True)
class Bands:
    """``ends`` are the last days late of the bands after "not due": 30, 60, 90 makes five bands.

    Raises:
        BandsError: ``no_bands``, ``too_many_bands``, ``not_rising``, ``out_of_range``.
    """

    ends: tuple[int, ...]

    def __post_init__(self) -> None:
        if not self.ends:
            raise BandsError(field="bands", why="no_bands")
        if len(self.ends) > MOST_BANDS:
            raise BandsError(field="bands", why="too_many_bands", most=MOST_BANDS)
        if not all(earlier < later for earlier, later in pairwise((0, *self.ends))):
            raise BandsError(field="bands", why="not_rising")
        if self.ends[-1] > MOST_DAYS:
            raise BandsError(field="bands", why="out_of_range", most=MOST_DAYS)

    @property
    def names(self) -> tuple[str, ...]:
        """``not_due``, ``days_1_30`` and so on to ``over_90``."""
        between = (f"days_{before + 1}_{last}" for before, last in pairwise((0, *self.ends)))
        return ("not_due", *between, f"over_{self.ends[-1]}")

    def place(self, days_late: int) -> int:
        """Which band an item belongs in; zero or less is not due, and each day is in one band only."""
        if days_late <= 0:
            return 0
        return next((at for at, last in enumerate(self.ends, start=1) if days_late <= last), len(self.ends) + 1)


def read_bands(text: str) -> Bands:
    """Bands written ``30,60,90``.

    Raises:
        BandsError: ``not_numbers``, and those of ``Bands``.
    """
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isascii() and part.isdigit() and len(part) <= 6 for part in parts):
        raise BandsError(field="bands", why="not_numbers")
    return Bands(tuple(map(int, parts)))
