"""Windows stay where somebody can see them, also when a screen was unplugged or the place is of another desk."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_GRIP = 120
"""Pixels of a window's head that must be on a screen so that it can be taken hold of."""

_TITLE_BAR = 40
"""Pixels for a window's title bar, which is known only once it is shown; desktops take 22 to 40."""


def first_size(wanted: QSize, room: QSize) -> QSize:
    """The size of a window that opens for the first time: as wanted, or what a screen has ``room`` for with the title
    bar above it.
    """
    return wanted.boundedTo(room - QSize(0, _TITLE_BAR))


def bring_into_sight(window: QWidget) -> None:
    """Move a window whose head is on no screen to the middle of the main one, no larger than that."""
    head = QRect(window.frameGeometry().topLeft(), window.frameGeometry().size())
    head.setHeight(min(head.height(), _GRIP // 2))
    if any(_is_graspable(screen.availableGeometry().intersected(head)) for screen in QGuiApplication.screens()):
        return
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    place = QRect(window.frameGeometry())
    place.moveCenter(room.center())
    window.move(max(room.left(), place.left()), max(room.top(), place.top()))


def _is_graspable(seen: QRect) -> bool:
    return seen.width() >= _GRIP and seen.height() > 0
