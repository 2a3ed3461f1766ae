"""What a payment does to what was agreed: offers that it meets, and the next part of plans."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.settlements import Settled, SettlementState, beyond
from arbook.queries.plans import PlanRow
from arbook.queries.settlements import SettlementRow


@dataclass(frozen=True, slots=True)
class PlanPart:
    """The next part of a running plan that is not paid: the ``position``-th of ``count``."""

    number: str
    position: int
    count: int
    due_on: date


class Moved(NamedTuple):
    """Money that leaves a due piece."""

    piece_id: int
    amount: Money
    is_new: bool


@dataclass(frozen=True, slots=True)
class Meeting:
    """An offer as it would stand with the payment: met, with so much let go, or short of so much by a day.

    ``moved`` comes beyond its sum, and goes to what else is open once it is met: so much of what was put on which of
    its due pieces, in the order in which it goes, and whether it is of this payment or of money that came later.
    """

    row: SettlementRow
    is_met: bool
    is_running: bool
    let_go: Money
    moved: tuple[Moved, ...]
    short: Money


class _Paid(Protocol):
    """What a payment puts on an item."""

    @property
    def item(self) -> OpenItem: ...
    @property
    def share(self) -> Money | None: ...
    @property
    def discount(self) -> Money | None: ...
    @property
    def given_up(self) -> Money | None: ...


def meetings_of(rows: Sequence[_Paid], offers: Iterable[SettlementRow], on: date) -> tuple[Meeting, ...]:
    """The offers that run on that day and that the payment puts something on."""
    found = []
    for offer in offers:
        if not offer.on(on).state.is_running:
            continue
        own = [row for row in rows if row.item.piece_id in offer.piece_ids]
        more = [Settled(on, row.share, on, row.item.piece_id) for row in own if row.share is not None]
        off = [Settled(on, part) for row in own for part in (row.discount, row.given_up) if part]
        if more:
            found.append(_meeting(offer, [*more, *off], on))
    return tuple(found)


def _meeting(offer: SettlementRow, more: Sequence[Settled], on: date) -> Meeting:
    told, zero = offer.with_more(more), Money.zero(offer.settlement.owed.currency)
    is_met = told.state is SettlementState.MET
    counts = [each.amount for each in more if each.came_on is not None and on >= offer.settlement.offered_on]
    short = max(told.needed - offer.standing.received - total(counts, zero.currency), zero)
    is_running = bool(counts) and bool(short)
    moved = tuple(_moved(offer, more, told.excess)) if is_met else ()
    return Meeting(offer, is_met, is_running, told.let_go, moved, short)


def _moved(offer: SettlementRow, more: Sequence[Settled], excess: Money) -> Iterator[Moved]:
    """By the rule that recording uses: what came last goes first, be it this payment or another."""
    before: dict[tuple[int, date], Settled] = {}
    for each in offer.settled:
        if each.came_on is not None:
            known = before.pop((each.piece_id, each.came_on), None)
            sum_ = each.amount if known is None else known.amount + each.amount
            before[each.piece_id, each.came_on] = each._replace(amount=sum_)
    puts = [*before.values(), *(each for each in more if each.came_on is not None)]
    for at, part in beyond(puts, excess):
        yield Moved(puts[at].piece_id, part, is_new=at >= len(before))


def next_parts(plans: Iterable[PlanRow], planned: Mapping[int, str]) -> dict[int, PlanPart]:
    """By due piece, what comes next of the plan it is in."""
    parts = {}
    for plan in plans:
        left = [each.installment for each in plan.installments if each.open]
        if left:
            parts[plan.number] = PlanPart(plan.number, left[0].position, len(plan.installments), left[0].due_on)
    return {piece_id: parts[number] for piece_id, number in planned.items() if number in parts}
