"""Light or dark: the owner's choice, and what it comes to on this system."""

from enum import Enum

from PySide6.QtGui import QGuiApplication, QPalette

from arbook.gui.shared.tokens import DARK, LIGHT, Colors

_MIDDLE = 128
"""Of lightness, which goes from 0 to 255."""


class Mode(Enum):
    """What the owner chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def colors_for(mode: Mode) -> Colors:
    """The colors of this choice; ``SYSTEM`` asks the desktop, and is light where it does not say."""
    return DARK if mode is Mode.DARK or (mode is Mode.SYSTEM and _is_desktop_dark()) else LIGHT


def first_colors(mode: Mode) -> Colors:
    """The colors of this choice while Qt's palette is still the desktop's: a dark desktop has a dark one.

    To ask the desktop itself PySide makes all names of Qt, a seventh of the time until the first paint.
    """
    if mode is not Mode.SYSTEM:
        return colors_for(mode)
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < _MIDDLE else LIGHT


def _is_desktop_dark() -> bool:
    from PySide6.QtCore import Qt

    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
