"""A share as a bar: so much in time, the rest late; or so much of a limit, and what passes it."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import Tone

_HEIGHT = 12
_LEAST_WIDTH = 80
_SMALLEST = 4.0
_GAP = 2


class ShareBar(QWidget):
    """``show_share`` takes the part of a whole; what is said beside it in words is its accessible name."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._tones: tuple[Tone, Tone | None] = ("good", "warn")
        self._is_empty = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(
        self, part: int, whole: int, spoken: str, tones: tuple[Tone, Tone | None] = ("good", "warn")
    ) -> None:
        """So much of the whole in the first tone, the rest in the second (None: not drawn); of nothing, empty."""
        self._is_empty = whole <= 0
        self._share = 0.0 if self._is_empty else min(max(part / whole, 0.0), 1.0)
        self._tones = tones
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """A thin bar."""
        return QSize(_LEAST_WIDTH * 2, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Still to be seen."""
        return QSize(_LEAST_WIDTH, _HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colors of the mode."""
        if event.type() == QEvent.Type.StyleChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two colors with a gap."""
        painter, shown, whole = QPainter(self), colors(), QRectF(0, 0, self.width(), _HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(whole, _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(outline)
        painter.fillRect(whole, QColor(shown.quiet_tint))
        if self._is_empty:
            return
        edge = whole.width() * self._share
        if 0 < self._share < 1:
            edge = min(max(edge, _SMALLEST), whole.width() - _SMALLEST)
        painter.fillRect(QRectF(0, 0, edge, _HEIGHT), QColor(shown.ink(self._tones[0])))
        rest = self._tones[1]
        if self._share < 1 and rest is not None:
            start = edge + _GAP if edge else 0
            painter.fillRect(QRectF(start, 0, whole.width() - start, _HEIGHT), QColor(shown.ink(rest)))
