"""The small picture of the first page: a friendly note, and two days later it is paid."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from arbook.formats.formats import formats_for
from arbook.gui.shared import fonts
from arbook.gui.shared.chips import paint_chip
from arbook.gui.shared.language import spoken
from arbook.gui.shared.states import stage_chip, state_chip
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import RADIUS_CARD
from arbook.ledger.money import Money

_SIZE = (470, 208)
_LETTER, _PAID = (0, 0, 235, 150), (196, 78, 270, 126)
"""Left, top, width and height of the sheets, in pixels at normal text; all of it grows with the text."""
_INSIDE = 22
_AMOUNT = Money(742_30, "EUR")
_LINES = ((0, 120, True), (24, 190, False), (48, 170, False), (72, 190, False))


class WelcomePicture(QWidget):
    """Decoration; screen readers skip it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Both sheets."""
        return QSize(*map(fonts.scaled, _SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A letter below, money above it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = min(1.0, self.width() / self.sizeHint().width())
        painter.scale(share, share)
        self._paint_letter(painter, *self._sheet(painter, _LETTER))
        self._paint_paid(painter, *self._sheet(painter, _PAID))

    def _sheet(self, painter: QPainter, box: tuple[int, int, int, int]) -> tuple[int, int]:
        """An empty one; where its left upper corner is."""
        shown, (left, top, width, height) = colors(), map(fonts.scaled, box)
        painter.setPen(QColor(shown.line))
        painter.setBrush(QColor(shown.surface))
        painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, width, height), RADIUS_CARD, RADIUS_CARD)
        return left, top

    def _paint_letter(self, painter: QPainter, left: int, top: int) -> None:
        shown, at = colors(), fonts.scaled
        painter.setPen(Qt.PenStyle.NoPen)
        for down, width, is_first in _LINES:
            painter.setBrush(QColor(shown.accent if is_first else shown.line))
            painter.drawRoundedRect(QRectF(left + at(_INSIDE), top + at(24 + down), at(width), at(8)), 4, 4)
        look = stage_chip(0, self.tr("Friendly note"))
        paint_chip(painter, QRect(left + at(_INSIDE), top + at(112), at(200), at(28)), look)

    def _paint_paid(self, painter: QPainter, left: int, top: int) -> None:
        shown, at = colors(), fonts.scaled
        left += at(26)
        painter.setFont(fonts.font("small"))
        painter.setPen(QColor(shown.text2))
        painter.drawText(QPoint(left, top + at(32)), self.tr("Two days later"))
        painter.setFont(fonts.font("money"))
        painter.setPen(QColor(shown.text))
        painter.drawText(QPoint(left, top + at(66)), formats_for(spoken()).money(_AMOUNT))
        look = state_chip("paid", self.tr("Paid, with a thank-you"))
        paint_chip(painter, QRect(left, top + at(82), at(230), at(28)), look)
