"""What is agreed with customers on a day, and which due pieces rest for it: nobody is asked for them twice."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.promises import PromiseState
from arbook.ledger.resting import NOTHING_RESTS, AtRest, DuePart, Resting, RunningAgreement, put_to_rest
from arbook.ledger.settlements import SettlementState
from arbook.queries.contested import contested_pieces
from arbook.queries.items import open_items
from arbook.queries.pausing import disputed_on
from arbook.queries.plans import PlanRow, plans
from arbook.queries.promises import PromiseRow, promises
from arbook.queries.settlements import SettlementRow, running_settlements


class RestingRow(NamedTuple):
    """What of a customer's balance is not simply owed: ``disputed``, or agreed as ``planned``, ``settling`` or
    ``promised``. Each part of it is in one of them.
    """

    disputed: Money
    planned: Money
    settling: Money
    promised: Money


def no_rest(currency: str) -> RestingRow:
    """Of who owes all of it plainly."""
    return RestingRow(*(Money.zero(currency) for _ in RestingRow._fields))


def at_rest(connection: Connection, as_of: date, customer_id: int, items: Sequence[OpenItem]) -> AtRest:
    """What runs with a customer on that day; ``items`` are what was open then."""
    agreements = tuple(_agreements(connection, as_of, customer_id, items))
    contested = contested_pieces(connection, as_of, customer_id)
    return put_to_rest(items, contested, agreements) if agreements or contested else NOTHING_RESTS


def resting_by_customer(
    connection: Connection, as_of: date, whom: int | None = None
) -> dict[tuple[int, str], RestingRow]:
    """What rests of what each customer owes, by customer and currency; who owes all of it plainly is left out."""
    found = {}
    for customer_id, currency, rest in _rests(connection, as_of, whom):
        disputed, planned, settling = (total(rest.of(kind), currency) for kind in _SUMMED)
        told = RestingRow(disputed, planned, settling, rest.promised or Money.zero(currency))
        if any(told):
            found[customer_id, currency] = told
    return found


def resting_by_piece(connection: Connection, as_of: date, whom: int | None = None) -> dict[int, tuple[Resting, ...]]:
    """What rests of each due piece; those that are plainly owed are left out."""
    found: dict[int, tuple[Resting, ...]] = {}
    for _, _, rest in _rests(connection, as_of, whom):
        for each in rest.resting:
            found[each.piece_id] = (*found.get(each.piece_id, ()), each)
    return found


def _rests(connection: Connection, as_of: date, whom: int | None) -> Iterator[tuple[int, str, AtRest]]:
    """What runs with each customer, by currency."""
    for customer_id in sorted(_concerned(connection, as_of, whom)):
        items = [row.item for row in open_items(connection, as_of, customer_id)]
        for currency in sorted({item.open.currency for item in items}):
            own = [item for item in items if item.open.currency == currency]
            yield customer_id, currency, at_rest(connection, as_of, customer_id, own)


_SUMMED = (AgreementKind.DISPUTE, AgreementKind.PLAN, AgreementKind.SETTLEMENT)


def _concerned(connection: Connection, as_of: date, whom: int | None) -> frozenset[int]:
    """With whom anything runs."""
    ids = {row.customer_id for row in plans(connection, as_of, whom) if row.is_running}
    ids |= {row.customer_id for row in running_settlements(connection, as_of, whom)}
    ids |= {row.customer_id for row in promises(connection, as_of, whom) if row.state is PromiseState.OPEN}
    return frozenset(ids | disputed_on(connection, as_of, whom).keys())


def _agreements(
    connection: Connection, as_of: date, customer_id: int, items: Sequence[OpenItem]
) -> Iterator[RunningAgreement]:
    """Those with something left to pay, in the currency of the items."""
    currencies = {item.open.currency for item in items}
    for plan in plans(connection, as_of, customer_id):
        if plan.is_running and plan.total.currency in currencies:
            yield _plan(plan, frozenset(item.piece_id for item in items if item.plan == plan.number))
    for settlement in running_settlements(connection, as_of, customer_id):
        if settlement.settlement.owed.currency in currencies:
            yield _settlement(settlement)
    for word in promises(connection, as_of, customer_id):
        if word.state is PromiseState.OPEN and word.amount.currency in currencies:
            yield _promise(word)


def _plan(row: PlanRow, piece_ids: frozenset[int]) -> RunningAgreement:
    parts = tuple(DuePart(state.installment.due_on, state.askable) for state in row.installments if state.askable)
    return RunningAgreement(AgreementKind.PLAN, row.agreed_on, parts, piece_ids, row.number)


def _settlement(row: SettlementRow) -> RunningAgreement:
    """What came counts for its parts in their order."""
    came, parts = row.standing.received.minor, []
    for part in row.settlement.parts:
        paid = min(came, part.amount.minor)
        came -= paid
        parts.append(DuePart(part.due_on, part.amount - Money(paid, part.amount.currency)))
    open_ = row.standing.open
    return RunningAgreement(
        AgreementKind.SETTLEMENT,
        row.settlement.offered_on,
        _no_more_than(parts, open_),
        row.piece_ids,
        settles=open_ + row.standing.let_go,
        is_accepted=row.state is SettlementState.ACCEPTED,
    )


def _no_more_than(parts: Sequence[DuePart], most: Money) -> tuple[DuePart, ...]:
    """What was credited meanwhile shortens the last ones."""
    left, found = most.minor, []
    for part in parts:
        amount = min(part.amount.minor, left)
        left -= amount
        if amount:
            found.append(DuePart(part.due_on, Money(amount, most.currency)))
    return tuple(found)


def _promise(row: PromiseRow) -> RunningAgreement:
    ids = frozenset(item.piece_id for item in row.items) or None
    part = DuePart(row.promised_on, row.outcome.wanted - row.received)
    return RunningAgreement(AgreementKind.PROMISE, row.made_on, (part,), ids)
