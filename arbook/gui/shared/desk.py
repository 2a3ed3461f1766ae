"""What every desk of the main window has in common."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.session import Session
from arbook.services.changing import Changes


class Desk(QWidget):
    """A page of the main window. It reads again once its ``nouns`` changed: at once, or when it is next shown.

    Class attributes: ``key`` (as in ``wishes.ShowDesk``) and ``nouns`` (of ``Changes.touched``) that it shows.
    Signals: ``wish`` (of ``wishes``), ``told`` (a sentence for the toast), ``counted`` (number on the rail, or None).
    """

    key = ""
    nouns: frozenset[str] = frozenset()

    wish = Signal(object)
    told = Signal(str)
    counted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._is_stale = True
        session.changed.connect(self._heed)

    def load(self) -> None:
        """Read what the desk shows; called when it is first shown, after changes, and by F5."""
        raise NotImplementedError

    def start_search(self) -> None:
        """Ctrl+F: put the focus into the search field. Desks without one do nothing."""

    def make_new(self) -> None:
        """Ctrl+N: make a new one of what the desk shows. Desks without such a thing do nothing."""

    def press_main(self) -> None:
        """Ctrl+Enter: press the filled button. Desks without one do nothing."""

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another desk was in front."""
        super().showEvent(event)
        self._load_if_stale()

    def _heed(self, changes: Changes) -> None:
        if any(changes.touches(noun) for noun in self.nouns):
            self._is_stale = True
            if self.isVisible():
                self._load_if_stale()

    def _load_if_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.load()
