"""Reading that nobody waits for any more ends: SQLite asks now and then, and stops when told so."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import local
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_STEPS = 50_000
"""Of SQLite's machine between two questions: some milliseconds."""

_thread = local()


@contextmanager
def stopping_when(is_unwanted: Callable[[], bool]) -> Iterator[None]:
    """What this thread reads within the block may end early with SQLite's ``interrupted`` error."""
    _thread.is_unwanted = is_unwanted
    try:
        yield
    finally:
        _thread.is_unwanted = None


@contextmanager
def heeding_stop(driver: "sqlite3.Connection") -> Iterator[None]:
    """Let a connection ask while it reads. Writing never asks."""
    asked: Callable[[], bool] | None = getattr(_thread, "is_unwanted", None)
    if asked is None:
        yield
        return
    driver.set_progress_handler(asked, _STEPS)
    try:
        yield
    finally:
        driver.set_progress_handler(None, 0)
