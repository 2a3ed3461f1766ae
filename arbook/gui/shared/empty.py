"""What a desk shows when there is nothing: one true sentence, why, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.drawings import paint_icon
from arbook.gui.shared.labels import Label
from arbook.gui.shared.theme import colors

_CIRCLE = 96
_ICON = 40
_TEXT_WIDTH = 560
_AIR = 100
"""Pixels between and around picture, words and buttons."""


class _Circle(QWidget):
    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self.icon_name = icon_name
        self.setFixedSize(_CIRCLE, _CIRCLE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An icon on a tinted ground."""
        shown, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.accent_tint))
        painter.drawEllipse(self.rect())
        side = (_CIRCLE - _ICON) // 2
        paint_icon(painter, self.rect().adjusted(side, side, -side, -side), self.icon_name, shown.accent_text)


class EmptyDesk(QWidget):
    """Fills a card; the last button is the filled one. Where height is short, the picture gives way to the words."""

    def __init__(self, icon_name: str, title: str, why: str, buttons: Sequence[Button] = ()) -> None:
        super().__init__()
        self._circle = _Circle(icon_name)
        self._title = Label(title, "title", wrap=True)
        self._why = Label(why, "lead", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._circle, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for words in (self._title, self._why):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setMaximumWidth(fonts.scaled(_TEXT_WIDTH))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(words, 20)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(8)
        self._buttons = tuple(buttons)
        actions = QHBoxLayout()
        actions.setSpacing(10)
        actions.addStretch(1)
        for button in buttons:
            actions.addWidget(button)
        actions.addStretch(1)
        column.addLayout(actions)
        column.addStretch(3)

    def height_for(self, width: int) -> int:
        """Pixels in which its words and buttons are whole, without the picture."""
        across = min(width, fonts.scaled(_TEXT_WIDTH))
        words = sum(each.heightForWidth(across) for each in (self._title, self._why))
        return words + max((each.sizeHint().height() for each in self._buttons), default=0) + _AIR

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the picture where all the words are whole beside it."""
        super().resizeEvent(event)
        self._circle.setVisible(self.height_for(self.width()) + _CIRCLE <= self.height())

    def say(self, icon_name: str, title: str, why: str) -> None:
        """Say something else, for example that a search found nothing."""
        self._circle.icon_name = icon_name
        self._circle.update()
        self._title.setText(title)
        self._why.setText(why)
