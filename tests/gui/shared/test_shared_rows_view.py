"""The table can be worked by keyboard alone and never cuts an amount off."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.formats.formats import formats_for
from arbook.gui.shared import fonts
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.table import Column, Kind, MoneyLines, Section, TwoLines
from arbook.gui.shared.theme import apply_theme
from arbook.ledger.money import Money

Debt = tuple[int, str, int]
COLUMNS = [
    Column[Debt](key="tick", title="", kind=Kind.CHECK, value=lambda d: d[0] != 3, sortable=False),
    Column[Debt](key="name", title="Customer", kind=Kind.TWO_LINES, value=lambda d: TwoLines(d[1], "x"), stretch=1),
    Column[Debt](key="owes", title="Amount", kind=Kind.MONEY, value=lambda d: MoneyLines(Money(d[2], "EUR"))),
    Column[Debt](key="number", title="No", value=lambda d: str(d[0]), hide_below=500),
]
ROWS: list[Debt] = [(1, "Marlow Hotel Group", 312_270), (2, "Ada", 90_000), (3, "Zoe", 1)]


@pytest.fixture
def view(qtbot: QtBot, look: QApplication) -> RowsView[Debt]:
    model = RowsModel(COLUMNS, formats_for("en"), lambda d: d[0])
    model.set_sections([Section("First", tuple(ROWS[:1])), Section("Then", tuple(ROWS[1:]))])
    made = RowsView(model, "Customers who owe")
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def test_arrows_skip_the_heads_of_sections(view: RowsView[Debt], qtbot: QtBot) -> None:
    view.choose(1)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.chosen_row() == ROWS[1]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.chosen_row() == ROWS[0]


def test_space_ticks_and_where_nothing_can_be_ticked_asks_for_the_preview(view: RowsView[Debt], qtbot: QtBot) -> None:
    view.choose(2)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.rows.checked_rows() == [ROWS[1]]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.rows.checked_rows() == []
    view.choose(3)
    with qtbot.waitSignal(view.space_pressed) as told:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert told.args == [ROWS[2]]


def test_ctrl_a_ticks_all_that_can_be(view: RowsView[Debt], qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.rows.checked_rows() == ROWS[:2]


def test_enter_opens_the_row(view: RowsView[Debt], qtbot: QtBot) -> None:
    view.choose(2)
    opened: list[object] = []
    view.row_opened.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == [ROWS[1]]


def test_a_click_on_the_box_ticks(view: RowsView[Debt], qtbot: QtBot) -> None:
    box = view.visualRect(view.rows.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert view.rows.checked_rows() == ROWS[:1]


def test_the_chosen_row_is_kept_through_a_refresh_and_told_when_gone(view: RowsView[Debt], qtbot: QtBot) -> None:
    view.choose(2)
    view.rows.set_rows([(2, "Ada", 50), (9, "New", 1)])
    assert view.chosen_row() == (2, "Ada", 50)
    with qtbot.waitSignal(view.row_chosen) as told:
        view.rows.set_rows([(9, "New", 1)])
    assert told.args == [None] or view.chosen_row() is None


def test_copying_gives_cells_between_tabs(view: RowsView[Debt], qtbot: QtBot) -> None:
    view.choose(1)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Marlow Hotel Group\t3,122.70\t1"
    view.clearSelection()
    view.copy()
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Customer\tAmount\tNo"
    assert view.table_of_text()[3] == ["Zoe", "0.01", "3"]


def test_amounts_have_their_whole_width_in_a_narrow_table(view: RowsView[Debt]) -> None:
    view.resize(260, 400)
    wanted = fonts.metrics("strong").horizontalAdvance("3,122.70")
    assert view.columnWidth(2) >= wanted + 20
    assert view.isColumnHidden(3)
    view.resize(900, 400)
    assert not view.isColumnHidden(3)


def test_a_click_on_a_head_sorts_and_the_tick_column_has_no_order(view: RowsView[Debt], qtbot: QtBot) -> None:
    view.rows.set_rows(ROWS)
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row[1] for row in view.rows.rows()] == ["Ada", "Marlow Hotel Group", "Zoe"]
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert view.header().sortIndicatorSection() == -1


def test_the_table_has_a_name(view: RowsView[Debt]) -> None:
    assert view.accessibleName() == "Customers who owe"


def test_home_and_end_go_to_the_first_and_last_row_over_heads_of_sections(view: RowsView[Debt], qtbot: QtBot) -> None:
    view.choose(2)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.chosen_row() == ROWS[2]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.chosen_row() == ROWS[0]


def test_a_third_click_on_a_head_brings_the_lists_own_order_back(view: RowsView[Debt]) -> None:
    view.rows.set_rows(ROWS)
    head = view.header()
    assert head.isSortIndicatorClearable()
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in view.rows.rows()] == [1, 2, 3]


def test_a_column_drawn_wider_stays_so_and_is_as_wide_next_time(qtbot: QtBot, look: QApplication) -> None:
    def make() -> RowsView[Debt]:
        model = RowsModel(COLUMNS, formats_for("en"), lambda d: d[0])
        model.set_rows(ROWS)
        made = RowsView(model, "Customers who owe", remember_as="test")
        qtbot.addWidget(made)
        made.resize(700, 400)
        made.show()
        return made

    first = make()
    first.header().resizeSection(3, 140)
    first.resize(800, 400)
    assert first.columnWidth(3) == 140
    first.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    second = make()
    assert second.columnWidth(3) == 140
    assert [row[1] for row in second.rows.rows()] == ["Zoe", "Marlow Hotel Group", "Ada"]
    second.header().sectionHandleDoubleClicked.emit(3)
    assert make().columnWidth(3) < 140


def test_an_amount_cannot_be_drawn_too_narrow(view: RowsView[Debt]) -> None:
    wanted = view.columnWidth(2)
    view.header().resizeSection(2, 30)
    assert view.columnWidth(2) == wanted


def test_where_two_columns_have_no_room_one_stands_in_for_both(qtbot: QtBot, look: QApplication) -> None:
    def amount(debt: Debt) -> Money:
        return Money(debt[2], "EUR")

    columns = [
        Column[Debt](key="name", title="Customer", value=lambda d: d[1], stretch=1),
        Column[Debt](key="charged", title="Charged", kind=Kind.MONEY, value=amount, hide_below=1),
        Column[Debt](key="paid", title="Paid", kind=Kind.MONEY, value=amount),
        Column[Debt](key="moved", title="Amount", kind=Kind.MONEY, value=amount, instead_of=("charged", "paid")),
    ]
    model = RowsModel(columns, formats_for("en"), lambda d: d[0])
    made = RowsView(model, "Ledger")
    qtbot.addWidget(made)
    model.set_rows(ROWS)
    made.show()

    def shown() -> list[str]:
        return [column.key for n, column in enumerate(columns) if not made.isColumnHidden(n)]

    made.resize(700, 400)
    qtbot.waitUntil(lambda: shown() == ["name", "charged", "paid"])
    made.resize(240, 400)
    qtbot.waitUntil(lambda: shown() == ["name", "moved"])
    assert made.table_of_text()[0] == ["Customer", "Charged", "Paid"]  # a copy holds each amount once


def click_head(view: RowsView[Debt], column: int, qtbot: QtBot) -> None:
    head = view.header()
    at = QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) // 2, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_first_click_on_money_brings_the_largest_and_on_words_the_first(
    view: RowsView[Debt], qtbot: QtBot
) -> None:
    view.rows.set_rows(ROWS)
    click_head(view, 2, qtbot)
    assert [row[2] for row in view.rows.rows()] == [312_270, 90_000, 1]
    spoken = view.rows.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Amount, largest first"
    click_head(view, 1, qtbot)
    assert [row[1] for row in view.rows.rows()] == ["Ada", "Marlow Hotel Group", "Zoe"]


def test_a_list_in_another_order_is_seen_from_its_top(view: RowsView[Debt], qtbot: QtBot) -> None:
    view.rows.set_rows([(number, f"No {number}", number) for number in range(1, 80)])
    view.choose(79)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    click_head(view, 2, qtbot)
    click_head(view, 2, qtbot)
    assert view.verticalScrollBar().value() == 0
    assert view.chosen_row() == (79, "No 79", 79)


def test_a_line_that_was_a_head_before_is_as_high_as_any_other(view: RowsView[Debt]) -> None:
    whole = view.rowHeight(1)
    assert view.rowHeight(2) < whole
    view.rows.set_sections([Section("All", tuple(ROWS))])
    assert [view.rowHeight(number) for number in (1, 2, 3)] == [whole] * 3
    assert view.rowHeight(0) < whole


def test_rows_that_are_there_grow_with_the_text(view: RowsView[Debt], look: QApplication) -> None:
    before = [view.rowHeight(number) for number in range(3)]
    apply_theme(look, Mode.LIGHT, 1.5)
    try:
        grown = [view.rowHeight(number) for number in range(3)]
    finally:
        apply_theme(look, Mode.LIGHT)
    assert all(later > 1.25 * height for later, height in zip(grown, before, strict=True)), (before, grown)
    assert [view.rowHeight(number) for number in range(3)] == before


def test_a_chosen_row_stays_in_sight_when_the_window_gets_lower(view: RowsView[Debt], qtbot: QtBot) -> None:
    view.rows.set_rows([(number, f"Customer {number}", 100) for number in range(1, 9)])
    view.choose(7)
    assert view.viewport().height() > view.rowViewportPosition(view.currentIndex().row())
    view.resize(700, 160)
    assert view.visualRect(view.currentIndex()).bottom() <= view.viewport().height()
    view.verticalScrollBar().setValue(0)  # the owner looks elsewhere
    view.resize(700, 140)
    assert view.verticalScrollBar().value() == 0
