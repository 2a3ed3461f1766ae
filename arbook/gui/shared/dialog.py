"""The one dialog: a title, a body, and a foot that tells the consequence beside Cancel and the filled button."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared.allowing import allow, one_moment
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.helping import bind_help
from arbook.gui.shared.keys import native
from arbook.gui.shared.labels import IconLabel, Label
from arbook.gui.shared.shelf import Shelf, WordsPage
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import FOOT_HEIGHT, MARGIN, Tone


class Scrim(QWidget):
    """Dims the window behind a dialog and grows with it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(window.size())
        window.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the whole window."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil."""
        QPainter(self).fillRect(self.rect(), QColor(colors().scrim))


class SheetDialog(QDialog):
    """Window-modal. ``confirmed`` says that the filled button (or Ctrl+Enter) was pressed; the dialog stays until
    ``accept`` is called, so that a refusal can be shown beside its field. Esc and Cancel reject.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None, title: str, action: str, icon_name: str = "check") -> None:
        super().__init__(parent)
        self.setProperty("part", "sheet")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._scrim: Scrim | None = None
        self.title = Label(title, "title", wrap=True)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        self.body.setSpacing(12)
        self.cancel = Button(self.tr("Cancel"))
        self.primary = Button(action, "filled", icon_name)
        self.cancel.clicked.connect(self.reject)
        self.primary.clicked.connect(self.confirmed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._press_primary)
        bind_help(self)
        self.primary.setToolTip(native("Ctrl+Return"))
        self._icon = IconLabel("info", "text2")
        self._told = Label("", "body", "text2", wrap=True)
        self._busy = self._is_foot_last = False
        self._is_awaiting = self._is_pressed_early = False
        self._lay_out()
        self.tell("")

    def _lay_out(self) -> None:
        self.head = QVBoxLayout()
        self.head.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, 12)
        self.head.addWidget(self.title)
        self._foot = QFrame()
        self._foot.setProperty("part", "dialog-foot")
        holder = WordsPage()
        holder.setLayout(self.body)
        holder.setProperty("part", "scrolled")
        self._shelf = Shelf(holder)
        self._shelf.viewport().setAutoFillBackground(False)  # the sheet's own ground
        self._foot.setMinimumHeight(FOOT_HEIGHT)
        self.foot_row = QHBoxLayout(self._foot)
        self.foot_row.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self.foot_row.setSpacing(12)
        self.foot_row.addWidget(self._icon)
        self.foot_row.addWidget(self._told, 1)
        self.foot_row.addWidget(self.cancel)
        self.foot_row.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(self._shelf, 1)
        column.addWidget(self._foot)

    def tell(self, consequence: str, icon_name: str = "info", tone: Tone = "text2") -> None:
        """What pressing the filled button will do, at the left of the foot; failures too, with tone "bad". No button
        gives way to it: the dialog grows.
        """
        self._told.setText(consequence)
        self._told.set_tone("bad" if tone == "bad" else "text2")
        self._icon.set_icon(icon_name, tone)
        self._icon.setVisible(bool(consequence))
        if self.isVisible():
            self.take_room()

    def set_busy(self, *, busy: bool) -> None:
        """While the book is being written nothing can be pressed twice, and Esc waits."""
        self._busy = busy
        for button in (self.primary, self.cancel):
            allow(button, one_moment() if busy else "")

    def await_book(self) -> None:
        """Until ``take_answer``: what is shown is still read. Ctrl+Enter of quick hands is heard then."""
        self._is_awaiting = True
        self.set_busy(busy=True)

    def take_answer(self) -> None:
        """The fields are filled."""
        self._is_awaiting = False
        self.set_busy(busy=False)
        if self._is_pressed_early:
            self._is_pressed_early = False
            self.primary.click()

    def _press_primary(self) -> None:
        if self._is_awaiting:
            self._is_pressed_early = True
        else:
            self.primary.click()

    def reject(self) -> None:
        """Close without doing anything, unless it is being done right now."""
        if not self._busy:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Dim the window behind, and let Tab go through the body before the foot."""
        if not self._is_foot_last:
            self._is_foot_last = True
            self._put_foot_last()
        self.take_room()
        parent = self.parentWidget()
        if parent is not None and self._scrim is None:
            self._scrim = Scrim(parent.window())
        super().showEvent(event)

    def take_room(self) -> None:
        """As wide as the buttons need in large text, and as high as titles and notes of several lines need, as far
        as the screen goes; beyond it the body scrolls.
        """
        layout, room = self.layout(), self.screen().availableGeometry()
        assert layout is not None
        self._shelf.updateGeometry()  # what its layout remembers of it is from before the page grew, or had its width
        layout.activate()
        need = max(self.minimumWidth(), layout.minimumSize().width(), self._shelf.need.width())
        self.setMinimumWidth(min(need, room.width()))
        width = min(max(self.width(), need), room.width())
        around = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        height = around - self._shelf.sizeHint().height() + self._shelf.height_for(width)
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            height = max(self.height(), height)  # not what Qt guessed, for words in narrower lines
        self.resize(width, min(height, room.height()))

    def _put_foot_last(self) -> None:
        """Tab order is the order of making, and the foot is made before the desk fills the body.

        A frame that comes anew stands last. Asking for the chain (``nextInFocusChain``) is no way: PySide then takes
        each widget for the owner of the next, and the dialog goes away with one of its own labels.
        """
        layout = self.layout()
        assert layout is not None
        is_primary = self.focusWidget() is self.primary
        self._foot.setParent(None)
        layout.addWidget(self._foot)
        self._foot.show()
        if is_primary:
            self.primary.setFocus()  # it lost the focus on the way
        elif self.focusWidget() is None:
            self.focusNextChild()

    def hideEvent(self, event: QHideEvent) -> None:
        """Light it up again."""
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None
        super().hideEvent(event)
