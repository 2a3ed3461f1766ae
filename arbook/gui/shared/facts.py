"""Numbers that matter, side by side: a label, a large number, a note. Each can open the list behind it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.fonts import Role
from arbook.gui.shared.labels import hairline
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import RADIUS_FIELD, Tone

_SIDE = 8
_BETWEEN = 12


@dataclass(frozen=True, slots=True)
class FactLook:
    """What a fact says; ``number`` is already written for the owner."""

    label: str
    number: str
    note: str = ""
    tone: Tone = "text"

    @property
    def spoken(self) -> str:
        """All of it in one line, for screen readers."""
        return ", ".join(part for part in (self.label, self.number, self.note) if part)


class Fact(QAbstractButton):
    """One fact; with ``opens`` it can be clicked and reached by Tab (connect ``clicked``)."""

    def __init__(self, look: FactLook, *, opens: bool = False) -> None:
        super().__init__()
        self._opens = opens
        self._has_note = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        if opens:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.look = look
        self.show_look(look)

    def show_look(self, look: FactLook) -> None:
        """Say something else."""
        self.look = look
        self.setAccessibleName(look.spoken)
        self.updateGeometry()
        self.update()

    def show_note(self, *, shown: bool) -> None:
        """Leave the note out where height is short; it is still spoken."""
        if shown != self._has_note:
            self._has_note = shown
            self.updateGeometry()
            self.update()

    def _lines(self) -> tuple[tuple[str, Role, Tone], ...]:
        lines: list[tuple[str, Role, Tone]] = [(self.look.label, "body", "text2")]
        lines.append((self.look.number, "money", self.look.tone))
        if self.look.note and self._has_note:
            lines.append((self.look.note, "small", "text2"))
        return tuple(lines)

    def sizeHint(self) -> QSize:
        """All lines whole: a number is never cut off."""
        lines = self._lines()
        width = max(fonts.metrics(role).horizontalAdvance(text) for text, role, _ in lines)
        return QSize(width + 2 * _SIDE, sum(fonts.metrics(role).height() for _, role, _ in lines) + 10)

    def minimumSizeHint(self) -> QSize:
        """Numbers keep their room."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, and the ring when focused."""
        shown, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._opens and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.hover))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_FIELD, RADIUS_FIELD)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(shown.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_FIELD, RADIUS_FIELD)
        top = 5
        for text, role, tone in self._lines():
            painter.setFont(fonts.font(role))
            painter.setPen(QColor(shown.ink(tone)))
            painter.drawText(QPoint(_SIDE, top + fonts.metrics(role).ascent()), text)
            top += fonts.metrics(role).height()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changed."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


class FactRow(QWidget):
    """Facts with hairlines between them. ``beside`` (the aging bar) takes the last place, or its own row below
    where the window is too narrow for both. Of the facts only the first ``always`` (None: all) are shown when the
    window is too narrow for more.
    """

    def __init__(self, facts: list[Fact], beside: QWidget | None = None, *, always: int | None = None) -> None:
        super().__init__()
        self._facts, self._beside = facts, beside
        self._always = len(facts) if always is None else always
        self._lines: list[QWidget] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(_BETWEEN)
        for place, fact in enumerate(facts):
            if place:
                self._lines.append(hairline(upright=True))
                self._row.addWidget(self._lines[-1])
            self._row.addWidget(fact, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_BETWEEN)
        self._column.addLayout(self._row)
        self._line = hairline(upright=True)
        self._is_below = False
        if beside is not None:
            self._row.addWidget(self._line)
            self._row.addWidget(beside, 4)
        self._line.setVisible(beside is not None)

    def _facts_width(self, count: int | None = None) -> int:
        shown = self._facts[: self._always if count is None else count]
        return sum(fact.minimumSizeHint().width() + 2 * _BETWEEN + 1 for fact in shown)

    def fold(self) -> None:
        """Show as many facts as have room; call it when they say something else."""
        count = len(self._facts)
        while count > self._always and self._facts_width(count) > self.width():
            count -= 1
        for place, fact in enumerate(self._facts):
            fact.setVisible(place < count)
        for place, line in enumerate(self._lines, start=1):
            line.setVisible(place < count)

    def minimumSizeHint(self) -> QSize:
        """As if the bar stood below: narrow windows get it there."""
        beside = 0 if self._beside is None else self._beside.minimumSizeHint().width()
        return QSize(max(self._facts_width(), beside), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the bar to where it fits."""
        super().resizeEvent(event)
        if self._always < len(self._facts):
            self.fold()
        if self._beside is None:
            return
        is_below = self.width() < self._facts_width() + self._beside.minimumSizeHint().width() + _BETWEEN
        if is_below != self._is_below:
            self._is_below = is_below
            self._line.setVisible(not is_below)
            (self._row if not is_below else self._column).addWidget(self._beside, 4 if not is_below else 0)
