"""What the book knows before reminders are sent and who paid after the last ones."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, exists, func, select

from arbook.ledger.money import Money
from arbook.ledger.readiness import SendingFacts
from arbook.queries.settings import mail_account, profile
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table
from arbook.store.tables.reminders import reminder_table


@dataclass(frozen=True, slots=True)
class PaidAfterReminder:
    """A customer who paid after the last reminders."""

    name: str
    amount: Money


def sending_facts(connection: Connection) -> SendingFacts:
    """What is looked at before reminders are sent."""
    own = profile(connection)
    return SendingFacts(
        connection.execute(select(func.max(payment_table.c.received_on))).scalar(),
        _unmatched(connection),
        mail_account(connection) is not None,
        bool(own.iban.strip() or own.payment_note.strip()),
    )


def paid_after_reminders(connection: Connection, as_of: date) -> tuple[PaidAfterReminder, ...]:
    """Who paid on or after the day of the last sitting up to ``as_of`` that reminded them, the largest sum first.
    Money that was given back or taken back does not count.
    """
    reminders, payments, customers = reminder_table, payment_table, customer_table
    last_on = connection.execute(
        select(func.max(reminders.c.as_of)).where(~reminders.c.is_void, reminders.c.as_of <= as_of)
    ).scalar()
    if last_on is None:
        return ()
    was_reminded = exists().where(
        reminders.c.customer_id == payments.c.customer_id, reminders.c.as_of == last_on, ~reminders.c.is_void
    )
    entry, reversal = entry_table.alias("entry_of_payment"), entry_table.alias("taken_back")
    taken_back = exists().where(entry.c.payment_id == payments.c.id, reversal.c.reverses_id == entry.c.id)
    minor = func.sum(payments.c.amount_minor)
    rows = connection.execute(
        select(customers.c.name, payments.c.currency, minor)
        .join(customers, customers.c.id == payments.c.customer_id)
        .where(payments.c.received_on.between(last_on, as_of), was_reminded, ~taken_back)
        .group_by(payments.c.customer_id, payments.c.currency)
        .order_by(minor.desc())
    )
    return tuple(PaidAfterReminder(name, Money(paid, currency)) for name, currency, paid in rows)


def _unmatched(connection: Connection) -> dict[int, int]:
    """By customer who still owes in that currency: payments and credits with money left on account."""
    credit, entries, pieces = on_account_table, entry_table, due_piece_table
    owes = exists().where(
        pieces.c.customer_id == entries.c.customer_id, pieces.c.currency == credit.c.currency, pieces.c.open_minor > 0
    )
    rows = connection.execute(
        select(entries.c.customer_id, func.count())
        .join_from(credit, entries, entries.c.id == credit.c.entry_id)
        .where(credit.c.open_minor > 0, owes)
        .group_by(entries.c.customer_id)
    )
    return {customer_id: count for customer_id, count in rows}  # noqa: C416 - rows are no pairs to mypy
