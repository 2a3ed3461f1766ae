"""What the owner drew in a list is there the next time, in every list of the windows."""

from collections.abc import Callable

from PySide6.QtCore import QSettings

from arbook.gui.shared.memory import settings_path
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shell.window import MainWindow

Settle = Callable[[MainWindow], None]
DESKS = ("today", "customers", "invoices", "payments", "reminders", "plans")
ONE_COLUMN = {"Customers"}
"""Lists in which nothing can be drawn."""


def remembered() -> set[str]:
    kept = QSettings(str(settings_path()), QSettings.Format.IniFormat)
    kept.sync()
    return {key for key in kept.allKeys() if key.startswith("tables/") and key.endswith("/widths")}


def test_every_list_remembers_its_widths_under_a_name_of_its_own(window: MainWindow, settle: Settle) -> None:
    for desk in DESKS:
        window.view.show_desk(desk)
        settle(window)
    lists = [each for each in window.findChildren(RowsView) if each.accessibleName() not in ONE_COLUMN]
    assert len(lists) >= 8
    for view in lists:
        before = remembered()
        view.widths.drawn = {view.rows.columns[0].key: 120}
        view.widths.moved.emit()
        view.widths.drawn = {}
        assert len(remembered()) == len(before) + 1, view.accessibleName()
