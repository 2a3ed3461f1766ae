"""One thread with a line before it: first come, first served; between two steps of long writing the readers at the
head of the line get their answer, so that a window does not stand still for a minute.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

Result = TypeVar("Result")


class Lane:
    """Runs what is put in line on its one thread."""

    def __init__(self, name: str) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._line: deque[_Place] = deque()

    def submit(self, work: Callable[..., Result], *args: object, is_reading: bool = False) -> "Future[Result]":
        """Put work in line; what only reads may be let in between the steps of something longer.

        Raises:
            RuntimeError: the lane is shut.
        """
        place = _Place(partial(work, *args), is_reading=is_reading)
        self._line.append(place)
        try:
            self._thread.submit(self._serve_first)
        except RuntimeError:
            self._line.remove(place)
            raise
        return place.answer

    def let_readers_in(self) -> None:
        """On the lane, outside any transaction: serve those who stand before the first writer. Nobody overtakes a
        writer, so whoever asks after a change sees it.
        """
        while self._line and self._line[0].is_reading:
            self._serve_first()

    def shutdown(self) -> None:
        """Wait for all that stands in line."""
        self._thread.shutdown(wait=True)

    def _serve_first(self) -> None:
        if self._line:  # else it was let in before its turn
            self._line.popleft().serve()


class _Place:
    """Somebody in line."""

    def __init__(self, work: Callable[[], Any], *, is_reading: bool) -> None:
        self._work: Callable[[], Any] | None = work
        self.is_reading = is_reading
        self.answer: Future[Any] = Future()

    def serve(self) -> None:
        """Do the work; its answer or failure goes to who asked."""
        work, self._work = self._work, None
        assert work is not None
        try:
            found = work()
        except BaseException as error:
            self.answer.set_exception(error)
        else:
            self.answer.set_result(found)
