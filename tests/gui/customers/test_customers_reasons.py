"""What we get wrong: reasons and disputes of a time, from the menu of the list and from the palette's deed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.reasons_dialog import ReasonsDialog
from arbook.gui.shared.wishes import ShowReasons
from arbook.gui.shell.window import MainWindow
from arbook.ledger.disputes import DisputeReason, Resolution
from arbook.services.disputes import DisputeService, OpenDispute, SettleDispute
from tests.support.desks import nameless, shown, wished
from tests.support.late_shop import ago
from tests.support.shop import Shop, euro, open_shop

Settle = Callable[[MainWindow], None]


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """Two invoices were damaged, one of them credited in another way; one price was wrong, two years ago."""
    made = open_shop(tmp_path)
    ada, service = made.customer("Ada Stone"), DisputeService(made.counter)
    for invoice_id, days, why in ((1, 10, DisputeReason.DEFECT), (2, 8, DisputeReason.DEFECT)):
        made.invoice(ada, "100", ago(days + 5))
        service.open(OpenDispute(ada, ago(days), invoice_id, euro("40"), why))
    made.invoice(ada, "70", ago(800))
    service.open(OpenDispute(ada, ago(790), 3, None, DisputeReason.WRONG_PRICE))
    service.settle(SettleDispute(1, ago(6), Resolution.ADJUSTED, "sent a new one"))
    return made


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ReasonsDialog:
    made = wished(window, ShowReasons(), ReasonsDialog)
    qtbot.waitUntil(lambda: made.reasons.rows.rowCount() > 0)
    return made


def cells(dialog: ReasonsDialog) -> list[list[str]]:
    model = dialog.reasons.rows
    return [[model.text(row, column) for column in (0, 2, 3, 4, 5)] for row in range(model.rowCount())]


def test_the_most_frequent_reason_of_the_last_year_stands_on_top(dialog: ReasonsDialog) -> None:
    assert cells(dialog) == [["It is damaged or does not work", "2", "1 of 1", "4", "80.00"]]
    assert dialog.disputes.rows.rowCount() == 2
    assert dialog.disputes_card.note.text() == "1 still runs"
    assert dialog.pace.text() == "Half of them were settled within 4 days."
    assert nameless(dialog) == []


def test_a_longer_time_tells_older_reasons_too(dialog: ReasonsDialog, qtbot: QtBot) -> None:
    dialog.months.set_picked(36)
    dialog.months.picked.emit(36)
    qtbot.waitUntil(lambda: dialog.reasons.rows.rowCount() == 2)
    assert cells(dialog)[1][:3] == ["The price is wrong", "1", "–"]
    assert dialog.disputes.rows.rowCount() == 3


def test_its_tables_keep_to_the_rules_of_qt(dialog: ReasonsDialog, qtmodeltester: ModelTester) -> None:
    for view in (dialog.reasons, dialog.disputes):
        qtmodeltester.check(view.rows)


def test_a_dispute_leads_to_its_customer(
    dialog: ReasonsDialog, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog.disputes.row_opened.emit(dialog.disputes.rows.rows()[0])
    settle(window)
    desk = window.desk
    assert isinstance(desk, CustomersDesk)
    qtbot.waitUntil(lambda: desk.page.facts is not None)


def test_it_opens_from_the_menu_of_the_list(window: MainWindow, settle: Settle) -> None:
    desk = window.view.show_desk("customers")
    assert isinstance(desk, CustomersDesk)
    settle(window)
    [action] = [each for each in desk.list._menu.actions() if each.text() == "What we get wrong"]
    action.trigger()
    shown(window, ReasonsDialog).reject()
