"""The one application object, which has to be there before any window."""

import sys
from types import ModuleType

from PySide6.QtWidgets import QApplication

_ASKS_QT = ("arbook.gui", "PySide6")
"""Modules that call Qt; only these could choose how its names are written."""


def make_application() -> QApplication:
    """Qt's application, or the one there is already; drawn by Qt's own style on every desktop.

    The style is named in the arguments, as ``setStyle`` hands a style back: to wrap it PySide loads the names of
    everything a style can draw, a tenth of the time until the first list.
    """
    leave_sources_unread()
    made = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "Fusion"])
    assert isinstance(made, QApplication)
    return made


def leave_sources_unread() -> None:
    """From now on no module's source is read when it is imported.

    A module may ask PySide to write Qt's names as Python does (``from __feature__ import snake_case``). To find out
    who might, PySide reads and keeps the source of every module that comes after it, six megabytes with SQLAlchemy.
    Here nobody asks, so the name of a module tells as much. Where PySide does this by another way, nothing happens.
    """
    feature = sys.modules.get("PySide6.support.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _asks_qt  # type: ignore[union-attr]


def _asks_qt(module: ModuleType) -> bool:
    return module.__name__.startswith(_ASKS_QT)
