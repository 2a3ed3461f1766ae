"""What is remembered of a table between runs: the widths the owner drew, and the column it is ordered by."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, Qt

from arbook.gui.shared.memory import settings_path

if TYPE_CHECKING:
    from arbook.gui.shared.rows_view import RowsView

_LEAST, _MOST = 24, 2000
"""Pixels of a column that anybody could have drawn."""


class TableMemory:
    """Reads and writes one table's part of the ini file; what makes no sense there is not heeded."""

    def __init__(self, key: str) -> None:
        self._settings = QSettings(str(settings_path()), QSettings.Format.IniFormat)
        self._key = f"tables/{key}"

    def widths(self) -> dict[str, int]:
        """Pixels by column at a text size of 1; columns that fit themselves are not among them."""
        found = {}
        for part in str(self._settings.value(f"{self._key}/widths") or "").split():
            column, _, pixels = part.partition(":")
            if pixels.isdecimal() and _LEAST <= int(pixels) <= _MOST:
                found[column] = int(pixels)
        return found

    def remember_widths(self, widths: dict[str, int]) -> None:
        """Keep the widths the owner drew."""
        self._settings.setValue(f"{self._key}/widths", " ".join(f"{key}:{width}" for key, width in widths.items()))

    def order(self) -> tuple[str, bool] | None:
        """The column the table is ordered by and whether downwards; None for the order it comes in."""
        column, _, way = str(self._settings.value(f"{self._key}/order") or "").partition(" ")
        return (column, way == "down") if column else None

    def remember_order(self, column: str, is_down: bool) -> None:
        """Keep the order; no column means the order the list comes in."""
        self._settings.setValue(f"{self._key}/order", f"{column} {'down' if is_down else 'up'}" if column else "")


def remember(view: "RowsView[Any]", key: str) -> None:
    """Give a table the widths and the order of last time, and keep what the owner makes of them."""
    kept, down = TableMemory(key), Qt.SortOrder.DescendingOrder
    view.widths.drawn = kept.widths()
    order = kept.order()
    keys = [column.key for column in view.rows.columns]
    if order is not None and order[0] in keys:
        view.sortByColumn(keys.index(order[0]), down if order[1] else Qt.SortOrder.AscendingOrder)
    view.widths.moved.connect(lambda: kept.remember_widths(view.widths.drawn))
    view.header().sortIndicatorChanged.connect(
        lambda n, order: kept.remember_order(keys[n] if n >= 0 else "", order is down)
    )
