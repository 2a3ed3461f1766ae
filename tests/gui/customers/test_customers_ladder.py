"""What the ladder of reminders does next stands on the customer's page, and another ladder is chosen from there."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.shared.policy_dialog import PolicyDialog
from arbook.gui.shell.window import MainWindow
from arbook.queries.reminder_policies import policies
from arbook.services.policies import PolicyService
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]
ADA = 1


@pytest.fixture
def window(shop: Shop, open_window: OpenWindow, settle: Settle) -> MainWindow:
    desk = PolicyService(shop.counter)
    gentle = next(each.policy_id for each in shop.read(policies).values() if each.name == "Gentle")
    desk.write_group("Hotels", gentle)
    shop.remind(TODAY, ADA)
    shop.book.close()
    window = open_window(shop.path)
    window.resize(1440, 900)
    settle(window)
    return window


def page_of(window: MainWindow, qtbot: QtBot) -> CustomersDesk:
    desk = window.view.show_desk("customers")
    assert isinstance(desk, CustomersDesk)
    qtbot.waitUntil(lambda: bool(desk.list.shown_lines()))
    desk.show_customer(ADA)
    qtbot.waitUntil(lambda: desk.page.facts is not None and desk.page.facts.card.customer_id == ADA)
    return desk


def dialog_of(window: MainWindow, desk: CustomersDesk, qtbot: QtBot) -> PolicyDialog:
    desk._act("policy")
    qtbot.waitUntil(lambda: window.findChild(PolicyDialog) is not None)
    dialog = window.findChild(PolicyDialog)
    assert dialog is not None
    return dialog


def test_the_page_says_what_comes_next_and_by_which_rule(window: MainWindow, qtbot: QtBot) -> None:
    desk = page_of(window, qtbot)
    assert desk.page._next.isVisible()
    told = "Next: 2nd reminder on 4 Dec 2026; the ladder has it 14 days after the due date at the earliest."
    assert desk.page._next.text() == told


def test_in_a_low_window_what_comes_next_stands_first_beside_the_customers_number(
    window: MainWindow, qtbot: QtBot
) -> None:
    desk = page_of(window, qtbot)
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: not desk.page._next.isVisible())
    assert desk.page._about.text().startswith("Next: 2nd reminder on 4 Dec 2026")


def test_another_ladder_is_chosen_and_undo_brings_the_usual_one_back(window: MainWindow, qtbot: QtBot) -> None:
    desk = page_of(window, qtbot)
    dialog = dialog_of(window, desk, qtbot)
    assert dialog.policy.currentText() == "As usual: Standard"
    dialog.policy.set_value(next(key for key, name in dialog._known.policies if name == "Strict"))
    dialog.confirm()
    strict = dialog.policy.value
    qtbot.waitUntil(lambda: desk.page.facts is not None and desk.page.facts.card.policy_id == strict)
    assert "Strict" in window.answers.toast.accessibleName()
    assert window.session is not None
    window.session.history.undo()
    qtbot.waitUntil(lambda: desk.page.facts is not None and desk.page.facts.card.policy_id is None)


def test_in_a_group_the_usual_ladder_is_that_of_the_group(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, page_of(window, qtbot), qtbot)
    dialog.group.set_value(dialog._known.groups[0][0])
    dialog.group.chosen.emit(dialog.group.value)
    assert dialog.policy.currentText() == "As usual: Gentle"
    dialog.confirm()
    qtbot.waitUntil(lambda: "Gentle" in window.answers.toast.accessibleName())
