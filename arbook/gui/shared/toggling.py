"""Buttons used without a mouse: Enter presses, and those that stay pressed hear people who do not see them.

A screen reader toggles such a button where a hand clicks it, and Qt then tells ``toggled`` alone: the mark would move
and nothing would happen.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object


class HearsToggles(_Base):
    """Stands before a button's class: a toggle that comes from outside is told as the click it means.

    Connect ``toggled`` to ``hear_toggle``. ``setChecked`` by the program tells no click.
    """

    _is_told = False

    def setChecked(self, is_checked: bool, /) -> None:
        """The program's own doing."""
        before, self._is_told = self._is_told, True
        super().setChecked(is_checked)
        self._is_told = before

    def nextCheckState(self) -> None:
        """A click, which Qt tells itself; or another of the group was chosen."""
        before, self._is_told = self._is_told, True
        super().nextCheckState()
        self._is_told = before

    def hear_toggle(self, _is_checked: bool) -> None:
        """Tell a click where nobody else does."""
        if self._is_told:
            return
        group = self.group()
        if group is not None:
            group.buttonClicked.emit(self)
        self.clicked.emit()


def enter_presses(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press the button where the key is Enter alone; False where it is another."""
    is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not is_plain:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
