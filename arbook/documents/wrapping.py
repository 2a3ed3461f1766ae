"""Breaking lines by measured width. User text is never markup; a word too long for its line is cut, not lost."""

import re
from dataclasses import dataclass

from arbook.documents.fonts import text_width
from arbook.documents.inks import TEXT, Ink

ELLIPSIS = "…"

_SPACES = r"[^\S\u00a0\u202f]+"
_BREAKS = re.compile(rf"(?<!\s\d)(?<!\s\d\d)(?<!\s\d\.)(?<!\s\d\d\.){_SPACES}|{_SPACES}(?![^\W\d])")
"""Where a line may end: not between a sum and its currency, which a space that does not break keeps together, nor
between a day, or a small number, and its word.
"""

_LEAST_BEFORE = 0.5
"""So much of its width a line keeps that lends a word to the last one."""

_SHY = 0.999
"""A fitted text stays this much below its width, or rounding would make it one glyph too wide."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; ``size`` in points."""

    font: str
    size: float
    ink: Ink = TEXT

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return self.size * 1.36

    def width(self, text: str) -> float:
        """Points from edge to edge."""
        return text_width(text, self.font, self.size)

    def inked(self, ink: Ink) -> "Style":
        """The same in another color."""
        return Style(self.font, self.size, ink)

    def sized(self, size: float) -> "Style":
        """The same in other points."""
        return Style(self.font, size, self.ink)


def wrap(text: str, style: Style, width: float, most: int = 0) -> list[str]:
    """The cleaned text in lines no wider than ``width``; no line at all where it is only spaces.

    At most ``most`` lines (0: all of them), the last with an ellipsis.
    """
    if style.width(text) <= width:
        return [text] if text.strip() else []
    lines: list[str] = []
    line = ""
    for word in _BREAKS.split(text.strip()):
        joined = f"{line} {word}" if line else word
        if style.width(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, style, width)
        lines += full
    lines = _without_lone_word([*lines, line], style, width)
    if most and len(lines) > most:
        return [*lines[: most - 1], shorten(" ".join(lines[most - 1 :]), style, width)]
    return lines


def _without_lone_word(lines: list[str], style: Style, width: float) -> list[str]:
    """No text ends with a word alone in its line where the line above can spare one; there are never more lines."""
    if len(lines) < 2 or _BREAKS.search(lines[-1]):
        return lines
    above, last = lines[-2:]
    ends = [each.span() for each in _BREAKS.finditer(above)]
    start, end = ends[-1] if ends else (0, 0)
    kept, joined = above[:start], f"{above[end:]} {last}"
    if style.width(kept) < width * _LEAST_BEFORE or style.width(joined) > width:
        return lines
    return [*lines[:-2], kept, joined]


def shorten(text: str, style: Style, width: float) -> str:
    """The text itself if it fits, else as much as fits with an ellipsis."""
    if style.width(text) <= width:
        return text
    return text[: _most_marks(text, style, width - style.width(ELLIPSIS))].rstrip() + ELLIPSIS


def fitted(text: str, style: Style, width: float, smallest: float = 4) -> Style:
    """The style, made smaller as far as the text needs to fit the width: amounts are never cut off."""
    needed = style.width(text)
    if needed <= width:
        return style
    return Style(style.font, max(smallest, style.size * width / needed * _SHY), style.ink)


def _cut(word: str, style: Style, width: float) -> list[str]:
    pieces = []
    while style.width(word) > width and len(word) > 1:
        count = max(1, _most_marks(word, style, width))
        pieces.append(word[:count])
        word = word[count:]
    return [*pieces, word]


def _most_marks(text: str, style: Style, width: float) -> int:
    """How many characters from the start fit, by halving."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if style.width(text[:middle]) <= width else (low, middle - 1)
    return low
