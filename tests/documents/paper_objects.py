"""What a finished PDF draws, in the order in which it is drawn: texts with their ink, and grounds with theirs."""

from ctypes import c_uint, c_ushort
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from arbook.documents.binding import PDFIUM
from arbook.documents.inks import Ink

_MOST_MARKS = 2000


class Drawn(NamedTuple):
    """A text, or a filled shape without one; lengths in points from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    ink: Ink

    def is_beside(self, other: "Drawn") -> bool:
        """Whether both stand on one line."""
        return min(self.bottom, other.bottom) - max(self.top, other.top) > 0.5 * min(self.high, other.high)

    def is_over(self, other: "Drawn") -> bool:
        """Whether it stands in the same column, and wholly higher."""
        return self.bottom <= other.top and min(self.right, other.right) - max(self.left, other.left) > 1

    def holds(self, other: "Drawn") -> bool:
        """Whether the middle of the other lies in it."""
        x, y = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    @property
    def high(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


def drawn_on(pdf: bytes) -> list[list[Drawn]]:
    """The texts and grounds of each page."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        pages = [_objects(page) for page in document]
        document.close()
    return pages


def texts_on(page: list[Drawn]) -> list[Drawn]:
    """Those that are read."""
    return [each for each in page if each.text.strip()]


def _objects(page: Any) -> list[Drawn]:
    high, reader = page.get_height(), page.get_textpage()
    kinds = (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH)
    found = []
    for each in page.get_objects(filter=kinds, max_depth=1):
        if each.type == raw.FPDF_PAGEOBJ_PATH and not _is_filled(each):
            continue
        text = _text(each, reader) if each.type == raw.FPDF_PAGEOBJ_TEXT else ""
        left, bottom, right, top = each.get_bounds()
        found.append(Drawn(text, left, high - top, right, high - bottom, _ink(each)))
    reader.close()
    return found


def _is_filled(path: Any) -> bool:
    mode, is_stroked = raw.c_int(), raw.FPDF_BOOL()
    raw.FPDFPath_GetDrawMode(path, mode, is_stroked)
    return bool(mode.value)


def _text(each: Any, reader: Any) -> str:
    marks = (c_ushort * _MOST_MARKS)()
    long = raw.FPDFTextObj_GetText(each, reader, marks, _MOST_MARKS)
    return bytes(marks)[: max(0, long - 2)].decode("utf-16-le", "replace")


def _ink(each: Any) -> Ink:
    red, green, blue, alpha = (c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(each, red, green, blue, alpha)
    return red.value / 255, green.value / 255, blue.value / 255
