"""The foot of the rail: that everything is saved, how old the last copy of the book is, and the way to the copies."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from arbook.gui.shared import fonts
from arbook.gui.shared.drawings import paint_icon
from arbook.gui.shared.theme import colors
from arbook.gui.shared.toggling import enter_presses
from arbook.gui.shared.tokens import RADIUS_FIELD, Tone

_ICON = 18
_LEFT, _TEXT_LEFT = 8, 34
_AIR = 6


class RailFoot(QAbstractButton):
    """An icon with one or two short lines beside it; the icon alone where the rail is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[str, ...] = ()
        self._tone: Tone = "good"
        self._icon = "shield-check"
        self._copied = ""
        self._is_typing = self._is_narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.begin()

    def begin(self) -> None:
        """All is saved, and of copies nothing is known."""
        self._copied = self._unsaved_in = ""
        self._tell_state()

    def tell_copy(self, words: str) -> None:
        """How old the last copy is; "" where none is needed."""
        self._copied = words
        self._tell_state()

    def tell_typing(self, where: str) -> None:
        """In which parts of the settings something was typed that is saved by its button; empty: nowhere."""
        self._unsaved_in = where
        self._tell_state()

    def _tell_state(self) -> None:
        if self._unsaved_in:
            self.tell(self.tr("Settings not saved"), self._unsaved_in, tone="warn", icon_name="pencil")
        else:
            self.tell(self.tr("Everything is saved"), self._copied)

    def tell(self, *lines: str, tone: Tone = "good", icon_name: str = "shield-check") -> None:
        """Show these lines; empty ones are left out."""
        self._lines = tuple(line for line in lines if line)
        self._tone, self._icon = tone, icon_name
        self.setText(" ".join(self._lines))
        self.setAccessibleName(". ".join(self._lines))
        self.setToolTip("\n".join(self._lines))
        self.updateGeometry()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Only the icon, or unfold."""
        self._is_narrow = narrow
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        lines = 1 if self._is_narrow else max(1, len(self._lines))
        return QSize(_TEXT_LEFT, max(_ICON, lines * fonts.metrics("small").height()) + 2 * _AIR)

    def minimumSizeHint(self) -> QSize:
        """Never squeezed."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like Space."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, lines, ring."""
        shown, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.hover))
            painter.drawRoundedRect(box, RADIUS_FIELD, RADIUS_FIELD)
        left = (self.width() - _ICON) // 2 if self._is_narrow else _LEFT
        paint_icon(painter, QRect(left, self._icon_top(), _ICON, _ICON), self._icon, shown.ink(self._tone))
        if not self._is_narrow:
            self._paint_lines(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(shown.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_FIELD, RADIUS_FIELD)

    def _icon_top(self) -> int:
        return (self.height() - _ICON) // 2 if self._is_narrow or len(self._lines) < 2 else _AIR

    def _paint_lines(self, painter: QPainter) -> None:
        painter.setFont(fonts.font("small"))
        painter.setPen(QColor(colors().text2))
        metrics = painter.fontMetrics()
        top = (self.height() - len(self._lines) * metrics.height()) // 2
        for at, line in enumerate(self._lines):
            room = QRect(_TEXT_LEFT, top + at * metrics.height(), self.width() - _TEXT_LEFT - 4, metrics.height())
            told = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, told)
