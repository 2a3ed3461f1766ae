"""The message to oneself that tries a mail account: each trouble is told in words that say what to do."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.support.accounts import PASSWORD
from tests.support.certificates import Authority
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript


@pytest.fixture
def tried(arbook, shop: Path, authority: Authority) -> Iterator[Callable[..., str]]:
    """What ``mail --test`` says of a server that behaves like this; it sends nothing by then."""
    with ExitStack() as running:

        def run(
            script: SmtpScript | None = None,
            *,
            tls: ssl.SSLContext | None = None,
            host: str = "localhost",
            port: int = 0,
        ) -> str:
            server = ScriptedSmtpServer(tls or authority.server_context(), script or SmtpScript())
            running.enter_context(server)
            where = ("--host", host, "--port", port or server.port, "--security", "starttls", "--username", "owner")
            assert arbook("mail", shop, *where).code == 0
            answer = arbook("mail", shop, "--test")
            assert answer.code == 1
            assert server.mailbox == []
            assert PASSWORD not in answer.err
            return str(answer.err)

        yield run


def test_a_host_that_is_not_there(tried, monkeypatch):
    def nobody(*_arguments, **_named):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", nobody)
    told = tried(host="smtp.harbuor.example")
    assert "The mail server smtp.harbuor.example was not found. Check its name and your internet." in told


def test_a_port_that_is_closed(tried):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert f"localhost takes no mail on port {port}. Check the port." in tried(port=port)


def test_a_server_without_encryption_gets_nothing(tried):
    told = tried(SmtpScript(offers_starttls=False))
    assert "localhost offers no encryption on port" in told


def test_a_server_whose_encryption_breaks(tried):
    outdated = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)  # without any certificate there is no handshake
    assert "speaks no safe encryption on port" in tried(tls=outdated)


def test_a_certificate_of_another_name(tried, authority):
    told = tried(tls=authority.server_context("mail.elsewhere.example"))
    assert "The server that answers has another name than localhost. Check the name." in told


def test_a_certificate_that_ran_out(tried, authority):
    assert "The certificate of localhost has expired." in tried(tls=authority.server_context(days=-1))


def test_a_certificate_that_nobody_vouches_for(tried, tmp_path):
    stranger = Authority(tmp_path / "..", "Stranger")
    assert "Nobody this computer trusts vouches for localhost." in tried(tls=stranger.server_context())


def test_a_wrong_password(tried):
    told = tried(SmtpScript(users={"owner": "another horse"}))
    assert "localhost did not take the user name or password. Check both. It said: 5.7.8" in told


def refusing_login(words: str) -> SmtpScript:
    return SmtpScript(faults={"auth": words})


def test_an_app_password_is_wanted(tried):
    told = tried(refusing_login("534 5.7.9 Application-specific password required. Learn more at https://x.example"))
    assert "localhost wants an app password, not the one of your mailbox." in told
    assert "Make one in your provider's security settings" in told


def test_a_sign_in_in_the_browser_is_wanted(tried):
    for script in (SmtpScript(auth="XOAUTH2"), refusing_login("535 5.7.139 basic authentication is disabled")):
        told = tried(script)
        assert "takes no passwords from mail programs any more, only a sign-in in the browser" in told
        assert "Choose that in Settings, Mail." in told


def test_mail_programs_are_switched_off_in_the_webmail(tried):
    told = tried(refusing_login("535 5.7.0 POP3/IMAP access is not activated, please enable IMAP"))
    assert "localhost does not let mail programs in yet." in told


def test_a_sender_that_is_not_allowed_at_once_or_one_step_late(tried):
    for step in ("mail", "rcpt"):
        told = tried(
            SmtpScript(faults={step: "553 5.7.1 <owner@harbour.example>: Sender address rejected: not owned by user"})
        )
        assert "localhost does not let this account send from this address." in told


def test_a_server_that_passes_nothing_on(tried):
    told = tried(SmtpScript(faults={"rcpt": "554 5.7.1 <owner@harbour.example>: Relay access denied"}))
    assert "Your mail server passes no mail on for this account. Check user name, port and encryption." in told


def test_a_mailbox_that_is_full(tried):
    told = tried(SmtpScript(faults={"rcpt": "552 5.2.2 Mailbox is over quota"}))
    assert "The mailbox of owner@harbour.example is full, so the test was not taken. Make room in it first." in told


def test_a_server_that_wants_to_be_asked_later(tried):
    told = tried(SmtpScript(faults={"rcpt": "451 4.7.1 Greylisting in action, please come back later"}))
    assert "The mail server asked to try later, as some do with who is new. Try again in some minutes." in told


@contextmanager
def something_else() -> Iterator[int]:
    """A web server where the mail server should be."""
    import threading

    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            visitor, _ = listener.accept()
            with visitor:
                visitor.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        thread.join(5)


def test_what_answers_is_no_mail_server(tried):
    with something_else() as port:
        told = tried(port=port)
    assert "Nothing was sent." in told
    assert "localhost" in told
