"""Writes revision 0001's frozen SQL from the declared tables, and the fingerprint of a book made by it.

Only while version 1 is unreleased: afterwards 0001 stays for ever and a change is a new revision. Then
``--fingerprint-only`` renews ``newest.txt`` for the newest revision.
Run: ``uv run python -m tests.store.freeze_schema``.
"""

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from arbook.store.creating import create_book
from arbook.store.schema import Schema, current_schema, read_fingerprint
from tests.store.declared import declared_statements

MIGRATIONS = Path(__file__).parents[2] / "arbook" / "store" / "migrations"


def freeze_first() -> None:
    sql = "".join(f"{statement};\n\n" for statement in declared_statements())
    (MIGRATIONS / "versions" / "0001_first_book.sql").write_text(sql, encoding="utf-8")


def write_fingerprint() -> None:
    version = max(int(path.stem[1:5]) for path in (MIGRATIONS / "versions").glob("v[0-9]*.py"))
    schema = Schema(version=version, fingerprint="", migrations=MIGRATIONS)
    with TemporaryDirectory() as folder:
        book = Path(folder) / "fresh.arbook"
        create_book(book, book_id="fresh", is_demo=False, now=datetime(2026, 1, 1, tzinfo=UTC), schema=schema)
        with closing(sqlite3.connect(book)) as driver:
            (MIGRATIONS / "newest.txt").write_text(f"{version} {read_fingerprint(driver)}\n", encoding="ascii")
    current_schema.cache_clear()


if __name__ == "__main__":
    if "--fingerprint-only" not in sys.argv:
        freeze_first()
    write_fingerprint()
