"""A walk through everything that the demo shop's windows show."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from arbook.gui.customers.agreeing import HoldDialog, NoteDialog
from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.dispute_dialog import DisputeDialog
from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.shared.wishes import AgreeOnPlan, ImportFile, MakeStatement, NewCustomer, NewInvoice, TakePayment
from arbook.gui.shell.desks import desk_keys
from arbook.gui.shell.window import MainWindow

Settle = Callable[[MainWindow], None]


def tour(window: MainWindow, settle: Settle, qtbot: QtBot) -> Iterator[str]:
    """Shows one place after the other and names it, once all that it reads has come."""
    for key in desk_keys():
        window.view.show_desk(key)
        settle(window)
        yield key
    settings = window.view.show_desk("settings")
    assert isinstance(settings, SettingsDesk)
    for part in settings._pages:
        settings.show_part(str(part))
        settle(window)
        yield f"settings, {part}"
    if window.session is not None and not window.session.is_read_only:
        yield from _what_changes(window, settle, qtbot)
    window.find_anything()
    settle(window)
    yield "find"


def _what_changes(window: MainWindow, settle: Settle, qtbot: QtBot) -> Iterator[str]:
    for wish in (NewInvoice(), NewInvoice(1)):
        window.grant(wish)
        settle(window)
        yield str(wish)
    for wish in (NewCustomer(), TakePayment(), TakePayment(1), AgreeOnPlan(1), MakeStatement(),
                 MakeStatement(1), ImportFile()):  # fmt: skip
        window.grant(wish)
        settle(window)
        yield str(wish)
        close_dialogs(window)
    customers = window.view.show_desk("customers")
    assert isinstance(customers, CustomersDesk)
    qtbot.waitUntil(lambda: customers.page.facts is not None, timeout=20_000)
    for make in (PromiseDialog, DisputeDialog, HoldDialog, NoteDialog):
        customers._open(make(window.session, window, customers.page.facts))  # type: ignore[arg-type]
        settle(window)
        yield make.__name__
        close_dialogs(window)


def close_dialogs(window: MainWindow) -> None:
    """Leave every dialog."""
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
