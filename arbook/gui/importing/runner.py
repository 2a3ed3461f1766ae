"""The work of an import on its lanes: told how far it is, and stopped when the owner asks."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from arbook.gui.shared.jobs import Job
from arbook.gui.shared.session import Session
from arbook.importing.watching import Watch
from arbook.services.changing import Changes
from arbook.services.office import Office

Result = TypeVar("Result")
Done = Callable[[Result], object]
Failed = Callable[[Exception], object]


class ImportRunner(QObject):
    """One piece of work at a time; a new one makes the one before unwanted. ``went_on`` carries done and total."""

    went_on = Signal(int, int)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._stop = Event()
        self._job: Job | None = None

    def stop(self) -> None:
        """Stop what is under way; it fails with ``ImportStoppedError``."""
        self._stop.set()

    def read(self, work: Callable[[Watch], Result], done: Done[Result], failed: Failed) -> None:
        """Work that needs no book."""
        watch = self._afresh()
        self._job = self._session.outside(lambda: work(watch), done, failed=failed, receiver=self)

    def ask(self, work: Callable[[Office, Watch], Result], done: Done[Result], failed: Failed) -> None:
        """Work that reads the book."""
        watch = self._afresh()
        self._job = self._session.ask(lambda office: work(office, watch), done, failed=failed, receiver=self)

    def change(self, work: Callable[[Office, Watch], Changes], done: Done[Changes], failed: Failed) -> None:
        """Work that changes the book."""
        watch = self._afresh()
        self._session.change(lambda office: work(office, watch), done=done, failed=failed, receiver=self)

    def _afresh(self) -> Watch:
        if self._job is not None:
            self._job.cancel()
        self._stop.set()  # whatever is not wanted any more need not be finished
        stop = self._stop = Event()

        def watch(done: int, total: int) -> bool:
            """On a lane; the signal finds its own way to the main thread."""
            if not stop.is_set():
                self.went_on.emit(done, total)
            return not stop.is_set()

        return watch
