"""Kind words on the desk of reminders: read, ticked, put into the outbox, or left be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.reminders.desk import KIND, RemindersDesk
from arbook.gui.reminders.kindness import KindnessPart
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.ledger.reminder_kindness import KindNote, NoteKind, PaidAfterReminder
from arbook.ledger.reminder_policies import Channel
from arbook.queries.reminder_policies import policies
from arbook.services.policies import PolicyService
from arbook.services.reminder_kindness import KindDraft
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

PAID = PaidAfterReminder(7, date(2026, 11, 20), Money(10_000, "EUR"))
ADDRESS = "1 Quay Street\nCork"
THANKS = KindNote(1, "C1", "Ada", NoteKind.THANKS, PAID, 0, 0)
APPRECIATION = KindNote(2, "C2", "Bo", NoteKind.APPRECIATION, None, 12, 3)
NOTES = (
    KindDraft(THANKS, Channel.MAIL, "en", "Ada", "ada@a.example", "Thank you", "Dear"),
    KindDraft(APPRECIATION, Channel.LETTER, "en", "Bo", ADDRESS, "On time", "Hello"),
)


@pytest.fixture
def part(window: MainWindow, qtbot: QtBot) -> KindnessPart:
    desk = window.view.show_desk("reminders")
    assert isinstance(desk, RemindersDesk)
    desk.show_part(KIND)
    qtbot.waitUntil(desk.kindness.nothing.isVisible)
    return desk.kindness


def test_where_nobody_is_to_be_thanked_it_says_how_to_have_notes_offered(part: KindnessPart) -> None:
    assert part.foot.isHidden()
    assert part._both.isHidden()


def test_a_note_says_why_and_is_read_before_it_is_ticked(part: KindnessPart) -> None:
    part._show(NOTES)
    assert part.text.text() == "Dear"
    assert not part.send_button.isEnabled()
    part.model.set_checked([1, 2])
    assert part.send_button.text() == "Put 2 notes into the outbox"
    assert part.way.text() == "By mail to ada@a.example"
    part.view.choose(2)
    assert (part.text.text(), part.way.text()) == ("Hello", "By letter to 1 Quay Street, Cork")
    told = [part._reason(row) for row in NOTES]
    assert told[0].endswith("after a reminder")
    assert told[1] == "all 12 payments of a year were on time"


def test_a_note_that_is_not_offered_any_more_is_refused_with_words(part: KindnessPart, qtbot: QtBot) -> None:
    part._show(NOTES)
    part.model.set_checked([1])
    part.press_main()
    qtbot.waitUntil(
        lambda: part.foot._words.text() != "They ask for nothing. Mails are sent and letters printed from the outbox."
    )


def test_a_note_that_was_left_be_by_mistake_is_offered_again_with_undo(
    shop: Shop, open_window: Callable[..., MainWindow], settle: Callable[[MainWindow], None], qtbot: QtBot
) -> None:
    ladder = next(iter(shop.read(policies).values()))
    PolicyService(shop.counter).write(replace(ladder, says_thanks=True))
    eve = shop.customer("Eve Ltd", "eve@eve.example")
    shop.invoice(eve, "100", TODAY - timedelta(days=20))
    shop.remind(TODAY - timedelta(days=10), eve)
    shop.pay(eve, "100", TODAY - timedelta(days=1))
    shop.book.close()
    window = open_window(shop.path)
    settle(window)
    desk = window.view.show_desk("reminders")
    assert isinstance(desk, RemindersDesk)
    desk.show_part(KIND)
    kindness, history = desk.kindness, desk.session.history
    qtbot.waitUntil(lambda: kindness.model.rowCount() == 1)
    kindness.let_be_button.click()
    qtbot.waitUntil(lambda: kindness.model.rowCount() == 0 and history.can_undo)
    history.undo()
    qtbot.waitUntil(lambda: kindness.model.rowCount() == 1 and history.can_redo)
    history.redo()
    qtbot.waitUntil(lambda: kindness.model.rowCount() == 0 and history.can_undo)
