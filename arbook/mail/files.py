"""Letters as .eml files in a folder: the dry run, and what an owner without a mail account can open and send."""

from pathlib import Path

from arbook.mail.errors import LetterFileError
from arbook.mail.names import safe_file_name

_MOST_NAMESAKES = 10_000


def write_letter(folder: Path, title: str, raw: bytes) -> Path:
    """Write ``raw`` as a new .eml file named after ``title`` and say where; nothing is ever overwritten.

    A taken name gets a number. A file that could not be finished is removed. Raises ``LetterFileError``.
    """
    stem = safe_file_name(title, otherwise="letter")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise LetterFileError(path=folder, why=fault.strerror) from fault
    for number in range(1, _MOST_NAMESAKES):
        path = folder / (f"{stem}.eml" if number == 1 else f"{stem} ({number}).eml")
        if _write_new(path, raw):
            return path
    raise LetterFileError(path=folder / stem, why="too many files of this name")


def _write_new(path: Path, raw: bytes) -> bool:
    """False when the name is taken; the test and the making are one step (O_EXCL)."""
    try:
        file = path.open("xb")
    except FileExistsError:
        return False
    except OSError as fault:
        raise LetterFileError(path=path, why=fault.strerror) from fault
    try:
        with file:
            file.write(raw)
    except OSError as fault:
        path.unlink(missing_ok=True)
        raise LetterFileError(path=path, why=fault.strerror) from fault
    return True
