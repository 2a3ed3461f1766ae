"""The list of invoices while it is read, and its narrow columns."""

from collections.abc import Callable
from datetime import date

import pytest

from arbook.gui.invoices.columns import invoice_columns
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.shared import long_list
from arbook.gui.shared.panel import SidePanel
from arbook.gui.shared.table import TwoLines
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.queries.invoices import InvoiceRow

Settle = Callable[[MainWindow], None]


def test_a_place_is_told_once_it_is_known_of_how_many(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    totals: list[int] = []
    show_place = SidePanel.show_place

    def note(panel: SidePanel, place: int, total: int) -> None:
        totals.append(total)
        show_place(panel, place, total)

    monkeypatch.setattr(SidePanel, "show_place", note)
    monkeypatch.setattr(long_list, "FIRST_LINES", 2)
    desk = window.view.show_desk("invoices")
    assert isinstance(desk, InvoicesDesk)
    settle(window)
    assert desk.model.rowCount() == 7
    assert set(totals) <= {0, 7}
    assert desk.panel._place.text() == "1 of 7"


def test_a_due_date_of_another_year_stands_on_one_line(desk: InvoicesDesk) -> None:
    owner = desk.session.owner
    (column,) = [each for each in invoice_columns(owner, lambda: "EUR") if each.key == "due"]
    money = Money(100, "EUR")
    row = InvoiceRow(
        1, "invoice", "issued", "A", 1, "1", "Ada", date(2026, 11, 1), date(2027, 1, 5), money, money, ""
    )
    cell = column.value(row)
    assert isinstance(cell, TwoLines)
    assert (cell.first, cell.second) == (owner.formats.day(date(2027, 1, 5)), "")
