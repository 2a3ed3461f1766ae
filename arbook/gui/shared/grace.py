"""The seconds between pressing Send and the first message: they are counted down, and until they are over nothing
has left.
"""

from PySide6.QtCore import QObject, QTimer, Signal

GRACE_SECONDS = 10
TICK_MS = 1_000


class Grace(QObject):
    """Counts down once per ``start``. Signals: ``ticked`` (whole seconds left), ``over`` (after the last one)."""

    ticked = Signal(object)
    over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin anew with all seconds."""
        self._left = GRACE_SECONDS
        self._timer.start(TICK_MS)
        self.ticked.emit(self._left)

    def stop(self) -> None:
        """It will not be over."""
        self._timer.stop()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.ticked.emit(self._left)
        else:
            self._timer.stop()
            self.over.emit()
