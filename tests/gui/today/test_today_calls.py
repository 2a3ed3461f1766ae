"""A stage that is a call stands on Today with whom to reach and what to say, until the owner made it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.shared.call_card import CallCard
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.ledger.reminder_policies import Channel
from arbook.queries.reminder_policies import policies
from arbook.services.customers import PersonFacts
from arbook.services.policies import PolicyService
from arbook.services.reminder_letters import Wording
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]
AL = PersonFacts("Al Stone", email="al@stone.example", phone="+353 21 555 0134")


@pytest.fixture
def called(shop: Shop) -> int:
    """A customer whose first stage is a call; everybody else has long been called."""
    desk = PolicyService(shop.counter)
    gentle = next(each for each in shop.read(policies).values() if each.name == "Gentle")
    first, *rest = gentle.stages
    desk.write(replace(gentle, stages=(replace(first, channel=Channel.CALL), *rest)))
    gentle = shop.read(policies)[gentle.policy_id]
    gus = shop.customer("Gus", people=(AL,), policy_id=gentle.policy_id)
    shop.invoice(gus, "410", TODAY - timedelta(days=9))
    return gus


@pytest.fixture
def window(called: int, shop: Shop, open_window: OpenWindow, settle: Settle) -> MainWindow:
    assert called
    shop.book.close()
    window = open_window(shop.path)
    settle(window)
    return window


def desk_of(window: MainWindow) -> TodayDesk:
    assert isinstance(window.desk, TodayDesk)
    return window.desk


def show_call(window: MainWindow, called: int, qtbot: QtBot) -> CallCard:
    desk = desk_of(window)
    assert desk.run.list.choose_customer(called)
    qtbot.waitUntil(desk.run.panel.call.isVisible, timeout=20_000)
    return desk.run.panel.call


def rows_of(window: MainWindow, kind: str) -> list[int]:
    return [row.customer_id for row in desk_of(window).run.list.model.rows() if row.kind == kind]


def test_who_is_to_be_called_stands_in_a_section_with_number_and_words(
    window: MainWindow, called: int, qtbot: QtBot
) -> None:
    card = show_call(window, called, qtbot)
    assert rows_of(window, "call") == [called]
    assert card.numbers.text() == "Al Stone  +353 21 555 0134"
    assert "410.00 was due on 17 Nov 2026. Ask whether" in card.to_say.text()
    assert card.whom.text() == "Al Stone"


def test_the_call_that_was_made_leaves_the_list_and_comes_back_with_undo(
    window: MainWindow, called: int, qtbot: QtBot
) -> None:
    card = show_call(window, called, qtbot)
    card.said.setPlainText("Comes on Friday.")
    card.done.click()
    qtbot.waitUntil(lambda: rows_of(window, "call") == [], timeout=20_000)
    assert window.session is not None
    window.session.history.undo()
    qtbot.waitUntil(lambda: rows_of(window, "call") == [called], timeout=20_000)
    window.session.history.redo()
    qtbot.waitUntil(lambda: rows_of(window, "call") == [], timeout=20_000)


def test_who_was_not_reached_stays_on_the_list_and_it_says_so(window: MainWindow, called: int, qtbot: QtBot) -> None:
    show_call(window, called, qtbot).tried.click()
    rows = desk_of(window).run.list.model.rows
    qtbot.waitUntil(lambda: any(row.is_tried for row in rows() if row.kind == "call"), timeout=20_000)
    assert "not reached" in window.answers.toast.accessibleName()


def test_what_the_owner_wrote_for_the_stage_is_what_there_is_to_say(called: int, shop: Shop) -> None:
    gentle = next(each for each in shop.read(policies).values() if each.name == "Gentle")
    assert shop.reminders.words_to_say(called, TODAY) == ""
    own = Wording("Call", "Ask for {{ total }}.")
    PolicyService(shop.counter).change_wording(gentle.stages[0].stage_id, "en", own)
    assert shop.reminders.words_to_say(called, TODAY) == "Ask for €410.00."
