"""A copy of what was sent in the owner's own Sent folder, by IMAP over verified TLS.

Most providers do not keep what a program sends by SMTP. The copy is a courtesy: whatever fails here, the message was
sent and stays sent.
"""

import imaplib
import re
import socket
import ssl
from collections.abc import Iterable
from datetime import datetime
from types import TracebackType
from typing import Self

from arbook.mail.errors import SentCopyError, SignInEndedError
from arbook.mail.keys import Key
from arbook.mail.session import trusted_context, xoauth2

_PATIENCE = 30.0
"""Seconds to wait for an answer."""
_LISTED = re.compile(rb'\((?P<flags>[^)]*)\) (?:"(?:[^"\\]|\\.)*"|NIL) (?P<name>.+)', re.IGNORECASE)
_CUSTOMARY = (
    "sent",
    "sent items",
    "sent messages",
    "sent mail",
    "gesendet",
    "gesendete objekte",
    "gesendete elemente",
)
"""Names of the folder where the server does not mark it, as English and German mail programs make it."""


class SentFolder:
    """One open conversation for all copies of a run; a context manager."""

    def __init__(self, server: imaplib.IMAP4, host: str, folder: str) -> None:
        self._server, self._host, self._folder = server, host, folder

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Say goodbye; a line that is already cut is no matter."""
        try:
            self._server.logout()
        except (OSError, imaplib.IMAP4.error):
            self._server.shutdown()

    def keep(self, raw: bytes, at: datetime) -> None:
        """Put one message there, marked as read. Raises ``SentCopyError``."""
        with _Told(self._host):
            kind, data = self._server.append(self._folder, r"(\Seen)", at, raw)
        if kind != "OK":
            raise SentCopyError(host=self._host, why="refused", text=_said(data))


def open_sent_folder(
    host: str, port: int, username: str, key: Key, *, tls_context: ssl.SSLContext | None = None
) -> SentFolder:
    """Connect with TLS from the first byte, log in, find the folder. Raises ``SentCopyError``.

    ``tls_context`` is only for tests with their own certificate authority.
    """
    with _Told(host):
        server = imaplib.IMAP4_SSL(host, port, ssl_context=tls_context or trusted_context(), timeout=_PATIENCE)
    try:
        with _Told(host, on_refusal="login"):
            _log_in(server, username, key)
        with _Told(host):
            _kind, listed = server.list()
        folder = sent_folder_among(line for line in listed if isinstance(line, bytes))
        if folder is None:
            raise SentCopyError(host=host, why="no_folder")
        return SentFolder(server, host, folder)
    except BaseException:
        server.shutdown()
        raise


def _log_in(server: imaplib.IMAP4, username: str, key: Key) -> None:
    """A refused token is first told as a question, to be answered by nothing; then comes the refusal itself."""
    if isinstance(key, str):
        server.authenticate("PLAIN", lambda _question: f"\0{username}\0{key}".encode())
        return
    said = xoauth2(username, key.fresh()).encode()
    server.authenticate("XOAUTH2", lambda question: b"" if question else said)


def sent_folder_among(listed: Iterable[bytes]) -> str | None:
    """The folder for sent mail out of the answer to LIST, as it is to be written in a command: the one that is marked
    so (RFC 6154), else one with a customary name. None where there is neither.
    """
    by_name: dict[str, str] = {}
    for line in listed:
        found = _LISTED.fullmatch(line.strip())
        if found is None:
            continue
        written = found["name"].decode("ascii", "replace")
        if rb"\sent" in found["flags"].lower().split():
            return written
        plain = written.strip('"').casefold()
        by_name[re.split(r"[./]", plain)[-1]] = written
    return next((by_name[name] for name in _CUSTOMARY if name in by_name), None)


class _Told:
    """Turns the network's and the library's errors into this room's; their words could hold the password."""

    def __init__(self, host: str, on_refusal: str = "refused") -> None:
        self._host, self._on_refusal = host, on_refusal

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        why = self._why(fault)
        if why is not None:
            raise SentCopyError(host=self._host, why=why) from None

    def _why(self, fault: BaseException | None) -> str | None:
        if isinstance(fault, SignInEndedError):
            return "login"
        if isinstance(fault, ssl.SSLError):
            return "tls"
        if isinstance(fault, socket.gaierror):
            return "not_found"
        if isinstance(fault, imaplib.IMAP4.abort | OSError):
            return "network"
        return self._on_refusal if isinstance(fault, imaplib.IMAP4.error) else None


def _said(data: object) -> str:
    words = b" ".join(part for part in data if isinstance(part, bytes)) if isinstance(data, list) else b""
    return words.decode("utf-8", "replace")
