"""Where the cells of an invoice's lines stand: side by side under their heads, or where the window is too narrow for
that in two rows a line, what and how much it comes to above, quantity, unit, price, discount and tax below.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.invoices.line_cells import COLUMNS, DISCOUNT, RIGHT, TAX, LineWidgets
from arbook.gui.shared import fonts
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.tokens import FIELD_HEIGHT

SPACING = 5
_GAP = 6
_CELL_PADDING = 12
_ARROW = 20
_AMOUNT = "amount"
_WHAT, _QUANTITY, _UNIT, _PRICE = (column.key for column in COLUMNS[:4])
_LINE, _FIRST, _ROWS = 2, 3, 3
"""Grid rows: the hairline below the heads, the first of the first line, and how many a line has."""
_LEAST_WHAT = 134
_BETWEEN = 6
_LAST = len(COLUMNS) + 2
_SIDE_BY_SIDE = {
    key: (0, place, 1) for place, key in enumerate([*(column.key for column in COLUMNS), TAX, _AMOUNT], start=1)
}
_STACKED = {
    _WHAT: (0, 1, _LAST - 1), _AMOUNT: (0, _LAST, 1),
    _QUANTITY: (1, 1, 2), _UNIT: (1, 3, 1), _PRICE: (1, 4, 1), DISCOUNT: (1, 5, 1), TAX: (1, _LAST - 1, 2),
}  # fmt: skip
"""By part of a line: its row within the line, its column, and how many columns it takes."""


class LinesSheet:
    """Knows rows and columns; which line stands where is the grid's business. ``names`` are the heads."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(_GAP)
        self.grid.setVerticalSpacing(SPACING)
        self.is_stacked = False
        self.hidden = frozenset(column.key for column in COLUMNS if column.is_wished)
        self._line = hairline()
        self._heads = {key: Label(words, "small_strong", "text2") for key, words in [*names.items(), (_AMOUNT, "")]}
        numbers = {column.key for column in COLUMNS if column.is_number} | {_AMOUNT}
        for key, head in self._heads.items():
            if key in numbers:
                head.setAlignment(RIGHT)
            if key != _AMOUNT:
                head.setContentsMargins(_CELL_PADDING, 0, _CELL_PADDING, 0)
        self.grid.addWidget(self._line, _LINE, 0, 1, _LAST + 1)
        self._put_heads()
        self._share_width()

    # ------------------------------------------------------------- columns
    def name_amounts(self, words: str) -> None:
        """What stands above the amounts."""
        self._heads[_AMOUNT].setText(words)

    def show_column(self, key: str, *, shown: bool) -> bool:
        """Show a column that is there on wish, or hide it again; whether that changes anything."""
        hidden = self.hidden - {key} if shown else self.hidden | {key}
        is_new = hidden != self.hidden
        if is_new:
            self.hidden = hidden
            self._share_width()
        return is_new

    def _least(self) -> dict[str, int]:
        """Pixels that nothing is cut in, by part of a line."""
        body, least = fonts.metrics("body"), {}
        for column in COLUMNS:
            words = body.horizontalAdvance(column.widest) + 3 * _CELL_PADDING
            least[column.key] = 0 if column.key in self.hidden else words if column.widest else 0
        least[TAX] = body.horizontalAdvance("13.5 %") + 3 * _CELL_PADDING + _ARROW
        least[_AMOUNT] = fonts.metrics("strong").horizontalAdvance("000,000.00")
        return least

    @property
    def width_side_by_side(self) -> int:
        """Pixels below which lines are better stacked."""
        least = self._least()
        columns = _LAST + 1 - len(self.hidden)
        return _position_width() + sum(least.values()) + fonts.scaled(_LEAST_WHAT) + (columns - 1) * _GAP

    @property
    def width_stacked(self) -> int:
        """Pixels that stacked lines need."""
        least = self._least()
        below = [least[key] for key in (_QUANTITY, _UNIT, _PRICE, DISCOUNT) if key not in self.hidden]
        return _position_width() + sum(below) + max(least[TAX], least[_AMOUNT]) + (len(below) + 1) * _GAP

    def _share_width(self) -> None:
        """Columns that are not shown take no width, nor the gap beside them."""
        least = self._least()
        self.grid.setColumnMinimumWidth(0, _position_width())
        for place, column in enumerate(COLUMNS, start=1):
            is_gone = column.key in self.hidden or (self.is_stacked and column.key == _WHAT)
            self.grid.setColumnStretch(place, 0 if is_gone else column.stretch)
            self.grid.setColumnMinimumWidth(place, 0 if is_gone else least[column.key])
        self.grid.setColumnStretch(_LAST - 1, 0 if self.is_stacked else 4)
        self.grid.setColumnMinimumWidth(_LAST - 1, 0 if self.is_stacked else least[TAX])
        self.grid.setColumnStretch(_LAST, 4)
        self.grid.setColumnMinimumWidth(_LAST, least[_AMOUNT])
        for key, head in self._heads.items():
            if key in self.hidden:
                head.hide()
            elif head.parent() is not None:  # without one it would be a window of its own
                head.show()

    # ------------------------------------------------------------- rows
    def stack(self, *, stacked: bool, seen: Sequence[LineWidgets]) -> None:
        """Put the lines that are seen into two rows each, or into one again."""
        self.is_stacked = stacked
        self._put_heads()
        for slot, line in enumerate(seen):
            self.put(line, slot)
        self._share_width()
        self._line.raise_()

    def _put_heads(self) -> None:
        places = _STACKED if self.is_stacked else _SIDE_BY_SIDE
        for key, head in self._heads.items():
            self._move(head, 0, places[key])

    def put(self, line: LineWidgets, slot: int) -> None:
        """Put a line's cells into place ``slot`` (from 0) of those that are seen."""
        row, places = _FIRST + _ROWS * slot, _STACKED if self.is_stacked else _SIDE_BY_SIDE
        self._move(line.position, row, (0, 0, 1))
        for key, widget in [*line.focusable().items(), (_AMOUNT, line.amount)]:
            self._move(widget, row, places[key])
        self.grid.setRowMinimumHeight(row + _ROWS - 1, _BETWEEN if self.is_stacked else 0)
        self.grid.setRowStretch(row + _ROWS - 1, 0)
        self.grid.setRowStretch(row + 2 * _ROWS - 1, 1)

    def _move(self, widget: QWidget, row: int, place: tuple[int, int, int]) -> None:
        self.grid.removeWidget(widget)
        self.grid.addWidget(widget, row + place[0], place[1], 1, place[2])

    def remove(self, line: LineWidgets) -> None:
        """Take a line's cells away."""
        for widget in line.widgets():
            self.grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    @property
    def line_height(self) -> int:
        """Pixels from one line to the next."""
        row = max(fonts.scaled(FIELD_HEIGHT), fonts.metrics("body").height() + 14) + SPACING
        return 2 * row + _BETWEEN + SPACING if self.is_stacked else row

    @property
    def head_height(self) -> int:
        """Pixels above the first line."""
        row = fonts.metrics("small_strong").height() + SPACING
        return (2 if self.is_stacked else 1) * row + SPACING + 2


def _position_width() -> int:
    return fonts.metrics("body").horizontalAdvance("000")
