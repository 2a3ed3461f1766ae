"""Sending a message again: as it was, or in other words, perhaps to another address.

A message that left is never changed. What goes again is a new message with its own Message-ID and Date and the very
papers that went with the first one.
"""

from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, exists, insert, select

from arbook.services.changing import Change
from arbook.services.composing import Sender, sender_in
from arbook.services.outbox_moves import is_printed, message_of, move, refuse_stale, set_void
from arbook.services.reminder_errors import MessageStateError, NoMailAccountError
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import message_event_table, message_table

if TYPE_CHECKING:
    from arbook.mail.compose import Attachment, ComposedMessage

_ON_ITS_WAY = ("queued", "sending", "unsure")


@dataclass(frozen=True, slots=True)
class SendAgain:
    """What goes again: None leaves a part as it was. ``attachment_names``: those of its papers that go along."""

    message_id: int
    to_name: str | None = None
    to_address: str | None = None
    subject: str | None = None
    body: str | None = None
    attachment_names: tuple[str, ...] | None = None


def send_again(change: Change, command: SendAgain) -> int:
    """Write the new message; answers its row. Of a message that was not sent it takes the place, and the reminder
    counts again; of a sent one it is a copy that climbs no stage.

    Raises:
        MessageStateError: it is just being sent, nobody knows whether it was, or it goes again already.
        StaleMessageError: the customer was reminded, paid or agreed on something since.
        NoMailAccountError: its account is not set up any more, nor another one.
        BadAddressError, HeaderTextError, BodyTextError, MessageTooLargeError: mail cannot carry this.
    """
    row = message_of(change, command.message_id)
    if row.state in ("sending", "unsure") or is_printed(row) or _goes_already(change, row):
        raise MessageStateError(message_id=row.id, state=row.state)
    refuse_stale(change, row, command.to_address)
    sender = sender_in(change.connection, row.from_address)
    if sender is None or not sender.is_account:
        raise NoMailAccountError
    message, names = _composed(change, row, command, sender)
    reminder_id = None if row.state == "sent" else row.reminder_id
    if row.state == "queued":
        move(change, row.id, ("queued",), "cancelled", what="replaced", reason="replaced", settled_at=change.now)
    elif row.state != "sent":
        move(change, row.id, (row.state,), row.state, what="replaced", reason="replaced")
        set_void(change, row, is_void=False)
    new_id = change.insert(
        message_table,
        customer_id=row.customer_id,
        reminder_id=reminder_id,
        repeats_id=row.id,
        paper_kind=row.paper_kind,
        paper_of=row.paper_of,
        from_address=sender.address,
        to_name=_or(command.to_name, row.to_name),
        to_address=_or(command.to_address, row.to_address).strip(),
        subject=_or(command.subject, row.subject),
        body=_or(command.body, row.body),
        attachment_names=", ".join(names),
        message_id=message.message_id,
        queued_at=change.now,
        operation_id=change.operation_id,
        content=message.raw,
    )
    change.connection.execute(insert(message_event_table).values(message_row_id=new_id, at=change.now, what="queued"))
    change.touch("message", row.id, new_id)
    change.touch("customer", row.customer_id)
    change.made(new_id)
    return new_id


def papers_of(content: bytes) -> "tuple[Attachment, ...]":
    """What is attached to a composed message, byte for byte."""
    from arbook.mail.compose import Attachment

    message = BytesParser(EmailMessage, policy=policy.SMTP).parsebytes(content)
    papers = []
    for part in message.iter_attachments():
        content_of_it = part.get_payload(decode=True)
        if isinstance(content_of_it, bytes):
            papers.append(Attachment(part.get_filename() or "", part.get_content_type(), content_of_it))
    return tuple(papers)


def _goes_already(change: Change, row: Row[Any]) -> bool:
    table = message_table
    goes = exists().where(
        table.c.customer_id == row.customer_id, table.c.repeats_id == row.id, table.c.state.in_(_ON_ITS_WAY)
    )
    return bool(change.connection.execute(select(goes)).scalar())


def _composed(
    change: Change, row: Row[Any], command: SendAgain, sender: Sender
) -> "tuple[ComposedMessage, list[str]]":
    from arbook.mail.addresses import check_address
    from arbook.mail.compose import Letter, compose, new_message_id

    customer = customer_table.c
    who = change.connection.execute(
        select(customer.name, customer.language).where(customer.id == row.customer_id)
    ).one()
    wanted = command.attachment_names
    papers = tuple(each for each in papers_of(row.content) if wanted is None or each.name in wanted)
    domain = check_address(sender.address, field="sender_address").domain
    letter = Letter(
        sender_name=sender.name,
        sender_address=sender.address,
        recipient_name=_or(command.to_name, row.to_name) or " ".join(who.name.split()),
        recipient_address=_or(command.to_address, row.to_address),
        subject=_or(command.subject, row.subject),
        body=_or(command.body, row.body),
        sent_at=change.now,
        message_id=new_message_id(domain, f"{change.operation_id}/{row.id}"),
        language=who.language,
        reply_to=sender.reply_to,
        attachments=papers,
    )
    return compose(letter), [each.name for each in papers]


def _or(told: str | None, before: str) -> str:
    return before if told is None else told
