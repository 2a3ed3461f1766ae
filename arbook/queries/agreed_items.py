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
from arbook.store.tables.agreements import payment_plan_table, plan_item_table, promise_item_table, promise_table
from arbook.store.tables.papers import due_change_table, due_piece_table


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """An agreement that runs: ``number`` of a plan, ``until`` its last day, where there are any."""

    kind: AgreementKind
    number: str = ""
    until: date | None = None


def agreed_about(
    connection: Connection, customer_id: int, piece_ids: Collection[int], on: date
) -> Iterator[AgreedRow]:
    """The agreements of that day that one of these due pieces is in."""
    pieces = frozenset(piece_ids)
    yield from _plans(connection, pieces, on)
    for settlement in running_settlements(connection, on, customer_id):
        if settlement.piece_ids & pieces:
            yield AgreedRow(AgreementKind.SETTLEMENT, until=settlement.settlement.until)
    yield from _pauses(connection, customer_id, pieces, on)
    yield from _extensions(connection, pieces, on)


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
    promised_on = pauses_on(connection, on, customer_id).promised_on.get(customer_id)
    if promised_on is not None and _is_promised(connection, customer_id, pieces, on):
        yield AgreedRow(AgreementKind.PROMISE, until=promised_on)


def _is_promised(connection: Connection, customer_id: int, pieces: frozenset[int], on: date) -> bool:
    """Whether a word that was not taken back is about one of these pieces, or about all."""
    words, items = promise_table, promise_item_table
    about = connection.execute(
        select(items.c.due_piece_id)
        .select_from(words)
        .outerjoin(items, items.c.promise_id == words.c.id)
        .where(words.c.customer_id == customer_id, words.c.made_on <= on, words.c.promised_on >= on)
        .where(or_(words.c.withdrawn_on.is_(None), words.c.withdrawn_on > on))
    ).scalars()
    return any(piece_id is None or piece_id in pieces for piece_id in about)


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
