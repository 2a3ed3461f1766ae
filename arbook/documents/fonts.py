"""The shipped fonts: which one draws a character, and how wide a text is.

The family of the paper draws; others help out with what it lacks (Hebrew, Arabic, the true minus sign). Each file is
read once a process and only when a text needs it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

from arbook.documents.scripts import visual
from arbook.resources import resource_path

REGULAR = "NotoSans"
BOLD = "NotoSans-Bold"

REPLACEMENT = "\ufffd"
"""Drawn for a character that no shipped font covers: a question mark in a lozenge, never an empty box."""

_LAST_CODE = 0xFFFF

_FILES = {
    REGULAR: ("noto", "NotoSans-Regular.ttf"),
    BOLD: ("noto", "NotoSans-Bold.ttf"),
    "NotoSerif": ("noto", "NotoSerif-Regular.ttf"),
    "NotoSerif-Bold": ("noto", "NotoSerif-Bold.ttf"),
    "DejaVuSans": ("dejavu", "DejaVuSans.ttf"),
    "DejaVuSans-Bold": ("dejavu", "DejaVuSans-Bold.ttf"),
}
_HELPERS = {
    REGULAR: ("DejaVuSans",),
    BOLD: ("DejaVuSans-Bold",),
    "NotoSerif": (REGULAR, "DejaVuSans"),
    "NotoSerif-Bold": (BOLD, "DejaVuSans-Bold"),
    "DejaVuSans": (REGULAR,),
    "DejaVuSans-Bold": (BOLD,),
}
"""Which fonts are asked next. Each chain holds Noto Sans and DejaVu Sans, so that every family covers the same."""

Runs = tuple[tuple[str, str], ...]
_heard: ContextVar[dict[str, None] | None] = ContextVar("heard", default=None)


@dataclass(frozen=True, slots=True)
class Family:
    """A family that papers can be set in, as people know it, with its two weights."""

    title: str
    regular: str
    bold: str


FAMILIES = {
    "noto-sans": Family("Noto Sans", REGULAR, BOLD),
    "noto-serif": Family("Noto Serif", "NotoSerif", "NotoSerif-Bold"),
    "dejavu-sans": Family("DejaVu Sans", "DejaVuSans", "DejaVuSans-Bold"),
}
"""By the name that is kept in the book."""


def runs(text: str, font: str) -> Runs:
    """The text, cleaned and in visual order, as pieces of ``(font name, characters)`` from left to right."""
    if text.isascii():
        load(font)
        return ((font, text),)
    pieces = _mixed_runs(text, font)
    heard = _heard.get()
    if heard is not None and any(REPLACEMENT in piece for _, piece in pieces):
        heard.update(dict.fromkeys(uncovered(text)))
    return pieces


@contextmanager
def hear_lost() -> Iterator[dict[str, None]]:
    """Meanwhile every character that is drawn as a replacement mark becomes a key here, once, in order."""
    lost: dict[str, None] = {}
    token = _heard.set(lost)
    try:
        yield lost
    finally:
        _heard.reset(token)


@lru_cache(maxsize=8192)
def text_width(text: str, font: str, size: float) -> float:
    """Width in points. Kept, because a text is measured for its column, its line and its place."""
    return sum(float(load(name).stringWidth(piece, size)) for name, piece in runs(text, font))


def uncovered(text: str) -> str:
    """The characters of a text that would be drawn as a replacement mark, each once; empty when all is well."""
    known = [_glyphs(name) for name in (REGULAR, *_HELPERS[REGULAR])]
    lost = (mark for mark in visual(text) if not any(ord(mark) in glyphs for glyphs in known))
    return "".join(dict.fromkeys(lost))


@cache
def load(name: str) -> Any:  # reportlab has no types
    """The font, registered with reportlab under ``name``."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(name, str(resource_path("fonts", *_FILES[name])), shapable=False)
    registerFont(font)
    return font


@cache
def _glyphs(name: str) -> frozenset[int]:
    # reportlab maps what lies beyond U+FFFF back to malformed text, so that it could not be copied or searched.
    return frozenset(code for code in load(name).face.charToGlyph if code <= _LAST_CODE)


@lru_cache(maxsize=4096)
def _mixed_runs(text: str, font: str) -> Runs:
    drawn = visual(text)
    glyphs = _glyphs(font)
    if all(ord(mark) in glyphs for mark in drawn):
        return ((font, drawn),)
    choices = (_choice(mark, font) for mark in drawn)
    return tuple(
        (name, "".join(mark for _, mark in pieces)) for name, pieces in groupby(choices, key=lambda choice: choice[0])
    )


def _choice(mark: str, font: str) -> tuple[str, str]:
    for name in (font, *_HELPERS[font]):
        if ord(mark) in _glyphs(name):
            return name, mark
    return font, REPLACEMENT
