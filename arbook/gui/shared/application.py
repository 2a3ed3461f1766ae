"""The one application object, which has to be there before any window."""

import sys

from PySide6.QtWidgets import QApplication


def make_application() -> QApplication:
    """Qt's application, or the one there is already; drawn by Qt's own style on every desktop.

    The style is named in the arguments, as ``setStyle`` hands a style back: to wrap it PySide loads the names of
    everything a style can draw, a tenth of the time until the first list.
    """
    made = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "Fusion"])
    assert isinstance(made, QApplication)
    return made
