"""A reminder's draft leads to what was charged, to waive it, and asks whether the interest sheet goes along."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.lateness.charge_dialog import ChargeDialog
from arbook.gui.shared.reminder_panel import ReminderPanel
from arbook.gui.shared.wishes import ReviewReminder
from arbook.gui.shell.window import MainWindow
from arbook.services.lateness import ChargeLateness, LatenessService
from tests.builders import Shop
from tests.support.desks import nameless, shown
from tests.support.late_windows import book_after, is_gone

OpenWindow = Callable[..., MainWindow]
TODAY = date(2026, 11, 26)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """Ada owes 1,000.00 since 26 October and was charged 47.21 on 20 November."""
    shop = Shop(tmp_path)
    ada = shop.customer("Ada", email="ada@stone.example", country="DE", kind="business")
    ada.owes("1000.00", due="2026-10-26", number="A-1")
    on = date(2026, 11, 20)
    LatenessService(shop.counter).charge(ChargeLateness(ada.customer_id, on), today=on)
    shop.close()
    return shop


@pytest.fixture
def panel(shop: Shop, open_window: OpenWindow, qtbot: QtBot) -> ReminderPanel:
    window = open_window(shop.path, today=TODAY)
    window.grant(ReviewReminder(1))
    qtbot.waitUntil(lambda: window.findChild(ReminderPanel) is not None)
    found = window.findChild(ReminderPanel)
    assert found is not None
    qtbot.waitUntil(lambda: len(found.letter.charge_links) == 1)
    return found


def clips(panel: ReminderPanel) -> list[str]:
    return [button.accessibleName() for button in panel.letter._attached if not button.isHidden()]


def test_a_charge_is_waived_from_the_draft(panel: ReminderPanel, shop: Shop, qtbot: QtBot) -> None:
    window = panel.window()
    assert isinstance(window, MainWindow)
    assert nameless(panel) == []
    panel.letter.charge_links[0].click()
    dialog = shown(window, ChargeDialog)
    qtbot.waitUntil(lambda: dialog.facts is not None)
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    qtbot.waitUntil(lambda: panel.letter.charge_links == [])
    assert panel.letter.sheets_tick.isHidden()
    assert book_after(window, shop.path)[0] == ["L-2026-0001 47.21 waived"]


def test_the_sheet_goes_along_unless_the_owner_says_no(panel: ReminderPanel) -> None:
    tick, form = panel.letter.sheets_tick, panel.letter._form
    assert [name.split("-")[0] for name in clips(panel)] == ["statement", "interest"]
    tick.click()
    assert [name.split("-")[0] for name in clips(panel)] == ["statement"]
    (pick,) = form.command(TODAY, [panel._row.proposal]).picks  # type: ignore[union-attr, list-item]
    assert not pick.has_sheets
    tick.click()
    (pick,) = form.command(TODAY, [panel._row.proposal]).picks  # type: ignore[union-attr, list-item]
    assert pick.has_sheets
