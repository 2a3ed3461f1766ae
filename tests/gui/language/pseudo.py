"""A language nobody speaks: every text in brackets, with accents and a third longer, so that what escapes is seen."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QTextEdit, QWidget

from tests.translations.catalogs import window_texts

_ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
_HELD = re.compile(r"(\{[^}]*\})")
_BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[^\W\d_]{3,}")
_ROWS_READ = 12
_COUNTRIES = 100
"""A choice of so many is one of countries."""
_TOLD = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


def strange(text: str) -> str:
    """The text in that language; placeholders stay."""
    parts = _HELD.split(text)
    told = "".join(part if part.startswith("{") else part.translate(_ACCENTS) for part in parts)
    return f"⟦{told}{'·' * (len(text) * 3 // 10)}⟧"


class Strange(QTranslator):
    """Translates what the windows say, and nothing of Qt's own."""

    def __init__(self) -> None:
        super().__init__()
        self._known = {(text.context, text.source) for text in window_texts()}

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _count: int = -1
    ) -> str | None:
        return strange(source) if (context, source) in self._known else None


def escaped(top: QWidget, data: frozenset[str]) -> list[str]:
    """Texts that are seen or read aloud with words outside the brackets which are no data, and where they stand.

    Whole letters, which have paragraphs, are the customer's; countries are named by the formats room.
    """
    found = set()
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisibleTo(top) or widget.objectName().startswith("qt_"):
            continue
        for text in _texts_of(widget):
            bare = "" if "\n\n" in text or Path(text).is_absolute() else text
            while bare != (bare := _BRACKETED.sub(" ", bare)):
                pass
            if {word.lower() for word in WORD.findall(bare)} - data:
                found.add(f"{text} ({type(widget).__name__} in {type(widget.parent()).__name__})")
    return sorted(found)


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, (QLineEdit, QTextEdit)):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox) and widget.count() < _COUNTRIES:
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), _ROWS_READ)):
            index = model.index(row, column)
            for role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.AccessibleTextRole,
                Qt.ItemDataRole.ToolTipRole,
            ):
                yield str(model.data(index, role) or "")
