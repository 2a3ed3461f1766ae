"""Where each text of a paper was drawn."""

from typing import Any, NamedTuple

import pytest

from arbook.documents.layout import MM, Sheet


class Box(NamedTuple):
    """A text where it was drawn, in points from the upper left corner."""

    page: int
    left: float
    right: float
    base: float
    size: float
    text: str

    @property
    def millimeters(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom, with the parts of letters above and below the line."""
        return (
            self.left / MM,
            (self.base - 0.78 * self.size) / MM,
            self.right / MM,
            (self.base + 0.22 * self.size) / MM,
        )


def recorded(monkeypatch: pytest.MonkeyPatch) -> list[Box]:
    """All texts but the feet of the paper that is finished last; what was only tried is left out."""
    found: list[Box] = []
    tried: dict[Sheet, list[Box]] = {}
    text, finish = Sheet.text, Sheet.finish

    def told(sheet: Sheet, x: float, y: float, said: str, style: Any, align: str = "left") -> None:
        wide = style.width(said)
        left = x - wide * {"left": 0, "right": 1, "center": 0.5}[align]
        if said.strip():
            tried.setdefault(sheet, []).append(Box(sheet.page, left, left + wide, y, style.size, said))
            assert left >= sheet.left - 0.5, said
            assert left + wide <= sheet.right + 0.5, said
        text(sheet, x, y, said, style, align)  # type: ignore[arg-type]

    def finished(sheet: Sheet) -> bytes:
        found[:] = tried[sheet]  # the feet come now, on pages that are kept already
        return finish(sheet)

    monkeypatch.setattr(Sheet, "text", told)
    monkeypatch.setattr(Sheet, "finish", finished)
    return found
