"""The open book as the windows see it: questions and wishes go to the book lane, answers come back as rows.

The office lives on the book lane; no window ever holds it. A desk hands in a function that is called there with
the office, and gets the frozen result on the main thread.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from arbook.gui.shared.history import History
from arbook.gui.shared.jobs import Job, Jobs
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.step_changes import StepChanges
from arbook.services.changing import Changes
from arbook.services.office import Office

Result = TypeVar("Result")


class Session(QObject):
    """One open book.

    Signals: ``changed`` (a ``Changes``) after every change, now and then while long work goes on; ``refused`` (an
    exception) when a failure has no other taker; ``saved`` (a path) once a file or folder was written and told;
    ``issued`` (id and number) once that was told of an invoice; ``closing``, the last moment in which something can
    still be put in line.
    """

    changed = Signal(object)
    refused = Signal(object)
    closing = Signal()
    saved = Signal(object)
    issued = Signal(int, str)

    def __init__(self, office: Office, jobs: Jobs, owner: Owner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.jobs = jobs
        self.owner = owner
        self.path: Path = office.path
        self.is_read_only = office.is_read_only
        self.is_demo = office.is_demo
        self.history = History(self)
        steps = StepChanges(self)
        steps.told.connect(self.changed)
        jobs.stepped.connect(steps.take)
        jobs.came_back.connect(steps.tell)
        jobs.changed.connect(self._tell)
        jobs.failed.connect(self.refused)

    def ask(
        self,
        question: Callable[[Office], Result],
        done: Callable[[Result], object],
        *,
        failed: Callable[[Exception], object] | None = None,
        receiver: QObject | None = None,
    ) -> Job:
        """Run ``question`` with the office on the book lane; ``done`` gets the answer on the main thread."""
        return self.jobs.read(question, self._office, done=done, failed=failed, receiver=receiver)

    def change(
        self,
        wish: Callable[[Office], Changes],
        *,
        done: Callable[[Changes], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        receiver: QObject | None = None,
    ) -> None:
        """Run ``wish`` with the office on the book lane; every desk hears of what it changed."""
        self.jobs.write(wish, self._office, done=done, failed=failed, receiver=receiver)

    def outside(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], object],
        *,
        failed: Callable[[Exception], object] | None = None,
        receiver: QObject | None = None,
    ) -> Job:
        """Run work that needs no book (drawing, mail, files) on the outside lane."""
        return self.jobs.outside(work, done=done, failed=failed, receiver=receiver)

    def from_outside(self, wish: Callable[[Office], Result]) -> Result:
        """On the outside lane: run ``wish`` with the office on the book lane and wait for its answer. What it changed
        is told with that of the steps around it.
        """
        return self.jobs.from_outside(wish, self._office)

    def close(self) -> None:
        """Let what is being typed be kept, wait for what runs, then give the file back."""
        self.closing.emit()
        self.jobs.close(self._office.close)

    def _tell(self, answer: object) -> None:
        if isinstance(answer, Changes):
            self.changed.emit(answer)
