"""Journeys use the command line's own helpers, and a mail server on this computer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import arbook, done
from tests.support.certificates import Authority
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript

__all__ = ["arbook", "done"]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ScriptedSmtpServer]:
    """A mail server that the program trusts."""
    authority = Authority(tmp_path)
    monkeypatch.setattr("arbook.mail.smtp.trusted_context", authority.client_context)
    with ScriptedSmtpServer(authority.server_context(), SmtpScript()) as running:
        yield running
