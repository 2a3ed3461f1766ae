"""A schedule belongs to the place where the book lies. A book that was moved, or copied, tells where its schedule was
left, and takes it along.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from arbook.queries.unattended import scheduled_place
from arbook.services.office import Office
from arbook.services.schedules import Schedule
from arbook.services.scheduling import Scheduler, Standing
from arbook.services.unattended_run import AtBook

_NONE = Standing()


@dataclass(frozen=True, slots=True)
class Found:
    """What the scheduler has for a book: at its place, and at the one where it lay before."""

    here: Standing
    left: Standing = _NONE
    left_at: Path | None = None


def look_around(at_book: AtBook, scheduler: Scheduler, book: Path) -> Found:
    """Both places are looked up; nothing is assumed from what the book remembers."""
    here, left_at = scheduler.look(book), _other_place(at_book, book)
    left = _NONE if left_at is None else scheduler.look(left_at)
    return Found(here) if left.at is None else Found(here, left, left_at)


def put_here(at_book: AtBook, scheduler: Scheduler, schedule: Schedule) -> None:
    """Set it, take back the one that was left elsewhere, and let the book remember the place.

    Raises:
        ScheduleError: the scheduler refused; what was set before stands.
    """
    book = Path(str(schedule.book))
    scheduler.put(schedule)
    left_at = _other_place(at_book, book)
    if left_at is not None:
        scheduler.remove(left_at)
    if at_book(lambda office: office.read(scheduled_place)) != str(book):
        at_book(lambda office: office.unattended.note_schedule(str(book)))


def remove_all(at_book: AtBook, scheduler: Scheduler, book: Path) -> None:
    """Nothing goes out by itself any more, here or from where the book lay before.

    Raises:
        ScheduleError: the scheduler refused.
    """
    scheduler.remove(book)
    left_at = _other_place(at_book, book)
    if left_at is not None:
        scheduler.remove(left_at)
    if at_book(lambda office: office.read(scheduled_place)):
        at_book(lambda office: office.unattended.note_schedule(""))


def left_behind(office: Office) -> Path | None:
    """Where the schedule of a book was left that was moved from there: nothing goes out by itself any more. The
    scheduler is not asked, so that this can be told at every opening.
    """
    noted = office.read(scheduled_place)
    with suppress(OSError):
        return Path(noted) if noted and not Path(noted).exists() else None
    return None


def _other_place(at_book: AtBook, book: Path) -> Path | None:
    """Where the book remembers to have been scheduled, if that is not here."""
    noted = at_book(lambda office: office.read(scheduled_place))
    is_elsewhere = bool(noted) and Path(noted) != book
    with suppress(OSError):
        is_elsewhere = is_elsewhere and not (Path(noted).exists() and Path(noted).samefile(book))
    return Path(noted) if is_elsewhere else None
