"""Promises, disputes, holds and notes as forms: what was typed, and the command it makes."""

from dataclasses import dataclass, field
from datetime import date

from arbook.ledger.disputes import DisputeReason
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.money import Money
from arbook.services.changing import new_operation_id
from arbook.services.disputes import OpenDispute
from arbook.services.holds import SetHold
from arbook.services.promises import AddPromise


@dataclass(slots=True)
class PromiseForm:
    """A customer's word."""

    customer_id: int
    today: date
    amount: Money | None = None
    promised_on: date | None = None
    who: str = ""
    note: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def command(self) -> AddPromise:
        """The promise to write down.

        Raises:
            AmountError, DateError: one is missing.
        """
        if self.amount is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        if self.promised_on is None:
            raise DateError(field="promised_on", text="", why="empty")
        return AddPromise(self.customer_id, self.amount, self.today, self.promised_on, self.who, note=self.note)


@dataclass(slots=True)
class DisputeForm:
    """What the customer contests; without an invoice it is about everything."""

    customer_id: int
    today: date
    invoice_id: int | None = None
    amount: Money | None = None
    reason: DisputeReason = DisputeReason.DEFECT
    note: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def command(self) -> OpenDispute:
        """The dispute to write down."""
        return OpenDispute(self.customer_id, self.today, self.invoice_id, self.amount, self.reason, self.note)


@dataclass(slots=True)
class HoldForm:
    """Do not remind, until a day or until it is ended."""

    customer_id: int
    today: date
    invoice_id: int | None = None
    ends_on: date | None = None
    reason: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def command(self) -> SetHold:
        """The hold to set."""
        return SetHold(self.customer_id, self.today, self.ends_on, self.reason, self.invoice_id)
