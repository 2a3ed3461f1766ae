import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from arbook.store import migrating
from arbook.store.errors import DamagedBookError, MigrationFailedError, NewerBookError, ReadOnlyBookError
from arbook.store.opening import open_book
from tests.books.make import BOOK, make
from tests.support.book_files import NOW, everything_in
from tests.support.intruders import make_read_only, small_medium
from tests.support.planted_revisions import CITY, NICKNAME, finished, planted


@pytest.fixture
def old_book(tmp_path):
    (tmp_path / "desk").mkdir()
    path = tmp_path / "desk" / "shop.arbook"
    make(path)
    return path


def test_the_kept_book_of_version_1_opens_with_all_it_held(tmp_path):
    path = tmp_path / "v1.arbook"
    shutil.copyfile(BOOK, path)
    book = open_book(path)
    with book.reading() as connection:
        assert connection.execute(text("SELECT sum(amount_minor) FROM entry")).scalar_one() == 5900
        assert connection.execute(text("SELECT sum(open_minor) FROM due_piece")).scalar_one() == 5900
        names = connection.execute(text("SELECT name FROM customer ORDER BY id")).scalars().all()
    assert names == ["Müller & Söhne <GmbH>", "شركة 🌱"]
    book.close()


def test_an_old_book_is_copied_then_brought_up_to_date(old_book, tmp_path):
    schema = finished(planted(tmp_path / "migrations 100% ours", NICKNAME, CITY))
    old = old_book.read_bytes()
    book = open_book(old_book, schema=schema, now=NOW)
    with book.reading() as connection:
        assert connection.execute(text("PRAGMA user_version")).scalar_one() == 3
        assert (
            connection.execute(text("SELECT count(*) FROM customer WHERE nickname = '' AND city = ''")).scalar_one()
            == 2
        )
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
    book.close()
    copy = old_book.parent / "shop backups" / "shop before version 3 2026-03-02 093000.arbook"
    assert [file for file in old_book.parent.rglob("*") if file.is_file()] == [old_book, copy]
    assert copy.read_bytes() != old  # the version counter in the header moves, the content does not
    open_book(copy).close()
    with pytest.raises(NewerBookError):
        open_book(old_book)


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        ((NICKNAME, "op.execute('INSERT INTO nowhere VALUES (1)')"), "no such table"),
        ((NICKNAME, "raise RuntimeError('power is out')"), "power is out"),
        (
            ("op.execute('DROP TRIGGER entry_refuse_delete'); op.execute('DELETE FROM entry WHERE id = 2')",),
            "balances",
        ),
        (("op.execute('PRAGMA defer_foreign_keys = ON'); op.execute('DELETE FROM terms')",), "foreign_key_check"),
        (("op.execute('CREATE TABLE stray (id INTEGER) STRICT')",), "fingerprint"),
    ],
    ids=["fails in SQL", "fails in Python", "loses an entry", "breaks a link", "leaves another schema"],
)
def test_a_migration_that_goes_wrong_leaves_the_old_book_and_the_copy(old_book, tmp_path, steps, why):
    schema = planted(tmp_path / "migrations", *steps)
    schema = schema._replace(fingerprints=(*schema.fingerprints, *("planned" for _ in steps)))
    old = old_book.read_bytes()
    with pytest.raises(MigrationFailedError) as failed:
        open_book(old_book, schema=schema)
    assert why in str(failed.value.facts["why"])
    assert old_book.read_bytes() == old
    copy = Path(str(failed.value.facts["backup"]))
    for whole in (old_book, copy):
        book = open_book(whole)
        with book.reading() as connection:
            assert connection.execute(text("SELECT count(*) FROM entry")).scalar_one() == 2
        book.close()


def test_two_migrations_in_one_second_keep_both_copies(old_book, tmp_path):
    schema = planted(tmp_path / "migrations", "raise RuntimeError('no')")
    schema = schema._replace(fingerprints=(*schema.fingerprints, "planned"))
    copies = set()
    for _ in range(2):
        with pytest.raises(MigrationFailedError) as failed:
            open_book(old_book, schema=schema, now=NOW)
        copies.add(failed.value.facts["backup"])
    assert len(copies) == 2


def test_an_old_book_with_foreign_objects_is_not_even_copied(old_book, tmp_path):
    schema = finished(planted(tmp_path / "migrations", NICKNAME))
    with closing(sqlite3.connect(old_book)) as driver:
        driver.execute("CREATE TRIGGER thief AFTER INSERT ON payment BEGIN SELECT 1; END")
    before = everything_in(old_book.parent)
    with pytest.raises(DamagedBookError):
        open_book(old_book, schema=schema)
    assert everything_in(old_book.parent) == before


def test_an_old_book_that_can_only_be_read_says_that_it_needs_writing(old_book, tmp_path):
    schema = finished(planted(tmp_path / "migrations", NICKNAME))
    before = everything_in(old_book.parent)
    with pytest.raises(ReadOnlyBookError) as refused:
        open_book(old_book, schema=schema, read_only=True)
    assert refused.value.facts["why"] == "needs_migration"
    assert everything_in(old_book.parent) == before
    with small_medium(tmp_path / "cd", kilobytes=2000) as disc:
        shutil.copyfile(old_book, disc / "shop.arbook")
        make_read_only(disc)
        with pytest.raises(ReadOnlyBookError):
            open_book(disc / "shop.arbook", schema=schema)


def test_no_room_for_the_copy_means_no_migration(old_book, tmp_path):
    schema = finished(planted(tmp_path / "migrations", NICKNAME))
    room = old_book.stat().st_size // 1024 + 100
    with small_medium(tmp_path / "stick", kilobytes=room) as stick:
        path = stick / "shop.arbook"
        shutil.copyfile(old_book, path)
        old = path.read_bytes()
        with pytest.raises(MigrationFailedError) as failed:
            open_book(path, schema=schema)
        assert failed.value.facts["backup"] is None
        assert failed.value.facts["why"] == "full"
        assert path.read_bytes() == old


@pytest.mark.skipif(os.name == "nt", reason="needs fork")
def test_killed_before_the_last_check_of_a_migration_the_book_is_still_the_old_one(old_book, tmp_path, monkeypatch):
    schema = finished(planted(tmp_path / "migrations", NICKNAME))
    child = os.fork()
    if child == 0:
        try:
            monkeypatch.setattr(migrating, "_check", lambda *_: os._exit(9))
            open_book(old_book, schema=schema)
        finally:
            os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    book = open_book(old_book)
    with book.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM entry")).scalar_one() == 2
    book.close()
    open_book(old_book, schema=schema).close()
