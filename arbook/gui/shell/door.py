"""Goes in and out of books: one at a time, each with lanes of its own."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from arbook.gui.shared.jobs import Job, Jobs
from arbook.gui.shell.opening import Opened, found_new, open_demo, open_existing, session_of

if TYPE_CHECKING:
    from arbook.gui.shared.session import Session
    from arbook.gui.welcome.form import NewBook


class BookDoor(QObject):
    """Signals: ``opened`` (a ``Session`` and the business's name), ``refused`` (an exception)."""

    opened = Signal(object, str)
    refused = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self._today = today
        self._jobs: Jobs | None = None
        self._way: Callable[[], Opened] | None = None
        self._entry: _Entry | None = None
        self._job: Job | None = None

    def open_book(self, path: Path) -> None:
        """Open a book."""
        self._begin(partial(open_existing, path))

    def open_demo(self, folder: Path) -> None:
        """Open the demo book of this folder, in the windows' language, made now if there is none yet."""
        from arbook.gui.shared.language import spoken

        self._begin(partial(open_demo, folder, self._today(), spoken()))

    def found_book(self, answers: "NewBook") -> None:
        """Make a new book and open it."""
        self._begin(partial(found_new, answers))

    def try_again(self) -> None:
        """Do once more what was refused."""
        if self._way is not None:
            self._begin(self._way)

    def _begin(self, way: Callable[[], Opened]) -> None:
        self.close()
        self._way = way
        self._jobs = Jobs(self)
        self._entry = _Entry(way)
        self._job = self._jobs.read(self._entry.enter, done=self._come_in, failed=self._turn_away)

    def _come_in(self, opened: Opened) -> None:
        assert self._jobs is not None
        from arbook.gui.shared.board_reading import BoardReader

        self.session = session_of(opened, self._jobs, self._today, self)
        BoardReader.of(self.session).read_ahead()  # the first desk is Today
        self.opened.emit(self.session, opened.business)

    def _turn_away(self, error: Exception) -> bool:
        self.close()
        self.refused.emit(error)
        return True

    def close(self) -> None:
        """Wait for what runs, then give the book back, even one that was only just opened."""
        session, jobs, self.session, self._jobs = self.session, self._jobs, None, None
        if jobs is None:
            return
        if self._job is not None:
            self._job.cancel()
        if session is not None:
            session.close()
            session.deleteLater()
        else:
            jobs.close(self._entry.leave if self._entry is not None else None)
        jobs.deleteLater()


class _Entry:
    """One attempt to open a book; lives on the book lane."""

    def __init__(self, way: Callable[[], Opened]) -> None:
        self._way = way
        self._opened: Opened | None = None

    def enter(self) -> Opened:
        self._opened = self._way()
        return self._opened

    def leave(self) -> None:
        if self._opened is not None:
            self._opened.office.close()
