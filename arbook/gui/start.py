"""Starting the windows: paint the shell first, then load everything else and open the book."""

import gc
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QTimer

from arbook.gui.shared.application import make_application
from arbook.gui.shared.memory import Memory
from arbook.gui.shell.window import MainWindow

_LATEST_MS = 1_000


def local_day() -> date:
    """The day on this computer's calendar."""
    return datetime.now().astimezone().date()


def run(path: Path | None, *, today: Callable[[], date] = local_day) -> int:
    """Show the main window with ``path``, else the book of last time, else the welcome page; the exit code."""
    gc.disable()  # while modules load it only costs time; later see shared.garbage
    app = make_application()
    app.setApplicationName("arbook")
    memory = Memory()
    window = MainWindow(memory, today)
    start = _Start(window, path or memory.last_book())
    window.painted.connect(start.begin)
    QTimer.singleShot(_LATEST_MS, start.begin)
    window.show()
    return app.exec()


class _Start:
    """What follows the first paint, or a window that nobody sees yet; once."""

    def __init__(self, window: MainWindow, path: Path | None) -> None:
        self._window, self._path = window, path
        self._has_begun = False

    def begin(self) -> None:
        from arbook.gui.shared.trouble import catch_all

        if self._has_begun:
            return
        self._has_begun = True
        self._window.furnish(self._path)
        catch_all(self._window.tell_failure)
        if self._path is None:
            self._window.front.show_welcome()
