"""States as small colored words with a shape: one paint function for widgets and table cells."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.drawings import paint_icon
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import CHIP_HEIGHT, ICON_SMALL, Tone

PIPS = 4
_SIDE = 9
_GAP = 5
_PIP_STEP = 9
_PIP_RADIUS = 3.0


class ChipLook(NamedTuple):
    """What a chip says. ``pips`` (0 to 4) shows how many rungs of the ladder are reached, instead of an icon."""

    text: str
    tone: Tone = "quiet"
    icon: str = ""
    pips: int | None = None


def chip_size(look: ChipLook) -> QSize:
    """Room the chip needs, in pixels."""
    width = fonts.width("small_strong", look.text) + 2 * _SIDE + _mark_width(look) + 2
    return QSize(width, max(fonts.scaled(CHIP_HEIGHT), fonts.metrics("small_strong").height() + 8))


def paint_chip(painter: QPainter, rect: QRect, look: ChipLook) -> None:
    """Draw the chip at the left of ``rect``, vertically centered; the words are elided if the room is narrow."""
    shown, size = colors(), chip_size(look)
    box = QRect(rect.left(), rect.center().y() - size.height() // 2, min(size.width(), rect.width()), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shown.tint(look.tone)))
    painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
    ink = shown.ink(look.tone)
    _paint_mark(painter, box, look, ink)
    painter.setFont(fonts.font("small_strong"))
    painter.setPen(QColor(ink))
    words = box.adjusted(_SIDE + _mark_width(look), 0, -_SIDE + 2, 0)
    text = fonts.elided("small_strong", look.text, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


def _mark_width(look: ChipLook) -> int:
    if look.pips is not None:
        return PIPS * _PIP_STEP + _GAP
    return ICON_SMALL + _GAP if look.icon else 0


def _paint_mark(painter: QPainter, box: QRect, look: ChipLook, ink: str) -> None:
    if look.pips is None:
        if look.icon:
            at = QRect(box.left() + _SIDE, box.center().y() - ICON_SMALL // 2 + 1, ICON_SMALL, ICON_SMALL)
            paint_icon(painter, at, look.icon, ink)
        return
    painter.setPen(QPen(QColor(ink), 1.3))
    for number in range(PIPS):
        painter.setBrush(QColor(ink) if number < look.pips else Qt.BrushStyle.NoBrush)
        middle = QPointF(box.left() + _SIDE + 4 + number * _PIP_STEP, box.center().y() + 0.5)
        painter.drawEllipse(middle, _PIP_RADIUS, _PIP_RADIUS)


class Chip(QWidget):
    """A state beside a title or in a card."""

    def __init__(self, look: ChipLook) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(look.text)

    def show_look(self, look: ChipLook) -> None:
        """Say something else."""
        self._look = look
        self.setAccessibleName(look.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return chip_size(self._look)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        paint_chip(QPainter(self), self.rect(), self._look)
