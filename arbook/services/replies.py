"""What customers answer: a mail from a file, or words that the owner pastes or heard. All of it goes into the log,
and reminders wait for some days (``ReminderRules.reply_days``).
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.queries.customers import customer_by_id
from arbook.queries.senders import Sender, logged_mail, senders
from arbook.queries.settings import mail_account
from arbook.services.changing import Change, Changes, Counter
from arbook.services.contact_log import ContactFile, log_contact
from arbook.services.customers import LONGEST_NAME, LONGEST_NOTE

if TYPE_CHECKING:
    from arbook.mail.received import ReceivedMail

WAYS = ("mail", "letter", "call", "text")
"""How an answer may come."""

AUTO_REPLY = "auto_reply"
"""A machine's answer: it stands in the log and holds nothing back."""

LOG_REPLY = "log_reply"


class ReplyError(ArbookError):
    """An answer that cannot be written down. Facts: ``why`` and what it is about."""


@dataclass(frozen=True, slots=True)
class FoundReply:
    """A mail that was read: whose it may be, and whether it stands in a log already (the customer's id)."""

    mail: "ReceivedMail"
    customers: tuple[Sender, ...]
    logged_with: int | None
    is_own: bool
    """The owner wrote it: it went out, past the outbox."""


@dataclass(frozen=True, slots=True)
class WriteReply:
    """An answer in the owner's hands: its text, how and on which day it came, and from whom."""

    customer_id: int
    text: str
    on: date
    way: str = "mail"
    with_whom: str = ""


class ReplyService:
    """Use cases around what customers answer."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def read(self, content: bytes) -> FoundReply:
        """What an .eml file says, and whose it is. Changes nothing.

        Raises:
            ReceivedMailError: it is too large, or no mail.
        """
        from arbook.mail.received import read_mail

        mail = read_mail(content)
        with self._counter.book.reading() as connection:
            account = mail_account(connection)
            is_own = account is not None and mail.from_address == account.address.casefold()
            theirs = mail.to_addresses if is_own else (mail.from_address,)
            logged = logged_mail(connection, mail.mail_id)
            return FoundReply(
                mail, senders(connection, theirs, mail.answers), None if logged is None else logged[1], is_own
            )

    def log_mail(
        self, customer_id: int, found: FoundReply, *, today: date, operation_id: str | None = None
    ) -> Changes:
        """Write a mail into the log, with the files that hung on it; the same mail twice changes nothing more.

        ``Changes.made_id`` is its line; ``TakingBackService`` takes it back.

        Args:
            customer_id: Whose mail it is.
            found: Of ``read``.
            today: A mail from the future counts for this day.
            operation_id: Of this change.

        Raises:
            CustomerUnknownError: there is no such customer.
        """

        def work(change: Change) -> None:
            card = customer_by_id(change.connection, customer_id)
            logged = logged_mail(change.connection, found.mail.mail_id)
            change.made(_write_mail(change, card.customer_id, found, today) if logged is None else logged[0])

        return self._counter.change(LOG_REPLY, work, operation_id)

    def write(self, reply: WriteReply, *, today: date, operation_id: str | None = None) -> Changes:
        """Write an answer into the log that came by telephone, or was pasted.

        Raises:
            CustomerUnknownError: there is no such customer.
            ReplyError: ``no_text``, ``too_long``, ``unknown_way``, ``in_future``.
            DateError: a day beyond the book's range.
        """

        def work(change: Change) -> None:
            card = customer_by_id(change.connection, reply.customer_id)
            _check(reply, today)
            line_id = log_contact(
                change,
                card.customer_id,
                reply.on,
                kind=reply.way,
                direction="in",
                body=reply.text.strip(),
                with_whom=" ".join(reply.with_whom.split()),
            )
            change.made(line_id)

        return self._counter.change(LOG_REPLY, work, operation_id)


def _write_mail(change: Change, customer_id: int, found: FoundReply, today: date) -> int:
    mail = found.mail
    whom = f"{mail.from_name} <{mail.from_address}>" if mail.from_address else mail.from_name
    facts = {"files": [each.name for each in mail.files], "left_out": list(mail.left_out)}
    told = {name: fact for name, fact in facts.items() if fact}
    return log_contact(
        change,
        customer_id,
        min(mail.sent_on or today, today),
        kind=AUTO_REPLY if mail.is_automatic and not found.is_own else "mail",
        direction="out" if found.is_own else "in",
        subject=mail.subject,
        body=mail.body,
        with_whom=", ".join(mail.to_addresses) if found.is_own else whom.strip(),
        mail_id=mail.mail_id,
        facts=json.dumps(told, ensure_ascii=False) if told else None,
        files=[ContactFile(each.name, each.media_type, each.content) for each in mail.files],
    )


def _check(reply: WriteReply, today: date) -> None:
    if not reply.text.strip():
        raise ReplyError(field="text", why="no_text")
    for field, text, most in (("text", reply.text, LONGEST_NOTE), ("with_whom", reply.with_whom, LONGEST_NAME)):
        if len(text.strip()) > most:
            raise ReplyError(field=field, why="too_long", most=most)
    if reply.way not in WAYS:
        raise ReplyError(field="way", why="unknown_way", text=reply.way)
    if in_book_range(reply.on) > today:
        raise ReplyError(field="on", why="in_future", today=today)
