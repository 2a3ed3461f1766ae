"""What a payment is answered with: a receipt or a thank-you note, on the screen, to print or keep."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.session import Session
from arbook.queries.payments import PaymentRow

_say = QCoreApplication.translate


def receipt_dialog(session: Session, parent: QWidget | None, payment: PaymentRow) -> PaperDialog:
    """What came and what it was used for."""
    title = _say("Payments", "Receipt for {0}").format(payment.customer_name)
    payment_id, today = payment.payment_id, session.owner.today()
    return PaperDialog(session, parent, title, lambda office: office.notes.receipt(payment_id, on=today))


def thanks_dialog(session: Session, parent: QWidget | None, payment: PaymentRow) -> PaperDialog:
    """A few kind words."""
    title = _say("Payments", "Thank-you note for {0}").format(payment.customer_name)
    payment_id, today = payment.payment_id, session.owner.today()
    return PaperDialog(session, parent, title, lambda office: office.notes.thanks(payment_id, on=today))
