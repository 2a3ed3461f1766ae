"""Pages of a PDF as pictures. Runs on the outside lane; PDFium works for one caller at a time."""

from dataclasses import dataclass
from threading import Lock

_POINTS_PER_INCH = 72
_one_at_a_time = Lock()


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

    with _one_at_a_time:
        document = pypdfium2.PdfDocument(content)
        try:
            return tuple(PageSize(*document.get_page_size(page)) for page in range(len(document)))
        finally:
            document.close()


def draw_page(content: bytes, page: int, width: int) -> PagePicture:
    """One page, ``width`` pixels wide."""
    import pypdfium2

    with _one_at_a_time:
        document = pypdfium2.PdfDocument(content)
        try:
            scale = width / document.get_page_size(page)[0]
            bitmap = document[page].render(scale=scale, prefer_bgrx=True)
            return PagePicture(page, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            document.close()


def width_at(size: PageSize, dots_per_inch: int) -> int:
    """Pixels across a page for printing at this resolution."""
    return round(size.width / _POINTS_PER_INCH * dots_per_inch)
