"""A table over any number of pages: the head repeats, and the balance is carried across each break."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from arbook.documents.inks import TEXT
from arbook.documents.layout import Sheet
from arbook.documents.scripts import clean
from arbook.documents.wrapping import BODY, LABEL, STRONG, Style, fitted, wrap

_GAP = 13.0
_TOP = 14.0
_BELOW = 8.4
_BELOW_TWO = 6.8
_DENSE = 3.0
"""Points that a dense table saves above and below each row."""

_HEAD_HIGH = 16.0
_CARRY_HIGH = 23.0
_MOST_LINES_A_ROW = 36
_NARROWEST_REST = 80.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column fits its widest text, but the one that ``grows`` takes what is left and wraps."""

    title: str
    is_right: bool = False
    grows: bool = False
    least: float = 0.0


class Span(NamedTuple):
    """Text in one look; wrapped to at most ``most`` lines (0: as many as it takes) in the column that grows."""

    text: str
    style: Style = BODY
    most: int = 1


Cell = tuple[Span, ...]
EMPTY: Cell = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right. ``carry`` is the sum so far, printed where a page ends after this row."""

    cells: tuple[Cell, ...]
    carry: str = ""
    has_rule: bool = True


@dataclass(frozen=True, slots=True)
class Carrying:
    """The words at a page break; none of them where nothing is carried."""

    carried: str = ""
    brought: str = ""


class Table:
    """Columns measured against their rows; ``draw`` puts it on a sheet. A dense one has lower rows."""

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Row], width: float, *, is_dense: bool = False
    ) -> None:
        self._columns = columns
        self._saved = _DENSE if is_dense else 0.0
        self._widths, self._is_tight = _column_widths(columns, rows, width)
        self._grower = next(at for at, column in enumerate(columns) if column.grows)
        self._rows = [part for row in rows for part in self._laid(row)]

    def edge(self, column: int) -> float:
        """Distance of a column's left edge from the table's."""
        return sum(self._widths[:column])

    def draw(self, sheet: Sheet, *, carrying: Carrying | None = None, keep: float = 0) -> None:
        """Draw from the cursor on. ``keep`` points below the last row stay on its page."""
        carrying = carrying or Carrying()
        reserve = _CARRY_HIGH if carrying.carried else 0.0
        heights = [_height(row) - 2 * self._saved for row in self._rows]
        sheet.make_room(_HEAD_HIGH + (heights[0] if heights else 0) + max(reserve, keep if len(heights) == 1 else 0))
        self._draw_titles(sheet)
        for at, (row, high) in enumerate(zip(self._rows, heights, strict=True)):
            is_last = at == len(heights) - 1
            # A tail that fits no page with this row is not kept together with it.
            fits = high + keep + _HEAD_HIGH + _CARRY_HIGH < sheet.whole_room
            if at and sheet.room < high + (keep if is_last and keep and fits else reserve):
                self._break_page(sheet, self._rows[at - 1].carry, carrying)
            self._draw_row(sheet, row, high)

    def _break_page(self, sheet: Sheet, carry: str, carrying: Carrying) -> None:
        if carrying.carried and carry:
            self._draw_carry(sheet, carrying.carried, carry)
        sheet.next_page()
        sheet.y += 4
        self._draw_titles(sheet)
        if carrying.brought and carry:
            self._draw_carry(sheet, carrying.brought, carry)
            sheet.rule(sheet.y, sheet.left, sheet.right)

    def _draw_carry(self, sheet: Sheet, label: str, carry: str) -> None:
        sheet.text(sheet.left + self.edge(self._grower), sheet.y + _TOP, label, LABEL)
        sheet.text(sheet.right, sheet.y + _TOP, carry, STRONG, "right")
        sheet.y += _CARRY_HIGH

    def _draw_titles(self, sheet: Sheet) -> None:
        x = sheet.left
        for column, width in zip(self._columns, self._widths, strict=True):
            if column.is_right:
                sheet.text(x + width, sheet.y + 8, column.title, LABEL, "right")
            else:
                sheet.text(x, sheet.y + 8, column.title, LABEL)
            x += width
        sheet.y += _HEAD_HIGH
        sheet.rule(sheet.y, sheet.left, sheet.right, ink=TEXT, thickness=0.7)

    def _draw_row(self, sheet: Sheet, row: Row, high: float) -> None:
        x = sheet.left
        for column, width, cell in zip(self._columns, self._widths, row.cells, strict=True):
            y = sheet.y + _TOP - self._saved
            for at, span in enumerate(cell):
                y += span.style.leading if at else 0
                if column.is_right:
                    sheet.text(x + width, y, span.text, span.style, "right")
                else:
                    sheet.text(x, y, span.text, span.style)
            x += width
        sheet.y += high
        if row.has_rule:
            sheet.rule(sheet.y, sheet.left, sheet.right)

    def _laid(self, row: Row) -> list[Row]:
        """The row with its growing cell wrapped, in several rows where it is too long for a page."""
        room = self._widths[self._grower] - _GAP
        lines = [
            Span(line, span.style)
            for span in row.cells[self._grower]
            for line in wrap(clean(span.text), span.style, room, span.most)
        ]
        starts = range(0, max(1, len(lines)), _MOST_LINES_A_ROW)
        chunks = [tuple(lines[start : start + _MOST_LINES_A_ROW]) for start in starts]
        cells = [self._fitted(at, cell) for at, cell in enumerate(row.cells)] if self._is_tight else [*row.cells]
        rows = []
        for number, chunk in enumerate(chunks):
            cells[self._grower] = chunk
            rows.append(Row(tuple(cells), row.carry, has_rule=row.has_rule and number == len(chunks) - 1))
            cells = [EMPTY] * len(cells)
        return rows

    def _fitted(self, at: int, cell: Cell) -> Cell:
        room = self._widths[at] if self._columns[at].is_right else self._widths[at] - 4
        return tuple(Span(span.text, fitted(span.text, span.style, room), span.most) for span in cell)


def _height(row: Row) -> float:
    extra = max((sum(span.style.leading for span in cell[1:]) for cell in row.cells if cell), default=0.0)
    return _TOP + extra + (_BELOW_TWO if extra else _BELOW)


def _column_widths(columns: Sequence[Column], rows: Sequence[Row], width: float) -> tuple[list[float], bool]:
    """Widths, and whether the paper is too narrow for the texts."""
    widths = [0.0 if column.grows else _fit(column, at, rows) for at, column in enumerate(columns)]
    rest = width - sum(widths)
    is_tight = rest < _NARROWEST_REST
    if is_tight:  # absurdly long texts share the paper; their cells are set smaller
        widths = [wide * (width - _NARROWEST_REST) / sum(widths) for wide in widths]
        rest = _NARROWEST_REST
    return [rest if column.grows else wide for column, wide in zip(columns, widths, strict=True)], is_tight


def _fit(column: Column, at: int, rows: Sequence[Row]) -> float:
    longest: dict[Style, str] = {LABEL: column.title}
    for row in rows:
        for span in row.cells[at]:
            if len(span.text) > len(longest.get(span.style, "")):
                longest[span.style] = span.text
    return max(column.least, *(style.width(text) + _GAP for style, text in longest.items()))
