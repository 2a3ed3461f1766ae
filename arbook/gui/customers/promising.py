"""Writing down a promise from wherever the owner sees the customer."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from arbook.gui.customers.agreeing import PromiseDialog
from arbook.gui.customers.page_facts import CustomerPageFacts, read_page
from arbook.gui.shared.session import Session


def ask_promise(session: Session, window: QWidget, customer_id: int, tell: Callable[[str], None]) -> None:
    """Open the dialog over the window once the customer is read; ``tell`` hears what is for the toast."""
    today = session.owner.today()
    show = partial(_open, session, window, tell)
    session.ask(lambda office: read_page(office, customer_id, today), show, receiver=window)


def _open(session: Session, window: QWidget, tell: Callable[[str], None], facts: CustomerPageFacts) -> None:
    dialog = PromiseDialog(session, window, facts)
    dialog.told.connect(tell)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
