"""The one connection to a book, and the pragmas that keep it whole (safety decisions D1 to D3).

A rollback journal with ``synchronous=EXTRA`` survives power cuts and leaves one file at rest; the exclusive
lock keeps every other process out and cannot go stale; BEGIN is ours, so nothing half-written is ever committed.
"""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

APPLICATION_ID = 0x4152424B
"""``ARBK`` in the file's header."""

_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -32000",
)


def connect_sqlite(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A plain connection with our pragmas; never creates a file.

    One that may write holds the exclusive lock from here until it is closed, and what a crash left unfinished
    is undone by SQLite in taking it.

    Raises:
        sqlite3.Error: see ``store.trouble``; ``is_locked`` when another process has the book.
    """
    mode = "ro" if read_only else "rw"
    uri = f"file:{quote(str(path.resolve()))}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=0)
    try:
        if not read_only:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if not read_only:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
    except sqlite3.Error:
        connection.close()
        raise
    except UnicodeDecodeError as error:  # SQLite's own complaint quotes the damaged bytes
        connection.close()
        raise sqlite3.DatabaseError("file is damaged") from error
    return connection


class EndedEarlyError(Exception):
    """SQLite ended a transaction by itself after an error (a full disk does that) that the block swallowed.

    Whatever the block executes then would be committed on its own, statement by statement.
    """


def engine_over(path: Path, *, read_only: bool) -> Engine:
    """An engine with exactly one connection, whose transactions begin IMMEDIATE and admit no late statement."""
    engine = create_engine(
        "sqlite://", creator=lambda: connect_sqlite(path, read_only=read_only), poolclass=StaticPool
    )
    opening = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(opening)

    @event.listens_for(engine, "before_cursor_execute")
    def refuse_late(connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        if statement != opening and not driver_of(connection).in_transaction:
            raise EndedEarlyError

    return engine


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The sqlite3 connection below one of SQLAlchemy's."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
