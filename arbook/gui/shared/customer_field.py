"""Choosing a customer by typing any part of the name or number."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from arbook.gui.shared import fonts
from arbook.gui.shared.fields import Field
from arbook.gui.shared.theme import colors

Found = tuple[object, str, str]
"""Id, name, and what helps to tell namesakes apart (number, town, balance)."""

_ID = Qt.ItemDataRole.UserRole + 1
_BELOW = Qt.ItemDataRole.UserRole + 2
_NEW = "new"
_LONGEST_NAME = 200
_PAUSE_MS = 120
_SHOWN_AT_ONCE = 7
_LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class CustomerField(Field):
    """``search(text)`` answers a list at once, or None and the answer comes later through ``show_found``.

    ``chosen`` carries the customer's id, or None as soon as the text no longer names the one chosen. With
    ``offers_new`` the list ends with a new customer of this name; ``new_wanted`` carries the name.
    """

    chosen = Signal(object)
    new_wanted = Signal(str)

    def __init__(
        self, search: Callable[[str], Sequence[Found] | None], placeholder: str = "", *, offers_new: bool = False
    ) -> None:
        super().__init__(placeholder=placeholder)
        self._search, self._offers_new = search, offers_new
        self._id: object | None = None
        self._model = QStandardItemModel(self)
        self._list = _popup(self, self._model)
        self._list.setAccessibleName(self.tr("Customers found"))
        self._list.clicked.connect(self._take)
        self._list.installEventFilter(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE_MS)
        self._rest.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)

    @property
    def customer_id(self) -> object | None:
        """Who is chosen, None while nobody is."""
        return self._id

    def set_customer(self, customer_id: object | None, name: str) -> None:
        """Show a customer as chosen; does not emit."""
        self._rest.stop()
        self._id = customer_id
        self.setText(name)
        self.complain("")
        self.hide_list()

    def show_found(self, found: Sequence[Found]) -> None:
        """Offer these; nothing to offer hides the list."""
        self._model.clear()
        name = self.text().strip()
        if self._offers_new and name and len(name) <= _LONGEST_NAME:
            found = [*found, (_NEW, self.tr("New customer “{0}”").format(name), self.tr("not in the book yet"))]
        for customer_id, name, below in found:
            item = QStandardItem(name)
            item.setEditable(False)
            item.setData(customer_id, _ID)
            item.setData(below, _BELOW)
            item.setData(f"{name}, {below}" if below else name, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if not found or not self.isVisible():
            self._list.hide()
            return
        rows = min(len(found), _SHOWN_AT_ONCE)
        self._list.setFixedSize(max(self.width(), 280), rows * self._list.sizeHintForRow(0) + 12)
        self._list.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.show()

    def _typed(self) -> None:
        if self._id is not None:
            self._id = None
            self.chosen.emit(None)
        self._rest.start()

    def _ask(self) -> None:
        self._rest.stop()
        found = self._search(self.text().strip())
        if found is not None:
            self.show_found(found)

    def _take_marked(self) -> None:
        """Of those who bear what is typed by now: a quick hand is ahead of the list."""
        if self._rest.isActive():
            self._list.hide()
            self._ask()
        if self._list.isVisible():
            self._take(self._list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(_ID) == _NEW:
            self.hide_list()
            self.new_wanted.emit(self.text().strip())
        elif index.isValid():
            self.set_customer(index.data(_ID), index.data())
            self.chosen.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list; Enter and Tab take what is marked; Esc closes it."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4) and not self._list.isVisible():
            self._ask()
        elif not self._steer(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab takes the marked customer and goes on."""
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and event.type() == QEvent.Type.KeyPress and self._list.isVisible():
            self._take_marked()
        return super().event(event)

    def _steer(self, event: QKeyEvent) -> bool:
        if not self._list.isVisible():
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_marked()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide_list()
        elif event.key() in _LIST_KEYS:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 7}.get(Qt.Key(event.key()), -7)
            last = self._model.rowCount() - 1
            row = min(max(self._list.currentIndex().row() + step, 0), last)
            self._list.setCurrentIndex(self._model.index(row, 0))
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list has no focus of its own: what is typed while it is open belongs to the field."""
        if watched is self._list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def hide_list(self) -> None:
        """Close the list without taking anything."""
        self._rest.stop()
        if self._list.isVisible():
            self._list.hide()
            self.activateWindow()  # some screens give the list the keys only after it was closed


def _popup(field: CustomerField, model: QStandardItemModel) -> QListView:
    shown = QListView(field)
    shown.setWindowFlags(Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
    shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    shown.setFocusProxy(field)
    shown.setFrameShape(QFrame.Shape.NoFrame)
    shown.setProperty("part", "popup")
    shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    shown.setMouseTracking(True)
    shown.setModel(model)
    shown.setItemDelegate(_FoundDelegate(shown))
    return shown


class _FoundDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines."""
        return QSize(0, fonts.metrics("medium").height() + fonts.metrics("small").height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Name above, what tells namesakes apart below."""
        shown, rect = colors(), QRect(option.rect)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, QColor(shown.select))
        inner = rect.adjusted(10, 5, -10, -5)
        painter.setFont(fonts.font("medium"))
        painter.setPen(QColor(shown.text))
        elide = Qt.TextElideMode.ElideRight
        name = fonts.metrics("medium").elidedText(str(index.data()), elide, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, name)
        painter.setFont(fonts.font("small"))
        painter.setPen(QColor(shown.text2))
        below = fonts.metrics("small").elidedText(str(index.data(_BELOW) or ""), elide, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, below)
