"""A real mail server (aiosmtpd) on loopback: its own reading of the protocol keeps ours honest."""

import logging
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
        if implicit:
            self._settings |= {"auth_require_tls": False}
        else:
            self._settings |= {"tls_context": tls, "require_starttls": True}
        super().__init__(mailbox, hostname="127.0.0.1", port=port, ssl_context=tls if implicit else None)

    def factory(self) -> SMTP:
        return SMTP(self.handler, **self._settings)


@contextmanager
def real_server(tls: ssl.SSLContext, *, implicit: bool) -> Iterator[tuple[Mailbox, int]]:
    """The running server's mailbox and port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    mailbox = Mailbox()
    controller = _LoopbackController(mailbox, port, tls, implicit=implicit)
    logging.getLogger("mail.log").setLevel(logging.ERROR)  # its remarks about its own settings are meant
    controller.start()
    try:
        yield mailbox, port
    finally:
        controller.stop()
