"""What the payment dialogs need to know of a customer. Read on the book lane."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from arbook.gui.payments.form_agreed import next_parts
from arbook.gui.payments.form_expected import Expected, expected_money
from arbook.gui.payments.form_use import NO_MONEY, PayerMoney
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.plans import PlanState
from arbook.queries.contested import payable_items
from arbook.queries.credited import notes_on_account
from arbook.queries.customers import customer_by_id
from arbook.queries.early_payment import (
    LetGoRow,
    UntakenRow,
    early_offers,
    falls_with_payment,
    tax_in,
    untaken_discounts,
)
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.items import OnAccountRow, OpenItemRow, money_on_account, open_items
from arbook.queries.money_rules import money_rules
from arbook.queries.payments import (
    PaymentRow,
    PaymentShare,
    PaymentUnknownError,
    customer_of_credit,
    list_payments,
    payment_shares,
    payments_by_ids,
    settled_numbers,
)
from arbook.queries.pieces import part_counts, written_off
from arbook.queries.plan_cards import plan_card
from arbook.queries.plan_payoffs import payoffs
from arbook.queries.plans import plans
from arbook.queries.promises import PromiseRow, promises
from arbook.queries.settings import profile
from arbook.queries.settlement_falls import settled_with_payment
from arbook.queries.settlements import running_settlements, unmet_settlements
from arbook.services.founding_words import founding_words
from arbook.services.office import Office
from arbook.services.payments import PaymentError

_RUNNING = (PlanState.KEPT, PlanState.MISSED)
_RECENT = 50
"""Payments among which one of the same day and amount is looked for."""
_MOST_PAPERS = 200
"""Invoices whose tax is shown before it is let go; of more it is told afterwards."""


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
    expected: tuple[Expected, ...] = ()


def read_payer(office: Office, customer_id: int, today: date) -> Payer:
    """The customer as the payment meets them.

    Raises:
        CustomerUnknownError: no such customer.
    """
    card = office.read(customer_by_id, customer_id)
    rows = office.read(payable_items, customer_id)
    running = [plan for plan in office.read(plans, today, customer_id) if plan.state in _RUNNING]
    planned = tuple(
        (piece_id, plan.number)
        for plan in running
        for piece_id in (
            *(item.piece_id for item in office.read(plan_card, plan.plan_id, today).items),
            *(-part_id for part_id in plan.part_ids),  # interest that money meets
        )
    )
    words = office.read(promises, today, customer_id)
    running_offers = office.read(running_settlements, today, customer_id)
    items = tuple(row.item for row in rows)
    money = replace(
        _money(office, customer_id, rows, card.currency),
        settling=office.read(unmet_settlements, customer_id),
        payoffs=office.read(payoffs, customer_id),
        plan_parts=next_parts(running, dict(planned)),
    )
    expected = expected_money(running_offers, running, words)
    return Payer(customer_id, card.name, card.currency, items, words, planned, money, expected)


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
    """Money, or a credit note with its ``number``, of which ``open`` lies on account since ``dated_on``."""

    payer: Payer
    open: Money
    number: str
    dated_on: date
    is_money: bool


def read_credit(office: Office, on_account_id: int, today: date) -> CreditOnAccount:
    """What lies on account under this id, and whose it is.

    Raises:
        PaymentError: ``nothing_on_account``, nothing lies there.
    """
    customer_id = office.read(customer_of_credit, on_account_id)
    lying = office.read(money_on_account, date.max, customer_id) if customer_id is not None else ()
    row = next((each for each in lying if each.on_account_id == on_account_id), None)
    if row is None:
        raise PaymentError(why="nothing_on_account")
    payer, is_money = read_payer(office, row.customer_id, today), row.kind is EntryKind.PAYMENT
    return CreditOnAccount(payer, row.credit.open, row.number, row.credit.dated_on, is_money)


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """A payment and what it was put on."""

    row: PaymentRow
    shares: tuple[PaymentShare, ...]
    falls: tuple[LetGoRow, ...] = ()
    """What was let go because of it."""
    untaken: tuple[UntakenRow, ...] = ()
    """Discounts that it earned, alone or with others, and that nobody took."""
    credited: Mapping[str, Money] = field(default_factory=dict)
    """By invoice, what of its credit notes lies on account and goes there once the invoice is open again."""


def read_payment(office: Office, payment_id: int) -> PaymentFacts:
    """One payment.

    Raises:
        PaymentUnknownError: no such payment.
    """
    found = office.read(payments_by_ids, (payment_id,))
    if not found:
        raise PaymentUnknownError(number=str(payment_id))
    falls = (*office.read(falls_with_payment, payment_id), *office.read(settled_with_payment, payment_id))
    shares, numbers = office.read(payment_shares, payment_id), office.read(settled_numbers, [payment_id])
    own = numbers.get(payment_id, ())
    untaken = [each for each in office.read(untaken_discounts, found[0].customer_id) if each.number in own]
    credited = office.read(notes_on_account, found[0].customer_id)
    return PaymentFacts(found[0], shares, falls, tuple(untaken), credited)


@dataclass(frozen=True, slots=True)
class Refundable:
    """What a customer could be paid back: what lies on account, and one payment with what it paid."""

    name: str
    currency: str
    credits: tuple[OnAccountRow, ...]
    payment: PaymentRow | None
    shares: tuple[PaymentShare, ...]
    falls: tuple[LetGoRow, ...] = ()
    """What was let go because of that payment."""
    credited: Mapping[str, Money] = field(default_factory=dict)
    """By the number of an invoice, what lies on account of its credit notes."""


def read_refundable(office: Office, customer_id: int, today: date, payment: PaymentRow | None) -> Refundable:
    """What can be paid back today.

    Raises:
        CustomerUnknownError, PaymentUnknownError: no such customer or payment.
    """
    card = office.read(customer_by_id, customer_id)
    lying = office.read(money_on_account, today, customer_id)
    facts = None if payment is None else read_payment(office, payment.payment_id)
    if facts is None:
        return Refundable(card.name, card.currency, lying, None, ())
    return Refundable(card.name, card.currency, lying, facts.row, facts.shares, facts.falls, facts.credited)


@dataclass(frozen=True, slots=True)
class Owing:
    """What a customer owes, whenever it falls due; ``cards`` are the invoices, for the tax in them."""

    name: str
    currency: str
    items: tuple[OpenItem, ...]
    kinds: Mapping[int, EntryKind]
    parts: Mapping[int, int]
    cards: Mapping[int, InvoiceCard]
    small: Money | None = None
    small_words: str = ""
    """The owner's small difference, and what the book calls one."""

    def card_of(self, item: OpenItem) -> InvoiceCard | None:
        """The item's invoice; None for what has no paper."""
        return self.cards.get(item.invoice_id)


def read_owing(office: Office, customer_id: int) -> Owing:
    """All that is open.

    Raises:
        CustomerUnknownError: no such customer.
    """
    card = office.read(customer_by_id, customer_id)
    rows = office.read(open_items, date.max, customer_id)
    papers = {row.item.invoice_id for row in rows if row.item.invoice_id}
    return Owing(
        card.name,
        card.currency,
        tuple(row.item for row in rows),
        {row.item.piece_id: row.kind for row in rows},
        office.read(part_counts, customer_id),
        {invoice_id: office.read(invoice_by_id, invoice_id) for invoice_id in sorted(papers)[:_MOST_PAPERS]},
        office.read(money_rules).small_difference,
        founding_words(office.read(profile).language).small_difference,
    )


def tax_of(card: InvoiceCard, amount: Money) -> Money:
    """The tax in a part of an invoice, as it is written down with what is let go of it."""
    return total([share.tax for share in tax_in(card, amount)], amount.currency)
