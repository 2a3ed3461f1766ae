"""Heads of tables, and what a table is ordered by in words: the arrow in its head alone says too little."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from arbook.gui.shared.table import Column, Kind

_say = QCoreApplication.translate
_Role = Qt.ItemDataRole


def way_words(column: Column[Any], *, is_down: bool) -> str:
    """Which end of a column stands on top."""
    if column.kind is Kind.MONEY:
        return _say("Order", "largest first") if is_down else _say("Order", "smallest first")
    if column.days or column.kind is Kind.DATE:
        return _say("Order", "latest first") if is_down else _say("Order", "earliest first")
    return _say("Order", "from Z to A") if is_down else _say("Order", "from A to Z")


def head_value(column: Column[Any], order: tuple[str, bool], role: int) -> Any:
    """What the head answers to Qt; ``order`` is the key of the column ordered by, and whether downwards."""
    if role == _Role.DisplayRole:
        return column.title
    if role == _Role.AccessibleTextRole:
        is_ordered = order[0] == column.key
        return f"{column.title}, {way_words(column, is_down=order[1])}" if is_ordered else column.title
    if role == _Role.InitialSortOrderRole:  # of money the first click shows what matters most
        return (Qt.SortOrder.DescendingOrder if column.is_right else Qt.SortOrder.AscendingOrder).value
    if role == _Role.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if column.is_right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
    return None
