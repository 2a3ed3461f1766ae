"""What stands on a paper, as words."""

from io import BytesIO

from pypdf import PdfReader

from arbook.services.paper import PreparedPaper


def text_of(pdf: bytes) -> str:
    """All pages as one line, with plain blanks."""
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def words_of(paper: PreparedPaper) -> str:
    """Of a paper that is drawn for it."""
    return text_of(paper.draw())
