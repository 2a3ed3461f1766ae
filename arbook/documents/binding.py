"""Papers one after the other in one document."""

from collections.abc import Sequence
from io import BytesIO
from threading import Lock

PDFIUM = Lock()
"""The library that reads PDF serves one thread at a time."""


class Binder:
    """Papers one after the other in one document. ``each_on_front`` puts a blank page behind papers of odd length, so
    that none begins on the back of another when both sides are printed.
    """

    def __init__(self, *, each_on_front: bool = False) -> None:
        import pypdfium2

        self._book = pypdfium2.PdfDocument.new()
        self._each_on_front = each_on_front

    def add(self, content: bytes) -> None:
        """Put a paper behind those that are bound already."""
        import pypdfium2

        with PDFIUM:
            if self._each_on_front and len(self._book) % 2:
                self._book.new_page(*self._book.get_page_size(len(self._book) - 1))
            paper = pypdfium2.PdfDocument(content)
            self._book.import_pages(paper)
            paper.close()

    def bound(self) -> bytes:
        """The whole document."""
        whole = BytesIO()
        with PDFIUM:
            self._book.save(whole)
        return whole.getvalue()


def bound(papers: Sequence[bytes]) -> bytes:
    """Several papers as one; a single one as it is."""
    if len(papers) == 1:
        return papers[0]
    binder = Binder()
    for each in papers:
        binder.add(each)
    return binder.bound()
