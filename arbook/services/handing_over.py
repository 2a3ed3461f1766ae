"""A run that finds its book open in a window leaves the work there: a small file beside the book asks for it.

Only who holds the book takes the file, so that the work is done once; a request that nobody took is withdrawn.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from arbook.services.office import Office, open_office
from arbook.store.errors import BookInUseError
from arbook.store.files import private_file_beside

GOOD_FOR = timedelta(minutes=10)
"""An older request was left by a run that died: nobody waits for it any more."""
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class RunWish:
    """``asked_at``: when a run wanted to send what goes out by itself; ``once``: not if that was done today."""

    asked_at: datetime
    once: bool = False


def open_unless_in_use(book: Path) -> Office | None:
    """The book, or None where somebody else has it.

    Raises:
        BookError: it cannot be opened for another reason.
    """
    try:
        return open_office(book)
    except BookInUseError:
        return None


def wish_path(book: Path) -> Path:
    """``NAME.arbook.run`` beside ``NAME.arbook``."""
    return book.with_name(book.name + ".run")


def ask_window(book: Path, wish: RunWish) -> None:
    """Leave the request, for its owner's eyes only.

    Raises:
        OSError: the folder refused.
    """
    unfinished = private_file_beside(wish_path(book))
    told = {"asked_at": wish.asked_at.isoformat(), "once": wish.once}
    try:
        unfinished.write_text(json.dumps(told), encoding="utf-8")
        unfinished.replace(wish_path(book))
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def is_waiting(book: Path) -> bool:
    """Whether the request is still there: nobody took it."""
    return wish_path(book).exists()


def withdraw(book: Path) -> bool:
    """Take the request back; False where somebody took it before."""
    try:
        wish_path(book).unlink()
    except OSError:
        return False
    return True


def take(book: Path, now: datetime) -> RunWish | None:
    """For who holds the book: take the request, if there is one that somebody still waits for."""
    try:
        with wish_path(book).open(encoding="utf-8") as file:
            text = file.read(_LONGEST)
        wish_path(book).unlink()
        told = json.loads(text)
        wish = RunWish(datetime.fromisoformat(told["asked_at"]), once=bool(told["once"]))
        is_good = abs(now - wish.asked_at) <= GOOD_FOR
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return wish if is_good else None
