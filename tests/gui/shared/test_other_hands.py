"""What screen readers and voices do counts as done by hand: they write into fields, toggle buttons, choose rows."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.shared.fields import Field
from arbook.gui.shared.filters import FilterBar
from arbook.gui.shell.window import MainWindow
from tests.support.desks import shown, write
from tests.support.late_shop import TODAY

Settle = Callable[[MainWindow], None]


def write_by_voice(field: QLineEdit, text: str) -> None:
    """What Qt does when a screen reader sets the text."""
    QAccessible.queryAccessibleInterface(field).setText(QAccessible.Text.Value, text)


@pytest.fixture
def field(look: QApplication, qtbot: QtBot) -> Field:
    field = Field()
    qtbot.addWidget(field)
    return field


def test_what_a_voice_writes_counts_as_typed(field: Field) -> None:
    heard: list[str] = []
    field.textEdited.connect(heard.append)
    write_by_voice(field, "Ada")
    assert (heard, field.text()) == (["Ada"], "Ada")


def test_typing_is_told_once_and_the_programs_own_text_is_not(field: Field) -> None:
    heard: list[str] = []
    field.textEdited.connect(heard.append)
    QTest.keyClicks(field, "Bo")
    field.setText("Cy")
    field.clear()
    write_by_voice(field, "Cy")
    assert heard == ["B", "Bo", "Cy"]


def test_a_filter_that_is_toggled_filters(look: QApplication, qtbot: QtBot) -> None:
    bar = FilterBar([("all", "All"), ("late", "Late")], "Show")
    qtbot.addWidget(bar)
    picked: list[object] = []
    bar.picked.connect(picked.append)
    late = bar.findChildren(QAbstractButton)[1]
    spoken = QAccessible.queryAccessibleInterface(late)
    assert spoken.role() is QAccessible.Role.RadioButton
    QAbstractButton.toggle(late)
    late.click()
    bar.set_picked("all")
    assert picked == ["late", "late"]


def test_a_desk_is_reached_by_its_spoken_button(window: MainWindow, settle: Settle) -> None:
    customers = next(each for each in window.view.rail.findChildren(QAbstractButton) if each.text() == "Customers")
    QAbstractButton.toggle(customers)
    settle(window)
    assert window.desk is not None
    assert window.desk.key == "customers"


def test_a_row_chosen_by_a_screen_reader_is_shown(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    settle(window)
    view = window.desk.run.list.view  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: view.rows.rowCount() > 3, timeout=20_000)
    row = next(n for n in range(view.rows.rowCount()) if view.rows.text(n, 1).startswith("Ada"))
    how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().select(view.rows.index(row, 0), how)
    assert view.chosen_row().name.startswith("Ada")


def test_a_day_still_being_typed_is_the_day_that_is_meant(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.view.show_desk("customers")
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.page.facts is not None, timeout=20_000)  # type: ignore[attr-defined]
    window.desk._act("promise")  # type: ignore[union-attr]
    dialog = shown(window, PromiseDialog)
    dialog.day.set_day(TODAY)
    write(dialog.day, "5-12")
    dialog.primary.click()
    assert dialog.form.promised_on == date(2026, 12, 5)
    settle(window)
