"""What one row of a file says, typed. Fields stand in the order of ``fields.KINDS``; None is blank or not mapped."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.money import Money


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """A customer. ``country`` ISO 3166, ``language`` ISO 639, ``kind`` "business" or "consumer"."""

    line: int
    number: str
    name: str
    email: str | None = None
    phone: str | None = None
    contact_name: str | None = None
    address: str | None = None
    city: str | None = None
    postcode: str | None = None
    country: str | None = None
    language: str | None = None
    terms_days: int | None = None
    currency: str | None = None
    tax_id: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class InvoiceRecord:
    """An invoice issued elsewhere. ``amount`` is the gross total; ``currency`` equals that of ``amount``.

    ``supplied_on`` is when it was delivered or done, where the file says so. ``settled_on`` is the day on which it
    was paid: in full, or ``paid_amount`` where that is given.
    """

    line: int
    customer_number: str
    customer_name: str | None
    number: str
    issued_on: date
    due_on: date | None
    supplied_on: date | None
    amount: Money
    tax_amount: Money | None
    currency: str
    reference: str | None
    settled_on: date | None
    paid_amount: Money | None
    is_disputed: bool
    country: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class PaymentRecord:
    """Money received; of ``customer_number``, ``invoice_number`` and ``reference`` at least one says from whom."""

    line: int
    customer_number: str | None
    invoice_number: str | None
    received_on: date
    amount: Money
    currency: str
    method: str | None
    reference: str | None


Record = CustomerRecord | InvoiceRecord | PaymentRecord
