"""Money received: recording it, putting it on items, taking a bounced payment back."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from arbook.ledger.dates import in_book_range
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import MAX_MINOR, Money
from arbook.ledger.paying_early import InvoiceOffer, PaymentUse, small_rests
from arbook.queries.contested import payable_items
from arbook.queries.customers import customer_by_id
from arbook.queries.early_payment import early_offers
from arbook.queries.money_rules import money_rules
from arbook.queries.plan_payoffs import paid_off_by, payoffs
from arbook.queries.settings import profile
from arbook.queries.settlements import unmet_settlements
from arbook.services.changing import Change, Changes, Counter
from arbook.services.finding import make_payment_findable
from arbook.services.founding_words import founding_words
from arbook.services.giving_up import recover, write_credits, write_off_again
from arbook.services.payments_claims import book_reached
from arbook.services.payments_planning import (
    METHODS,
    Order,
    PaymentError,
    RecordPayment,
    SmallRest,
    check_texts,
    plan_allocation,
    plan_payment,
)
from arbook.services.payments_reversing import reverse_payment
from arbook.services.plan_keeping import book_before_payment, follow_money
from arbook.services.postings import EntryFacts, allocate, post_credit
from arbook.store.tables.money import entry_table, on_account_table, payment_table

__all__ = [
    "METHODS",
    "Order",
    "PaymentError",
    "PaymentService",
    "RecordPayment",
    "SmallRest",
    "plan_allocation",
    "plan_payment",
    "record_payment",
    "write_payment",
]


Split = tuple[tuple[int, Money], ...]
"""By the id of a due piece, or of an invoice."""


class _Put(NamedTuple):
    """How the owner wants money on account put on items, see ``PaymentService.put_on_items``."""

    on: date
    named: tuple[int, ...]
    split: Split | None
    discounts: Split | None
    order: Order


class PaymentService:
    """Use cases around money received."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def record(self, command: RecordPayment, *, today: date, operation_id: str | None = None) -> Changes:
        """Record a payment and put it on items; the rest stays on account.

        Raises:
            PaymentError: amount not positive or absurd, dated in the future, unknown method, wrong currency;
                ``rest_too_large``, ``rest_other_currency`` where only a small rest was to be left.
            ReversalError: ``before_write_off``: older than a write-off that it recovers.
            AllocationError: the owner's split does not fit what is open now.
            LatenessError: ``not_claimed``: a charge that is no claim of this customer.
        """

        def work(change: Change) -> None:
            record_payment(change, command, today)

        return self._counter.change("record_payment", work, operation_id)

    def put_on_items(
        self,
        on_account_id: int,
        *,
        on: date,
        named: tuple[int, ...] = (),
        split: Split | None = None,
        discounts: Split | None = (),
        order: Order = Order.NAMED_THEN_OLDEST,
        operation_id: str | None = None,
    ) -> Changes:
        """Put what lies on account on open items: by the owner's split, else ``named`` pieces, then oldest due first.
        Of payment plans it books what a payment of the day would.

        Money that came early takes ``discounts`` like any payment, judged by the day it came: None takes those that
        the rule proposes, also of invoices written after it. A credit note takes none.

        Raises:
            PaymentError: ``nothing_on_account``; ``discount_above_open``, ``discount_not_reached``.
            AllocationError: the split does not fit.
        """
        wish = _Put(on, named, split or None, discounts, order)
        return self._counter.change(
            "put_on_items", lambda change: _put_on_items(change, on_account_id, wish), operation_id
        )

    def reverse(
        self,
        payment_id: int,
        *,
        on: date,
        today: date,
        reason: str,
        fee: Money | None = None,
        operation_id: str | None = None,
    ) -> Changes:
        """Take a payment back (bounced, or recorded by mistake): what it paid is open again.

        What was let go because of it, a discount or a small rest, is open again too, also a discount that another
        part in time reached only together with it. ``fee`` is what the bank took
        and the customer bears: a charge due at once.

        Raises:
            PaymentUnknownError: no such payment.
            PaymentError: ``already_reversed``, ``before_payment``, ``back_in_future``, ``not_positive`` or
                ``too_large`` of the fee.
        """

        def work(change: Change) -> None:
            customer_id = reverse_payment(change, payment_id, on, today, reason=reason.strip(), fee=fee)
            follow_money(change, customer_id, on, today)
            change.made(payment_id)

        return self._counter.change("reverse_payment", work, operation_id)


def record_payment(change: Change, command: RecordPayment, today: date, *, settles_plan: bool = False) -> None:
    """Record a payment, with what payment plans make of it: of one that ``settles_plan`` all interest that is owed is
    booked. Part of a larger change.

    Raises:
        PaymentError, ReversalError, AllocationError, LatenessError: as ``PaymentService.record``.
    """
    card = customer_by_id(change.connection, command.customer_id)
    _check(command, card.currency, today)
    if not settles_plan:
        booked = book_before_payment(change, command.customer_id, command.amount, command.received_on)
        command = replace(command, split=_with_booked(command.split, booked))
    payment_id = _record(change, command)
    follow_money(change, command.customer_id, command.received_on, today)
    change.made(payment_id)


def _with_booked(split: Split | None, booked: Mapping[int, int]) -> Split | None:
    """The owner's split, with the due pieces of what was booked for it only now."""
    return split and tuple((booked.get(piece_id, piece_id), share) for piece_id, share in split)


def _put_on_items(change: Change, on_account_id: int, wish: _Put) -> None:
    credit = change.connection.execute(
        select(on_account_table, entry_table.c.kind, entry_table.c.payment_id)
        .join(entry_table, entry_table.c.id == on_account_table.c.entry_id)
        .where(on_account_table.c.id == on_account_id)
    ).one_or_none()
    if credit is None or credit.open_minor == 0:
        raise PaymentError(why="nothing_on_account")
    left, who, is_money = Money(credit.open_minor, credit.currency), credit.customer_id, bool(credit.payment_id)
    booked = book_before_payment(change, who, left, wish.on) if is_money else {}
    items = tuple(row.item for row in payable_items(change.connection, who))
    told = RecordPayment(
        who,
        credit.dated_on,
        left,
        order=wish.order,
        named=wish.named,
        split=_with_booked(wish.split, booked),
        discounts=wish.discounts if credit.kind == EntryKind.PAYMENT else (),
    )
    settling = unmet_settlements(change.connection, who) if is_money else ()
    paid_off = paid_off_by(payoffs(change.connection, who), left, wish.on) if is_money else ()
    used = plan_payment(told, items, _offers(change, told), settling, paid_off)
    shares = {share.piece_id: share.amount.minor for share in used.allocation.shares}
    allocate(change, on_account_id, shares, not_before=wish.on)
    _take_discounts(change, items, used, wish.on, credit.payment_id)
    change.touch("customer", who)
    follow_money(change, who, wish.on, wish.on)


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
    check_texts(reference=command.reference, note=command.note)


def _record(change: Change, command: RecordPayment) -> int:
    """Write a payment that was checked: its use is planned anew from what is open now. Returns its id."""
    recovered = recover(change, command.recovers, command.received_on)
    if command.recovers and not recovered.amounts:
        raise PaymentError(field="recovers", why="nothing_written_off")
    if recovered.amounts:
        command = replace(command, named=(*command.named, *recovered.amounts))
    items = tuple(row.item for row in payable_items(change.connection, command.customer_id))
    offers = _offers(change, command)
    settling = unmet_settlements(change.connection, command.customer_id)
    paid_off = paid_off_by(payoffs(change.connection, command.customer_id), command.amount, command.received_on)
    command, has_booked = book_reached(change, command, items, offers, settling, paid_off)
    if has_booked:
        items = tuple(row.item for row in payable_items(change.connection, command.customer_id))
    used = plan_payment(command, items, offers, settling, paid_off)
    payment_id, on_account_id = write_payment(change, command)
    paid = {share.piece_id: share.amount for share in used.allocation.shares}
    shares = {piece_id: amount.minor for piece_id, amount in paid.items()}
    allocate(change, on_account_id, shares, not_before=command.received_on)
    by_piece = {item.piece_id: item.invoice_id for item in items}
    change.touch("invoice", *(by_piece[piece_id] for piece_id in shares))
    _let_go(change, command, items, used, payment_id, recovered.amounts)
    write_off_again(change, items, recovered, paid, on=command.received_on)
    return payment_id


def _offers(change: Change, command: RecordPayment) -> tuple[InvoiceOffer, ...]:
    """The early discounts in question; none where the owner takes none."""
    return early_offers(change.connection, command.customer_id) if command.discounts != () else ()


def _take_discounts(
    change: Change, items: tuple[OpenItem, ...], used: PaymentUse, on: date, payment_id: int | None
) -> None:
    shares = {share.piece_id: share.amount for taken in used.discounts for share in taken.shares}
    taxes = {taken.offer.invoice_id: taken.offer.taxes for taken in used.discounts}
    write_credits(change, EntryKind.DISCOUNT, items, shares, on=on, reason="", payment_id=payment_id, taxes=taxes)


def _let_go(
    change: Change,
    command: RecordPayment,
    items: tuple[OpenItem, ...],
    used: PaymentUse,
    payment_id: int,
    recovered: Collection[int],
) -> None:
    """The discounts a payment takes, and the small rest it leaves where the owner writes that off.

    What is left of pieces that were ``recovered`` is no small rest: it is written off again, however much it is.
    """
    on = command.received_on
    _take_discounts(change, items, used, on, payment_id)
    if command.small_rest is not SmallRest.LEAVE:
        rests = _small_rests(change, command, [item for item in items if item.piece_id not in recovered], used)
        why = founding_words(profile(change.connection).language).small_difference
        write_credits(change, EntryKind.WRITE_OFF, items, rests, on=on, reason=why, payment_id=payment_id)


def _small_rests(change: Change, command: RecordPayment, items: list[OpenItem], used: PaymentUse) -> dict[int, Money]:
    """What is written off with a payment, by due piece.

    Raises:
        PaymentError: ``rest_too_large``, ``rest_other_currency`` where the owner insists on it.
    """
    most = money_rules(change.connection).small_difference
    currency = command.amount.currency
    rests = {share.piece_id: share.amount for share in small_rests(items, used, Money(MAX_MINOR, currency))}
    is_known = most.currency == currency
    small = {piece_id: rest for piece_id, rest in rests.items() if is_known and rest <= most}
    if command.small_rest is SmallRest.INSIST and len(small) < len(rests):
        why = "rest_too_large" if is_known else "rest_other_currency"
        raise PaymentError(field="small_rest", why=why, rest=max(rests.values()), most=most)
    return small
