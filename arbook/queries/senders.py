"""Whose mail this is: by the message that it answers, else by the address of somebody at the customer."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from arbook.store.tables.customers import contact_made_table, customer_table, person_table
from arbook.store.tables.reminders import message_table

_MOST = 20


@dataclass(frozen=True, slots=True)
class Sender:
    """A customer whose mail it may be. ``is_answer``: it answers a message that was sent to them."""

    customer_id: int
    number: str
    name: str
    is_answer: bool


def senders(connection: Connection, addresses: Sequence[str], answers: Sequence[str]) -> tuple[Sender, ...]:
    """Who may have written: the one whose message it answers, or else all who have one of these addresses.

    Args:
        connection: Of the book.
        addresses: In small letters.
        answers: Message-IDs.
    """
    customers, messages, people = customer_table, message_table, person_table
    whose = select(customers.c.id, customers.c.number, customers.c.name).distinct().order_by(customers.c.name)
    answered = whose.join(messages, messages.c.customer_id == customers.c.id).where(
        messages.c.message_id.in_([*answers, *(each.strip("<>") for each in answers)])
    )
    found = connection.execute(answered.limit(1)).all() if answers else []
    if found:
        return tuple(Sender(row.id, row.number, row.name, is_answer=True) for row in found)
    known = [each for each in addresses if each]
    named = whose.join(people, people.c.customer_id == customers.c.id).where(func.lower(people.c.email).in_(known))
    rows = connection.execute(named.limit(_MOST)).all() if known else []
    return tuple(Sender(row.id, row.number, row.name, is_answer=False) for row in rows)


def logged_mail(connection: Connection, mail_id: str) -> tuple[int, int] | None:
    """The line of the log and the customer under which a mail already stands; None where it does not."""
    log = contact_made_table
    rows = connection.execute(
        select(log.c.id, log.c.customer_id).where(log.c.mail_id == mail_id, log.c.mail_id != "")
    ).all()
    standing = [(row.id, row.customer_id) for row in rows if not _is_undone(connection, row.id, row.customer_id)]
    return standing[0] if standing else None


def _is_undone(connection: Connection, line_id: int, customer_id: int) -> bool:
    log = contact_made_table
    taken_back = select(log.c.id).where(
        log.c.customer_id == customer_id,
        log.c.kind == "undone",
        func.json_extract(log.c.facts, "$.contact_id") == line_id,
    )
    return connection.execute(taken_back.limit(1)).first() is not None
