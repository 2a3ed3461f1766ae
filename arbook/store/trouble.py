"""What an error of SQLite or of the system means for a book: disk trouble, a lock, or damage."""

import errno

_WHY_BY_CODE = {
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "read_only",
    "SQLITE_PERM": "read_only",
    "SQLITE_AUTH": "read_only",
    "SQLITE_IOERR": "io",
    "SQLITE_CANTOPEN": "io",
    "SQLITE_NOLFS": "full",
    "SQLITE_NOMEM": "other",
    "SQLITE_PROTOCOL": "io",
}

_WHY_BY_ERRNO = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
}


def why_disk(error: BaseException | None) -> str | None:
    """``full``, ``io``, ``read_only`` or ``other`` when the disk refused; None when it is something else."""
    return next((why for code, why in _WHY_BY_CODE.items() if _code(error).startswith(code)), None)


def why_system(error: OSError) -> str:
    """The same words for an error of the operating system."""
    return _WHY_BY_ERRNO.get(error.errno or 0, "io")


def is_locked(error: BaseException | None) -> bool:
    """Whether another process holds the book."""
    return _code(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def is_damage(error: BaseException | None) -> bool:
    """Whether SQLite found that the file is not whole."""
    return _code(error).startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT"))


def _code(error: BaseException | None) -> str:
    return str(getattr(error, "sqlite_errorname", None) or "")
