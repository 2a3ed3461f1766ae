import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from tempfile import mkdtemp

import pytest
from sqlalchemy import text

from arbook.ledger.errors import ArbookError
from arbook.store.creating import create_book
from arbook.store.errors import (
    BookExistsError,
    BookMissingError,
    BookUnreadableError,
    DamagedBookError,
    NewerBookError,
    NotABookError,
    NothingSavedError,
    ReadOnlyBookError,
)
from arbook.store.opening import open_book
from tests.support.book_files import NOW, everything_in, fresh_book
from tests.support.intruders import as_another_user, make_read_only, python, small_medium


def change_bytes(path: Path, offset: int, new: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(new)


def run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as driver:
        for statement in statements:
            driver.execute(statement)
        driver.commit()


def text_file(path: Path) -> None:
    path.write_text("Dear diary, nobody pays me. " * 40)


def pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + bytes(500))


def other_database(path: Path) -> None:
    run_sql(path, "CREATE TABLE recipe (id INTEGER)")


def newer_book(path: Path) -> None:
    change_bytes(fresh_book(path), 60, (7).to_bytes(4, "big"))


def cut_short(path: Path) -> None:
    fresh_book(path)
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 4096)


def cut_inside_header(path: Path) -> None:
    path.write_bytes(fresh_book(path).read_bytes()[:60])


def odd_page_size(path: Path) -> None:
    change_bytes(fresh_book(path), 16, (1000).to_bytes(2, "big"))


def scribbled(path: Path) -> None:
    fresh_book(path)
    change_bytes(path, 4096, b"\xff" * 8192)


def scribbled_schema(path: Path) -> None:
    fresh_book(path)
    change_bytes(path, 100, b"\xff" * 200)


def with_foreign_trigger(path: Path) -> None:
    run_sql(fresh_book(path), "CREATE TRIGGER thief AFTER INSERT ON payment BEGIN SELECT 1; END")


def with_foreign_view(path: Path) -> None:
    run_sql(
        fresh_book(path),
        "CREATE VIEW trap AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT * FROM r",
    )


def without_a_guard(path: Path) -> None:
    run_sql(fresh_book(path), "DROP TRIGGER entry_refuse_update")


REFUSED: list[tuple[Callable[[Path], object], type[ArbookError], str | None]] = [
    (text_file, NotABookError, "not_sqlite"),
    (pdf, NotABookError, "not_sqlite"),
    (Path.touch, NotABookError, "empty"),
    (Path.mkdir, NotABookError, "folder"),
    (other_database, NotABookError, "other_program"),
    (newer_book, NewerBookError, None),
    (cut_short, DamagedBookError, "truncated"),
    (cut_inside_header, DamagedBookError, "truncated"),
    (odd_page_size, DamagedBookError, "header"),
    (scribbled, DamagedBookError, "corrupt"),
    (scribbled_schema, DamagedBookError, "corrupt"),
    (with_foreign_trigger, DamagedBookError, "foreign_objects"),
    (with_foreign_view, DamagedBookError, "foreign_objects"),
    (without_a_guard, DamagedBookError, "foreign_objects"),
]


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("plant", "error", "why"), REFUSED, ids=[row[0].__name__ for row in REFUSED])
def test_what_is_not_our_whole_book_is_refused_and_stays_byte_for_byte(tmp_path, plant, error, why, read_only):
    path = tmp_path / "shop.arbook"
    plant(path)
    before = everything_in(tmp_path)
    with pytest.raises(error) as refused:
        open_book(path, read_only=read_only)
    assert refused.value.facts.get("why") == why
    assert everything_in(tmp_path) == before


def test_a_newer_book_names_both_versions(tmp_path):
    path = tmp_path / "shop.arbook"
    newer_book(path)
    with pytest.raises(NewerBookError) as refused:
        open_book(path)
    assert (refused.value.facts["book_version"], refused.value.facts["program_version"]) == (7, 1)


@pytest.mark.parametrize("offset", range(0, 405_000, 26_983))
def test_flipped_bytes_give_a_book_or_a_refusal_but_no_other_error(tmp_path, offset):
    path = fresh_book(tmp_path / "shop.arbook")
    change_bytes(path, offset, bytes(255 - byte for byte in path.read_bytes()[offset : offset + 16]))
    before = path.read_bytes()
    with suppress(DamagedBookError, NotABookError, NewerBookError):
        open_book(path).close()
    assert path.read_bytes() == before


def test_a_missing_book_or_folder_is_missing(tmp_path):
    for path in (tmp_path / "no.arbook", tmp_path / "no" / "no.arbook", fresh_book(tmp_path / "a") / "b.arbook"):
        with pytest.raises(BookMissingError):
            open_book(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "shop.arbook")
    with pytest.raises(NotABookError) as refused:
        open_book(tmp_path / "shop.arbook")
    assert refused.value.facts["why"] == "not_a_file"


@pytest.mark.parametrize(
    "name", ["a b.arbook", "what?.arbook", "nr#1.arbook", "100%.arbook", "Müller 商店 🌱.arbook"]
)
def test_any_name_the_system_takes_will_do(tmp_path, name):
    path = tmp_path / name
    create_book(path, book_id="b", is_demo=True, now=NOW)
    with_facts = open_book(path)
    with with_facts.reading() as connection:
        facts = dict(tuple(row) for row in connection.execute(text("SELECT key, value FROM book_fact")))
    with_facts.close()
    assert facts["is_demo"] == "1"
    assert facts["book_id"] == "b"
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_link_leads_to_the_book_itself(tmp_path):
    path = fresh_book(tmp_path / "shop.arbook")
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "link.arbook"
    link.symlink_to(path)
    book = open_book(link)
    assert book.path == path
    assert (tmp_path / "shop.arbook.lock").exists()
    book.close()


def test_a_new_book_never_takes_the_place_of_a_file(tmp_path):
    path = tmp_path / "shop.arbook"
    path.write_text("precious")
    with pytest.raises(BookExistsError):
        create_book(path, book_id="b", is_demo=False, now=NOW)
    dangling = tmp_path / "dangling.arbook"
    dangling.symlink_to(tmp_path / "elsewhere.arbook")
    with pytest.raises(BookExistsError):
        create_book(dangling, book_id="b", is_demo=False, now=NOW)
    assert everything_in(tmp_path) == {"shop.arbook": b"precious"}


def test_a_new_book_in_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(BookMissingError):
        create_book(tmp_path / "no" / "shop.arbook", book_id="b", is_demo=False, now=NOW)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps its own lists")
def test_only_the_owner_can_read_a_new_book_and_its_note(tmp_path):
    path = tmp_path / "shop.arbook"
    create_book(path, book_id="b", is_demo=False, now=NOW)
    book = open_book(path, now=NOW)
    assert path.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "shop.arbook.lock").stat().st_mode & 0o777 == 0o600
    book.close()


def test_a_full_medium_takes_no_new_book_and_keeps_no_rest(tmp_path):
    with small_medium(tmp_path / "stick", kilobytes=200) as stick:
        with pytest.raises(NothingSavedError) as refused:
            create_book(stick / "shop.arbook", book_id="b", is_demo=False, now=NOW)
        assert refused.value.facts["why"] == "full"
        assert list(stick.iterdir()) == []


def read_and_be_refused_to_write(path: Path) -> None:
    book = open_book(path)
    assert book.is_read_only
    with book.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM book_fact")).scalar_one() == 4
    with pytest.raises(ReadOnlyBookError), book.writing():
        pass
    book.close()


def test_a_book_on_a_read_only_medium_can_be_read(tmp_path):
    with small_medium(tmp_path / "cd", kilobytes=2000) as disc:
        path = fresh_book(disc / "shop.arbook")
        make_read_only(disc)
        before = everything_in(disc)
        read_and_be_refused_to_write(path)
        assert everything_in(disc) == before
        with pytest.raises(NothingSavedError) as refused:
            create_book(disc / "new.arbook", book_id="b", is_demo=False, now=NOW)
        assert refused.value.facts["why"] == "read_only"


@pytest.fixture
def open_folder():
    """A folder that another user can reach; pytest's own are private."""
    folder = Path(mkdtemp())
    folder.chmod(0o777)
    yield folder
    for path in [*folder.rglob("*"), folder]:
        path.chmod(0o700)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
def test_a_book_without_write_permission_can_be_read(open_folder, file_mode, folder_mode):
    path = fresh_book(open_folder / "shop.arbook")
    path.chmod(file_mode)
    open_folder.chmod(folder_mode)
    before = everything_in(open_folder)
    as_another_user(lambda: read_and_be_refused_to_write(path))
    assert everything_in(open_folder) == before


def test_a_book_that_may_not_be_read_says_so(open_folder):
    path = fresh_book(open_folder / "shop.arbook")
    path.chmod(0)

    def be_refused() -> None:
        with pytest.raises(BookUnreadableError) as refused:
            open_book(path)
        assert refused.value.facts["why"] == "no_permission"

    as_another_user(be_refused)


def test_reading_only_by_wish_leaves_no_trace(tmp_path):
    path = fresh_book(tmp_path / "shop.arbook")
    before = everything_in(tmp_path)
    book = open_book(path, read_only=True)
    assert everything_in(tmp_path) == before
    with pytest.raises(ReadOnlyBookError), book.writing():
        pass
    book.close()


def test_opening_a_current_book_brings_no_migration_machinery(tmp_path):
    path = fresh_book(tmp_path / "shop.arbook")
    script = (
        "import sys; from pathlib import Path; from arbook.store.opening import open_book;"
        " open_book(Path(sys.argv[1])).close();"
        " sys.exit(any(name.partition('.')[0] in ('alembic', 'mako') for name in sys.modules))"
    )
    assert python("-c", script, str(path)).returncode == 0
