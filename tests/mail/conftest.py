from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest

from arbook.mail.account import Security
from arbook.mail.compose import Letter
from arbook.mail.session import Timeouts
from arbook.mail.smtp import Post, open_post
from tests.support.accounts import PASSWORD, PATIENCE, account_at
from tests.support.certificates import Authority
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def letter() -> Letter:
    return Letter(
        sender_name="Harbour Bikes",
        sender_address="owner@harbour.example",
        recipient_name="Ada Stone",
        recipient_address="ada@stone.example",
        subject="Invoice 2026-0148",
        body="Dear Ada,\n\nplease pay.\n",
        sent_at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
        message_id="<first@harbour.example>",
    )


ServerMaker = Callable[..., ScriptedSmtpServer]


@pytest.fixture
def serve(authority: Authority) -> Iterator[ServerMaker]:
    """Starts scripted servers: ``serve(rcpt="550 no such user")``."""
    with ExitStack() as running:

        def start(
            script: SmtpScript | None = None, *, implicit: bool = False, **faults: object
        ) -> ScriptedSmtpServer:
            script = script or SmtpScript(faults=faults)
            return running.enter_context(ScriptedSmtpServer(authority.server_context(), script, implicit=implicit))

        yield start


PostMaker = Callable[..., Post]


@pytest.fixture
def connect(authority: Authority) -> Iterator[PostMaker]:
    """Opens the post at a server, trusting the tests' authority; closes it at the end."""
    with ExitStack() as running:

        def start(
            server: ScriptedSmtpServer,
            *,
            password: str = PASSWORD,
            timeouts: Timeouts = PATIENCE,
            security: Security = Security.STARTTLS,
            host: str = "localhost",
        ) -> Post:
            account = account_at(server.port, security=security, host=host)
            post = open_post(account, password, tls_context=authority.client_context(), timeouts=timeouts)
            return running.enter_context(post)

        yield start
