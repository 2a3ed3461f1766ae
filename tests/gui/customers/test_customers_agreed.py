"""What is agreed with a customer stands in one card of their page, a row each, with what can be done."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from arbook.gui.customers.agreed_card import AgreedEntry
from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.dispute_ending import CarryOnDialog, SettleDialog
from arbook.gui.customers.page_words import fact_looks
from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.customers.tables import item_chip
from arbook.gui.customers.words import page_chips
from arbook.gui.invoices.credit_dialog import CreditDialog
from arbook.gui.plans.desk import PlansDesk
from arbook.gui.plans.settlement_card import SettlementCardDialog
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import CreditDispute
from arbook.gui.shell.window import MainWindow
from arbook.ledger.disputes import Resolution
from tests.support.agreed_shop import ADA, agreed_shop
from tests.support.desks import nameless, shown
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
STOP, DISPUTE, PLAN, SMALLER, PROMISE, TIME, HOLD = range(7)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """One customer with everything agreed at once."""
    return agreed_shop(tmp_path)


@pytest.fixture
def desk(window: MainWindow, settle: Settle, qtbot: QtBot) -> CustomersDesk:
    made = window.view.show_desk("customers")
    assert isinstance(made, CustomersDesk)
    settle(window)
    made.show_customer(ADA)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: len(made.page.agreed.entries()) == 7)
    return made


def titles(desk: CustomersDesk) -> list[str]:
    return [entry.row.title for entry in desk.page.agreed.entries()]


def choose(desk: CustomersDesk, place: int, words: str) -> None:
    """Press a row and choose from its menu."""
    desk.page.agreed.entries()[place].click()
    menu = desk.page.agreed.menu()
    [action] = [each for each in menu.actions() if each.text() == words]
    action.trigger()
    menu.close()


def test_every_running_agreement_has_a_row(desk: CustomersDesk) -> None:
    assert titles(desk) == [
        "No further credit",
        "€120.00 of 2026-0005 is disputed",
        "Plan P-001: 0 of 3 paid",
        "€448.00 is enough, by 8 Dec",
        "€300.00 promised for 29 Nov",
        "More time for 2026-0001",
        "No reminders for 2026-0006",
    ]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (STOP, "No further credit, until 16 Dec, two bounced checks"),
        (DISPUTE, "€120.00 of 2026-0005 is disputed, the price is wrong, Bo is on it, look again on 30 Nov"),
        (PLAN, "Plan P-001: 0 of 3 paid, next €275.00 on 6 Dec"),
        (SMALLER, "€448.00 is enough, by 8 Dec, Offered, instead of €640.00"),
        (PROMISE, "€300.00 promised for 29 Nov, 2026-0004, moved twice, 1 of 2 promises kept"),
        (TIME, "More time for 2026-0001, due 1 Dec instead of 6 Nov, harvest comes first"),
        (HOLD, "No reminders for 2026-0006, until 2 Dec, waits for the fair"),
    ],
)
def test_a_row_says_how_it_stands(desk: CustomersDesk, place: int, told: str) -> None:
    assert desk.page.agreed.entries()[place].accessibleName() == told


def test_each_open_item_says_what_runs_about_it(desk: CustomersDesk) -> None:
    facts, owner = desk.page.facts, desk.session.owner
    assert facts is not None
    chips = {line.row.item.number: item_chip(line, owner) for line in facts.open}
    assert {number: chip.text for number, chip in chips.items()} == {
        "2026-0001": "Due in 5 days",
        "2026-0002": "In plan P-001",
        "2026-0003": "Less by 8 Dec",
        "2026-0004": "Promised for 29 Nov",
        "2026-0005": "Disputed in part",
        "2026-0006": "4 days late",
    }
    assert {chips[f"2026-000{at}"].tone for at in (2, 3, 4)} == {"info"}


def test_what_is_waited_for_is_not_in_the_color_of_what_is_late(desk: CustomersDesk) -> None:
    facts, owner = desk.page.facts, desk.session.owner
    assert facts is not None
    overdue = fact_looks(facts, owner)[1]
    assert (facts.days_late, overdue.tone, overdue.note) == (9, "warn", "5 invoices")
    agreed = replace(facts, open=tuple(line for line in facts.open if line.is_waited_for))
    overdue = fact_looks(agreed, owner)[1]
    assert (agreed.days_late, overdue.tone) == (0, "text")
    assert overdue.note == "5 invoices, nothing to ask for now"


def test_nothing_is_told_twice_where_the_card_is_seen(desk: CustomersDesk, window: MainWindow, qtbot: QtBot) -> None:
    facts, owner = desk.page.facts, desk.session.owner
    assert facts is not None
    qtbot.waitUntil(desk.page.agreed.isVisible)
    beside = [chip.text for chip in desk.page._chips(facts)]
    assert beside == ["9 days late", "1st reminder next"]
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: not desk.page.agreed.isVisible())
    assert desk.page._chips(facts)[1].text == "No credit"
    assert "Disputed" in [chip.text for chip in page_chips(facts, owner)]


def test_a_row_is_pressed_by_keyboard_and_offers_what_can_be_done(desk: CustomersDesk) -> None:
    entry = desk.page.agreed.entries()[DISPUTE]
    QTest.keyClick(entry, Qt.Key.Key_Return)
    menu = desk.page.agreed.menu()
    assert [each.text() for each in menu.actions()] == [
        "Carry on with it", "Settle with a credit note", "Settle in another way", "Reject it", "They withdrew it"
    ]  # fmt: skip
    menu.close()
    assert nameless(desk.page.agreed) == []
    assert all(isinstance(each, AgreedEntry) and each.toolTip() for each in desk.page.agreed.entries())


@pytest.mark.parametrize(
    ("place", "words", "gone"),
    [
        (STOP, "Give credit again", "No further credit"),
        (PROMISE, "Withdraw the promise", "€300.00 promised for 29 Nov"),
        (TIME, "Take the time back", "More time for 2026-0001"),
        (HOLD, "End the pause", "No reminders for 2026-0006"),
    ],
)
def test_what_is_ended_leaves_the_card(
    desk: CustomersDesk, window: MainWindow, settle: Settle, place: int, words: str, gone: str
) -> None:
    choose(desk, place, words)
    settle(window)
    assert gone not in titles(desk)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (STOP, "Give credit again"),
        (PROMISE, "Withdraw the promise"),
        (TIME, "Take the time back"),
        (HOLD, "End the pause"),
    ],
)
def test_an_end_is_undone_and_done_again(
    desk: CustomersDesk, window: MainWindow, settle: Settle, place: int, words: str
) -> None:
    all_of_them = titles(desk)
    choose(desk, place, words)
    settle(window)
    ended = titles(desk)
    assert window.answers.toast._button.text() == "Undo"
    assert window.answers.toast._button.isVisibleTo(window.answers.toast)
    for stands in (all_of_them, ended, all_of_them):
        (desk.session.history.redo if stands is ended else desk.session.history.undo)()
        settle(window)
        assert titles(desk) == stands


def test_the_letter_about_more_time_is_shown_from_its_row_and_can_be_mailed(
    desk: CustomersDesk, window: MainWindow, qtbot: QtBot
) -> None:
    choose(desk, TIME, "Show the letter that confirms it")
    dialog = shown(window, PaperDialog)
    qtbot.waitUntil(lambda: dialog.foot.mailing.button.isVisibleTo(dialog))
    dialog.reject()


def test_a_promise_is_moved_from_its_row(desk: CustomersDesk, window: MainWindow, settle: Settle) -> None:
    choose(desk, PROMISE, "Change the promise")
    dialog = shown(window, PromiseDialog)
    dialog.primary.click()
    settle(window)
    assert "moved 3 times" in desk.page.agreed.entries()[PROMISE].accessibleName()


def test_plan_and_smaller_sum_open_where_they_are_kept(
    desk: CustomersDesk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk.page.agreed.entries()[SMALLER].click()
    settle(window)
    shown(window, SettlementCardDialog).reject()
    desk.page.agreed.entries()[PLAN].click()
    settle(window)
    plans = window.desk
    assert isinstance(plans, PlansDesk)
    qtbot.waitUntil(lambda: plans.view.chosen_row() is not None)
    chosen = plans.view.chosen_row()
    assert chosen is not None
    assert chosen.number == "P-001"


def test_a_dispute_is_carried_on_with(desk: CustomersDesk, window: MainWindow, settle: Settle) -> None:
    choose(desk, DISPUTE, "Carry on with it")
    dialog = shown(window, CarryOnDialog)
    assert nameless(dialog) == []
    dialog.assignee.setText("Cy")
    dialog.note.setPlainText("The depot looks for the slip")
    dialog.primary.click()
    settle(window)
    assert "Cy is on it, look again on 30 Nov" in desk.page.agreed.entries()[DISPUTE].accessibleName()
    assert desk.page.facts is not None
    assert desk.page.facts.contacts[0].body == "The depot looks for the slip"
    desk.session.history.undo()
    settle(window)
    assert "Bo is on it, look again on 30 Nov" in desk.page.agreed.entries()[DISPUTE].accessibleName()
    assert "The depot looks for the slip" not in [line.body for line in desk.page.facts.contacts]


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("Settle in another way", Resolution.ADJUSTED),
        ("Reject it", Resolution.REJECTED),
        ("They withdrew it", Resolution.WITHDRAWN),
    ],
)
def test_a_dispute_ends_as_the_row_says(
    desk: CustomersDesk, window: MainWindow, settle: Settle, words: str, how: Resolution
) -> None:
    choose(desk, DISPUTE, words)
    dialog = shown(window, SettleDialog)
    assert dialog.resolution.value is how
    assert nameless(dialog) == []
    dialog.primary.click()
    settle(window)
    assert not any("disputed" in title for title in titles(desk))


def test_a_credit_note_for_a_dispute_is_one_press_away(
    desk: CustomersDesk, window: MainWindow, settle: Settle
) -> None:
    choose(desk, DISPUTE, "Settle with a credit note")
    settle(window)
    shown(window, CreditDialog).reject()


def test_of_a_dispute_about_all_they_owe_the_owner_says_which_invoice_is_credited(
    desk: CustomersDesk, window: MainWindow
) -> None:
    facts = desk.page.facts
    assert facts is not None
    [dispute] = facts.disputes
    about_all = replace(facts, disputes=(dispute._replace(invoice_id=None, number=""),))
    dialog = SettleDialog(desk.session, window, about_all, dispute.dispute_id)
    wishes: list[object] = []
    dialog.wish.connect(wishes.append)
    assert (dialog.resolution.value, dialog.rows["invoice"].isHidden()) == (Resolution.REJECTED, True)
    dialog.resolution.set_value(Resolution.CREDITED)
    dialog._tell_what_follows()
    assert not dialog.rows["invoice"].isHidden()
    third = facts.open[2].row.item.invoice_id
    dialog.invoice.set_value(third)
    dialog.confirm()
    assert wishes == [CreditDispute(dispute.dispute_id, third)]
