"""What was just done, with Undo: bottom right above the footer, gone after a while. Failures get a banner instead."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Foot
from arbook.gui.shared.drawings import colored_icon
from arbook.gui.shared.labels import Label
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import ICON, MARGIN

SHOWN_FOR_MS = 8_000


class Toast(QFrame):
    """Lives in a window and shows one sentence at a time; the next replaces it.

    ``undone`` carries the ``token`` given with the sentence when Undo was pressed.
    """

    undone = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("part", "toast")
        self._token: object = None
        self._icon_name = "circle-check"
        self._picture = Label()
        self._picture.setFixedSize(ICON, ICON)
        self._words = Label("", "medium")
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setFont(fonts.font("strong"))
        self._undo.clicked.connect(self._press_undo)
        self._keys = Label("Ctrl Z", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(12)
        for part in (self._picture, self._words, self._undo, self._keys):
            row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        window.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, icon_name: str = "circle-check", undo: object = None) -> None:
        """Show a sentence; with ``undo`` (any token but None) it offers Undo. Screen readers hear it."""
        self._token, self._icon_name = undo, icon_name
        self._words.setText(text)
        self._picture.setPixmap(colored_icon(icon_name, colors().on_toast).pixmap(ICON, ICON))
        self._undo.setVisible(undo is not None)
        self._keys.setVisible(undo is not None)
        self.setAccessibleName(text)
        self._settle()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._timer.start(SHOWN_FOR_MS)

    def _settle(self) -> None:
        self.adjustSize()
        window = self.parentWidget()  # asked each time: a child that holds its parent upsets deletion
        assert window is not None
        feet = [foot.height() for foot in window.findChildren(Foot) if foot.isVisible()]
        free = window.size() - self.size()
        self.move(free.width() - MARGIN, free.height() - MARGIN - max(feet, default=0))

    def _press_undo(self) -> None:
        token, self._token = self._token, None
        self.hide()
        if token is not None:
            self.undone.emit(token)

    def _leave(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._timer.start(SHOWN_FOR_MS)
        else:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Whoever reads gets the whole time again."""
        self._timer.start(SHOWN_FOR_MS)
        super().enterEvent(event)
