"""A reminder that was a mistake: it counts as not sent, reminders rest for some days, and a kind mail says sorry.

Once for each reminder. What it charged for lateness is taken back. The mail is prefilled in the customer's language
and may be written anew.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, exists, select

from arbook.formats.formats import formats_for
from arbook.ledger.dates import add_days
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money
from arbook.queries.addressing import addressees
from arbook.queries.late_charges import late_charge_card
from arbook.queries.settings import profile
from arbook.services.agreed import note_event
from arbook.services.changing import Change, Changes, Counter
from arbook.services.composing import compose_mail, sender_in
from arbook.services.lateness import withdraw_charge
from arbook.services.outbox_moves import set_void
from arbook.services.paper_mails import Receiver
from arbook.services.plain_lines import one_line
from arbook.services.queueing import Frozen, write_message
from arbook.services.reminder_letters import letter_language
from arbook.store.tables.agreements import hold_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import kind_note_table, message_table, reminder_table

USUAL_HOLD_DAYS = 14
MOST_HOLD_DAYS = 365


class ApologyError(ArbookError):
    """Nothing to apologize for, or it cannot be taken back. Facts: ``why`` (``not_sent``, ``already_apologized``,
    ``no_address``, ``bad_days`` with the longest pause; ``unknown``, ``mail_went``, ``charge_withdrawn``,
    ``reminded_since``).
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
    to_address: str | None = None
    subject: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class ApologyDraft:
    """The mail as it would leave; ``charge`` is what the reminder charged for lateness, which is taken back."""

    proposal: Receiver
    language: str
    to_name: str
    to_address: str
    subject: str
    body: str
    charge: Money | None = None

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
        """The reminder's stage counts as not sent, what it charged is taken back, reminders to this customer wait,
        and the mail goes to the outbox.

        Raises:
            ApologyError: ``not_sent``, ``already_apologized``, ``no_address``, ``bad_days``.
            NoMailAccountError, UnsendableError: as for reminders.
        """
        return self._counter.change("apologize", lambda change: _apologize(change, command), operation_id)

    def take_back(self, undone_id: str, *, today: date, operation_id: str | None = None) -> Changes:
        """It was no mistake after all: the reminder counts again, its pause ends, the mail does not leave.

        Args:
            undone_id: The operation that apologized, ``Changes.operation_id``.
            today: Day of the log's line.
            operation_id: Of this change.

        Raises:
            ApologyError: ``unknown``, ``mail_went``, ``charge_withdrawn``, ``reminded_since``.
        """
        from arbook.services.apologies_back import take_apology_back

        return self._counter.change(
            "take_apology_back", lambda change: take_apology_back(change, undone_id, today), operation_id
        )


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
    set_void(change, mistake, is_void=True)
    if command.hold_days:
        _hold(change, mistake.customer_id, command)
    if draft.charge:
        withdraw_charge(change, mistake.late_charge_id, command.on, command.on, _why(change.connection))
    note_event(change, mistake.customer_id, command.on, "reminder_mistaken", {"subject": mistake.subject})
    change.touch("message", command.message_id)
    change.made(message_row_id or command.message_id)


def _own(draft: ApologyDraft, command: Apologize) -> ApologyDraft:
    """In the owner's words, where there are some."""
    to = draft.to_address if command.to_address is None else command.to_address.strip()
    return replace(
        draft,
        to_address=to,
        to_name=draft.to_name if to == draft.to_address else "",
        subject=command.subject or draft.subject,
        body=command.body or draft.body,
    )


def _why(connection: Connection) -> str:
    """Why what was charged is taken back, in the business's language."""
    from arbook.documents.wording import wording_for

    return wording_for(profile(connection).language).say("apology.subject")


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
    sorry = exists().where(notes.c.reminder_id == reminders.c.id, reminders.c.is_void).label("is_sorry")
    row = connection.execute(
        select(messages.c.state, messages.c.subject, messages.c.settled_at, reminders.c.id.label("reminder_id"))
        .add_columns(
            reminders.c.customer_id,
            reminders.c.is_void,
            reminders.c.late_charge_id,
            customers.c.number,
            customers.c.name,
            sorry,
        )
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
    contact, charge = one_line(who.mail_name), _charged(connection, mistake)
    names = dict.fromkeys(filter(None, (one_line(own.contact_name), one_line(own.name))))
    body = [
        say("letter.dear", contact=contact) if contact else say("letter.hello"),
        say("apology.told", subject=one_line(mistake.subject)),
        *([say("apology.charge", amount=formats.money(charge))] if charge else []),
        say("apology.sorry"),
        "\n".join([say("letter.regards"), *names]),
    ]
    receiver = Receiver(mistake.customer_id, mistake.number, mistake.name)
    text = (say("apology.subject"), "\n\n".join(body))
    return ApologyDraft(receiver, language, contact, who.mail_address, *text, charge)


def _charged(connection: Connection, mistake: Row[Any]) -> Money | None:
    """What the reminder charged for lateness, as far as it was not taken back."""
    if mistake.late_charge_id is None:
        return None
    row = late_charge_card(connection, mistake.late_charge_id).row
    return row.total if row.withdrawn_on is None else None


def _write(change: Change, draft: ApologyDraft) -> int:
    if not draft.to_address:
        raise ApologyError(field="to", why="no_address")
    sender = sender_in(change.connection)
    token = f"{change.operation_id}/apology"
    message = compose_mail(draft, sender, (), token=token, made_at=change.now)
    frozen = Frozen(message.message_id, sender.address if sender else "", "", message.raw)
    return write_message(change, None, draft, frozen)
