"""The list of invoices while it is read, and its narrow columns."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.columns import invoice_columns
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.words import piece_state, piece_words
from arbook.gui.shared import long_list
from arbook.gui.shared.panel import SidePanel
from arbook.gui.shared.table import TwoLines
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.queries.invoices import DuePieceRow, InvoiceCard, InvoiceRow
from arbook.queries.pieces import NextPart
from tests.support.late_shop import TODAY

Settle = Callable[[MainWindow], None]


def test_a_place_is_told_once_it_is_known_of_how_many(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    totals: list[int] = []
    show_place = SidePanel.show_place

    def note(panel: SidePanel, place: int, total: int, how_many: Callable[[int], str]) -> None:
        totals.append(total)
        show_place(panel, place, total, how_many)

    monkeypatch.setattr(SidePanel, "show_place", note)
    monkeypatch.setattr(long_list, "FIRST_LINES", 2)
    desk = window.view.show_desk("invoices")
    assert isinstance(desk, InvoicesDesk)
    settle(window)
    qtbot.waitUntil(lambda: desk.model.rowCount() == 7)
    qtbot.waitUntil(lambda: desk.panel._place.text() == "1 of 7")
    assert set(totals) <= {0, 7}


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


def in_thirds(opened: tuple[int, int, int]) -> InvoiceCard:
    """Three parts of 1.00, of which so much is open; the second is due on the day of the shop."""
    days = (date(2026, 11, 9), TODAY, date(2026, 12, 26))
    pieces = tuple(
        DuePieceRow(n, day, Money(100, "EUR"), Money(left, "EUR"))
        for n, (day, left) in enumerate(zip(days, opened, strict=True))
    )
    part = next((NextPart(n + 1, 3, piece.open) for n, piece in enumerate(pieces) if piece.open), None)
    whole, left = Money(300, "EUR"), Money(sum(opened), "EUR")
    row = InvoiceRow(1, "invoice", "issued", "A", 1, "1", "Ada", days[0], days[0], whole, left, "", part=part)
    return InvoiceCard(row, whole, whole, "", "{}", "arbook", "", {}, (), pieces)


def test_an_invoice_in_parts_tells_in_the_list_what_is_due_next(desk: InvoicesDesk) -> None:
    owner = desk.session.owner
    (column,) = [each for each in invoice_columns(owner, lambda: "EUR") if each.key == "due"]
    cell = column.value(in_thirds((0, 40, 100)).row)
    assert isinstance(cell, TwoLines)
    assert cell.second == "Part 2 of 3: 0.40"


def test_the_panel_tells_part_by_part_what_is_due_when_and_how_it_stands(desk: InvoicesDesk) -> None:
    owner, card = desk.session.owner, in_thirds((0, 40, 100))
    assert [piece_words(card, place, owner) for place in range(3)] == [
        "Part 1 of 3, due 9 Nov", "Part 2 of 3, due 26 Nov", "Part 3 of 3, due 26 Dec",
    ]  # fmt: skip
    assert [piece_state(card, place, owner) for place in range(3)] == ["settled", "0.40 still open, due today", ""]
    late = in_thirds((100, 100, 100))
    assert [piece_state(late, place, owner) for place in range(3)] == ["17 days late", "due today", ""]
    last = in_thirds((0, 0, 100))
    assert piece_state(last, 2, owner) == "due in 30 days"
