"""Small rests: told on Today, looked at, and let go."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.payments.small_rests_dialog import SmallRestsDialog
from arbook.gui.shared.wishes import ShowSmallRests
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from tests.builders import Customer, Shop
from tests.support.desks import nameless, shown
from tests.support.money_shop import TODAY, money_shop, set_rules

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]


def test_small_rests_are_told_on_today_and_let_go(
    tmp_path: Path, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    shop = Shop(tmp_path)
    set_rules(shop, "1.00")
    ada = shop.customer("Ada")
    for owed, number in (("120.96", "A-1"), ("120.30", "A-2")):
        ada.owes(owed, due="2026-02-10", number=number)
        ada.pays("120.00", on="2026-03-01", reference=number)
    shop.close()
    window = open_window(shop.path, today=TODAY)
    desk = window.view.show_desk("today")
    assert isinstance(desk, TodayDesk)
    qtbot.waitUntil(lambda: "rests" in desk.strips.__dict__)
    assert desk.strips.rests.accessibleName() == "2 small rests, €1.26 in all."
    desk.strips.rests.acted.emit()
    dialog = shown(window, SmallRestsDialog)
    qtbot.waitUntil(dialog.primary.isEnabled)
    assert dialog._told.text().startswith("2 invoices are settled, and €1.26 is given up.")
    assert nameless(dialog) == []
    dialog.model.set_checked([dialog.model.rows()[0].piece_id])
    dialog.primary.click()
    qtbot.waitUntil(lambda: desk.strips.rests.accessibleName() == "1 small rest, €0.30.")


def test_where_no_small_rest_is_left_the_dialog_says_so(
    tmp_path: Path, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    shop = Shop(tmp_path)
    shop.close()
    window = open_window(shop.path, today=TODAY)
    window.grant(ShowSmallRests())
    dialog = shown(window, SmallRestsDialog)
    qtbot.waitUntil(dialog.nothing.isVisible)
    assert not dialog.view.isVisible()
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_discounts_that_were_earned_and_not_taken_are_counted_on_today_until_they_are_granted(
    tmp_path: Path, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    shop = money_shop(tmp_path)
    Customer(shop, 1, "").pays("117.60", on="2026-11-26", reference="2026-0002")
    shop.close()
    window = open_window(shop.path, today=TODAY)
    desk = window.view.show_desk("today")
    assert isinstance(desk, TodayDesk)
    qtbot.waitUntil(lambda: "untaken" in desk.strips.__dict__)
    strip = desk.strips.untaken
    told = "A discount for early payment was earned and not taken: €2.40 on 2026-0002."
    assert strip.accessibleName() == told
    strip.acted.emit()
    invoices = window.desk
    assert isinstance(invoices, InvoicesDesk)
    qtbot.waitUntil(invoices.shown.untaken.grant.isVisible)
    invoices.shown.untaken.grant.click()
    qtbot.waitUntil(invoices.shown.untaken.isHidden)
    window.view.show_desk("today")
    qtbot.waitUntil(strip.isHidden)
