"""What is agreed about due pieces on a day, whatever it is called: so that nothing is agreed about them twice."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, or_, select

from arbook.ledger.agreeing import AgreementKind
from arbook.queries.contested import contested_pieces
from arbook.queries.pausing import pauses_on
from arbook.queries.plans import plan_rows
from arbook.queries.settlements import running_settlements
from arbook.store.tables.agreements import dispute_table, payment_plan_table, plan_item_table, promise_table
from arbook.store.tables.papers import due_change_table, due_piece_table
from arbook.store.tables.settlements import settlement_table


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """An agreement that runs: ``number`` of a plan, ``until`` its last day, where there are any."""

    kind: AgreementKind
    number: str = ""
    until: date | None = None


def agreed_about(
    connection: Connection, customer_id: int, piece_ids: Collection[int], on: date
) -> Iterator[AgreedRow]:
    """The agreements of that day that one of these due pieces is in, and those made since: what is written down for a
    day of the past stands beside them too.
    """
    pieces = frozenset(piece_ids)
    for day in days_of_agreeing(connection, customer_id, on):
        yield from _plans(connection, pieces, day)
        for settlement in running_settlements(connection, day, customer_id):
            if settlement.piece_ids & pieces:
                yield AgreedRow(AgreementKind.SETTLEMENT, until=settlement.settlement.until)
        yield from _pauses(connection, customer_id, pieces, day)
        yield from _extensions(connection, pieces, day)


def days_of_agreeing(connection: Connection, customer_id: int, on: date) -> list[date]:
    """That day, and those since on which something was agreed with a customer."""
    days = {on}
    for table, day in (
        (payment_plan_table, payment_plan_table.c.agreed_on),
        (settlement_table, settlement_table.c.offered_on),
        (promise_table, promise_table.c.made_on),
        (dispute_table, dispute_table.c.opened_on),
    ):
        days.update(connection.execute(select(day).where(table.c.customer_id == customer_id, day > on)).scalars())
    return sorted(days)


def _plans(connection: Connection, pieces: frozenset[int], on: date) -> Iterator[AgreedRow]:
    items, plans = plan_item_table, payment_plan_table
    running = (
        select(plans.c.id)
        .join(items, items.c.plan_id == plans.c.id)
        .where(items.c.due_piece_id.in_(pieces), or_(plans.c.ended_on.is_(None), plans.c.ended_on > on))
    )
    for row in plan_rows(connection, on, running):
        if row.open:
            yield AgreedRow(AgreementKind.PLAN, row.number)


def _pauses(connection: Connection, customer_id: int, pieces: frozenset[int], on: date) -> Iterator[AgreedRow]:
    if pieces & contested_pieces(connection, on, customer_id).keys():
        yield AgreedRow(AgreementKind.DISPUTE)
    pauses = pauses_on(connection, on, customer_id)
    words = [pauses.promises.get(customer_id), *(pauses.promised_pieces.get(piece_id) for piece_id in sorted(pieces))]
    until = max((word.promised_on for word in words if word is not None), default=None)
    if until is not None:
        yield AgreedRow(AgreementKind.PROMISE, until=until)


def _extensions(connection: Connection, pieces: frozenset[int], on: date) -> Iterator[AgreedRow]:
    changes, own = due_change_table, due_piece_table
    later = (
        select(own.c.due_on)
        .join(changes, changes.c.due_piece_id == own.c.id)
        .where(own.c.id.in_(pieces), own.c.due_on > on)
        .where(changes.c.to_on == own.c.due_on, changes.c.undoes_id.is_(None))
        .order_by(own.c.due_on.desc())
        .limit(1)
    )
    for until in connection.execute(later).scalars():
        yield AgreedRow(AgreementKind.EXTENSION, until=until)
