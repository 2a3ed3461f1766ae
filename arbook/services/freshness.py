"""Whether a waiting message still says the truth: what came in since it was written, by the order of operations."""

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    FromClause,
    Row,
    ScalarSelect,
    Table,
    Text,
    and_,
    bindparam,
    cast,
    exists,
    func,
    or_,
    select,
    true,
)

from arbook.queries.book_facts import PAID_ANEW
from arbook.queries.plan_breaks import BROKEN_LETTER
from arbook.services.last_days import is_over
from arbook.store.tables.agreements import dispute_table, hold_table, payment_plan_table, promise_table
from arbook.store.tables.book import book_fact_table, operation_table
from arbook.store.tables.customers import (
    contact_made_table,
    customer_manner_table,
    customer_table,
    person_table,
)
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import allocation_table, entry_table
from arbook.store.tables.papers import due_change_table, due_piece_table, invoice_table
from arbook.store.tables.reminders import kind_note_table, message_table, reminder_table
from arbook.store.tables.settlements import settlement_step_table, settlement_table

_LESS_TO_PAY = ("payment", "credit_note", "write_off", "discount", "waiver")
_OF_PLANS = ("plan", "progress")
_DEMANDS = ("claim", BROKEN_LETTER)
"""Papers that ask for money as sternly as a reminder does."""
_AGREEMENTS = (promise_table, dispute_table, hold_table, payment_plan_table, settlement_table)


def why_stale(connection: Connection, message: Row[Any], to_address: str | None = None) -> str | None:
    """What came between, or None while the message is still true: ``paid_since``, ``agreed_since``,
    ``lowered_since``, ``answered_since``, ``reminded_since``, ``care_since``, ``credited_since``, ``reversed_since``,
    ``withdrawn_since``, ``address_since`` or ``account_since``.

    A reminder, and a paper that demands, minds all that was agreed or answered. A statement minds what was agreed,
    since it would say something else now, but no answer: often it is what they asked for. What brings an invoice
    minds that invoice alone, a receipt or thanks their payment, an apology nothing; an offer, a plan and more time
    mind whether they still stand.
    Whatever it brings, a mail goes neither to an address that was taken out nor with an account that was changed.

    ``message`` is a row of the outbox; ``to_address`` is asked about in place of its own. Clocks are not trusted:
    operations are numbered.
    """
    facts = {"customer": message.customer_id, "message": message.id, "operation": message.operation_id}
    facts["to"] = message.to_address if to_address is None else to_address
    question, of_it = _asked(message.paper_kind, message.paper_of)
    happened = connection.execute(question, facts | of_it).one()._mapping
    return next((name for name, is_true in happened.items() if is_true), None)


def outdated(connection: Connection, message_ids: Collection[int], today: date) -> frozenset[int]:
    """Which of these messages are true no more, or give a day that is over."""
    table = message_table  # without the bytes: a run can be thousands of them
    needed = [each for each in table.c if each is not table.c.content]
    rows = connection.execute(select(*needed).where(table.c.id.in_(list(message_ids)))).all()
    return frozenset(row.id for row in rows if why_stale(connection, row) or is_over(connection, row, today))


def _asked(kind: str, of: str) -> tuple[Executable, dict[str, object]]:
    """The question for a message that brings this paper, if any, and what it is about."""
    first = of.partition(" ")[0]
    if kind == "invoice":
        return _question_of_invoice(), {"invoice": int(of)}
    if kind in ("receipt", "thanks"):
        return _question_of_payment(), {"payment": int(of)}
    if kind in _OF_PLANS:
        return _question_of_plan(), {"plan": int(first)}
    if kind == "interest":
        return _question_of_charge(), {"charge": int(of)}
    if kind == "settlement":
        return _question_of_offer(), {"settlement": int(of)}
    if kind == "extension":
        return _question_of_time(), {"given": first}
    if kind == "statement":
        return _question_of_account(), {}
    if kind == "terms":
        return _asking(), {}
    return (_question_of_demand() if kind in _DEMANDS else _question()), {}


def _asking(**named: ColumnElement[bool]) -> Executable:
    """One statement, built once: each message of a run asks it. With what every mail minds last."""
    every = {**named, "address_since": _moved_away(), "account_since": _account_changed()}
    return select(*(which.label(name) for name, which in every.items()))


@cache
def _question() -> Executable:
    """A reminder, or a note that asks for nothing and minds nothing of all this."""
    notes, reminders, messages, manners = kind_note_table, reminder_table, message_table, customer_manner_table
    reminded = exists().where(
        messages.c.customer_id == bindparam("customer"),
        messages.c.id > bindparam("message"),
        messages.c.reminder_id == reminders.c.id,
        ~reminders.c.is_void,
    )
    own_note = exists().where(notes.c.message_row_id == bindparam("message"))
    came = {
        "paid_since": _paid(),
        "lowered_since": _lowered(),
        "agreed_since": _agreed(),
        "answered_since": _answered(),
        "reminded_since": reminded,
        "care_since": _since(manners, manners.c.is_sensitive),
    }
    asks = {name: and_(which, ~own_note) for name, which in came.items()}
    thanked = select(notes.c.payment_id).where(notes.c.message_row_id == bindparam("message")).scalar_subquery()
    return _asking(**asks, reversed_since=_taken_back(thanked))


@cache
def _question_of_demand() -> Executable:
    """A paper that demands."""
    return _asking(**_demanding())


@cache
def _question_of_charge() -> Executable:
    """The same of a late charge, which may have been taken back."""
    charges = late_charge_table
    withdrawn = exists().where(charges.c.id == bindparam("charge"), charges.c.withdrawn_on.is_not(None))
    return _asking(withdrawn_since=withdrawn, **_demanding())


def _demanding() -> dict[str, ColumnElement[bool]]:
    return {
        "paid_since": _paid(),
        "lowered_since": _lowered(),
        "agreed_since": _agreed(),
        "answered_since": _answered(),
    }


@cache
def _question_of_account() -> Executable:
    """Whether there is less to pay than when the message was written, or another day for it."""
    return _asking(paid_since=_paid(), lowered_since=_lowered(), agreed_since=_agreed())


@cache
def _question_of_time() -> Executable:
    """Whether the time given was taken back or changed; ``given`` is the invoice, or the operation that gave it to
    several.
    """
    pieces, changes, first = due_piece_table, due_change_table, due_change_table.alias("first")
    of_one = cast(pieces.c.invoice_id, Text) == bindparam("given")
    of_several = exists().where(first.c.due_piece_id == pieces.c.id, first.c.operation_id == bindparam("given"))
    moved = _later(changes, changes.c.due_piece_id == pieces.c.id, or_(of_one, of_several))
    return _asking(paid_since=_paid(), withdrawn_since=moved)


@cache
def _question_of_plan() -> Executable:
    """Whether the plan runs no more, or there is less to pay."""
    plans = payment_plan_table
    ended = exists().where(plans.c.id == bindparam("plan"), plans.c.ended_on.is_not(None))
    return _asking(paid_since=_paid(), withdrawn_since=ended)


@cache
def _question_of_offer() -> Executable:
    """Whether the offer was taken back, or there is less to pay."""
    steps = settlement_step_table
    withdrawn = exists().where(
        steps.c.settlement_id == bindparam("settlement"), steps.c.kind == "withdrawn", ~steps.c.is_undone
    )
    return _asking(paid_since=_paid(), withdrawn_since=withdrawn)


@cache
def _question_of_payment() -> Executable:
    """Whether the payment was taken back after the message was written."""
    return _asking(reversed_since=_taken_back(bindparam("payment")))


@cache
def _question_of_invoice() -> Executable:
    """Whether the invoice was corrected, or something of it settled, after the message was written."""
    corrections, pieces, shares = invoice_table.alias("correction"), due_piece_table, allocation_table
    corrected = _later(
        corrections, corrections.c.corrects_id == bindparam("invoice"), corrections.c.state == "issued"
    )
    settled = _later(shares, shares.c.due_piece_id == pieces.c.id, pieces.c.invoice_id == bindparam("invoice"))
    return _asking(credited_since=corrected, paid_since=settled)


def _paid() -> ColumnElement[bool]:
    return _since(entry_table, entry_table.c.kind.in_(_LESS_TO_PAY))


def _taken_back(payment_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """The payment was taken back."""
    taken_back, entries = entry_table.alias("taken_back"), entry_table
    return _later(taken_back, taken_back.c.reverses_id == entries.c.id, entries.c.payment_id == payment_id)


def _lowered() -> ColumnElement[bool]:
    """Something that was charged is not owed any more, or what this message claims is not claimed any more."""
    messages, reminders, charges = message_table, reminder_table, late_charge_table
    claimed = exists().where(
        messages.c.id == bindparam("message"),
        reminders.c.id == messages.c.reminder_id,
        charges.c.id == reminders.c.late_charge_id,
        charges.c.withdrawn_on.is_not(None),
    )
    return or_(_since(entry_table, and_(entry_table.c.kind == "reversal", entry_table.c.amount_minor < 0)), claimed)


def _agreed() -> ColumnElement[bool]:
    """Something was agreed, contested or paused, or more time was given for something they owe."""
    changes, pieces = due_change_table, due_piece_table
    own = pieces.c.customer_id == bindparam("customer")
    given = _later(changes, changes.c.due_piece_id == pieces.c.id, own, changes.c.undoes_id.is_(None))
    return or_(*(_since(table, true()) for table in _AGREEMENTS), given)


def _answered() -> ColumnElement[bool]:
    log = contact_made_table
    return _since(log, and_(log.c.direction == "in", log.c.kind != "auto_reply"))


def _moved_away() -> ColumnElement[bool]:
    """The customer's card was written anew, and nobody there gets mail at this address, nor letters. One that the
    owner typed for a message, and that was never on the card, stays good as long as the card stays.
    """
    customers, people = customer_table, person_table
    to = func.lower(func.trim(bindparam("to")))
    reached = exists().where(
        people.c.customer_id == bindparam("customer"),
        people.c.gets_reminders,
        func.lower(func.trim(people.c.email)) == to,
    )
    own = customers.c.id == bindparam("customer")
    posted = or_(
        exists().where(own, customers.c.address == bindparam("to")),
        exists().where(people.c.customer_id == bindparam("customer"), people.c.address == bindparam("to")),
    )
    changed = or_(_later(customers, customers.c.id == bindparam("customer")), _since(people, true()))
    return and_(changed, ~reached, ~posted)


def _account_changed() -> ColumnElement[bool]:
    """How the business is paid was written anew: the mail, or the paper that it brings, names what was before."""
    facts, operations = book_fact_table, operation_table
    return exists().where(
        facts.c.key == PAID_ANEW, facts.c.value == operations.c.id, operations.c.sequence > _written_at()
    )


def _since(table: Table, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Something of this kind was written for the customer after the message was."""
    return _later(table, table.c.customer_id == bindparam("customer"), condition)


def _later(table: FromClause, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Something of this kind was written after the message was."""
    return exists().where(
        *conditions,
        table.c.operation_id == operation_table.c.id,
        operation_table.c.sequence > _written_at(),
    )


def _written_at() -> ScalarSelect[int]:
    """The number of the operation that wrote the message."""
    written = operation_table.alias("written")
    return select(written.c.sequence).where(written.c.id == bindparam("operation")).scalar_subquery()
