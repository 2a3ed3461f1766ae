"""The note beside an open book that says who has it. Only the kernel's lock decides; a stale note is harmless."""

import json
import os
import socket
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from arbook.store.errors import BookInUseError
from arbook.store.files import private_file_beside

_LONGEST = 4096


def note_path(book: Path) -> Path:
    """``NAME.arbook.lock`` beside ``NAME.arbook``."""
    return book.with_name(book.name + ".lock")


def write_note(book: Path, *, now: datetime) -> None:
    """Leave the note, for its owner's eyes only (0600).

    Raises:
        OSError: the folder refused.
    """
    note = {
        "host": socket.gethostname(),
        "user": user_name(),
        "pid": os.getpid(),
        "started_at": now.isoformat(timespec="seconds"),
    }
    unfinished = private_file_beside(note_path(book))
    try:
        unfinished.write_text(json.dumps(note), encoding="utf-8")
        unfinished.replace(note_path(book))
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def remove_note(book: Path) -> None:
    """Take the note away; call it while the lock is still held, or it may be another's."""
    with suppress(OSError):
        note_path(book).unlink(missing_ok=True)


def in_use_error(book: Path) -> BookInUseError:
    """The refusal, with what the note tells of the owner; None for each fact that it does not."""
    told: dict[str, object] = {}
    with suppress(OSError, ValueError):
        with note_path(book).open(encoding="utf-8") as file:
            read = json.loads(file.read(_LONGEST))
        told = read if isinstance(read, dict) else {}
    user, host, since, pid = (told.get(key) for key in ("user", "host", "started_at", "pid"))
    return BookInUseError(
        path=str(book),
        owner=f"{user}@{host}" if isinstance(user, str) and isinstance(host, str) else None,
        since=since if isinstance(since, str) else None,
        pid=pid if isinstance(pid, int) else None,
    )


def user_name() -> str:
    """Who is signed in on this computer, as the system calls them; empty where it does not say."""
    return os.environ.get("USER") or os.environ.get("USERNAME") or _known_to_the_system()


def _known_to_the_system() -> str:
    """A scheduler gives its jobs no names."""
    from getpass import getuser

    try:
        return getuser()
    except (ImportError, KeyError, OSError):  # before Python 3.13 not all of them were an OSError
        return ""
