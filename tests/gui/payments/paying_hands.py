"""What tests of the payment windows do again and again."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QDialog

from arbook.gui.payments.desk import PaymentsDesk
from arbook.gui.shell.window import MainWindow
from arbook.queries.integrity import money_findings
from arbook.queries.ledger import ledger_rows
from arbook.services.payments import Order
from arbook.store.opening import open_book
from tests.builders import Customer, Shop
from tests.support.money_shop import money_shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]


def lying_money(folder: Path) -> Shop:
    """Ada's money in all its kinds, and 150.00 on account."""
    shop = money_shop(folder)
    Customer(shop, 1, "").pays("150.00", on="2026-11-10", order=Order.ON_ACCOUNT)
    return shop


def entries(window: MainWindow, path: Path, customer_id: int = 1) -> list[str]:
    """What stands in the ledger after the window was closed, and that all of it ties."""
    window.close()
    book = open_book(path)
    with book.reading() as connection:
        assert money_findings(connection) == ()
        rows = ledger_rows(connection, customer_id)
    book.close()
    return [f"{row.entry.kind.value} {row.entry.amount}" for row in rows]


def payments_desk(window: MainWindow, settle: Settle) -> PaymentsDesk:
    """With its newest payment shown."""
    desk = window.view.show_desk("payments")
    assert isinstance(desk, PaymentsDesk)
    settle(window)
    return desk


def is_gone(dialog: QDialog) -> bool:
    """Closed, and perhaps taken away."""
    return not shiboken6.isValid(dialog) or not dialog.isVisible()
