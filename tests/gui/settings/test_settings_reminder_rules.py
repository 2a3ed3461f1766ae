"""Groups of customers and what holds for all ladders, in the settings."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.group_dialog import GroupDialog
from arbook.gui.settings.policies import PoliciesPart
from arbook.queries.reminder_policies import groups, quiet_periods, reminder_rules

Read = Callable[..., Any]


@pytest.fixture
def part(desk: SettingsDesk, qtbot: QtBot) -> PoliciesPart:
    desk.show_part("reminders")
    qtbot.waitUntil(lambda: desk.policies.rules.most.text() != "")
    return desk.policies


@pytest.fixture
def read(part: PoliciesPart, qtbot: QtBot) -> Read:
    def ask(query: Callable[..., Any]) -> Any:
        found: list[Any] = []
        part.session.ask(lambda office: office.read(query), found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    return ask


def group_dialog(qtbot: QtBot) -> GroupDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), GroupDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GroupDialog)
    qtbot.waitUntil(lambda: bool(dialog._search.find("")))
    return dialog


def put_in(dialog: GroupDialog, customer_id: object, name: str) -> None:
    dialog.customer.set_customer(customer_id, name)
    dialog.customer.chosen.emit(customer_id)


def make_group(part: PoliciesPart, qtbot: QtBot, name: str, count: int) -> None:
    part.groups.new_button.click()
    dialog = group_dialog(qtbot)
    dialog.name.setText(name)
    for customer_id, found, _number in dialog._search.find("")[:count]:
        put_in(dialog, customer_id, found)
    dialog.primary.click()
    qtbot.waitUntil(lambda: [row.customers for row in part.groups.model.rows()] == [count])


def test_a_group_is_made_with_its_customers_and_goes_back_whole(part: PoliciesPart, read: Read, qtbot: QtBot) -> None:
    make_group(part, qtbot, "Hotels", 2)
    history = part.session.history
    history.undo()
    qtbot.waitUntil(lambda: not read(groups))
    history.redo()
    qtbot.waitUntil(lambda: [(row.name, row.customers) for row in read(groups)] == [("Hotels", 2)])


def test_a_customer_is_taken_out_of_a_group_and_its_ladder_is_another(
    part: PoliciesPart, read: Read, qtbot: QtBot
) -> None:
    make_group(part, qtbot, "Hotels", 2)
    part.groups.change_button.click()
    dialog = group_dialog(qtbot)
    dialog.view.choose_first()
    dialog.out_button.click()
    gentle = next(key for key, name in dialog._known.ladders if name == "Gentle")
    dialog.ladder.set_value(gentle)
    dialog.primary.click()
    qtbot.waitUntil(lambda: [(row.policy_id, row.customers) for row in read(groups)] == [(gentle, 1)])
    part.session.history.undo()
    qtbot.waitUntil(lambda: [(row.policy_id, row.customers) for row in read(groups)] == [(None, 2)])


def test_a_group_that_somebody_belongs_to_is_not_removed_but_an_empty_one_is(
    part: PoliciesPart, read: Read, qtbot: QtBot
) -> None:
    make_group(part, qtbot, "Hotels", 1)
    part.groups.view.choose_first()
    part.groups.remove_button.click()
    qtbot.waitUntil(lambda: bool(part.groups.complaint.text()))
    part.groups.change_button.click()
    dialog = group_dialog(qtbot)
    dialog.out_button.click()
    dialog.primary.click()
    qtbot.waitUntil(lambda: [row.customers for row in part.groups.model.rows()] == [0])
    part.groups.remove_button.click()
    qtbot.waitUntil(lambda: not read(groups))
    part.session.history.undo()
    qtbot.waitUntil(lambda: [row.name for row in read(groups)] == ["Hotels"])


def test_how_many_how_little_and_quiet_days_are_kept_at_once_and_go_back(
    part: PoliciesPart, read: Read, qtbot: QtBot
) -> None:
    rules, before = part.rules, read(reminder_rules)
    rules.most.setText("12")
    rules.most.setModified(True)
    rules.most.editingFinished.emit()
    qtbot.waitUntil(lambda: read(reminder_rules).most_a_day == 12)
    rules.least.setText("5")
    rules.least.editingFinished.emit()
    qtbot.waitUntil(lambda: read(reminder_rules).least == Decimal(5))
    for number in (5, 6):
        rules.days[number].setChecked(True)
    rules.holidays.setChecked(not before.keeps_holidays)
    qtbot.waitUntil(lambda: read(reminder_rules).quiet_weekdays == {5, 6})
    qtbot.waitUntil(lambda: read(reminder_rules).keeps_holidays is not before.keeps_holidays)
    part.session.history.undo()
    qtbot.waitUntil(lambda: read(reminder_rules).keeps_holidays is before.keeps_holidays)


def test_what_is_no_number_is_said_beside_its_field(part: PoliciesPart, read: Read) -> None:
    rules, before = part.rules, read(reminder_rules)
    rules.reply.setText("soon")
    rules.reply.editingFinished.emit()
    assert "whole number" in rules.rows["reply_days"].note.text()
    assert read(reminder_rules) == before


def test_days_away_are_added_taken_back_and_undone(part: PoliciesPart, read: Read, qtbot: QtBot) -> None:
    rules = part.rules
    rules.first.set_day(date(2026, 12, 24))
    rules.last.set_day(date(2027, 1, 3))
    rules.why.setText("Skiing")
    rules.add_button.click()
    qtbot.waitUntil(lambda: [row.note for row in read(quiet_periods)] == ["Skiing"])
    qtbot.waitUntil(rules.view.isVisible)
    rules.back_button.click()
    qtbot.waitUntil(lambda: not read(quiet_periods))
    part.session.history.undo()
    qtbot.waitUntil(lambda: [row.note for row in read(quiet_periods)] == ["Skiing"])
    rules.last.set_day(date(2026, 12, 1))
    rules.first.set_day(date(2026, 12, 24))
    rules.add_button.click()
    qtbot.waitUntil(lambda: "before the first" in rules.rows["last_on"].note.text())
