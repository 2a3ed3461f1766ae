"""Takes the pictures of the windows for README and manual, without a screen.

    uv run python docs/make_screenshots.py [--book FILE --today DATE] [--to FOLDER] [--every] [--language de]

Without a book it makes the demo book as it stands on the day. The manual shows every desk in light at 1440 x 900;
``--every`` grabs them in dark and at 1024 x 700 as well, to be looked at.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from arbook.gui.shared import gallery
from arbook.gui.shared.memory import HOME_VARIABLE, Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shared.wishes import ShowSettings
from arbook.gui.shell.window import MainWindow

DAY = date(2026, 11, 26)
SIZES = ((1440, 900), (1024, 700))
DESKS = ("today", "customers", "invoices", "payments", "reminders", "plans", "settings")
PATIENCE_MS = 60_000
PREVIEW_MS = 1_500


def wait_until(is_done: Callable[[], bool], milliseconds: int = PATIENCE_MS) -> None:
    """Let the windows work until something is true."""
    loop, ticks = QEventLoop(), QTimer()
    ticks.timeout.connect(lambda: loop.quit() if is_done() else None)
    QTimer.singleShot(milliseconds, loop.quit)
    ticks.start(20)
    loop.exec()


def settle(window: MainWindow) -> None:
    """Wait until everything asked of the book has come home; an answer may ask again."""
    for _ in range(4):
        came: list[object] = []
        assert window.session is not None
        window.session.ask(lambda _office: 0, came.append)
        wait_until(partial(bool, came))


def grab(window: MainWindow, folder: Path, mode: Mode, sizes: tuple[tuple[int, int], ...] = SIZES) -> None:
    """Every desk in these sizes; the manual's pictures bear the desk's name alone."""
    for width, height in sizes:
        window.resize(width, height)
        for desk in DESKS:
            window.view.show_desk(desk)
            settle(window)
            is_for_manual = (mode, width) == (Mode.LIGHT, SIZES[0][0])
            name = f"{desk}.png" if is_for_manual else f"{desk}-{mode.value}-{width}.png"
            window.grab().save(str(folder / name))
            sys.stdout.write(f"{name}\n")


def grab_gallery(app: QApplication, folder: Path) -> None:
    """Every part of the windows, in light and dark."""
    for path in gallery.grab(app, folder / "gallery"):
        sys.stdout.write(f"gallery/{path.name}\n")
    apply_theme(app, Mode.LIGHT)


def grab_settings(window: MainWindow, folder: Path) -> None:
    """Each part of the settings, for the manual."""
    window.resize(*SIZES[0])
    for part in ("business", "numbers", "lists", "book"):
        window.grant(ShowSettings(part))
        settle(window)
        wait_until(lambda: False, PREVIEW_MS)  # the letterhead is drawn once typing rests
        name = "settings.png" if part == "business" else f"settings-{part}.png"
        window.grab().save(str(folder / name))
        sys.stdout.write(f"{name}\n")


def main() -> int:
    """Parse, open, grab."""
    parser = argparse.ArgumentParser(description="Pictures of every desk.")
    parser.add_argument("--book", type=Path, help="a book of yours instead of the demo book")
    parser.add_argument("--today", type=date.fromisoformat, default=DAY, metavar="DATE")
    parser.add_argument("--to", type=Path, default=Path(__file__).with_name("screens"), metavar="FOLDER")
    parser.add_argument("--language", default="en", help="of the windows (en)")
    parser.add_argument("--every", action="store_true", help="dark and small windows as well")
    chosen = parser.parse_args()
    chosen.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        app = QApplication(sys.argv[:1])
        apply_theme(app, Mode.LIGHT)
        Memory().remember_language(chosen.language)
        window = MainWindow(Memory(), lambda: chosen.today)
        window.furnish()
        window.resize(*SIZES[0])
        window.show()
        window.show_welcome()
        app.processEvents()
        window.grab().save(str(chosen.to / "welcome.png"))
        (window.open_demo if chosen.book is None else partial(window.open_book, chosen.book))()
        wait_until(lambda: window.session is not None)
        grab(window, chosen.to, Mode.LIGHT, SIZES if chosen.every else SIZES[:1])
        grab_settings(window, chosen.to)
        if chosen.every:
            apply_theme(app, Mode.DARK)
            grab(window, chosen.to, Mode.DARK)
        window.close()
        grab_gallery(app, chosen.to)
    return 0


if __name__ == "__main__":
    sys.exit(main())
