"""Numbers that matter, side by side: a label, a large number, a note. Each can open the list behind it."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.aging_bar import AgingBar, Legend
from arbook.gui.shared.fonts import Role
from arbook.gui.shared.labels import hairline
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import RADIUS_FIELD, Tone

_SIDE = 8
_BETWEEN = 12

FactSize = Literal["whole", "short", "small"]
"""``short`` leaves the note out, ``small`` writes the number no larger than text: for low windows and large text."""


class FactLook(NamedTuple):
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
        self._size: FactSize = "whole"
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

    def set_size(self, size: FactSize) -> None:
        """Take less height; what is left out is still spoken."""
        if size != self._size:
            self._size = size
            self.updateGeometry()
            self.update()

    def _lines(self, size: FactSize) -> tuple[tuple[str, Role, Tone], ...]:
        is_small = size == "small"
        lines: list[tuple[str, Role, Tone]] = [(self.look.label, "small" if is_small else "body", "text2")]
        lines.append((self.look.number, "lead_strong" if is_small else "money", self.look.tone))
        if self.look.note and size == "whole":
            lines.append((self.look.note, "small", "text2"))
        return tuple(lines)

    def sizeHint(self) -> QSize:
        """All lines whole: a number is never cut off."""
        return self.size_as(self._size)

    def size_as(self, size: FactSize) -> QSize:
        """What it needs in this size."""
        lines = self._lines(size)
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
        for text, role, tone in self._lines(self._size):
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

    def __init__(self, facts: list[Fact], beside: AgingBar | None = None, *, always: int | None = None) -> None:
        super().__init__()
        self._facts, self._beside = facts, beside
        self._always = len(facts) if always is None else always
        self._size: FactSize = "whole"
        self._lines: list[QWidget] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(_BETWEEN)
        for place, fact in enumerate(facts):
            if place:
                self._lines.append(hairline(upright=True))
                self._row.addWidget(self._lines[-1])
            self._row.addWidget(fact, 1, Qt.AlignmentFlag.AlignTop)  # level, though one has no note
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

    # ------------------------------------------------------------- measuring
    def _facts_width(self, count: int | None = None, size: FactSize | None = None) -> int:
        shown = self._facts[: self._always if count is None else count]
        widths = [fact.size_as(size or self._size).width() for fact in shown]
        return sum(widths) + (2 * _BETWEEN + 1) * len(widths)

    def _legend(self, size: FactSize, width: int) -> Legend:
        """Names and sums in one line where height is short and they fit, else in two; small facts have a bare bar."""
        if self._beside is None or size == "small":
            return "none"
        fits = size == "short" and self._beside.size_with("line").width() <= width
        return "line" if fits and self._is_bar_below(size, width) else "below"

    def _is_bar_below(self, size: FactSize, width: int) -> bool:
        if self._beside is None:
            return False
        legend: Legend = "none" if size == "small" else "below"
        return width < self._facts_width(size=size) + self._beside.size_with(legend).width()

    def height_as(self, size: FactSize, width: int) -> int:
        """Pixels it takes in this size, so wide."""
        facts = max((fact.size_as(size).height() for fact in self._facts), default=0)
        if self._beside is None:
            return facts
        bar = self._beside.size_with(self._legend(size, width)).height()
        return facts + _BETWEEN + bar if self._is_bar_below(size, width) else max(facts, bar)

    def width_as(self, size: FactSize) -> int:
        """The least width in this size, with the bar below; of a legend in two lines."""
        bar = 0 if self._beside is None else self._beside.size_with("none" if size == "small" else "below").width()
        return max(self._facts_width(size=size), bar)

    def minimumSizeHint(self) -> QSize:
        """As if the bar stood below: narrow windows get it there."""
        return QSize(self.width_as(self._size), super().minimumSizeHint().height())

    # ------------------------------------------------------------- what is shown
    def set_size(self, size: FactSize, width: int) -> None:
        """Take less height, or all of it again, where the row is to be so wide."""
        self._size = size
        for fact in self._facts:
            fact.set_size(size)
        if self._beside is not None:
            self._beside.set_legend(self._legend(size, width))
        self._place_bar(width)

    def fold(self) -> None:
        """Show as many facts as have room; call it when they say something else."""
        count = len(self._facts)
        while count > self._always and self._facts_width(count) > self.width():
            count -= 1
        for place, fact in enumerate(self._facts):
            fact.setVisible(place < count)
        for place, line in enumerate(self._lines, start=1):
            line.setVisible(place < count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the bar to where it fits."""
        super().resizeEvent(event)
        if self._always < len(self._facts):
            self.fold()
        self._place_bar(self.width())

    def _place_bar(self, width: int) -> None:
        is_below = self._is_bar_below(self._size, width)
        if self._beside is None or is_below == self._is_below:
            return
        self._is_below = is_below
        self._line.setVisible(not is_below)
        (self._row if not is_below else self._column).addWidget(self._beside, 4 if not is_below else 0)
