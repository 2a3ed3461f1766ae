"""The large choices of the first page, and the list of books opened lately."""

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from arbook.formats.formats import formats_for
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.drawings import paint_icon
from arbook.gui.shared.language import spoken
from arbook.gui.shared.memory import RecentBook
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import RADIUS_CARD, RADIUS_FIELD
from arbook.ledger.dates import days_between

_SQUARE = 52
_SIDE = 20
_ELIDE = Qt.TextElideMode.ElideRight


class _Painted(QAbstractButton):
    """A button that paints itself: hover, focus ring and two lines of text."""

    _height = 94

    def __init__(self, title: str, note: str) -> None:
        super().__init__()
        self._title, self._note = title, note
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        return QSize(320, fonts.scaled(self._height))

    def _ring(self, painter: QPainter, radius: int) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors().accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _write(self, painter: QPainter, left: int, right: int, roles: tuple[fonts.Role, fonts.Role]) -> None:
        shown, (upper, lower) = colors(), roles
        heights = fonts.metrics(upper).height(), fonts.metrics(lower).height() + 4
        top = (self.height() - sum(heights)) // 2
        for text, role, ink, shift in (
            (self._title, upper, shown.text, 0),
            (self._note, lower, shown.text2, heights[0] + 4),
        ):
            painter.setFont(fonts.font(role))
            painter.setPen(QColor(ink))
            fitting = fonts.metrics(role).elidedText(text, _ELIDE, self.width() - left - right)
            painter.drawText(QPoint(left, top + shift + fonts.metrics(role).ascent()), fitting)


class Choice(_Painted):
    """A card that can be pressed: icon, what, and why."""

    def __init__(self, icon_name: str, title: str, note: str) -> None:
        super().__init__(title, note)
        self._icon_name = icon_name

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sheet, icon on a tint, words, arrow."""
        shown, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(shown.line))
        painter.setBrush(QColor(shown.hover if self.underMouse() else shown.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)
        square = QRect(_SIDE, (self.height() - _SQUARE) // 2, _SQUARE, _SQUARE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.accent_tint))
        painter.drawRoundedRect(QRectF(square), RADIUS_FIELD, RADIUS_FIELD)
        paint_icon(painter, square.adjusted(14, 14, -14, -14), self._icon_name, shown.accent_text)
        arrow = QRect(self.width() - 36, self.height() // 2 - 9, 18, 18)
        paint_icon(painter, arrow, "chevron-right", shown.text2)
        self._write(painter, _SIDE + _SQUARE + _SIDE, 44, ("section", "body"))
        self._ring(painter, RADIUS_CARD)


class _RecentRow(_Painted):
    _height = 58

    def __init__(self, book: RecentBook, when: str) -> None:
        note = "  ·  ".join(part for part in (book.path.parent.name, book.business) if part)
        super().__init__(book.path.name, note)
        self.setToolTip(str(book.path))
        self._when = when

    def paintEvent(self, event: QPaintEvent) -> None:
        """Book, file, folder and business, day."""
        shown, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(shown.hover))
        paint_icon(painter, QRect(14, self.height() // 2 - 9, 18, 18), "book-open", shown.text2)
        room = fonts.metrics("body").horizontalAdvance(self._when)
        self._write(painter, 44, room + 28, ("medium", "small"))
        painter.setFont(fonts.font("body"))
        painter.setPen(QColor(shown.text2))
        painter.drawText(self.rect().adjusted(0, 0, -14, 0), int(_RIGHT), self._when)
        self._ring(painter, RADIUS_FIELD)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RecentList(Card):
    """Books opened lately; ``chosen`` carries a path."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(flush=True)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)

    def show_books(self, books: list[RecentBook], today: date) -> None:
        """Show these, the newest first."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = []
        for book in books[:4]:
            row = _RecentRow(book, self._when(book.opened_on, today))
            row.clicked.connect(partial(self.chosen.emit, book.path))
            self._column.addWidget(row)
            self._rows.append(row)

    def _when(self, day: date | None, today: date) -> str:
        if day is None:
            return ""
        words = {0: self.tr("today"), 1: self.tr("yesterday")}
        return words.get(days_between(day, today)) or formats_for(spoken()).day(day)
