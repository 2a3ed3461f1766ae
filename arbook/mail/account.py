"""The owner's mail account, and a good guess at it from the address alone."""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NotRequired, TypedDict

from arbook.mail.addresses import check_address
from arbook.mail.errors import MailAccountError
from arbook.mail.texts import check_header_text
from arbook.resources import resource_text

_HOST = re.compile(r"[^\W_](?:[\w-]{0,62}(?:\.[^\W_][\w-]{0,62})*)?|[0-9a-f:.]*:[0-9a-f:.]+", re.IGNORECASE)
_HIGHEST_PORT = 65535
_TLS_PORT = 465
_STARTTLS_PORTS = frozenset({25, 587})


class Security(StrEnum):
    """The two ways to a verified encrypted connection. There is no third: nothing is sent in the open."""

    STARTTLS = "starttls"
    TLS = "tls"


class SignIn(StrEnum):
    """How an account is opened: with a password, or with what a sign-in in the browser gives (OAuth2)."""

    PASSWORD = "password"  # noqa: S105 - a way in, not a secret
    MICROSOFT = "microsoft"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class MailAccount:
    """Where and as whom to send. The password is not here; it lives in the safe (``arbook.mail.secrets``).

    ``username`` is whatever the server wants, often the address. Raises ``MailAccountError``, ``BadAddressError`` or
    ``HeaderTextError``, each with the field it belongs to.
    """

    sender_name: str
    address: str
    host: str
    port: int
    security: Security
    username: str

    def __post_init__(self) -> None:
        check_header_text(self.sender_name, header="From", field="sender_name")
        check_address(self.address, field="address")
        if not self.username.strip():
            raise MailAccountError(field="username", why="empty", value=self.username)
        if not _HOST.fullmatch(self.host):
            raise MailAccountError(field="host", why="not_a_host" if self.host else "empty", value=self.host)
        self._check_port()

    def _check_port(self) -> None:
        """A port whose custom contradicts the security would only answer by silence: say it at once."""
        why = None
        if not 1 <= self.port <= _HIGHEST_PORT:
            why = "not_a_port"
        elif self.port == _TLS_PORT and self.security is not Security.TLS:
            why = "port_means_tls"
        elif self.port in _STARTTLS_PORTS and self.security is not Security.STARTTLS:
            why = "port_means_starttls"
        if why:
            raise MailAccountError(field="port", why=why, value=self.port)

    @property
    def place(self) -> tuple[str, int]:
        """Host and port, as the errors of the post tell them."""
        return self.host, self.port

    @property
    def domain(self) -> str:
        """The sender's domain in ASCII, for Message-IDs."""
        return check_address(self.address).domain


class Hint(StrEnum):
    """What an owner must know before the password of this provider works."""

    MAILBOX_PASSWORD = "mailbox_password"  # noqa: S105 - the kind of password, not one
    APP_PASSWORD = "app_password"  # noqa: S105 - the kind of password, not one
    SWITCH_ON_IN_WEBMAIL = "switch_on_in_webmail"
    NO_PASSWORDS = "no_passwords"
    ASK_PROVIDER = "ask_provider"


@dataclass(frozen=True, slots=True)
class AccountGuess:
    """Settings that probably fit. ``provider`` is its name, or None when only custom was followed."""

    provider: str | None
    host: str
    port: int
    security: Security
    username: str
    hint: Hint
    help_url: str | None
    per_minute: int = 0
    per_hour: int = 0
    imap_host: str = ""
    """Where the Sent folder is; empty where it is not known, or the provider keeps copies by itself."""
    checked_on: str = ""
    """The day, as ISO text, on which what is known of the provider was checked; empty for a mere guess."""

    @property
    def sign_in(self) -> SignIn:
        """How it is opened. All that are known to take no passwords are Microsoft's."""
        return SignIn.MICROSOFT if self.hint is Hint.NO_PASSWORDS else SignIn.PASSWORD


class _Provider(TypedDict):
    """One provider of ``resources/mail/providers.json``."""

    name: str
    domains: list[str]
    host: str
    port: int
    security: str
    username: str
    hint: str
    help_url: str | None
    per_minute: NotRequired[int]
    per_hour: NotRequired[int]
    imap_host: NotRequired[str]


class _Known(TypedDict):
    """The whole of it; facts about providers go out of date, so the day on which they were checked stands there."""

    checked_on: str
    providers: list[_Provider]


def guess_account(address: str) -> AccountGuess:
    """Server, port and user name for an address, from the shipped table; nothing is asked over the network.

    For an unknown domain: ``smtp.`` before it, port 465, the address as user name, as most hosters have it.
    Raises ``BadAddressError``.
    """
    found = check_address(address, field="address")
    row = _providers().get(found.domain)
    if row is None:
        host = f"smtp.{found.domain}"
        return AccountGuess(None, host, _TLS_PORT, Security.TLS, found.wire, Hint.ASK_PROVIDER, None)
    username = found.wire.rpartition("@")[0] if row["username"] == "local_part" else found.wire
    security, hint = Security(row["security"]), Hint(row["hint"])
    return AccountGuess(
        row["name"],
        row["host"],
        row["port"],
        security,
        username,
        hint,
        row["help_url"],
        row.get("per_minute", 0),
        row.get("per_hour", 0),
        row.get("imap_host", ""),
        _known()["checked_on"],
    )


def wants_app_password(host: str) -> bool:
    """Whether this server's provider is known to refuse the mailbox's own password."""
    return any(row["host"] == host and row["hint"] == Hint.APP_PASSWORD for row in _providers().values())


@cache
def _providers() -> dict[str, _Provider]:
    return {domain: row for row in _known()["providers"] for domain in row["domains"]}


@cache
def _known() -> _Known:
    known: _Known = json.loads(resource_text("mail", "providers.json"))
    return known
