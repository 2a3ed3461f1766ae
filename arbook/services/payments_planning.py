"""How a payment would be used: the wish itself, and the plan of it that forms preview and recording carries out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from arbook.ledger.allocation import (
    Allocation,
    AllocationError,
    AllocationReason,
    Share,
    check_split,
    named_items,
    propose_allocation,
    waits,
)
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import OpenItem
from arbook.ledger.matching import Candidate, closest
from arbook.ledger.money import Money, total
from arbook.ledger.paying_early import InvoiceOffer, PaymentUse, TakenDiscount, use_payment
from arbook.queries.settlements import SettlementRow

METHODS = ("bank", "cash", "card", "check", "direct_debit", "other")
LONGEST_TEXT = 2000


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
    """What becomes of a small rest that a payment leaves: it stays open unless the owner writes it off.

    ``INSIST`` writes it off or records nothing: for who cannot see beforehand whether the rest is small.
    """

    LEAVE = "leave"
    WRITE_OFF = "write_off"
    INSIST = "insist"


@dataclass(frozen=True, slots=True)
class RecordPayment:
    """Money received on a day.

    ``named`` holds piece ids the owner ticked; numbers in ``reference`` name items too. ``split`` is the owner's own
    split (piece id to amount) and replaces the order. ``discounts`` are taken with it, invoice id to amount; None
    takes what the rule proposes. ``recovers`` names invoices whose write-off this money takes back. ``claims`` are
    late charges that were only claimed: those the money reaches are booked, as are those ``reference`` names.
    ``is_own_order``: the owner chose the order, so that no sum that was agreed comes before it.
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
    claims: tuple[int, ...] = ()
    is_own_order: bool = False


def plan_allocation(command: RecordPayment, items: tuple[OpenItem, ...]) -> Allocation:
    """How a payment would be put on these open items; forms preview with the rule that recording uses.

    Raises:
        AllocationError, CurrencyMixError: the split or amount does not fit the items.
    """
    return plan_payment(command, items).allocation


def plan_payment(
    command: RecordPayment,
    items: tuple[OpenItem, ...],
    offers: tuple[InvoiceOffer, ...] = (),
    settling: Sequence[SettlementRow] = (),
    paid_off: Collection[int] = (),
) -> PaymentUse:
    """How a payment would be used, with the discounts it takes; ``offers`` are those of the open invoices.

    Unless the owner chose the order, money that names nothing goes to what it was agreed for: to what one of the
    settlements that are ``settling`` is about where it is exactly what that asks for, else to ``paid_off``, the items
    of a plan that it pays off.

    Raises:
        AllocationError, CurrencyMixError: the split or amount does not fit the items.
        PaymentError: ``negative_discount``, ``discount_above_open``, ``discount_not_reached`` of discounts that the
            owner gave.
    """
    if command.amount.minor <= 0:
        raise AllocationError(field="amount", why="not_positive")
    if command.discounts is not None:
        offers = tuple(_own_offer(invoice_id, taken, items, offers) for invoice_id, taken in command.discounts)
    if command.split is not None:
        allocation = check_split(command.amount, items, dict(command.split))
        if command.discounts is None:
            offers = tuple(each for each in offers if _is_reached(each, command.received_on, allocation, items))
        return _use_of_split(allocation, items, offers)
    if command.order is Order.ON_ACCOUNT:
        return PaymentUse(propose_allocation(command.amount, ()))
    agreed = _agreed(command, items, settling, paid_off)
    used = use_payment(
        command.amount,
        command.received_on,
        items,
        offers,
        named=agreed or _named(command, items),
        costs_first=command.order is Order.COSTS_FIRST,
    )
    used = _told_as_agreed(used, agreed)
    if command.discounts and len(used.discounts) < len(offers):
        raise PaymentError(field="discounts", why="discount_not_reached")
    return used


def _agreed(
    command: RecordPayment,
    items: tuple[OpenItem, ...],
    settling: Sequence[SettlementRow],
    paid_off: Collection[int],
) -> set[int]:
    """What the smaller sum, or the sum that pays a plan off, is for that this money is to the cent."""
    if command.order is Order.OLDEST or command.is_own_order or _said(command, items):
        return set()
    meant = next(
        (row.piece_ids for row in settling if row.on(command.received_on).asks_for(command.amount)), paid_off
    )
    return {item.piece_id for item in items if item.piece_id in meant}


def _told_as_agreed(used: PaymentUse, agreed: Collection[int]) -> PaymentUse:
    if not agreed:
        return used
    shares = tuple(
        replace(share, reason=AllocationReason.AGREED) if share.piece_id in agreed else share
        for share in used.allocation.shares
    )
    return replace(used, allocation=replace(used.allocation, shares=shares))


def _said(command: RecordPayment, items: tuple[OpenItem, ...]) -> set[int]:
    return {*command.named, *named_items(command.reference, items)}


def _named(command: RecordPayment, items: tuple[OpenItem, ...]) -> set[int]:
    if command.order is Order.OLDEST:
        return set()
    named = _said(command, items)
    if command.order is Order.CLOSEST and items and not named:
        asked = [item for item in items if not waits(item, items)]
        meant = closest(command.amount, [Candidate(item.piece_id, item.due_on, item.open) for item in asked])
        return set(meant.keys)
    return named


def _own_offer(
    invoice_id: int, taken: Money, items: tuple[OpenItem, ...], offers: tuple[InvoiceOffer, ...]
) -> InvoiceOffer:
    """A discount that the owner gives with a payment: never too late, and taxed as it was offered if it was."""
    if taken.minor < 0:
        raise PaymentError(field="discounts", why="negative_discount")
    own = [item for item in items if item.invoice_id == invoice_id]
    left = total([item.open for item in own], taken.currency) - taken
    if not own or left.minor < 0 or taken.minor <= 0:
        raise PaymentError(field="discounts", why="discount_above_open")
    taxes = next((each.taxes for each in offers if each.invoice_id == invoice_id and each.discount == taken), ())
    return InvoiceOffer(invoice_id, own[0].number, date.max, left, taken, taxes)


def _is_reached(offer: InvoiceOffer, received_on: date, allocation: Allocation, items: tuple[OpenItem, ...]) -> bool:
    """Whether an own split earns an offer: in time, and exactly what settles its invoice early."""
    own = {item.piece_id for item in items if item.invoice_id == offer.invoice_id}
    paid = total([share.amount for share in allocation.shares if share.piece_id in own], offer.pay.currency)
    return offer.is_earned(received_on) and paid == offer.pay


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


def check_texts(**texts: str) -> None:
    """Refuse what is longer than a book keeps.

    Raises:
        PaymentError: ``too_long``.
    """
    for field, text in texts.items():
        if len(text) > LONGEST_TEXT:
            raise PaymentError(field=field, why="too_long", most=LONGEST_TEXT)
