"""Garbage of Python is collected on the main thread alone.

The collector runs in whatever thread happens to make the next object. On a lane it would take widgets apart that
belong to the main thread, and the process ends.
"""

import gc

from PySide6.QtCore import QCoreApplication, QTimer

from arbook.gui.shared.tidiness import is_a_lane_at_work

_FIRST_MS = 4_000
"""While the program starts it would only cost time."""

_EVERY_MS = 100
"""A lane that imports makes 40,000 objects meanwhile, and going through them takes some 15 ms."""

_LOOKS_AT_REST = 20
_NAME = "garbage"
_rest = {"looks": 0}


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
    QTimer.singleShot(_FIRST_MS, timer, keep_what_the_start_made)
    QTimer.singleShot(_FIRST_MS, timer, timer.start)


def keep_what_the_start_made() -> None:
    """Count all that is held as old, without going through it.

    The start made it to stay, and a lane that reads a file meanwhile makes 400,000 objects: going through those in
    the first collection would be a pause of a tenth of a second.
    """
    gc.freeze()
    gc.unfreeze()


def collect_due() -> None:
    """What the collector would do now by itself: the oldest generation whose turn has come.

    While a lane works the middle generation goes with the young one, so that it never holds many: ten times what a
    lane makes between two looks would be a pause that one notices. Everything is gone through only some time after
    the lanes came to rest: between two steps of an import its 100,000 rows would be.
    """
    is_at_work = is_a_lane_at_work()
    _rest["looks"] = 0 if is_at_work else _rest["looks"] + 1
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0) if _rest["looks"] >= _LOOKS_AT_REST else (1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(max(generation, 1) if is_at_work else generation)
            return
