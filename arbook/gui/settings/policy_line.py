"""A ladder as a line of days: the due date, and each stage where it comes."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from arbook.gui.settings.form_policy import Mark
from arbook.gui.shared import fonts
from arbook.gui.shared.theme import colors

_SIDE = 28
_DOT = 7
_HEIGHT = 92
_TONES = {"warm": "good", "neutral": "warn", "firm": "bad"}


class PolicyLine(QWidget):
    """Painted; what it shows is said by the fields below, and by its accessible name."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The ladder as a line of days"))

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show these stages."""
        self._marks = marks
        told = ", ".join(f"{mark.stage.name} {mark.day:+d}" for mark in marks)
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a dot with a name above and days below."""
        return QSize(320, fonts.scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line, the due date and the stages."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, middle = colors(), self.height() / 2
        painter.setPen(QColor(palette.line_strong))
        painter.drawLine(QPointF(_SIDE, middle), QPointF(self.width() - _SIDE, middle))
        painter.setFont(fonts.font("small"))
        self._draw_due(painter, middle)
        edges = [0.0, 0.0]
        for place, mark in enumerate(self._marks):
            edges[place % 2] = self._draw_mark(painter, mark, middle, place % 2, edges[place % 2])
        painter.end()

    def _draw_due(self, painter: QPainter, middle: float) -> None:
        x = self._x(0)
        painter.setPen(QColor(colors().text2))
        painter.drawLine(QPointF(x, middle - 12), QPointF(x, middle + 12))
        text = self.tr("due")
        room = painter.fontMetrics().horizontalAdvance(text)
        below = QPointF(min(x, self.width() - room), self.height() - painter.fontMetrics().descent())
        painter.drawText(below, text)

    def _draw_mark(self, painter: QPainter, mark: Mark, middle: float, side: int, taken: float) -> float:
        """The dot with its name, above and below in turns; where its text ends."""
        palette, x = colors(), self._x(mark.day)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(palette, _TONES[mark.stage.tone])))
        painter.drawEllipse(QPointF(x, middle), _DOT, _DOT)
        metrics = painter.fontMetrics()
        days = f"≈ {mark.day:+d}" if mark.is_about else f"{mark.day:+d}"
        text = f"{mark.stage.name} {days}".replace("-", "\u2212")
        room = metrics.horizontalAdvance(text) + 4
        left = min(max(x - room / 2, taken, 0.0), max(self.width() - room, 0.0))
        top = middle - _DOT - 6 - metrics.height() if side == 0 else middle + _DOT + 6
        painter.setPen(QColor(palette.text))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(self.width() - left) + 1)
        painter.drawText(QRectF(left, top, room + 2, metrics.height()), Qt.AlignmentFlag.AlignLeft, shown)
        return left + room + 10

    def _x(self, day: int) -> float:
        first = min((mark.day for mark in self._marks), default=0)
        last = max((mark.day for mark in self._marks), default=0)
        low, high = min(first, 0), max(last, 1)
        return _SIDE + (self.width() - 2 * _SIDE) * (day - low) / (high - low)
