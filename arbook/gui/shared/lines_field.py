"""A field for a few lines of text: addresses, notes. As high as its lines in the owner's text size."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPlainTextEdit

from arbook.gui.shared import fonts

_AROUND = 28


class LinesField(QPlainTextEdit):
    """Shows ``lines`` lines whole; Tab goes on to the next field."""

    def __init__(self, lines: int, text: str = "") -> None:
        super().__init__(text)
        self._lines = lines
        self.setTabChangesFocus(True)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._lines * fonts.metrics("body").lineSpacing() + _AROUND)

    def changeEvent(self, event: QEvent) -> None:
        """As high as larger text needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_lines"):
            self._fit()
