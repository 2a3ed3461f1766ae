"""Python's garbage never takes a widget apart on a lane."""

import gc
import threading

from pytestqt.qtbot import QtBot

from arbook.gui.shared.garbage import collect_due
from arbook.gui.shared.jobs import Jobs

_MANY = 200_000


class Knot:
    """Holds itself, so that only the collector can free it."""

    def __init__(self, freed_on: list[str]) -> None:
        self._freed_on, self._itself = freed_on, self

    def __del__(self) -> None:
        self._freed_on.append(threading.current_thread().name)


def test_what_lanes_make_never_frees_what_the_main_thread_made(qtbot: QtBot) -> None:
    jobs, freed_on, came = Jobs(), list[str](), list[int]()
    Knot(freed_on)
    jobs.outside(lambda: len([[] for _ in range(_MANY)]), done=came.append)
    qtbot.waitUntil(lambda: came == [_MANY])
    assert set(freed_on) <= {threading.main_thread().name}
    gc.collect()
    assert freed_on == [threading.main_thread().name]
    jobs.close()


def test_what_is_due_is_collected(qtbot: QtBot) -> None:
    jobs, freed_on = Jobs(), list[str]()
    gc.collect()
    Knot(freed_on)
    kept: list[list[int]] = [[] for _ in range(gc.get_threshold()[0] + 1)]
    collect_due()
    assert (len(freed_on), len(kept)) == (1, gc.get_threshold()[0] + 1)
    jobs.close()
