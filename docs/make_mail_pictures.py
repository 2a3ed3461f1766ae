"""Takes the manual's pictures of the outbox and of the schedule, without a screen and without sending anything.

    uv run python -m docs.make_mail_pictures [--to FOLDER] [--language de]

The shop is the demo one in a book of its own that may send; what became of its messages is written down as a mail
server would have it, and the scheduler only says that it is set.
"""

import argparse
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QScrollArea

from arbook.gui.reminders.desk import RemindersDesk
from arbook.gui.settings import by_itself_card
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.shared.application import make_application
from arbook.gui.shared.memory import HOME_VARIABLE, Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.sending import Phase, Sending
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shared.wishes import ShowSettings
from arbook.gui.shell.window import MainWindow
from arbook.mail.steps import Delivery, Outcome, Stage
from arbook.queries.outbox import sendable
from arbook.queries.settings import MailAccountRow, profile
from arbook.services.office import Office, demo_office, open_office
from arbook.services.post_office import Progress
from arbook.services.queueing import Pick
from arbook.services.reminders import QueueRun
from arbook.services.scheduling import Standing
from docs.make_screenshots import DAY, SIZES, pause, save, settle, wait_until

BECAME = (
    Delivery(Outcome.SENT, Stage.DOT, 250, "2.0.0 Ok: queued"),
    Delivery(Outcome.SENT, Stage.DOT, 250, "2.0.0 Ok: queued"),
    Delivery(Outcome.UNSURE, Stage.DOT),
    Delivery(Outcome.REFUSED, Stage.RECIPIENT, 550, "5.1.1 User unknown"),
    Delivery(Outcome.REFUSED, Stage.RECIPIENT, 552, "5.2.2 Mailbox full"),
    Delivery(Outcome.RETRY, Stage.RECIPIENT, 451, "4.7.1 Greylisted, try again later"),
)
"""What a mail server made of the first messages; the others wait."""
GONE = 7
"""How many have gone in the picture of a run under way."""


def open_shop(path: Path, language: str) -> Office:
    """The demo shop in a book that may send."""
    demo_office(path, DAY, language).close()
    with sqlite3.connect(path) as driver:
        driver.execute("UPDATE book_fact SET value = '0' WHERE key = 'is_demo'")
    driver.close()
    office = open_office(path, clock=lambda: datetime.combine(DAY, time(8, 5), UTC))
    own = office.read(profile)
    office.settings.save_mail_account(MailAccountRow(own.name, own.email, "smtp.example.org", 465, "tls", own.email))
    return office


def make_book(path: Path, language: str) -> None:
    """A run of the day in every state."""
    office = open_shop(path, language)
    picks = tuple(Pick(each.customer_id) for each in office.reminders.prepare(DAY).proposals)
    office.reminders.queue_run(QueueRun(DAY, picks))
    for message_id, delivery in zip(office.read(sendable), BECAME, strict=False):
        office.outbox.claim(message_id)
        office.outbox.settle(message_id, delivery, today=DAY)
    office.close()


def grab_outbox(window: MainWindow, folder: Path) -> None:
    """Every state, and a run under way."""
    window.view.show_desk("reminders")
    desk = window.desk
    assert isinstance(desk, RemindersDesk)
    settle(window)
    pause()
    save(window, folder / "outbox.png")
    sending, rows = Sending.of(desk.session), desk.outbox.model.rows()
    sending.phase = Phase.SENDING
    desk.outbox.load()
    settle(window)
    sending.progressed.emit(Progress(GONE, len(rows), rows[GONE].customer_name))
    pause()
    save(window, folder / "outbox-sending.png")
    sending.phase = Phase.IDLE


class SetForNine:
    """A scheduler that has the book at nine."""

    def look(self, _book: Path) -> Standing:
        """As if the computer had been asked."""
        return Standing(time(9))


def grab_schedule(window: MainWindow, folder: Path) -> None:
    """The card at the end of the reminder rules."""
    by_itself_card.scheduler_here = SetForNine
    window.grant(ShowSettings("reminders"))
    settle(window)
    assert isinstance(window.desk, SettingsDesk)
    card = window.desk.policies.by_itself
    wait_until(lambda: bool(card.state.accessibleName()))
    for area in window.desk.policies.findChildren(QScrollArea):
        area.ensureWidgetVisible(card)
    pause()
    save(window, folder / "schedule.png")


def grab_all(window: MainWindow, folder: Path) -> None:
    """Outbox and schedule."""
    grab_outbox(window, folder)
    grab_schedule(window, folder)


def take(about: str, make: Callable[[Path, str], None], grab: Callable[[MainWindow, Path], None]) -> int:
    """Parse, ``make`` the book, open it in a window and ``grab``; ``about`` is what the pictures show."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--to", type=Path, metavar="FOLDER")
    parser.add_argument("--language", default="en", choices=("en", "de"), help="of the windows (en)")
    chosen = parser.parse_args()
    screens = Path(__file__).with_name("screens")
    folder: Path = chosen.to or (screens if chosen.language == "en" else screens / chosen.language)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        book = Path(home) / "shop.arbook"
        make(book, chosen.language)
        apply_theme(make_application(), Mode.LIGHT)
        Memory().remember_language(chosen.language)
        window = MainWindow(Memory(), lambda: DAY)
        window.furnish()
        window.resize(*SIZES[0])
        window.show()
        window.open_book(book)
        wait_until(lambda: window.session is not None)
        grab(window, folder)
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(take("Pictures of outbox and schedule.", make_book, grab_all))
