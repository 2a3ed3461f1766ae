"""One payment, opened from a customer's ledger: what it was put on, and what can be done with it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QWidget

from arbook.gui.payments.papers import receipt_dialog, thanks_dialog
from arbook.gui.payments.payment_panel import PaymentView
from arbook.gui.payments.put_dialog import PutDialog
from arbook.gui.payments.reading import PaymentFacts, read_payment
from arbook.gui.payments.refund_dialog import RefundDialog
from arbook.gui.payments.reverse_dialog import ReverseDialog
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.session import Session
from arbook.gui.shared.untaken_note import grant_earned
from arbook.queries.early_payment import UntakenRow
from arbook.queries.payments import PaymentRow

_say = QCoreApplication.translate
_WIDTH = 460


class PaymentCardDialog(SheetDialog):
    """Closes when the payment is taken back or put on invoices. ``told`` carries a sentence for the toast."""

    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None, payment_id: int) -> None:
        super().__init__(parent, _say("Payments", "Payment"), _say("Payments", "Close"))
        self._session = session
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.shown = PaymentView(session.owner, with_customer=False)
        self.shown.reverse_pressed.connect(self._reverse)
        self.shown.put_pressed.connect(self._put)
        self.shown.refund_pressed.connect(self._refund)
        self.shown.receipt_pressed.connect(self._receipt)
        self.shown.thanks_pressed.connect(self._thanks)
        self.shown.untaken.grant_pressed.connect(self._grant)
        self.body.addWidget(self.shown)
        self.cancel.hide()
        self.confirmed.connect(self.accept)
        session.ask(lambda office: read_payment(office, payment_id), self._take, receiver=self)

    def _take(self, facts: PaymentFacts) -> None:
        self.title.setText(facts.row.customer_name)
        self.shown.show_payment(facts.row)
        self.shown.show_shares(facts.shares)
        self.shown.untaken.show_untaken(facts.untaken)
        self.adjustSize()

    def _reverse(self, payment: PaymentRow) -> None:
        self._go_on(ReverseDialog(self._session, self.parentWidget(), payment))

    def _put(self, payment: PaymentRow) -> None:
        self._go_on(PutDialog(self._session, self.parentWidget(), payment.on_account_id))

    def _refund(self, payment: PaymentRow) -> None:
        self._go_on(RefundDialog(self._session, self.parentWidget(), payment.customer_id, payment))

    def _receipt(self, payment: PaymentRow) -> None:
        self._go_on(receipt_dialog(self._session, self.parentWidget(), payment))

    def _thanks(self, payment: PaymentRow) -> None:
        self._go_on(thanks_dialog(self._session, self.parentWidget(), payment))

    def _grant(self, row: UntakenRow) -> None:
        grant_earned(self._session, row, self._granted, self)

    def _granted(self, sentence: str) -> None:
        self.told.emit(sentence)
        self.accept()

    def _go_on(self, dialog: FormDialog) -> None:
        """The next dialog takes this one's place."""
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        self.done(QDialog.DialogCode.Accepted)
        dialog.open()
