"""Money received: recording it, putting it on items, taking a bounced payment back."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, select

from arbook.ledger.allocation import (
    Allocation,
    AllocationError,
    AllocationReason,
    Share,
    check_split,
    named_items,
    propose_allocation,
)
from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind, Nature, OpenItem
from arbook.ledger.matching import Candidate, closest
from arbook.ledger.money import MAX_MINOR, Money, total
from arbook.ledger.paying_early import InvoiceOffer, PaymentUse, TakenDiscount, small_rests, use_payment
from arbook.ledger.terms import DuePiece
from arbook.queries.customers import customer_by_id
from arbook.queries.early_payment import early_offers
from arbook.queries.items import open_items
from arbook.queries.money_rules import money_rules
from arbook.queries.payments import PaymentUnknownError
from arbook.services.changing import Change, Changes, Counter
from arbook.services.finding import make_payment_findable
from arbook.services.giving_up import recover, write_credits, write_off_again
from arbook.services.postings import EntryFacts, allocate, post_credit, post_debt
from arbook.services.reversing import is_reversed, reverse_credit
from arbook.store.tables.money import entry_table, on_account_table, payment_table

METHODS = ("bank", "cash", "card", "check", "direct_debit", "other")
LONGEST_TEXT = 2000
_FAR_FUTURE = date.max


class PaymentError(ArbookError):
    """A payment that cannot be recorded. Facts: ``why`` and what it is about."""


class Order(StrEnum):
    """Which items a payment settles when the owner gives no split of their own.

    ``COSTS_FIRST``: what is named, then costs, interest, and the rest. ``CLOSEST``: those whose sum comes closest.
    """

    NAMED_THEN_OLDEST = "named_then_oldest"
    OLDEST = "oldest"
    ON_ACCOUNT = "on_account"
    COSTS_FIRST = "costs_first"
    CLOSEST = "closest"


class SmallRest(StrEnum):
    """What becomes of a small rest that a payment leaves: it stays open unless the owner writes it off."""

    LEAVE = "leave"
    WRITE_OFF = "write_off"


@dataclass(frozen=True, slots=True)
class RecordPayment:
    """Money received on a day.

    ``named`` holds piece ids the owner ticked; numbers in ``reference`` name items too. ``split`` is the owner's own
    split (piece id to amount) and replaces the order. ``discounts`` are taken with it, invoice id to amount; None
    takes what the rule proposes. ``recovers`` names invoices whose write-off this money takes back.
    """

    customer_id: int
    received_on: date
    amount: Money
    method: str = "bank"
    reference: str = ""
    note: str = ""
    order: Order = Order.NAMED_THEN_OLDEST
    named: tuple[int, ...] = ()
    split: tuple[tuple[int, Money], ...] | None = None
    discounts: tuple[tuple[int, Money], ...] | None = ()
    small_rest: SmallRest = SmallRest.LEAVE
    recovers: tuple[int, ...] = ()


def plan_allocation(command: RecordPayment, items: tuple[OpenItem, ...]) -> Allocation:
    """How a payment would be put on these open items; forms preview with the rule that recording uses.

    Raises:
        AllocationError, CurrencyMixError: the split or amount does not fit the items.
    """
    return plan_payment(command, items).allocation


def plan_payment(
    command: RecordPayment, items: tuple[OpenItem, ...], offers: tuple[InvoiceOffer, ...] = ()
) -> PaymentUse:
    """How a payment would be used, with the discounts it takes; ``offers`` are those of the open invoices.

    Raises:
        AllocationError, CurrencyMixError: the split or amount does not fit the items.
        PaymentError: ``discount_above_open``, ``discount_not_reached`` of discounts that the owner gave.
    """
    if command.amount.minor <= 0:
        raise AllocationError(field="amount", why="not_positive")
    if command.discounts is not None:
        offers = tuple(_own_offer(invoice_id, taken, items) for invoice_id, taken in command.discounts)
    if command.split is not None:
        return _use_of_split(check_split(command.amount, items, dict(command.split)), items, offers)
    if command.order is Order.ON_ACCOUNT:
        return PaymentUse(propose_allocation(command.amount, ()))
    used = use_payment(
        command.amount,
        command.received_on,
        items,
        offers,
        named=_named(command, items),
        costs_first=command.order is Order.COSTS_FIRST,
    )
    if command.discounts and len(used.discounts) < len(offers):
        raise PaymentError(field="discounts", why="discount_not_reached")
    return used


def _named(command: RecordPayment, items: tuple[OpenItem, ...]) -> set[int]:
    if command.order is Order.OLDEST:
        return set()
    named = {*command.named, *named_items(command.reference, items)}
    if command.order is Order.CLOSEST and items and not named:
        meant = closest(command.amount, [Candidate(item.piece_id, item.due_on, item.open) for item in items])
        return set(meant.keys)
    return named


def _own_offer(invoice_id: int, taken: Money, items: tuple[OpenItem, ...]) -> InvoiceOffer:
    """A discount that the owner gives with a payment: never too late."""
    own = [item for item in items if item.invoice_id == invoice_id]
    left = total([item.open for item in own], taken.currency) - taken
    if not own or left.minor < 0 or taken.minor <= 0:
        raise PaymentError(field="discounts", why="discount_above_open")
    return InvoiceOffer(invoice_id, own[0].number, date.max, left, taken)


def _use_of_split(
    allocation: Allocation, items: tuple[OpenItem, ...], offers: tuple[InvoiceOffer, ...]
) -> PaymentUse:
    """The owner's own split, and the discounts that settle what it leaves of their invoices."""
    paid = {share.piece_id: share.amount for share in allocation.shares}
    taken = []
    for offer in offers:
        left, shares = offer.discount, []
        for item in items:
            if item.invoice_id == offer.invoice_id:
                part = min(left, item.open - paid.get(item.piece_id, left - left))
                left = left - part
                if part:
                    shares.append(Share(item.piece_id, item.number, part, AllocationReason.CHOSEN))
        if left:
            raise PaymentError(field="discounts", why="discount_above_open")
        taken.append(TakenDiscount(offer, tuple(shares)))
    return PaymentUse(allocation, tuple(taken))


class PaymentService:
    """Use cases around money received."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def record(self, command: RecordPayment, *, today: date, operation_id: str | None = None) -> Changes:
        """Record a payment and put it on items; the rest stays on account.

        Raises:
            PaymentError: amount not positive or absurd, dated in the future, unknown method, wrong currency.
            AllocationError: the owner's split does not fit what is open now.
        """

        def work(change: Change) -> None:
            card = customer_by_id(change.connection, command.customer_id)
            _check(command, card.currency, today)
            _record(change, command)

        return self._counter.change("record_payment", work, operation_id)

    def put_on_items(
        self,
        on_account_id: int,
        *,
        on: date,
        split: tuple[tuple[int, Money], ...] | None = None,
        operation_id: str | None = None,
    ) -> Changes:
        """Put money that lies on account on open items: by the owner's split, else oldest due first.

        Raises:
            PaymentError: ``nothing_on_account``.
            AllocationError: the split does not fit.
        """

        def work(change: Change) -> None:
            credit = change.connection.execute(
                select(on_account_table).where(on_account_table.c.id == on_account_id)
            ).one_or_none()
            if credit is None or credit.open_minor == 0:
                raise PaymentError(why="nothing_on_account")
            items = tuple(row.item for row in open_items(change.connection, _FAR_FUTURE, credit.customer_id))
            left = Money(credit.open_minor, credit.currency)
            allocation = check_split(left, items, dict(split)) if split else propose_allocation(left, items)
            shares = {share.piece_id: share.amount.minor for share in allocation.shares}
            allocate(change, on_account_id, shares, not_before=on)
            change.touch("customer", credit.customer_id)

        return self._counter.change("put_on_items", work, operation_id)

    def reverse(
        self,
        payment_id: int,
        *,
        on: date,
        reason: str,
        fee: Money | None = None,
        operation_id: str | None = None,
    ) -> Changes:
        """Take a payment back (bounced, or recorded by mistake): what it paid is open again.

        What was let go because of it, a discount or a small rest, is open again too. ``fee`` is what the bank took
        and the customer bears: a charge due at once.

        Raises:
            PaymentUnknownError: no such payment.
            PaymentError: ``already_reversed``, ``before_payment``, ``not_positive`` or ``too_large`` of the fee.
        """
        return self._counter.change(
            "reverse_payment", lambda change: _reverse(change, payment_id, on, reason.strip(), fee), operation_id
        )


def write_payment(change: Change, command: RecordPayment, source_key: str | None = None) -> tuple[int, int]:
    """The payment and its entry, all of it on account. Returns payment id and on-account id."""
    payment_id = change.insert(
        payment_table,
        customer_id=command.customer_id,
        received_on=command.received_on,
        currency=command.amount.currency,
        amount_minor=command.amount.minor,
        method=command.method,
        reference=command.reference.strip(),
        note=command.note.strip(),
        source_key=source_key,
        operation_id=change.operation_id,
    )
    facts = EntryFacts(
        command.customer_id,
        command.amount.currency,
        command.received_on,
        EntryKind.PAYMENT,
        -command.amount.minor,
        payment_id=payment_id,
        detail=command.reference.strip(),
    )
    _, on_account_id = post_credit(change, facts)
    make_payment_findable(change, payment_id, command.reference.strip())
    change.touch("payment", payment_id)
    return payment_id, on_account_id


def _check(command: RecordPayment, currency: str, today: date) -> None:
    if command.amount.currency != currency:
        raise PaymentError(field="amount", why="other_currency", currency=currency)
    if not 0 < command.amount.minor <= MAX_MINOR:
        raise PaymentError(field="amount", why="not_positive" if command.amount.minor <= 0 else "too_large")
    if in_book_range(command.received_on) > today:
        raise PaymentError(field="received_on", why="in_future", today=today)
    if command.method not in METHODS:
        raise PaymentError(field="method", why="unknown_method", method=command.method)
    _check_texts(reference=command.reference, note=command.note)


def _check_texts(**texts: str) -> None:
    for field, text in texts.items():
        if len(text) > LONGEST_TEXT:
            raise PaymentError(field=field, why="too_long", most=LONGEST_TEXT)


def _record(change: Change, command: RecordPayment) -> None:
    """Write a payment that was checked: its use is planned anew from what is open now."""
    recovered = recover(change, command.recovers, command.received_on)
    if command.recovers and not recovered:
        raise PaymentError(field="recovers", why="nothing_written_off")
    if recovered:
        command = replace(command, named=(*command.named, *recovered))
    items = tuple(row.item for row in open_items(change.connection, _FAR_FUTURE, command.customer_id))
    offers = early_offers(change.connection, command.customer_id) if command.discounts is None else ()
    used = plan_payment(command, items, offers)
    payment_id, on_account_id = write_payment(change, command)
    paid = {share.piece_id: share.amount for share in used.allocation.shares}
    shares = {piece_id: amount.minor for piece_id, amount in paid.items()}
    allocate(change, on_account_id, shares, not_before=command.received_on)
    by_piece = {item.piece_id: item.invoice_id for item in items}
    change.touch("invoice", *(by_piece[piece_id] for piece_id in shares))
    _let_go(change, command, items, used, payment_id)
    if recovered:
        write_off_again(change, items, recovered, paid, on=command.received_on, reason=command.note.strip())
    change.made(payment_id)


def _let_go(
    change: Change, command: RecordPayment, items: tuple[OpenItem, ...], used: PaymentUse, payment_id: int
) -> None:
    """The discounts a payment takes, and the small rest it leaves where the owner writes that off."""
    on = command.received_on
    shares = {share.piece_id: share.amount for taken in used.discounts for share in taken.shares}
    taxes = {taken.offer.invoice_id: taken.offer.taxes for taken in used.discounts}
    write_credits(change, EntryKind.DISCOUNT, items, shares, on=on, reason="", payment_id=payment_id, taxes=taxes)
    if command.small_rest is SmallRest.WRITE_OFF:
        most = money_rules(change.connection).small_difference
        if most.currency == command.amount.currency:
            rests = {share.piece_id: share.amount for share in small_rests(items, used, most)}
            write_credits(change, EntryKind.WRITE_OFF, items, rests, on=on, reason="", payment_id=payment_id)


def _reverse(change: Change, payment_id: int, on: date, reason: str, fee: Money | None) -> None:
    _check_texts(reason=reason)
    entries = entry_table
    row = change.connection.execute(
        select(entries).where(entries.c.payment_id == payment_id, entries.c.kind == EntryKind.PAYMENT.value)
    ).one_or_none()
    if row is None:
        raise PaymentUnknownError(number=str(payment_id))
    if on < row.dated_on:
        raise PaymentError(field="on", why="before_payment")
    if is_reversed(change, row.id):
        raise PaymentError(why="already_reversed")
    reverse_credit(change, row, on=on, reason=reason)
    came_with = (EntryKind.DISCOUNT.value, EntryKind.WRITE_OFF.value)
    for each in change.connection.execute(
        select(entries).where(entries.c.payment_id == payment_id, entries.c.kind.in_(came_with))
    ).all():
        if not is_reversed(change, each.id):
            reverse_credit(change, each, on=max(on, each.dated_on), reason=reason)
    if fee is not None:
        _charge_fee(change, row, fee, on, reason)
    change.made(payment_id)


def _charge_fee(change: Change, payment: Row[Any], fee: Money, on: date, reason: str) -> None:
    if fee.currency != payment.currency:
        raise PaymentError(field="fee", why="other_currency", currency=payment.currency)
    if not 0 < fee.minor <= MAX_MINOR:
        raise PaymentError(field="fee", why="not_positive" if fee.minor <= 0 else "too_large")
    facts = EntryFacts(
        payment.customer_id,
        fee.currency,
        on,
        EntryKind.CHARGE,
        fee.minor,
        payment_id=payment.payment_id,
        detail=reason,
        nature=Nature.COSTS,
    )
    post_debt(change, facts, (DuePiece(on, fee),))
