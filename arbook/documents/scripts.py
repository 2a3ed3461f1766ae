"""What a person typed, made fit for paper: no controls, and the letters of every script in drawing order."""

import re
import unicodedata
from functools import lru_cache

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINERS = "\u200c\u200d"
"""Invisible, but they shape Persian and Urdu letters; they go once that is done."""


def clean(text: str) -> str:
    """One line without control, direction-override and other invisible characters; newlines become spaces."""
    if text.isascii() and text.isprintable():
        return text
    return _cleaned(text)


def clean_lines(text: str) -> tuple[str, ...]:
    """The lines of a text, each cleaned; empty ones are left out."""
    return tuple(line for line in (clean(part).strip() for part in text.splitlines()) if line)


def visual(text: str) -> str:
    """A cleaned line in the order in which its glyphs stand from left to right, Arabic letters joined."""
    if not _RIGHT_TO_LEFT.search(text):
        return text.translate(_WITHOUT_JOINERS) if not text.isascii() else text
    from arabic_reshaper import reshape
    from bidi import get_display

    return str(get_display(reshape(text))).translate(_WITHOUT_JOINERS)


_WITHOUT_JOINERS = dict.fromkeys(map(ord, _JOINERS))


@lru_cache(maxsize=4096)
def _cleaned(text: str) -> str:
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    return "".join(map(_shown, composed)).strip()


def _shown(mark: str) -> str:
    category = unicodedata.category(mark)
    if category in {"Cc", "Zl", "Zp"}:
        return " " if mark.isspace() or category != "Cc" else ""
    if category == "Cs":
        return "\ufffd"
    return "" if category == "Cf" and mark not in _JOINERS else mark
