"""Which items a payment settles: what the customer named first, then the oldest due (trade rule 3)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from arbook.ledger.errors import ArbookError
from arbook.ledger.items import Nature, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.references import creditor_reference, quotes

_SHORTEST_NUMBER = 3
_COSTS_FIRST = (Nature.COSTS, Nature.INTEREST, Nature.PRINCIPAL)
"""German Civil Code, section 367."""


class AllocationError(ArbookError):
    """A split that cannot be booked. Facts: ``why``, and the ``number`` of the item it is about."""


class AllocationReason(StrEnum):
    """Why an item gets its share."""

    NAMED = "named"
    OLDEST = "oldest"
    COSTS = "costs"
    AGREED = "agreed"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a payment that goes to one item."""

    piece_id: int
    number: str
    amount: Money
    reason: AllocationReason


@dataclass(frozen=True, slots=True)
class Allocation:
    """How a payment is used: shares for items, and the rest on account. They sum to the payment."""

    shares: tuple[Share, ...]
    on_account: Money


def named_items(text: str, items: Iterable[OpenItem]) -> tuple[int, ...]:
    """Piece ids of the items whose number stands in ``text`` (a payment's reference), as a whole word.

    ``2026-011`` does not name ``2026-0117``, and numbers shorter than three characters name nothing. A reference with
    check digits that is made from the number (ISO 11649), or that its invoice asked for, names it too.
    """
    folded = text.casefold()
    compact = "".join(folded.split())
    has_reference = "rf" in compact
    return tuple(
        item.piece_id
        for item in items
        if _is_word(item.number, folded)
        or (has_reference and _is_quoted(item.number, folded, compact))
        or (item.quoted and quotes(text, item.quoted))
        or _is_of_plan(item, folded, compact if has_reference else "")
    )


def _is_of_plan(item: OpenItem, folded: str, compact: str) -> bool:
    """Whether the text names the payment plan that the item is paid by."""
    if not item.plan or item.is_waived:
        return False
    return _is_word(item.plan, folded) or bool(compact and _is_quoted(item.plan, folded, compact))


def _is_word(number: str, folded: str) -> bool:
    return len(number) >= _SHORTEST_NUMBER and bool(
        re.search(rf"(?<![\w-]){re.escape(number.casefold())}(?![\w-])", folded)
    )


def _is_quoted(number: str, folded: str, compact: str) -> bool:
    made = creditor_reference(number).casefold()
    if not made or made not in compact:
        return False
    spaced = r"\s*".join(made)
    return bool(re.search(rf"(?<!\w){spaced}(?!\w)", folded))


FAR_ABOVE = 100
"""So many times what a customer owes is more often a lost decimal mark than money."""


def is_far_above(amount: Money, owed: Money) -> bool:
    """Whether a payment is so much more than is owed that one asks; where nothing is owed, no sum is."""
    return bool(owed) and amount.minor >= FAR_ABOVE * owed.minor


def propose_allocation(
    amount: Money,
    items: Sequence[OpenItem],
    named: Iterable[int] = (),
    *,
    only_named: bool = False,
    costs_first: bool = False,
) -> Allocation:
    """Put ``amount`` on the named items in due order, then on the others, oldest due first; ``costs_first`` puts it
    on costs, then interest, then the rest, among equals again the oldest due. What is contested comes last of the
    named ones, and of the others: who pays what was asked for has not paid that.

    Raises:
        AllocationError: the amount is not positive, or a named item is not open.
        CurrencyMixError: an item is in another currency.

    """
    if amount.minor <= 0:
        raise AllocationError(field="amount", why="not_positive")
    left, shares = amount, []
    wanted = set(named)
    for item in in_order(contested_apart(items), wanted, costs_first=costs_first):
        is_named = item.piece_id in wanted
        if left.minor <= 0 or (only_named and not is_named):
            break
        part = min(left, item.open)
        shares.append(Share(item.piece_id, item.number, part, reason_for(item, is_named, costs_first)))
        left = left - part
    return Allocation(joined(shares), left)


@dataclass(frozen=True, slots=True)
class PutFirst:
    """Sums put on items before these are agreed about: what goes where by the id of the sum, what that comes to, and
    the items as it leaves them, without those it settles.
    """

    shares: Mapping[int, tuple[Share, ...]]
    put: Money
    items: tuple[OpenItem, ...]


def put_first(sums: Iterable[tuple[int, Money]], items: Iterable[OpenItem], currency: str) -> PutFirst:
    """Each sum in turn on items of this currency, the oldest due first; what is in another stays where it is."""
    left, shares, put = tuple(items), {}, Money.zero(currency)
    for sum_id, amount in sums:
        if amount.currency != currency or not left:
            continue
        taken = propose_allocation(amount, left)
        shares[sum_id], put = taken.shares, put + amount - taken.on_account
        paid = {share.piece_id: share.amount for share in taken.shares}
        rests = (replace(item, open=item.open - paid.get(item.piece_id, Money.zero(currency))) for item in left)
        left = tuple(item for item in rests if item.open)
    return PutFirst(shares, put, left)


def contested_apart(items: Sequence[OpenItem]) -> list[OpenItem]:
    """Items of which a part is contested as two, so that money can reach that part later; see ``joined``."""
    found = []
    for item in items:
        if item.contested and item.contested < item.open:
            found.append(replace(item, open=item.open - item.contested, contested=None))
            item = replace(item, open=item.contested)  # noqa: PLW2901 - the rest of it
        found.append(item)
    return found


def joined(shares: Iterable[Share]) -> tuple[Share, ...]:
    """One share for each item, in the order in which money reached it first."""
    found: dict[int, Share] = {}
    for each in shares:
        before = found.get(each.piece_id)
        found[each.piece_id] = each if before is None else replace(before, amount=before.amount + each.amount)
    return tuple(found.values())


def in_order(items: Sequence[OpenItem], named: Iterable[int], *, costs_first: bool = False) -> list[OpenItem]:
    """The items as money reaches them; those that ``waits`` are left out where nobody named them.

    Raises:
        AllocationError: a named item is not open.

    """
    wanted = set(named)
    unknown = wanted - {item.piece_id for item in items}
    if unknown:
        raise AllocationError(why="not_open", number=str(min(unknown)))

    def rank(item: OpenItem) -> tuple[object, ...]:
        nature = _COSTS_FIRST.index(item.nature) if costs_first else 0
        order = (nature, item.due_on, item.issued_on, item.piece_id)
        return (item.piece_id not in wanted, item.is_waived, item.contested is not None, *order)

    reached = [item for item in items if item.piece_id in wanted or not waits(item, items)]
    return sorted(reached, key=rank)


def waits(item: OpenItem, items: Iterable[OpenItem]) -> bool:
    """Whether money leaves an item alone: it is let go once its plan is kept, and of that something else is open. The
    payment that keeps the plan lets it go, however large it is; what is open after that was asked for after all.
    """
    return item.is_waived and any(each.plan == item.plan and not each.is_waived for each in items)


def reason_for(item: OpenItem, is_named: bool, costs_first: bool) -> AllocationReason:
    """Why money in this order reaches the item."""
    if is_named:
        return AllocationReason.NAMED
    if costs_first and item.nature is not Nature.PRINCIPAL:
        return AllocationReason.COSTS
    return AllocationReason.OLDEST


def check_split(amount: Money, items: Sequence[OpenItem], split: Mapping[int, Money]) -> Allocation:
    """The owner's own split, held to the same rule: no share above its item, no sum above the payment.

    Raises:
        AllocationError: ``not_positive``, ``not_open``, ``above_open`` or ``above_payment``.

    """
    if amount.minor <= 0:
        raise AllocationError(field="amount", why="not_positive")
    by_id = {item.piece_id: item for item in items}
    shares = []
    for piece_id, part in split.items():
        item = by_id.get(piece_id)
        if item is None:
            raise AllocationError(why="not_open", number=str(piece_id))
        if part.minor <= 0:
            raise AllocationError(why="not_positive", number=item.number)
        if part > item.open:
            raise AllocationError(why="above_open", number=item.number)
        shares.append(Share(piece_id, item.number, part, AllocationReason.CHOSEN))
    left = amount - total([share.amount for share in shares], amount.currency)
    if left.minor < 0:
        raise AllocationError(why="above_payment", number="")
    return Allocation(tuple(shares), left)
