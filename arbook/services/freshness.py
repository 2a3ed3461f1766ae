"""Whether a waiting message still says the truth: what came in since it was written, by the order of operations."""

from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    FromClause,
    Row,
    Select,
    Table,
    and_,
    bindparam,
    exists,
    or_,
    select,
    true,
)

from arbook.store.tables.agreements import dispute_table, hold_table, payment_plan_table, promise_table
from arbook.store.tables.book import operation_table
from arbook.store.tables.customers import contact_made_table
from arbook.store.tables.money import allocation_table, entry_table
from arbook.store.tables.papers import due_change_table, due_piece_table, invoice_table
from arbook.store.tables.reminders import message_table, reminder_table
from arbook.store.tables.settlements import settlement_step_table, settlement_table

_LESS_TO_PAY = ("payment", "credit_note", "write_off", "discount", "waiver")
_OF_PLANS = ("plan", "progress")
_AGREEMENTS = (promise_table, dispute_table, hold_table, payment_plan_table, settlement_table)


def why_stale(connection: Connection, message: Row[Any]) -> str | None:
    """What came between, or None while the message is still true: ``paid_since``, ``agreed_since``,
    ``answered_since``, ``reminded_since``, ``credited_since``, ``reversed_since`` or ``withdrawn_since``.

    What brings an invoice minds that invoice alone, a receipt its payment, and our terms nothing; any other paper is
    about money that is owed, and an offer or a plan about itself as well.

    ``message`` is a row of the outbox. Clocks are not trusted: operations are numbered.
    """
    facts = {"customer": message.customer_id, "message": message.id, "operation": message.operation_id}
    kind, of = message.paper_kind, message.paper_of
    if kind == "terms":
        return None
    question: Executable
    if kind == "invoice":
        question, facts["invoice"] = _question_of_invoice(), int(of)
    elif kind in ("receipt", "thanks"):
        question, facts["payment"] = _question_of_payment(), int(of)
    elif kind in _OF_PLANS:
        question, facts["plan"] = _question_of_plan(), int(of.split()[0])
    elif kind == "settlement":
        question, facts["settlement"] = _question_of_offer(), int(of)
    else:
        question = _question_of_account() if kind else _question()
    happened = connection.execute(question, facts).one()._mapping
    return next((name for name, is_true in happened.items() if is_true), None)


@cache
def _question() -> Select[bool, bool, bool, bool]:
    """One statement, built once: each message of a run asks it."""
    agreed = or_(*(_since(table, true()) for table in _AGREEMENTS), _given_time())
    answered = _since(
        contact_made_table, and_(contact_made_table.c.direction == "in", contact_made_table.c.kind != "auto_reply")
    )
    reminders, messages = reminder_table, message_table
    reminded = exists().where(
        messages.c.customer_id == bindparam("customer"),
        messages.c.id > bindparam("message"),
        messages.c.reminder_id == reminders.c.id,
        ~reminders.c.is_void,
    )
    return select(
        _paid().label("paid_since"),
        agreed.label("agreed_since"),
        answered.label("answered_since"),
        reminded.label("reminded_since"),
    )


@cache
def _question_of_account() -> Select[bool]:
    """Whether there is less to pay than when the message was written."""
    return select(_paid().label("paid_since"))


@cache
def _question_of_plan() -> Select[bool, bool]:
    """Whether the plan runs no more, or there is less to pay."""
    plans = payment_plan_table
    ended = exists().where(plans.c.id == bindparam("plan"), plans.c.ended_on.is_not(None))
    return select(_paid().label("paid_since"), ended.label("withdrawn_since"))


@cache
def _question_of_offer() -> Select[bool, bool]:
    """Whether the offer was taken back, or there is less to pay."""
    steps = settlement_step_table
    withdrawn = exists().where(
        steps.c.settlement_id == bindparam("settlement"), steps.c.kind == "withdrawn", ~steps.c.is_undone
    )
    return select(_paid().label("paid_since"), withdrawn.label("withdrawn_since"))


@cache
def _question_of_payment() -> Select[bool]:
    """Whether the payment was taken back after the message was written."""
    taken_back, entries = entry_table.alias("taken_back"), entry_table
    reversed_ = _later(
        taken_back, taken_back.c.reverses_id == entries.c.id, entries.c.payment_id == bindparam("payment")
    )
    return select(reversed_.label("reversed_since"))


@cache
def _question_of_invoice() -> Select[bool, bool]:
    """Whether the invoice was corrected, or something of it settled, after the message was written."""
    corrections, pieces, shares = invoice_table.alias("correction"), due_piece_table, allocation_table
    corrected = _later(
        corrections, corrections.c.corrects_id == bindparam("invoice"), corrections.c.state == "issued"
    )
    settled = _later(shares, shares.c.due_piece_id == pieces.c.id, pieces.c.invoice_id == bindparam("invoice"))
    return select(corrected.label("credited_since"), settled.label("paid_since"))


def _paid() -> ColumnElement[bool]:
    return _since(entry_table, entry_table.c.kind.in_(_LESS_TO_PAY))


def _given_time() -> ColumnElement[bool]:
    """More time was given for something they owe."""
    changes, pieces = due_change_table, due_piece_table
    own = pieces.c.customer_id == bindparam("customer")
    return _later(changes, changes.c.due_piece_id == pieces.c.id, own, changes.c.undoes_id.is_(None))


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
