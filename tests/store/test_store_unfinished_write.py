import os
import shutil

import pytest
from sqlalchemy import text

from arbook.store.errors import ReadOnlyBookError
from arbook.store.opening import open_book
from tests.books.make import make
from tests.support.book_files import everything_in
from tests.support.intruders import make_read_only, small_medium

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork")


@pytest.fixture
def cut_off(tmp_path):
    """A book whose program died in the middle of a write, with pages of it already in the file."""
    desk = tmp_path / "desk"
    desk.mkdir()
    make(desk / "shop.arbook")
    child = os.fork()
    if child == 0:
        try:
            with open_book(desk / "shop.arbook").writing() as connection:
                connection.execute(text("PRAGMA cache_size = 1"))
                row = text("INSERT INTO book_fact (key, value) VALUES (:key, :value)")
                for number in range(200):
                    connection.execute(row, {"key": f"k{number}", "value": "x" * 9000})
                os._exit(9)
        finally:
            os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert (desk / "shop.arbook-journal").stat().st_size > 0
    assert (desk / "shop.arbook").stat().st_size > 1_000_000
    return desk / "shop.arbook"


def count_of_facts(path, *, read_only):
    book = open_book(path, read_only=read_only)
    with book.reading() as connection:
        count = connection.execute(text("SELECT count(*) FROM book_fact")).scalar_one()
    book.close()
    return count


@pytest.mark.parametrize("read_only", [False, True])
def test_opening_undoes_what_a_crash_left_half_written(cut_off, read_only):
    assert count_of_facts(cut_off, read_only=read_only) == 4


def test_where_nothing_can_be_written_an_unfinished_write_is_named_and_nothing_changes(cut_off, tmp_path):
    with small_medium(tmp_path / "cd", kilobytes=9000) as disc:
        for file in cut_off.parent.iterdir():
            shutil.copyfile(file, disc / file.name)
        make_read_only(disc)
        before = everything_in(disc)
        with pytest.raises(ReadOnlyBookError) as refused:
            open_book(disc / "shop.arbook")
        assert refused.value.facts["why"] == "unfinished_write"
        assert everything_in(disc) == before
