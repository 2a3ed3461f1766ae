"""Undo and redo of what the owner edits: each change brings its own way back, as another change of the book.

Issued and posted things are never taken back here; they have their counter-entry (a credit note, a reversal).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from arbook.services.changing import Changes

if TYPE_CHECKING:
    from arbook.gui.shared.session import Session
    from arbook.services.office import Office

MOST_STEPS = 100

Wish = Callable[["Office"], Changes]


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be taken back: the sentence it was told with, the way back, and the way there again."""

    said: str
    back: Wish
    again: Wish | None


class History(QObject):
    """What was done since the book was opened, newest last.

    Signals: ``did_it`` (a ``Step``) for the toast that offers Undo, ``told`` (a sentence) once a step went back or
    was done again, ``moved`` whenever what can be undone or redone changes.
    """

    did_it = Signal(object)
    told = Signal(str)
    moved = Signal()

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether the last step was taken back and can be done again."""
        return bool(self._undone) and self._undone[-1].again is not None

    def did(self, said: str, back: Wish, again: Wish | None = None) -> None:
        """Something was changed: ``said`` goes to the toast, ``back`` changes the book so that it is as before.

        Both wishes run on the book lane with the office, and make their own operation id.
        """
        step = Step(said, back, again)
        self._done = [*self._done[-MOST_STEPS + 1 :], step]
        self._undone.clear()
        self.did_it.emit(step)
        self.moved.emit()

    def undo(self, step: object = None) -> None:
        """Take a step back, the newest unless one is named; a step that is gone already is left alone."""
        if step is None and self._done:
            step = self._done[-1]
        if not isinstance(step, Step) or step not in self._done:
            return
        self._done.remove(step)
        self._undone.append(step)
        self._run(step.back, self.tr("Undone: {0}").format(step.said))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self.can_redo:
            return
        step = self._undone.pop()
        assert step.again is not None
        self._done.append(step)
        self._run(step.again, step.said)

    def _run(self, wish: Wish, said: str) -> None:
        self.moved.emit()

        def tell(_changes: Changes) -> None:
            self.told.emit(said)

        self._session.change(wish, done=tell, receiver=self)
