"""Python's garbage never takes a widget apart on a lane."""

import gc
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.shared import garbage
from arbook.gui.shared.garbage import collect_due
from arbook.gui.shared.jobs import Jobs
from arbook.gui.shared.tidiness import no_full_collection

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


def test_what_the_start_made_is_not_gone_through_by_the_first_collection(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "_FIRST_MS", 50)
    monkeypatch.setattr(garbage, "_NAME", "garbage of this test")
    others = qapp.findChildren(QTimer, "garbage")  # of windows that other tests opened: they would collect before
    for other in others:
        other.stop()
    gone_through, kept = list[int](), [[[]] for _ in range(_MANY)]
    freed_on = list[str]()
    Knot(freed_on)

    def count(phase: str, _facts: dict[str, int]) -> None:
        if phase == "start":
            gone_through.append(len(gc.get_objects(generation=0)))

    def is_collected() -> bool:
        kept.extend([[]] for _ in range(gc.get_threshold()[0]))
        return bool(gone_through)

    gc.disable()
    gc.callbacks.append(count)
    garbage.collect_on_main_thread()
    qtbot.waitUntil(is_collected)
    gc.callbacks.remove(count)
    timer = qapp.findChild(QTimer, "garbage of this test")
    assert timer is not None
    timer.deleteLater()
    for other in others:
        other.start()
    assert gone_through[0] < _MANY
    gc.collect()
    assert freed_on == [threading.main_thread().name]


def test_while_a_lane_works_the_middle_generation_never_holds_many() -> None:
    gc.disable()  # as in the program; pytest's own plugin may have it on
    gc.collect()
    with no_full_collection():
        made = [[[] for _ in range(gc.get_threshold()[0] + 1)] for _ in range(5) if collect_due() is None]
        collect_due()
        assert gc.get_count()[1] == 0
        assert len(made) == 5
    made.append([[] for _ in range(gc.get_threshold()[0] + 1)])
    before = gc.get_count()[1]
    collect_due()
    assert gc.get_count()[1] == before + 1


class Told(QWidget):
    """A window that notes on which thread it ends."""

    def __init__(self, freed_on: list[str]) -> None:
        super().__init__()
        self._freed_on = freed_on

    def __del__(self) -> None:
        self._freed_on.append(threading.current_thread().name)


@pytest.mark.parametrize("is_cancelled", [True, False])
@pytest.mark.parametrize("is_in_work", [True, False])
def test_a_window_that_only_a_question_still_holds_ends_on_the_main_thread(
    qtbot: QtBot, *, is_cancelled: bool, is_in_work: bool
) -> None:
    jobs, freed_on, may_go_on, asked = Jobs(), list[str](), threading.Event(), 30
    jobs.read(may_go_on.wait)
    for _ in range(asked):
        ask_for(Told(freed_on), jobs, is_cancelled=is_cancelled, is_in_work=is_in_work)
    may_go_on.set()
    qtbot.waitUntil(lambda: len(freed_on) == asked)
    assert set(freed_on) == {threading.main_thread().name}
    jobs.close()


def ask_for(window: Told, jobs: Jobs, *, is_cancelled: bool, is_in_work: bool) -> None:
    if is_in_work:
        job = jobs.read(lambda: window and None)
    else:
        job = jobs.read(lambda: None, done=lambda answer: window.setWindowTitle(str(answer)))
    if is_cancelled:
        job.cancel()
