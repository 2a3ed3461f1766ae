"""The credit note that settles a dispute: the dialog for it, filled in with what is contested."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from arbook.gui.invoices.credit_dialog import CreditDialog
from arbook.gui.shared.session import Session
from arbook.gui.shared.wishes import CreditDispute
from arbook.ledger.money import Money
from arbook.queries.credited import credited
from arbook.queries.disputes import DisputeRow, dispute_by_id
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.services.agreed import AgreementError
from arbook.services.office import Office


class _Read(NamedTuple):
    row: DisputeRow
    invoice: InvoiceCard
    taken: Money


def ask_credit(session: Session, window: QWidget, wish: CreditDispute, tell: Callable[[str], None]) -> None:
    """Open the dialog over the window once the dispute is read; ``tell`` hears what is for the toast."""
    today = session.owner.today()

    def read(office: Office) -> _Read:
        row = office.read(dispute_by_id, wish.dispute_id, today)
        invoice_id = wish.invoice_id if row is None else row.invoice_id or wish.invoice_id
        if row is None or invoice_id is None:
            raise AgreementError(why="no_invoice")
        return _Read(row, office.read(invoice_by_id, invoice_id), office.read(credited, invoice_id))

    session.ask(read, partial(_open, session, window, tell), receiver=window)


def _open(session: Session, window: QWidget, tell: Callable[[str], None], read: _Read) -> None:
    dialog = CreditDialog(session, window, read.invoice, read.taken, settles=read.row)
    dialog.told.connect(tell)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
