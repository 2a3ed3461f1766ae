"""Takes the manual's pictures of reminding: one by one, a ladder being tried, and the log of all.

    uv run python -m docs.make_reminder_pictures [--to FOLDER] [--language de]

The shop is the demo one in a book of its own that may send; nothing leaves it.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QScrollArea

from arbook.gui.customers.book_log_dialog import BookLogDialog
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.shared.wishes import SearchLog, ShowSettings
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from docs.make_mail_pictures import open_shop, take
from docs.make_screenshots import pause, save, save_dialog, settle, wait_until

SOUGHT = {"en": "invoice", "de": "Rechnung"}
"""By language: what is looked for in the log."""
FURTHER_APART = 45
"""Days between two messages in the ladder that is tried."""


def make_book(path: Path, language: str) -> None:
    """The shop on a morning."""
    open_shop(path, language).close()


def grab_today(window: MainWindow, folder: Path) -> None:
    """Going through the list one by one; the strip above says what to look at before."""
    window.view.show_desk("today")
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    wait_until(lambda: bool(desk.run.list.model.rows()))
    settle(window)
    desk.run.foot.one_by_one.click()
    settle(window)
    pause()
    save(window, folder / "one-by-one.png")
    desk.run.leave()


def grab_ladder(window: MainWindow, folder: Path) -> None:
    """A ladder with a longer rest between two messages, tried on the book; it is not kept."""
    window.grant(ShowSettings("reminders"))
    settle(window)
    assert isinstance(window.desk, SettingsDesk)
    part = window.desk.policies
    wait_until(lambda: part.ladder.form is not None)
    part.ladder.gap.setText(str(FURTHER_APART))
    part.ladder.gap.textEdited.emit(str(FURTHER_APART))
    part.try_it()
    settle(window)
    for area in part.findChildren(QScrollArea):
        area.ensureWidgetVisible(part.trial)
    pause()
    save(window, folder / "ladder-tried.png")
    part.take_back()


def grab_log(window: MainWindow, folder: Path, language: str) -> None:
    """What was said and sent, of all customers, found by a word."""
    window.grant(SearchLog())
    settle(window)
    dialog = window.findChild(BookLogDialog)
    assert dialog is not None
    dialog.search.setText(SOUGHT[language])
    dialog.search.searched.emit(SOUGHT[language])
    save_dialog(window, folder / "log-search.png")


def grab_all(window: MainWindow, folder: Path) -> None:
    """Each of them; the folder of a language bears its name."""
    language = folder.name if folder.name in SOUGHT else "en"
    grab_today(window, folder)
    grab_log(window, folder, language)
    grab_ladder(window, folder)


if __name__ == "__main__":
    sys.exit(take("Pictures of reminding.", make_book, grab_all))
