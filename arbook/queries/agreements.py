"""What is agreed with customers besides plans, as of any day: promises, disputes and holds."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from arbook.ledger.agreements import PromiseState, promise_state
from arbook.ledger.money import Money
from arbook.queries.promised import has_promises, received_for_promise
from arbook.queries.whom import NAMED
from arbook.store.tables.agreements import dispute_table, hold_table, promise_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.papers import invoice_table


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise and what came of it: ``received`` from the day it was made to its day."""

    promise_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    amount: Money
    received: Money
    made_on: date
    promised_on: date
    who: str
    channel: str
    note: str
    state: PromiseState


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A dispute that runs; ``number`` is its invoice's, empty when it is about everything."""

    dispute_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    invoice_id: int | None
    number: str
    amount: Money | None
    opened_on: date
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold that runs; ``number`` is its invoice's, empty when it is on the customer."""

    hold_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    invoice_id: int | None
    number: str
    starts_on: date
    ends_on: date | None
    reason: str


def promises(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[PromiseRow, ...]:
    """Promises made by that day and not withdrawn, the next due first."""
    if not has_promises(connection):
        return ()
    table = promise_table
    statement = (
        select(table, *NAMED, received_for_promise(as_of).label("received"))
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .where(table.c.made_on <= as_of, or_(table.c.withdrawn_on.is_(None), table.c.withdrawn_on > as_of))
        .order_by(table.c.promised_on, table.c.id)
    )
    return tuple(_promise_row(row, as_of) for row in connection.execute(_of(statement, table, customer_id)))


def disputes(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[DisputeRow, ...]:
    """Disputes that run on that day, the oldest first."""
    table = dispute_table
    statement = (
        select(table, *NAMED, customer_table.c.currency, invoice_table.c.number.label("invoice_number"))
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .outerjoin(invoice_table, invoice_table.c.id == table.c.invoice_id)
        .where(table.c.opened_on <= as_of, or_(table.c.closed_on.is_(None), table.c.closed_on > as_of))
        .order_by(table.c.opened_on, table.c.id)
    )
    return tuple(
        DisputeRow(
            row.id,
            row.customer_id,
            row.customer_number,
            row.customer_name,
            row.invoice_id,
            row.invoice_number or "",
            None if row.amount_minor is None else Money(row.amount_minor, row.currency),
            row.opened_on,
            row.reason,
            row.note,
        )
        for row in connection.execute(_of(statement, table, customer_id))
    )


def holds(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[HoldRow, ...]:
    """Holds that run on that day, the oldest first; the last day of a hold belongs to it."""
    table = hold_table
    statement = (
        select(table, *NAMED, invoice_table.c.number.label("invoice_number"))
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .outerjoin(invoice_table, invoice_table.c.id == table.c.invoice_id)
        .where(
            table.c.starts_on <= as_of,
            or_(table.c.ends_on.is_(None), table.c.ends_on >= as_of),
            or_(table.c.lifted_on.is_(None), table.c.lifted_on > as_of),
        )
        .order_by(table.c.starts_on, table.c.id)
    )
    return tuple(
        HoldRow(
            row.id,
            row.customer_id,
            row.customer_number,
            row.customer_name,
            row.invoice_id,
            row.invoice_number or "",
            row.starts_on,
            row.ends_on,
            row.reason,
        )
        for row in connection.execute(_of(statement, table, customer_id))
    )


def _of(statement: Select[Any], table: Any, customer_id: int | None) -> Select[Any]:
    return statement if customer_id is None else statement.where(table.c.customer_id == customer_id)


def _promise_row(row: Any, as_of: date) -> PromiseRow:
    amount, received = Money(row.amount_minor, row.currency), Money(row.received, row.currency)
    return PromiseRow(
        row.id,
        row.customer_id,
        row.customer_number,
        row.customer_name,
        amount,
        received,
        row.made_on,
        row.promised_on,
        row.who,
        row.channel,
        row.note,
        promise_state(amount, received, row.promised_on, as_of),
    )
