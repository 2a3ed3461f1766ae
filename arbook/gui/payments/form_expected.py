"""Money that an agreement lets expect: the next part of an offer or plan, or what was promised."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.promises import PromiseState
from arbook.queries.plans import PlanRow
from arbook.queries.promises import PromiseRow
from arbook.queries.settlements import SettlementRow


class ExpectedFor(StrEnum):
    """Which agreement."""

    OFFER = "offer"
    PLAN = "plan"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Expected:
    """So much by a day. ``piece_ids`` are what it is put on (none: as always); of a plan, whose payments find their
    invoices by its ``number``, none.
    """

    kind: ExpectedFor
    amount: Money
    by_on: date
    piece_ids: frozenset[int] = frozenset()
    number: str = ""


def expected_money(
    offers: Iterable[SettlementRow], plans: Iterable[PlanRow], promises: Iterable[PromiseRow]
) -> tuple[Expected, ...]:
    """Offers first, then what of plans is missed or next, then open promises; each the next day first."""
    found = [
        Expected(ExpectedFor.OFFER, row.standing.next_amount, row.standing.next_on, row.piece_ids)
        for row in offers
        if row.standing.next_on is not None and row.standing.next_amount
    ]
    found += [next_part for row in plans if (next_part := _next_part(row)) is not None]
    found += [
        Expected(ExpectedFor.PROMISE, left, row.promised_on, frozenset(item.piece_id for item in row.items))
        for row in promises
        if row.state is PromiseState.OPEN and (left := row.amount - row.received).minor > 0
    ]
    order = list(ExpectedFor)
    return tuple(sorted(found, key=lambda each: (order.index(each.kind), each.by_on)))


def _next_part(plan: PlanRow) -> Expected | None:
    """All that is missed, else the next part that is not paid."""
    left = [each for each in plan.installments if each.open]
    if not plan.is_running or not left:
        return None
    amount = plan.missed or left[0].open
    return Expected(ExpectedFor.PLAN, amount, left[0].installment.due_on, number=plan.number)


def put_on(expected: Expected, items: Sequence[OpenItem]) -> dict[int, Money]:
    """By due piece what of the money is for it, the oldest due first; empty where it goes as always."""
    left, shares = expected.amount, {}
    for item in sorted(items, key=lambda each: (each.due_on, each.piece_id)):
        share = min(left, item.open)
        if item.piece_id in expected.piece_ids and share.minor > 0:
            shares[item.piece_id] = share
            left = left - share
    is_whole = total(list(shares.values()), expected.amount.currency) == expected.amount
    return shares if is_whole else {}
