import json
import socket
import sqlite3
import sys
from contextlib import closing

import pytest
from sqlalchemy import text

from arbook.store.errors import BookInUseError
from arbook.store.opening import open_book
from arbook.store.owner_note import note_path
from tests.support.book_files import NOW, fresh_book
from tests.support.intruders import python, start_python

HOLDER = """
import sys
from pathlib import Path
from arbook.store.opening import open_book
book = open_book(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""

SECOND = """
import sys
from pathlib import Path
from arbook.store.errors import BookInUseError
from arbook.store.opening import open_book
refused = 0
for read_only in (False, True):
    try:
        open_book(Path(sys.argv[1]), read_only=read_only)
    except BookInUseError as error:
        refused += 1
        print(error.facts["owner"], error.facts["pid"])
sys.exit(refused)
"""


@pytest.fixture
def path(tmp_path):
    return fresh_book(tmp_path / "shop.arbook")


@pytest.fixture
def holder(path):
    process = start_python("-c", HOLDER, str(path))
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_process_is_refused_and_told_who_has_the_book(path, holder):
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(BookInUseError) as refused:
            open_book(path, read_only=read_only)
        assert refused.value.facts["pid"] == holder.pid
        assert str(refused.value.facts["owner"]).endswith("@" + socket.gethostname())
    assert path.read_bytes() == before


def test_after_the_first_is_killed_the_second_opens_although_the_note_still_lies_there(path, holder):
    holder.kill()
    holder.communicate()
    assert json.loads(note_path(path).read_text())["pid"] == holder.pid
    book = open_book(path)
    book.close()
    assert not note_path(path).exists()


def test_a_third_window_in_the_same_process_is_refused_and_the_lock_survives_the_try(path):
    book = open_book(path, now=NOW)
    for read_only in (False, True):
        with pytest.raises(BookInUseError):
            open_book(path, read_only=read_only)
    outside = python("-c", SECOND, str(path))
    assert outside.returncode == 2, outside.stderr
    book.close()
    open_book(path).close()


def test_another_programs_sqlite_cannot_write_or_read_while_the_book_is_open(path):
    book = open_book(path)
    script = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute(sys.argv[2])"
    for statement in ("DELETE FROM book_fact", "SELECT * FROM book_fact"):
        tried = python("-c", script, str(path), statement)
        assert "database is locked" in tried.stderr
    book.close()


@pytest.mark.parametrize(
    "note", [b"", b"{", b"[1]", b"\xff\xfe", b'{"user": 7, "host": [], "pid": "x"}', b"x" * 9999]
)
def test_an_unreadable_note_names_nobody_but_the_lock_still_holds(path, note):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        note_path(path).write_bytes(note)
        with pytest.raises(BookInUseError) as refused:
            open_book(path)
    assert refused.value.facts["owner"] is None
    assert refused.value.facts["pid"] is None


def test_a_note_of_nobody_does_not_keep_the_owner_out(path):
    note_path(path).write_text(json.dumps({"user": "ghost", "host": "attic", "pid": 1, "started_at": "x"}))
    book = open_book(path, now=NOW)
    assert json.loads(note_path(path).read_text())["started_at"] == "2026-03-02T09:30:00+00:00"
    book.close()


def test_readers_share_a_book_that_nobody_writes(path):
    first = open_book(path, read_only=True)
    second = open_book(path, read_only=True)
    for book in (first, second):
        with book.reading() as connection:
            assert connection.execute(text("SELECT count(*) FROM book_fact")).scalar_one() == 4
        book.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there the environment always names who is signed in")
def test_without_a_name_in_the_environment_the_system_is_asked_who_has_the_book(path, monkeypatch):
    for each in ("USER", "USERNAME", "LOGNAME", "LNAME"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setattr("pwd.getpwuid", lambda _uid: ("nora",))
    book = open_book(path)
    assert json.loads(note_path(path).read_text(encoding="utf-8"))["user"] == "nora"
    book.close()


def test_a_user_whom_nobody_knows_still_opens_the_book(path, monkeypatch):
    for each in ("USER", "USERNAME"):
        monkeypatch.delenv(each, raising=False)

    def unknown():
        raise KeyError

    monkeypatch.setattr("getpass.getuser", unknown)
    book = open_book(path)
    assert json.loads(note_path(path).read_text(encoding="utf-8"))["user"] == ""
    book.close()
