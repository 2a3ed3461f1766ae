"""One payment in the panel: what came, what it was put on, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.payments.words import method_words, share_words
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.untaken_note import UntakenNote
from arbook.queries.payments import PaymentRow, PaymentShare


class PaymentView(QWidget):
    """All signals carry the payment shown."""

    reverse_pressed = Signal(object)
    put_pressed = Signal(object)
    refund_pressed = Signal(object)
    receipt_pressed = Signal(object)
    thanks_pressed = Signal(object)
    customer_pressed = Signal(object)

    def __init__(self, owner: Owner, *, with_customer: bool = True) -> None:
        super().__init__()
        self._owner = owner
        self._payment: PaymentRow | None = None
        self._amount, self._about = Label("", "money", "good"), Label("", "body", "text2", wrap=True)
        self._written = Label("", "body", wrap=True)
        self._shares = QWidget()
        self.put = Button(self.tr("Put the rest on invoices"), "plain", "check")
        self.refund = Button(self.tr("Pay money out"), "plain", "banknote")
        self.reverse = Button(self.tr("Take the payment back"), "danger", "undo-2")
        self.receipt = Button(self.tr("Receipt"), "plain", "receipt-text")
        self.thanks = Button(self.tr("Thank-you note"), "plain", "mail")
        customer = Button(self.tr("Show the customer"), "link", "user")
        self.put.clicked.connect(lambda: self.put_pressed.emit(self._payment))
        self.refund.clicked.connect(lambda: self.refund_pressed.emit(self._payment))
        self.reverse.clicked.connect(lambda: self.reverse_pressed.emit(self._payment))
        self.receipt.clicked.connect(lambda: self.receipt_pressed.emit(self._payment))
        self.thanks.clicked.connect(lambda: self.thanks_pressed.emit(self._payment))
        customer.clicked.connect(lambda: self.customer_pressed.emit(self._payment))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.untaken = UntakenNote(owner)
        for part in (self._amount, self._about, self._written, hairline(), Label(self.tr("Paid for"), "section"),
                     self._shares, self.untaken, hairline(), self.receipt, self.thanks, self.put, self.refund,
                     self.reverse, customer):  # fmt: skip
            self._column.addWidget(part)
        self._column.addStretch(1)
        customer.setVisible(with_customer)

    def show_payment(self, payment: PaymentRow) -> None:
        """Show what came; what it paid follows."""
        formats, self._payment = self._owner.formats, payment
        self._amount.setText(formats.money(payment.amount))
        self._amount.set_tone("text3" if payment.is_gone else "good")
        told = [formats.day(payment.received_on), method_words(payment.method)]
        if payment.is_reversed:
            told.append(self.tr("taken back"))
        elif payment.is_gone:
            told.append(self.tr("paid out again"))
        self._about.setText("  ·  ".join(told))
        self._written.setText(payment.reference)
        self._written.setVisible(bool(payment.reference))
        self.untaken.show_untaken(())
        self.put.setVisible(bool(payment.on_account) and not payment.is_reversed)
        for button in (self.receipt, self.thanks, self.refund):
            button.setVisible(not payment.is_gone)
        self.reverse.setVisible(not payment.is_reversed)

    def show_shares(self, shares: tuple[PaymentShare, ...]) -> None:
        """What it was put on, and what is left on account."""
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        formats, payment = self._owner.formats, self._payment
        for share in shares:
            self._add_line(column, share_words(share), formats.amount(share.amount))
        if payment is not None and payment.on_account:
            self._add_line(column, self.tr("On account"), formats.amount(payment.on_account))
        if not column.count():
            column.addWidget(Label(self.tr("Nothing."), "body", "text2"))
        self._column.replaceWidget(self._shares, fresh)
        self._shares.deleteLater()
        self._shares = fresh

    def _add_line(self, column: QVBoxLayout, words: str, amount: str) -> None:
        row = QHBoxLayout()
        row.addWidget(Label(words, "body"))
        row.addStretch(1)
        row.addWidget(Label(amount, "strong"))
        column.addLayout(row)
