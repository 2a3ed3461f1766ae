"""Before something leaves: what was not looked at, each with the way to it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from arbook.formats.formats import formats_for
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.send_question import SendQuestion
from arbook.ledger.readiness import Check, CheckKind

UNMATCHED = Check(CheckKind.UNMATCHED, is_open=True, count=2)
ANSWERED = Check(CheckKind.REPLIED, is_open=True, count=1, day=date(2026, 11, 20), names=("Ada",))
OWNER = Owner(formats=formats_for("en", "IE"), explain=str, today=lambda: date(2026, 11, 26))


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


def asked(page: QWidget, *checks: Check) -> tuple[SendQuestion, list[CheckKind]]:
    question = SendQuestion(page, OWNER, checks, total=3, others=1)
    wanted: list[CheckKind] = []
    question.look_wanted.connect(wanted.append)
    return question, wanted


def test_one_thing_to_look_at_is_one_click_in_the_foot(page: QWidget) -> None:
    question, wanted = asked(page, ANSWERED)
    assert question.looks == []
    assert question.cancel.text() == "Read it first"
    question.cancel.click()
    assert wanted == [CheckKind.REPLIED]


def test_of_several_each_leads_to_its_own_place(page: QWidget) -> None:
    question, wanted = asked(page, UNMATCHED, ANSWERED)
    assert [button.text() for button in question.looks] == ["Match first", "Read it first"]
    assert question.cancel.text() == "Cancel"
    question.looks[1].click()
    assert wanted == [CheckKind.REPLIED]
    question, wanted = asked(page, UNMATCHED, ANSWERED)
    question.cancel.click()
    assert wanted == []
