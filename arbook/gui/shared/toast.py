"""What was just done, with Undo: low in the window where nothing can be pressed, gone after a while. Failures get a
banner instead.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Foot
from arbook.gui.shared.drawings import colored_icon
from arbook.gui.shared.keys import cap
from arbook.gui.shared.labels import Label
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import ICON, MARGIN

SHOWN_FOR_MS = 8_000
_BETWEEN = 8
_STEP = 12
_BESIDE = 360
"""Pixels of the window that the words leave to the button and the edges."""
_LOOK_MS = 400
"""How often a note that is shown looks whether something came up below it."""
_PRESSED: tuple[type[QWidget], ...] = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
"""What is pressed or written into. Rows of a list are not among them: they scroll."""


class CornerNote(QFrame):
    """Stands low in a window, at the right if it can: never over the footer, another note, or what can be pressed or
    written into. What comes up below it makes it go elsewhere.
    """

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
        self._watch = QTimer(self)
        self._watch.timeout.connect(self.settle)
        window.installEventFilter(self)
        self.hide()

    def show_words(self, text: str, icon_name: str) -> None:
        """Show a sentence and stand in front."""
        window = self.parentWidget()
        assert window is not None
        most = max(window.width() - _BESIDE, _BESIDE)  # a path can be long
        wide = fonts.metrics("medium").horizontalAdvance(text)
        self._words.setWordWrap(wide > most)
        self._words.setMinimumWidth(min(wide, most))
        self._words.setText(text.replace("/", "/\u200b").replace("\\", "\\\u200b") if wide > most else text)
        self._picture.setPixmap(colored_icon(icon_name, colors().on_toast).pixmap(ICON, ICON))
        self.setAccessibleName(text)
        self.show()
        self.settle()
        self.raise_()

    def announce(self, text: str) -> None:
        """Let screen readers say it."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def settle(self) -> None:
        """Stand where nothing is covered, as low and as far right as that can be; not while the mouse is upon it."""
        self.adjustSize()
        window = self.parentWidget()  # asked each time: a child that holds its parent upsets deletion
        assert window is not None
        taken = self._taken(window)
        places = [place for place in self._places(window) if not any(place.intersects(each) for each in taken)]
        if not (self.underMouse() and self.geometry() in places):
            fallback = next(self._places(window)).topLeft()
            self.move(places[0].topLeft() if places else fallback)

    def _places(self, window: QWidget) -> Iterator[QRect]:
        """Lowest first, and of the same height the rightmost."""
        feet = [foot.height() for foot in window.findChildren(Foot) if foot.isVisible()]
        free = window.size() - self.size()
        right, lowest = free.width() - MARGIN, free.height() - MARGIN - max(feet, default=0)
        for top in range(lowest, max(window.height() // 3, 0), -_STEP):
            for left in (right, free.width() // 2, MARGIN):
                yield QRect(QPoint(left, top), self.size())

    def _taken(self, window: QWidget) -> list[QRect]:
        """Where something is pressed or written, and where notes of lower rank stand."""
        parts = [part for kind in _PRESSED for part in window.findChildren(kind) if part.isVisible()]
        notes = [note for note in window.findChildren(CornerNote) if note.isVisible() and note._rank < self._rank]
        own = [part for part in parts if isinstance(part.parentWidget(), CornerNote)]
        rects = [_seen(part, window) for part in (*parts, *notes) if part.isEnabled() and part not in own]
        return [rect.adjusted(-_BETWEEN, -_BETWEEN, _BETWEEN, _BETWEEN) for rect in rects if not rect.isEmpty()]

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
        self._watch.start(_LOOK_MS)
        self._settle_all()

    def hideEvent(self, event: QHideEvent) -> None:
        """The notes above come down."""
        super().hideEvent(event)
        self._watch.stop()
        self._settle_all()


def _seen(part: QWidget, window: QWidget) -> QRect:
    """What can be seen of a part, as the window counts."""
    seen = part.visibleRegion().boundingRect()
    return seen.translated(part.mapTo(window, QPoint(0, 0))) if not seen.isEmpty() else QRect()


class Toast(CornerNote):
    """Lives in a window and shows one sentence at a time; the next replaces it.

    ``undone`` carries the ``token`` given with the sentence when Undo was pressed.
    """

    undone = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, rank=1)
        self._token: object = None
        self._act: Callable[[], object] | None = None
        self._button.clicked.connect(self._press)
        self._keys.setText(cap("Ctrl+Z"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)

    def say(self, text: str, *, icon_name: str = "circle-check", undo: object = None) -> None:
        """Show a sentence; with ``undo`` (any token but None) it offers Undo. Screen readers hear it."""
        self._token, self._act = undo, None
        self._button.setText(self.tr("Undo"))
        self._button.setVisible(undo is not None)
        self._keys.setVisible(undo is not None)
        self.show_words(text, icon_name)
        self.announce(text)
        self._timer.start(SHOWN_FOR_MS)

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Let the sentence that is shown lead somewhere instead."""
        self._act = act
        self._button.setText(words)
        self._button.show()
        self.settle()

    def _press(self) -> None:
        token, self._token = self._token, None
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()
        elif token is not None:
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
