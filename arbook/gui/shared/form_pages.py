"""A long list as the windows know it: which rows in which order, and the pages of them that were read lately.

One number a row is all that is held of the whole list (8 bytes); the rows themselves come by pages and go again.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

Row = TypeVar("Row")
PAGE = 32
"""Rows read together: one screen or two, so that a jump waits for few."""

FIRST_LINES = 4 * PAGE
"""Lines that are known before the order of all is: enough for the tallest screen."""

KEPT_PAGES = 96
"""Rows that stay in memory: 3,072, some hundred screens."""


class ListWish(NamedTuple):
    """What of a list is wanted: words, the filter, and the column to order by ("" for the list's own order)."""

    search: str = ""
    picked: object = None
    order: str = ""
    is_down: bool = False


class PagedLines(Generic[Row]):
    """``keys`` in order; ``missing`` is told the number of a page that somebody looks at and that is not there."""

    def __init__(self, keys: Sequence[int], row_key: Callable[[Row], int], missing: Callable[[int], None]) -> None:
        self.keys = array("q", keys)
        self._row_key = row_key
        self._missing = missing
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.keys)

    def row(self, number: int) -> Row | None:
        """The row at a place; None when its page must be read first, or when it is gone from the book."""
        at = number // PAGE
        page = self._pages.get(at)
        if page is None:
            self._missing(at)
            return None
        return page.get(self.keys[number])

    def has_page(self, at: int) -> bool:
        """Whether the page is there, or lies beyond the list."""
        return at in self._pages or not 0 <= at * PAGE < len(self.keys)

    def keys_of(self, at: int) -> tuple[int, ...]:
        """The keys of a page."""
        return tuple(self.keys[at * PAGE : (at + 1) * PAGE])

    def put(self, at: int, rows: Iterable[Row]) -> None:
        """A page was read; the one that was put there longest ago goes when there are too many."""
        self._pages[at] = {self._row_key(row): row for row in rows}
        self._pages.move_to_end(at)
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)

    def grow(self, keys: Sequence[int]) -> None:
        """The keys behind those known, which fill whole pages."""
        self.keys.extend(keys)

    def place_of(self, key: object) -> int:
        """Where the row with this key stands, -1 when it is not in the list."""
        try:
            return self.keys.index(key)  # type: ignore[arg-type]
        except (ValueError, TypeError):
            return -1

    def known(self) -> list[int]:
        """The places whose rows are there, in order."""
        return [
            number
            for at in sorted(self._pages)
            for number in range(at * PAGE, min((at + 1) * PAGE, len(self.keys)))
            if self.keys[number] in self._pages[at]
        ]
