"""The shipped line drawings, filled with a color: files for style sheets and icons for everything else."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QPainter

from arbook.resources import resource_path, resource_text

_STROKE = 'stroke-width="2"'
_FINER_STROKE = 'stroke-width="1.75"'


@cache
def colored_icon(name: str, color: str, gap: bool = False) -> QIcon:
    """The drawing ``resources/icons/<name>.svg`` in ``color``; sharp at every scale.

    ``gap`` leaves air on the right, because styled buttons glue their text to the icon; then the icon is a
    third wider than high.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    return QIcon(str(colored_file(name, color, gap)))


@cache
def colored_file(name: str, color: str, gap: bool = False) -> Path:
    """The drawing as a file that lives as long as this run; style sheets name it by its path."""
    drawing = resource_text("icons", f"{name}.svg")
    path = _folder() / f"{name}-{color.lstrip('#')}{'-gap' * gap}.svg"
    drawing = drawing.replace("currentColor", color).replace(_STROKE, _FINER_STROKE)
    if gap:
        drawing = drawing.replace('width="24"', 'width="32"', 1).replace('"0 0 24 24"', '"0 0 32 24"', 1)
    path.write_text(drawing, encoding="utf-8")
    return path


def paint_icon(painter: QPainter, rect: QRect, name: str, color: str) -> None:
    """Draw the icon centered in ``rect``."""
    colored_icon(name, color).paint(painter, rect, Qt.AlignmentFlag.AlignCenter)


def icon_names() -> tuple[str, ...]:
    """All shipped icons, sorted."""
    return tuple(sorted(path.stem for path in resource_path("icons").glob("*.svg")))


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="arbook-icons-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
