"""What the payment dialog needs to know of a customer. Read on the book lane."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.items import OpenItem
from arbook.ledger.plans import PlanState
from arbook.queries.agreements import PromiseRow, plan_card, plans, promises
from arbook.queries.customers import customer_by_id
from arbook.queries.items import open_items
from arbook.queries.payments import PaymentRow, PaymentShare, PaymentUnknownError, payment_shares, payments_by_ids
from arbook.services.office import Office

_RUNNING = (PlanState.KEPT, PlanState.MISSED)


@dataclass(frozen=True, slots=True)
class Payer:
    """A customer, all that is open whenever it falls due, and their promises."""

    customer_id: int
    name: str
    currency: str
    items: tuple[OpenItem, ...]
    promises: tuple[PromiseRow, ...]
    planned: tuple[tuple[int, str], ...] = ()
    """Due pieces that running plans stand for, and the numbers of the plans."""


def read_payer(office: Office, customer_id: int, today: date) -> Payer:
    """The customer as the payment meets them.

    Raises:
        CustomerUnknownError: no such customer.
    """
    card = office.read(customer_by_id, customer_id)
    items = tuple(row.item for row in office.read(open_items, date.max, customer_id))
    planned = tuple(
        (item.piece_id, plan.number)
        for plan in office.read(plans, today, customer_id)
        if plan.state in _RUNNING
        for item in office.read(plan_card, plan.plan_id, today).items
    )
    words = office.read(promises, today, customer_id)
    return Payer(customer_id, card.name, card.currency, items, words, planned)


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """A payment and what it was put on."""

    row: PaymentRow
    shares: tuple[PaymentShare, ...]


def read_payment(office: Office, payment_id: int) -> PaymentFacts:
    """One payment.

    Raises:
        PaymentUnknownError: no such payment.
    """
    found = office.read(payments_by_ids, (payment_id,))
    if not found:
        raise PaymentUnknownError(number=str(payment_id))
    return PaymentFacts(found[0], office.read(payment_shares, payment_id))
