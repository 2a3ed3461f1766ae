"""A table in plain words: for files, for the clipboard, and for screen readers."""

from collections.abc import Collection, Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex

from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.table import Kind, Section, export_text

_say = QCoreApplication.translate


def table_of_text(model: RowsModel[Any]) -> list[list[str]]:
    """Head and rows as words in the order shown; of rows that come by pages those that were read."""
    return [_head(model), *(texts for _, texts in _body(model))]


def _head(model: RowsModel[Any]) -> list[str]:
    return [model.columns[n].title or model.columns[n].key for n in _kept(model)]


def _kept(model: RowsModel[Any]) -> list[int]:
    return [n for n, each in enumerate(model.columns) if each.kind is not Kind.CHECK and not each.instead_of]


def _body(model: RowsModel[Any]) -> Iterator[tuple[int, list[str]]]:
    """Each row that is there: its line and its words."""
    kept = _kept(model)
    for number in model.known_lines():
        row = model.line(number)
        if row is not None and not isinstance(row, Section):
            yield number, [_exported(model, row, number, n) for n in kept]


def _exported(model: RowsModel[Any], row: Any, number: int, column: int) -> str:
    given = model.columns[column].export
    return given(row) if given else export_text(model.cell(number, column), model.formats)


def copied(model: RowsModel[Any], chosen: Collection[int]) -> str:
    """The rows in these lines, or head and all rows when there are none, with tabs between cells."""
    rows = [texts for number, texts in _body(model) if number in chosen or not chosen]
    shown = rows if chosen else [_head(model), *rows]
    return "\n".join("\t".join(_one_line(cell) for cell in row) for row in shown)


def spoken_cell(model: RowsModel[Any], row: Any, index: QModelIndex | QPersistentModelIndex) -> str:
    """A cell as it is read aloud."""
    column = model.columns[index.column()]
    if column.accessible:
        return column.accessible(row)
    if column.kind is Kind.CHECK and model.can_check(row):
        return _say("RowsModel", "ticked") if model.is_checked(row) else _say("RowsModel", "not ticked")
    return model.text(index.row(), index.column())


def _one_line(text: str) -> str:
    return " ".join(text.split())
