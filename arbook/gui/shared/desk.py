"""What every desk of the main window has in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

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

    # ------------------------------------------------------------- what keys ask for (see ``shared.keys``)
    def offers(self, method: str) -> bool:
        """Whether a key means something on this desk: it says itself what is done then."""
        return getattr(type(self), method) is not getattr(Desk, method)

    def start_search(self) -> None:
        """Ctrl+F: put the focus into the search field."""

    def make_new(self) -> None:
        """Ctrl+N: make a new one of what the desk shows."""

    def press_main(self) -> None:
        """Ctrl+Enter: press the filled button."""

    def save(self) -> None:
        """Ctrl+S: save what is being written, and stay."""

    def remove(self) -> None:
        """Del: remove what is chosen, with a way back."""

    def call_instead(self) -> None:
        """Ctrl+T: rather call than write to whom is chosen, with a way back."""

    def print_shown(self) -> None:
        """Ctrl+P: show the paper of what is chosen, from where it is printed."""

    def export_shown(self) -> None:
        """Ctrl+E: save the list as a table."""

    def step(self, by: int) -> None:
        """Alt+Up, Alt+Down: go to the one before (-1) or after (1)."""

    def leave(self) -> bool:
        """Esc: close what lies over the desk, losing nothing; False when there is nothing to close."""
        return False

    def customer_shown(self) -> int | None:
        """Whom the desk is about right now, for "remind this customer" and what is begun for somebody."""
        return None

    def parts(self) -> tuple[QWidget, ...]:
        """F6: list, panel, footer; the first widget of each that takes the focus is where it goes."""
        return (self,)

    def next_part(self) -> None:
        """Put the focus into the next of ``parts`` that is to be seen."""
        shown = [part for part in self.parts() if part.isVisible() and first_stop(part) is not None] or [self]
        now = QApplication.focusWidget()
        place = next((n for n, part in enumerate(shown) if now is part or part.isAncestorOf(now or self)), -1)
        stop = first_stop(shown[(place + 1) % len(shown)])
        if stop is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter(self, left_at: QWidget | None) -> None:
        """Put the focus into the list, or what comes first; whoever worked here before goes on at ``left_at``."""
        if left_at is not None and left_at is self.window().focusWidget():
            return
        stops = [first_stop(part) for part in self.parts() if part.isVisibleTo(self)]
        next((stop for stop in stops if stop is not None), self).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody inside wanted closes what lies over the desk."""
        if event.key() != Qt.Key.Key_Escape or not self.leave():
            super().keyPressEvent(event)

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


def first_stop(part: QWidget) -> QWidget | None:
    """The first widget in a part, or the part itself, that Tab would stop at."""
    for each in (part, *part.findChildren(QWidget)):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled():
            return each
    return None
