"""A mail account as it is being typed; a new address brings a guess at the rest."""

from dataclasses import replace

from arbook.ledger.errors import ArbookError
from arbook.mail.account import AccountGuess, guess_account
from arbook.queries.settings import MailAccountRow
from arbook.services.settings_offers import SettingsError

_IMAP_PORT = 993


class MailForm:
    """Texts as typed; ``row`` is what would be written. ``start`` None is an account that is not written yet."""

    def __init__(self, start: MailAccountRow | None, business: str = "", email: str = "") -> None:
        self.start = start
        self.sender_name = start.sender_name if start else business
        self.address = start.address if start else email
        self.host = start.host if start else ""
        self.port = str(start.port) if start else ""
        self.security = start.security if start else "tls"
        self.username = start.username if start else ""
        self.per_minute, self.per_hour, self.pause = _limits(start)
        self.keeps_copy = bool(start and start.imap_host)
        self.imap_host = start.imap_host if start else ""
        self.imap_port = str(start.imap_port if start else _IMAP_PORT)
        self.writes_files = bool(start and start.writes_to)
        self.writes_to = start.writes_to if start else ""
        self.sign_in = start.sign_in if start else "password"
        self.client_id = start.client_id if start else ""
        self.tenant = start.tenant if start else ""
        self.authorize_url = start.authorize_url if start else ""
        self.token_url = start.token_url if start else ""
        self.sign_in_scope = start.sign_in_scope if start else ""
        self.guess: AccountGuess | None = None
        self._guessed_for = start.address if start else ""
        if start is None and email:
            self.choose_address(email)

    def choose_address(self, address: str) -> bool:
        """Take an address; answers whether the server's settings were guessed anew."""
        self.address = address.strip()
        is_same = self.address == self._guessed_for and bool(self.host)
        if is_same:
            return False
        try:
            self.guess = guess_account(self.address)
        except ArbookError:
            self.guess = None
            return False
        self._guessed_for = self.address
        self.host, self.port = self.guess.host, str(self.guess.port)
        self.security, self.username = self.guess.security.value, self.guess.username
        self.per_minute, self.per_hour = _shown(self.guess.per_minute), _shown(self.guess.per_hour)
        self.imap_host = self.guess.imap_host
        self.sign_in = self.guess.sign_in.value
        return True

    def likely_imap_host(self) -> str:
        """Where the Sent folder probably is: as known, else ``imap.`` before the address's own domain."""
        domain = self.address.rpartition("@")[2]
        return self.imap_host or (f"imap.{domain}" if domain else "")

    def row(self) -> MailAccountRow:
        """The account. What is no number becomes one that is refused beside its field."""
        row = MailAccountRow(
            sender_name=self.sender_name.strip(),
            address=self.address.strip(),
            host=self.host.strip(),
            port=_whole(self.port, 0),
            security=self.security,
            username=self.username.strip() or self.address.strip(),
            per_minute=_whole(self.per_minute or "0", -1),
            per_hour=_whole(self.per_hour or "0", -1),
            pause_seconds=_whole(self.pause or "0", -1),
            imap_host=self.imap_host.strip() if self.keeps_copy else "",
            imap_port=_whole(self.imap_port, 0),
            writes_to=self.writes_to.strip() if self.writes_files else "",
            sign_in=self.sign_in,
            client_id=self.client_id.strip(),
            tenant=self.tenant.strip(),
            authorize_url=self.authorize_url.strip(),
            token_url=self.token_url.strip(),
            sign_in_scope=self.sign_in_scope.strip(),
        )
        return replace(row, is_default=self.start.is_default) if self.start else row


def check_ticks(form: MailForm) -> None:
    """What is ticked needs its field: a folder that is missing would mean that mail leaves after all.

    Raises:
        SettingsError: ``no_folder`` or ``no_host``.
    """
    if form.writes_files and not form.writes_to.strip():
        raise SettingsError(field="writes_to", why="no_folder")
    if form.keeps_copy and not form.imap_host.strip():
        raise SettingsError(field="imap_host", why="no_host")


def _limits(start: MailAccountRow | None) -> tuple[str, str, str]:
    if start is None:
        return "", "", ""
    return _shown(start.per_minute), _shown(start.per_hour), _shown(start.pause_seconds)


def _shown(number: int) -> str:
    """No limit is an empty field."""
    return str(number) if number else ""


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.strip().isdecimal() and text.strip().isascii() else otherwise
