"""Writing down invoices of another program."""

from datetime import date

from pytestqt.qtbot import QtBot

from arbook.gui.invoices.record_dialog import RecordDialog
from arbook.gui.shell.window import MainWindow
from tests.gui.invoices.hands import Settle
from tests.support.desks import write


def recorded(window: MainWindow, settle: Settle, number: str) -> RecordDialog:
    """The dialog after an invoice of that number from elsewhere was written down for Fi."""
    assert window.session is not None
    dialog = RecordDialog(window.session, window)
    dialog.open()
    settle(window)
    dialog.customer.set_customer(6, "Fi Ltd")
    dialog._choose(6)
    settle(window)
    write(dialog.number, number)
    dialog.due.set_day(date(2026, 12, 1))
    write(dialog.total, "99.90")
    dialog.primary.click()
    return dialog


def test_an_invoice_of_another_program_is_recorded_once(window: MainWindow, settle: Settle) -> None:
    for _ in range(2):
        dialog = recorded(window, settle, "OLD-7")
        settle(window)
        settle(window)
    assert "already has an invoice OLD-7" in dialog.number.complaint
    dialog.reject()


def test_a_number_from_elsewhere_that_the_own_series_would_give_is_told(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog, told = recorded(window, settle, "2026-0999"), list[str]()
    dialog.told.connect(told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert "they step over it" in told[0]
