"""Garbage of Python is collected on the main thread alone.

The collector runs in whatever thread happens to make the next object. On a lane it would take widgets apart that
belong to the main thread, and the process ends.
"""

import gc

from PySide6.QtCore import QCoreApplication, QTimer

_FIRST_MS = 4_000
"""While the program starts it would only cost time."""

_EVERY_MS = 500
_NAME = "garbage"


def collect_on_main_thread() -> None:
    """Switch the collector off and collect by a timer of the application instead; call it on the main thread."""
    app = QCoreApplication.instance()
    if app is None or app.findChild(QTimer, _NAME) is not None:
        return
    gc.disable()
    timer = QTimer(app)
    timer.setObjectName(_NAME)
    timer.setInterval(_EVERY_MS)
    timer.timeout.connect(collect_due)
    QTimer.singleShot(_FIRST_MS, timer, timer.start)


def collect_due() -> None:
    """What the collector would do now by itself: the oldest generation whose turn has come."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return
