"""How a payment is used where discounts for early payment are offered (trade rule 4).

The rule proposes, the owner confirms: what a payment pays, which discounts it earns, and what small rest it leaves.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from arbook.ledger.allocation import Allocation, Share, contested_apart, in_order, joined, reason_for
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.tax_shares import TaxShare


@dataclass(frozen=True, slots=True)
class InvoiceOffer:
    """What settles a whole invoice early: ``pay`` until ``last_day``, and ``discount`` is let go."""

    invoice_id: int
    number: str
    last_day: date
    pay: Money
    discount: Money
    taxes: tuple[TaxShare, ...] = ()

    def is_earned(self, received_on: date) -> bool:
        """Whether money of that day is in time."""
        return received_on <= self.last_day


@dataclass(frozen=True, slots=True)
class TakenDiscount:
    """A discount that a payment earns, and the due pieces it settles."""

    offer: InvoiceOffer
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class PaymentUse:
    """How a payment is used; ``late`` are offers it would have settled had it come in time."""

    allocation: Allocation
    discounts: tuple[TakenDiscount, ...] = ()
    late: tuple[InvoiceOffer, ...] = ()


@dataclass(slots=True)
class _Purse:
    """Money being put on items."""

    left: Money
    named: frozenset[int]
    costs_first: bool

    def pay(self, items: Sequence[OpenItem], most: Money) -> list[Share]:
        """Up to ``most`` on these items in turn."""
        shares = []
        for item in items:
            part = min(most, item.open, self.left)
            if part:
                reason = reason_for(item, item.piece_id in self.named, self.costs_first)
                shares.append(Share(item.piece_id, item.number, part, reason))
                most, self.left = most - part, self.left - part
        return shares


def use_payment(
    amount: Money,
    received_on: date,
    items: Sequence[OpenItem],
    offers: Iterable[InvoiceOffer],
    *,
    named: Iterable[int] = (),
    costs_first: bool = False,
) -> PaymentUse:
    """Put a payment on items, named ones first, and take the discounts it earns.

    A discount is earned where the money came in time and settles the whole invoice. It is not taken where the
    customer paid in full: a sum that is exactly what the first invoices in line come to means just that. Else the sum
    that fits with discounts means those, and where neither fits, an invoice takes its discount when what reaches it
    is short of the full sum. A sum that only fits with offers that ended too is used as the customer meant it: what
    ended is told as ``late``, and its discount stays open. Of invoices without an offer, what is contested
    comes last.

    Raises:
        AllocationError: a named item is not open.
    """
    wanted = frozenset(named)
    known = {each.invoice_id: each for each in offers}
    earned = {key: each for key, each in known.items() if each.is_earned(received_on)}
    plain = [replace(item, contested=None) if item.invoice_id in known else item for item in items]
    ordered = in_order(contested_apart(plain), wanted, costs_first=costs_first)
    meant = _meant(amount, ordered, known, earned)
    groups, full, reduced = _sums(ordered, meant)
    exact: int | None = 0 if _fits(amount, full) or not meant else _fits(amount, reduced)
    purse = _Purse(amount, wanted, costs_first)
    shares: list[Share] = []
    taken: list[TakenDiscount] = []
    for at, group in enumerate(groups):
        offer = meant.get(group[0].invoice_id)
        takes = offer is not None and (at < exact if exact is not None else offer.pay <= purse.left < full[at])
        paid = purse.pay(group, offer.pay if takes and offer else full[at])
        shares += paid
        if takes and offer and offer.invoice_id in earned:
            taken.append(TakenDiscount(offer, _rest(group, paid)))
    late = _late(items, shares, [each for key, each in known.items() if key not in earned])
    return PaymentUse(Allocation(joined(shares), purse.left), tuple(taken), late)


def _meant(
    amount: Money,
    ordered: Sequence[OpenItem],
    known: Mapping[int, InvoiceOffer],
    earned: Mapping[int, InvoiceOffer],
) -> Mapping[int, InvoiceOffer]:
    """The offers that a customer who pays this counted on: those in time, or all where only then the sum fits."""
    _, full, reduced = _sums(ordered, earned)
    if _fits(amount, full) or _fits(amount, reduced):
        return earned
    _, _, with_late = _sums(ordered, known)
    return known if _fits(amount, with_late) else earned


def _sums(
    ordered: Sequence[OpenItem], offers: Mapping[int, InvoiceOffer]
) -> tuple[list[list[OpenItem]], list[Money], list[Money]]:
    """What is paid in turn, what each comes to, and what it comes to less its discount."""
    groups = _groups(ordered, offers)
    full = [total([item.open for item in group], group[0].open.currency) for group in groups]
    return groups, full, [_pay(group, offers) or whole for group, whole in zip(groups, full, strict=True)]


def _groups(items: Sequence[OpenItem], earned: Mapping[int, InvoiceOffer]) -> list[list[OpenItem]]:
    """Pieces of an invoice with an earned discount stand together, where the first of them stands."""
    groups: dict[tuple[bool, int, bool], list[OpenItem]] = {}
    for item in items:
        own = (False, item.piece_id, item.contested is not None)
        key = (True, item.invoice_id, False) if item.invoice_id in earned else own
        groups.setdefault(key, []).append(item)
    return list(groups.values())


def _pay(group: Sequence[OpenItem], earned: Mapping[int, InvoiceOffer]) -> Money | None:
    offer = earned.get(group[0].invoice_id)
    return None if offer is None else offer.pay


def _fits(amount: Money, sums: Sequence[Money]) -> int | None:
    """How many of the first sums come to exactly this amount."""
    reached = Money.zero(amount.currency)
    for count, each in enumerate(sums, start=1):
        reached = reached + each
        if reached >= amount:
            return count if reached == amount else None
    return None


def _rest(group: Sequence[OpenItem], paid: Sequence[Share]) -> tuple[Share, ...]:
    """What the money leaves of the pieces: the discount settles it."""
    got = {share.piece_id: share for share in paid}
    shares = []
    for item in group:
        part = item.open - got[item.piece_id].amount if item.piece_id in got else item.open
        if part:
            reason = next(iter(paid)).reason
            shares.append(Share(item.piece_id, item.number, part, reason))
    return tuple(shares)


def _late(
    items: Sequence[OpenItem], shares: Sequence[Share], offers: Sequence[InvoiceOffer]
) -> tuple[InvoiceOffer, ...]:
    """Offers that ended before the money came, where exactly the discount is what it leaves open."""
    paid = {share.piece_id: share.amount for share in shares}
    found = []
    for offer in offers:
        zero = Money.zero(offer.pay.currency)
        own = [item for item in items if item.invoice_id == offer.invoice_id]
        got = total([paid.get(item.piece_id, zero) for item in own], zero.currency)
        if got and total([item.open for item in own], zero.currency) - got == offer.discount:
            found.append(offer)
    return tuple(found)


def small_rests(items: Sequence[OpenItem], plan: PaymentUse, most: Money) -> tuple[Share, ...]:
    """What the payment leaves of items it reaches, where that is no more than ``most``: the owner decides."""
    settled: dict[int, Money] = {}
    reached = [*plan.allocation.shares, *(share for taken in plan.discounts for share in taken.shares)]
    for share in reached:
        settled[share.piece_id] = settled.get(share.piece_id, Money.zero(most.currency)) + share.amount
    reasons = {share.piece_id: share.reason for share in reached}
    return tuple(
        Share(item.piece_id, item.number, rest, reasons[item.piece_id])
        for item in items
        if item.piece_id in settled and (rest := item.open - settled[item.piece_id]) and rest <= most
    )
