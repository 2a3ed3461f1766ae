"""Papers one after the other in one document."""

from collections.abc import Sequence
from io import BytesIO
from threading import Lock

PDFIUM = Lock()
"""The library that reads PDF serves one thread at a time."""


def bound(papers: Sequence[bytes]) -> bytes:
    """Several papers as one; a single one as it is."""
    if len(papers) == 1:
        return papers[0]
    import pypdfium2

    whole = BytesIO()
    with PDFIUM:
        book = pypdfium2.PdfDocument.new()
        for each in papers:
            paper = pypdfium2.PdfDocument(each)
            book.import_pages(paper)
            paper.close()
        book.save(whole)
        book.close()
    return whole.getvalue()
