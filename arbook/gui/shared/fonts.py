"""Type: Inter in four weights, sizes by role, tabular figures where numbers stand in columns."""

import re
from functools import cache, lru_cache
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication

from arbook.gui.shared.tokens import POINTS
from arbook.resources import resource_path

FAMILY = "Inter"
Role = Literal[
    "hero", "title", "money", "section", "lead", "lead_strong", "body", "medium", "strong", "small", "small_strong"
]  # fmt: skip
"""Size and weight by use; ``medium`` and ``strong`` are body, ``small_strong`` is small."""

_WEIGHTS = {
    "hero": QFont.Weight.Bold,
    "title": QFont.Weight.DemiBold,
    "money": QFont.Weight.DemiBold,
    "section": QFont.Weight.DemiBold,
    "lead_strong": QFont.Weight.DemiBold,
    "medium": QFont.Weight.Medium,
    "strong": QFont.Weight.DemiBold,
    "small_strong": QFont.Weight.Medium,
}
_SIZES = {"lead_strong": "lead", "medium": "body", "strong": "body", "small_strong": "small"}
_PROPORTIONAL = frozenset({"hero", "title", "section"})
_SCREEN_DPI = 96.0
_state = {"text_size": 1.0, "factor": 1.0, "growth": 1.0}
_loaded: list[int] = []
_NUMBERED = re.compile(r"(?<![\w./-])\d{1,3} [^\W\d_]+\.?(?: \d{4}\b)?")
"""A number and what it counts; a date, the year with it."""
_NO_BREAK = "\u00a0"


def load(text_size: float) -> None:
    """Bring the shipped weights in (once) and fix the factor for the owner's text size and this screen."""
    if not _loaded:
        for weight in ("Regular", "Medium", "SemiBold", "Bold"):
            _loaded.append(
                QFontDatabase.addApplicationFont(str(resource_path("fonts", "inter", f"Inter-{weight}.otf")))
            )
        _state["system"] = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    dpi = screen_dpi()
    on_screen = _SCREEN_DPI / dpi if dpi < _SCREEN_DPI else 1.0  # macOS counts 72 to the inch
    larger_system = max(1.0, _state["system"] / (POINTS["body"] * on_screen))
    _state["text_size"] = text_size
    _state["factor"] = text_size * on_screen * larger_system
    _state["growth"] = text_size * larger_system * max(1.0, dpi / _SCREEN_DPI)
    font.cache_clear()
    metrics.cache_clear()
    row_height.cache_clear()
    width.cache_clear()
    elided.cache_clear()
    cut.cache_clear()


def screen_dpi() -> float:
    """Points to the inch as the main screen counts them."""
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() if screen is not None else _SCREEN_DPI


def text_size() -> float:
    """The owner's text size, 1.0 for normal."""
    return _state["text_size"]


def scaled(pixels: int) -> int:
    """A height or width that must grow with the text: the owner's size, the system's, and the screen's scale."""
    return round(pixels * max(1.0, _state["growth"]))


@cache
def font(role: Role) -> QFont:
    """The font of a role. Numbers line up except in headings, where tabular figures look gappy."""
    made = QFont(FAMILY)
    made.setPointSizeF(POINTS[_SIZES.get(role, role)] * _state["factor"])
    made.setWeight(_WEIGHTS.get(role, QFont.Weight.Normal))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if role not in _PROPORTIONAL:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def metrics(role: Role) -> QFontMetrics:
    """Measures of ``font(role)``."""
    return QFontMetrics(font(role))


@cache
def row_height(lines: int, smallest: int) -> int:
    """Height of a table row: its lines of text plus air, never below ``smallest`` (which grows with the text)."""
    return max(lines * metrics("strong").lineSpacing() + 14, scaled(smallest))


@lru_cache(maxsize=4096)
def width(role: Role, text: str) -> int:
    """Pixels of a text in one line; a table asks for the same days, amounts and states again and again."""
    return metrics(role).horizontalAdvance(text)


@lru_cache(maxsize=4096)
def elided(role: Role, text: str, room: int) -> str:
    """The text as far as it has room in one line."""
    return metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room)


@lru_cache(maxsize=4096)
def cut(role: Role, text: str, room: int) -> str:
    """A sentence as far as it has room in one line: it ends after a whole word, never inside a date or an amount."""
    kept = _kept(text)
    fitting = metrics(role).elidedText(kept, Qt.TextElideMode.ElideRight, room)
    if fitting == kept:
        return text
    letters = fitting.removesuffix("…")
    is_whole = kept[len(letters) : len(letters) + 1] == " "
    words = letters if is_whole else letters.rpartition(" ")[0]
    return words.rstrip(" .,;:") + "…" if words else fitting


def broken(role: Role, text: str, room: int) -> tuple[str, str]:
    """A sentence as two lines: what has room in the first, and the rest; a date or an amount stays in one of them."""
    first, *words = _kept(text).split(" ")
    while words and metrics(role).horizontalAdvance(f"{first} {words[0]}") <= room:
        first = f"{first} {words.pop(0)}"
    return first, " ".join(words)


def _kept(text: str) -> str:
    """With spaces between which no line may end; an amount brings its own."""
    return _NUMBERED.sub(lambda found: found[0].replace(" ", _NO_BREAK), text)
