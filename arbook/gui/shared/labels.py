"""Words on a page. Every label shows plain text, so that <b> in a customer's name stays a name."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.fonts import Role
from arbook.gui.shared.icons import icon
from arbook.gui.shared.tokens import ICON, Tone


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose ``tone``, ``kind`` or ``wrong`` has changed.

    A widget that was never shown will be looked at anyway. Asking for a style at all makes PySide load the names of
    everything a style can draw, which a start must not wait for.
    """
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class Label(QLabel):
    """Text in a role (size, weight) and a tone (color). ``wrap`` lets it take several lines."""

    def __init__(self, text: str = "", role: Role = "body", tone: Tone = "text", *, wrap: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.role = role
        self.setProperty("tone", tone)
        self.setFont(fonts.font(role))

    def set_tone(self, tone: Tone) -> None:
        """Change what the text is colored for."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)

    def changeEvent(self, event: QEvent) -> None:
        """Take the font anew when mode or text size changed."""
        if event.type() == QEvent.Type.StyleChange and self.font() != fonts.font(self.role):
            self.setFont(fonts.font(self.role))
        super().changeEvent(event)


class ElidedLabel(Label):
    """One line that gives way: cut with an ellipsis when narrow, whole in the tooltip. For names, never for money."""

    def __init__(self, text: str = "", role: Role = "body", tone: Tone = "text") -> None:
        super().__init__(text, role, tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough, and fewer where the text has no more."""
        whole = super().minimumSizeHint()
        return QSize(min(self.fontMetrics().averageCharWidth() * 6, whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip only while some of it is hidden."""
        hidden = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if hidden else "")
        super().resizeEvent(event)


class Consequence(ElidedLabel):
    """A sentence: in a second line where one is too short for it, and only then cut."""

    def __init__(self, text: str = "", role: Role = "strong", tone: Tone = "text") -> None:
        super().__init__(text, role, tone)
        self._lines = 1

    def fit(self) -> bool:
        """Take the lines that it needs, as wide as it is now; whether these are two."""
        lines = 2 if self.fontMetrics().horizontalAdvance(self.text()) > self.width() else 1
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
        return lines == 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line, or give it back."""
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        """Room for its lines."""
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + (self._lines - 1) * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough, in each of its lines."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one line, or two of which the second is cut where it must be."""
        if self._lines == 1:
            super().paintEvent(event)
            return
        painter, metrics = QPainter(self), self.fontMetrics()
        painter.setPen(self.palette().windowText().color())
        first, second = fonts.broken(self.role, self.text(), self.width())
        top = (self.height() - 2 * metrics.lineSpacing()) // 2
        for place, text in enumerate((first, second)):
            shown = fonts.cut(self.role, text, self.width())
            painter.drawText(0, top + place * metrics.lineSpacing() + metrics.ascent(), shown)


class IconLabel(QLabel):
    """A picture beside words that say the same; screen readers skip it."""

    def __init__(self, name: str, tone: Tone = "text2", size: int = ICON) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        self.setFixedSize(size, size)

    def set_icon(self, name: str, tone: Tone) -> None:
        """Show another picture."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw in the color of the mode."""
        icon(self._name, self._tone).paint(QPainter(self), self.rect())


class KeyCap(Label):
    """A key or key pair, drawn as a cap: "Ctrl K"."""

    def __init__(self, keys: str) -> None:
        super().__init__(keys, "small_strong", "text2")
        self.setProperty("part", "key")


def hairline(*, upright: bool = False) -> QFrame:
    """A line of one pixel between groups."""
    line = QFrame()
    line.setProperty("part", "line")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
