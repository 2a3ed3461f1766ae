"""Recording an invoice that another program issued, so that it can be reminded and paid here."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.invoices.form_record import RecordForm
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow, MoneyField
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.queries.customers import CustomerCard, customer_by_id
from arbook.queries.invoices import is_own_number
from arbook.services.changing import Changes

_say = QCoreApplication.translate


class RecordDialog(FormDialog):
    """Number, dates and total are taken as they are."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        title = _say("Invoices", "Invoice from another program")
        super().__init__(session, parent, title, _say("Invoices", "Record invoice"))
        self.setMinimumWidth(fonts.scaled(660))
        owner, self.form = session.owner, RecordForm()
        self._search = CustomerSearch(owner)
        self.customer = CustomerField(self._search.find, self.tr("Name or number"))
        self.customer.chosen.connect(self._choose)
        self.number, self.reference = Field(), Field()
        self.issued, self.due = DateField(owner, owner.today()), DateField(owner)
        self.total, self.tax = MoneyField("EUR", owner), MoneyField("EUR", owner)
        self.rows = {
            "customer": FormRow(self.tr("Customer"), self.customer),
            "number": FormRow(self.tr("Its number"), self.number),
            "issued_on": FormRow(self.tr("Invoice date"), self.issued),
            "due_on": FormRow(self.tr("Due"), self.due),
            "total": FormRow(self.tr("Total with tax"), self.total),
            "tax": FormRow(self.tr("Tax in it"), self.tax, self.tr("May stay empty.")),
            "reference": FormRow(self.tr("What for"), self.reference, reserve=False),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for place, key in enumerate(self.rows):
            wide = key == "reference"
            grid.addWidget(self.rows[key], place // 2, place % 2, 1, 2 if wide else 1)
        self.body.addLayout(grid)
        self.tell(self.tr("It is owed from now on. No paper is made here."))
        self._search.load(session, self._offer)
        self.keep_draft("record_invoice")

    def _offer(self) -> None:
        if self.form.customer_id is None and self.customer.text():
            self.customer.show_found(self._search.find(self.customer.text()))

    def _choose(self, customer_id: object) -> None:
        self.form.customer_id = customer_id if isinstance(customer_id, int) else None
        if isinstance(customer_id, int):
            self.session.ask(lambda office: office.read(customer_by_id, customer_id), self._take, receiver=self)

    def _take(self, card: CustomerCard) -> None:
        for money in (self.total, self.tax):
            money.set_currency(card.currency)

    def confirm(self) -> None:
        """Record it."""
        form = self.form
        form.number, form.reference = self.number.text(), self.reference.text()
        form.issued_on, form.due_on = self.issued.day, self.due.day
        form.total, form.tax = self.total.amount, self.tax.amount
        try:
            command = form.command()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        self.change(
            lambda office: office.invoices.record(command, operation_id=form.operation_id),
            self._recorded,
        )

    def _recorded(self, changes: Changes) -> None:
        number = changes.number
        self.session.ask(
            lambda office: office.read(is_own_number, number), partial(self._finish, number), receiver=self
        )

    def _finish(self, number: str, is_own: bool) -> None:
        words = self.tr("Invoice {0} recorded.")
        if is_own:
            words = self.tr("Invoice {0} recorded. Your own ones would have come to this number; they step over it.")
        self.finish(words.format(number))
