"""On screens of 125, 150 and 200 percent everything has the same size to the eye, and is as fine as they are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from arbook.gui.shared.tokens import LIGHT

PATIENCE_S = 120


def grabbed(folder: Path, scale: str) -> QImage:
    """A page of the gallery as a program started on such a screen draws it."""
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale, "ARBOOK_HOME": str(folder)}
    command = [sys.executable, "-m", "arbook", "gallery", "--grab", str(folder)]
    subprocess.run(command, env=settings, check=True, timeout=PATIENCE_S, capture_output=True)
    return QImage(str(folder / "parts-light.png"))


def inked_rows(picture: QImage) -> int:
    """How many rows of the picture bear the ink of words that matter."""
    ink = QColor(LIGHT.text).rgb()
    return sum(any(picture.pixel(x, y) == ink for x in range(picture.width())) for y in range(picture.height()))


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> QImage:
    return grabbed(tmp_path_factory.mktemp("scale-1"), "1")


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_a_page_keeps_its_measure_and_gains_points(tmp_path: Path, usual: QImage, scale: str) -> None:
    fine = grabbed(tmp_path, scale)
    assert abs(fine.width() - usual.width() * float(scale)) <= float(scale)
    assert abs(fine.height() - usual.height() * float(scale)) <= 8 * float(scale)
    assert inked_rows(fine) > inked_rows(usual)
