"""A reminder that was a mistake is made good from the outbox and from the customer's log."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.log_dialog import LogDialog
from arbook.gui.reminders.desk import RemindersDesk
from arbook.gui.shared.apology_dialog import ApologyDialog
from arbook.gui.shared.wishes import ShowCustomer
from arbook.gui.shell.window import MainWindow
from arbook.queries.agreements import holds
from tests.support.desks import nameless, shown
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
MISTAKE = "It was a mistake"


@pytest.fixture
def reminded(shop: Shop, open_window: Callable[..., MainWindow], settle: Settle) -> MainWindow:
    """Ada was reminded today."""
    shop.remind(TODAY, 1)
    shop.book.close()
    window = open_window(shop.path)
    settle(window)
    return window


def outbox(window: MainWindow, settle: Settle) -> RemindersDesk:
    desk = window.view.show_desk("reminders")
    assert isinstance(desk, RemindersDesk)
    desk.show_part("outbox")
    settle(window)
    return desk


def answers(desk: RemindersDesk) -> list[str]:
    buttons = desk.outbox.panel.findChildren(QPushButton)
    return [button.text() for button in buttons if button.isVisibleTo(desk.outbox.panel)]


def apology(window: MainWindow, settle: Settle, qtbot: QtBot) -> ApologyDialog:
    desk = outbox(window, settle)
    next(each for each in desk.outbox.panel.findChildren(QPushButton) if each.text() == MISTAKE).click()
    qtbot.waitUntil(lambda: bool(window.findChildren(ApologyDialog)))
    return shown(window, ApologyDialog)


def test_a_mistake_is_made_good_by_telephone_and_taken_back(
    reminded: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog = apology(reminded, settle, qtbot)
    assert "That was our mistake" in dialog.mail.text.toPlainText()
    assert not nameless(dialog)
    dialog.by_phone.setChecked(True)
    assert dialog.mail.text.isHidden() or not dialog.mail.text.isVisibleTo(dialog)
    dialog.primary.click()
    settle(reminded)
    desk = outbox(reminded, settle)
    qtbot.waitUntil(lambda: desk.outbox.model.rows()[0].is_void and MISTAKE not in answers(desk))
    assert reminded.session is not None
    reminded.session.history.undo()
    qtbot.waitUntil(lambda: not desk.outbox.model.rows()[0].is_void)
    qtbot.waitUntil(lambda: MISTAKE in answers(desk))


def test_the_days_that_reminders_rest_are_written_in_digits(
    reminded: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog = apology(reminded, settle, qtbot)
    dialog.by_phone.setChecked(True)
    dialog.days.setText("some")
    dialog.primary.click()
    assert dialog.rows["hold_days"].note.text()
    dialog.days.setText("5")
    dialog.primary.click()
    found: list[object] = []
    assert reminded.session is not None
    reminded.session.ask(lambda office: [row.ends_on for row in office.read(holds, TODAY)], found.extend)
    qtbot.waitUntil(lambda: bool(found))
    assert (found[0] - TODAY).days == 5  # type: ignore[operator]


def test_the_log_of_a_customer_leads_to_the_same(reminded: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    reminded.grant(ShowCustomer(1))
    settle(reminded)
    desk = reminded.desk
    assert isinstance(desk, CustomersDesk)
    qtbot.waitUntil(lambda: desk.page.facts is not None)
    assert desk.page.facts is not None
    line = next(each for each in desk.page.facts.contacts if each.is_reminder)
    desk._show_contact(line)
    log = shown(reminded, LogDialog)
    assert log.mistake.isVisibleTo(log)
    log.mistake.click()
    qtbot.waitUntil(lambda: bool(reminded.findChildren(ApologyDialog)))
    shown(reminded, ApologyDialog).reject()
