"""How wide a table's columns are: content has its room, what is left is shared, and the owner has the last word."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from arbook.gui.shared import fonts
from arbook.gui.shared.delegate import SIDE, cell_width, money_width
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.table import Column, Kind
from arbook.gui.shared.tokens import HEAD_HEIGHT

SMALLEST_COLUMN = 24
_MEASURED_ROWS = 400
_SORT_ARROW = 16
_HEAD_AIR = 6
"""The style keeps some pixels of a head for itself."""


class ColumnWidths(QObject):
    """Sets the widths of a head's columns. Signals: ``moved`` (the owner drew one wider, narrower, or set it free),
    ``hid`` (others are hidden now).

    Widths drawn by the owner are kept for a text size of 1, so that they grow with the text.
    """

    moved = Signal()
    hid = Signal()

    def __init__(self, head: QHeaderView, model: RowsModel[Any], room: Callable[[], int]) -> None:
        super().__init__(head)
        self._head, self._model, self._room = head, model, room
        self._needed: list[int] = [0] * len(model.columns)
        self.drawn: dict[str, int] = {}
        self._is_ours = False
        self._set_up()
        head.sectionResized.connect(self._note_drawn)
        head.sectionHandleDoubleClicked.connect(self._set_free)

    def _set_up(self) -> None:
        head = self._head
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionsClickable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setMinimumSectionSize(SMALLEST_COLUMN)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.dress()

    def dress(self) -> None:
        """Take the head's font and height anew when the text size changed."""
        self._head.setFont(fonts.font("small_strong"))
        self._head.viewport().setFont(fonts.font("small_strong"))  # it paints, and takes no font from the head
        self._head.setMinimumHeight(fonts.scaled(HEAD_HEIGHT))

    # ------------------------------------------------------------- measuring
    def measure(self) -> None:
        """Learn what every column needs; once for these rows and this text size."""
        self._needed = [self._wanted(n, column) for n, column in enumerate(self._model.columns)]
        self.fit()

    def measure_more(self, lines: range) -> None:
        """Make columns of money wider where lines that came into view need it; never narrower."""
        is_wider = False
        for n, column in enumerate(self._model.columns):
            if column.kind is Kind.MONEY:
                wanted = money_width(self._model, n, lines) + 2 * SIDE
                is_wider = is_wider or wanted > self._needed[n]
                self._needed[n] = max(self._needed[n], wanted)
        if is_wider:
            self.fit()

    def _wanted(self, n: int, column: Column[Any]) -> int:
        title = fonts.metrics("small_strong").horizontalAdvance(column.title)
        title += _SORT_ARROW if column.sortable else _HEAD_AIR
        if column.stretch:
            return max(title, fonts.metrics("body").averageCharWidth() * column.smallest) + 2 * SIDE
        lines = self._model.known_lines()[:_MEASURED_ROWS]  # words beyond these may be elided
        if column.kind is Kind.MONEY:  # amounts beyond these widen their column when they come into view
            return max(title, money_width(self._model, n, lines)) + 2 * SIDE
        widest = max((cell_width(self._model.cell(line, n), self._model) for line in lines), default=0)
        if column.largest:
            widest = min(widest, fonts.metrics("body").averageCharWidth() * column.largest)
        return max(title, widest, SMALLEST_COLUMN - 2 * SIDE) + 2 * SIDE

    # ------------------------------------------------------------- sharing
    def fit(self) -> None:
        """Give content its room, then share what is left between the columns that stretch."""
        columns, room = self._model.columns, self._room()
        shown = self._shown(room)
        self._is_ours = True
        before = [n for n in range(len(columns)) if not self._head.isSectionHidden(n)]
        for n in range(len(columns)):
            self._head.setSectionHidden(n, n not in shown)
        widths = {n: self._width(n) for n in shown}
        free = room - sum(widths.values())
        shares = {n: columns[n].stretch for n in shown if columns[n].key not in self.drawn}
        every = sum(shares.values())
        for n in shown:
            extra = free * shares.get(n, 0) // every if every and free > 0 else 0
            self._head.resizeSection(n, widths[n] + extra)
        self._is_ours = False
        if shown != before:
            self.hid.emit()

    def least(self) -> int:
        """Pixels that all columns need which are never hidden."""
        return sum(self._needed[n] for n, column in enumerate(self._model.columns) if not column.hide_below)

    def _shown(self, room: int) -> list[int]:
        """All columns but those that may be hidden where there is no room for them, as wide as they need to be."""
        columns = self._model.columns
        kept = [n for n, column in enumerate(columns) if room >= column.hide_below and not column.instead_of]
        optional = sorted((n for n in kept if columns[n].hide_below), key=lambda n: -columns[n].hide_below)
        shown = self._with_stand_ins(kept)
        while optional and sum(self._needed[n] for n in shown) > room:
            kept.remove(optional.pop(0))
            shown = self._with_stand_ins(kept)
        return shown

    def _with_stand_ins(self, kept: list[int]) -> list[int]:
        """What stands in for a hidden column stands in for all those it names."""
        columns, keys = self._model.columns, {self._model.columns[n].key for n in kept}
        acting = [n for n, column in enumerate(columns) if not keys.issuperset(column.instead_of)]
        replaced = {key for n in acting for key in columns[n].instead_of}
        return sorted([n for n in kept if columns[n].key not in replaced] + acting)

    def _width(self, n: int) -> int:
        """What the owner drew, but money keeps its whole width."""
        column, needed = self._model.columns[n], self._needed[n]
        drawn = self.drawn.get(column.key)
        if drawn is None:
            return needed
        return max(fonts.scaled(drawn), needed if column.kind is Kind.MONEY else SMALLEST_COLUMN)

    # ------------------------------------------------------------- the owner's hand
    def _note_drawn(self, n: int, _before: int, width: int) -> None:
        if not self._is_ours and width:
            self.drawn[self._model.columns[n].key] = round(width / max(1.0, fonts.text_size()))
            self.fit()
            self.moved.emit()

    def _set_free(self, n: int) -> None:
        """A double click on the edge of a head: the column fits itself again."""
        self.drawn.pop(self._model.columns[n].key, None)
        self.fit()
        self.moved.emit()
