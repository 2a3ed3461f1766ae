"""Files the owner asks for: where to, written whole or not at all, on the outside lane."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from arbook.formats.csv_text import BYTE_ORDER_MARK, Cell, csv_text
from arbook.gui.shared.form_errors import FileNotWrittenError
from arbook.gui.shared.session import Session


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
        raise FileNotWrittenError(path=path.name, system=refused.strerror or "") from refused
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return path


def ask_file(parent: QWidget, title: str, name: str, suffix: str) -> Path | None:
    """Where to save; None when the owner thought better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, f"*.{suffix}")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(f".{suffix}")


def save_table(
    parent: QWidget, session: Session, name: str, rows: Sequence[Sequence[Cell]], told: Callable[[str], object]
) -> None:
    """Let the owner choose a file, write the rows there as CSV, and tell where they are."""
    say = QCoreApplication.translate
    path = ask_file(parent, say("Files", "Export"), name, "csv")
    if path is None:
        return

    def done(written: Path) -> None:
        told(say("Files", "Saved in {0}.").format(written.name))

    session.outside(partial(_write_table, path, rows), done, receiver=parent)


def _write_table(path: Path, rows: Sequence[Sequence[Cell]]) -> Path:
    return write_whole(path, (BYTE_ORDER_MARK + csv_text(rows)).encode("utf-8"))
