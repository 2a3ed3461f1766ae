"""With what payment plans begin, in the settings, and that plans obey it."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.plan_rules_card import PlanRulesCard
from arbook.gui.shared.wishes import AgreeOnPlan
from arbook.gui.shell.window import MainWindow
from arbook.ledger.plan_keeping import PlanRules
from arbook.queries.plan_rules import BookPlanRules, book_plan_rules

Read = Callable[[], BookPlanRules]


@pytest.fixture
def card(desk: SettingsDesk, qtbot: QtBot) -> PlanRulesCard:
    desk.show_part("reminders")
    made = desk.policies.plan_rules
    qtbot.waitUntil(lambda: made.fields["notice_days"].text() != "")
    return made


@pytest.fixture
def read(desk: SettingsDesk, qtbot: QtBot) -> Read:
    def ask() -> BookPlanRules:
        found: list[Any] = []
        desk.session.ask(lambda office: office.read(book_plan_rules), found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]  # type: ignore[no-any-return]

    return ask


def write(card: PlanRulesCard, name: str, text: str) -> None:
    field = card.fields[name]
    field.setText(text)
    field.setModified(True)
    field.editingFinished.emit()


def test_what_is_typed_is_kept_at_once_and_taken_back(card: PlanRulesCard, read: Read, qtbot: QtBot) -> None:
    before = read()
    write(card, "tolerance_days", "5")
    write(card, "broken_parts", "1")
    qtbot.waitUntil(lambda: read().rules == PlanRules(3, 5, 1, 21))
    card.alone.setChecked(True)
    qtbot.waitUntil(lambda: read().breaks_alone)
    history = card._session.history
    for _ in range(3):
        history.undo()
    qtbot.waitUntil(lambda: read() == before)


def test_what_no_plan_can_be_agreed_with_is_refused_beside_its_field(
    card: PlanRulesCard, read: Read, qtbot: QtBot
) -> None:
    write(card, "broken_days", "2")
    assert card.rows["broken_days"].note.text()
    assert read().rules == PlanRules()
    write(card, "broken_days", "many")
    assert card.rows["broken_days"].note.text()


def test_parts_are_reminded_by_the_ladder_that_is_chosen(card: PlanRulesCard, read: Read, qtbot: QtBot) -> None:
    card.ladder.set_value(None)
    card.ladder.chosen.emit(None)
    qtbot.waitUntil(lambda: read().policy_id is None)


def test_a_new_plan_begins_with_them(card: PlanRulesCard, desk: SettingsDesk, read: Read, qtbot: QtBot) -> None:
    write(card, "notice_days", "7")
    qtbot.waitUntil(lambda: read().rules.notice_days == 7)
    window = desk.window()
    assert isinstance(window, MainWindow)
    window.grant(AgreeOnPlan(1))
    qtbot.waitUntil(lambda: bool(window.findChildren(PlanDialog)))
    [dialog] = window.findChildren(PlanDialog)
    qtbot.waitUntil(lambda: dialog.terms.notice.text() == "7")
    dialog.reject()
