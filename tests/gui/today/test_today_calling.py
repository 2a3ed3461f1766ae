"""What comes of a call: the promise is written down from Today, and what paying early saves is at hand."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.shared.buttons import Button
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.terms import Terms, net_days
from arbook.services.invoices import DraftInvoice
from arbook.services.payments_planning import RecordPayment
from arbook.services.settings import SettingsService
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]
ADA, DI = 1, 4
ISSUED = date(2026, 11, 16)
EARLY = Terms("2/13 net 13", net_days(13).pieces, EarlyDiscount(Decimal(2), 13))
LINES = (InvoiceLine("Sign", Decimal(1), Decimal(100), TaxRate("VAT", Decimal(20))),)


@pytest.fixture
def today(window: MainWindow, settle: Settle) -> TodayDesk:
    settle(window)
    assert isinstance(window.desk, TodayDesk)
    return window.desk


def step_named(today: TodayDesk, words: str) -> Button:
    return next(each for each in today.run.panel._steps if each.text() == words)


def test_a_new_promise_of_somebody_who_broke_one_is_written_down_from_today(
    today: TodayDesk, settle: Settle, qtbot: QtBot
) -> None:
    window = today.window()
    assert isinstance(window, MainWindow)
    today.run.list.show_only("first")
    broken = next(row for row in today.run.list.model.rows() if row.kind == "promise")
    today.run.list.view.choose(broken.key)
    step_named(today, "Write down a promise").click()
    qtbot.waitUntil(lambda: window.findChild(PromiseDialog) is not None, timeout=20_000)
    dialog = window.findChild(PromiseDialog)
    assert dialog is not None
    dialog.day.set_day(TODAY + timedelta(days=3))
    dialog.confirm()
    qtbot.waitUntil(lambda: "promised for" in window.answers.toast.accessibleName(), timeout=20_000)
    settle(window)
    today.run.list.show_only("held")
    assert DI in [row.customer_id for row in today.run.list.model.rows()]


def test_a_promise_beside_a_reminder_is_in_the_menu_with_the_dots(today: TodayDesk, qtbot: QtBot) -> None:
    today.run.list.choose_customer(ADA)
    row = today.run.panel.actions_row
    qtbot.waitUntil(row.more.isVisible, timeout=20_000)
    menu = QMenu(today)
    row.fill_menu(menu, with_front=False)
    entry = next(each for each in menu.actions() if each.text() == "Write down a promise")
    with qtbot.waitSignal(today.wish) as told:
        entry.trigger()
    assert told.args[0].customer_id == ADA


def test_what_paying_early_saves_is_told_beside_the_reason(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    made = SettingsService(shop.counter).add_terms(EARLY)
    marlow = shop.customer("Marlow Hotel", terms_id=made.made_id)
    shop.invoices.issue(DraftInvoice(marlow, ISSUED, LINES), today=ISSUED)
    shop.book.close()
    window = open_window(shop.path)
    settle(window)
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    desk.run.list.choose_customer(marlow)
    told = desk.run.panel._early
    qtbot.waitUntil(told.isVisible, timeout=20_000)
    assert "pay €117.60 by 29 Nov 2026 and save €2.40." in told.text().replace("\xa0", " ")
    desk.run.list.choose_customer(ADA)
    qtbot.waitUntil(lambda: not told.isVisible())


def test_the_rail_counts_what_today_would_show_also_while_another_desk_is_in_front(
    today: TodayDesk, settle: Settle, qtbot: QtBot
) -> None:
    window = today.window()
    assert isinstance(window, MainWindow)
    counted = window.view.rail._buttons["today"]
    before = int(counted._count)
    assert before == len([row for row in today.run.list.model.rows() if row.kind != "held"])
    window.view.show_desk("payments")
    settle(window)
    money = Money.of("1290.50", "EUR")
    today.session.change(lambda office: office.payments.record(RecordPayment(ADA, TODAY, money), today=TODAY))
    qtbot.waitUntil(lambda: int(counted._count) == before - 1, timeout=20_000)
    window.view.show_desk("today")
    settle(window)
    qtbot.waitUntil(lambda: len([r for r in today.run.list.model.rows() if r.kind != "held"]) == before - 1)
    assert int(counted._count) == before - 1
