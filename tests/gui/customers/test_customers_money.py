"""The page tells how they pay and what credit is left; aging is as of any day and never mixes currencies."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from arbook.gui.customers.aging_dialog import AgingDialog
from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.page_words import open_words
from arbook.gui.customers.paying_dialog import PayingDialog
from arbook.gui.customers.tables import ledger_columns
from arbook.gui.payments.entry_dialog import EntryDialog
from arbook.gui.payments.let_go_dialog import LetGoDialog
from arbook.gui.shared.table import MoneyLines, TwoLines
from arbook.gui.shared.wishes import ShowAging, ShowCustomer
from arbook.gui.shell.window import MainWindow
from arbook.ledger.items import EntryKind
from arbook.queries.banded import AgingBy
from arbook.queries.ledger import ledger_rows
from arbook.queries.paying import paying_habit
from arbook.services.payments import Order
from tests.builders import Customer, Shop
from tests.support.desks import nameless, shown, wished, write
from tests.support.money_shop import TODAY, money_shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """Ada pays half of what she pays in time, and has money on account; Cy pays in dollars."""
    shop = money_shop(tmp_path)
    ada, cy = Customer(shop, 1, ""), shop.customer("Cy", currency="USD")
    for number, due, paid in (("R-A", "2026-03-10", "2026-03-20"), ("R-B", "2026-05-10", "2026-05-08")):
        ada.owes("200.00", due=due, number=number)
        ada.pays("200.00", on=paid, reference=number)
    ada.pays("150.00", on="2026-11-10", order=Order.ON_ACCOUNT)
    cy.owes("80.00", due="2026-10-20", currency="USD")
    return shop


@pytest.fixture
def window(shop: Shop, open_window: OpenWindow) -> MainWindow:
    shop.close()
    return open_window(shop.path, today=TODAY)


def page_of(window: MainWindow, settle: Settle, qtbot: QtBot) -> CustomersDesk:
    window.grant(ShowCustomer(1))
    desk = window.view.show_desk("customers")
    assert isinstance(desk, CustomersDesk)
    qtbot.waitUntil(lambda: desk.page.facts is not None)
    settle(window)
    return desk


def test_what_was_written_off_is_no_habit_of_paying(shop: Shop) -> None:
    habit = shop.read(paying_habit, 1)
    assert habit is not None
    assert (habit.count, habit.days_late) == (2, -2)
    shop.close()


def test_the_page_tells_what_the_limit_leaves_and_how_much_came_in_time(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk = page_of(window, settle, qtbot)
    balance, _, account, habit = desk.page._facts
    assert balance.look.note == "€622.50 left of the limit"
    assert account.look.number == "€150.00"
    assert habit.look.note == "50% on time"


def test_only_money_that_came_is_green_and_what_was_undone_stands_with_a_minus_below_what_it_undoes(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    facts = page_of(window, settle, qtbot).page.facts
    assert facts is not None
    assert window.session is not None
    cells = {column.key: column.value for column in ledger_columns(window.session.owner)}
    kinds = {row.entry.kind: row for row in facts.ledger}
    fee = kinds[EntryKind.CHARGE]
    undone = replace(fee, entry=replace(fee.entry, kind=EntryKind.REVERSAL, amount=-fee.entry.amount))
    told = {
        "came": kinds[EntryKind.PAYMENT],
        "bounced": kinds[EntryKind.REVERSAL],
        "given up": kinds[EntryKind.WRITE_OFF],
        "undone fee": undone,
    }
    shown_as = {what: tuple(_money(cells[key](row)) for key in ("charged", "paid")) for what, row in told.items()}
    assert shown_as == {
        "came": (None, ("200.00", "good")),
        "bounced": (None, ("-40.00", "text")),
        "given up": (None, ("121.00", "text")),
        "undone fee": (("-7.50", "text"), None),
    }


def _money(cell: object) -> tuple[str, str] | None:
    return (str(cell.amount), cell.tone) if isinstance(cell, MoneyLines) else None


def test_a_fee_is_not_counted_as_an_invoice_nor_are_the_parts_of_one(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    """Open are three parts of an invoice, another invoice, and a fee of 7.50; the fee and a part are late."""
    page = page_of(window, settle, qtbot).page
    assert page.facts is not None
    assert window.session is not None
    assert [line.row.item.invoice_id for line in page.facts.open].count(0) == 1
    assert open_words(page.facts, window.session.owner).endswith("in 2 invoices")
    assert page._facts[1].look.note == "1 invoice"


def test_how_they_pay_opens_from_its_fact_and_shows_both_pictures(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk = page_of(window, settle, qtbot)
    habit = desk.page._facts[3]
    habit.setFocus()
    QTest.keyClick(habit, Qt.Key.Key_Space)
    dialog = shown(window, PayingDialog)
    assert dialog.bars[0].accessibleName() == "2026: 50% of the money came in time"
    assert dialog.bars[-1].accessibleName() == "€877.50 of €1,500.00 used"
    assert nameless(dialog) == []
    dialog.reject()


def test_the_parts_of_an_invoice_are_told_apart(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    desk = page_of(window, settle, qtbot)
    model = desk.page.open_view.model()
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert "2026-0001, part 2 of 3" in told


def test_a_write_off_opens_from_the_ledger_with_its_reason(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    desk = page_of(window, settle, qtbot)
    row = next(row for row in desk.page.facts.ledger if row.entry.kind is EntryKind.WRITE_OFF)  # type: ignore[union-attr]
    desk.page._open_entry(row)
    settle(window)
    dialog = shown(window, EntryDialog)
    assert dialog._why.text() == "closed her shop"
    dialog.reject()


def test_letting_go_begins_with_the_invoice_that_is_chosen(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    desk = page_of(window, settle, qtbot)
    desk.page.open_view.choose(4)
    desk._act("letgo")
    settle(window)
    dialog = shown(window, LetGoDialog)
    assert dialog.choice.currentText().startswith("2026-0002")
    dialog.reject()


def test_aging_ties_to_the_balance_and_keeps_currencies_apart(
    window: MainWindow, settle: Settle, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    dialog = wished(window, ShowAging(), AgingDialog)
    qtbot.waitUntil(lambda: dialog.view is not None)
    assert dialog.view is not None
    assert [fact.look.number for fact in dialog.facts] == [
        "€720.00", "€300.00", "€7.50", "€0.00", "€0.00", "€150.00", "€877.50"]  # fmt: skip
    assert [row[0] for row in dialog.view.table_of_text()[1:]] == ["Ada Stone"]
    dialog.currency.set_value("USD")
    dialog.currency.chosen.emit("USD")
    assert [row[0] for row in dialog.view.table_of_text()[1:]] == ["Cy"]
    assert dialog.facts[-1].look.number == "US$80.00"
    qtmodeltester.check(dialog.view.model())
    assert nameless(dialog) == []
    dialog.reject()


def test_aging_tells_a_number_once_where_the_customer_has_no_other_name(
    shop: Shop, open_window: OpenWindow, qtbot: QtBot
) -> None:
    shop.customer("0379-NEVHP", number="0379-NEVHP").owes("61.66", due="2026-12-20", number="R-C")
    shop.close()
    dialog = wished(open_window(shop.path, today=TODAY), ShowAging(), AgingDialog)
    qtbot.waitUntil(lambda: dialog.view is not None)
    assert dialog.view is not None
    model = dialog.view.rows
    told = [model.cell(line, 0) for line in range(model.rowCount())]
    assert TwoLines("0379-NEVHP", "") in told
    assert {each.second != "" for each in told if isinstance(each, TwoLines) and each.first == "Ada Stone"} == {True}
    dialog.reject()


def test_aging_is_rebuilt_as_of_a_day_and_by_part_in_bands_of_ones_own(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog = wished(window, ShowAging(), AgingDialog)
    qtbot.waitUntil(lambda: dialog.view is not None)
    dialog.day.set_day(date(2026, 10, 4))
    qtbot.waitUntil(lambda: dialog.facts[-1].look.number == "€860.00")
    dialog.day.set_day(TODAY)
    dialog.by.set_picked(AgingBy.PIECE)
    dialog.by.picked.emit(AgingBy.PIECE)
    write(dialog.bands, "20, 40")
    dialog.bands.editingFinished.emit()
    qtbot.waitUntil(lambda: len(dialog.facts) == 6)
    assert dialog.view is not None
    numbers = [row[1] for row in dialog.view.table_of_text()[1:]]
    assert numbers == ["Bank fee", "2026-0001", "2026-0001", "2026-0002", "2026-0001", "Payment"]
    write(dialog.bands, "40, 20")
    dialog.bands.editingFinished.emit()
    qtbot.waitUntil(lambda: "later than the one before" in dialog.rows["bands"].note.text())
    dialog.reject()


def test_the_aging_says_since_when_and_in_which_order(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    dialog = wished(window, ShowAging(), AgingDialog)
    qtbot.waitUntil(lambda: dialog.view is not None)
    assert dialog.view is not None
    head, row = dialog.view.table_of_text()
    assert row[head.index("Oldest due")] == "5 Oct 2026"
    assert dialog.order.text() == "1 line, by number of the customer"
    balance = [column.key for column in dialog.view.rows.columns].index("balance")
    dialog.view.sortByColumn(balance, Qt.SortOrder.DescendingOrder)
    assert dialog.order.text() == "1 line, by “Balance”, largest first"
    dialog.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert dialog.order.text() == "1 line, by “Oldest due”, earliest first"
    dialog.reject()


def test_enter_in_the_aging_goes_to_the_customer(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    dialog = wished(window, ShowAging(), AgingDialog)
    qtbot.waitUntil(lambda: dialog.view is not None)
    assert dialog.view is not None
    dialog.view.choose_first()
    dialog.view.setFocus()
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    desk = window.view.show_desk("customers")
    qtbot.waitUntil(lambda: desk.customer_shown() == 1)


def test_the_ledger_says_what_a_reversal_took_back(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    [gone] = [row for row in shop.read(ledger_rows, 1) if row.entry.kind is EntryKind.WRITE_OFF]
    shop.giving_up.take_back(gone.entry.entry_id, on=TODAY, today=TODAY, reason="she is back")
    shop.close()
    desk = page_of(open_window(shop.path, today=TODAY), settle, qtbot)
    told = [row[1] for row in desk.page.ledger_view.table_of_text()]
    assert "Write-off taken back R-0001" in told
    assert "Payment taken back" in told
