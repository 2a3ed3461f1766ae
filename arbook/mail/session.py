"""Opening one conversation with the mail server: connect, verified TLS, log in. Every failure here stops the run."""

import base64
import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from arbook.mail.account import MailAccount, Security, wants_app_password
from arbook.mail.errors import (
    CertificateError,
    ConnectionRefusedByServerError,
    HostNotFoundError,
    LoginNotOfferedError,
    LoginRefusedError,
    PostError,
    ServerNotReadyError,
    ServerUnreachableError,
    TlsFailedError,
    TlsNotOfferedError,
)
from arbook.mail.keys import AccessKey, Key
from arbook.mail.replies import LoginTrouble, login_trouble, token_trouble

_READY, _OK, _LOGGED_IN, _GO_ON, _REFUSED = 220, 250, 235, 334, 535
_TOKENS = frozenset({"XOAUTH2", "OAUTHBEARER"})
_OUR_NAME = "localhost"  # what we call ourselves; the machine's real name is nobody's business
_CERTIFICATE_EXPIRED, _NOT_YET_VALID, _WRONG_HOST, _WRONG_IP = 10, 9, 62, 64  # X509_V_ERR_..., OpenSSL
_UNTRUSTED = frozenset({18, 19, 20, 21})  # self-signed, or its issuer is unknown here


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds to wait. RFC 5321 section 4.5.3.2 asks for patience: ten minutes for the answer to the final dot."""

    command: float = 60.0
    dot: float = 600.0


def trusted_context() -> ssl.SSLContext:
    """The system's certificate authorities, host names checked, TLS 1.2 or newer."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def open_session(account: MailAccount, key: Key, tls_context: ssl.SSLContext, timeouts: Timeouts) -> smtplib.SMTP:
    """A logged-in connection. Raises the subclass of ``PostError`` that says where it failed.

    A context that does not verify is a programming error and raises ``ValueError``.
    """
    if tls_context.verify_mode is not ssl.CERT_REQUIRED or not tls_context.check_hostname:
        raise ValueError("the TLS context must verify certificate and host name")
    with _told_with_facts(account):
        server = _Session(account, tls_context, timeouts)
    try:
        with _told_with_facts(account):
            server.greet()
            if isinstance(key, str):
                server.log_in(key)
            else:
                server.log_in_by_token(key)
    except BaseException:
        server.close()
        raise
    return server


class _Session(smtplib.SMTP):
    """``smtplib.SMTP`` that begins with TLS, or upgrades to it, before anything else is said.

    ``smtplib.login`` is not used: it tries one mechanism after the other (which gets accounts locked) and cannot send
    passwords beyond ASCII.
    """

    def __init__(self, account: MailAccount, context: ssl.SSLContext, timeouts: Timeouts) -> None:
        self._account = account
        self._context = context
        super().__init__(local_hostname=_OUR_NAME, timeout=timeouts.command)
        self._host = account.host  # the name that the certificate must carry; smtplib reads it in starttls
        try:
            code, text = self.connect(account.host, account.port)
            if code != _READY:
                raise ServerNotReadyError(*account.place, code=code, text=server_text(text))
        except BaseException:
            self.close()
            raise

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        """Connect; for implicit TLS the handshake comes before the first word."""
        plain = socket.create_connection((host, port), timeout)
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # the final dot must not wait for company
        if self._account.security is not Security.TLS:
            return plain
        try:
            return self._context.wrap_socket(plain, server_hostname=host)
        except BaseException:
            plain.close()
            raise

    def greet(self) -> None:
        """EHLO, and the upgrade where the account says STARTTLS. There is no going on without it."""
        self._hello()
        if self._account.security is Security.STARTTLS:
            if not self.has_extn("starttls"):
                raise TlsNotOfferedError(*self._account.place, code=None, text=None)
            try:
                self.starttls(context=self._context)
            except smtplib.SMTPResponseException as no:
                text = server_text(no.smtp_error)
                raise TlsNotOfferedError(*self._account.place, code=no.smtp_code, text=text) from None
            self._hello()

    def _hello(self) -> None:
        code, text = self.ehlo()
        if code != _OK:
            raise ServerNotReadyError(*self._account.place, code=code, text=server_text(text))

    def log_in(self, password: str) -> None:
        """One attempt with one mechanism."""
        offered = tuple(self.esmtp_features.get("auth", "").upper().split())
        if "PLAIN" in offered:
            code, text = self._plain(password)
        elif "LOGIN" in offered:
            code, text = self._login(password)
        else:
            why = "oauth2" if _TOKENS.intersection(offered) else None
            raise LoginNotOfferedError(*self._account.place, offered=tuple(dict.fromkeys(offered)), why=why)
        if code != _LOGGED_IN:
            raise self._login_refused(code, server_text(text))

    def log_in_by_token(self, key: AccessKey) -> None:
        """XOAUTH2; a token that is not taken is renewed once, for clocks differ and consents are looked at anew."""
        offered = tuple(self.esmtp_features.get("auth", "").upper().split())
        if "XOAUTH2" not in offered:
            raise LoginNotOfferedError(*self._account.place, offered=tuple(dict.fromkeys(offered)), why="passwords")
        token = key.fresh()
        code, text = self._xoauth2(token)
        if code == _REFUSED:
            another = key.anew(token)
            with suppress(smtplib.SMTPServerDisconnected):  # it hung up after its refusal, which stands
                code, text = self._xoauth2(another)
        if code != _LOGGED_IN:
            words = server_text(text)
            facts: dict[str, Any] = {"code": code, "text": words, "is_temporary": code // 100 == 4}
            facts |= {"address": self._account.address, "why": token_trouble(words)}
            raise LoginRefusedError(*self._account.place, **facts)

    def _xoauth2(self, token: str) -> tuple[int, bytes]:
        """One try. A refusal comes first as a question that holds its reasons as JSON, to be answered by nothing."""
        code, text = self.docmd("AUTH", "XOAUTH2 " + _base64(xoauth2(self._account.username, token)))
        return self.docmd("") if code == _GO_ON else (code, text)

    def _login_refused(self, code: int, text: str) -> LoginRefusedError:
        """With what the server says is missing; where it says nothing, with what its provider is known to want."""
        custom = LoginTrouble.APP_PASSWORD if wants_app_password(self._account.host) else None
        facts: dict[str, Any] = {"code": code, "text": text, "is_temporary": code // 100 == 4}
        facts["why"] = login_trouble(text) or custom
        return LoginRefusedError(*self._account.place, **facts)

    def _plain(self, password: str) -> tuple[int, bytes]:
        """RFC 4616, with the initial response of RFC 4954; some servers ask for it once more."""
        credentials = _base64(f"\0{self._account.username}\0{password}")
        code, text = self.docmd("AUTH", "PLAIN " + credentials)
        return self.docmd(credentials) if code == _GO_ON else (code, text)

    def _login(self, password: str) -> tuple[int, bytes]:
        """The old two-question form that some servers know alone."""
        code, text = self.docmd("AUTH", "LOGIN")
        for answer in (self._account.username, password):
            if code != _GO_ON:
                break
            code, text = self.docmd(_base64(answer))
        return code, text


def server_text(text: bytes | str) -> str:
    """The server's words for the owner to read: one text, lines kept, whatever its bytes."""
    return text if isinstance(text, str) else text.decode("utf-8", errors="replace")


def xoauth2(username: str, token: str) -> str:
    """What both SMTP and IMAP want to hear, before it is encoded."""
    return f"user={username}\x01auth=Bearer {token}\x01\x01"


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode("ascii")


@contextmanager
def _told_with_facts(account: MailAccount) -> Iterator[None]:
    """Turn the network's and the library's errors into this room's."""
    try:
        yield
    except PostError:
        raise
    except ssl.SSLCertVerificationError as fault:
        text = fault.verify_message
        raise CertificateError(*account.place, why=_certificate_why(fault.verify_code), text=text) from None
    except ssl.SSLError as fault:
        raise TlsFailedError(*account.place, why=fault.reason or type(fault).__name__) from None
    except (socket.gaierror, UnicodeError):
        raise HostNotFoundError(*account.place) from None
    except ConnectionRefusedError:
        raise ConnectionRefusedByServerError(*account.place) from None
    except TimeoutError:
        raise ServerUnreachableError(*account.place, why="timeout") from None
    except smtplib.SMTPServerDisconnected as fault:
        why = "timeout" if isinstance(fault.__context__, TimeoutError) else "lost"
        raise ServerUnreachableError(*account.place, why=why) from None
    except smtplib.SMTPResponseException as no:
        raise ServerNotReadyError(*account.place, code=no.smtp_code, text=server_text(no.smtp_error)) from None
    except OSError:
        raise ServerUnreachableError(*account.place, why="network") from None


def _certificate_why(verify_code: int) -> str:
    if verify_code in (_WRONG_HOST, _WRONG_IP):
        return "wrong_host"
    if verify_code in (_CERTIFICATE_EXPIRED, _NOT_YET_VALID):
        return "expired"
    return "untrusted" if verify_code in _UNTRUSTED else "other"
