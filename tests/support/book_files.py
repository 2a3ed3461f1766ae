"""Books for tests: a fresh one is a copy of one template, because making a book by migration takes half a second."""

import atexit
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from arbook.store.creating import create_book
from arbook.store.schema import Schema, read_fingerprint

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@cache
def _template() -> Path:
    folder = Path(mkdtemp(prefix="arbook-template-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "template.arbook"
    create_book(path, book_id="test-book", is_demo=False, now=NOW)
    return path


def fresh_book(path: Path) -> Path:
    """An empty book of the newest version at ``path``."""
    shutil.copyfile(_template(), path)
    path.chmod(0o600)
    return path


def fresh_fingerprint(schema: Schema) -> str:
    """The fingerprint of a book made by this schema's migrations."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "fresh.arbook"
        create_book(path, book_id="fresh", is_demo=False, now=NOW, schema=schema)
        with closing(sqlite3.connect(path)) as driver:
            return read_fingerprint(driver)


def everything_in(path: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes, to see that nothing was changed or left behind."""
    return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}
