"""Composing a mail to a customer: who it comes from, what it says, what goes with it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import Connection

from arbook.queries.settings import mail_account, profile
from arbook.services.plain_lines import one_line
from arbook.services.reminder_errors import Named, NoMailAccountError, UnsendableError

if TYPE_CHECKING:
    from arbook.mail.compose import ComposedMessage

Attached = tuple[tuple[str, bytes], ...]
"""File names and bytes of what goes with one mail."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who a reminder comes from; answers go to ``reply_to`` where that is another address. ``is_account``: mail can
    leave under it.
    """

    name: str
    address: str
    reply_to: str | None
    is_account: bool = False


UNKNOWN_SENDER = "owner@business.example"
"""Stands in the drafts of a business without any address; no mail can ever leave under it."""


class Written(Protocol):
    """What becomes a message: a reminder's draft, or a note that asks for nothing."""

    @property
    def proposal(self) -> Named:
        """Whose it is."""

    @property
    def customer_id(self) -> int:
        """Whose it is."""

    @property
    def language(self) -> str:
        """Of its text."""

    @property
    def to_name(self) -> str:
        """The person, or empty."""

    @property
    def to_address(self) -> str:
        """One address, or lines of one."""

    @property
    def subject(self) -> str:
        """One line."""

    @property
    def body(self) -> str:
        """The text."""


def sender_in(connection: Connection, address: str = "") -> Sender | None:
    """The sender of the mail account with this address, while it is set up, else of the one for all mail; without an
    account the business's own address (enough for drafts), or None.
    """
    own, account = profile(connection), mail_account(connection, address) or mail_account(connection)
    name = one_line(own.name)
    if account is None:
        return Sender(name, own.email, None) if own.email else None
    reply_to = own.email if own.email and own.email.lower() != account.address.lower() else None
    return Sender(one_line(account.sender_name) or name, account.address, reply_to, is_account=True)


def draft_sender_in(connection: Connection) -> Sender:
    """Who drafts come from, also where neither account nor address is known yet."""
    return sender_in(connection) or Sender(one_line(profile(connection).name), UNKNOWN_SENDER, None)


def compose_mail(
    draft: Written,
    sender: Sender | None,
    attached: Attached,
    *,
    token: str,
    made_at: datetime,
    is_unattended: bool = False,
) -> "ComposedMessage":
    """The bytes of a reminder by mail, with what goes with it attached. The Message-ID follows from the token.

    Raises:
        NoMailAccountError: nobody to send it.
        UnsendableError: an address or a text that mail cannot carry.
    """
    from arbook.mail.addresses import check_address
    from arbook.mail.compose import Attachment, Letter, compose, new_message_id
    from arbook.mail.errors import MailError

    if sender is None:
        raise NoMailAccountError
    try:
        domain = check_address(sender.address, field="sender_address").domain
        letter = Letter(
            sender_name=sender.name,
            sender_address=sender.address,
            recipient_name=draft.to_name or one_line(draft.proposal.name),
            recipient_address=draft.to_address,
            subject=draft.subject,
            body=draft.body,
            sent_at=made_at,
            message_id=new_message_id(domain, f"{token}/{draft.customer_id}"),
            language=draft.language,
            reply_to=sender.reply_to,
            is_automatic=is_unattended,
            attachments=tuple(Attachment(name, "application/pdf", content) for name, content in attached),
        )
        return compose(letter)
    except MailError as cause:
        raise UnsendableError(draft.proposal, cause) from cause
