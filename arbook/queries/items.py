"""Open items and money on account, as of any day."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Integer,
    Select,
    bindparam,
    func,
    literal_column,
    null,
    or_,
    select,
)

from arbook.ledger.items import EntryKind, OnAccount, OpenItem, kind_of, nature_of
from arbook.ledger.money import Money, total
from arbook.queries.as_of import credit_parts, due_on_as_of, is_long_ago, piece_parts
from arbook.queries.charge_names import called, costs_column
from arbook.store.tables.agreements import payment_plan_table, plan_item_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.types import Day


@dataclass(frozen=True, slots=True)
class OpenItemRow:
    """An open due piece and whose it is; ``item.number`` is empty for what has no paper."""

    customer_id: int
    customer_number: str
    customer_name: str
    kind: EntryKind
    item: OpenItem


class OnAccountRow(NamedTuple):
    """Money or credit not yet put on an item; ``number`` is the credit note's, or empty."""

    on_account_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    kind: EntryKind
    number: str
    credit: OnAccount


_AS_OF: BindParameter[date] = bindparam("as_of", type_=Day)
_CUSTOMER: BindParameter[int] = bindparam("customer_id", type_=Integer)


def open_items(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[OpenItemRow, ...]:
    """What was open on that day, oldest due first; what transfers quote is told of one customer's only."""
    rows = connection.execute(_items(**_way(connection, as_of, customer_id)), _told(as_of, customer_id)).all()
    return tuple(map(_open_item, rows))


def money_on_account(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[OnAccountRow, ...]:
    """What was on account on that day, oldest first."""
    rows = connection.execute(_credits(**_way(connection, as_of, customer_id)), _told(as_of, customer_id)).all()
    return tuple(map(_on_account, rows))


def sums_on_account(connection: Connection, customer_id: int) -> tuple[tuple[int, Money], ...]:
    """What is on account of a customer, whenever it came: the id of each sum and what is left of it, oldest first."""
    return tuple((row.on_account_id, row.credit.open) for row in money_on_account(connection, date.max, customer_id))


def left_on_account(connection: Connection, customer_id: int, currency: str) -> Money:
    """What that comes to in a currency."""
    sums = sums_on_account(connection, customer_id)
    return total([left for _, left in sums if left.currency == currency], currency)


def _way(connection: Connection, as_of: date, customer_id: int | None) -> dict[str, bool]:
    is_of_one = customer_id is not None
    return {"is_of_one": is_of_one, "long_ago": not is_of_one and is_long_ago(connection, as_of)}


def _told(as_of: date, customer_id: int | None) -> dict[str, object]:
    return {"as_of": as_of} if customer_id is None else {"as_of": as_of, "customer_id": customer_id}


@cache
def _items(*, is_of_one: bool, long_ago: bool) -> Select[Any]:
    """Made once: building the statement takes longer than answering it for one customer."""
    parts = piece_parts(_AS_OF, _CUSTOMER if is_of_one else None, with_due=False, long_ago=long_ago)
    pieces, customers, entries, invoices = due_piece_table, customer_table, entry_table, invoice_table
    summed = (
        select(parts.c.piece_id, func.sum(parts.c.minor).label("minor"))
        .group_by(parts.c.piece_id)
        .having(func.sum(parts.c.minor) != 0)
        .subquery()
    )
    return (
        select(
            pieces.c.id,
            pieces.c.invoice_id,
            pieces.c.position,
            pieces.c.issued_on,
            due_on_as_of(_AS_OF),
            pieces.c.currency,
            pieces.c.amount_minor,
            summed.c.minor,
            entries.c.kind,
            entries.c.nature,
            func.coalesce(invoices.c.number, late_charge_table.c.number, "").label("number"),
            costs_column(),
            (func.json_extract(invoices.c.frozen, "$.payment_reference") if is_of_one else null()).label("quoted"),
            (_planned(payment_plan_table.c.number) if is_of_one else null()).label("plan"),
            (_planned(plan_item_table.c.role == "waived") if is_of_one else null()).label("is_waived"),
            customers.c.id.label("customer_id"),
            customers.c.number.label("customer_number"),
            customers.c.name.label("customer_name"),
        )
        .join_from(summed, pieces, pieces.c.id == summed.c.piece_id)
        .join(entries, entries.c.id == pieces.c.entry_id)
        .join(customers, customers.c.id == pieces.c.customer_id)
        .outerjoin(invoices, invoices.c.id == pieces.c.invoice_id)
        .outerjoin(late_charge_table, late_charge_table.c.id == entries.c.late_charge_id)
        .order_by(literal_column("due_on"), pieces.c.issued_on, pieces.c.id)
    )


def _planned(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Of the plan that runs on the day and that a piece is in."""
    plans, items = payment_plan_table, plan_item_table
    return (
        select(column)
        .select_from(items)
        .join(plans, plans.c.id == items.c.plan_id)
        .where(items.c.due_piece_id == due_piece_table.c.id, plans.c.agreed_on <= _AS_OF)
        .where(or_(plans.c.ended_on.is_(None), plans.c.ended_on > _AS_OF))
        .correlate(due_piece_table)
        .limit(1)
        .scalar_subquery()
    )


@cache
def _credits(*, is_of_one: bool, long_ago: bool) -> Select[Any]:
    parts = credit_parts(_AS_OF, _CUSTOMER if is_of_one else None, long_ago=long_ago)
    credit, customers, entries, invoices = on_account_table, customer_table, entry_table, invoice_table
    summed = (
        select(parts.c.on_account_id, func.sum(parts.c.minor).label("minor"))
        .group_by(parts.c.on_account_id)
        .having(func.sum(parts.c.minor) != 0)
        .subquery()
    )
    return (
        select(
            credit.c.id,
            credit.c.entry_id,
            credit.c.dated_on,
            credit.c.currency,
            credit.c.amount_minor,
            summed.c.minor,
            entries.c.kind,
            func.coalesce(invoices.c.number, "").label("number"),
            customers.c.id.label("customer_id"),
            customers.c.number.label("customer_number"),
            customers.c.name.label("customer_name"),
        )
        .join_from(summed, credit, credit.c.id == summed.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .join(customers, customers.c.id == credit.c.customer_id)
        .outerjoin(invoices, invoices.c.id == entries.c.invoice_id)
        .order_by(credit.c.dated_on, credit.c.id)
    )


def _on_account(row: Any) -> OnAccountRow:
    credit_id, entry_id, dated_on, currency, amount, left, kind, number, who, customer_number, name = row
    credit = OnAccount(entry_id, dated_on, Money(amount, currency), Money(left, currency))
    return OnAccountRow(credit_id, who, customer_number, name, kind_of(kind), number, credit)


def _open_item(row: Any) -> OpenItemRow:
    piece, invoice, position, issued_on, due_on, currency, amount, left, kind, nature, number, *told = row
    costs, quoted, plan, is_waived, who, customer_number, name = told
    money, rest = Money(amount, currency), Money(left, currency)
    facts = (money, rest, invoice or 0, position, nature_of(nature), quoted or "", called(nature, costs))
    item = OpenItem(piece, number, issued_on, due_on, *facts, plan or "", bool(is_waived))
    return OpenItemRow(who, customer_number, name, kind_of(kind), item)
