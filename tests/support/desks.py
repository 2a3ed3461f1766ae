"""Hands for tests of desks and dialogs."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shared.wishes import Wish
from arbook.gui.shell.window import MainWindow

D = TypeVar("D", bound=QDialog)


def wished(window: MainWindow, wish: Wish, kind: type[D]) -> D:
    """The dialog that a wish opens."""
    window.grant(wish)
    return shown(window, kind)


def shown(window: MainWindow, kind: type[D]) -> D:
    """The dialog of this kind that stands in front."""
    [found] = [each for each in window.findChildren(kind) if each.isVisible()]
    return found


def write(field: QLineEdit, text: str) -> None:
    """Type a text in place of what is there."""
    field.setText(text)
    field.textEdited.emit(text)


def fits_a_small_screen(window: MainWindow, look: QApplication, qtbot: QtBot, size: float) -> None:
    """Wait until the window needs no more than 1024 x 700 with text of this size.

    Laying out anew takes a few rounds: parts that share a narrow window make room one after the other.
    """
    apply_theme(look, Mode.LIGHT, size)
    try:
        window.resize(1024, 700)
        qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= 1024)
        qtbot.waitUntil(lambda: window.minimumSizeHint().height() <= 700)
    finally:
        apply_theme(look, Mode.LIGHT)


def nameless(top: QWidget) -> list[str]:
    """Visible widgets that take the focus and have no name for screen readers."""
    found = []
    for each in top.findChildren(QWidget):
        takes_focus = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        text = each.text() if isinstance(each, QAbstractButton) else ""
        is_inner = isinstance(each.parent(), QAbstractScrollArea) or each.objectName().startswith("qt_")
        if takes_focus and each.isVisibleTo(top) and not is_inner and not (each.accessibleName() or text):
            found.append(type(each).__name__)
    return found
