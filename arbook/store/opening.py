"""Opening a book: look before touching, take the lock, bring an old book up to date, trust nothing foreign."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from arbook.store.book import Book
from arbook.store.connecting import connect_sqlite
from arbook.store.errors import (
    BookError,
    BookUnreadableError,
    DamagedBookError,
    NewerBookError,
    ReadOnlyBookError,
)
from arbook.store.header import has_journal, read_header
from arbook.store.owner_note import in_use_error, write_note
from arbook.store.schema import Schema, current_schema, read_fingerprint, read_version
from arbook.store.trouble import is_locked, why_disk

QUICK_CHECK_BYTES = 16 * 1024 * 1024
"""Up to this size a book's pages are all looked at on opening; a bigger one waits for ``arbook check``."""


def open_book(
    path: Path, *, read_only: bool = False, now: datetime | None = None, schema: Schema | None = None
) -> Book:
    """Open the book at ``path``; nothing is changed when it is refused.

    A book of an older arbook is copied and brought up to date first. Where file or folder can not be written, the
    book is opened for reading only and says so in ``is_read_only``.

    Args:
        path: The file; links are followed.
        read_only: Open for reading even where writing were possible.
        now: For the owner note and the name of a copy; the system's clock by default. No business date comes
            from it.
        schema: Another schema than the program's own, for tests of migrations.

    Raises:
        BookMissingError, BookUnreadableError, NotABookError, DamagedBookError, NewerBookError: not a book for us.
        BookInUseError: another process has it.
        ReadOnlyBookError: it can only be read, but would have to be written first.
        MigrationFailedError: it is old, and stayed as it was.
    """
    opener = _Opener(path.resolve(), schema or current_schema(), now or datetime.now(UTC))
    if read_only or not opener.is_writable():
        return opener.for_reading(may_recover=read_only and opener.is_writable())
    try:
        return opener.for_writing()
    except _RefusedWritingError:
        return opener.for_reading(may_recover=False)


class _RefusedWritingError(Exception):
    """The system said no to the first write, although the permissions looked well."""


class _Opener:
    def __init__(self, path: Path, schema: Schema, now: datetime) -> None:
        self.path = path
        self.schema = schema
        self.now = now
        self.version = read_header(path).version
        self._refuse_newer()

    def is_writable(self) -> bool:
        return os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK | os.X_OK)

    def for_writing(self) -> Book:
        self.settle()
        if self.version < self.schema.version:
            from arbook.store.migrating import migrate_book  # here, as it brings Alembic

            migrate_book(self.path, self.schema, now=self.now)
        book = self._checked(Book(self.path, is_read_only=False))
        try:
            write_note(self.path, now=self.now)
        except PermissionError as error:
            book.close()
            raise _RefusedWritingError from error
        except OSError:
            pass  # a full disk takes the note only; the lock is held
        return book

    def for_reading(self, *, may_recover: bool) -> Book:
        if has_journal(self.path) and may_recover:
            self.settle()
        if self.version < self.schema.version:
            raise ReadOnlyBookError(path=str(self.path), why="needs_migration")
        return self._checked(Book(self.path, is_read_only=True))

    def settle(self) -> None:
        """Take the lock once, so that SQLite undoes what a crash left; then the version is the true one."""
        try:
            with closing(connect_sqlite(self.path, read_only=False)) as driver:
                self.version = read_version(driver)
        except sqlite3.Error as error:
            if why_disk(error) == "read_only":
                raise _RefusedWritingError from error
            raise self._named(error) from error
        self._refuse_newer()

    def _refuse_newer(self) -> None:
        if self.version > self.schema.version:
            raise NewerBookError(path=str(self.path), book_version=self.version, program_version=self.schema.version)

    def _checked(self, book: Book) -> Book:
        try:
            driver = book.driver()
            if read_fingerprint(driver) != self.schema.fingerprint:
                raise DamagedBookError(path=str(self.path), why="foreign_objects")
            if self.path.stat().st_size <= QUICK_CHECK_BYTES and _quick_check(driver) != "ok":
                raise DamagedBookError(path=str(self.path), why="corrupt")
        except sqlite3.Error as error:
            book.close()
            raise self._named(error) from error
        except BookError as error:
            book.close()
            if isinstance(error, BookUnreadableError) and has_journal(self.path):
                raise ReadOnlyBookError(path=str(self.path), why="unfinished_write") from error
            raise
        return book

    def _named(self, error: sqlite3.Error) -> BookError:
        if is_locked(error):
            return in_use_error(self.path)
        if why_disk(error) is not None:
            return BookUnreadableError(path=str(self.path), why="io")
        return DamagedBookError(path=str(self.path), why="corrupt")


def _quick_check(driver: sqlite3.Connection) -> str:
    return str(driver.execute("PRAGMA quick_check(1)").fetchone()[0])
