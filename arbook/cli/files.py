"""Where papers are written: an earlier paper of the same name is replaced, nothing else ever is."""

import sys
from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from arbook.cli.books import for_change, for_reading
from arbook.cli.output import say
from arbook.cli.refusing import CommandRefusedError
from arbook.sentences.sentence import Sentence
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper

_PDF_START = b"%PDF-"
_UNPRINTABLE = "No shipped font has {marks}, so the paper for {name} shows a mark in their place."


def check_target(target: Path) -> None:
    """Whether a paper could be written there, asked before anything is changed for it.

    Raises:
        CommandRefusedError: no such folder, or a file that is not a PDF.
    """
    if not target.absolute().parent.is_dir():
        raise CommandRefusedError("There is no folder {folder}. Nothing was changed.", folder=target.parent)
    if target.exists() and not target.is_dir() and not _is_pdf(target):
        raise CommandRefusedError("{path} exists and is not a PDF. Nothing was changed.", path=target)


def write_paper(paper: PreparedPaper, target: Path) -> Path:
    """Draw a paper into the file ``target``, or into the folder ``target`` under the paper's own name.

    Raises:
        CommandRefusedError: there is a file of that name that is not a PDF.
        OSError: the system refused; it names ``target``.
    """
    path = target / paper.file_name if target.is_dir() else target
    check_replaceable(path)
    return write_pdf(drawn_paper(paper), path)


def drawn_paper(paper: PreparedPaper) -> bytes:
    """The PDF; what no font has is told."""
    drawn = paper.drawn()
    if drawn.unprintable:
        say(Sentence(_UNPRINTABLE, {"name": paper.customer_name, "marks": drawn.unprintable}), stream=sys.stderr)
    return drawn.content


def add_sent(parser: ArgumentParser) -> None:
    """``--sent`` of a command that writes papers for customers."""
    parser.add_argument("--sent", action="store_true", help="note in the customer's log that it was sent today")


def book_for(arguments: Namespace) -> AbstractContextManager[Office]:
    """The book for reading, or for the note that ``--sent`` asks for."""
    return for_change(arguments) if arguments.sent else for_reading(arguments)


def note_sent(office: Office, arguments: Namespace, *papers: PreparedPaper) -> None:
    """A line in the log of each customer, where that was asked for."""
    noted = [(paper, paper.draw()) for paper in papers if paper.can_be_noted] if arguments.sent else []
    if noted:
        office.sent_papers.log_all(noted, today=arguments.today)


def check_replaceable(path: Path) -> None:
    """Whether an earlier paper may be replaced there.

    Raises:
        CommandRefusedError: there is a file of that name that is not a PDF.
    """
    if path.exists() and not _is_pdf(path):
        raise CommandRefusedError("{path} exists and is not a PDF, so it was not replaced.", path=path)


def write_pdf(content: bytes, path: Path) -> Path:
    """Write a document whole or not at all.

    Raises:
        CommandRefusedError: there is a file of that name that is not a PDF.
        OSError: the system refused; it names ``path``.
    """
    check_replaceable(path)
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return path


def _is_pdf(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_PDF_START)) == _PDF_START
