"""Work waits in lanes, its answer comes home to the main thread, and nobody who is gone gets a call."""

import gc
import threading
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from arbook.gui.shared.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


class Page(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[object] = []
        self.threads: list[int] = []

    def show(self, rows: object) -> None:
        self.seen.append(rows)
        self.threads.append(threading.get_ident())

    def show_for(self, desk: str, rows: object) -> None:
        self.seen.append((desk, rows))


def drain(jobs: Jobs, qtbot: QtBot) -> None:
    """Wait until everything queued on the book lane has come home."""
    came: list[object] = []
    jobs.read(lambda: 0, done=came.append)
    qtbot.waitUntil(lambda: bool(came))


def test_the_book_is_always_read_on_one_and_the_same_other_thread(jobs: Jobs, qtbot: QtBot) -> None:
    page = Page()
    for _ in range(5):
        jobs.read(threading.get_ident, done=page.show)
    qtbot.waitUntil(lambda: len(page.seen) == 5)
    assert len(set(page.seen)) == 1
    assert set(page.threads) == {threading.get_ident()}
    assert page.seen[0] != threading.get_ident()


def test_answers_come_in_the_order_asked(jobs: Jobs, qtbot: QtBot) -> None:
    page = Page()
    for number in range(20):
        jobs.read(lambda n: n, number, done=page.show)
    qtbot.waitUntil(lambda: len(page.seen) == 20)
    assert page.seen == list(range(20))


def test_a_write_tells_everybody_what_changed(jobs: Jobs, qtbot: QtBot) -> None:
    page = Page()
    with qtbot.waitSignal(jobs.changed) as told:
        jobs.write(lambda: "changes", done=page.show)
    assert told.args == ["changes"]
    assert page.seen == ["changes"]


def test_a_refusal_reaches_the_one_who_asked(jobs: Jobs, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise ValueError("too much")

    page = Page()
    jobs.write(refuse, failed=page.show)
    qtbot.waitUntil(lambda: bool(page.seen))
    assert str(page.seen[0]) == "too much"


def test_a_failure_that_nobody_wants_is_told_to_the_shell(jobs: Jobs, qtbot: QtBot) -> None:
    def fail() -> None:
        raise OSError("disk full")

    with qtbot.waitSignal(jobs.failed) as told:
        jobs.outside(fail)
    assert str(told.args[0]) == "disk full"


def test_waiting_keeps_no_page_alive(jobs: Jobs, qtbot: QtBot) -> None:
    gate, page = threading.Event(), Page()
    gone = weakref.ref(page)
    jobs.read(gate.wait, 5, done=page.show)
    jobs.read(lambda: 1, done=partial(page.show_for, "today"))
    del page
    gc.collect()
    assert gone() is None
    gate.set()
    drain(jobs, qtbot)


def test_a_deleted_widget_is_not_called(jobs: Jobs, qtbot: QtBot) -> None:
    import shiboken6

    label, called = QLabel(), []
    jobs.read(lambda: "text", done=label.setText)
    jobs.read(lambda: "text", done=called.append, receiver=label)
    shiboken6.delete(label)
    drain(jobs, qtbot)
    assert called == []


def test_arguments_given_beforehand_come_first(jobs: Jobs, qtbot: QtBot) -> None:
    page = Page()
    jobs.read(lambda: [1, 2], done=partial(page.show_for, "today"))
    qtbot.waitUntil(lambda: bool(page.seen))
    assert page.seen == [("today", [1, 2])]


def test_a_cancelled_read_answers_nobody(jobs: Jobs, qtbot: QtBot) -> None:
    gate, page = threading.Event(), Page()
    stale = jobs.read(gate.wait, 5, done=page.show)
    stale.cancel()
    gate.set()
    drain(jobs, qtbot)
    assert page.seen == []


def test_closing_waits_for_writes_and_closes_the_book_on_its_own_thread(qtbot: QtBot) -> None:
    jobs, gate, done = Jobs(), threading.Event(), []
    jobs.write(gate.wait, 5)
    jobs.write(lambda: done.append(("written", threading.get_ident())))
    jobs.read(lambda: done.append(("read", 0)))
    threading.Timer(0.05, gate.set).start()
    jobs.close(last=lambda: done.append(("closed", threading.get_ident())))
    assert [what for what, _ in done] == ["written", "closed"]
    assert done[0][1] == done[1][1]
    assert jobs.is_closing()


def test_progress_is_heard_on_the_main_thread(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[int] = []
    jobs.progress.connect(lambda fact: heard.append(threading.get_ident()))
    with qtbot.waitSignal(jobs.progress) as told:
        jobs.outside(jobs.report, (8, 12))
    assert told.args == [(8, 12)]
    assert heard == [threading.get_ident()]


def test_answers_and_questions_that_come_after_closing_are_dropped_without_a_word(qtbot: QtBot) -> None:
    jobs, came, asked = Jobs(), list[object](), list[object]()

    def ask_again(answer: object) -> None:
        came.append(answer)
        jobs.read(lambda: 0, done=asked.append)

    jobs.read(lambda: 1, done=ask_again)
    jobs.close()
    assert jobs.read(lambda: 2, done=came.append).is_cancelled
    assert jobs.outside(lambda: 3, done=came.append).is_cancelled
    qtbot.wait(50)
    assert (came, asked) == ([], [])
