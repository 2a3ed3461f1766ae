"""Waiting without freezing: two lanes of threads, answers on the main thread.

The book lane is one thread, so the book is opened, read and written there and nowhere else: connections never
cross threads, frozen rows do. The outside lane (mail, files, printing) is a few threads that never see the book.
"""

import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from arbook.gui.shared.garbage import collect_on_main_thread
from arbook.gui.shared.lane import Lane
from arbook.gui.shared.tidiness import no_full_collection
from arbook.services.patience import reading_unless

Result = TypeVar("Result")
_OUTSIDE_THREADS = 4


class Job:
    """One piece of work under way; ``cancel`` makes its answer unwanted: reading ends, or is not begun."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def cancel(self) -> None:
        """The answer is no longer wanted."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the answer is unwanted."""
        return self._cancelled.is_set()


class _Callback:
    """A function to call later. A method of a QObject is held weakly, so that waiting keeps no window alive."""

    def __init__(self, function: Callable[..., object], receiver: QObject | None) -> None:
        self._args: tuple[object, ...] = ()
        self._keywords: dict[str, Any] = {}
        while isinstance(function, partial):
            self._args, self._keywords = function.args + self._args, {**function.keywords, **self._keywords}
            function = function.func
        bound = getattr(function, "__self__", None)
        self._function = None if isinstance(bound, QObject) else function
        self._name = getattr(function, "__name__", "")
        guard = bound if isinstance(bound, QObject) else receiver
        self._guard = None if guard is None else weakref.ref(guard)

    def __call__(self, fact: object) -> bool:
        """Call it unless its window is gone; answers whether it was called."""
        if self._guard is not None:
            receiver = self._guard()
            if receiver is None or not shiboken6.isValid(receiver):
                return False
            function = self._function or getattr(receiver, self._name)
        else:
            function = self._function
        assert function is not None
        function(*self._args, fact, **self._keywords)
        return True


class _Errand:
    """Goes to a lane with work and comes back to the main thread with what came of it.

    The functions it carries may be the last to hold a window. They are taken from it on the main thread and never
    held by a lane alone: a window that ends on a lane, perhaps while Qt goes through all widgets, ends the process.
    """

    def __init__(
        self, job: Job, work: Callable[[], object] | None, done: _Callback | None, failed: _Callback | None
    ) -> None:
        self.job, self.work, self.done, self.failed = job, work, done, failed
        self.result: object = None
        self.error: Exception | None = None
        self.is_change = self.is_step = self.is_outside = self.is_dropped = False

    def unload(self) -> None:
        """Let go of everything carried; on the main thread."""
        self.work = self.done = self.failed = self.result = self.error = None


class Jobs(QObject):
    """Runs functions on the two lanes. Make it on the main thread; ``close`` it before the program ends.

    Signals, all on the main thread: ``changed`` (what a write answered), ``stepped`` (what a step of long work
    answered), ``came_back`` (long work is over, its answer comes next), ``failed`` (an exception that nobody else
    wanted), ``progress`` (whatever work reported).
    """

    changed = Signal(object)
    stepped = Signal(object)
    came_back = Signal()
    failed = Signal(object)
    progress = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        collect_on_main_thread()
        self._book = Lane("book")
        self._outside = ThreadPoolExecutor(_OUTSIDE_THREADS, thread_name_prefix="outside")
        self._closing = Event()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        function: Callable[..., Result],
        *args: object,
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        receiver: QObject | None = None,
    ) -> Job:
        """Run ``function(*args)`` on the book lane and hand its answer to ``done`` on the main thread.

        ``receiver`` guards callbacks that are not methods of a window: none is called once it is deleted.
        """
        errand = self._errand(partial(function, *args), done, failed, receiver)
        if not self._is_over(errand.job):
            self._book.submit(self._run, errand, is_reading=True)
        return errand.job

    def write(
        self,
        function: Callable[..., Result],
        *args: object,
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        receiver: QObject | None = None,
    ) -> None:
        """Like ``read``, for what changes the book: never dropped, and its answer also goes out as ``changed``."""
        errand = self._errand(partial(function, *args), done, failed, receiver)
        errand.is_change = True
        self._book.submit(self._run, errand)

    def outside(
        self,
        function: Callable[..., Result],
        *args: object,
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        receiver: QObject | None = None,
    ) -> Job:
        """Run work that needs no book. Long work asks ``is_closing`` and its own cancel flag between steps."""
        errand = self._errand(partial(function, *args), done, failed, receiver)
        errand.is_outside = True
        if not self._is_over(errand.job):
            self._outside.submit(self._run, errand)
        return errand.job

    def _is_over(self, job: Job) -> bool:
        """Questions asked while the book is being closed are dropped, as those still in line are."""
        if self._closing.is_set():
            job.cancel()
        return job.is_cancelled

    def from_outside(self, function: Callable[..., Result], *args: object) -> Result:
        """Run ``function(*args)`` on the book lane and wait for its answer: for work on the outside lane only.

        Long work (a run of mail) so writes each step into the book while closing waits for it. What it answers goes
        out as ``stepped``. Raises whatever ``function`` raised.
        """
        result = self._book.submit(function, *args).result()
        errand = _Errand(Job(), None, None, None)
        errand.result, errand.is_step = result, True
        self._arrived.emit(errand)
        return result

    def let_readers_in(self) -> None:
        """On the book lane, between two steps of a long write and outside its transaction: answer those who only ask,
        up to the next write in line.
        """
        self._book.let_readers_in()

    def report(self, fact: object) -> None:
        """Tell how far work is; may be called from any lane."""
        self._arrived.emit(fact)

    def is_closing(self) -> bool:
        """Whether the program is ending; may be asked from any lane."""
        return self._closing.is_set()

    def close(self, last: Callable[[], object] | None = None) -> None:
        """Wait for what runs and for every write in line, drop reads in line, then run ``last`` on the book lane.

        Raises:
            Exception: whatever ``last`` raised.
        """
        if self._closing.is_set():
            return
        self._closing.set()
        self._outside.shutdown(wait=True)
        closed = self._book.submit(last) if last is not None else None
        self._book.shutdown()
        if closed is not None:
            closed.result()

    @staticmethod
    def _errand(
        work: Callable[[], object],
        done: Callable[..., object] | None,
        failed: Callable[..., object] | None,
        receiver: QObject | None,
    ) -> _Errand:
        return _Errand(
            Job(),
            work,
            None if done is None else _Callback(done, receiver),
            None if failed is None else _Callback(failed, receiver),
        )

    def _run(self, errand: _Errand) -> None:
        """On a lane: do the work, send what came of it to the main thread; what is not wanted goes home undone."""
        errand.is_dropped = not errand.is_change and (errand.job.is_cancelled or self._closing.is_set())
        if not errand.is_dropped:
            self._work_on(errand)
        self._arrived.emit(errand)

    def _work_on(self, errand: _Errand) -> None:
        assert errand.work is not None
        try:
            with no_full_collection():
                errand.result = errand.work() if errand.is_change else self._stoppable(errand.job, errand.work)
        except Exception as error:  # every refusal and failure must reach the owner
            errand.error = error

    def _stoppable(self, job: Job, work: Callable[[], object]) -> object:
        """Reading ends in the middle when nobody waits for it any more."""
        with reading_unless(lambda: job.is_cancelled or self._closing.is_set()):
            return work()

    @Slot(object)
    def _deliver(self, arrived: object) -> None:
        """On the main thread: hand over what came, unless the windows it is for are closing."""
        if not isinstance(arrived, _Errand):
            if not self._closing.is_set():
                self.progress.emit(arrived)
            return
        try:
            if not (self._closing.is_set() or arrived.is_dropped):
                self._hand_over(arrived)
        finally:
            arrived.unload()

    def _hand_over(self, errand: _Errand) -> None:
        if errand.is_step:
            self.stepped.emit(errand.result)
            return
        if errand.is_outside:
            self.came_back.emit()
        if errand.is_change and errand.error is None:
            self.changed.emit(errand.result)
        if errand.job.is_cancelled:
            return
        if errand.error is None:
            if errand.done is not None:
                errand.done(errand.result)
        elif errand.failed is None or not errand.failed(errand.error):
            self.failed.emit(errand.error)
