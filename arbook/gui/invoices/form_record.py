"""An invoice that another program issued, as a form."""

from dataclasses import dataclass, field
from datetime import date

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.invoicing import InvoiceError
from arbook.ledger.money import Money
from arbook.services.changing import new_operation_id
from arbook.services.invoices_elsewhere import RecordInvoice


@dataclass(slots=True)
class RecordForm:
    """``total`` is with tax."""

    customer_id: int | None = None
    number: str = ""
    issued_on: date | None = None
    due_on: date | None = None
    total: Money | None = None
    tax: Money | None = None
    reference: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def command(self) -> RecordInvoice:
        """The invoice to record.

        Raises:
            FormError, InvoiceError, DateError, AmountError: something is missing.
        """
        if self.customer_id is None:
            raise FormError(field="customer", why="no_customer")
        if not self.number.strip():
            raise InvoiceError(field="number", why="no_number")
        if self.issued_on is None:
            raise DateError(field="issued_on", text="", why="empty")
        if self.due_on is None:
            raise DateError(field="due_on", text="", why="empty")
        if self.total is None:
            raise AmountError(field="total", text="", why="empty", suggestion=None)
        return RecordInvoice(
            self.customer_id, self.number.strip(), self.issued_on, self.due_on, self.total, self.tax, self.reference
        )
