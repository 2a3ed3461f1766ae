"""One model shows every list: it keeps ticks and order, and obeys Qt's own rules for models."""

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.rows_model import CHECKED, UNCHECKED, RowsModel
from arbook.gui.shared.rows_text import table_of_text
from arbook.gui.shared.table import Column, Kind, MoneyLines, Picture, Section, TwoLines
from arbook.ledger.money import Money


@dataclass(frozen=True, slots=True)
class Debt:
    number: int
    name: str
    owes: Money
    due_on: date | None
    reachable: bool = True


class PlainFormats:
    decimal_mark = "."

    def money(self, money: Money, /) -> str:
        return f"€{money}"

    def amount(self, money: Money, /) -> str:
        return str(money)

    def day(self, day: date, /) -> str:
        return day.isoformat()


COLUMNS = [
    Column[Debt](key="tick", title="", kind=Kind.CHECK, value=lambda d: d.reachable, sortable=False),
    Column[Debt](key="name", title="Customer", kind=Kind.TWO_LINES, value=lambda d: TwoLines(d.name, "1 invoice")),
    Column[Debt](key="owes", title="Amount", kind=Kind.MONEY, value=lambda d: MoneyLines(d.owes, "late")),
    Column[Debt](key="due", title="Due", kind=Kind.DATE, value=lambda d: d.due_on),
    Column[Debt](key="state", title="State", kind=Kind.CHIP, value=lambda d: ChipLook("Waiting")),
    Column[Debt](key="by", title="By", kind=Kind.ICON, value=lambda d: Picture("mail", "by e-mail")),
]
ADA = Debt(1, "Ada", Money(90_000, "EUR"), date(2026, 11, 9))
EMIL = Debt(2, "Émil", Money(-5_000, "EUR"), None)
EVA = Debt(3, "eva", Money(1_000_000, "EUR"), date(2026, 1, 2), reachable=False)


@pytest.fixture
def model(qtbot: QtBot) -> RowsModel[Debt]:
    made = RowsModel(COLUMNS, PlainFormats(), lambda d: d.number)
    made.set_rows([EVA, ADA, EMIL])
    return made


def names(model: RowsModel[Debt]) -> list[str]:
    return [row.name for row in model.rows()]


def test_qt_accepts_the_model_through_filling_sorting_and_ticking(
    model: RowsModel[Debt], qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    model.sort(1)
    model.check_all()
    model.set_sections([Section("Needs you first", (ADA,), "1 customer"), Section("Ready", (EMIL, EVA))])
    model.sort(2, Qt.SortOrder.DescendingOrder)
    qtmodeltester.check(model)


def test_names_sort_without_regard_to_accents_and_case(model: RowsModel[Debt]) -> None:
    model.sort(1)
    assert names(model) == ["Ada", "Émil", "eva"]


def test_amounts_sort_by_value_and_not_by_their_letters(model: RowsModel[Debt]) -> None:
    model.sort(2)
    assert names(model) == ["Émil", "Ada", "eva"]


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_rows_without_a_date_stand_last_in_both_directions(model: RowsModel[Debt], order: Qt.SortOrder) -> None:
    model.sort(3, order)
    assert names(model)[-1] == "Émil"


def test_sorting_stays_within_the_sections(model: RowsModel[Debt]) -> None:
    model.set_sections([Section("First", (EVA, EMIL)), Section("Then", (ADA,)), Section("Nobody", ())])
    model.sort(1)
    assert names(model) == ["Émil", "eva", "Ada"]
    assert [model.text(n, 1) for n in range(model.rowCount())] == [
        "", "Émil, 1 invoice", "eva, 1 invoice", "", "Ada, 1 invoice"
    ]  # fmt: skip


def test_only_customers_who_can_be_reached_are_ticked(model: RowsModel[Debt]) -> None:
    model.check_all()
    assert [row.name for row in model.checked_rows()] == ["Ada", "Émil"]
    tick_of_eva = model.index(0, 0)
    assert not model.setData(tick_of_eva, CHECKED, Qt.ItemDataRole.CheckStateRole)
    model.check_all()
    assert model.checked_rows() == []


def test_ticks_survive_a_refresh_and_go_with_their_row(model: RowsModel[Debt]) -> None:
    model.set_checked([1, 2])
    model.set_rows([EMIL, EVA])
    assert model.checked_rows() == [EMIL]


def test_ticking_one_row_tells_it(model: RowsModel[Debt], qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.checked_changed):
        model.setData(model.index(1, 0), CHECKED, Qt.ItemDataRole.CheckStateRole)
    assert model.data(model.index(1, 0), Qt.ItemDataRole.CheckStateRole) == CHECKED
    assert model.data(model.index(2, 0), Qt.ItemDataRole.CheckStateRole) == UNCHECKED


def test_every_cell_says_itself_aloud(model: RowsModel[Debt]) -> None:
    spoken = [model.data(model.index(1, n), Qt.ItemDataRole.AccessibleTextRole) for n in range(6)]
    assert spoken == ["not ticked", "Ada, 1 invoice", "900.00, late", "2026-11-09", "Waiting", "by e-mail"]


def test_a_spreadsheet_gets_the_name_and_amount_alone(model: RowsModel[Debt]) -> None:
    table = table_of_text(model)
    assert table[0] == ["Customer", "Amount", "Due", "State", "By"]
    assert table[2] == ["Ada", "900.00", "2026-11-09", "Waiting", "by e-mail"]
