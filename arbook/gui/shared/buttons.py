"""Buttons: one filled a screen, plain ones beside it, links for small things, icons with a spoken name."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from arbook.gui.shared import fonts
from arbook.gui.shared.fonts import Role
from arbook.gui.shared.icons import icon
from arbook.gui.shared.keys import native
from arbook.gui.shared.labels import restyle
from arbook.gui.shared.theme import colors
from arbook.gui.shared.toggling import HearsToggles, enter_presses
from arbook.gui.shared.tokens import ICON, Tone

ButtonKind = Literal["filled", "send", "plain", "danger", "link", "icon", "ghost", "filter", "segment"]
"""``send`` is the large filled one in a footer; ``danger`` is plain with a warning color; ``ghost`` an icon
without an edge."""

_FOCUS_INSET = 3.5
_CHOICES: tuple[ButtonKind, ...] = ("filter", "segment")
_ROLES: dict[ButtonKind, Role] = {"filled": "strong", "send": "lead_strong", "link": "medium"}
_TONES: dict[ButtonKind, Tone] = {"filled": "on_accent", "send": "on_accent", "danger": "bad", "link": "accent"}


class Button(HearsToggles, QPushButton):
    """A button in one of the kinds. Its label says what will happen: "Send 12 reminders".

    ``keys`` is shown in the tooltip and bound as the button's shortcut.
    """

    def __init__(self, text: str, kind: ButtonKind = "plain", icon_name: str = "", *, keys: str = "") -> None:
        super().__init__(text)
        self._icon_name = icon_name
        self.kind: ButtonKind = kind
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._dress)
        self.toggled.connect(self.hear_toggle)
        if keys:
            self.setShortcut(QKeySequence(keys))
            self.setToolTip(f"{text} ({native(keys)})")
        self._dress()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change what the button looks like."""
        self.kind = kind
        self.setProperty("kind", kind)
        restyle(self)
        self._dress()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._dress()

    def setText(self, text: str) -> None:
        """Change the words; an icon that stood alone makes room for them."""
        stood_alone = not self.text()
        super().setText(text)
        if stood_alone != (not text):
            self._dress()

    def _dress(self) -> None:
        font = fonts.font(self._role())
        if self.font() != font:
            self.setFont(font)
        if self._icon_name:
            tone: Tone = _TONES.get(self.kind, "text2") if self.isEnabled() else "text3"
            with_text = bool(self.text())
            self.setIcon(icon(self._icon_name, tone, gap=with_text))
            side = fonts.scaled(ICON)
            self.setIconSize(QSize(side * 4 // 3 if with_text else side, side))

    def _role(self) -> Role:
        if self.kind in _CHOICES:
            return "strong" if self.isChecked() else "body"
        return _ROLES.get(self.kind, "body")

    def sizeHint(self) -> QSize:
        """Choices keep room for their strong words, so that nothing moves when another is picked."""
        hint = super().sizeHint()
        if self.kind in _CHOICES:
            words, now = fonts.metrics("strong").horizontalAdvance(self.text()), self.fontMetrics()
            hint.setWidth(hint.width() + max(0, words - now.horizontalAdvance(self.text())))
        return hint

    def changeEvent(self, event: QEvent) -> None:
        """Take icon and font anew when mode, text size or state changed."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.EnabledChange):
            self._dress()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like Space."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A filled button shows its focus as an inner ring; the others do it by their edge."""
        super().paintEvent(event)
        if self.hasFocus() and self.kind in ("filled", "send"):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colors().on_accent), 2))
            inner = QRectF(self.rect()).adjusted(_FOCUS_INSET, _FOCUS_INSET, -_FOCUS_INSET, -_FOCUS_INSET)
            painter.drawRoundedRect(inner, 5, 5)


class IconButton(Button):
    """A square button with an icon alone; ``name`` is what screen readers and the tooltip say."""

    def __init__(self, icon_name: str, name: str, *, keys: str = "", edge: bool = True) -> None:
        super().__init__("", "icon" if edge else "ghost", icon_name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        if keys:
            self.setShortcut(QKeySequence(keys))
            self.setToolTip(f"{name} ({native(keys)})")
