"""A book that was moved or copied: where its schedule was left is told, and nothing goes out from two places."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path
from shutil import copyfile

import pytest

from arbook.queries.unattended import scheduled_place
from arbook.services.office import Office, open_office
from arbook.services.schedule_places import left_behind, look_around, put_here, remove_all
from arbook.services.schedules import Schedule
from arbook.services.scheduling import ScheduleError
from arbook.services.unattended_run import AtBook
from tests.support.shop import open_shop
from tests.support.times import Times

NINE, TEN = time(9), time(10)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    shop = open_shop(tmp_path)
    shop.book.close()
    return shop.path


@pytest.fixture
def times() -> Times:
    return Times()


@pytest.fixture
def opened() -> Iterator[list[Office]]:
    offices: list[Office] = []
    yield offices
    for each in offices:
        each.close()


def at(opened: list[Office], book: Path) -> AtBook:
    while opened:
        opened.pop().close()
    opened.append(open_office(book))
    return lambda wish: wish(opened[-1])


def schedule(book: Path, when: time = NINE) -> Schedule:
    return Schedule(book, when, ("arbook",))


def test_a_book_that_stays_has_its_schedule_here(book: Path, times: Times, opened: list[Office]) -> None:
    at_book = at(opened, book)
    put_here(at_book, times, schedule(book))
    found = look_around(at_book, times, book)
    assert (found.here.at, found.left_at) == (NINE, None)
    assert opened[0].read(scheduled_place) == str(book)
    remove_all(at_book, times, book)
    assert times.times == {}


@pytest.mark.parametrize("way", ["moved", "copied"])
def test_one_elsewhere_is_told_and_only_one_place_is_left_when_it_is_set_here(
    book: Path, times: Times, opened: list[Office], tmp_path: Path, way: str
) -> None:
    put_here(at(opened, book), times, schedule(book))
    opened.pop().close()
    other = tmp_path / "new place" / "shop.arbook"
    other.parent.mkdir()
    copyfile(book, other)
    if way == "moved":
        book.unlink()
    at_book = at(opened, other)
    found = look_around(at_book, times, other)
    assert (found.here.at, found.left.at, found.left_at) == (None, NINE, book)
    put_here(at_book, times, schedule(other, TEN))
    assert times.times == {other: TEN}
    assert look_around(at_book, times, other).left_at is None


def test_taking_it_back_takes_back_the_one_that_was_left_too(
    book: Path, times: Times, opened: list[Office], tmp_path: Path
) -> None:
    before = tmp_path / "before.arbook"
    times.times[before] = NINE
    at_book = at(opened, book)
    opened[0].unattended.note_schedule(str(before))
    remove_all(at_book, times, book)
    assert times.times == {}
    assert opened[0].read(scheduled_place) == ""


def test_a_place_that_the_scheduler_knows_nothing_of_is_not_told(
    book: Path, times: Times, opened: list[Office], tmp_path: Path
) -> None:
    at_book = at(opened, book)
    opened[0].unattended.note_schedule(str(tmp_path / "on another computer.arbook"))
    assert look_around(at_book, times, book).left_at is None


def test_the_same_file_by_another_name_is_no_other_place(
    book: Path, times: Times, opened: list[Office], tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(book.parent)
    by_link = tmp_path / "link" / book.name
    times.times[by_link] = NINE
    at_book = at(opened, book)
    opened[0].unattended.note_schedule(str(by_link))
    assert look_around(at_book, times, book).left_at is None


def test_where_the_scheduler_refuses_the_one_that_was_left_stands(
    book: Path, times: Times, opened: list[Office], tmp_path: Path
) -> None:
    before = tmp_path / "before.arbook"
    times.times[before], times.refuses = NINE, True
    at_book = at(opened, book)
    opened[0].unattended.note_schedule(str(before))
    with pytest.raises(ScheduleError):
        put_here(at_book, times, schedule(book))
    assert times.times == {before: NINE}
    assert opened[0].read(scheduled_place) == str(before)


def test_a_book_that_was_moved_knows_that_its_schedule_stayed_and_a_copy_has_none_of_its_own(
    book: Path, times: Times, opened: list[Office]
) -> None:
    put_here(at(opened, book), times, schedule(book))
    opened.pop().close()
    copy = book.with_name("copy.arbook")
    copyfile(book, copy)
    at(opened, copy)
    assert left_behind(opened[0]) is None
    opened.pop().close()
    moved = book.rename(book.with_name("moved.arbook"))
    at_book = at(opened, moved)
    assert left_behind(opened[0]) == book
    remove_all(at_book, times, moved)
    assert left_behind(opened[0]) is None


def test_a_schedule_that_was_taken_back_is_not_missed_in_another_place(
    book: Path, times: Times, opened: list[Office]
) -> None:
    at_book = at(opened, book)
    put_here(at_book, times, schedule(book))
    remove_all(at_book, times, book)
    opened.pop().close()
    at(opened, book.rename(book.with_name("moved.arbook")))
    assert left_behind(opened[0]) is None
