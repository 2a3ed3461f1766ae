"""The owner's mail account, and a good guess at it from the address alone."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from arbook.mail.addresses import check_address
from arbook.mail.errors import MailAccountError
from arbook.mail.texts import check_header_text
from arbook.resources import resource_text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_HOST = re.compile(r"[^\W_](?:[\w-]{0,62}(?:\.[^\W_][\w-]{0,62})*)?|[0-9a-f:.]*:[0-9a-f:.]+", re.IGNORECASE)
_HIGHEST_PORT = 65535
_TLS_PORT = 465
_STARTTLS_PORTS = frozenset({25, 587})


class Security(StrEnum):
    """The two ways to a verified encrypted connection. There is no third: nothing is sent in the open."""

    STARTTLS = "starttls"
    TLS = "tls"


_SECURITY = {"STARTTLS": Security.STARTTLS, "SSL": Security.TLS}
_OUT = "outgoingServer[@type='smtp']/"


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


@dataclass(frozen=True, slots=True)
class _Known:
    """``resources/mail/providers.xml``: by domain the ``emailProvider`` of Mozilla's autoconfig form. Facts about
    providers go out of date, so the day on which they were checked stands there.
    """

    checked_on: str
    providers: Mapping[str, "Element"]


def guess_account(address: str) -> AccountGuess:
    """Server, port and user name for an address, from the shipped table; nothing is asked over the network.

    For an unknown domain: ``smtp.`` before it, port 465, the address as user name, as most hosters have it.
    Raises ``BadAddressError``.
    """
    found = check_address(address, field="address")
    provider = _known().providers.get(found.domain)
    if provider is None:
        host = f"smtp.{found.domain}"
        return AccountGuess(None, host, _TLS_PORT, Security.TLS, found.wire, Hint.ASK_PROVIDER, None)
    by_local_part = provider.findtext(_OUT + "username") == "%EMAILLOCALPART%"
    manual, own = provider.find("documentation"), provider.find("arbook")
    return AccountGuess(
        provider.findtext("displayName"),
        provider.findtext(_OUT + "hostname", ""),
        int(provider.findtext(_OUT + "port", "")),
        _SECURITY[provider.findtext(_OUT + "socketType", "")],
        found.wire.rpartition("@")[0] if by_local_part else found.wire,
        _hint(provider),
        None if manual is None else manual.get("url"),
        0 if own is None else int(own.get("perMinute", "0")),
        0 if own is None else int(own.get("perHour", "0")),
        provider.findtext("incomingServer[@type='imap']/hostname", ""),
        _known().checked_on,
    )


def wants_app_password(host: str) -> bool:
    """Whether this server's provider is known to refuse the mailbox's own password."""
    return any(
        each.findtext(_OUT + "hostname") == host and _hint(each) is Hint.APP_PASSWORD
        for each in _known().providers.values()
    )


def known_domains() -> tuple[str, ...]:
    """The domains whose provider is known."""
    return tuple(_known().providers)


def _hint(provider: "Element") -> Hint:
    own = provider.find("arbook")
    return Hint.ASK_PROVIDER if own is None else Hint(own.get("hint", Hint.ASK_PROVIDER))


@cache
def _known() -> _Known:
    from xml.etree.ElementTree import fromstring

    whole = fromstring(resource_text("mail", "providers.xml"))  # noqa: S314 - shipped with the program
    providers = whole.iter("emailProvider")
    return _Known(
        whole.get("checkedOn", ""),
        {domain.text or "": each for each in providers for domain in each.iter("domain")},
    )
