"""A line before one thread: first come, first served, and short questions are answered in between long writing."""

import threading
from collections.abc import Iterator

import pytest

from arbook.gui.shared.lane import Lane


@pytest.fixture
def lane() -> Iterator[Lane]:
    made = Lane("book")
    yield made
    made.shutdown()


def test_whoever_came_first_is_served_first_on_one_thread(lane: Lane) -> None:
    answers = [lane.submit(lambda number=number: (number, threading.get_ident())) for number in range(20)]
    found = [each.result(5) for each in answers]
    assert [number for number, _ in found] == list(range(20))
    assert len({thread for _, thread in found}) == 1


def test_readers_are_let_in_between_two_steps_but_nobody_overtakes_a_writer(lane: Lane) -> None:
    begun, all_are_there, done = threading.Event(), threading.Event(), list[str]()

    def write_long() -> None:
        begun.set()
        all_are_there.wait(5)
        done.append("first step")
        lane.let_readers_in()
        done.append("second step")
        lane.let_readers_in()

    long = lane.submit(write_long)
    begun.wait(5)
    for name, is_reading in (("reader", True), ("another", True), ("writer", False), ("late reader", True)):
        last = lane.submit(done.append, name, is_reading=is_reading)
    all_are_there.set()
    last.result(5)
    assert long.done()
    assert done == ["first step", "reader", "another", "second step", "writer", "late reader"]


def test_a_failure_of_a_reader_in_between_is_its_own(lane: Lane) -> None:
    begun, is_there = threading.Event(), threading.Event()

    def write_long() -> str:
        begun.set()
        is_there.wait(5)
        lane.let_readers_in()
        return "written"

    def fail() -> None:
        raise ValueError("no such page")

    long = lane.submit(write_long)
    begun.wait(5)
    reader = lane.submit(fail, is_reading=True)
    is_there.set()
    assert long.result(5) == "written"
    with pytest.raises(ValueError, match="no such page"):
        reader.result(5)


def test_a_lane_that_is_shut_takes_nothing_and_has_done_all_that_stood_in_line() -> None:
    lane, done = Lane("book"), list[int]()
    for number in range(5):
        lane.submit(done.append, number)
    lane.shutdown()
    assert done == [0, 1, 2, 3, 4]
    with pytest.raises(RuntimeError):
        lane.submit(done.append, 5)
    assert done == [0, 1, 2, 3, 4]
