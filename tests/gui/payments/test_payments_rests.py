"""Small rests: told on Today, looked at, and let go."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from arbook.gui.payments.small_rests_dialog import SmallRestsDialog
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from tests.builders import Shop
from tests.support.desks import nameless, shown
from tests.support.money_shop import TODAY, set_rules

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
