"""A drawing (SVG) made a picture. It comes from anywhere, so it is looked through before it is drawn: it names
nothing outside of itself, and it is no larger than a letterhead's drawing is.
"""

import re
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from arbook.documents.errors import PictureError
from arbook.resources import resource_path

LARGEST = 4_000_000
"""Bytes of a drawing."""
MOST_PARTS = 20_000
DEEPEST = 100
"""Elements in all, and within each other."""

_BEGINS = 4096
_LONGEST_ENTITY = 300
_REFERENCE = re.compile(r"url\s*\(\s*['\"]?\s*(?!['\"]?\s*(?:#|data:image/))|@import", re.IGNORECASE)
_INSIDE = ("#", "data:image/png", "data:image/jpeg")


def is_drawing(content: bytes) -> bool:
    """Whether these bytes say that they are an SVG."""
    return b"<svg" in content[:_BEGINS]


def drawn_svg(content: bytes, side: int) -> bytes:
    """The drawing as PNG, its longer side so many pixels long; equal drawings give equal bytes.

    Raises:
        PictureError: ``too_large``, ``reaches_out`` (it names a file, an address or an entity outside of itself),
            ``no_picture``.
    """
    import resvg_py

    if len(content) > LARGEST:
        raise PictureError(field="logo", why="too_large")
    _Look().through(content)
    try:
        drawn = resvg_py.svg_to_bytes(
            svg_string=content.decode("utf-8-sig"), skip_system_fonts=True, width=side, height=side, **_letters()
        )
    except ValueError as fault:
        raise PictureError(field="logo", why="no_picture") from fault
    return bytes(drawn)


def _letters() -> Any:
    """The shipped fonts, in place of whatever a drawing asks for."""
    names = ("NotoSans-Regular", "NotoSans-Bold", "NotoSerif-Regular", "NotoSerif-Bold")
    return {
        "font_files": [str(resource_path("fonts", "noto", f"{name}.ttf")) for name in names],
        "font_family": "Noto Sans",
        "sans_serif_family": "Noto Sans",
        "serif_family": "Noto Serif",
    }


class _Look:
    """Reads a drawing through without drawing anything."""

    def __init__(self) -> None:
        self._count = self._depth = 0
        self._is_style = False

    def through(self, content: bytes) -> None:
        """Raises PictureError as ``drawn_svg``."""
        parser: XMLParserType = ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._read
        parser.EntityDeclHandler = self._declare
        parser.ProcessingInstructionHandler = self._instruct
        try:
            parser.Parse(content, True)
        except ExpatError as fault:
            raise PictureError(field="logo", why="no_picture") from fault

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._count, self._depth = self._count + 1, self._depth + 1
        if self._count > MOST_PARTS or self._depth > DEEPEST:
            raise PictureError(field="logo", why="too_large")
        self._is_style = name.rpartition(":")[2] == "style"
        for key, value in attributes.items():
            if key.rpartition(":")[2] == "href":
                self._refuse(is_outside=not value.strip().startswith(_INSIDE) and _is_loaded(name))
            else:
                self._refuse(is_outside=_REFERENCE.search(value) is not None)

    def _end(self, _name: str) -> None:
        self._depth -= 1
        self._is_style = False

    def _read(self, text: str) -> None:
        if self._is_style:
            self._refuse(is_outside=_REFERENCE.search(text) is not None)

    def _declare(
        self, _name: str, _is_parameter: bool, value: str | None, _base: str | None, *_outside: str | None
    ) -> None:  # fmt: skip
        """Short names for texts are usual in old drawings; anything else is not."""
        self._refuse(is_outside=value is None or "&" in value or len(value) > _LONGEST_ENTITY)

    def _instruct(self, target: str, _data: str) -> None:
        self._refuse(is_outside=target == "xml-stylesheet")

    @staticmethod
    def _refuse(*, is_outside: bool) -> None:
        if is_outside:
            raise PictureError(field="logo", why="reaches_out")


def _is_loaded(name: str) -> bool:
    """Whether what an element names would be read; a link is only for who clicks."""
    return name.rpartition(":")[2] != "a"
