"""A reminder that was a mistake: it counts as not sent, reminders rest for some days, and a kind mail says sorry.

Once for each reminder. The mail is prefilled in the customer's language and may be written anew.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, exists, select, update

from arbook.formats.formats import formats_for
from arbook.ledger.dates import add_days
from arbook.ledger.errors import ArbookError
from arbook.queries.addressing import addressees
from arbook.queries.book_facts import is_demo
from arbook.queries.settings import profile
from arbook.services.agreed import note_event
from arbook.services.changing import Change, Changes, Counter
from arbook.services.composing import compose_mail, sender_in
from arbook.services.paper_mails import Receiver
from arbook.services.plain_lines import one_line
from arbook.services.queueing import Frozen, write_message
from arbook.services.reminder_errors import DemoBookError
from arbook.services.reminder_letters import letter_language
from arbook.store.tables.agreements import hold_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import kind_note_table, message_table, reminder_item_table, reminder_table

USUAL_HOLD_DAYS = 14
MOST_HOLD_DAYS = 365


class ApologyError(ArbookError):
    """Nothing to apologize for. Facts: ``why`` (``not_sent``, ``already_apologized``, ``no_address``, ``bad_days``)
    and the longest pause.
    """


@dataclass(frozen=True, slots=True)
class Apologize:
    """Say sorry for a reminder that was sent; texts that are None are written for the owner. Without ``by_mail``
    nothing is written: the owner calls.
    """

    message_id: int
    on: date
    hold_days: int = USUAL_HOLD_DAYS
    by_mail: bool = True
    subject: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class ApologyDraft:
    """The mail as it would leave."""

    proposal: Receiver
    language: str
    to_name: str
    to_address: str
    subject: str
    body: str

    @property
    def customer_id(self) -> int:
        """To whom."""
        return self.proposal.customer_id


class ApologyService:
    """Use cases around reminders that should not have been sent."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def draft(self, message_id: int) -> ApologyDraft:
        """The kind mail for a reminder that was sent.

        Raises:
            ApologyError: ``not_sent``, ``already_apologized``.
        """
        with self._counter.book.reading() as connection:
            return _draft(connection, _mistake(connection, message_id))

    def apologize(self, command: Apologize, *, operation_id: str | None = None) -> Changes:
        """The reminder's stage counts as not sent, reminders to this customer wait, and the mail goes to the outbox.

        Raises:
            ApologyError: ``not_sent``, ``already_apologized``, ``no_address``, ``bad_days``.
            DemoBookError, NoMailAccountError, UnsendableError: as for reminders.
        """
        return self._counter.change("apologize", lambda change: _apologize(change, command), operation_id)


def _apologize(change: Change, command: Apologize) -> None:
    if not 0 <= command.hold_days <= MOST_HOLD_DAYS:
        raise ApologyError(field="hold_days", why="bad_days", most=MOST_HOLD_DAYS)
    mistake = _mistake(change.connection, command.message_id)
    draft = _draft(change.connection, mistake)
    message_row_id = _write(change, _own(draft, command)) if command.by_mail else None
    change.insert(
        kind_note_table,
        customer_id=mistake.customer_id,
        kind="apology",
        as_of=command.on,
        reminder_id=mistake.reminder_id,
        message_row_id=message_row_id,
        operation_id=change.operation_id,
    )
    reminders, items = reminder_table, reminder_item_table
    change.connection.execute(update(reminders).where(reminders.c.id == mistake.reminder_id).values(is_void=True))
    change.connection.execute(update(items).where(items.c.reminder_id == mistake.reminder_id).values(is_void=True))
    if command.hold_days:
        _hold(change, mistake.customer_id, command)
    note_event(change, mistake.customer_id, command.on, "reminder_mistaken", {"subject": mistake.subject})
    change.touch("message", command.message_id)
    change.made(message_row_id or command.message_id)


def _own(draft: ApologyDraft, command: Apologize) -> ApologyDraft:
    """In the owner's words, where there are some."""
    return replace(draft, subject=command.subject or draft.subject, body=command.body or draft.body)


def _hold(change: Change, customer_id: int, command: Apologize) -> None:
    change.insert(
        hold_table,
        customer_id=customer_id,
        starts_on=command.on,
        ends_on=add_days(command.on, command.hold_days),
        operation_id=change.operation_id,
    )
    change.touch("hold", customer_id)


def _mistake(connection: Connection, message_id: int) -> Row[Any]:
    messages, reminders, notes, customers = message_table, reminder_table, kind_note_table, customer_table
    sorry = exists().where(notes.c.reminder_id == reminders.c.id).label("is_sorry")
    row = connection.execute(
        select(messages.c.state, messages.c.subject, messages.c.settled_at, reminders.c.id.label("reminder_id"))
        .add_columns(reminders.c.customer_id, reminders.c.is_void, customers.c.number, customers.c.name, sorry)
        .join(reminders, reminders.c.id == messages.c.reminder_id)
        .join(customers, customers.c.id == reminders.c.customer_id)
        .where(messages.c.id == message_id)
    ).one_or_none()
    if row is not None and row.is_sorry:
        raise ApologyError(why="already_apologized")
    if row is None or row.state != "sent" or row.is_void:
        raise ApologyError(why="not_sent")
    return row


def _draft(connection: Connection, mistake: Row[Any]) -> ApologyDraft:
    from arbook.documents.wording import wording_for

    own, who = profile(connection), addressees(connection, [mistake.customer_id])[mistake.customer_id]
    language = letter_language(who.mail_language, who.language, own.language)
    formats = formats_for(language, who.country or own.country)
    say = wording_for(language, formats.variant).say
    contact = one_line(who.mail_name)
    names = dict.fromkeys(filter(None, (one_line(own.contact_name), one_line(own.name))))
    body = [
        say("letter.dear", contact=contact) if contact else say("letter.hello"),
        say("apology.told", subject=one_line(mistake.subject)),
        say("apology.sorry"),
        "\n".join([say("letter.regards"), *names]),
    ]
    receiver = Receiver(mistake.customer_id, mistake.number, mistake.name)
    return ApologyDraft(receiver, language, contact, who.mail_address, say("apology.subject"), "\n\n".join(body))


def _write(change: Change, draft: ApologyDraft) -> int:
    if is_demo(change.connection):
        raise DemoBookError
    if not draft.to_address:
        raise ApologyError(field="to", why="no_address")
    sender = sender_in(change.connection)
    token = f"{change.operation_id}/apology"
    message = compose_mail(draft, sender, (), token=token, made_at=change.now)
    frozen = Frozen(message.message_id, sender.address if sender else "", "", message.raw)
    return write_message(change, None, draft, frozen)
