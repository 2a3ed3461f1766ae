"""What a file's first 100 bytes tell before SQLite may touch it (https://sqlite.org/fileformat.html, 1.3)."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from arbook.store.connecting import APPLICATION_ID
from arbook.store.errors import BookMissingError, BookUnreadableError, DamagedBookError, NotABookError
from arbook.store.held import is_held
from arbook.store.owner_note import in_use_error

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


class Header(NamedTuple):
    """The facts in a book's header.

    Attributes:
        version: The schema's, ``PRAGMA user_version``.
        application_id: Whose file it is.
        page_size: In bytes.
        page_count: Pages at the last commit, or None where an old library wrote none.
    """

    version: int
    application_id: int
    page_size: int
    page_count: int | None


def read_header(path: Path) -> Header:
    """The header of a book that may be opened.

    Raises:
        BookMissingError, BookUnreadableError, NotABookError, DamagedBookError: it must not be.
        BookInUseError: this very process has it open.
    """
    size, first = _first_bytes(path)
    if size == 0:
        raise NotABookError(path=str(path), why="empty")
    if first[: len(_MAGIC)] != _MAGIC[: len(first)]:
        raise NotABookError(path=str(path), why="not_sqlite")
    if len(first) < _HEADER_BYTES:
        raise DamagedBookError(path=str(path), why="truncated")
    header = _parsed(first)
    if header.application_id != APPLICATION_ID:
        raise NotABookError(path=str(path), why="other_program")
    if header.page_size not in {2**power for power in range(9, 17)}:
        raise DamagedBookError(path=str(path), why="header")
    if header.page_count and not has_journal(path) and size < header.page_size * header.page_count:
        raise DamagedBookError(path=str(path), why="truncated")
    return header


def has_journal(path: Path) -> bool:
    """Whether a rollback journal lies beside: the book is being written, or a write was cut off.

    The header may then be ahead of what the book will be once SQLite has rolled the write back.
    """
    try:
        return path.with_name(path.name + "-journal").stat().st_size > 0
    except OSError:
        return False


def _first_bytes(path: Path) -> tuple[int, bytes]:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise NotABookError(path=str(path), why="folder")
        if not stat.S_ISREG(found.st_mode):
            raise NotABookError(path=str(path), why="not_a_file")
        if is_held(path):
            raise in_use_error(path)
        with path.open("rb") as file:
            return os.fstat(file.fileno()).st_size, file.read(_HEADER_BYTES)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BookMissingError(path=str(path)) from error
    except PermissionError as error:
        raise BookUnreadableError(path=str(path), why="no_permission") from error
    except OSError as error:
        raise BookUnreadableError(path=str(path), why="io") from error


def _parsed(first: bytes) -> Header:
    def number(offset: int, length: int = 4) -> int:
        return int.from_bytes(first[offset : offset + length], "big")

    page_size = number(16, 2)
    is_count_valid = number(24) == number(92)
    return Header(
        version=number(60),
        application_id=number(68),
        page_size=65536 if page_size == 1 else page_size,
        page_count=number(28) if is_count_valid else None,
    )
