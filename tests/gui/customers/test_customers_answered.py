"""What did they say? The eight answers, by click and by digit, and the dialogs they lead to."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from arbook.gui.customers.answered_dialog import AnsweredDialog
from arbook.gui.customers.answering import FollowUpDialog, ReplyDialog
from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.dispute_dialog import DisputeDialog
from arbook.gui.customers.form_answered import Said
from arbook.gui.customers.paid_dialog import PaidDialog
from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.customers.time_dialog import TimeDialog
from arbook.gui.payments.put_dialog import PutDialog
from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.plans.settlement_dialog import SettlementDialog
from arbook.gui.reminders.desk import RemindersDesk
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import Contest, GiveTime, HearAnswer, HearPaid, TakePromise
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.ledger.disputes import DisputeReason
from arbook.queries.contact_log import contact_log
from arbook.queries.disputes import disputes
from arbook.queries.extensions import MoreTime, running_extensions
from arbook.queries.promises import promises
from arbook.services.payments import Order
from tests.support.desks import D, nameless, shown
from tests.support.late_shop import TODAY, ago
from tests.support.shop import Shop

LONG_MS = 20_000
Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]
Place = Callable[[MainWindow, Settle], None]


@pytest.fixture
def asked(window: MainWindow, qtbot: QtBot) -> Callable[..., D]:
    """Grants a wish and waits for the dialog that it opens."""

    def ask(wish: object, kind: type[D]) -> D:
        window.grant(wish)  # type: ignore[arg-type]
        return waited(window, qtbot, kind)

    return ask


def waited(window: MainWindow, qtbot: QtBot, kind: type[D]) -> D:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)), timeout=LONG_MS)
    return shown(window, kind)


LEADS_TO: list[tuple[Said, type[QDialog]]] = [
    (Said.LATER, PromiseDialog),
    (Said.TIME, TimeDialog),
    (Said.PARTS, PlanDialog),
    (Said.LESS, SettlementDialog),
    (Said.CONTESTS, DisputeDialog),
    (Said.PAID, PaidDialog),
    (Said.UNREACHABLE, FollowUpDialog),
    (Said.ELSE, ReplyDialog),
]


def from_customer(window: MainWindow, settle: Settle) -> None:
    """The menu of the customer's page."""
    desk = window.view.show_desk("customers")
    assert isinstance(desk, CustomersDesk)
    settle(window)
    desk.show_customer(1)
    settle(window)
    desk.page.acted.emit("answered")


def from_today(window: MainWindow, settle: Settle) -> None:
    """Beside a reminder of Today."""
    desk = window.view.show_desk("today")
    assert isinstance(desk, TodayDesk)
    settle(window)
    desk.show_customer(1)
    settle(window)
    desk.run.panel.actions_row.acted.emit("answered")


def from_reminder(window: MainWindow, settle: Settle) -> None:
    """Beside a reminder that was sent."""
    desk = window.view.show_desk("reminders")
    assert isinstance(desk, RemindersDesk)
    settle(window)
    row = desk.outbox.model.rows()[0]
    desk.outbox.view.choose(row.message_id)
    settle(window)
    words = [each for each in desk.outbox.panel.findChildren(QPushButton) if each.text() == "What did they say?"]
    words[-1].click()


@pytest.mark.parametrize("place", [from_customer, from_today, from_reminder])
@pytest.mark.parametrize(("said", "kind"), LEADS_TO)
def test_each_answer_opens_what_fits_it_from_each_place(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot, place: Place, said: Said, kind: type[QDialog]
) -> None:
    if place is from_reminder:
        shop.remind(TODAY, 1)
    shop.book.close()
    window = open_window(shop.path)
    place(window, settle)
    waited(window, qtbot, AnsweredDialog).buttons[said].click()
    waited(window, qtbot, kind).reject()


def test_a_digit_is_an_answer(asked: Callable[..., AnsweredDialog], window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(HearAnswer(1), AnsweredDialog)
    assert nameless(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_5)
    waited(window, qtbot, DisputeDialog).reject()


def test_that_it_is_paid_is_noted_as_an_answer(
    asked: Callable[..., PaidDialog], window: MainWindow, settle: Settle
) -> None:
    dialog = asked(HearPaid(1), PaidDialog)
    assert nameless(dialog) == []
    dialog.primary.click()
    settle(window)
    found: list[object] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(contact_log, 1), found.append)
    settle(window)
    [[line]] = found
    assert (line.kind, line.direction) == ("call", "in")


def test_money_is_looked_for_with_whoever_it_may_lie(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    shop.pay(1, "12", ago(1), order=Order.ON_ACCOUNT)
    shop.pay(2, "90.50", ago(1), order=Order.ON_ACCOUNT)
    shop.book.close()
    window = open_window(shop.path)
    window.grant(HearPaid(1))
    dialog = waited(window, qtbot, PaidDialog)
    qtbot.waitUntil(lambda: len(dialog.ways) == 3)
    assert [each.text() for each in dialog.ways] == [
        "It is on the bank account: record it",
        "€12.00 of theirs lies on account: put it on invoices",
        "€90.50 of Bo Ltd lies on account: look there",
    ]
    dialog.ways[1].click()
    waited(window, qtbot, PutDialog).reject()


def test_more_time_for_all_that_they_owe_is_given_confirmed_and_undone(
    asked: Callable[..., TimeDialog], window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog = asked(GiveTime(1), TimeDialog)
    assert nameless(dialog) == []
    dialog.letter.setChecked(True)
    dialog.reason.setText("harvest comes first")
    dialog.primary.click()
    settle(window)
    paper = waited(window, qtbot, PaperDialog)
    qtbot.waitUntil(lambda: paper.pane.view.page_count > 0, timeout=20_000)
    paper.reject()
    assert window.session is not None
    assert days_given(window, settle) == [("2026-12-10", 2)]
    window.session.history.undo()
    settle(window)
    assert days_given(window, settle) == []


def days_given(window: MainWindow, settle: Settle) -> list[tuple[str, int]]:
    found: list[tuple[MoreTime, ...]] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(running_extensions, TODAY, 1), found.append)
    settle(window)
    return [(str(row.to_on), len(row.invoices)) for row in found[0]]


def test_a_promise_follows_the_invoices_that_are_ticked(
    asked: Callable[..., PromiseDialog], window: MainWindow, settle: Settle
) -> None:
    dialog = asked(TakePromise(1, 2), PromiseDialog)
    assert nameless(dialog) == []
    assert [str(dialog.amount.amount), dialog.form.invoice_ids] == ["90.50", (2,)]
    for tick in dialog.ticks.values():
        tick.setChecked(True)
    assert str(dialog.amount.amount) == "1290.50"
    dialog.ticks[1].setChecked(False)
    dialog.primary.click()
    settle(window)
    found: list[object] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(promises, TODAY, 1), found.append)
    settle(window)
    [[row]] = found
    assert ([item.number for item in row.items], str(row.amount), row.channel) == (["2026-0002"], "90.50", "call")


def test_a_promise_begun_from_the_only_open_invoice_is_about_it(asked: Callable[..., PromiseDialog]) -> None:
    dialog = asked(TakePromise(3, 4), PromiseDialog)
    assert (dialog.ticks, dialog.form.invoice_ids, str(dialog.amount.amount)) == ({}, (4,), "75.00")


def test_a_promise_begun_from_the_customer_is_about_all_they_owe(asked: Callable[..., PromiseDialog]) -> None:
    assert asked(TakePromise(3), PromiseDialog).form.invoice_ids == ()


def test_a_dispute_begins_with_the_invoice_that_is_due_first(asked: Callable[..., DisputeDialog]) -> None:
    dialog = asked(Contest(1), DisputeDialog)
    assert dialog.invoice.value == 1
    dialog.reject()


def test_a_dispute_is_written_down_with_its_next_step(
    asked: Callable[..., DisputeDialog], window: MainWindow, settle: Settle
) -> None:
    dialog = asked(Contest(1, 1), DisputeDialog)
    assert nameless(dialog) == []
    assert dialog.next_on.day is not None
    assert dialog.rows["next_on"].note.text() == dialog.session.owner.weekday(dialog.next_on.day)
    dialog.assignee.setText("Bo")
    dialog.primary.click()
    assert dialog.isVisible(), "what is wrong is chosen, never preset"
    assert dialog.rows["reason"].note.text() == "Choose what is wrong."
    dialog.reason.set_value(DisputeReason.DEFECT)
    dialog.primary.click()
    settle(window)
    found: list[object] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(disputes, TODAY, 1), found.append)
    settle(window)
    [[row]] = found
    assert (row.number, row.assignee, row.contested is not None) == ("2026-0001", "Bo", True)
    assert row.next_step is not None
