"""Pages of a PDF as pictures. Runs on the outside lane; PDFium works for one caller at a time."""

from dataclasses import dataclass
from typing import Any

from arbook.documents.binding import PDFIUM

_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page's size in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page drawn ``width`` pixels wide: rows of blue, green, red and an unused byte."""

    page: int
    width: int
    height: int
    stride: int
    pixels: bytes


def page_sizes(content: bytes) -> tuple[PageSize, ...]:
    """Sizes of all pages."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            return tuple(PageSize(*document.get_page_size(page)) for page in range(len(document)))
        finally:
            document.close()


def draw_page(content: bytes, page: int, width: int) -> PagePicture:
    """One page, ``width`` pixels wide."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            scale = width / document.get_page_size(page)[0]
            bitmap = document[page].render(scale=scale, prefer_bgrx=True)
            return PagePicture(page, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            document.close()


@dataclass(frozen=True, slots=True)
class Found:
    """Where a text stands: its page (from 0), and left, top, right, bottom of its parts in points."""

    page: int
    places: tuple[tuple[float, float, float, float], ...]


def find_text(content: bytes, text: str, most: int = 500) -> tuple[Found, ...]:
    """Every place of a text in whatever case, page after page; no more than ``most``."""
    import pypdfium2

    found: list[Found] = []
    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            for page in range(len(document)):
                found += _found_on(document[page], page, text, most - len(found))
        finally:
            document.close()
    return tuple(found)


def _found_on(sheet: Any, page: int, text: str, most: int) -> list[Found]:
    words, high = sheet.get_textpage(), sheet.get_height()
    found: list[Found] = []
    searcher = words.search(text)
    while len(found) < most and (hit := searcher.get_next()) is not None:
        rects = (words.get_rect(at) for at in range(words.count_rects(*hit)))
        found.append(Found(page, tuple((left, high - top, right, high - low) for left, low, right, top in rects)))
    return found


def width_at(size: PageSize, dots_per_inch: int) -> int:
    """Pixels across a page for printing at this resolution."""
    return round(size.width / _POINTS_PER_INCH * dots_per_inch)
