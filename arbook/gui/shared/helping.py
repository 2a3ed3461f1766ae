"""F1 in a dialog: the window behind is asked for the page of the manual, whichever window that is."""

from typing import Protocol, runtime_checkable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.keys import keys_of


@runtime_checkable
class Helper(Protocol):
    """Who shows pages of the manual: the main window."""

    def show_help(self, page: str = "", *, over: QWidget | None = None) -> None:
        """Show a page; without a name the one about the dialog ``over`` which it is to stand."""


def bind_help(dialog: QWidget) -> None:
    """Let F1 in this dialog ask for its page."""

    def ask() -> None:
        window = dialog.parentWidget()
        while window is not None and not isinstance(window, Helper):
            window = window.parentWidget()
        if window is not None:
            window.show_help(over=dialog)

    for keys in keys_of("help"):
        QShortcut(QKeySequence(keys), dialog).activated.connect(ask)
