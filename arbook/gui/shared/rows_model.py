"""The one item model: frozen rows, declared columns, sections, ticks and sorting."""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from arbook.gui.shared.form_pages import PAGE, PagedLines
from arbook.gui.shared.order_words import head_value
from arbook.gui.shared.owner import Formats
from arbook.gui.shared.table import Cell, Column, Kind, Row, Section, cell_text, in_order

_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
CHECKED = Qt.CheckState.Checked
UNCHECKED = Qt.CheckState.Unchecked
# combined once: Qt asks for the flags of every row of a long list
_ROW_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_ROW_FLAGS_WITH_TICK = _ROW_FLAGS | Qt.ItemFlag.ItemIsUserCheckable
_MOST_CELLS = 40_000


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows rows that queries have read; knows no book.

    The rows are all in memory, in sections (``set_rows``, ``set_sections``), and ordered here; or they come by pages
    (``set_pages``), and whoever reads them orders them. ``row_key`` names a row across refreshes, so that choice and
    ticks survive. Signals: ``checked_changed`` (ticks changed), ``rows_came`` (first and last line of a page),
    ``order_wished`` (the owner wants rows that come by pages in another order).
    """

    checked_changed = Signal()
    rows_came = Signal(int, int)
    order_wished = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        formats: Formats,
        row_key: Callable[[Row], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.formats = formats
        self._row_key = row_key
        self._sections: tuple[Section[Row], ...] = ()
        self._lines: list[Row | Section[Row]] = []
        self._heads: list[int] = []
        self._pages: PagedLines[Row] | None = None
        self._cells: dict[tuple[int, int], Cell] = {}
        self._checked: set[Hashable] = set()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self.has_two_lines = any(column.kind is Kind.TWO_LINES for column in self.columns)
        self._check_column = next((n for n, c in enumerate(self.columns) if c.kind is Kind.CHECK), -1)

    # ------------------------------------------------------------- what is shown
    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows instead, in this order unless the owner sorted by a column."""
        self.set_sections((Section("", tuple(rows)),))

    def set_sections(self, sections: Iterable[Section[Row]], checked: Collection[Hashable] | None = None) -> None:
        """Show these groups instead; empty groups are left out. Ticks of rows that are gone are forgotten.

        ``checked`` ticks exactly these keys, of rows that are shown and can be ticked: they are not looked for.
        """
        self.beginResetModel()
        self._sections = tuple(section for section in sections if section.rows)
        self._lay_out()
        if checked is not None:
            self._checked = set(checked)
        elif self._checked:
            self._checked &= {self._row_key(row) for row in self.rows()}
        self.endResetModel()

    def set_pages(self, pages: PagedLines[Row]) -> None:
        """Show rows that come by pages instead."""
        self.beginResetModel()
        self._sections = ()
        self._lay_out()
        self._pages = pages
        self.endResetModel()

    def take_page(self, at: int, rows: Iterable[Row]) -> None:
        """A page that was awaited was read."""
        if self._pages is None:
            return
        self._pages.put(at, rows)
        if len(self._cells) > _MOST_CELLS:
            self._cells.clear()
        first, last = at * PAGE, min((at + 1) * PAGE, len(self._pages)) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self.rows_came.emit(first, last)

    def grow(self, keys: Sequence[int]) -> None:
        """The rest of a long list, behind the first page, is known now."""
        if self._pages is None or not keys:
            return
        self.beginInsertRows(_NOWHERE, len(self._pages), len(self._pages) + len(keys) - 1)
        self._pages.grow(keys)
        self.endInsertRows()

    @property
    def order(self) -> tuple[str, bool]:
        """The column the owner ordered by ("" for none) and whether downwards."""
        if self._sorted_by is None:
            return "", False
        return self.columns[self._sorted_by[0]].key, self._sorted_by[1] is Qt.SortOrder.DescendingOrder

    def _lay_out(self) -> None:
        self._pages = None
        self._cells.clear()
        self._lines, self._heads = [], []
        for section in self._sections:
            if section.title:
                self._heads.append(len(self._lines))
                self._lines.append(section)
            self._lines.extend(self._in_order(section.rows))

    def _in_order(self, rows: Sequence[Row]) -> list[Row]:
        if self._sorted_by is None:
            return list(rows)
        column, order = self._sorted_by
        return in_order(rows, self.columns[column], is_down=order is Qt.SortOrder.DescendingOrder)

    def rows(self) -> list[Row]:
        """All rows in the order shown, without section heads; of rows that come by pages those that are there."""
        if self._pages is not None:
            return [row for n in self._pages.known() if (row := self._pages.row(n)) is not None]
        return [line for line in self._lines if not isinstance(line, Section)]

    def known_lines(self) -> Sequence[int]:
        """The places of lines that are there."""
        return range(len(self._lines)) if self._pages is None else self._pages.known()

    def line(self, number: int) -> Row | Section[Row] | None:
        """The row or section head shown at this place; None beyond, and for a row that must be read first."""
        if self._pages is not None:
            return self._pages.row(number) if 0 <= number < len(self._pages) else None
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def row_at(self, index: _Index) -> Row | None:
        """The row of an index, None for section heads and nowhere."""
        line = self.line(index.row()) if index.isValid() else None
        return None if isinstance(line, Section) else line

    def key_at(self, index: _Index) -> Hashable | None:
        """The row's key, or None."""
        if self._pages is not None:
            return self._pages.keys[index.row()] if 0 <= index.row() < len(self._pages) else None
        row = self.row_at(index)
        return None if row is None else self._row_key(row)

    def index_of(self, key: Hashable) -> QModelIndex:
        """Where the row with this key stands; invalid when it is not shown."""
        if self._pages is not None:
            return self.index(self._pages.place_of(key), 0)
        for number, line in enumerate(self._lines):
            if not isinstance(line, Section) and self._row_key(line) == key:
                return self.index(number, 0)
        return QModelIndex()

    def cell(self, number: int, column: int) -> Cell:
        """The value painted at a place; computed once until the rows change."""
        at = (number, column)
        if at not in self._cells:
            line = self.line(number)
            if line is None:
                return None
            self._cells[at] = None if isinstance(line, Section) else self.columns[column].value(line)
        return self._cells[at]

    def tell_anew(self, column: int) -> None:
        """The cells of this column say something else now."""
        self._cells.clear()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, column), self.index(self.rowCount() - 1, column))

    def text(self, number: int, column: int) -> str:
        """The cell in plain words."""
        return cell_text(self.cell(number, column), self.formats)

    @property
    def heads(self) -> Sequence[int]:
        """Where heads of sections stand among the rows."""
        return self._heads

    # ------------------------------------------------------------- ticks
    @property
    def check_column(self) -> int:
        """Place of the column with ticks, -1 without one."""
        return self._check_column

    def can_check(self, row: Row) -> bool:
        """Whether this row has a box."""
        return self._check_column >= 0 and self.columns[self._check_column].value(row) is True

    def is_checked(self, row: Row) -> bool:
        """Whether this row is ticked."""
        return self._row_key(row) in self._checked

    def checked_rows(self) -> list[Row]:
        """Ticked rows in the order shown."""
        return [row for row in self.rows() if self.is_checked(row)]

    def set_checked(self, keys: Iterable[Hashable]) -> None:
        """Tick exactly these."""
        wanted = set(keys)
        self._checked = {self._row_key(row) for row in self.rows() if self.can_check(row)} & wanted
        self._tell_checks(0, len(self._lines) - 1)

    def check_all(self) -> None:
        """Tick all that can be; when all are ticked already, untick all."""
        every = {self._row_key(row) for row in self.rows() if self.can_check(row)}
        self.set_checked(() if every == self._checked else every)

    def _tell_checks(self, first: int, last: int) -> None:
        if last >= first and self._check_column >= 0:
            at = self._check_column
            self.dataChanged.emit(self.index(first, at), self.index(last, at), [int(_Role.CheckStateRole)])
        self.checked_changed.emit()

    # ------------------------------------------------------------- Qt's questions
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Lines shown."""
        if parent.isValid():
            return 0
        return len(self._lines) if self._pages is None else len(self._pages)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Declared columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Titles above, aligned like their columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        return head_value(self.columns[section], self.order, role)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Words, spoken words, tooltips and ticks; the delegate asks ``cell`` directly."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if isinstance(line, Section):
            spoken = role in (_Role.DisplayRole, _Role.AccessibleTextRole) and index.column() == 0
            return line.spoken if spoken else None
        column = self.columns[index.column()]
        if role == _Role.DisplayRole:
            return self.text(index.row(), index.column())
        if role == _Role.AccessibleTextRole:
            from arbook.gui.shared.rows_text import spoken_cell

            return spoken_cell(self, line, index)
        if role == _Role.ToolTipRole:
            return column.tooltip(line) if column.tooltip else None
        if role == _Role.CheckStateRole and column.kind is Kind.CHECK and self.can_check(line):
            return CHECKED if self.is_checked(line) else UNCHECKED
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Tick or untick."""
        row = self.row_at(index)
        if role != _Role.CheckStateRole or row is None or not self.can_check(row):
            return False
        if Qt.CheckState(value) is CHECKED:
            self._checked.add(self._row_key(row))
        else:
            self._checked.discard(self._row_key(row))
        self._tell_checks(index.row(), index.row())
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be chosen, awaited ones too; section heads are skipped by the keyboard."""
        if self._pages is not None:
            return _ROW_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        return _ROW_FLAGS_WITH_TICK if index.column() == self._check_column and self.can_check(row) else _ROW_FLAGS

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows of every section; -1 returns to the order given."""
        before, self._sorted_by = self._sorted_by, None
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            self._sorted_by = (column, order)
        if self._pages is not None:
            if self._sorted_by != before:
                self.order_wished.emit()
            return
        self.layoutAboutToBeChanged.emit()
        kept = [(old, self.key_at(old)) for old in self.persistentIndexList()]
        self._lay_out()
        places = {self._row_key(line): n for n, line in enumerate(self._lines) if not isinstance(line, Section)}
        for old, key in kept:
            moved = self.index(places[key], old.column()) if key in places else QModelIndex()
            self.changePersistentIndex(old, moved)
        self.layoutChanged.emit()
