"""Takes the manual's pictures of reminding: the question before sending, one by one, a note of thanks, a ladder being
tried, and the log of all.

    uv run python -m docs.make_reminder_pictures [--to FOLDER] [--language de]

The shop is the demo one in a book of its own that may send; nothing leaves it.
"""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QScrollArea

from arbook.gui.customers.book_log_dialog import BookLogDialog
from arbook.gui.reminders.desk import KIND, RemindersDesk
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.shared.send_question import SendQuestion
from arbook.gui.shared.wishes import SearchLog, ShowSettings
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.ledger.money import total
from arbook.queries.items import open_items
from arbook.queries.reminder_policies import policies
from arbook.services.payments import RecordPayment
from arbook.services.replies import WriteReply
from docs.make_mail_pictures import open_shop, take
from docs.make_screenshots import DAY, pause, save, save_dialog, settle, wait_until

SOUGHT = {"en": "invoice", "de": "Rechnung"}
"""By language: what is looked for in the log."""
SAID = {"en": "Thank you, we will look into it.", "de": "Danke, wir sehen nach."}
"""By language: what a customer answered."""
FURTHER_APART = 45
"""Days between two messages in the ladder that is tried."""


def make_book(path: Path, language: str) -> None:
    """The shop on a morning: one of those who were reminded has paid everything, and its ladders say thanks; another
    one wrote some days ago.
    """
    office = open_shop(path, language)
    for ladder in office.read(policies).values():
        office.policies.write(replace(ladder, says_thanks=True))
    proposals = [each for each in office.reminders.prepare(DAY).proposals if each.has_address]
    reminded = next(each for each in proposals if each.last_reminded_on)
    wrote = WriteReply(proposals[len(proposals) // 2].customer_id, SAID[language], DAY - timedelta(days=6))
    office.replies.write(wrote, today=DAY - timedelta(days=6))
    owed = [row.item.open for row in office.read(open_items, DAY, reminded.customer_id)]
    paid = RecordPayment(reminded.customer_id, DAY, total(owed, owed[0].currency))
    office.payments.record(paid, today=DAY)
    office.close()


def grab_today(window: MainWindow, folder: Path) -> None:
    """What Send asks first; then going through the list one by one."""
    window.view.show_desk("today")
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    wait_until(lambda: bool(desk.run.list.model.rows()))
    settle(window)
    desk.run.foot.send.click()
    wait_until(lambda: window.findChild(SendQuestion) is not None)
    question = window.findChild(SendQuestion)
    assert question is not None
    pause()
    save(question, folder / "before-sending.png")
    question.reject()
    desk.run.foot.one_by_one.click()
    settle(window)
    pause()
    save(window, folder / "one-by-one.png")
    desk.run.leave()


def grab_thanks(window: MainWindow, folder: Path) -> None:
    """A note that asks for nothing, to who paid after a reminder."""
    window.view.show_desk("reminders")
    assert isinstance(window.desk, RemindersDesk)
    part = window.desk.kindness
    window.desk.show_part(KIND)
    wait_until(lambda: bool(part.model.rows()))
    part.model.set_checked([row.customer_id for row in part.model.rows()])
    settle(window)
    pause()
    save(window, folder / "kind-words.png")


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
    grab_thanks(window, folder)
    grab_log(window, folder, language)
    grab_ladder(window, folder)


if __name__ == "__main__":
    sys.exit(take("Pictures of reminding.", make_book, grab_all))
