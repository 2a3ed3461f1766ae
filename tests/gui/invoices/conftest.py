"""The Invoices desk of the late shop, and its editor open for a customer who owes something."""

from collections.abc import Callable

import pytest

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.shared.wishes import NewInvoice
from arbook.gui.shell.window import MainWindow

Settle = Callable[[MainWindow], None]


@pytest.fixture
def desk(window: MainWindow, settle: Settle) -> InvoicesDesk:
    """The desk in front, its list read."""
    made = window.view.show_desk("invoices")
    assert isinstance(made, InvoicesDesk)
    settle(window)
    return made


@pytest.fixture
def editor(desk: InvoicesDesk, window: MainWindow, settle: Settle) -> InvoiceEditor:
    """A new invoice for Fi Ltd."""
    window.grant(NewInvoice(6))
    settle(window)
    return desk.editor
