"""What did they say? The six answers, by click and by digit, and the dialogs they lead to."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from arbook.gui.customers.answered_dialog import AnsweredDialog
from arbook.gui.customers.answering import FollowUpDialog
from arbook.gui.customers.dispute_dialog import DisputeDialog
from arbook.gui.customers.form_answered import Said
from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.plans.settlement_dialog import SettlementDialog
from arbook.gui.shared.wishes import Contest, HearAnswer, TakePromise
from arbook.gui.shell.window import MainWindow
from arbook.queries.contact_log import contact_log
from arbook.queries.disputes import disputes
from arbook.queries.promises import promises
from tests.support.desks import D, nameless, shown
from tests.support.late_shop import TODAY

LONG_MS = 20_000
Settle = Callable[[MainWindow], None]


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


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (Said.LATER, PromiseDialog),
        (Said.PARTS, PlanDialog),
        (Said.LESS, SettlementDialog),
        (Said.CONTESTS, DisputeDialog),
        (Said.UNREACHABLE, FollowUpDialog),
    ],
)
def test_each_answer_opens_what_fits_it(
    asked: Callable[..., AnsweredDialog], window: MainWindow, qtbot: QtBot, said: Said, kind: type[D]
) -> None:
    asked(HearAnswer(1), AnsweredDialog).buttons[said].click()
    waited(window, qtbot, kind).reject()


def test_a_digit_is_an_answer(asked: Callable[..., AnsweredDialog], window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(asked(HearAnswer(1), AnsweredDialog), Qt.Key.Key_4)
    waited(window, qtbot, DisputeDialog).reject()


def test_that_it_is_paid_is_noted_as_an_answer(
    asked: Callable[..., AnsweredDialog], window: MainWindow, settle: Settle
) -> None:
    dialog = asked(HearAnswer(1), AnsweredDialog)
    assert nameless(dialog) == []
    dialog.buttons[Said.PAID].click()
    settle(window)
    found: list[object] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(contact_log, 1), found.append)
    settle(window)
    [[line]] = found
    assert (line.kind, line.direction) == ("call", "in")


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


def test_a_dispute_is_written_down_with_its_next_step(
    asked: Callable[..., DisputeDialog], window: MainWindow, settle: Settle
) -> None:
    dialog = asked(Contest(1, 1), DisputeDialog)
    assert nameless(dialog) == []
    dialog.assignee.setText("Bo")
    dialog.primary.click()
    settle(window)
    found: list[object] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(disputes, TODAY, 1), found.append)
    settle(window)
    [[row]] = found
    assert (row.number, row.assignee, row.contested is not None) == ("2026-0001", "Bo", True)
    assert row.next_step is not None
