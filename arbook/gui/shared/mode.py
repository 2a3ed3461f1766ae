"""Light or dark: the owner's choice, and what it comes to on this system."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from arbook.gui.shared.tokens import DARK, LIGHT, Colors


class Mode(Enum):
    """What the owner chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def colors_for(mode: Mode) -> Colors:
    """The colors of this choice; ``SYSTEM`` asks the desktop, and is light where it does not say."""
    if mode is Mode.SYSTEM:
        is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    else:
        is_dark = mode is Mode.DARK
    return DARK if is_dark else LIGHT
