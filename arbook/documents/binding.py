"""Papers one after the other in one document."""

import re
from collections.abc import Sequence
from hashlib import md5
from io import BytesIO
from threading import Lock
from typing import Any, Final

PDFIUM = Lock()
"""The library that reads PDF serves one thread at a time."""

_FILE_ID: Final = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")


class Binder:
    """Papers one after the other in one document. ``each_on_front`` puts a blank page behind papers of odd length, so
    that none begins on the back of another when both sides are printed.

    The document says in its properties what its first paper says: what it is, whose, in which language and of which
    day. Its title names the customer only where all is ``for_one``. Equal papers give equal bytes.
    """

    def __init__(self, *, each_on_front: bool = False, for_one: bool = False) -> None:
        self._book: Any = None  # begun with the first paper
        self._each_on_front, self._for_one = each_on_front, for_one

    def add(self, content: bytes) -> None:
        """Put a paper behind those that are bound already."""
        import pypdfium2

        with PDFIUM:
            paper = pypdfium2.PdfDocument(content)
            if self._book is None:
                self._book = pypdfium2.PdfDocument(_described(paper, for_one=self._for_one))
                self._book.import_pages(paper)
                del self._book[0]
            else:
                if self._each_on_front and len(self._book) % 2:
                    self._book.new_page(*self._book.get_page_size(len(self._book) - 1))
                self._book.import_pages(paper)
            paper.close()

    def bound(self) -> bytes:
        """The whole document; empty where nothing was added."""
        if self._book is None:
            return b""
        whole = BytesIO()
        with PDFIUM:
            self._book.save(whole)
        return _identified(whole.getvalue())


def bound(papers: Sequence[bytes]) -> bytes:
    """Several papers for one customer as one; a single one as it is."""
    if len(papers) == 1:
        return papers[0]
    binder = Binder(for_one=True)
    for each in papers:
        binder.add(each)
    return binder.bound()


def _described(first: Any, *, for_one: bool) -> bytes:
    """A document of one blank page with the properties of a paper."""
    from reportlab.pdfgen.canvas import Canvas

    told, blank = first.get_metadata_dict(), BytesIO()
    canvas = Canvas(blank, invariant=1, lang=_language(first))
    canvas.setTitle(told["Title" if for_one else "Subject"])
    canvas.setAuthor(told["Author"])
    canvas.setSubject(told["Subject"])
    canvas.setCreator(told["Creator"])
    canvas.setDateFormatter(lambda *_: told["CreationDate"])
    canvas.showPage()
    canvas.save()
    return blank.getvalue()


def _language(paper: Any) -> str:
    from pypdfium2.raw import FPDF_WCHAR, FPDFCatalog_GetLanguage

    told = (FPDF_WCHAR * 16)()
    long = FPDFCatalog_GetLanguage(paper, told, 16)  # bytes, with the zero behind it
    return "".join(map(chr, told[: max(0, long // 2 - 1)]))


def _identified(document: bytes) -> bytes:
    """With a file number made of its content: the library draws one by lot."""
    *_, place = _FILE_ID.finditer(document, len(document) - 400)
    start, end = place.span()
    number = md5(document[:start] + document[end:], usedforsecurity=False).hexdigest().upper().encode()
    return document[:start] + b"/ID[<" + number + b"><" + number + b">]" + document[end:]
