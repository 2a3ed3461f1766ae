"""Making a new book: by the same migrations that bring an old one up to date, beside its place, then put there."""

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from arbook import __version__
from arbook.store.connecting import APPLICATION_ID, connect_sqlite
from arbook.store.errors import BookExistsError, BookMissingError, NothingSavedError
from arbook.store.files import private_file_beside, put_in_place
from arbook.store.schema import Schema, current_schema
from arbook.store.trouble import why_disk, why_system


def create_book(path: Path, *, book_id: str, is_demo: bool, now: datetime, schema: Schema | None = None) -> None:
    """Make an empty book at ``path``: whole and readable by its owner only, or not at all.

    The business profile and what else a business starts with are a service's to add.

    Raises:
        BookExistsError: there is something of that name; it was not touched.
        BookMissingError: the folder is not there.
        NothingSavedError: the disk or the folder refused; nothing is left behind.
    """
    target = path.resolve()
    if path.is_symlink() or target.exists():
        raise BookExistsError(path=str(target))
    facts = {
        "book_id": book_id,
        "created_at": now.isoformat(timespec="seconds"),
        "is_demo": str(int(is_demo)),
        "made_by": f"arbook {__version__}",
    }
    try:
        _write_and_place(target, facts, schema or current_schema())
    except FileExistsError as error:
        raise BookExistsError(path=str(target)) from error
    except FileNotFoundError as error:
        raise BookMissingError(path=str(target), why="no_folder") from error
    except OSError as error:
        raise NothingSavedError(path=str(target), why=why_system(error)) from error
    except sqlite3.Error as error:
        raise NothingSavedError(path=str(target), why=why_disk(error) or "other") from error


def _write_and_place(target: Path, facts: dict[str, str], schema: Schema) -> None:
    unfinished = private_file_beside(target)
    try:
        with closing(connect_sqlite(unfinished, read_only=False)) as driver:
            _fill(driver, facts, schema)
        put_in_place(unfinished, target)
    finally:
        for left in (unfinished, unfinished.with_name(unfinished.name + "-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _fill(driver: sqlite3.Connection, facts: dict[str, str], schema: Schema) -> None:
    from arbook.store.revisions import brought_up_to  # here, as it brings Alembic

    driver.execute("PRAGMA foreign_keys = OFF")
    with brought_up_to(schema, driver):
        driver.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        driver.executemany("INSERT INTO book_fact (key, value) VALUES (?, ?)", facts.items())
