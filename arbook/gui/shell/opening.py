"""Opening and founding books: runs on the book lane and answers with everything a window needs to begin.

The rooms below are imported here, on the lane, so that the window is painted before SQLAlchemy is loaded.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from arbook.gui.shared.jobs import Jobs
    from arbook.gui.shared.owner import Owner
    from arbook.gui.shared.session import Session
    from arbook.gui.welcome.form import NewBook
    from arbook.ledger.errors import ArbookError
    from arbook.services.office import Office

_MONTH_FIRST = frozenset({"US", "CA", "PH"})
"""Countries where "5-2" is May 2nd."""


class Opened(NamedTuple):
    """An open book and what the window says about it; the office stays on the book lane."""

    office: "Office"
    business: str
    country: str


def open_existing(path: Path) -> Opened:
    """Open a book.

    Raises:
        BookError: it cannot be opened; nothing was changed.
    """
    from arbook.services.office import open_office

    return _described(open_office(path))


def found_new(answers: "NewBook") -> Opened:
    """Make a new book and open it.

    Raises:
        BookExistsError, ProfileError, UnknownCurrencyError, NumberingError: see ``services.office.new_office``.
        BookError: the folder refused.
    """
    from arbook.services.founding import FoundBook
    from arbook.services.office import new_office

    answers.path.parent.mkdir(parents=True, exist_ok=True)
    command = FoundBook(
        answers.business,
        answers.currency,
        answers.country,
        answers.language,
        first_invoice=answers.first_invoice,
        today=answers.today,
        logo=answers.logo,
    )
    return _described(new_office(answers.path, command))


def open_demo(folder: Path, today: date, language: str) -> Opened:
    """Open the demo book of this language in ``folder``, making it first where there is none.

    Raises:
        BookError: the folder refused.
    """
    from arbook.formats.formats import DEFAULT_LANGUAGE
    from arbook.gui.shared.memory import DEMO_FILES
    from arbook.services.office import demo_office

    path = folder / DEMO_FILES.get(language, DEMO_FILES[DEFAULT_LANGUAGE])
    if path.exists():
        return open_existing(path)
    folder.mkdir(parents=True, exist_ok=True)
    return _described(demo_office(path, today, language))


def _described(office: "Office") -> Opened:
    from arbook.queries.book_facts import business

    own = office.read(business)
    return Opened(office, own.name, own.country)


def session_of(opened: Opened, jobs: "Jobs", today: Callable[[], date], parent: "QObject") -> "Session":
    """The session over an opened book."""
    from arbook.gui.shared.session import Session

    return Session(opened.office, jobs, owner_of(opened.country, today), parent)


def owner_of(country: str, today: Callable[[], date]) -> "Owner":
    """How the owner reads and writes."""
    from arbook.formats.formats import formats_for
    from arbook.gui.shared.language import speech
    from arbook.gui.shared.owner import Owner

    speech().write_as_in(country)
    formats = formats_for(speech().language, country)

    def explained(error: "ArbookError") -> str:
        from arbook.sentences.refusals import explain

        return explain(error).plain(formats)

    return Owner(formats=formats, explain=explained, today=today, day_first=country not in _MONTH_FIRST)
