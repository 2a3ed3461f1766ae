"""Somebody new is written down in the middle of an invoice, and one types on in its first line."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.shared.customer_field import Found
from arbook.gui.shell.window import MainWindow
from tests.gui.invoices.hands import Settle
from tests.gui.invoices.test_invoices_windows import somebody_new


def test_no_list_of_names_opens_over_the_field_when_somebody_new_was_written_down(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, offered = somebody_new(desk, window, settle, qtbot), list[Sequence[Found]]()
    monkeypatch.setattr(desk.editor.customer, "show_found", offered.append)
    desk.editor.find_customers()
    settle(window)
    dialog.primary.click()
    qtbot.waitUntil(lambda: desk.editor.buyer is not None)
    settle(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.editor.lines.cell(0, "what"))
    assert offered == []


def test_names_typed_before_all_were_known_are_offered_where_one_types(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk.make_new()
    settle(window)
    qtbot.waitUntil(desk.editor.customer.hasFocus)
    desk.editor.customer.setText("Fi")
    desk.editor.find_customers()
    qtbot.waitUntil(desk.editor.customer._list.isVisible)
