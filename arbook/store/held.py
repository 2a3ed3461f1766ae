"""Which books this process holds for writing.

On POSIX systems, closing any handle to a file drops all locks that the process has on it, SQLite's too
(https://sqlite.org/howtocorrupt.html, 2.2). So a book that is held here is never opened beside SQLite, not even
to read its header.
"""

from pathlib import Path
from weakref import WeakKeyDictionary

_held: WeakKeyDictionary[object, tuple[int, int]] = WeakKeyDictionary()


def hold(holder: object, path: Path) -> None:
    """Remember the file that ``holder`` has open."""
    _held[holder] = _identity(path)


def let_go(holder: object) -> None:
    """``holder`` closed it."""
    _held.pop(holder, None)


def is_held(path: Path) -> bool:
    """Whether this process holds the file, under whatever name."""
    return _identity(path) in _held.values()


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino
