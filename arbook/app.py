"""Wiring: decides which face answers, and loads nothing but that.

``arbook`` and ``arbook BOOK`` open the window; everything else is a command. Where no window can open, one sentence
says why, and what can be done without one is done.
"""

import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from arbook.cli.names import COMMAND_NAMES

BOOK_SUFFIX = ".arbook"
GALLERY = "gallery"
"""Every part of the windows on one page, for whoever changes their look; no command for owners."""

_DAY_OPTION = "--today"

WindowRun = Callable[..., int]
"""``arbook.gui.start.run``."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == [GALLERY]:
        return _open_gallery(words[1:])
    rest, day_text = _without_day(words)
    if rest and not (len(rest) == 1 and _is_book(rest[0])):
        from arbook.cli.main import run

        return run(words)
    path = Path(rest[0]) if rest else None
    try:
        fixed = None if day_text is None else date.fromisoformat(day_text)
    except ValueError:
        return _refuse("“{text}” is not a date. Write it like 2026-11-26.", code=2, text=day_text)
    return _open_window(path, fixed)


def _is_book(word: str) -> bool:
    """Whether the one word on the command line is a book and not a command."""
    if word in COMMAND_NAMES or word.startswith("-"):
        return False
    return word.endswith(BOOK_SUFFIX) or Path(word).exists()


def _without_day(words: list[str]) -> tuple[list[str], str | None]:
    """The words without ``--today DATE``, and the date's text."""
    rest, day_text = [], None
    waiting = iter(words)
    for word in waiting:
        if word == _DAY_OPTION:
            day_text = next(waiting, "")
        elif word.startswith(f"{_DAY_OPTION}="):
            day_text = word.partition("=")[2]
        else:
            rest.append(word)
    return rest, day_text


def _open_window(path: Path | None, fixed: date | None) -> int:
    from arbook.cli.display import APT_PACKAGES, has_display, missing_libraries

    def today() -> date:
        return fixed or datetime.now().astimezone().date()

    missing = missing_libraries()
    if missing:
        return _refuse(
            "A window needs system libraries that are missing here ({missing}): sudo apt install {packages}",
            missing=missing,
            packages=APT_PACKAGES,
        )
    if not has_display():
        return _work_without_window(path, today())
    run_window = _load_windows()
    if run_window is None:
        return _refuse("A window needs system libraries that are missing here: sudo apt install {p}", p=APT_PACKAGES)
    return run_window(path, today=today)


def _open_gallery(words: list[str]) -> int:
    from arbook.gui.shared.gallery import main as open_gallery

    return open_gallery(words)


def _load_windows() -> WindowRun | None:
    """The window's way in, or None where Qt cannot be loaded; a defect of our own is raised."""
    try:
        from arbook.gui.start import run
    except ImportError as error:
        if (error.name or "").startswith("arbook"):
            raise
        return None
    return run


def _work_without_window(path: Path | None, today: date) -> int:
    from arbook.cli.headless import show_book, show_demo
    from arbook.cli.main import run_safely

    return run_safely(lambda: show_demo(today) if path is None else show_book(path, today))


def _refuse(template: str, *, code: int = 1, **facts: object) -> int:
    from arbook.cli.output import prepare_streams, say
    from arbook.sentences.sentence import Sentence

    prepare_streams()
    say(Sentence(template, facts), stream=sys.stderr)
    return code
