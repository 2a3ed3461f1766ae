"""A letter becomes the bytes that are stored, shown, sent and kept: made once, the same for the same facts."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape

from arbook.mail.addresses import EmailAddress, check_address
from arbook.mail.errors import AttachmentError, BodyTextError, HeaderTextError, MessageTooLargeError
from arbook.mail.headers import LETTER_POLICY
from arbook.mail.names import safe_file_name
from arbook.mail.texts import check_header_text

LARGEST_MESSAGE = 25_000_000  # bytes on the wire; large providers take no more, and a smaller server says so itself
_MEGABYTE = 1_000_000
_MEDIA_TYPE = re.compile(r"(application|image|text)/([a-z0-9][a-z0-9.+-]{0,60})")
_MESSAGE_ID = re.compile(r"<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+>")
_STYLE = "font-family: Helvetica, Arial, sans-serif; font-size: 15px; line-height: 1.5; max-width: 42em"
_LONGEST_ID_DOMAIN = 60  # the whole id must stay on one line
_MANY_FOREIGN_LETTERS = 6  # one in six: base64 is then shorter than quoted-printable


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file that goes along: its name as shown, its media type (``application/pdf``), its bytes."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything one message says, to one recipient, before it becomes bytes.

    ``sender_address`` is the account's own address; other addresses may only stand in ``reply_to``. ``sent_at``
    carries its time zone. ``message_id`` is chosen before the message is queued (``new_message_id``), so that a
    repeated attempt is the same message. ``language`` is a tag such as ``en`` or ``pt-BR``. ``is_automatic``: no
    person had a hand in it, so that no machine answers it (RFC 3834, section 5).
    """

    sender_name: str
    sender_address: str
    recipient_name: str
    recipient_address: str
    subject: str
    body: str
    sent_at: datetime
    message_id: str
    language: str = "en"
    reply_to: str | None = None
    in_reply_to: str | None = None
    attachments: tuple[Attachment, ...] = ()
    is_automatic: bool = False

    def __post_init__(self) -> None:
        if self.sent_at.tzinfo is None:
            raise ValueError("sent_at must carry its time zone")


@dataclass(frozen=True, slots=True)
class ComposedMessage:
    """The finished bytes. ``recipient`` is the address for the envelope; ``size`` counts the bytes of ``raw``."""

    message_id: str
    raw: bytes
    recipient: str
    size: int


def new_message_id(domain: str, token: str) -> str:
    """A Message-ID that is the same for the same token; ``domain`` is the sender's, in ASCII.

    The token (the queued row's own unique word) is hashed: the id travels to strangers and should tell them nothing.
    """
    digest = hashlib.sha256(token.encode()).hexdigest()[:32]
    return f"<{digest}@{domain[-_LONGEST_ID_DOMAIN:].lstrip('.-')}>"


def compose(letter: Letter) -> ComposedMessage:
    """Write the letter as a MIME message: plain text, the same as simple HTML, then the attachments.

    Equal letters give equal bytes. Raises ``BadAddressError``, ``HeaderTextError``, ``BodyTextError``,
    ``AttachmentError`` or ``MessageTooLargeError``; then nothing was made.
    """
    recipient = check_address(letter.recipient_address, field="recipient_address")
    language = check_header_text(letter.language, header="Content-Language", field="language")
    message = EmailMessage(policy=LETTER_POLICY)
    _write_headers(message, letter, recipient)
    _write_body(message, letter)
    for attachment in letter.attachments:
        _attach(message, attachment)
    message["Content-Language"] = language  # last: setting a body would remove it
    _set_boundaries(message, letter.message_id)
    raw = message.as_bytes(policy=LETTER_POLICY)
    if len(raw) > LARGEST_MESSAGE:
        megabytes = [-(-each // _MEGABYTE) for each in (len(raw), LARGEST_MESSAGE)]
        raise MessageTooLargeError(size=megabytes[0], limit=megabytes[1], field="attachments")
    return ComposedMessage(letter.message_id, raw, recipient.wire, len(raw))


def _write_headers(message: EmailMessage, letter: Letter, recipient: EmailAddress) -> None:
    sender = check_address(letter.sender_address, field="sender_address")
    _write_mailbox(message, "From", letter.sender_name, sender)
    _write_mailbox(message, "To", letter.recipient_name, recipient)
    if letter.reply_to is not None:
        _write_mailbox(message, "Reply-To", "", check_address(letter.reply_to, field="reply_to"))
    message["Subject"] = check_header_text(letter.subject, header="Subject", field="subject")
    message["Date"] = format_datetime(letter.sent_at)
    message["Message-ID"] = _checked_id("Message-ID", letter.message_id)
    if letter.in_reply_to is not None:
        message["In-Reply-To"] = _checked_id("In-Reply-To", letter.in_reply_to)
        message["References"] = letter.in_reply_to
    if letter.is_automatic:
        message["Auto-Submitted"] = "auto-generated"


def _write_mailbox(message: EmailMessage, header: str, name: str, address: EmailAddress) -> None:
    """One name and one address, kept apart until they are written."""
    field = {"From": "sender_name", "To": "recipient_name"}.get(header)
    shown = check_header_text(name.strip(), header=header, field=field)
    message[header] = Address(shown, *address.wire.rsplit("@", 1))


def _checked_id(header: str, text: str) -> str:
    if not _MESSAGE_ID.fullmatch(text):
        raise HeaderTextError(header=header, text=text, why="not_an_id")
    return text


def _write_body(message: EmailMessage, letter: Letter) -> None:
    body = re.sub(r"\r\n?", "\n", letter.body)
    try:
        size = len(body.encode())
    except UnicodeEncodeError as fault:
        raise BodyTextError(position=fault.start, field="body") from None
    text = body if body.endswith("\n") else body + "\n"
    foreign = size - len(body)
    encoding = "base64" if foreign * _MANY_FOREIGN_LETTERS > len(body) else "quoted-printable"
    message.set_content(text, charset="utf-8", cte=encoding)
    html = _as_html(body, letter.language)
    message.add_alternative(html, subtype="html", charset="utf-8", cte=encoding)


def _as_html(body: str, language: str) -> str:
    """The same words for programs that show HTML: escaped, blank lines part paragraphs, nothing is fetched.

    ``dir=auto`` lets each paragraph find its own direction. The style stands in the tags, since mail programs drop
    style sheets; it names no color, so that a dark mail program stays dark.
    """
    paragraphs = [part.strip("\n") for part in re.split(r"\n[ \t]*\n", body) if part.strip()]
    shown = "\n".join(f'<p dir="auto">{escape(part).replace(chr(10), "<br>" + chr(10))}</p>' for part in paragraphs)
    return f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<body style="{_STYLE}">\n{shown}\n</body>\n</html>\n'


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    kind = _MEDIA_TYPE.fullmatch(attachment.media_type)
    if not kind or not attachment.content:
        why = "empty" if kind else "media_type"
        facts = {"name": attachment.name, "media_type": attachment.media_type, "why": why}
        raise AttachmentError(field="attachments", **facts)
    name = safe_file_name(attachment.name, otherwise="attachment")
    message.add_attachment(attachment.content, maintype=kind[1], subtype=kind[2], filename=name)


def _set_boundaries(message: EmailMessage, message_id: str) -> None:
    """Part marks that follow from the id alone; ``=_`` can occur in neither of the two encodings used."""
    digest = hashlib.sha256(message_id.encode()).hexdigest()[:24]
    multiparts = [part for part in message.walk() if part.is_multipart()]
    for number, part in enumerate(multiparts):
        part.set_boundary(f"=_{digest}_{number}")
