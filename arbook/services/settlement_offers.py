"""What a settlement would be, before anything is written: forms preview with the rule that offering uses."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arbook.ledger.dates import in_book_range
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.settlements import Settlement, SettlementError, SettlementPart, check_settlement, parts_of

_ALL = Decimal(100)


@dataclass(frozen=True, slots=True)
class OfferSettlement:
    """A smaller sum by ``until`` for these due pieces; without any, for all that is open.

    Exactly one of ``amount``, ``percent`` (of what is open) and ``parts`` (the owner's own) says how much. In
    ``count`` equal parts the first is due on ``first_on``. ``is_accepted``: the customer has agreed already.
    """

    customer_id: int
    offered_on: date
    until: date
    piece_ids: tuple[int, ...] = ()
    amount: Money | None = None
    percent: Decimal | None = None
    parts: tuple[SettlementPart, ...] | None = None
    count: int = 1
    first_on: date | None = None
    grace_days: int = 0
    note: str = ""
    is_accepted: bool = False


def chosen_items(items: Sequence[OpenItem], command: OfferSettlement) -> tuple[OpenItem, ...]:
    """The items that are settled, of those that are open.

    Raises:
        SettlementError: ``not_open``, ``nothing_owed``.
    """
    owed = {item.piece_id: item for item in items if item.open.minor > 0}
    wanted = command.piece_ids or tuple(owed)
    if any(piece_id not in owed for piece_id in wanted):
        raise SettlementError(field="items", why="not_open")
    if not wanted:
        raise SettlementError(field="items", why="nothing_owed")
    return tuple(owed[piece_id] for piece_id in dict.fromkeys(wanted))


def plan_settlement(items: Sequence[OpenItem], command: OfferSettlement) -> Settlement:
    """The settlement that offering would write.

    Args:
        items: The customer's open items.
        command: What is being offered.

    Raises:
        SettlementError: ``one_sum``, ``bad_percent``, and as ``chosen_items``, ``parts_of`` and
            ``check_settlement``.
        DateError: a day beyond the book's range.
        CurrencyMixError: the sum is in another currency than the items.
    """
    chosen = chosen_items(items, command)
    owed = total([item.open for item in chosen], chosen[0].open.currency)
    in_book_range(command.offered_on)
    parts = command.parts
    if sum(each is not None for each in (command.amount, command.percent, parts)) != 1:
        raise SettlementError(field="amount", why="one_sum")
    if parts is None:
        if in_book_range(command.until) < command.offered_on:
            raise SettlementError(field="until", why="before_offered", offered_on=command.offered_on)
        enough = _enough(owed, command)
        parts = parts_of(enough, command.count, command.until, command.first_on or command.offered_on)
    found = Settlement(owed, parts, command.offered_on, command.grace_days)
    check_settlement(found)
    return found


def _enough(owed: Money, command: OfferSettlement) -> Money:
    if command.percent is None:
        enough = command.amount or Money.zero(owed.currency)
    else:
        if not 0 < command.percent < _ALL:
            raise SettlementError(field="percent", why="bad_percent")
        enough = owed.times(command.percent / _ALL)
    if enough.minor <= 0:
        raise SettlementError(field="amount", why="not_positive")
    if enough >= owed:
        raise SettlementError(field="amount", why="no_smaller_sum", owed=owed)
    return enough
