"""Which schema this program speaks, and how a book's schema is told from any other.

The fingerprint is taken over the text of everything in ``sqlite_schema``, so a foreign trigger or view in a book
that somebody sent shows before anything is read through it.
"""

import hashlib
import sqlite3
from functools import cache
from pathlib import Path
from typing import NamedTuple

_OBJECTS = (
    "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
    " WHERE NOT (type IN ('table', 'index') AND name LIKE 'sqlite~_%' ESCAPE '~') ORDER BY type, name"
)


class Schema(NamedTuple):
    """A schema version and how to get there.

    Attributes:
        version: ``PRAGMA user_version`` of such a book, and the number of its newest revision.
        fingerprints: Of a fresh book of every version, the first one first.
        migrations: Folder of the Alembic environment.
    """

    version: int
    fingerprints: tuple[str, ...]
    migrations: Path

    @property
    def fingerprint(self) -> str:
        """Of a book freshly made in this version."""
        return self.fingerprints[-1]


def schema_in(migrations: Path) -> Schema:
    """The schema that a folder of migrations leads to, as its ``fingerprints.txt`` says (a line a version)."""
    fingerprints = tuple((migrations / "fingerprints.txt").read_text(encoding="ascii").split())
    return Schema(version=len(fingerprints), fingerprints=fingerprints, migrations=migrations)


@cache
def current_schema() -> Schema:
    """The schema of this program."""
    return schema_in(Path(__file__).resolve().parent / "migrations")


def read_fingerprint(driver: sqlite3.Connection) -> str:
    """Hash of every table, index, trigger and view, but for what SQLite itself keeps (statistics, autoindexes)."""
    digest = hashlib.sha256()
    for row in driver.execute(_OBJECTS):
        digest.update(repr(tuple(" ".join(text.split()) for text in row)).encode())
    return digest.hexdigest()


def read_version(driver: sqlite3.Connection) -> int:
    """The book's ``user_version``."""
    return int(driver.execute("PRAGMA user_version").fetchone()[0])
