"""Taking a payment back: it bounced, or was recorded by mistake."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.session import Session
from arbook.ledger.errors import DateError
from arbook.queries.payments import PaymentRow
from arbook.services.changing import new_operation_id

_say = QCoreApplication.translate


class ReverseDialog(FormDialog):
    """Says what will be open again, and asks for day and reason."""

    def __init__(self, session: Session, parent: QWidget | None, payment: PaymentRow) -> None:
        amount = session.owner.formats.money(payment.amount)
        title = _say("Payments", "Take back {0} from {1}").format(amount, payment.customer_name)
        super().__init__(session, parent, title, _say("Payments", "Take the payment back"), "undo-2")
        self.setMinimumWidth(fonts.scaled(660))
        self._payment, self._operation_id = payment, new_operation_id()
        self.day, self.reason = DateField(session.owner, session.owner.today()), Field()
        self.rows = {
            "on": FormRow(self.tr("Day"), self.day),
            "reason": FormRow(self.tr("Why"), self.reason, self.tr("For example: returned by the bank.")),
        }
        for row in self.rows.values():
            self.body.addWidget(row)
        self.tell(self.tr("What it paid is open again. Both stay in the ledger."), "rotate-cw")
        self.keep_draft(f"reverse:{payment.payment_id}")

    def confirm(self) -> None:
        """Take it back."""
        on, reason = self.day.day, self.reason.text()
        if on is None:
            self.show_refusal(DateError(field="on", text="", why="empty"))
            return
        day, payment_id, operation_id = on, self._payment.payment_id, self._operation_id
        self.change(
            lambda office: office.payments.reverse(payment_id, on=day, reason=reason, operation_id=operation_id),
            lambda _changes: self.finish(self.tr("The payment was taken back.")),
        )
