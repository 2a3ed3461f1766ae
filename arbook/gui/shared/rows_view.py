"""The one table widget: paints its own rows, fits its columns, and does all with the keyboard too."""

from collections.abc import Hashable
from typing import Generic

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.delegate import RowsDelegate, paint_section
from arbook.gui.shared.rows_columns import ColumnWidths
from arbook.gui.shared.rows_grounds import paint_ground, paint_hairline, paint_ring
from arbook.gui.shared.rows_model import CHECKED, UNCHECKED, RowsModel
from arbook.gui.shared.table import Row, Section
from arbook.gui.shared.table_memory import remember
from arbook.gui.shared.tokens import ROW_HEIGHT, SECTION_HEIGHT

_NOWHERE = QModelIndex()


class RowsView(QTableView, Generic[Row]):
    """Shows a ``RowsModel``. ``name`` is what screen readers call the table; ``remember_as`` what the program
    remembers its columns and order under.

    Signals: ``row_chosen`` (the row the owner is on, or None), ``row_opened`` (Enter or double click),
    ``space_pressed`` (on a row without a tick box).
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)
    space_pressed = Signal(object)

    def __init__(
        self, model: RowsModel[Row], name: str, remember_as: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows: RowsModel[Row] = model
        self._hovered = -1
        self._kept: Hashable | None = None
        self._headed: set[int] = set()
        self._is_awaited = self._is_reordered = False
        self.setAccessibleName(name)
        self._set_up()
        self._delegate = RowsDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.widths = ColumnWidths(self.header(), model, lambda: self.viewport().width())
        self._set_up_head()
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._take_place)
        model.rows_came.connect(self._take_rows)
        self.selectionModel().currentRowChanged.connect(self._tell_choice)
        self.selectionModel().selectionChanged.connect(self._follow_choice)
        self.activated.connect(self._tell_opened)
        self.verticalScrollBar().valueChanged.connect(self._measure_seen)
        self._set_heights()
        self.widths.measure()
        if remember_as:
            remember(self, remember_as)

    def header(self) -> QHeaderView:
        """The titles of the columns."""
        return self.horizontalHeader()

    def _set_up(self) -> None:
        for area in (self, self.header()):
            area.setViewport(QWidget())  # one known to Python, as on a shelf
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMinimumSize(160, 120)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _set_up_head(self) -> None:
        self.header().sortIndicatorChanged.connect(self._refuse_dead_heads)
        self.header().sortIndicatorChanged.connect(lambda *_order: self.scrollToTop())
        self.rows.order_wished.connect(self._await_other_order)
        self.header().setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def _set_heights(self) -> None:
        """Rows are equally high; heads of sections have a height of their own."""
        side, height = self.verticalHeader(), fonts.row_height(2 if self.rows.has_two_lines else 1, ROW_HEIGHT)
        side.setDefaultSectionSize(height)  # first: Qt leaves lines as they are that a new minimum made higher
        side.setMinimumSectionSize(min(height, fonts.scaled(SECTION_HEIGHT)))
        before, self._headed = self._headed, set(self.rows.heads)
        for number in before | self._headed:  # a line that was a head before keeps its height too
            if number < self.rows.rowCount():
                self.setRowHeight(number, fonts.scaled(SECTION_HEIGHT) if number in self._headed else height)

    def _refuse_dead_heads(self, column: int) -> None:
        if column >= 0 and not self.rows.columns[column].sortable:
            self.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    # ------------------------------------------------------------- choice
    def chosen_row(self) -> Row | None:
        """The row the owner is on."""
        return self.rows.row_at(self.currentIndex())

    def choose(self, key: Hashable) -> bool:
        """Go to the row with this key; False when it is not shown."""
        index = self.rows.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def choose_first(self) -> None:
        """Go to the first row."""
        self._go_to(0, 1)

    def _go_to(self, number: int, step: int) -> None:
        """Choose the nearest row from a line on, over heads of sections."""
        while 0 <= number < self.rows.rowCount():
            if not isinstance(self.rows.line(number), Section):
                self.setCurrentIndex(self.rows.index(number, 0))
                return
            number += step

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) row."""
        self._go_to(self.currentIndex().row() + by, by)

    def table_of_text(self) -> list[list[str]]:
        """Head and rows as the owner sees them, for CSV."""
        from arbook.gui.shared.rows_text import table_of_text

        return table_of_text(self.rows)

    def lines_in_view(self) -> range:
        """The lines that can be seen now."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return range(0) if first < 0 else range(first, (self.rows.rowCount() if last < 0 else last + 1))

    def _keep_place(self) -> None:
        self._kept = self.rows.key_at(self.currentIndex())
        self._kept_scroll = self.verticalScrollBar().value()

    def _await_other_order(self) -> None:
        """Whoever asked for another order looks at the first rows of it, though they come later."""
        self._is_reordered = True

    def _take_place(self) -> None:
        """After other rows came: the same row is chosen where it still is, and stands where it stood."""
        self._hovered = -1
        self._set_heights()
        self.widths.measure()
        is_reordered, self._is_reordered = self._is_reordered, False
        if self._kept is None:
            return
        self.verticalScrollBar().setValue(self._kept_scroll)
        if not self.choose(self._kept):
            self.row_chosen.emit(None)
        if is_reordered:
            self.scrollToTop()

    def _take_rows(self, first: int, last: int) -> None:
        """Rows that were awaited are there: the owner may be on one of them."""
        self._measure_seen()
        if self._is_awaited and first <= self.currentIndex().row() <= last:
            self._tell_choice(self.currentIndex())

    def _measure_seen(self) -> None:
        self.widths.measure_more(self.lines_in_view())

    def _tell_choice(self, current: QModelIndex, _previous: QModelIndex | None = None) -> None:
        row = self.rows.row_at(current)
        self._is_awaited = row is None and current.isValid()
        if not self._is_awaited:
            self.row_chosen.emit(row)

    def _follow_choice(self) -> None:
        """Screen readers choose a row without going there."""
        chosen = self.selectionModel().selectedRows()
        if chosen and chosen[0].row() != self.currentIndex().row():
            self.setCurrentIndex(chosen[0])

    def _tell_opened(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index)
        if row is not None:
            self.row_opened.emit(row)

    def keyboardSearch(self, search: str) -> None:
        """Letters look for nothing: there is a search field, and going through every row would take long."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew; a chosen row that was in sight stays there."""
        chosen, was_high = self.currentIndex(), event.oldSize().height()
        was_seen = chosen.isValid() and 0 <= self.rowViewportPosition(chosen.row()) < was_high
        super().resizeEvent(event)
        self.widths.fit()
        if was_seen and event.size().height() < was_high:
            self.scrollTo(chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "widths"):
            self.widths.dress()
            self._set_heights()
            self.widths.measure()

    # ------------------------------------------------------------- painting
    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows in view, one after the other."""
        painter = QPainter(self.viewport())
        columns = [n for n in range(len(self.rows.columns)) if not self.isColumnHidden(n)]
        width = max(self.viewport().width(), self.header().length())
        dirty = event.rect()
        for number in self.lines_in_view():
            rect = QRect(0, self.rowViewportPosition(number), width, self.rowHeight(number))
            if rect.intersects(dirty):
                self._paint_row(painter, rect, number, columns)
        painter.end()

    def _paint_row(self, painter: QPainter, rect: QRect, number: int, columns: list[int]) -> None:
        """Ground, cells, hairline and focus ring of one row; section heads run across."""
        line = self.rows.line(number)
        if isinstance(line, Section):
            paint_section(painter, rect, line)
            paint_hairline(painter, rect)
            return
        chosen = self.selectionModel().isRowSelected(number, _NOWHERE)
        paint_ground(painter, rect, chosen=chosen, hovered=number == self._hovered, has_focus=self.hasFocus())
        for column in columns:
            cell = QRect(self.columnViewportPosition(column), rect.top(), self.columnWidth(column), rect.height())
            self._delegate.paint_cell(painter, cell, self.rows, number, column)
        if number + 1 < self.rows.rowCount():
            paint_hairline(painter, rect)
        if chosen and self.hasFocus():
            paint_ring(painter, rect, self.viewport().width())

    # ------------------------------------------------------------- hands
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tint the row below the pointer."""
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the tint away."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a tick box ticks; elsewhere it chooses."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and index.column() == self.rows.check_column:
            self._toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Ctrl+A ticks all, Ctrl+C copies, Enter opens, Home and End go to the ends."""
        row = self.chosen_row()
        if event.key() == Qt.Key.Key_Home:
            self._go_to(0, 1)
        elif event.key() == Qt.Key.Key_End:
            self._go_to(self.rows.rowCount() - 1, -1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self.rows.check_column >= 0:
            self.rows.check_all()
        elif event.key() == Qt.Key.Key_Space and row is not None:
            if self.rows.can_check(row):
                self._toggle(self.currentIndex().row())
            else:
                self.space_pressed.emit(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and row is not None:
            self.row_opened.emit(row)
        else:
            super().keyPressEvent(event)

    def _toggle(self, number: int) -> None:
        index = self.rows.index(number, self.rows.check_column)
        row = self.rows.row_at(index)
        if row is not None:
            state = UNCHECKED if self.rows.is_checked(row) else CHECKED
            self.rows.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def copy(self) -> None:
        """Put the chosen rows, or all when none is, on the clipboard with tabs between cells."""
        from arbook.gui.shared.rows_text import copied

        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        QGuiApplication.clipboard().setText(copied(self.rows, chosen))
