"""The shipped line drawings, filled with a color: files for style sheets and icons for everything else."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QPainter

from arbook import __version__
from arbook.resources import resource_path

_STROKE = b'stroke-width="2"'
_FINER_STROKE = b'stroke-width="1.75"'


@cache
def colored_icon(name: str, color: str, gap: bool = False) -> QIcon:
    """The drawing ``resources/icons/<name>.svg`` in ``color``; sharp at every scale.

    ``gap`` leaves air on the right, because styled buttons glue their text to the icon; then the icon is a
    third wider than high.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    return QIcon(colored_file(name, color, gap))


@cache
def colored_file(name: str, color: str, gap: bool = False) -> str:
    """The drawing as a file; style sheets name it by its path. It is kept from one start to the next: making a dozen
    files before the first paint is what a virus scanner looks at longest.
    """
    shipped = Path(f"{_shipped()}/{name}.svg")
    kept = f"{_folder()}/{name}-{color.lstrip('#')}{'-gap' * gap}.svg"
    if not _is_kept(Path(kept), shipped):
        _write_whole(Path(kept), _colored(shipped.read_bytes(), color, gap=gap))
    return kept


def paint_icon(painter: QPainter, rect: QRect, name: str, color: str) -> None:
    """Draw the icon centered in ``rect``."""
    colored_icon(name, color).paint(painter, rect, Qt.AlignmentFlag.AlignCenter)


def icon_names() -> tuple[str, ...]:
    """All shipped icons, sorted."""
    return tuple(sorted(path.stem for path in Path(_shipped()).glob("*.svg")))


@cache
def _shipped() -> str:
    return resource_path("icons").as_posix()


def _colored(drawing: bytes, color: str, *, gap: bool) -> bytes:
    drawing = drawing.replace(b"currentColor", color.encode()).replace(_STROKE, _FINER_STROKE)
    if gap:
        drawing = drawing.replace(b'width="24"', b'width="32"', 1).replace(b'"0 0 24 24"', b'"0 0 32 24"', 1)
    return drawing


def _is_kept(path: Path, shipped: Path) -> bool:
    """Whole, and no older than the drawing itself."""
    try:
        known = path.stat()
        return known.st_size > 0 and known.st_mtime >= shipped.stat().st_mtime
    except FileNotFoundError:
        return False


def _write_whole(path: Path, content: bytes) -> None:
    """Another window may read it at any moment, and this one may be killed."""
    unfinished = path.with_suffix(f".{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(path)


@cache
def _folder() -> str:
    """One for each version, where the system keeps what can be made anew; of this run alone where that is refused."""
    from platformdirs import user_cache_path

    kept = user_cache_path("arbook", appauthor=False) / f"icons-{__version__}"
    try:
        kept.mkdir(parents=True, exist_ok=True)
    except OSError:
        pass
    else:
        if os.access(kept, os.W_OK):
            return kept.as_posix()
    folder = tempfile.mkdtemp(prefix="arbook-icons-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
