"""Menus for those who hear the windows.

On Linux a popup stands outside the tree that screen readers, switches and voices walk through: only the entry under
the arrow keys is told, and nothing else can be found or pressed. While somebody listens, the entries stand in a
dialog instead (``menu_sheet``).
"""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

_WITHOUT_POPUPS = frozenset({"xcb", "wayland"})


def is_heard() -> bool:
    """Whether somebody listens who would not find a popup."""
    from PySide6.QtGui import QAccessible, QGuiApplication  # when a menu opens: the names take a while to be made

    return QAccessible.isActive() and QGuiApplication.platformName() in _WITHOUT_POPUPS


def make_heard(menu: QMenu) -> QMenu:
    """Let this menu, which has a name and a parent, be a dialog for those who need it; answers the menu."""
    menu.aboutToShow.connect(partial(_open_for_ears, menu))
    return menu


def _open_for_ears(menu: QMenu) -> None:
    if is_heard():
        QTimer.singleShot(0, menu, partial(_open_sheet, menu))  # once the menu has been filled


def _open_sheet(menu: QMenu) -> None:
    from arbook.gui.shared.menu_sheet import MenuSheet

    parent = menu.parentWidget()
    if not isValid(menu) or parent is None:
        return
    sheet = MenuSheet(menu, parent.window())
    menu.close()
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
