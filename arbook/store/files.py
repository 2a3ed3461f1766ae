"""Files that appear whole or not at all, private to their owner, and never over another file."""

import errno
import os
import secrets
from pathlib import Path

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EACCES, errno.EMLINK}


def private_file_beside(target: Path) -> Path:
    """A new empty file in ``target``'s folder that only its owner can read (0600)."""
    path = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.new")
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600))
    return path


def put_in_place(finished: Path, target: Path) -> None:
    """Give the finished file its name, durably.

    Raises:
        FileExistsError: the name is taken; both files are as they were.
    """
    _sync(finished)
    _move_without_overwriting(finished, target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make the folder's names durable, where the system can (Windows does so by itself)."""
    if os.name == "posix":
        _sync(folder)


def _move_without_overwriting(finished: Path, target: Path) -> None:
    if os.name == "nt":
        finished.rename(target)  # Windows refuses when the name is taken
        return
    try:
        os.link(finished, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # reserve the name, then fill it
        finished.replace(target)
    else:
        finished.unlink()


def _sync(path: Path) -> None:
    flags = os.O_RDONLY if path.is_dir() or os.name == "posix" else os.O_RDWR
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
