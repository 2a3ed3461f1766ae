"""Rows of the side cards that can be pressed: an address to copy, a line of the log to read, and where they stand."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from arbook.gui.customers.contact_words import contact_icon, contact_note, contact_title
from arbook.gui.shared.days import day_words
from arbook.gui.shared.labels import ElidedLabel, IconLabel, Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import ICON_SMALL, RADIUS_CELL
from arbook.queries.contact_log import ContactRow

_MOST_CHARACTERS = 110


class PressRow(QAbstractButton):
    """Reached by Tab, pressed by Space, Enter or a click; shows where the focus is."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ground under the mouse, a ring around the focus; the labels inside paint themselves."""
        shown, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.hover))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CELL, RADIUS_CELL)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(shown.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_CELL, RADIUS_CELL)

    def event(self, event: QEvent) -> bool:
        """Enter presses like Space."""
        is_key = event.type() == QEvent.Type.KeyPress
        if is_key and getattr(event, "key", int)() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return True
        return super().event(event)


class RowsArea(QScrollArea):
    """Rows below each other, scrolled where they have no room; the wheel and Tab move it, it takes no focus."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these instead of the ones there."""
        holder = QWidget()
        holder.setProperty("part", "scrolled")
        column = QVBoxLayout(holder)
        column.setContentsMargins(6, 0, 8, 0)
        column.setSpacing(2)
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        self.setWidget(holder)

    def whole_height(self) -> int:
        """Pixels that all rows take at the width there is."""
        holder = self.widget()
        layout = None if holder is None else holder.layout()
        if layout is None:
            return 0
        return layout.heightForWidth(max(self.viewport().width(), 1)) if layout.hasHeightForWidth() else 0


class CopyRow(PressRow):
    """A mail address or telephone number; pressing it copies it."""

    def __init__(self, icon_name: str, text: str) -> None:
        super().__init__(self.tr("Copy {0}").format(text))
        self.text_to_copy = text
        self.setToolTip(self.tr("Copy {0}").format(text))
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(6)
        row.addWidget(IconLabel(icon_name, "text2", ICON_SMALL))
        row.addWidget(through(ElidedLabel(text, "small", "text2")), 1)
        self.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text_to_copy)


class ContactEntry(PressRow):
    """A line of the log: what happened, when, and the first words of it."""

    def __init__(self, contact: ContactRow, owner: Owner) -> None:
        title, note, day = contact_title(contact, owner), contact_note(contact, owner), contact.made_on
        super().__init__(", ".join(each for each in (title, owner.formats.day(day), note) if each))
        self.contact = contact
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(through(Label(title, "medium", wrap=True)), 1)
        head.addWidget(Label(day_words(day, owner), "small", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(head)
        if note:
            words.addWidget(through(Label(shortened(note), "small", "text2", wrap=True)))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 4, 6)
        row.setSpacing(8)
        row.addWidget(IconLabel(contact_icon(contact), "text2", ICON_SMALL + 2), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


def shortened(text: str) -> str:
    """The first words of a text, two or three lines of a side card."""
    if len(text) <= _MOST_CHARACTERS:
        return text
    return text[:_MOST_CHARACTERS].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def through(label: Label) -> Label:
    """A label of a row: clicks belong to the row."""
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
