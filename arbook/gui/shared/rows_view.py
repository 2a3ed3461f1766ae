"""The one table widget: paints its own rows, fits its columns, and does all with the keyboard too."""

from collections.abc import Hashable
from typing import Generic

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView

from arbook.gui.shared import fonts
from arbook.gui.shared.delegate import SIDE, RowsDelegate, cell_width, money_width, paint_section
from arbook.gui.shared.rows_model import CHECKED, UNCHECKED, RowsModel
from arbook.gui.shared.table import Column, Kind, Row, Section
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import HEAD_HEIGHT, RADIUS_CELL

_MEASURED_ROWS = 400
_SORT_ARROW = 16
_SMALLEST_COLUMN = 24


class RowsView(QTreeView, Generic[Row]):
    """Shows a ``RowsModel``. ``name`` is what screen readers call the table.

    Signals: ``row_chosen`` (the row the owner is on, or None), ``row_opened`` (Enter or double click),
    ``space_pressed`` (on a row without a tick box), ``end_reached`` (the last line came into view).
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)
    space_pressed = Signal(object)
    end_reached = Signal()

    def __init__(self, model: RowsModel[Row], name: str) -> None:
        super().__init__()
        self.rows: RowsModel[Row] = model
        self._hovered = -1
        self._kept: Hashable | None = None
        self._widths: list[int] = [0] * len(model.columns)
        self.setAccessibleName(name)
        self._set_up()
        self._delegate = RowsDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self._set_up_head()
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._take_place)
        model.rowsInserted.connect(self._measure)
        self.selectionModel().currentRowChanged.connect(self._tell_choice)
        self.activated.connect(self._tell_opened)
        self.verticalScrollBar().valueChanged.connect(self._tell_end)
        self._measure()

    def _set_up(self) -> None:
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setAllColumnsShowFocus(True)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMinimumSize(160, 120)

    def _set_up_head(self) -> None:
        head = self.header()
        head.setFont(fonts.font("small_strong"))
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumHeight(fonts.scaled(HEAD_HEIGHT))
        head.setMinimumSectionSize(_SMALLEST_COLUMN)
        head.setHighlightSections(False)
        head.sortIndicatorChanged.connect(self._refuse_dead_heads)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

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
        for row in self.rows.rows()[:1]:
            first = next(n for n in range(self.rows.rowCount()) if self.rows.line(n) is row)
            self.setCurrentIndex(self.rows.index(first, 0))

    def table_of_text(self) -> list[list[str]]:
        """Head and rows as the owner sees them, for CSV."""
        return self.rows.table_of_text()

    def _keep_place(self) -> None:
        self._kept = self.rows.key_at(self.currentIndex())

    def _take_place(self) -> None:
        self._hovered = -1
        self.setUniformRowHeights(not self.rows.has_sections)
        self._measure()
        if self._kept is not None and not self.choose(self._kept):
            self.row_chosen.emit(None)

    def _tell_choice(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.row_chosen.emit(self.rows.row_at(current))

    def _tell_opened(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index)
        if row is not None:
            self.row_opened.emit(row)

    def _tell_end(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum():
            self.end_reached.emit()

    # ------------------------------------------------------------- widths
    def _measure(self) -> None:
        """Learn what every column needs; once for these rows and this text size."""
        self._widths = [self._wanted(n, column) for n, column in enumerate(self.rows.columns)]
        self._fit()

    def _fit(self) -> None:
        """Give content its room, then share what is left between the columns that stretch."""
        columns = self.rows.columns
        shown = [n for n, column in enumerate(columns) if self.viewport().width() >= column.hide_below]
        for n in range(len(columns)):
            self.setColumnHidden(n, n not in shown)
        widths = {n: self._widths[n] for n in shown}
        free = self.viewport().width() - sum(widths.values())
        shares = sum(columns[n].stretch for n in shown)
        for n in shown:
            extra = free * columns[n].stretch // shares if shares and free > 0 else 0
            self.setColumnWidth(n, widths[n] + extra)

    def _wanted(self, n: int, column: Column[Row]) -> int:
        title = fonts.metrics("small_strong").horizontalAdvance(column.title) + (
            _SORT_ARROW if column.sortable else 0
        )
        if column.stretch:
            return max(title, fonts.metrics("body").averageCharWidth() * column.smallest) + 2 * SIDE
        if column.kind is Kind.MONEY:
            return max(title, money_width(self.rows, n)) + 2 * SIDE
        lines = range(min(self.rows.rowCount(), _MEASURED_ROWS))  # words beyond these may be elided
        widest = max((cell_width(self.rows.cell(line, n), self.rows) for line in lines), default=0)
        return max(title, widest, _SMALLEST_COLUMN - 2 * SIDE) + 2 * SIDE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self.header().setFont(fonts.font("small_strong"))
            self.header().setMinimumHeight(fonts.scaled(HEAD_HEIGHT))
            self.scheduleDelayedItemsLayout()
            self._measure()

    # ------------------------------------------------------------- painting
    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, cells, hairline and focus ring of one row; section heads run across."""
        rect = QRect(options.rect)
        rect.setLeft(0)
        rect.setRight(max(self.viewport().width(), self.header().length()) - 1)
        number, line = index.row(), self.rows.line(index.row())
        if isinstance(line, Section):
            paint_section(painter, rect, line)
            self._hairline(painter, rect)
            return
        chosen = self.selectionModel().isRowSelected(number, QModelIndex())
        self._paint_ground(painter, rect, chosen=chosen, hovered=number == self._hovered)
        for column in range(len(self.rows.columns)):
            if not self.isColumnHidden(column):
                cell = QRect(self.columnViewportPosition(column), rect.top(), self.columnWidth(column), rect.height())
                self._delegate.paint_cell(painter, cell, self.rows, number, column)
        if number + 1 < self.rows.rowCount():
            self._hairline(painter, rect)
        if chosen and self.hasFocus():
            self._ring(painter, rect)

    def _paint_ground(self, painter: QPainter, rect: QRect, *, chosen: bool, hovered: bool) -> None:
        shown = colors()
        if chosen:
            painter.fillRect(rect, QColor(shown.select))
            if not self.hasFocus():  # with the focus there is a ring instead
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(shown.accent))
        elif hovered:
            painter.fillRect(rect, QColor(shown.hover))

    def _hairline(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colors().line))

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors().accent), 2))
        inner = QRectF(rect).adjusted(1, 1, -1, -1)
        inner.setWidth(self.viewport().width() - 2)
        painter.drawRoundedRect(inner, RADIUS_CELL, RADIUS_CELL)
        painter.restore()

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
        """Space ticks, Ctrl+A ticks all, Ctrl+C copies, Enter opens."""
        row = self.chosen_row()
        if event.matches(QKeySequence.StandardKey.Copy):
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
        table = self.table_of_text()
        keep = {index.row() for index in self.selectionModel().selectedRows()}
        lines = [n for n in range(self.rows.rowCount()) if not isinstance(self.rows.line(n), Section)]
        body = [text for n, text in zip(lines, table[1:], strict=True) if n in keep or not keep]
        shown = body if keep else [table[0], *body]
        QGuiApplication.clipboard().setText("\n".join("\t".join(_one_line(cell) for cell in row) for row in shown))


def _one_line(text: str) -> str:
    return " ".join(text.split())
