"""A mail that came in, read from the file that a mail program saved (.eml): whoever wrote it may have meant no good.

Nothing in it is trusted or run: headers are decoded leniently, texts become plain text, files are kept as bytes under
a limit. Only what is no mail at all is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import getaddresses, parsedate_to_datetime
from hashlib import sha256

from arbook.mail.errors import MailError
from arbook.mail.html_text import html_to_text, tidy_text

MOST_BYTES = 40_000_000
MOST_FILE_BYTES = 10_000_000
MOST_FILES = 20
MOST_PARTS = 200
LONGEST_TEXT = 100_000
LONGEST_LINE = 500
MOST_ANSWERED = 50
_ID = re.compile(r"<[^<>\s]{3,250}>")
_LONGEST_FILE_NAME = 120
_LONGEST_HEADER = 10_000


class ReceivedMailError(MailError):
    """What was opened is no mail. Facts: ``why`` (``too_large``, ``no_mail``)."""


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file that hung on a mail."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ReceivedMail:
    """What a mail says.

    Attributes:
        mail_id: Its Message-ID; without one, made of its bytes, so that the same file is known again.
        answers: Message-IDs of what it answers, the nearest first.
        from_name, from_address: Who wrote it; the address in small letters, empty where there is none.
        to_addresses: To whom it went.
        sent_on: Its day on the sender's clock, None where it says none.
        subject, body: Plain text.
        files: What hung on it.
        left_out: Names of files that were too large, or too many.
        is_automatic: A machine wrote it: an absence note, or a server that could not deliver (RFC 3834, RFC 3464).
    """

    mail_id: str
    answers: tuple[str, ...]
    from_name: str
    from_address: str
    to_addresses: tuple[str, ...]
    sent_on: date | None
    subject: str
    body: str
    files: tuple[ReceivedFile, ...] = ()
    left_out: tuple[str, ...] = ()
    is_automatic: bool = False


def read_mail(content: bytes) -> ReceivedMail:
    """The mail in the bytes of an .eml file.

    Raises:
        ReceivedMailError: it is too large, or no mail.
    """
    if len(content) > MOST_BYTES:
        raise ReceivedMailError(why="too_large", most=MOST_BYTES)
    try:
        mail = BytesParser(policy=compat32).parsebytes(content)
        return _read(mail, content)
    except (RecursionError, MessageError) as error:
        raise ReceivedMailError(why="no_mail") from error


def _read(mail: Message, content: bytes) -> ReceivedMail:
    if not any(_raw(mail, name) for name in ("From", "Subject", "Message-ID")):
        raise ReceivedMailError(why="no_mail")
    parts = list(_leaves(mail))
    files, left_out = _files(parts)
    senders, to = _addresses(mail, "From"), _addresses(mail, "To", "Cc")
    name, address = senders[0] if senders else ("", "")
    own = _ID.findall(_raw(mail, "Message-ID"))
    return ReceivedMail(
        own[0] if own else f"<{sha256(content).hexdigest()}@file>",
        _answers(mail),
        name,
        address,
        tuple(address for _, address in to),
        _sent_on(mail),
        _header(mail, "Subject"),
        _text_of(parts),
        files,
        left_out,
        _is_automatic(mail),
    )


def _is_automatic(mail: Message) -> bool:
    told = _raw(mail, "Auto-Submitted").split(";")[0].strip().lower()
    return told not in ("", "no") or mail.get_content_type() == "multipart/report"


def _leaves(mail: Message) -> Iterator[Message]:
    """The parts that hold something, in their order; a mail that hangs on a mail is one part."""
    waiting, seen = [mail], 0
    while waiting and seen < MOST_PARTS:
        part, seen = waiting.pop(), seen + 1
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            waiting.extend(each for each in reversed(payload) if isinstance(each, Message))
        else:
            yield part


def _raw(mail: Message, name: str) -> str:
    """A header as it stands, all of its kind in one; the library would put marks where bytes are no ASCII."""
    told = (str(value) for each, value in mail.raw_items() if each.lower() == name.lower())
    return ", ".join(told)[:_LONGEST_HEADER]


def _header(mail: Message, name: str) -> str:
    return _one_line(_decoded(_raw(mail, name)))[:LONGEST_LINE]


def _decoded(raw: str) -> str:
    """A header as it was meant: encoded words, and bytes that should not stand there, read as well as can be."""
    told = _text_of_bytes(raw.encode("utf-8", "surrogateescape"), "utf-8")
    try:
        parts = decode_header(told)
    except (MessageError, ValueError):
        return told
    return "".join(part if isinstance(part, str) else _text_of_bytes(part, known) for part, known in parts)


def _text_of_bytes(content: bytes, charset: str | None) -> str:
    """Text in the named character set, or in the two that are meant where the name is wrong."""
    for each in (charset, "utf-8"):
        try:
            return content.decode(each or "ascii")
        except (LookupError, ValueError):
            continue
    return content.decode("cp1252", "replace")


def _one_line(text: str) -> str:
    return " ".join(tidy_text(text).split())


def _addresses(mail: Message, *names: str) -> list[tuple[str, str]]:
    found = getaddresses([_decoded(_raw(mail, name)) for name in names])
    pairs = [(_one_line(name)[:LONGEST_LINE], address.strip().casefold()) for name, address in found]
    return [(name, address) for name, address in pairs if _is_address(address)]


def _is_address(text: str) -> bool:
    return len(text) <= LONGEST_LINE and bool(re.fullmatch(r"[^@\s]+@[^@\s]+", text))


def _answers(mail: Message) -> tuple[str, ...]:
    earlier = reversed(_ID.findall(_raw(mail, "References")))
    return tuple(dict.fromkeys([*_ID.findall(_raw(mail, "In-Reply-To")), *earlier]))[:MOST_ANSWERED]


def _sent_on(mail: Message) -> date | None:
    try:
        return parsedate_to_datetime(_raw(mail, "Date")).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _is_file(part: Message) -> bool:
    return part.get_content_maintype() != "text" or bool(part.get_filename()) or _is_attached(part)


def _is_attached(part: Message) -> bool:
    return _raw(part, "Content-Disposition").strip().lower().startswith("attachment")


def _text_of(parts: list[Message]) -> str:
    """Plain text where the mail has any, else its HTML without markup."""
    texts = [part for part in parts if not _is_file(part)]
    plain = [_content_text(part) for part in texts if part.get_content_subtype() != "html"]
    told = "\n\n".join(text for text in (tidy_text(each).strip() for each in plain) if text)
    if not told:
        html = "\n".join(_content_text(part) for part in texts if part.get_content_subtype() == "html")
        told = html_to_text(html)
    return told[:LONGEST_TEXT]


def _content_text(part: Message) -> str:
    return _text_of_bytes(_bytes_of(part), part.get_content_charset())


def _bytes_of(part: Message) -> bytes:
    """What a part holds; a mail that hangs on a mail as it stands."""
    payload = part.get_payload()
    if isinstance(payload, list):
        return b"".join(each.as_bytes() for each in payload if isinstance(each, Message))
    try:
        found = part.get_payload(decode=True)
    except (ValueError, AssertionError):
        found = None
    return found if isinstance(found, bytes) else str(payload).encode("utf-8", "surrogateescape")


def _files(parts: list[Message]) -> tuple[tuple[ReceivedFile, ...], tuple[str, ...]]:
    kept: list[ReceivedFile] = []
    left_out: list[str] = []
    for place, part in enumerate((each for each in parts if _is_file(each)), start=1):
        name, content = _file_name(part, place), _bytes_of(part)
        if len(content) > MOST_FILE_BYTES or len(kept) >= MOST_FILES:
            left_out.append(name)
        elif content:
            kept.append(ReceivedFile(name, part.get_content_type(), content))
    return tuple(kept), tuple(left_out)


def _file_name(part: Message, place: int) -> str:
    """A name without folders and control characters."""
    try:
        told = part.get_filename()
    except (ValueError, TypeError, LookupError):
        told = None
    name = re.sub(r'[\\/:*?"<>|]+', "_", _one_line(_decoded(told or ""))).strip(". ")
    ending = ".eml" if part.get_content_type() == "message/rfc822" else ""
    return name[-_LONGEST_FILE_NAME:] or f"file-{place}{ending}"
