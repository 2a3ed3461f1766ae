"""Ladders in the settings: seen as a line, tried, kept, copied, chosen and retired."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.form_policy import PolicyForm, StageForm, marks_of
from arbook.gui.settings.policies import PoliciesPart
from arbook.gui.shell.window import MainWindow
from arbook.ledger.reminder_policies import Clock, PolicyError, ReminderPolicy, Stage
from arbook.queries.reminder_policies import policies
from arbook.services.office import Office

Settle = Callable[[MainWindow], None]


@pytest.fixture
def part(desk: SettingsDesk, qtbot: QtBot) -> PoliciesPart:
    desk.show_part("reminders")
    qtbot.waitUntil(lambda: len(desk.policies.stages) == 4)
    return desk.policies


def kept(window: MainWindow, qtbot: QtBot) -> dict[str, ReminderPolicy]:
    found: list[dict[int, ReminderPolicy]] = []

    def read(office: Office) -> dict[int, ReminderPolicy]:
        return office.read(policies)

    assert window.session is not None
    window.session.ask(read, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return {each.name: each for each in found[0].values()}


def test_the_ladder_that_serves_all_is_in_front_with_its_stages(part: PoliciesPart) -> None:
    assert part.name.text() == "Standard"
    assert [fields.days.text() for fields in part.stages] == ["3", "3", "14", "30"]
    assert part.line.accessibleDescription().startswith("Friendly note -3, 1st reminder +3")
    assert not part.use_button.isVisible()
    assert not part.is_changed


def test_what_is_typed_is_tried_without_being_kept_and_then_saved(
    part: PoliciesPart, window: MainWindow, qtbot: QtBot
) -> None:
    part.stages[1].days.setText("7")
    part.stages[1].days.textEdited.emit("7")
    assert part.is_changed
    part.try_it()
    qtbot.waitUntil(lambda: part.trial.text().startswith("Today:"))
    assert kept(window, qtbot)["Standard"].stages[1].offset_days == 3
    part.save()
    qtbot.waitUntil(lambda: not part.is_changed)
    qtbot.waitUntil(lambda: kept(window, qtbot)["Standard"].stages[1].offset_days == 7)


def test_a_ladder_that_was_saved_goes_back_with_undo_and_comes_again(
    part: PoliciesPart, window: MainWindow, qtbot: QtBot
) -> None:
    def second() -> int:
        return kept(window, qtbot)["Standard"].stages[1].offset_days

    part.stages[1].days.setText("7")
    part.stages[1].days.textEdited.emit("7")
    part.save()
    history = part.session.history
    qtbot.waitUntil(lambda: history.can_undo)
    assert second() == 7
    history.undo()
    qtbot.waitUntil(lambda: second() == 3)
    history.redo()
    qtbot.waitUntil(lambda: second() == 7)


def test_a_stage_comes_in_at_the_end_and_goes_again(part: PoliciesPart) -> None:
    part.add_button.click()
    assert [fields.days.text() for fields in part.stages][-1] == "44"
    assert part.is_changed
    part.stages[-1].gone.emit()
    assert len(part.stages) == 4
    assert not part.is_changed


def test_no_number_is_told_and_nothing_can_be_lost(part: PoliciesPart) -> None:
    part.stages[0].days.setText("soon")
    part.stages[0].days.textEdited.emit("soon")
    assert "“soon” is no whole number of days." in part.foot._words.text()


def test_another_ladder_is_copied_and_used_for_all_and_both_can_be_taken_back(
    part: PoliciesPart, window: MainWindow, qtbot: QtBot
) -> None:
    gentle = next(
        value for value in part.which.values if part.which.itemText(part.which.values.index(value)) == "Gentle"
    )
    part.which.set_value(gentle)
    part.which.chosen.emit(gentle)
    assert part.name.text() == "Gentle"
    part.use_button.click()
    qtbot.waitUntil(lambda: part.who.text().startswith("Everybody"))
    part.copy_button.click()
    qtbot.waitUntil(lambda: "Gentle, copy" in kept(window, qtbot))


def test_stages_stand_on_the_line_where_they_come_if_each_is_sent_on_its_day() -> None:
    stages = (
        Stage(1, 1, "note", -3),
        Stage(2, 2, "1st", 3, gives_days=10),
        Stage(3, 3, "2nd", 2, clock=Clock.DEADLINE),
        Stage(4, 4, "3rd", 5, clock=Clock.LAST),
        Stage(5, 5, "end", 40, clock=Clock.MONTH_END),
    )
    found = marks_of(ReminderPolicy(1, "Own", stages, 5))
    assert [(mark.day, mark.is_about) for mark in found] == [
        (-3, False),
        (3, False),
        (15, False),
        (20, False),
        (55, True),
    ]


def test_a_form_knows_what_changed_and_reads_digits_of_any_script() -> None:
    policy = ReminderPolicy(1, "Own", (Stage(1, 1, "1st", 3),), 5)
    assert not PolicyForm(policy).is_changed
    form = PolicyForm(policy)
    form.typed = form.with_stage("More")
    assert form.is_changed
    assert form.typed.stages[1].offset_days == 17
    assert form.without_stage(1) == policy
    stage = StageForm.of(policy.stages[0])
    stage.days = "١٢"
    assert stage.stage(1).offset_days == 12
    stage.days = "x"
    with pytest.raises(PolicyError):
        stage.stage(1)
