"""Many papers one after the other: facts on the book lane, drawing and writing on the outside lane.

What is written stays, whatever happens to the next; after a failure the rest can be gone on with.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from arbook.documents.binding import Binder
from arbook.gui.shared.files import write_whole
from arbook.gui.shared.session import Session
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper

Prepare = Callable[[Office], PreparedPaper]


class Sink(Protocol):
    """Where drawn papers go. Both methods run on the outside lane."""

    @property
    def place(self) -> Path | None:
        """The file or folder."""

    def put(self, paper: PreparedPaper, content: bytes) -> None:
        """Take the next paper."""

    def finish(self) -> None:
        """All were put."""


class FolderSink:
    """A PDF each in a folder; a file of that name from before is replaced, but none of the same run."""

    def __init__(self, folder: Path, name: Callable[[PreparedPaper], str] = lambda paper: paper.file_name) -> None:
        self.place, self._name = folder, name
        self._written: set[str] = set()

    def put(self, paper: PreparedPaper, content: bytes) -> None:
        """Write it whole or not at all.

        Raises:
            FileNotWrittenError: the system refused.
        """
        from arbook.documents.names import distinct

        name = distinct(self._name(paper), self._written)
        write_whole(self.place / name, content)
        self._written.add(name.casefold())

    def finish(self) -> None:
        """Nothing is left to do."""


class BoundSink:
    """All in one document, in a file or, without a path, in ``content``; then ``papers`` are its parts as well."""

    def __init__(self, path: Path | None = None, *, each_on_front: bool = False) -> None:
        self.place, self._binder = path, Binder(each_on_front=each_on_front)
        self.content = b""
        self.papers: list[tuple[PreparedPaper, bytes]] = []

    def put(self, paper: PreparedPaper, content: bytes) -> None:
        """Bind it behind the others."""
        self._binder.add(content)
        if self.place is None:
            self.papers.append((paper, content))

    def finish(self) -> None:
        """Write the file.

        Raises:
            FileNotWrittenError: the system refused.
        """
        self.content = self._binder.bound()
        if self.place is not None:
            write_whole(self.place, self.content)


class PaperBatch(QObject):
    """Signals: ``moved`` (done, total, the customer just written), ``ended`` (how many were written), ``failed`` (an
    exception; ``go_on`` tries the rest again).
    """

    moved = Signal(int, int, str)
    ended = Signal(int)
    failed = Signal(object)

    def __init__(
        self, session: Session, listed: Callable[[Office], Sequence[Prepare]], sink: Sink, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._listed, self.sink = session, listed, sink
        self._todo: Sequence[Prepare] | None = None
        self.done = 0
        self.marked: list[str] = []
        self._is_stopped = False

    @property
    def total(self) -> int:
        """How many there are in all; 0 while nobody knows."""
        return len(self._todo or ())

    @property
    def is_whole(self) -> bool:
        """Whether none is left."""
        return self._todo is not None and self.done == len(self._todo)

    def start(self) -> None:
        """Begin."""
        self._session.ask(self._listed, self._take, failed=self._fail, receiver=self)

    def go_on(self) -> None:
        """After a failure or a stop: with the first that is not written."""
        self._is_stopped = False
        if self._todo is None:
            self.start()
        else:
            self._next()

    def stop(self) -> None:
        """End after the one being written."""
        self._is_stopped = True

    def _take(self, todo: Sequence[Prepare]) -> None:
        self._todo = todo
        self._next()

    def _next(self) -> None:
        todo = self._todo or ()
        if self._is_stopped or self.done == len(todo):
            work = (lambda: None) if self._is_stopped else self.sink.finish
            self._session.outside(work, self._end, failed=self._fail, receiver=self)
            return
        self._session.ask(todo[self.done], self._draw, failed=self._fail, receiver=self)

    def _end(self, _nothing: object) -> None:
        self.ended.emit(self.done)

    def _draw(self, paper: PreparedPaper) -> None:
        work = partial(_put, self.sink, paper)
        self._session.outside(work, partial(self._written, paper.customer_name), failed=self._fail, receiver=self)

    def _written(self, name: str, unprintable: str) -> None:
        self.done += 1
        if unprintable:
            self.marked.append(name)
        self.moved.emit(self.done, self.total, name)
        self._next()

    def _fail(self, error: Exception) -> bool:
        self.failed.emit(error)
        return True


def _put(sink: Sink, paper: PreparedPaper) -> str:
    """Which characters it could not show."""
    drawn = paper.drawn()
    sink.put(paper, drawn.content)
    return drawn.unprintable
