"""Books for tests: a fresh one is a copy of one template, because making a book by migration takes half a second."""

import atexit
import shutil
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from arbook.store.creating import create_book

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
