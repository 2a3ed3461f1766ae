"""A provider, a mail server that takes its tokens, and an account at both: what tests of signing in set up."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from arbook.mail.secrets import SessionSafe
from arbook.queries.settings import MailAccountRow
from tests.support.certificates import Authority
from tests.support.real_smtp import TokenMailbox, real_server
from tests.support.sign_in_server import APPLICATION, SCOPE, OwnersBrowser, SignInScript, SignInServer

ADDRESS = "owner@harbour.example"


@dataclass
class MailWorld:
    """All of it. ``safe`` is the system's safe, as far as the program knows."""

    provider: SignInServer
    mailbox: TokenMailbox
    smtp_port: int
    browser: OwnersBrowser
    safe: SessionSafe
    home: Path

    def account(self, **changed: object) -> MailAccountRow:
        row = {
            "sender_name": "Harbour Bikes",
            "address": ADDRESS,
            "host": "localhost",
            "port": self.smtp_port,
            "security": "starttls",
            "username": ADDRESS,
            "sign_in": "other",
            "client_id": APPLICATION,
            "authorize_url": self.provider.authorize_url,
            "token_url": self.provider.token_url,
            "sign_in_scope": SCOPE,
        }
        return MailAccountRow(**{**row, **changed})  # type: ignore[arg-type]


@contextmanager
def mail_world(folder: Path, monkeypatch: pytest.MonkeyPatch, *, prefix: str = "secret") -> Iterator[MailWorld]:
    """Trusted by this process as a system trusts its authorities; the system's browser is the owner's."""
    authority = Authority(folder)
    trusted = folder / "trusted.pem"
    trusted.write_text(authority.pem(), encoding="ascii")
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    monkeypatch.setenv("ARBOOK_HOME", str(folder / "home"))
    browser, safe = OwnersBrowser(authority.client_context()), SessionSafe()
    monkeypatch.setattr("webbrowser.open", browser.open)
    monkeypatch.setattr("arbook.services.mail_accounts.open_safe", lambda _book_id: safe)
    with SignInServer(authority.server_context(), SignInScript(), prefix=prefix) as provider:
        mailbox = TokenMailbox(provider.books.good, ADDRESS)
        with real_server(authority.server_context(), implicit=False, mailbox=mailbox) as (_, port):
            yield MailWorld(provider, mailbox, port, browser, safe, folder / "home")
        browser.join()
