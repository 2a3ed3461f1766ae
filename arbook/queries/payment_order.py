"""Which payments a list shows, and in which order: their ids."""

from array import array
from typing import Any

from sqlalchemy import Connection, select

from arbook.queries.as_of import NOTHING
from arbook.queries.listing import downwards, ids_of, with_words
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import entry_table, on_account_table, payment_table
from arbook.store.tables.words import payment_word_table

_NEWEST = (payment_table.c.received_on.desc(), payment_table.c.id.desc())


def payment_ids(
    connection: Connection,
    *,
    search: str = "",
    only_on_account: bool = False,
    customer_id: int | None = None,
    order: str = "",
    is_down: bool = False,
    limit: int | None = None,
) -> "array[int]":
    """Ids of payments in order.

    ``only_on_account``: something of it waits to be put on an invoice. ``order``: ``day``, ``customer``, ``method``,
    ``amount``, or "" for the newest first. ``search`` finds words of the reference by their beginning, and parts of
    the customer.
    """
    payments, customers, credit = payment_table, customer_table, on_account_table
    statement = select(payments.c.id)
    if order == "customer":
        statement = select(payments.c.id).join_from(customers, payments, payments.c.customer_id == customers.c.id)
    if customer_id is not None:
        statement = statement.where(payments.c.customer_id == customer_id)
    if only_on_account:
        waiting = select(credit.c.entry_id).where(credit.c.open_minor != NOTHING)
        entries = select(entry_table.c.payment_id).where(
            entry_table.c.id.in_(waiting), entry_table.c.kind == "payment"
        )
        statement = statement.where(payments.c.id.in_(entries))
    if search:
        statement = with_words(statement, payments.c.id, payments, payment_word_table, search)
    return ids_of(connection, statement.order_by(*_order(order, is_down=is_down)).limit(limit))


def _order(order: str, *, is_down: bool) -> tuple[Any, ...]:
    payments, customers = payment_table, customer_table
    if order == "day":
        return downwards((payments.c.received_on, payments.c.id), is_down=is_down)
    if order == "amount":
        return downwards((payments.c.amount_minor, payments.c.id), is_down=is_down)
    if order == "customer":
        return (*downwards((customers.c.name.collate("NOCASE"), customers.c.id), is_down=is_down), *_NEWEST)
    if order == "method":
        return (*downwards((payments.c.method,), is_down=is_down), *_NEWEST)
    return _NEWEST
