"""What lies under and around the rows of a table: ground, hairline and focus ring."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import RADIUS_CELL


def paint_ground(painter: QPainter, rect: QRect, *, chosen: bool, hovered: bool, has_focus: bool) -> None:
    """The tint of the chosen row and of the one below the pointer."""
    shown = colors()
    if chosen:
        painter.fillRect(rect, QColor(shown.select))
        if not has_focus:  # with the focus there is a ring instead
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(shown.accent))
    elif hovered:
        painter.fillRect(rect, QColor(shown.hover))


def paint_hairline(painter: QPainter, rect: QRect) -> None:
    """Below a row."""
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colors().line))


def paint_ring(painter: QPainter, rect: QRect, width: int) -> None:
    """Around the chosen row of a table with the focus, as far as it is seen."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colors().accent), 2))
    inner = QRectF(rect).adjusted(1, 1, -1, -1)
    inner.setWidth(width - 2)
    painter.drawRoundedRect(inner, RADIUS_CELL, RADIUS_CELL)
    painter.restore()
