"""A picture for the letterhead from a file: PNG and JPEG as they are, drawings and large ones made anew."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from warnings import catch_warnings

from arbook.documents.errors import PictureError
from arbook.documents.svg_pictures import drawn_svg, is_drawing

if TYPE_CHECKING:
    from PIL.Image import Image

WIDEST = 1600
"""Pixels; on paper a logo is 40 mm wide."""
LARGEST_FILE = 40_000_000
_LARGEST_KEPT = 500_000
_MOST_PIXELS = 100_000_000
_KINDS = ("PNG", "JPEG")
_PLAIN = ("RGB", "RGBA", "L", "LA", "P", "1")
_TURNED = 0x0112
"""Where a camera notes that it was held on its side."""
_QUALITY = 90


def picture_of(path: Path) -> bytes:
    """PNG or JPEG bytes that papers can show. Runs on any thread.

    Raises:
        PictureError: the file cannot be read, is enormous, is no picture, or is a drawing that names other files.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise PictureError(field="logo", why="too_large", name=path.name)
        content = path.read_bytes()
    except OSError as refused:
        raise PictureError(field="logo", why="unreadable", name=path.name) from refused
    try:
        return drawn_svg(content, WIDEST) if is_drawing(content) else _as_shown(content)
    except PictureError as refused:
        raise PictureError(field="logo", why=refused.facts["why"], name=path.name) from refused


def _as_shown(content: bytes) -> bytes:
    """As it is where papers can show it, else made smaller, upright and of plain colors."""
    from PIL import Image, ImageOps

    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(content), formats=_KINDS) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise PictureError(field="logo", why="too_large")
            if _is_fit(picture, len(content)):
                picture.load()
                return content
            kind = str(picture.format)
            picture.draft("RGB", (WIDEST, WIDEST))
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((WIDEST, WIDEST))
            return _written(upright, kind)
    except Image.DecompressionBombError as refused:
        raise PictureError(field="logo", why="too_large") from refused
    except (OSError, ValueError, SyntaxError) as refused:
        raise PictureError(field="logo", why="no_picture") from refused


def _is_fit(picture: "Image", size: int) -> bool:
    is_small = size <= _LARGEST_KEPT and max(picture.size) <= WIDEST
    return is_small and picture.mode in _PLAIN and picture.getexif().get(_TURNED, 1) == 1


def _written(picture: "Image", kind: str) -> bytes:
    made = BytesIO()
    if kind == "JPEG":
        picture.convert("RGB").save(made, "JPEG", quality=_QUALITY)
    else:
        has_holes = picture.mode in ("RGBA", "LA") or "transparency" in picture.info
        picture.convert("RGBA" if has_holes else "RGB").save(made, "PNG", optimize=True)
    return made.getvalue()
