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


class _Outcome:
    """What comes back to the main thread: a result or an exception, and who wants it."""

    def __init__(
        self, job: Job, done: _Callback | None, failed: _Callback | None, result: object, error: Exception | None
    ) -> None:
        self.job, self.done, self.failed = job, done, failed
        self.result, self.error = result, error
        self.is_change = False


class Jobs(QObject):
    """Runs functions on the two lanes. Make it on the main thread; ``close`` it before the program ends.

    Signals, all on the main thread: ``changed`` (what a write answered), ``failed`` (an exception that nobody else
    wanted), ``progress`` (whatever work reported).
    """

    changed = Signal(object)
    failed = Signal(object)
    progress = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        collect_on_main_thread()
        self._book = ThreadPoolExecutor(1, thread_name_prefix="book")
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
        job = Job()
        hands = self._hands(done, failed, receiver)
        if not self._is_over(job):
            self._book.submit(self._run, job, partial(function, *args), hands, is_change=False, can_drop=True)
        return job

    def write(
        self,
        function: Callable[..., Result],
        *args: object,
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        receiver: QObject | None = None,
    ) -> None:
        """Like ``read``, for what changes the book: never dropped, and its answer also goes out as ``changed``."""
        hands = self._hands(done, failed, receiver)
        self._book.submit(self._run, Job(), partial(function, *args), hands, is_change=True, can_drop=False)

    def outside(
        self,
        function: Callable[..., Result],
        *args: object,
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        receiver: QObject | None = None,
    ) -> Job:
        """Run work that needs no book. Long work asks ``is_closing`` and its own cancel flag between steps."""
        job = Job()
        hands = self._hands(done, failed, receiver)
        if not self._is_over(job):
            self._outside.submit(self._run, job, partial(function, *args), hands, is_change=False, can_drop=True)
        return job

    def _is_over(self, job: Job) -> bool:
        """Questions asked while the book is being closed are dropped, as those still in line are."""
        if self._closing.is_set():
            job.cancel()
        return job.is_cancelled

    def from_outside(self, function: Callable[..., Result], *args: object) -> Result:
        """Run ``function(*args)`` on the book lane and wait for its answer: for work on the outside lane only.

        Long work (a run of mail) so writes each step into the book while closing waits for it. What it answers goes
        out as ``changed``, like that of ``write``. Raises whatever ``function`` raised.
        """
        result = self._book.submit(function, *args).result()
        outcome = _Outcome(Job(), None, None, result, None)
        outcome.is_change = True
        self._arrived.emit(outcome)
        return result

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
        self._book.shutdown(wait=True)
        if closed is not None:
            closed.result()

    @staticmethod
    def _hands(
        done: Callable[..., object] | None, failed: Callable[..., object] | None, receiver: QObject | None
    ) -> tuple[_Callback | None, _Callback | None]:
        return (
            None if done is None else _Callback(done, receiver),
            None if failed is None else _Callback(failed, receiver),
        )

    def _run(
        self,
        job: Job,
        work: Callable[[], object],
        hands: tuple[_Callback | None, _Callback | None],
        *,
        is_change: bool,
        can_drop: bool,
    ) -> None:
        """On a lane: do the work, send what came of it to the main thread."""
        if can_drop and (job.is_cancelled or self._closing.is_set()):
            return
        outcome = _Outcome(job, *hands, None, None)
        try:
            with no_full_collection():
                outcome.result = work() if is_change else self._stoppable(job, work)
            outcome.is_change = is_change
        except Exception as error:  # every refusal and failure must reach the owner
            outcome.error = error
        self._arrived.emit(outcome)

    def _stoppable(self, job: Job, work: Callable[[], object]) -> object:
        """Reading ends in the middle when nobody waits for it any more."""
        with reading_unless(lambda: job.is_cancelled or self._closing.is_set()):
            return work()

    @Slot(object)
    def _deliver(self, arrived: object) -> None:
        """On the main thread: hand over what came, unless the windows it is for are closing."""
        if self._closing.is_set():
            return
        if not isinstance(arrived, _Outcome):
            self.progress.emit(arrived)
            return
        if arrived.is_change:
            self.changed.emit(arrived.result)
        if arrived.job.is_cancelled:
            return
        if arrived.error is None:
            if arrived.done is not None:
                arrived.done(arrived.result)
        elif arrived.failed is None or not arrived.failed(arrived.error):
            self.failed.emit(arrived.error)
