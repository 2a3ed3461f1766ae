"""Python's collector goes through everything it holds and stops all threads meanwhile: not while a lane works.

What a lane makes is mostly rows, 100,000 of them for a large import. Going through them takes 0.2 s and more, again
and again, and finds nothing; the window would stand still. Young garbage is collected as always, the rest afterwards.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_NEVER = 1_000_000
"""Collections of the middle generation before one of everything."""

_lock = Lock()
_state = {"working": 0, "usual": 10}


@contextmanager
def no_full_collection() -> Iterator[None]:
    """Until the last of those who asked is done, old objects are left alone."""
    _count(1)
    try:
        yield
    finally:
        _count(-1)


def is_a_lane_at_work() -> bool:
    """Whether somebody asked to leave old objects alone."""
    return _state["working"] > 0


def _count(step: int) -> None:
    with _lock:
        young, middle, old = gc.get_threshold()
        if _state["working"] == 0:
            _state["usual"] = old
        _state["working"] += step
        gc.set_threshold(young, middle, _NEVER if _state["working"] else _state["usual"])
