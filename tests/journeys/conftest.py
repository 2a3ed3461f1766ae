"""Journeys use the command line's own helpers, and a mail server on this computer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from arbook.mail.secrets import PasswordSafe
from tests.cli.conftest import Arbook, arbook, done
from tests.gui.conftest import OpenWindow
from tests.journeys.hands import Owner
from tests.support.accounts import PASSWORD
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


@pytest.fixture
def owner(
    done: Arbook,
    tmp_path: Path,
    server: ScriptedSmtpServer,
    safe: PasswordSafe,
    open_window: OpenWindow,
    qtbot: QtBot,
) -> Owner:
    """Whose password for mail the safe knows."""
    safe.set("owner (localhost)", PASSWORD)
    return Owner(done, tmp_path, server, open_window, qtbot)
