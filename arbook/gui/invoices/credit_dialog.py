"""Crediting an invoice: all of it or an amount, with what follows told before."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.invoices.form_credit import CreditForm
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow, MoneyField
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.queries.invoices import InvoiceCard
from arbook.services.changing import Changes

_say = QCoreApplication.translate


class CreditDialog(FormDialog):
    """For one issued invoice."""

    def __init__(self, session: Session, parent: QWidget | None, invoice: InvoiceCard) -> None:
        title = _say("Invoices", "Credit note for {0}").format(invoice.row.number)
        super().__init__(session, parent, title, _say("Invoices", "Issue credit note"), "undo-2")
        self.setMinimumWidth(fonts.scaled(660))
        owner = session.owner
        self.form = CreditForm(invoice, owner.today())
        self.whole = Segments(
            [(True, self.tr("All of it")), (False, self.tr("An amount"))], self.tr("How much is credited")
        )
        self.amount = MoneyField(invoice.row.total.currency, owner)
        self.day, self.why = DateField(owner, self.form.issued_on), Field()
        self.rows = {
            "amount": FormRow(self.tr("Amount with tax"), self.amount),
            "issued_on": FormRow(self.tr("Day"), self.day),
            "lines": FormRow(self.tr("Why, as it stands on the paper"), self.why),
        }
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.rows["amount"], 1)
        pair.addWidget(self.rows["issued_on"], 1)
        self.body.addWidget(self.whole)
        self.body.addLayout(pair)
        self.body.addWidget(self.rows["lines"])
        self.whole.picked.connect(self._take_fields)
        self.amount.amount_changed.connect(self._take_fields)
        self.day.day_changed.connect(self._take_fields)
        self.why.textEdited.connect(self._take_fields)
        self.parts = {"whole": self.whole}
        self._take_fields()
        self.keep_draft(f"credit:{invoice.row.invoice_id}")

    def _words(self) -> str:
        return self.tr("Credit for invoice {0}").format(self.form.invoice.row.number)

    def _take_fields(self, *_changed: object) -> None:
        form = self.form
        form.is_whole, form.issued_on, form.why = self.whole.key is True, self.day.day, self.why.text()
        self.amount.setEnabled(not form.is_whole)
        if form.is_whole:
            self.amount.set_amount(form.invoice.row.total)
        form.amount = self.amount.amount
        self._tell_what_follows()

    def _tell_what_follows(self) -> None:
        try:
            total = self.form.total(self._words())
        except ArbookError:
            self.tell("")
            return
        words = self.tr("{0} credited: first against what this invoice still owes, the rest stays on account.")
        self.tell(words.format(self.session.owner.formats.money(total)), "undo-2")

    def confirm(self) -> None:
        """Issue it."""
        self._take_fields()
        try:
            command = self.form.command(self._words())
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        today, wish = self.session.owner.today(), self.form.operation_id
        self.change(lambda office: office.invoices.credit(command, today=today, operation_id=wish), self._issued)

    def _issued(self, changes: Changes) -> None:
        self.finish(self.tr("Credit note {0} issued.").format(changes.number))
