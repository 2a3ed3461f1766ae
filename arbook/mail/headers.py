"""How texts are written into message headers.

The standard library's folder loses or adds spaces and quotes when a long name mixes scripts and punctuation,
differently in each Python release. Names and subjects must arrive as typed, so this room writes those headers
itself, in the oldest and best understood form: plain words where they suffice, RFC 2047 encoded words for the rest.
"""

import re
from email.header import Header
from email.policy import EmailPolicy
from typing import Any

_LINE = 76  # characters before folding; an encoded word may be 75 long (RFC 2047, section 2)
_PLAIN_WORDS = re.compile(r"[!-~]+( [!-~]+)*")  # printable ASCII, single spaces, none at the ends
_PLAIN_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+/^_`{|}~-]+( [A-Za-z0-9!#$%&'*+/^_`{|}~-]+)*")  # RFC 5322 atoms
_LONGEST_WORD = 60
_MAILBOXES = frozenset({"from", "to", "reply-to"})
_OURS = _MAILBOXES | {"subject", "message-id", "in-reply-to", "references"}


def encode_text(header: str, text: str) -> str:
    """A free text (a subject) as folded header value, lines joined by CRLF."""
    return _folded(header, text, is_plain=bool(_PLAIN_WORDS.fullmatch(text)))


def encode_mailbox(header: str, name: str, wire: str) -> str:
    """``name <address>`` as folded header value; the address alone when there is no name."""
    if not name:
        return wire
    phrase = _folded(header, name, is_plain=bool(_PLAIN_NAME.fullmatch(name)))
    last_line = len(header) + 2 + len(phrase) if "\r\n" not in phrase else len(phrase.rpartition("\r\n")[2])
    gap = " " if last_line + len(wire) + 3 <= _LINE + 2 else "\r\n "
    return f"{phrase}{gap}<{wire}>"


def _folded(header: str, text: str, *, is_plain: bool) -> str:
    """``text`` in plain words if it is safe and readers cannot mistake it for an encoded one."""
    fits = all(len(word) <= _LONGEST_WORD for word in text.split(" "))
    charset = "us-ascii" if is_plain and fits and "=?" not in text else "utf-8"
    return Header(text, charset, maxlinelen=_LINE, header_name=header).encode(linesep="\r\n")


class LetterPolicy(EmailPolicy):
    """``policy.SMTP`` with this module's own writing of names, subjects and ids.

    Their values are kept as given (an ``Address`` or a checked text): the standard library would read them first, and
    reading decodes and trims.
    """

    def header_store_parse(self, name: str, value: Any) -> tuple[str, Any]:
        """Keep our own kinds of value as they are."""
        return (name, value) if name.lower() in _OURS else super().header_store_parse(name, value)

    def fold_binary(self, name: str, value: Any) -> bytes:
        """One header as the bytes that go over the wire."""
        kind = name.lower()
        if kind not in _OURS:
            return super().fold_binary(name, value)
        if kind in _MAILBOXES:
            written = encode_mailbox(name, value.display_name, value.addr_spec)
        else:
            written = encode_text(name, value) if kind == "subject" else value
        return f"{name}: {written}\r\n".encode()


LETTER_POLICY = LetterPolicy(linesep="\r\n", cte_type="7bit", raise_on_defect=False)
