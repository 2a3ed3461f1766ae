"""Colors of papers: the light tokens of the windows, and what is made of the owner's accent."""

import re
from typing import Final

Ink = tuple[float, float, float]

DEFAULT_ACCENT = "#0B6470"


def ink(hexadecimal: str) -> Ink:
    """``#RRGGBB`` as three parts from 0 to 1."""
    red, green, blue = (int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


TEXT: Final = ink("#1B1E20")
TEXT2: Final = ink("#4E5255")
LINE: Final = ink("#E2DFD6")
BAD: Final = ink("#9C2C1B")
GOOD: Final = ink("#1C663A")
WHITE: Final = (1.0, 1.0, 1.0)
BLACK: Final = (0.0, 0.0, 0.0)
PLANNED: Final = ink("#6B87A3")
"""What is old but agreed upon, beside the ages."""
AGES: Final = tuple(map(ink, ("#4F989F", "#BE8610", "#C66F22", "#AC4522", "#7A2417")))

READABLE_CONTRAST = 4.5
"""WCAG 2 for text; also what keeps an accent visible on a copier."""

_TINT = 0.085


def accent_ink(hexadecimal: str) -> Ink:
    """The owner's accent; the house's own where the text is no color."""
    return ink(hexadecimal if re.fullmatch(r"#[0-9A-Fa-f]{6}", hexadecimal) else DEFAULT_ACCENT)


def tint(color: Ink) -> Ink:
    """A ground of this color so pale that text on it stays as readable as on paper."""
    red, green, blue = (1 - _TINT * (1 - part) for part in color)
    return red, green, blue


def readable(color: Ink, ground: Ink = WHITE) -> Ink:
    """The color itself where text in it can be read on the ground, else a plain one that can; one of black and white
    always does.
    """
    inks = (color, TEXT, WHITE, BLACK)
    return next(ink for ink in inks if contrast(ink, ground) >= READABLE_CONTRAST)


def contrast(first: Ink, second: Ink) -> float:
    """Ratio of luminances, 1 to 21 (WCAG 2)."""
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Ink) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
