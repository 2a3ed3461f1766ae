"""What the steps of long work changed, told now and then: a run of a thousand mails settles each by itself, and no
list is worth reading a thousand times.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.services.changing import Changes, together

TELL_EVERY_MS = 2_000
"""The lists are read again after so long at the earliest; how far a run is stands beside them all the while."""


class StepChanges(QObject):
    """The first step is told at once, the next ones together; ``tell`` when the work is over.

    Signal: ``told`` (``Changes``, of all steps since it was last told).
    """

    told = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._untold: list[Changes] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(TELL_EVERY_MS)
        self._rest.timeout.connect(self.tell)

    def take(self, changes: object) -> None:
        """One step answered; only what it changed is of interest."""
        if isinstance(changes, Changes):
            self._untold.append(changes)
            if not self._rest.isActive():
                self.tell()

    def tell(self) -> None:
        """Tell what was not told yet."""
        untold, self._untold = self._untold, []
        if untold:
            self._rest.start()
            self.told.emit(together(untold))
