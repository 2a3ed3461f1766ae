"""A statement is shown beside what is wanted of it, in every window and size of text, and nothing goes sideways."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shared.wishes import MakeStatement
from arbook.gui.shell.window import MainWindow
from arbook.gui.statements.dialog import StatementDialog
from tests.support.desks import wished

Settle = Callable[[MainWindow], None]


@pytest.mark.parametrize("customer_id", [1, None])
@pytest.mark.parametrize("text_size", [1.0, 1.3, 1.5])
def test_the_bar_above_the_paper_leaves_out_what_has_no_room(
    window: MainWindow, settle: Settle, look: QApplication, qtbot: QtBot, text_size: float, customer_id: int | None
) -> None:
    try:
        apply_theme(look, Mode.LIGHT, text_size)
        dialog = wished(window, MakeStatement(customer_id), StatementDialog)
        settle(window)
        qtbot.waitUntil(lambda: dialog.pane.view.page_count > 0)
        spare = dialog.pane._spare
        for width in (1024, 1440):
            dialog.resize(width, 660)
            qtbot.waitUntil(lambda: dialog._shelf.horizontalScrollBar().maximum() == 0)
            qtbot.waitUntil(lambda: all(each.isHidden() or each.width() >= each.sizeHint().width() for each in spare))
            assert not dialog.pane.search.isHidden()
    finally:
        apply_theme(look, Mode.LIGHT)
