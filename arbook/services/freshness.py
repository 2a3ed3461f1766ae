"""Whether a waiting message still says the truth: what came in since it was written, by the order of operations."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Row, Select, Table, bindparam, exists, or_, select, true

from arbook.store.tables.agreements import dispute_table, hold_table, payment_plan_table, promise_table
from arbook.store.tables.book import operation_table
from arbook.store.tables.money import allocation_table, entry_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.reminders import message_table, reminder_table

_LESS_TO_PAY = ("payment", "credit_note", "write_off", "discount", "waiver")
_AGREEMENTS = (promise_table, dispute_table, hold_table, payment_plan_table)


def why_stale(connection: Connection, message: Row[Any]) -> str | None:
    """``paid_since``, ``agreed_since``, ``reminded_since``, ``credited_since``, or None while the message is still
    true. What brings an invoice minds that invoice alone.

    ``message`` is a row of the outbox. Clocks are not trusted: operations are numbered.
    """
    facts = {"customer": message.customer_id, "message": message.id, "operation": message.operation_id}
    if message.paper_kind == "invoice":
        happened = connection.execute(_question_of_invoice(), {**facts, "invoice": int(message.paper_of)}).one()
    else:
        happened = connection.execute(_question(), facts).one()
    return next((name for name, is_true in happened._mapping.items() if is_true), None)


@cache
def _question() -> Select[bool, bool, bool]:
    """One statement, built once: each message of a run asks it."""
    paid = _since(entry_table, entry_table.c.kind.in_(_LESS_TO_PAY))
    agreed = or_(*(_since(table, true()) for table in _AGREEMENTS))
    reminders, messages = reminder_table, message_table
    reminded = exists().where(
        messages.c.customer_id == bindparam("customer"),
        messages.c.id > bindparam("message"),
        messages.c.reminder_id == reminders.c.id,
        ~reminders.c.is_void,
    )
    return select(paid.label("paid_since"), agreed.label("agreed_since"), reminded.label("reminded_since"))


@cache
def _question_of_invoice() -> Select[bool, bool]:
    """Whether the invoice was corrected, or something of it settled, after the message was written."""
    corrections, pieces, shares = invoice_table.alias("correction"), due_piece_table, allocation_table
    corrected = _later(
        corrections, corrections.c.corrects_id == bindparam("invoice"), corrections.c.state == "issued"
    )
    settled = _later(shares, shares.c.due_piece_id == pieces.c.id, pieces.c.invoice_id == bindparam("invoice"))
    return select(corrected.label("credited_since"), settled.label("paid_since"))


def _since(table: Table, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Something of this kind was written for the customer after the message was."""
    return _later(table, table.c.customer_id == bindparam("customer"), condition)


def _later(table: FromClause, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Something of this kind was written after the message was."""
    written = operation_table.alias("written")
    its_number = select(written.c.sequence).where(written.c.id == bindparam("operation")).scalar_subquery()
    return exists().where(
        *conditions,
        table.c.operation_id == operation_table.c.id,
        operation_table.c.sequence > its_number,
    )
