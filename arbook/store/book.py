"""An open book: reading and changing it, one transaction at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from arbook.store.connecting import engine_over
from arbook.store.errors import NothingSavedError, ReadOnlyBookError

_WHY_BY_CODE = {
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "read_only",
    "SQLITE_PERM": "read_only",
    "SQLITE_IOERR": "io",
    "SQLITE_CANTOPEN": "io",
}


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

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for queries; whatever it does is rolled back."""
        with self._engine.connect() as connection:
            yield connection
            connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: committed when the block ends well, rolled back when it does not.

        Raises:
            ReadOnlyBookError: the book can only be read.
            NothingSavedError: the disk refused; the connection was made anew for the next attempt.
                After a COMMIT that failed, the caller looks its operation up (``services.changing``).
        """
        if self.is_read_only:
            raise ReadOnlyBookError(path=str(self.path))
        try:
            with self._engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            why = _disk_trouble(error)
            if why is None:
                raise
            self._reconnect()
            raise NothingSavedError(path=str(self.path), why=why) from error

    def driver(self) -> sqlite3.Connection:
        """The sqlite3 connection itself, for the backup call and the integrity check."""
        with self._engine.connect() as connection:
            driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        return driver

    def close(self) -> None:
        """Give the file back."""
        self._engine.dispose()

    def _reconnect(self) -> None:
        self._engine.dispose()
        self._engine = engine_over(self.path, read_only=self.is_read_only)


def _disk_trouble(error: DBAPIError) -> str | None:
    name = getattr(error.orig, "sqlite_errorname", "")
    return next((why for code, why in _WHY_BY_CODE.items() if name.startswith(code)), None)
