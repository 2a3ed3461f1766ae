"""Undo and redo of what the owner edits: each change brings its own way back, as another change of the book.

Issued and posted things are never taken back here; they have their counter-entry (a credit note, a reversal).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from arbook.services.changing import Changes

if TYPE_CHECKING:
    from arbook.gui.shared.session import Session
    from arbook.services.office import Office

MOST_STEPS = 100

Wish = Callable[["Office"], Changes]
Here = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be taken back: the sentence it was told with, the way back, and the way there again."""

    said: str
    back: Wish | Here
    again: Wish | Here | None
    is_here: bool = False
    """Nothing in the book: both ways are walked on the main thread (ticks, typed words)."""


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
        self._first: Callable[[], object] | None = None
        self._passed = ""
        self._aside = ""
        self._instead: tuple[str, str] = ("", "")

    def aside(self, said: str) -> None:
        """``said`` is about to be told, but nothing was done: the key has nothing to say about it."""
        self._aside = said

    def counter_with(self, said: str, instead: str) -> None:
        """``said`` is about to be told of something posted; ``instead`` is a sentence on how to counter it."""
        self._instead = (said, instead)

    def passed(self, said: str) -> None:
        """Something was done that has no way back here; Ctrl+Z must not silently take back what was done before."""
        if said == self._aside:
            self._aside = ""
            return
        told, instead = self._instead
        self._passed = f"{said} {instead}" if said == told and instead else said

    def put_first(self, take_back: Callable[[], object] | None) -> None:
        """While something counts down, Ctrl+Z stops that and nothing older; None once it is over."""
        self._first = take_back
        self.moved.emit()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done) or self._first is not None

    @property
    def can_redo(self) -> bool:
        """Whether the last step was taken back and can be done again."""
        return bool(self._undone) and self._undone[-1].again is not None

    def did(self, said: str, back: Wish, again: Wish | None = None) -> None:
        """Something was changed: ``said`` goes to the toast, ``back`` changes the book so that it is as before.

        Both wishes run on the book lane with the office, and make their own operation id.
        """
        self._remember(Step(said, back, again))

    def did_here(self, said: str, back: Here, again: Here) -> None:
        """Something the book does not know of was changed, such as a tick. Without ``said`` no toast tells it."""
        self._remember(Step(said, back, again, is_here=True))

    def _remember(self, step: Step) -> None:
        self._done = [*self._done[-MOST_STEPS + 1 :], step]
        self._undone.clear()
        self._passed = ""
        if step.said:
            self.did_it.emit(step)
        self.moved.emit()

    def undo(self, step: object = None) -> None:
        """Take a step back, the newest unless one is named; a step that is gone already is left alone."""
        if step is None and self._first is not None:
            self._first()
            return
        if step is None and self._passed:
            self._tell_passed()
            return
        if step is None and self._done:
            step = self._done[-1]
        if not isinstance(step, Step) or step not in self._done:
            return
        self._done.remove(step)
        self._undone.append(step)
        self._run(step, step.back, self.tr("Undone: {0}").format(step.said) if step.said else "")

    def _tell_passed(self) -> None:
        """What was done last stays; the next time the key takes back what was done before, and says so now."""
        said, self._passed = self._passed, ""
        before = next((step.said for step in reversed(self._done) if step.said), "")
        if before:
            text = self.tr("Undo does not reach this: {0} Undo again takes back what was before it: {1}")
            self.told.emit(text.format(said, before))
        else:
            self.told.emit(self.tr("Undo does not reach this: {0}").format(said))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self.can_redo:
            return
        step = self._undone.pop()
        assert step.again is not None
        self._done.append(step)
        self._run(step, step.again, step.said)

    def _run(self, step: Step, way: Wish | Here, said: str) -> None:
        self.moved.emit()
        if step.is_here:
            cast("Here", way)()
            if said:
                self.told.emit(said)
            return

        def tell(_changes: Changes) -> None:
            self.told.emit(said)

        self._session.change(cast("Wish", way), done=tell, receiver=self)
