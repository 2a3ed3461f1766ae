"""Whoever cannot see hears a name for all that takes the focus and for every cell, at every desk of the demo shop."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTableView
from pytestqt.qtbot import QtBot

from arbook.gui.customers.agreeing import HoldDialog, NoteDialog
from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.dispute_dialog import DisputeDialog
from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.wishes import AgreeOnPlan, ImportFile, MakeStatement, NewCustomer, NewInvoice, TakePayment
from arbook.gui.shell.desks import desk_keys
from arbook.gui.shell.window import MainWindow
from arbook.services.office import demo_office
from tests.support.desks import nameless
from tests.support.late_shop import TODAY

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.arbook"
    demo_office(path, TODAY).close()
    return path


def unspoken_cells(window: MainWindow) -> list[str]:
    """Cells of the tables in sight that show something and say nothing."""
    found = []
    for view in window.findChildren(QTableView):
        model = view.model()
        if not view.isVisible() or not isinstance(model, RowsModel):
            continue
        for row in range(min(40, model.rowCount())):
            for column in range(model.columnCount()):
                said = model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
                if model.text(row, column) and not said:
                    found.append(f"{view.accessibleName()}: row {row}, {model.columns[column].key}")
    return found


def test_everything_has_a_name(demo: Path, open_window: OpenWindow, settle: Settle, qtbot: QtBot) -> None:
    window = open_window(demo)
    found: dict[str, list[str]] = {}

    def listen(place: str) -> None:
        settle(window)
        names = [*nameless(window), *unspoken_cells(window)]
        if names:
            found[place] = names

    for key in desk_keys():
        window.view.show_desk(key)
        listen(key)
    settings = window.view.show_desk("settings")
    assert isinstance(settings, SettingsDesk)
    for part in settings._pages:
        settings.show_part(str(part))
        listen(f"settings, {part}")
    window.grant(NewInvoice())
    listen("an invoice")
    window.grant(NewInvoice(1))
    listen("an invoice to somebody")
    for wish in (NewCustomer(), TakePayment(), TakePayment(1), AgreeOnPlan(1), MakeStatement(),
                 MakeStatement(1), ImportFile()):  # fmt: skip
        window.grant(wish)
        listen(str(wish))
        close_dialogs(window)
    customers = window.view.show_desk("customers")
    assert isinstance(customers, CustomersDesk)
    qtbot.waitUntil(lambda: customers.page.facts is not None, timeout=20_000)
    for make in (PromiseDialog, DisputeDialog, HoldDialog, NoteDialog):
        customers._open(make(window.session, window, customers.page.facts))  # type: ignore[arg-type]
        listen(make.__name__)
        close_dialogs(window)
    window.find_anything()
    listen("find")
    assert found == {}


def close_dialogs(window: MainWindow) -> None:
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
