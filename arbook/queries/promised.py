"""What came of a promise: the money received while it ran."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, exists, func, select

from arbook.store.tables.agreements import promise_table
from arbook.store.tables.money import entry_table, payment_table


def has_promises(connection: Connection) -> bool:
    """Whether anybody ever promised anything. Where nobody did, it is not asked what came of promises: to make that
    statement takes five times as long as to make this one, before any list is seen.
    """
    return connection.execute(select(func.max(promise_table.c.id))).scalar() is not None


def received_for_promise(as_of: date) -> Any:
    """What came from the day of the promise to its day, seen on ``as_of``; money taken back does not count."""
    payments, promises = payment_table, promise_table
    entry, reversal = entry_table.alias("entry_of_payment"), entry_table.alias("taken_back")
    taken_back = exists().where(
        entry.c.payment_id == payments.c.id, reversal.c.reverses_id == entry.c.id, reversal.c.dated_on <= as_of
    )
    return (
        select(func.coalesce(func.sum(payments.c.amount_minor), 0))
        .where(
            payments.c.customer_id == promises.c.customer_id,
            payments.c.currency == promises.c.currency,
            payments.c.received_on.between(promises.c.made_on, promises.c.promised_on),
            payments.c.received_on <= as_of,
            ~taken_back,
        )
        .correlate(promises)
        .scalar_subquery()
    )
