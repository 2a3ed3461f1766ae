"""A picture for the letterhead from a file of the owner: PNG and JPEG as they are, SVG and large ones drawn anew."""

from pathlib import Path
from typing import TYPE_CHECKING

from arbook.ledger.errors import ArbookError

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

PICTURE_KINDS = "PNG, JPEG, SVG (*.png *.jpg *.jpeg *.svg)"
_WIDEST = 1600
_LARGEST_KEPT = 500_000
_LARGEST_FILE = 40_000_000
_KEPT = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


class PictureError(ArbookError):
    """A file that gives no picture. Facts: ``name``, ``why`` (``unreadable``, ``no_picture``, ``too_large``)."""


def picture_of(path: Path) -> bytes:
    """PNG or JPEG bytes that papers can show. Runs on any thread.

    Raises:
        PictureError: the file cannot be read, is enormous, or is no picture.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise PictureError(field="logo", why="too_large", name=path.name)
        content = path.read_bytes()
    except OSError as refused:
        raise PictureError(field="logo", why="unreadable", name=path.name) from refused
    if content.startswith(_KEPT) and len(content) <= _LARGEST_KEPT and _can_be_shown(content):
        return content
    drawn = _drawn(content)
    if not drawn:
        raise PictureError(field="logo", why="no_picture", name=path.name)
    return drawn


def _can_be_shown(content: bytes) -> bool:
    from PySide6.QtGui import QImage

    image = QImage.fromData(content)
    return not image.isNull() and image.width() <= _WIDEST


def _drawn(content: bytes) -> bytes:
    """As PNG, no wider than papers need; empty when it is no picture."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage

    image = QImage.fromData(content)
    if image.isNull() or b"<svg" in content[:4096]:
        image = _drawn_svg(content)
    if image.isNull():
        return b""
    if image.width() > _WIDEST:
        image = image.scaledToWidth(_WIDEST, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _drawn_svg(content: bytes) -> "QImage":
    from PySide6.QtCore import QSize, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(content)
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    size.scale(QSize(_WIDEST // 2, _WIDEST // 2), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
