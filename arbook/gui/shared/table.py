"""Tables as data: columns say what a row shows, how it sorts and how it is read aloud; one model serves all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar
from unicodedata import normalize

from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.owner import Formats
from arbook.gui.shared.tokens import Tone
from arbook.ledger.money import Money

Row = TypeVar("Row")


class Kind(Enum):
    """What a column's cells are, and so what its ``value`` must answer (None for an empty cell)."""

    TEXT = "text"
    """``str``, or ``Words`` to give it a tone or weight."""
    TWO_LINES = "two lines"
    """``TwoLines``."""
    MONEY = "money"
    """``Money``, or ``MoneyLines`` for a note below; right-aligned."""
    DATE = "date"
    """``date``."""
    CHIP = "chip"
    """``ChipLook``."""
    CHECK = "check"
    """``bool``: whether this row can be ticked at all."""
    ICON = "icon"
    """``Picture``."""
    SHARE = "share"
    """``float`` between 0 and 1, drawn as a bar. Never money itself."""


class Words(NamedTuple):
    """Text with a tone or weight. ``right`` aligns it like a number; ``small`` may break into two lines."""

    text: str
    tone: Tone = "text"
    strong: bool = False
    right: bool = False
    small: bool = False


class TwoLines(NamedTuple):
    """A name and what is said about it; ``icon`` stands before the second line, ``lead_icon`` before both."""

    first: str
    second: str = ""
    tone: Tone = "text2"
    icon: str = ""
    lead_icon: str = ""
    strong: bool = True


class MoneyLines(NamedTuple):
    """An amount with a tone, and a note below it ("41 days late")."""

    amount: Money
    note: str = ""
    note_tone: Tone = "text2"
    tone: Tone = "text"
    strong: bool = True


class Picture(NamedTuple):
    """An icon and the words it stands for."""

    icon: str
    words: str
    tone: Tone = "text2"


Cell = str | Words | TwoLines | Money | MoneyLines | date | ChipLook | bool | Picture | float | None


@dataclass(frozen=True, kw_only=True)  # no slots: Python 3.11 then refuses Column[Row](...)
class Column(Generic[Row]):
    """One column.

    ``sort_key`` defaults to the cell's own order; ``sortable`` turns sorting off. ``accessible`` defaults to the
    cell's words, ``export`` to its first line. ``stretch`` is the column's share of the free width (0: as wide as
    its content). ``smallest`` is the least width of a stretching column in characters, ``largest`` the most that the
    words of another may take (0: all that they need): of names that owners give. ``hide_below`` drops the
    column while the table is narrower than these pixels, and before others that may be hidden later where there is
    no room for all. ``instead_of`` are columns this one stands in for: it is shown once one of them is hidden, and
    then none of them; it is never copied or saved. ``days`` says that cells of another kind tell a day, and are
    ordered by it.
    """

    key: str
    title: str
    value: Callable[[Row], Cell]
    kind: Kind = Kind.TEXT
    sort_key: Callable[[Row], object] | None = None
    sortable: bool = True
    accessible: Callable[[Row], str] | None = None
    tooltip: Callable[[Row], str] | None = None
    export: Callable[[Row], str] | None = None
    stretch: int = 0
    smallest: int = 8
    largest: int = 0
    hide_below: int = 0
    instead_of: tuple[str, ...] = ()
    days: bool = False

    @property
    def is_right(self) -> bool:
        """Whether head and cells are aligned right."""
        return self.kind is Kind.MONEY


@dataclass(frozen=True)  # no slots: as above
class Section(Generic[Row]):
    """Rows under a head of their own: "Ready to send  12 customers"."""

    title: str
    rows: tuple[Row, ...]
    note: str = ""
    icon: str = ""
    tone: Tone = "accent"
    hint: str = ""

    @property
    def spoken(self) -> str:
        """The head in one line."""
        return ", ".join(part for part in (self.title, self.note) if part)


def cell_text(cell: Cell, formats: Formats) -> str:
    """The cell in plain words: what is copied, exported, measured and read aloud."""
    if cell is None or isinstance(cell, bool | float):
        return "" if cell is None or isinstance(cell, bool) else f"{cell:.0%}"
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Money):
        return formats.amount(cell)
    if isinstance(cell, date):
        return formats.day(cell)
    if isinstance(cell, MoneyLines):
        return ", ".join(part for part in (formats.amount(cell.amount), cell.note) if part)
    if isinstance(cell, TwoLines):
        return ", ".join(part for part in (cell.first, cell.second) if part)
    return cell.words if isinstance(cell, Picture) else cell.text


def export_text(cell: Cell, formats: Formats) -> str:
    """The cell for a spreadsheet: the name or amount alone, without the line below it."""
    if isinstance(cell, MoneyLines):
        return formats.amount(cell.amount)
    return cell.first if isinstance(cell, TwoLines) else cell_text(cell, formats)


def own_order(cell: Cell) -> object:
    """What a cell sorts by when its column does not say: amounts by value, words without regard to case."""
    if isinstance(cell, Money):
        return (cell.currency, cell.minor)
    if isinstance(cell, MoneyLines):
        return (cell.amount.currency, cell.amount.minor)
    if isinstance(cell, TwoLines):
        return folded(cell.first)
    if isinstance(cell, str):
        return folded(cell)
    if isinstance(cell, Words | ChipLook):
        return folded(cell.text)
    return folded(cell.words) if isinstance(cell, Picture) else cell


@lru_cache(maxsize=20_000)
def folded(text: str) -> tuple[str, str]:
    """Order of names: accents and case do not matter, except between names that are otherwise equal."""
    return normalize("NFKD", text).encode("ascii", "ignore").decode().casefold() or text.casefold(), text


def in_order(rows: Sequence[Row], column: Column[Row], *, is_down: bool) -> list[Row]:
    """The rows ordered by a column; those of which it says nothing stand last both ways."""
    given = column.sort_key
    keyed = [(given(row) if given else own_order(column.value(row)), row) for row in rows]
    known: list[tuple[Any, Row]] = [pair for pair in keyed if pair[0] is not None]
    known.sort(key=lambda pair: pair[0], reverse=is_down)
    return [row for _, row in known] + [row for key, row in keyed if key is None]
