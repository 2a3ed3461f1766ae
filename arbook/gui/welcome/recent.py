"""Books opened lately: a row each; one whose file is gone says so and can be taken off the list."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.formats.formats import formats_for
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import IconButton
from arbook.gui.shared.cards import Card
from arbook.gui.shared.drawings import paint_icon
from arbook.gui.shared.jobs import Jobs
from arbook.gui.shared.labels import hairline
from arbook.gui.shared.language import spoken
from arbook.gui.shared.memory import RecentBook
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import RADIUS_FIELD, Tone
from arbook.gui.welcome.choices import PaintedButton
from arbook.ledger.dates import days_between

MOST_SHOWN = 4
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _BookButton(PaintedButton):
    """The row itself; Del asks to be taken off the list."""

    height_wanted = 58
    given_up = Signal()

    def __init__(self, book: RecentBook, when: str) -> None:
        note = "  ·  ".join(part for part in (book.path.parent.name, book.business) if part)
        super().__init__(book.path.name, note)
        self.setToolTip(str(book.path))
        self._when, self._is_gone = when, False

    def say_gone(self, words: str) -> None:
        """Its file is not there now."""
        self._is_gone = True
        self._note = words
        self.setAccessibleDescription(words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del, as everywhere."""
        if event.key() in _REMOVING:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Book, file, folder and business, day."""
        shown, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(shown.hover))
        picture, tone = ("circle-alert", "warn") if self._is_gone else ("book-open", "text2")
        note: Tone = "warn" if self._is_gone else "text2"
        paint_icon(painter, QRect(14, self.height() // 2 - 9, 18, 18), picture, getattr(shown, tone))
        room = 0 if self._is_gone else fonts.metrics("body").horizontalAdvance(self._when)
        self.write(painter, 44, room + 28, ("medium", "small"), note)
        if not self._is_gone:
            painter.setFont(fonts.font("body"))
            painter.setPen(QColor(shown.text2))
            painter.drawText(self.rect().adjusted(0, 0, -14, 0), int(_RIGHT), self._when)
        self.ring(painter, RADIUS_FIELD)


class _Row(QWidget):
    """A book and, once it is gone, the way to take it off the list."""

    def __init__(self, book: RecentBook, when: str) -> None:
        super().__init__()
        self.path = book.path
        self.open = _BookButton(book, when)
        self.remove = IconButton("x", self.tr("Take {0} off the list").format(book.path.name), edge=False)
        self.remove.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.open, 1)
        row.addWidget(self.remove)
        row.addSpacing(4)

    def say_gone(self) -> None:
        """Its file is not there now."""
        self.open.say_gone(self.tr("Not there now. Is a disk or stick missing?"))
        self.remove.show()


class RecentList(Card):
    """``chosen`` and ``forgotten`` carry a path."""

    chosen = Signal(object)
    forgotten = Signal(object)

    def __init__(self) -> None:
        super().__init__(flush=True)
        self.rows: list[_Row] = []
        self._jobs: Jobs | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)

    def show_books(self, books: Sequence[RecentBook], today: date) -> None:
        """Show these, the newest first; whether their files are there is looked up beside the window."""
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.deleteLater()
        self.rows = []
        for book in books[:MOST_SHOWN]:
            if self.rows:
                self._column.addWidget(hairline())
            row = _Row(book, self._when(book.opened_on, today))
            row.open.clicked.connect(partial(self.chosen.emit, book.path))
            row.open.given_up.connect(partial(self.forgotten.emit, book.path))
            row.remove.clicked.connect(partial(self._forget, book.path))
            self._column.addWidget(row)
            self.rows.append(row)
        if self.rows:
            self._jobs = self._jobs or Jobs(self)
            self._jobs.outside(partial(_gone, [row.path for row in self.rows]), done=self._mark)

    def _forget(self, path: Path, _checked: bool = False) -> None:
        self.forgotten.emit(path)

    def _mark(self, gone: frozenset[Path]) -> None:
        for row in self.rows:
            if row.path in gone:
                row.say_gone()

    def _when(self, day: date | None, today: date) -> str:
        if day is None:
            return ""
        words = {0: self.tr("today"), 1: self.tr("yesterday")}
        return words.get(days_between(day, today)) or formats_for(spoken()).day(day)


def _gone(paths: Sequence[Path]) -> frozenset[Path]:
    """On the outside lane: a network folder that sleeps may take its time to answer."""
    return frozenset(path for path in paths if not path.is_file())
