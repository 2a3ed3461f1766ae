"""Ladders in the settings: seen as a line, tried, kept, copied, chosen and retired."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.form_policy import PolicyForm, StageForm, marks_of
from arbook.gui.settings.policies import PoliciesPart
from arbook.gui.settings.policy_stage import StageDialog
from arbook.gui.settings.policy_words import besides_words
from arbook.gui.shared.table import cell_text
from arbook.gui.shell.window import MainWindow
from arbook.ledger.reminder_policies import Channel, Clock, PolicyError, ReminderPolicy, Stage
from arbook.queries.policy_trial import InFlight, PolicyTrial
from arbook.queries.reminder_policies import policies
from arbook.queries.reminding import todays_decisions
from arbook.services.office import Office

Settle = Callable[[MainWindow], None]


@pytest.fixture
def part(desk: SettingsDesk, qtbot: QtBot) -> PoliciesPart:
    desk.show_part("reminders")
    qtbot.waitUntil(lambda: len(desk.policies.ladder.model.rows()) == 4)
    return desk.policies


def stage_dialog(part: PoliciesPart) -> StageDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, StageDialog)
    return dialog


def other_days(part: PoliciesPart, position: int, days: str) -> None:
    """Open a stage, give it other days, take it over."""
    part.ladder.view.choose(position)
    part.ladder.change_button.click()
    dialog = stage_dialog(part)
    dialog.days.setText(days)
    dialog.primary.click()


def pick(part: PoliciesPart, name: str) -> None:
    row = next(each for each in part.list.model.rows() if each.policy.name == name)
    part.list.view.choose(row.policy.policy_id)


def kept(window: MainWindow, qtbot: QtBot) -> dict[str, ReminderPolicy]:
    found: list[dict[int, ReminderPolicy]] = []

    def read(office: Office) -> dict[int, ReminderPolicy]:
        return office.read(policies)

    assert window.session is not None
    window.session.ask(read, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return {each.name: each for each in found[0].values()}


def test_the_ladder_that_serves_all_is_in_front_with_its_stages(part: PoliciesPart) -> None:
    assert part.ladder.name.text() == "Standard"
    assert [stage.offset_days for stage in part.ladder.model.rows()] == [-3, 3, 14, 30]
    assert part.ladder.line.accessibleDescription().startswith("Friendly note -3, 1st reminder +3")
    assert not part.list.use_button.isVisible()
    assert not part.list.retire_button.isVisible()
    assert not part.is_changed


def test_a_changed_stage_is_tried_at_once_without_being_kept_and_then_saved(
    part: PoliciesPart, window: MainWindow, qtbot: QtBot
) -> None:
    other_days(part, 2, "7")
    assert part.is_changed
    qtbot.waitUntil(lambda: "by mail" in part.trial.summary.text())
    assert kept(window, qtbot)["Standard"].stages[1].offset_days == 3
    part.save()
    qtbot.waitUntil(lambda: not part.is_changed)
    qtbot.waitUntil(lambda: kept(window, qtbot)["Standard"].stages[1].offset_days == 7)


def test_a_trial_counts_as_todays_list_counts(part: PoliciesPart, qtbot: QtBot) -> None:
    part.try_it()
    qtbot.waitUntil(lambda: part.trial.summary.text().startswith("Nobody is treated otherwise"))
    counted: list[int] = []

    def read(office: Office) -> int:
        decided = office.read(todays_decisions, part.session.owner.today())
        return len([each for each in decided.proposals if each.channel is Channel.MAIL])

    part.session.ask(read, counted.append)
    qtbot.waitUntil(lambda: bool(counted))
    assert f"{counted[0]} by mail" in part.trial.summary.text()


def test_who_is_treated_otherwise_and_what_is_under_way_stand_in_tables(part: PoliciesPart, qtbot: QtBot) -> None:
    for place in (4, 3, 2):
        part.ladder.view.choose(place)
        part.ladder.out_button.click()
    qtbot.waitUntil(part.trial.changed.isVisible)
    assert all(row.before != row.after for row in part.trial.changed_model.rows())
    today = part.session.owner.today()
    same = InFlight("C1", "Ada", "A-1", "1st reminder", ("2nd reminder", today), ("2nd reminder", today))
    other = InFlight("C2", "Bo", "B-1", "1st reminder", ("2nd reminder", today + timedelta(days=3)), None)
    part.trial.show_trial(PolicyTrial(today, {"mail": 1}, {"mail": 1}, (), (same, other), 2, is_as_default=False))
    assert [row.item for row in part.trial.flight_model.rows()] == ["B-1", "A-1"]
    told = [cell_text(column.value(other), part.session.owner.formats) for column in part.trial.flight_model.columns]
    assert told[-1] == "nothing more"


def test_a_ladder_that_was_saved_goes_back_with_undo_and_comes_again(
    part: PoliciesPart, window: MainWindow, qtbot: QtBot
) -> None:
    def second() -> int:
        return kept(window, qtbot)["Standard"].stages[1].offset_days

    other_days(part, 2, "7")
    part.save()
    history = part.session.history
    qtbot.waitUntil(lambda: history.can_undo)
    assert second() == 7
    history.undo()
    qtbot.waitUntil(lambda: second() == 3)
    history.redo()
    qtbot.waitUntil(lambda: second() == 7)


def test_a_stage_comes_in_at_the_end_and_goes_again(part: PoliciesPart) -> None:
    part.ladder.add_stage()
    dialog = stage_dialog(part)
    assert dialog.days.text() == "44"
    dialog.primary.click()
    assert [stage.offset_days for stage in part.ladder.model.rows()] == [-3, 3, 14, 30, 44]
    assert part.is_changed
    part.ladder.view.choose(5)
    part.ladder.out_button.click()
    assert len(part.ladder.model.rows()) == 4
    assert not part.is_changed


def test_what_a_stage_does_besides_is_ticked_and_told_in_the_table(
    part: PoliciesPart, window: MainWindow, qtbot: QtBot
) -> None:
    part.ladder.change_stage(part.ladder.model.rows()[3])
    dialog = stage_dialog(part)
    for tick in (dialog.charges, dialog.stops_credit, dialog.hands_over):
        tick.setChecked(True)
    dialog.primary.click()
    last = part.ladder.model.rows()[3]
    assert (last.charges, last.stops_credit, last.hands_over) == (True, True, True)
    assert besides_words(last) == "charges for lateness, stops credit, then ready to be handed over"
    part.save()
    qtbot.waitUntil(lambda: kept(window, qtbot)["Standard"].stages[3].charges)


def test_a_call_charges_nothing(part: PoliciesPart) -> None:
    part.ladder.change_stage(part.ladder.model.rows()[3])
    dialog = stage_dialog(part)
    dialog.charges.setChecked(True)
    dialog.channel.set_value(Channel.CALL)
    dialog.channel.chosen.emit(Channel.CALL)
    assert not dialog.charges.isEnabled()
    assert not dialog.stage().charges
    dialog.reject()


def test_no_number_is_told_and_nothing_can_be_lost(part: PoliciesPart) -> None:
    part.ladder.change_stage(part.ladder.model.rows()[0])
    dialog = stage_dialog(part)
    dialog.days.setText("soon")
    dialog.primary.click()
    assert "“soon” is no whole number of days." in dialog._told.text()
    assert dialog.isVisible()
    dialog.reject()
    part.ladder.gap.setText("x")
    part.ladder.gap.textEdited.emit("x")
    assert "no whole number of days" in part.rows["min_gap_days"].note.text()


def test_a_stage_that_would_come_before_the_one_below_it_is_refused(part: PoliciesPart) -> None:
    part.ladder.view.choose(4)
    part.ladder.up_button.click()
    assert part.foot._icon.isVisible()
    assert "before" in part.foot._words.text()
    assert not part.is_changed


def test_another_ladder_is_used_for_all_copied_removed_and_offered_again(
    part: PoliciesPart, window: MainWindow, qtbot: QtBot
) -> None:
    pick(part, "Gentle")
    assert part.ladder.name.text() == "Gentle"
    part.list.use_button.click()
    qtbot.waitUntil(lambda: not part.list.use_button.isVisible())
    part.list.copy_button.click()
    qtbot.waitUntil(lambda: "Gentle, copy" in kept(window, qtbot))
    qtbot.waitUntil(lambda: part.ladder.name.text() == "Gentle, copy")
    part.list.retire_button.click()
    qtbot.waitUntil(lambda: kept(window, qtbot)["Gentle, copy"].is_archived)
    qtbot.waitUntil(part.list.back_button.isVisible)
    part.list.back_button.click()
    qtbot.waitUntil(lambda: not kept(window, qtbot)["Gentle, copy"].is_archived)


def test_a_new_ladder_begins_with_one_stage_and_a_free_name(
    part: PoliciesPart, window: MainWindow, qtbot: QtBot
) -> None:
    for name in ("New ladder", "New ladder 2"):
        part.list.new_button.click()
        qtbot.waitUntil(lambda name=name: part.ladder.name.text() == name)  # type: ignore[misc]
    assert len(kept(window, qtbot)["New ladder 2"].stages) == 1


def test_the_notes_a_ladder_offers_are_ticked_and_kept(part: PoliciesPart, window: MainWindow, qtbot: QtBot) -> None:
    before = kept(window, qtbot)["Standard"]
    part.ladder.thanks.toggle()
    part.ladder.kind.toggle()
    part.save()
    qtbot.waitUntil(lambda: kept(window, qtbot)["Standard"].appreciates is not before.appreciates)
    assert kept(window, qtbot)["Standard"].says_thanks is not before.says_thanks


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
