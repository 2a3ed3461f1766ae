"""Whether a waiting message still says the truth: what came in since it was written, by the order of operations."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, exists, select, true

from arbook.store.tables.agreements import dispute_table, hold_table, payment_plan_table, promise_table
from arbook.store.tables.book import operation_table
from arbook.store.tables.money import entry_table
from arbook.store.tables.reminders import message_table, reminder_table

_LESS_TO_PAY = ("payment", "credit_note", "write_off", "discount")
_AGREEMENTS = (promise_table, dispute_table, hold_table, payment_plan_table)


def why_stale(connection: Connection, message: Row[Any]) -> str | None:
    """``paid_since``, ``agreed_since``, ``reminded_since``, or None while the message is still true.

    ``message`` is a row of the outbox. Clocks are not trusted: operations are numbered.
    """
    written = connection.execute(
        select(operation_table.c.sequence).where(operation_table.c.id == message.operation_id)
    ).scalar_one()
    if _happened(connection, entry_table, message.customer_id, written, entry_table.c.kind.in_(_LESS_TO_PAY)):
        return "paid_since"
    if any(_happened(connection, table, message.customer_id, written, true()) for table in _AGREEMENTS):
        return "agreed_since"
    return "reminded_since" if _reminded(connection, message) else None


def _happened(
    connection: Connection, table: Table, customer_id: int, written: int, condition: ColumnElement[bool]
) -> bool:
    after = exists().where(
        table.c.customer_id == customer_id,
        table.c.operation_id == operation_table.c.id,
        operation_table.c.sequence > written,
        condition,
    )
    return bool(connection.execute(select(after)).scalar())


def _reminded(connection: Connection, message: Row[Any]) -> bool:
    """Another message to this customer was queued later and not given up."""
    reminders, messages = reminder_table, message_table
    later = exists().where(
        messages.c.customer_id == message.customer_id,
        messages.c.id > message.id,
        messages.c.reminder_id == reminders.c.id,
        ~reminders.c.is_void,
    )
    return bool(connection.execute(select(later)).scalar())
