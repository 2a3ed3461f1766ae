import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from arbook.store import book as book_module
from arbook.store.book import Book
from arbook.store.connecting import engine_over
from arbook.store.errors import BookInUseError, NothingSavedError
from arbook.store.opening import open_book
from tests.books.make import make
from tests.faults.till import sell, was_saved
from tests.support.auditor import sales_in
from tests.support.intruders import fill_up, python, small_medium

SECOND = (
    "import sys; from pathlib import Path; from arbook.store.opening import open_book; open_book(Path(sys.argv[1]))"
)


@pytest.fixture
def medium(tmp_path):
    with small_medium(tmp_path / "stick", kilobytes=1500) as stick:
        make(stick / "shop.arbook")
        yield stick


def test_on_a_full_disk_nothing_is_saved_and_after_making_room_the_same_book_goes_on(medium):
    path = medium / "shop.arbook"
    book = open_book(path)
    sell(book, 101)
    ballast = fill_up(medium)
    for _ in range(2):
        connection_before = book.driver()
        with pytest.raises(NothingSavedError) as refused:
            sell(book, 102, letters=90_000)
        assert book.driver() is not connection_before
        assert refused.value.facts["why"] == "full"
        assert not was_saved(book, 102)
    ballast.unlink()
    sell(book, 102, letters=90_000)
    assert "BookInUseError" in python("-c", SECOND, str(path)).stderr
    book.close()
    assert sales_in(path) == {101, 102}


def test_when_another_takes_the_book_in_the_moment_of_trouble_the_owner_is_told(medium, monkeypatch):
    path = medium / "shop.arbook"
    book = open_book(path)
    ballast = fill_up(medium)
    intruder = sqlite3.connect(path, isolation_level=None)

    def too_late(*arguments: Any, **options: Any) -> Engine:
        intruder.execute("BEGIN EXCLUSIVE")
        return engine_over(*arguments, **options)

    monkeypatch.setattr(book_module, "engine_over", too_late)
    with pytest.raises(NothingSavedError):
        sell(book, 101, letters=90_000)
    monkeypatch.undo()
    ballast.unlink()
    with pytest.raises(BookInUseError):
        sell(book, 101)
    intruder.close()
    sell(book, 101)
    book.close()
    assert sales_in(path) == {101}


def test_a_full_disk_does_not_keep_the_owner_from_opening_and_reading(medium):
    path = medium / "shop.arbook"
    fill_up(medium)
    book = open_book(path)
    with book.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM entry")).scalar_one() == 2
    book.close()


def write_on_after_an_error(book: Book, ballast: Path) -> None:
    """What no service does: catch the database's error and go on in the same block, now with room again."""
    row = text("INSERT INTO book_fact (key, value) VALUES (:key, :value)")
    with book.writing() as connection:
        connection.execute(text("PRAGMA cache_size = 1"))
        with suppress(DBAPIError):
            for number in range(400):
                connection.execute(row, {"key": f"k{number}", "value": "x" * 9000})
        ballast.unlink()
        connection.execute(row, {"key": "k late", "value": ""})


def test_a_block_that_swallows_the_disk_error_is_not_called_saved(medium):
    path = medium / "shop.arbook"
    book = open_book(path)
    ballast = fill_up(medium)
    with pytest.raises(NothingSavedError):
        write_on_after_an_error(book, ballast)
    book.close()
    book = open_book(path)
    with book.reading() as connection:
        kept = connection.execute(text("SELECT key FROM book_fact WHERE key LIKE 'k%'")).all()
    assert kept == []
    book.close()


def fail_half_way(book: Book) -> None:
    with book.writing() as connection:
        connection.execute(text("DELETE FROM series"))
        raise ZeroDivisionError


def test_an_error_in_the_program_rolls_back_and_reading_never_changes_anything(tmp_path):
    make(tmp_path / "shop.arbook")
    book = open_book(tmp_path / "shop.arbook")
    with pytest.raises(ZeroDivisionError):
        fail_half_way(book)
    with book.writing() as connection:
        connection.execute(text("UPDATE series SET next_counter = next_counter + 1"))
    with book.reading() as connection:
        connection.execute(text("DELETE FROM series"))
    with book.reading() as connection:
        assert connection.execute(text("SELECT next_counter FROM series")).scalars().all() == [3]
    book.close()
