"""The large choices of the first page."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from arbook.gui.shared import fonts
from arbook.gui.shared.drawings import paint_icon
from arbook.gui.shared.theme import colors
from arbook.gui.shared.toggling import enter_presses
from arbook.gui.shared.tokens import RADIUS_CARD, RADIUS_FIELD, Tone

_SQUARE = 52
_SIDE = 20


class PaintedButton(QAbstractButton):
    """A button that paints itself: hover, focus ring and two lines of text."""

    height_wanted = 94
    note_lines = 1

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
        return QSize(320, fonts.scaled(self.height_wanted))

    def minimumSizeHint(self) -> QSize:
        """Words give way."""
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like Space."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    def ring(self, painter: QPainter, radius: int) -> None:
        """The edge that shows the focus."""
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors().accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def write(
        self,
        painter: QPainter,
        left: int,
        right: int,
        roles: tuple[fonts.Role, fonts.Role],
        note_tone: Tone = "text2",
    ) -> None:
        """Title and note between margins; where the room is narrow the note takes its lines, and then is cut."""
        shown, (upper, lower), room = colors(), roles, self.width() - left - right
        notes, high = self.noted(room, lower), fonts.metrics(lower).height()
        top = (self.height() - fonts.metrics(upper).height() - 4 - high * len(notes)) // 2
        self._write_line(painter, QPoint(left, top), upper, self._title, shown.text, room)
        top += fonts.metrics(upper).height() + 4
        for place, text in enumerate(notes):
            self._write_line(painter, QPoint(left, top + place * high), lower, text, shown.ink(note_tone), room)

    def noted(self, room: int, role: fonts.Role = "body") -> tuple[str, ...]:
        """The note in the lines it takes where so many pixels are for it."""
        if self.note_lines == 1 or fonts.width(role, self._note) <= room:
            return (self._note,)
        return fonts.broken(role, self._note, room)

    def _write_line(self, painter: QPainter, at: QPoint, role: fonts.Role, text: str, ink: str, room: int) -> None:
        painter.setFont(fonts.font(role))
        painter.setPen(QColor(ink))
        painter.drawText(QPoint(at.x(), at.y() + fonts.metrics(role).ascent()), fonts.elided(role, text, room))


class Choice(PaintedButton):
    """A card that can be pressed: icon, what, and why."""

    note_lines = 2

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
        self.write(painter, _SIDE + _SQUARE + _SIDE, 44, ("section", "body"))
        self.ring(painter, RADIUS_CARD)
