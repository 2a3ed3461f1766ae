"""What can be done with the paper that is chosen on the Invoices desk, and saving the list as a table."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from arbook.formats.csv_text import Cell as CsvCell
from arbook.gui.invoices.credit_dialog import CreditDialog
from arbook.gui.invoices.discarding import Discarding
from arbook.gui.invoices.extend_dialog import ExtendDialog, show_letter
from arbook.gui.invoices.form_repeat import repeat_of_invoice
from arbook.gui.invoices.repeat_dialog import RepeatDialog
from arbook.gui.invoices.words import invoice_chip, number_words
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.policy_dialog import ask_policy
from arbook.gui.shared.wishes import (
    Contest,
    LetGo,
    MayCharge,
    OpenCharge,
    ShowCustomer,
    TakePayment,
    TakePromise,
)
from arbook.ledger.money import Money
from arbook.queries.credited import credited
from arbook.queries.drafts import KeptDraft, kept_draft
from arbook.queries.invoices import InvoiceCard, InvoiceRow, invoice_by_id
from arbook.services.policy_users import Whose

if TYPE_CHECKING:
    from arbook.gui.invoices.desk import InvoicesDesk


class PaperActions(QObject):
    """Works for one desk."""

    def __init__(self, desk: "InvoicesDesk") -> None:
        super().__init__(desk)
        self._desk, self._session = desk, desk.session

    def act(self, key: str, row: InvoiceRow) -> None:
        """Do what a button of the panel says."""
        simple = {
            "customer": lambda: self._desk.wish.emit(ShowCustomer(row.customer_id)),
            "pay": lambda: self._desk.wish.emit(TakePayment(row.customer_id, row.invoice_id)),
            "promise": lambda: self._desk.wish.emit(TakePromise(row.customer_id, row.invoice_id)),
            "contest": lambda: self._desk.wish.emit(Contest(row.customer_id, row.invoice_id)),
            "letgo": lambda: self._desk.wish.emit(LetGo(row.customer_id, row.invoice_id)),
            "may": lambda: self._desk.wish.emit(MayCharge(row.customer_id, row.invoice_id)),
            "policy": lambda: ask_policy(
                self._session, self._desk.window(), Whose.INVOICE, row.invoice_id, row.customer_id
            ),
            "edit": lambda: self._desk.edit(row.invoice_id),
            "copy": lambda: self._desk.write_like(row.invoice_id),
            "pdf": lambda: self.show_paper(row),
            "marked": lambda: self.show_paper(row, self._session.owner.today()),
            "letter": lambda: show_letter(self._session, self._desk.window(), row.invoice_id),
            "discard": lambda: Discarding(self._session, row.invoice_id, self._desk).start(),
        }
        if key.startswith("charge:"):
            self._desk.wish.emit(OpenCharge(key.removeprefix("charge:")))
        elif key in simple:
            simple[key]()
        else:
            self._ask_first(key, row.invoice_id)

    def _ask_first(self, key: str, invoice_id: int) -> None:
        """What needs the whole paper, lines and all."""
        ask = self._session.ask
        if key == "repeat":
            ask(lambda office: office.read(kept_draft, invoice_id), self._repeat, receiver=self)
        elif key == "extend":
            ask(lambda office: office.read(invoice_by_id, invoice_id), self._extend, receiver=self)
        else:
            ask(
                lambda office: (office.read(invoice_by_id, invoice_id), office.read(credited, invoice_id)),
                self._credit, receiver=self,
            )  # fmt: skip

    def _extend(self, card: InvoiceCard) -> None:
        self.open(ExtendDialog(self._session, self._desk.window(), card))

    def _repeat(self, kept: KeptDraft) -> None:
        form = repeat_of_invoice(kept.card, kept.terms_id, self._session.owner.today())
        self.open(RepeatDialog(self._session, self._desk.window(), form))

    def _credit(self, read: tuple[InvoiceCard, Money]) -> None:
        self.open(CreditDialog(self._session, self._desk.window(), *read))

    def show_paper(self, row: InvoiceRow, standing_on: date | None = None) -> None:
        """The paper as it was issued; with a day, a copy that says whether it is paid or overdue then."""
        title, invoice_id = number_words(row), row.invoice_id
        self.open(
            PaperDialog(
                self._session,
                self._desk.window(),
                title,
                lambda office: office.paper.invoice(invoice_id, standing_on=standing_on),
            )
        )

    def open(self, dialog: FormDialog) -> None:
        """Show a dialog; what it tells goes to the toast."""
        dialog.told.connect(self._desk.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ------------------------------------------------------------- the list as a table
    def export(self) -> None:
        """Ctrl+E: every row, whether it was looked at or not."""
        head = (self.tr("Number"), self.tr("Kind"), self.tr("State"), self.tr("Customer number"), self.tr("Customer"),
                self.tr("Date"), self.tr("Due"), self.tr("Currency"), self.tr("Total"), self.tr("Still open"),
                self.tr("Reference"))  # fmt: skip
        self._desk.save_all(self.tr("invoices.csv"), head, self._cells)

    def _cells(self, row: InvoiceRow) -> Sequence[CsvCell]:
        state = invoice_chip(row, self._session.owner).text
        return (row.number, row.kind.replace("_", " "), state, row.customer_number, row.customer_name, row.issued_on,
                row.due_on, row.total.currency, row.total, row.open, row.reference)  # fmt: skip
