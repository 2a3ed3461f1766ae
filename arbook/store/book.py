"""An open book: reading and changing it, one transaction at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from arbook.store.connecting import EndedEarlyError, driver_of, engine_over
from arbook.store.errors import (
    BookError,
    BookUnreadableError,
    DamagedBookError,
    NothingSavedError,
    ReadOnlyBookError,
)
from arbook.store.held import hold, let_go
from arbook.store.owner_note import in_use_error, remove_note
from arbook.store.stopping import heeding_stop
from arbook.store.trouble import is_damage, is_locked, why_disk


class Book:
    """One open book. Used by the thread that opened it only; ``store.opening`` makes it.

    Attributes:
        path: The file.
        is_read_only: Changes are refused.
    """

    def __init__(self, path: Path, *, is_read_only: bool) -> None:
        self.path = path
        self.is_read_only = is_read_only
        self._engine = engine_over(path, read_only=is_read_only)
        if not is_read_only:
            hold(self, path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for queries; whatever it does is rolled back.

        Raises:
            DamagedBookError: SQLite met a page that is not whole.
            BookUnreadableError: the disk refused; the connection was made anew for the next attempt.
        """
        with self._troubles_named(BookUnreadableError), self._engine.connect() as connection:
            with heeding_stop(driver_of(connection)):
                yield connection
            connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: committed when the block ends well, rolled back when it does not.

        Raises:
            ReadOnlyBookError: the book can only be read.
            NothingSavedError: the disk refused; the connection was made anew for the next attempt.
                After a COMMIT that failed, the caller looks its operation up (``services.changing``).
            BookInUseError: the lock was lost with a failed connection and another process took it.
            DamagedBookError: SQLite met a page that is not whole.
        """
        if self.is_read_only:
            raise ReadOnlyBookError(path=str(self.path), why="opened_read_only")
        with self._troubles_named(NothingSavedError), self._engine.begin() as connection:
            yield connection
            if not driver_of(connection).in_transaction:
                raise EndedEarlyError

    def driver(self) -> sqlite3.Connection:
        """The sqlite3 connection itself, for the backup call and the integrity check."""
        with self._troubles_named(BookUnreadableError), self._engine.connect() as connection:
            return driver_of(connection)

    def close(self) -> None:
        """Give the file back."""
        if not self.is_read_only:
            remove_note(self.path)
        self._engine.dispose()
        let_go(self)

    @contextmanager
    def _troubles_named(self, disk_error: type[BookError]) -> Iterator[None]:
        try:
            yield
        except EndedEarlyError as error:
            self._reconnect()
            raise disk_error(path=str(self.path), why="other") from error
        except DBAPIError as error:
            why = why_disk(error.orig)
            if why is not None:
                self._reconnect()
                raise disk_error(path=str(self.path), why=why) from error
            if is_locked(error.orig):
                raise in_use_error(self.path) from error
            if is_damage(error.orig):
                raise DamagedBookError(path=str(self.path), why="corrupt") from error
            raise

    def _reconnect(self) -> None:
        """After disk trouble SQLite may keep a connection read-only or half-way: begin anew, lock included.

        When even that fails now, the next use tries again and tells.
        """
        self._engine.dispose()
        self._engine = engine_over(self.path, read_only=self.is_read_only)
        with suppress(DBAPIError), self._engine.connect():
            pass
