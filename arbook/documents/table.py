"""A table over any number of pages: the head repeats, and the balance is carried across each break."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from arbook.documents.inks import tint
from arbook.documents.layout import Sheet
from arbook.documents.scripts import clean
from arbook.documents.wrapping import Style, fitted, wrap

_GAP = 13.0
_CARRY_HIGH = 23.0
_BAND_PAD = 4.0
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
    """Text in one look (none: that of the table's text); in the column that grows it is wrapped to at most ``most``
    lines (0: as many as it takes).
    """

    text: str
    look: Style | None = None
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
    """Columns measured against their rows; ``draw`` puts it on its sheet. A dense one has lower rows."""

    def __init__(
        self, sheet: Sheet, columns: Sequence[Column], rows: Sequence[Row], *, is_dense: bool = False
    ) -> None:
        self._sheet, self._columns, self._form = sheet, columns, sheet.style.table
        self._saved = self._form.dense if is_dense else 0.0
        type_ = sheet.type
        self._title = type_.label_strong if self._form.has_strong_titles else type_.label
        inset = _BAND_PAD if self._form.has_band else 0.0
        self._left, self._right = sheet.left + inset, sheet.right - inset
        self._widths, self._is_tight = self._column_widths(rows, self._right - self._left)
        self._grower = next(at for at, column in enumerate(columns) if column.grows)
        self._rows = [part for row in rows for part in self._laid(row)]

    def edge(self, column: int) -> float:
        """Distance of a column's left edge from the margin."""
        return self._left - self._sheet.left + sum(self._widths[:column])

    def draw(self, *, carrying: Carrying | None = None, keep: float = 0, tail: int = 1) -> None:
        """Draw from the cursor on. The last ``tail`` rows stay on one page, with ``keep`` points below them."""
        sheet, carrying = self._sheet, carrying or Carrying()
        reserve = _CARRY_HIGH if carrying.carried else 0.0
        heights = [self._height(row) - 2 * self._saved for row in self._rows]
        titles = self._form.titles
        sheet.make_room(titles + (heights[0] if heights else 0) + max(reserve, keep if len(heights) == 1 else 0))
        self._draw_titles()
        for at, (row, high) in enumerate(zip(self._rows, heights, strict=True)):
            together = sum(heights[at:]) + keep if at >= len(heights) - tail else 0.0
            # A tail that fits no page is not kept together.
            fits = together + titles + _CARRY_HIGH < sheet.whole_room
            if at and sheet.room < (together if together > high and fits else high + reserve):
                self._break_page(self._rows[at - 1].carry, carrying)
            self._draw_row(row, high)

    def _break_page(self, carry: str, carrying: Carrying) -> None:
        sheet = self._sheet
        if carrying.carried and carry:
            self._draw_carry(carrying.carried, carry)
        sheet.next_page()
        sheet.y += 4
        self._draw_titles()
        if carrying.brought and carry:
            self._draw_carry(carrying.brought, carry)
            sheet.line(self._form.between, sheet.y, sheet.left, sheet.right)

    def _draw_carry(self, label: str, carry: str) -> None:
        sheet, y = self._sheet, self._sheet.y + self._form.top
        sheet.text(sheet.left + self.edge(self._grower), y, label, sheet.type.label)
        sheet.text(self._right, y, carry, sheet.type.strong, "right")
        sheet.y += _CARRY_HIGH

    def _draw_titles(self) -> None:
        sheet, form = self._sheet, self._form
        if form.has_band:
            sheet.block(sheet.left, sheet.y, sheet.text_width, form.titles, tint(sheet.accent))
        x, y = self._left, sheet.y + form.title_base
        for column, width in zip(self._columns, self._widths, strict=True):
            if column.is_right:
                sheet.text(x + width, y, column.title, self._title, "right")
            else:
                sheet.text(x, y, column.title, self._title)
            x += width
        sheet.y += form.titles
        sheet.line(form.under, sheet.y, sheet.left, sheet.right)

    def _draw_row(self, row: Row, high: float) -> None:
        sheet, x = self._sheet, self._left
        for column, width, cell in zip(self._columns, self._widths, row.cells, strict=True):
            y = sheet.y + self._form.top - self._saved
            for at, span in enumerate(cell):
                look = self._look(span)
                y += look.leading if at else 0
                if column.is_right:
                    sheet.text(x + width, y, span.text, look, "right")
                else:
                    sheet.text(x, y, span.text, look)
            x += width
        sheet.y += high
        if row.has_rule:
            sheet.line(self._form.between, sheet.y, sheet.left, sheet.right)

    def _look(self, span: Span) -> Style:
        return span.look or self._sheet.type.body

    def _laid(self, row: Row) -> list[Row]:
        """The row with its growing cell wrapped, in several rows where it is too long for a page."""
        room = self._widths[self._grower] - _GAP
        lines = [
            Span(line, self._look(span))
            for span in row.cells[self._grower]
            for line in wrap(clean(span.text), self._look(span), room, span.most)
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
        return tuple(Span(span.text, fitted(span.text, self._look(span), room), span.most) for span in cell)

    def _height(self, row: Row) -> float:
        extra = max((sum(self._look(span).leading for span in cell[1:]) for cell in row.cells if cell), default=0.0)
        return self._form.top + extra + (self._form.below_more if extra else self._form.below)

    def _column_widths(self, rows: Sequence[Row], width: float) -> tuple[list[float], bool]:
        """Widths, and whether the paper is too narrow for the texts."""
        columns = self._columns
        widths = [0.0 if column.grows else self._fit(column, at, rows) for at, column in enumerate(columns)]
        rest = width - sum(widths)
        is_tight = rest < _NARROWEST_REST
        if is_tight:  # absurdly long texts share the paper; their cells are set smaller
            widths = [wide * (width - _NARROWEST_REST) / sum(widths) for wide in widths]
            rest = _NARROWEST_REST
        return [rest if column.grows else wide for column, wide in zip(columns, widths, strict=True)], is_tight

    def _fit(self, column: Column, at: int, rows: Sequence[Row]) -> float:
        longest: dict[Style, str] = {self._title: column.title}
        for row in rows:
            for span in row.cells[at]:
                look = self._look(span)
                if len(span.text) > len(longest.get(look, "")):
                    longest[look] = span.text
        least = column.least * self._sheet.type.step
        return max(least, *(look.width(text) + _GAP for look, text in longest.items()))
