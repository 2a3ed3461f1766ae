"""What was just done, with Undo: bottom right above the footer, gone after a while. Failures get a banner instead."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Foot
from arbook.gui.shared.drawings import colored_icon
from arbook.gui.shared.labels import Label
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import ICON, MARGIN

SHOWN_FOR_MS = 8_000
_BETWEEN = 8


class CornerNote(QFrame):
    """Stands in a window's lower right corner, above the footer and above the notes that came before it."""

    def __init__(self, window: QWidget, rank: int) -> None:
        super().__init__(window)
        self.setProperty("part", "toast")
        self._rank = rank
        self._picture = Label()
        self._picture.setFixedSize(ICON, ICON)
        self._words = Label("", "medium")
        self._button = QPushButton()
        self._button.setFont(fonts.font("strong"))
        self._keys = Label("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(12)
        for part in (self._picture, self._words, self._button, self._keys):
            row.addWidget(part)
        window.installEventFilter(self)
        self.hide()

    def show_words(self, text: str, icon_name: str) -> None:
        """Show a sentence and stand in front."""
        self._words.setText(text)
        self._picture.setPixmap(colored_icon(icon_name, colors().on_toast).pixmap(ICON, ICON))
        self.setAccessibleName(text)
        self.show()
        self.settle()
        self.raise_()

    def announce(self, text: str) -> None:
        """Let screen readers say it."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def settle(self) -> None:
        """Take the corner, above the notes of lower rank."""
        self.adjustSize()
        window = self.parentWidget()  # asked each time: a child that holds its parent upsets deletion
        assert window is not None
        feet = [foot.height() for foot in window.findChildren(Foot) if foot.isVisible()]
        notes = [note for note in window.findChildren(CornerNote) if note.isVisible() and note._rank < self._rank]
        below = max(feet, default=0) + sum(note.height() + _BETWEEN for note in notes)
        free = window.size() - self.size()
        self.move(free.width() - MARGIN, free.height() - MARGIN - below)

    def _settle_all(self) -> None:
        window = self.parentWidget()
        for note in [] if window is None else window.findChildren(CornerNote):
            if note.isVisible():
                note.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.settle()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """The notes above make room."""
        super().showEvent(event)
        self._settle_all()

    def hideEvent(self, event: QHideEvent) -> None:
        """The notes above come down."""
        super().hideEvent(event)
        self._settle_all()


class Toast(CornerNote):
    """Lives in a window and shows one sentence at a time; the next replaces it.

    ``undone`` carries the ``token`` given with the sentence when Undo was pressed.
    """

    undone = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, rank=1)
        self._token: object = None
        self._button.setText(self.tr("Undo"))
        self._button.clicked.connect(self._press_undo)
        self._keys.setText("Ctrl Z")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)

    def say(self, text: str, *, icon_name: str = "circle-check", undo: object = None) -> None:
        """Show a sentence; with ``undo`` (any token but None) it offers Undo. Screen readers hear it."""
        self._token = undo
        self._button.setVisible(undo is not None)
        self._keys.setVisible(undo is not None)
        self.show_words(text, icon_name)
        self.announce(text)
        self._timer.start(SHOWN_FOR_MS)

    def _press_undo(self) -> None:
        token, self._token = self._token, None
        self.hide()
        if token is not None:
            self.undone.emit(token)

    def _leave(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start(SHOWN_FOR_MS)
        else:
            self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Whoever reads gets the whole time again."""
        self._timer.start(SHOWN_FOR_MS)
        super().enterEvent(event)
