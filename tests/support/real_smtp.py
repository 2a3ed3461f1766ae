"""A real mail server (aiosmtpd) on loopback: its own reading of the protocol keeps ours honest."""

import base64
import logging
import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "owner", "right horse"


class Mailbox:
    """Keeps the envelopes that the server took; refuses customers whose name begins with ``unknown``."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.startswith("unknown"):
            return "550 5.1.1 no such user here"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.envelopes.append(envelope)
        return "250 2.0.0 kept"


class TokenMailbox(Mailbox):
    """Takes tokens (XOAUTH2): those in ``good``, of ``user``. ``refusal``: its last word on any other."""

    def __init__(self, good: set[str], user: str = USER, refusal: str = "535 5.7.3 unsuccessful") -> None:
        super().__init__()
        self.good, self.user, self.refusal = good, user, refusal
        self.heard: list[str] = []
        self.answers: list[bytes] = []

    async def auth_XOAUTH2(self, server: SMTP, arguments: list[str]) -> AuthResult:
        said = base64.b64decode(arguments[1]).decode()
        found = re.fullmatch(r"user=(.+)\x01auth=Bearer (.+)\x01\x01", said)
        assert found is not None, said
        self.heard.append(found[2])
        if found[1] == self.user and found[2] in self.good:
            return AuthResult(success=True, handled=False)
        await server.push("334 " + base64.b64encode(b'{"status":"401","schemes":"bearer"}').decode())
        self.answers.append(await server._reader.readline())
        await server.push(self.refusal)
        return AuthResult(success=False, handled=True)


def _authenticate(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, login: LoginPassword
) -> AuthResult:
    is_right = (login.login, login.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=is_right, handled=False)


class _LoopbackController(Controller):
    """With implicit TLS, aiosmtpd does not see the encryption itself, so it is told to offer AUTH anyway."""

    def __init__(self, mailbox: Mailbox, port: int, tls: ssl.SSLContext, *, implicit: bool) -> None:
        self._settings = {
            "hostname": "localhost",
            "enable_SMTPUTF8": True,
            "authenticator": _authenticate,
            "auth_required": True,
        }
        if isinstance(mailbox, TokenMailbox):
            self._settings |= {"auth_exclude_mechanism": ["LOGIN", "PLAIN"]}
        if implicit:
            self._settings |= {"auth_require_tls": False}
        else:
            self._settings |= {"tls_context": tls, "require_starttls": True}
        super().__init__(mailbox, hostname="127.0.0.1", port=port, ssl_context=tls if implicit else None)

    def factory(self) -> SMTP:
        return SMTP(self.handler, **self._settings)


@contextmanager
def real_server(
    tls: ssl.SSLContext, *, implicit: bool, mailbox: Mailbox | None = None
) -> Iterator[tuple[Mailbox, int]]:
    """The running server's mailbox and port; one that takes tokens takes nothing else."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    mailbox = mailbox or Mailbox()
    controller = _LoopbackController(mailbox, port, tls, implicit=implicit)
    logging.getLogger("mail.log").setLevel(logging.ERROR)  # its remarks about its own settings are meant
    controller.start()
    try:
        yield mailbox, port
    finally:
        controller.stop()
