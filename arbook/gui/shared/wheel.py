"""The mouse wheel over a small table on a long page: it moves the page, until the owner works in the table."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView


def leave_wheel_to_page(view: QAbstractItemView) -> None:
    """The wheel moves what the table stands on, unless the table has the focus."""
    view.viewport().installEventFilter(_LeavesWheel(view))


class _LeavesWheel(QObject):
    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the event from the table and hand it on."""
        if event.type() is not QEvent.Type.Wheel or self._view.hasFocus():
            return False
        event.ignore()
        return True
