"""What a table is ordered by, in words: the arrow in its head alone says too little."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.table import Column, Kind

_say = QCoreApplication.translate


def way_words(column: Column[Any], *, is_down: bool) -> str:
    """Which end of a column stands on top."""
    if column.kind is Kind.MONEY:
        return _say("Order", "largest first") if is_down else _say("Order", "smallest first")
    if column.days or column.kind is Kind.DATE:
        return _say("Order", "latest first") if is_down else _say("Order", "earliest first")
    return _say("Order", "from Z to A") if is_down else _say("Order", "from A to Z")
