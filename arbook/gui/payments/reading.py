"""What the payment dialogs need to know of a customer. Read on the book lane."""

from dataclasses import dataclass
from datetime import date

from arbook.gui.payments.form_use import NO_MONEY, PayerMoney
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.ledger.plans import PlanState
from arbook.queries.agreements import PromiseRow, plan_card, plans, promises
from arbook.queries.customers import customer_by_id
from arbook.queries.early_payment import early_offers
from arbook.queries.items import OpenItemRow, open_items
from arbook.queries.money_rules import money_rules
from arbook.queries.payments import (
    PaymentRow,
    PaymentShare,
    PaymentUnknownError,
    list_payments,
    payment_shares,
    payments_by_ids,
)
from arbook.queries.pieces import part_counts, written_off
from arbook.services.office import Office

_RUNNING = (PlanState.KEPT, PlanState.MISSED)
_RECENT = 50
"""Payments among which one of the same day and amount is looked for."""


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
    money: PayerMoney = NO_MONEY


def read_payer(office: Office, customer_id: int, today: date) -> Payer:
    """The customer as the payment meets them.

    Raises:
        CustomerUnknownError: no such customer.
    """
    card = office.read(customer_by_id, customer_id)
    rows = office.read(open_items, date.max, customer_id)
    planned = tuple(
        (item.piece_id, plan.number)
        for plan in office.read(plans, today, customer_id)
        if plan.state in _RUNNING
        for item in office.read(plan_card, plan.plan_id, today).items
    )
    words = office.read(promises, today, customer_id)
    items = tuple(row.item for row in rows)
    return Payer(
        customer_id, card.name, card.currency, items, words, planned, _money(office, customer_id, rows, card.currency)
    )


def _money(office: Office, customer_id: int, rows: tuple[OpenItemRow, ...], currency: str) -> PayerMoney:
    rules = office.read(money_rules)
    small = rules.small_difference
    recent = office.read(list_payments, customer_id=customer_id, limit=_RECENT)
    return PayerMoney(
        offers=office.read(early_offers, customer_id),
        parts=office.read(part_counts, customer_id),
        kinds={row.item.piece_id: row.kind for row in rows},
        written_off=office.read(written_off, customer_id),
        recent=tuple((row.received_on, row.amount) for row in recent if not row.is_reversed),
        small_difference=small if small and small.currency == currency else None,
        costs_first=rules.costs_first,
    )


@dataclass(frozen=True, slots=True)
class CreditOnAccount:
    """Money or a credit note of which something lies on account; ``number`` is the credit note's, or empty."""

    on_account_id: int
    customer_id: int
    customer_name: str
    open: Money
    number: str = ""

    @classmethod
    def of_payment(cls, row: PaymentRow) -> "CreditOnAccount":
        """The rest of a payment."""
        return cls(row.on_account_id, row.customer_id, row.customer_name, row.on_account)


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
