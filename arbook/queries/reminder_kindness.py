"""What bears on kind notes, read for the whole book: payments after reminders, how all paid, notes sent before."""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from arbook.ledger.money import Money
from arbook.ledger.reminder_kindness import (
    THANKS_WITHIN_DAYS,
    Kindness,
    KindNote,
    NoteKind,
    PaidAfterReminder,
    kind_notes,
)
from arbook.queries.pausing import pauses_on
from arbook.queries.planned import planned_items
from arbook.queries.relationships import relationships
from arbook.queries.reminder_history import WAITING_STATES
from arbook.queries.reminder_policies import calendars, default_policy_of, policies, reminder_rules
from arbook.queries.reminder_reach import customers_reached
from arbook.store.tables.book import operation_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table
from arbook.store.tables.reminders import (
    kind_note_table,
    message_table,
    reminder_item_table,
    reminder_stage_table,
    reminder_table,
)

OFFERED_AGAIN = "offer_kind_note_again"
"""The kind of operation that takes it back that a note was let be; it is about that note."""


def offered_notes(connection: Connection, as_of: date) -> tuple[KindNote, ...]:
    """The notes to offer on a day, to whom mail or a letter reaches; none on a quiet day."""
    rules, ladders = reminder_rules(connection), policies(connection)
    if not any(each.says_thanks or each.appreciates for each in ladders.values()):
        return ()
    calendar_of = calendars(connection, rules, as_of)
    default, paid = default_policy_of(connection, ladders), _paid(connection, as_of)
    spoken, noted = _spoken_about(connection, as_of), _noted(connection)
    reached = [
        (who, ladder)
        for who in customers_reached(connection, None)
        if who.has_address and who.customer_id not in spoken
        if (ladder := ladders.get(who.policy_id or 0, default)).appreciates
        or (ladder.says_thanks and who.customer_id in paid)
        if calendar_of(who.country).on_or_after(as_of) == as_of
    ]
    related = relationships(connection, as_of, [who.customer_id for who, _ in reached])
    found = []
    for who, ladder in reached:
        notes = noted.get(who.customer_id, {})
        found.append(
            Kindness(
                who.customer_id,
                who.number,
                who.name,
                ladder,
                related[who.customer_id],
                paid.get(who.customer_id),
                last_note_on=max(notes.values(), default=None),
                last_appreciated_on=notes.get(NoteKind.APPRECIATION),
                last_thanked_on=notes.get(NoteKind.THANKS),
            )
        )
    return kind_notes(found, as_of)


def _paid(connection: Connection, as_of: date) -> dict[int, PaidAfterReminder]:
    """By customer the latest payment that settled something reminded of, and was not thanked for. Who was about to be
    handed over is thanked by nobody.
    """
    payments, entries, credit, shares = payment_table, entry_table, on_account_table, allocation_table
    pieces, items, reminders, stages = due_piece_table, reminder_item_table, reminder_table, reminder_stage_table
    undone, notes = entry_table.alias("undone"), kind_note_table
    rows = connection.execute(
        select(payments.c.customer_id, payments.c.id, payments.c.received_on, payments.c.amount_minor)
        .add_columns(payments.c.currency)
        .join(entries, and_(entries.c.payment_id == payments.c.id, entries.c.kind == "payment"))
        .join(credit, credit.c.entry_id == entries.c.id)
        .join(shares, and_(shares.c.on_account_id == credit.c.id, shares.c.amount_minor > 0))
        .join(pieces, and_(pieces.c.id == shares.c.due_piece_id, pieces.c.open_minor == 0))
        .join(items, and_(items.c.due_piece_id == pieces.c.id, ~items.c.is_void))
        .join(reminders, and_(reminders.c.id == items.c.reminder_id, ~reminders.c.is_void))
        .join(stages, stages.c.id == items.c.stage_id)
        .where(
            payments.c.received_on.between(as_of - timedelta(days=THANKS_WITHIN_DAYS), as_of),
            reminders.c.as_of <= payments.c.received_on,
            reminders.c.as_of > pieces.c.first_due_on,
            ~exists().where(undone.c.reverses_id == entries.c.id),
            ~exists().where(notes.c.payment_id == payments.c.id, _counts()),
        )
        .group_by(payments.c.id)
        .having(func.max(stages.c.hands_over) == 0)
        .order_by(payments.c.received_on, payments.c.id)
    )
    return {
        owner: PaidAfterReminder(payment_id, on, Money(minor, currency))
        for owner, payment_id, on, minor, currency in rows
    }


def left_be(connection: Connection, customer_id: int) -> int | None:
    """The id of the note to this customer that the owner let be last, and did not have offered again."""
    notes = kind_note_table
    let = select(func.max(notes.c.id)).where(notes.c.customer_id == customer_id, _is_left_be())
    return connection.execute(let).scalar()


def _counts() -> ColumnElement[bool]:
    """A note counts unless its message was cancelled or failed, or it was let be and is offered again."""
    notes, messages = kind_note_table, message_table
    lost = exists().where(messages.c.id == notes.c.message_row_id, messages.c.state.in_(("cancelled", "failed")))
    return or_(_is_left_be(), and_(notes.c.message_row_id.is_not(None), ~lost))


def _is_left_be() -> ColumnElement[bool]:
    """Nothing of a note that was let be is ever changed: the log of operations tells which is offered again."""
    operations = operation_table
    again = select(func.json_extract(operations.c.changes, "$.made_id")).where(operations.c.kind == OFFERED_AGAIN)
    return and_(kind_note_table.c.message_row_id.is_(None), kind_note_table.c.id.not_in(again))


def _noted(connection: Connection) -> dict[int, dict[NoteKind, date]]:
    """By customer the last day of each kind of note."""
    notes = kind_note_table
    rows = connection.execute(
        select(notes.c.customer_id, notes.c.kind, func.max(notes.c.as_of))
        .where(_counts(), notes.c.kind != "apology")
        .group_by(notes.c.customer_id, notes.c.kind)
    )
    found: dict[int, dict[NoteKind, date]] = {}
    for customer_id, kind, on in rows:
        found.setdefault(customer_id, {})[NoteKind(kind)] = on
    return found


def _spoken_about(connection: Connection, as_of: date) -> frozenset[int]:
    """Customers with whom something else is going on."""
    pauses, messages = pauses_on(connection, as_of), message_table
    waiting = select(messages.c.customer_id).where(messages.c.state.in_(WAITING_STATES)).distinct()
    planned = planned_items(connection, as_of)
    return frozenset(
        {*pauses.holds, *pauses.disputes, *pauses.promised_on, *planned.open}
        | set(connection.execute(waiting).scalars())
    )
