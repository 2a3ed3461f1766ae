"""A menu as a dialog, for those who hear the windows (see ``heard_menu``)."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import Label
from arbook.gui.shared.menu_letters import plain

_STEPS = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}


class MenuSheet(SheetDialog):
    """What a menu offers, as buttons in reading order; its inner menus stand below their titles."""

    def __init__(self, menu: QMenu, parent: QWidget) -> None:
        super().__init__(parent, menu.accessibleName(), "")
        self.primary.hide()
        self.cancel.setText(self.tr("Close"))
        self.body.setSpacing(4)
        for entry in _entries(menu):
            self.body.addWidget(Label(entry, "section") if isinstance(entry, str) else self._button(entry))
        self.body.addStretch(1)

    def _button(self, action: QAction) -> Button:
        button = Button(plain(action).replace("\t", ", "))
        if action.isCheckable():
            button.setCheckable(True)
            button.setChecked(action.isChecked())
        button.clicked.connect(partial(self._take, action))
        return button

    def _take(self, action: QAction, _checked: bool = False) -> None:
        """The dialog first: what is begun may open another."""
        self.accept()
        QTimer.singleShot(0, action, action.trigger)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go up and down as in a menu."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.focusNextPrevChild(step)


def _entries(menu: QMenu) -> Iterator[QAction | str]:
    """What can be chosen right now, and the titles of inner menus."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield plain(action)
            yield from _entries(inner)
        elif action.isVisible() and action.isEnabled() and not action.isSeparator() and action.text():
            yield action
