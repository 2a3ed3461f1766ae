"""Reminders that go out by themselves, in the settings: what the card shows is what the scheduler says."""

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.settings import by_itself_card
from arbook.gui.settings.by_itself_card import ByItselfCard
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.policies import PoliciesPart
from arbook.gui.settings.policy_stage import StageDialog
from arbook.ledger.reminder_policies import Channel, Enclosed
from arbook.queries.unattended import mails_report
from tests.support.times import Times


@pytest.fixture
def scheduler(monkeypatch: pytest.MonkeyPatch) -> Times:
    made = Times()
    monkeypatch.setattr(by_itself_card, "scheduler_here", lambda: made)
    return made


@pytest.fixture
def part(scheduler: Times, desk: SettingsDesk, qtbot: QtBot) -> PoliciesPart:
    desk.show_part("reminders")
    qtbot.waitUntil(lambda: len(desk.policies.ladder.model.rows()) == 4)
    qtbot.waitUntil(lambda: said(desk.policies.by_itself) != "")
    return desk.policies


def said(card: ByItselfCard) -> str:
    return card.state.accessibleName()


def test_a_time_is_set_changed_and_taken_back(part: PoliciesPart, scheduler: Times, qtbot: QtBot) -> None:
    card = part.by_itself
    assert said(card) == "Reminders do not go out by themselves."
    assert not card.off_button.isVisibleTo(card)
    card.at.setText("17.30")
    card.set_button.click()
    qtbot.waitUntil(lambda: "each day at 17:30" in said(card))
    assert list(scheduler.times.values()) == [time(17, 30)]
    card.off_button.click()
    qtbot.waitUntil(lambda: said(card) == "Reminders do not go out by themselves.")
    assert not scheduler.times


def test_a_moved_book_tells_where_its_schedule_was_left_and_brings_it_along(
    part: PoliciesPart, scheduler: Times, tmp_path: Path, qtbot: QtBot
) -> None:
    card, before = part.by_itself, tmp_path / "before" / "shop.arbook"
    scheduler.times[before] = time(7, 15)
    card._session.change(lambda office: office.unattended.note_schedule(str(before)))
    card.load()
    qtbot.waitUntil(lambda: str(before) in said(card))
    assert card.set_button.text() == "Bring it here"
    assert card.at.text() == "07:15"
    card.set_button.click()
    qtbot.waitUntil(lambda: "by themselves each day at 07:15" in said(card))
    assert scheduler.times == {card._session.path.resolve(): time(7, 15)}
    assert card.set_button.text() == "Change the time"


def test_what_is_no_time_of_day_is_said_beside_the_field(part: PoliciesPart, scheduler: Times) -> None:
    for text in ("", "late", "25:00", "9:99"):
        part.by_itself.at.setText(text)
        part.by_itself.set_button.click()
        assert part.by_itself.row.note.text().startswith("This is no time of day.")
    assert not scheduler.times


def test_a_refusal_is_told_in_the_systems_own_words(part: PoliciesPart, scheduler: Times, qtbot: QtBot) -> None:
    scheduler.refuses = True
    part.by_itself.set_button.click()
    qtbot.waitUntil(lambda: "no bus here" in said(part.by_itself))
    assert part.by_itself.set_button.isEnabled()


def test_the_report_by_mail_is_kept_and_comes_back_with_undo(part: PoliciesPart, qtbot: QtBot) -> None:
    def wanted() -> bool:
        found: list[bool] = []
        part.session.ask(lambda office: office.read(mails_report), found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    part.by_itself.report.setChecked(True)
    qtbot.waitUntil(wanted)
    part.session.history.undo()
    qtbot.waitUntil(lambda: not wanted())


def opened(part: PoliciesPart, position: int) -> StageDialog:
    part.ladder.view.choose(position)
    part.ladder.change_button.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, StageDialog)
    return dialog


def test_a_stage_says_whether_it_goes_by_itself_and_what_goes_along(part: PoliciesPart) -> None:
    dialog = opened(part, 4)
    assert not dialog.alone.isChecked()
    dialog.alone.setChecked(True)
    dialog.encloses[Enclosed.INVOICES].setChecked(True)
    dialog.primary.click()
    assert part.ladder.form is not None
    typed = part.ladder.form.typed.stages[3]
    assert (typed.goes_alone, typed.encloses) == (True, (Enclosed.STATEMENT, Enclosed.INVOICES))


def test_a_call_cannot_go_by_itself(part: PoliciesPart) -> None:
    dialog = opened(part, 2)
    assert dialog.alone.isChecked()
    dialog.channel.set_value(Channel.CALL)
    dialog.channel.chosen.emit(Channel.CALL)
    assert not dialog.alone.isEnabled()
    assert not dialog.stage().goes_alone
