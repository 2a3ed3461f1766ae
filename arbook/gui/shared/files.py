"""Files the owner asks for: where to, written whole or not at all, on the outside lane."""

import errno
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from arbook.formats.csv_text import BYTE_ORDER_MARK, Cell, csv_text
from arbook.gui.shared.form_errors import FileNotWrittenError
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.session import Session

_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write_whole(path: Path, content: bytes) -> Path:
    """Put ``content`` at ``path``; until all of it is there, what stood there before stays.

    Raises:
        FileNotWrittenError: the system refused.
    """
    return write_parts(path, (content,))


def write_parts(path: Path, parts: Iterable[bytes]) -> Path:
    """``write_whole`` of what comes part by part; when that fails, what stood there before stays.

    Raises:
        FileNotWrittenError: the system refused.
    """
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        with unfinished.open("wb") as file:
            file.writelines(parts)
        unfinished.replace(path)
    except OSError as refused:
        why = "full" if refused.errno in _NO_ROOM else ""
        raise FileNotWrittenError(why=why, path=path.name, system=refused.strerror or "") from refused
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return path


def ask_file(parent: QWidget, title: str, name: str, suffix: str) -> Path | None:
    """Where to save, beginning with the folder of last time; None when the owner thought better of it."""
    memory = Memory()
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(memory.saving_folder / name), f"*.{suffix}")
    if not chosen:
        return None
    path = Path(chosen)
    memory.remember_saving_folder(path.parent)
    return path if path.suffix else path.with_suffix(f".{suffix}")


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """A folder for several files, beginning with that of last time; None when the owner thought better of it."""
    memory = Memory()
    chosen = QFileDialog.getExistingDirectory(parent, title, str(memory.saving_folder))
    if not chosen:
        return None
    memory.remember_saving_folder(Path(chosen))
    return Path(chosen)


def tell_saved(session: Session, path: Path, told: Callable[[str], object], words: str = "") -> None:
    """Say where a file stands, whole, or ``words`` about several in a folder; the toast offers to show the place."""
    told(words or QCoreApplication.translate("Files", "Saved as {0}.").format(path))
    session.saved.emit(path)


def show_place(path: Path) -> None:
    """Open the folder a file stands in, or a folder itself, as the system does."""
    folder = path if path.is_dir() else path.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def save_table(
    parent: QWidget, session: Session, name: str, rows: Sequence[Sequence[Cell]], told: Callable[[str], object]
) -> None:
    """Let the owner choose a file, write the rows there as CSV, and tell where they are."""
    say = QCoreApplication.translate
    path = ask_file(parent, say("Files", "Export"), name, "csv")
    if path is None:
        return

    def done(written: Path) -> None:
        tell_saved(session, written, told)

    session.outside(partial(_write_table, path, rows), done, receiver=parent)


def _write_table(path: Path, rows: Sequence[Sequence[Cell]]) -> Path:
    return write_whole(path, (BYTE_ORDER_MARK + csv_text(rows)).encode("utf-8"))
