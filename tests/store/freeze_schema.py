"""Writes revision 0001 from the declared tables, the fingerprint of a book made by it, and the kept book of tests.

Only while version 1 is unreleased: afterwards 0001 stays for ever, a change is a new revision, and
``--fingerprint-only`` adds its line. Run: ``uv run python -m tests.store.freeze_schema``.
"""

import sys
from pathlib import Path

from arbook.store.schema import Schema
from tests.books.make import BOOK, make
from tests.store.declared import declared_statements
from tests.support.book_files import fresh_fingerprint

MIGRATIONS = Path(__file__).parents[2] / "arbook" / "store" / "migrations"


def freeze_first() -> None:
    sql = "".join(f"{statement};\n\n" for statement in declared_statements())
    (MIGRATIONS / "versions" / "0001_first_book.sql").write_text(sql, encoding="utf-8")


def write_fingerprint() -> None:
    kept = (MIGRATIONS / "fingerprints.txt").read_text(encoding="ascii").split()
    version = max(int(path.stem[1:5]) for path in (MIGRATIONS / "versions").glob("v[0-9]*.py"))
    fresh = fresh_fingerprint(Schema(version=version, fingerprints=(), migrations=MIGRATIONS))
    lines = [*kept[: version - 1], fresh]
    (MIGRATIONS / "fingerprints.txt").write_text("".join(f"{line}\n" for line in lines), encoding="ascii")


if __name__ == "__main__":
    is_first_open = "--fingerprint-only" not in sys.argv
    if is_first_open:
        freeze_first()
    write_fingerprint()
    if is_first_open:
        BOOK.unlink(missing_ok=True)
        make(BOOK)
