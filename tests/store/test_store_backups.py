import hashlib
import os
import sqlite3
from contextlib import closing
from types import SimpleNamespace

import pytest
from sqlalchemy import text

from arbook.store import backups, opening
from arbook.store.backups import backup_book, backup_folder
from arbook.store.checking import Finding, check_file
from arbook.store.errors import BackupFailedError, DamagedBookError
from arbook.store.opening import open_book
from tests.books.make import make
from tests.support.book_files import everything_in
from tests.support.intruders import make_read_only, small_medium


@pytest.fixture
def path(tmp_path):
    make(tmp_path / "shop.arbook")
    return tmp_path / "shop.arbook"


@pytest.fixture
def book(path):
    opened = open_book(path)
    yield opened
    opened.close()


def dump(path):
    with closing(sqlite3.connect(path)) as driver:
        return list(driver.iterdump())


def test_a_backup_of_the_open_book_holds_everything_and_is_private(book, tmp_path):
    target = tmp_path / "Kopie 100%.arbook"
    made = backup_book(book, target)
    assert made.path == target
    assert made.size == target.stat().st_size
    assert made.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600
    book.close()
    assert dump(target) == dump(book.path)
    open_book(target).close()


def test_a_read_only_book_can_be_copied_too(path, tmp_path):
    book = open_book(path, read_only=True)
    backup_book(book, tmp_path / "copy.arbook")
    book.close()
    open_book(tmp_path / "copy.arbook").close()


def test_the_book_goes_on_after_a_backup(book, tmp_path):
    backup_book(book, tmp_path / "copy.arbook")
    with book.writing() as connection:
        connection.execute(text("UPDATE series SET next_counter = 3"))
    backup_book(book, tmp_path / "copy 2.arbook")
    assert (tmp_path / "copy.arbook").read_bytes() != (tmp_path / "copy 2.arbook").read_bytes()


def test_a_backup_never_takes_the_place_of_a_file(book, tmp_path):
    target = tmp_path / "copy.arbook"
    target.write_text("last year")
    with pytest.raises(BackupFailedError) as failed:
        backup_book(book, target)
    assert failed.value.facts["why"] == "exists"
    assert target.read_text() == "last year"


def test_a_backup_into_a_missing_folder_says_so(book, tmp_path):
    with pytest.raises(BackupFailedError) as failed:
        backup_book(book, tmp_path / "no" / "copy.arbook")
    assert failed.value.facts["why"] == "no_folder"


def test_a_full_or_read_only_stick_keeps_no_half_backup(book, tmp_path):
    with small_medium(tmp_path / "stick", kilobytes=200) as stick:
        with pytest.raises(BackupFailedError) as failed:
            backup_book(book, stick / "copy.arbook")
        assert failed.value.facts["why"] == "full"
        make_read_only(stick)
        with pytest.raises(BackupFailedError) as failed:
            backup_book(book, stick / "copy.arbook")
        assert failed.value.facts["why"] in ("full", "read_only")
        assert everything_in(stick) == {}


def test_a_stick_that_fills_up_while_copying_keeps_no_half_backup(book, tmp_path, monkeypatch):
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda _: SimpleNamespace(free=10**12))
    with small_medium(tmp_path / "stick", kilobytes=200) as stick:
        with pytest.raises(BackupFailedError) as failed:
            backup_book(book, stick / "copy.arbook")
        assert failed.value.facts["why"] == "full"
        assert everything_in(stick) == {}
    with book.writing() as connection:
        connection.execute(text("UPDATE series SET next_counter = 3"))


def test_a_copy_that_differs_from_the_book_gets_no_name(book, tmp_path, monkeypatch):
    told = iter([("what the copy tells",), ("what the book tells",)])
    monkeypatch.setattr(backups, "_told", lambda _: next(told))
    with pytest.raises(BackupFailedError) as failed:
        backup_book(book, tmp_path / "copy.arbook")
    assert failed.value.facts["why"] == "differs"
    assert sorted(everything_in(tmp_path)) == ["shop.arbook", "shop.arbook.lock"]


@pytest.fixture
def scribbled(path, monkeypatch):
    """A book so big that opening does not look at every page, and one page of the entries is not whole."""
    with closing(sqlite3.connect(path)) as driver:
        root = driver.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'entry'").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 64)
    monkeypatch.setattr(opening, "QUICK_CHECK_BYTES", 0)
    opened = open_book(path)
    yield opened
    opened.close()


def test_a_damaged_book_gives_no_backup_that_looks_good(scribbled, tmp_path):
    with pytest.raises(BackupFailedError) as failed:
        backup_book(scribbled, tmp_path / "copy.arbook")
    assert failed.value.facts["why"] == "corrupt"
    assert not (tmp_path / "copy.arbook").exists()


def test_reading_or_writing_a_damaged_page_is_called_damage(scribbled):
    for turn in (scribbled.reading, scribbled.writing):
        with pytest.raises(DamagedBookError), turn() as connection:
            connection.execute(text("SELECT sum(amount_minor) FROM entry"))


def test_copies_lie_beside_the_book_unless_told_otherwise(path):
    assert backup_folder(path).name == "shop backups"
    assert backup_folder(path).parent == path.parent


def test_a_whole_book_has_no_findings(book):
    assert check_file(book) == ()


def test_a_broken_link_and_a_foreign_object_are_found(book):
    driver = book.driver()
    driver.execute("PRAGMA foreign_keys = OFF")
    driver.execute("UPDATE person SET customer_id = 77 WHERE id = 1")
    driver.execute("CREATE TABLE stray (id INTEGER)")
    assert check_file(book) == (
        Finding("broken_link", "person", "row 1 to customer"),
        Finding("foreign_objects", "", ""),
    )


def test_a_scribbled_page_is_found(scribbled):
    assert {finding.code for finding in check_file(scribbled)} == {"damaged_page"}


def test_the_folder_of_copies_is_named_in_the_books_language_and_an_older_one_goes_on(tmp_path):
    path = tmp_path / "shop.arbook"
    assert backup_folder(path, "de").name == "shop Sicherungen"
    assert backup_folder(path, "fr").name == "shop backups"
    (tmp_path / "shop backups").mkdir()
    assert backup_folder(path, "de").name == "shop backups"
    (tmp_path / "shop Sicherungen").mkdir()
    assert backup_folder(path, "de").name == "shop Sicherungen"
    for folder in ("shop backups", "shop Sicherungen"):
        (tmp_path / folder / "copy.arbook").write_bytes(b"x")
    assert len(backups.kept_copies(path)) == 2
