"""What the book knows before reminders are sent, and who paid after the last ones."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, exists, func, select

from arbook.ledger.calendars import FIVE_DAYS
from arbook.ledger.money import Money
from arbook.ledger.readiness import ANSWERED_WITHIN_DAYS, Answered, SendingFacts
from arbook.queries.reminding import REPLIES
from arbook.queries.settings import mail_account, profile
from arbook.store.tables.customers import contact_made_table, customer_table
from arbook.store.tables.money import entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table
from arbook.store.tables.reminders import reminder_table


@dataclass(frozen=True, slots=True)
class PaidAfterReminder:
    """A customer who paid after the last reminders."""

    name: str
    amount: Money


def sending_facts(connection: Connection, as_of: date) -> SendingFacts:
    """What is looked at before reminders are sent on that day."""
    own = profile(connection)
    return SendingFacts(
        connection.execute(select(func.max(payment_table.c.received_on))).scalar(),
        _unmatched(connection),
        mail_account(connection) is not None,
        bool(own.iban.strip() or own.payment_note.strip()),
        _answered(connection, as_of),
        _holidays(connection, as_of, own.country),
        _last_imported_on(connection),
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


def _last_imported_on(connection: Connection) -> date | None:
    """The day of the last payment from a bank file; what an imported invoice brought as paid is none."""
    from_file = payment_table.c.source_key.is_not(None) & ~payment_table.c.source_key.startswith("invoice:")
    day: date | None = connection.execute(select(func.max(payment_table.c.received_on)).where(from_file)).scalar()
    return day


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


def _answered(connection: Connection, as_of: date) -> dict[int, Answered]:
    """By customer the last answer of the last days; what was taken back was none."""
    log, customers = contact_made_table, customer_table
    undone = select(func.json_extract(log.c.facts, "$.contact_id")).where(log.c.kind == "undone")
    last_on = func.max(log.c.made_on)
    rows = connection.execute(
        select(log.c.customer_id, customers.c.name, last_on)
        .join(customers, customers.c.id == log.c.customer_id)
        .where(log.c.direction == "in", log.c.kind.in_(REPLIES))
        .where(log.c.made_on.between(as_of - timedelta(days=ANSWERED_WITHIN_DAYS), as_of), log.c.id.not_in(undone))
        .group_by(log.c.customer_id)
    )
    return {customer_id: Answered(name, on) for customer_id, name, on in rows}


def _holidays(connection: Connection, as_of: date, home: str) -> dict[int, str]:
    """By customer the public holiday of that day in their country, without one the business's own. On a weekend it
    matters to nobody.
    """
    if as_of.weekday() not in FIVE_DAYS:
        return {}
    from arbook.formats.holidays_by_country import calendar_of

    country = customer_table.c.country
    named = {
        each: calendar_of(each or home, (as_of.year,)).holidays.get(as_of, "")
        for each in connection.execute(select(country).distinct()).scalars()
    }
    quiet = [each for each, name in named.items() if name]
    if not quiet:
        return {}
    rows = connection.execute(select(customer_table.c.id, country).where(country.in_(quiet)))
    return {customer_id: named[each] for customer_id, each in rows}
