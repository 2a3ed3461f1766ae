"""What goes along with a reminder is chosen where it is read."""

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.shared.letter_view import LetterView
from arbook.gui.today.desk import TodayDesk
from arbook.ledger.reminder_policies import Enclosed
from tests.support.late_shop import TODAY

ADA = 1


def letter_of(today: TodayDesk) -> LetterView:
    return today.findChildren(LetterView)[0]


@pytest.fixture
def reading(today: TodayDesk, qtbot: QtBot) -> TodayDesk:
    today.run.show_customer(ADA)
    qtbot.waitUntil(letter_of(today).encloses[Enclosed.STATEMENT].isChecked)
    return today


def test_the_stages_own_choice_is_ticked_and_another_one_goes_with_this_reminder_alone(reading: TodayDesk) -> None:
    letter = letter_of(reading)
    tick = letter.encloses[Enclosed.STATEMENT]
    assert not tick.isHidden()
    assert not letter.encloses[Enclosed.PLAN].isVisibleTo(letter)  # there is none
    shown = [button for button in letter._attached if button.isVisibleTo(letter)]
    tick.setChecked(False)
    assert len([button for button in letter._attached if button.isVisibleTo(letter)]) == len(shown) - 1
    picks = {pick.customer_id: pick.encloses for pick in reading.run.form.command(TODAY).picks}
    assert picks[ADA] == ()
    assert [encloses for customer_id, encloses in picks.items() if customer_id != ADA] == [None] * (len(picks) - 1)
