"""The copy in the Sent folder: in the right one, byte for byte, over verified TLS; each fault has its name."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest

from arbook.mail.errors import SentCopyError
from arbook.mail.sent_folder import SentFolder, open_sent_folder, sent_folder_among
from tests.support.accounts import PASSWORD
from tests.support.certificates import Authority
from tests.support.imap_server import ImapScript, ScriptedImapServer

RAW = b"Subject: x\r\n\r\nDear Ada,\r\n.\r\nend\r\n"
NOW = datetime(2026, 11, 6, 10, 0, tzinfo=UTC)
Keep = Callable[..., ScriptedImapServer]


@pytest.fixture
def mailbox(authority: Authority) -> Iterator[Keep]:
    with ExitStack() as running:

        def start(**facts: object) -> ScriptedImapServer:
            script = ImapScript(**facts)  # type: ignore[arg-type]
            return running.enter_context(ScriptedImapServer(authority.server_context(), script))

        yield start


def opened(server: ScriptedImapServer, authority: Authority, password: str = PASSWORD) -> SentFolder:
    context = authority.client_context()
    return open_sent_folder("localhost", server.port, "owner", password, tls_context=context)


def test_a_copy_lies_in_the_folder_that_the_server_marks(mailbox: Keep, authority: Authority) -> None:
    server = mailbox()
    with opened(server, authority) as folder:
        folder.keep(RAW, NOW)
        folder.keep(RAW, NOW)
    assert server.kept == [('"Gesendete Post"', RAW)] * 2
    assert server.connections == 1


@pytest.mark.parametrize(
    ("listed", "folder"),
    [
        ((b'(\\HasNoChildren) "/" Sent', b'(\\Sent) "/" "[Gmail]/Sent Mail"'), '"[Gmail]/Sent Mail"'),
        ((b'(\\HasNoChildren) "." INBOX', b'(\\HasNoChildren) "." INBOX.Sent'), "INBOX.Sent"),
        ((b'() "/" "Gesendet"', b'() NIL Drafts'), '"Gesendet"'),
        ((b'() "/" "Sent Items"',), '"Sent Items"'),
        ((b'() "/" INBOX', b"garbage"), None),
    ],
)  # fmt: skip
def test_the_folder_is_found_by_its_mark_then_by_its_name(listed: tuple[bytes, ...], folder: str | None) -> None:
    assert sent_folder_among(listed) == folder


@pytest.mark.parametrize(
    ("facts", "password", "why"),
    [
        ({}, "wrong", "login"),
        ({"folders": (r'() "." INBOX',)}, PASSWORD, "no_folder"),
        ({"append": "NO [OVERQUOTA] full"}, PASSWORD, "refused"),
        ({"append": None}, PASSWORD, "network"),
    ],
)
def test_a_copy_that_cannot_be_made_says_why_and_never_the_password(
    mailbox: Keep, authority: Authority, facts: dict[str, object], password: str, why: str
) -> None:
    with pytest.raises(SentCopyError) as refused, opened(mailbox(**facts), authority, password) as folder:
        folder.keep(RAW, NOW)
    assert refused.value.facts["why"] == why
    assert password not in repr(refused.value.facts)


def test_a_server_that_cannot_prove_who_it_is_gets_no_password(
    mailbox: Keep, tmp_path_factory: pytest.TempPathFactory
) -> None:
    stranger = Authority(tmp_path_factory.mktemp("stranger"))
    with pytest.raises(SentCopyError) as refused:
        opened(mailbox(), stranger)
    assert refused.value.facts["why"] == "tls"


def test_a_server_that_is_not_there_is_told_as_such(authority: Authority) -> None:
    with pytest.raises(SentCopyError) as refused:
        open_sent_folder("nowhere.invalid", 993, "owner", PASSWORD, tls_context=authority.client_context())
    assert refused.value.facts["why"] == "not_found"
