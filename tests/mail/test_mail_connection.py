"""Getting to the server: everything that must stop a whole run before a message is touched."""

import socket
import ssl

import pytest

from arbook.mail.account import Security
from arbook.mail.errors import (
    CertificateError,
    ConnectionRefusedByServerError,
    HostNotFoundError,
    LoginNotOfferedError,
    LoginRefusedError,
    ServerNotReadyError,
    ServerUnreachableError,
    TlsFailedError,
    TlsNotOfferedError,
)
from arbook.mail.session import Timeouts, trusted_context
from arbook.mail.smtp import open_post
from arbook.mail.steps import Outcome
from tests.support.accounts import PASSWORD, PATIENCE, account_at
from tests.support.certificates import Authority
from tests.support.smtp_server import DROP, HANG, ScriptedSmtpServer, SmtpScript

RAW = b"Subject: x\r\n\r\nbody\r\n"
QUICK = Timeouts(command=0.3, dot=0.3)


@pytest.mark.parametrize("security", list(Security))
def test_both_ways_to_tls_carry_a_message(serve, connect, security):
    server = serve(implicit=security is Security.TLS)
    post = connect(server, security=security)
    assert post.deliver("ada@stone.example", RAW).outcome is Outcome.SENT


def test_a_wrong_password_is_tried_once_and_stops_the_run(serve, connect):
    server = serve()
    with pytest.raises(LoginRefusedError) as refused:
        connect(server, password="wrong pony")
    assert server.logins == 1
    assert refused.value.facts["code"] == 535
    assert refused.value.facts["text"] == "5.7.8 user name or password not accepted"
    assert refused.value.facts["is_temporary"] is False
    assert "wrong pony" not in str(refused.value)


def test_a_login_put_off_by_the_server_is_told_as_temporary(serve, connect):
    with pytest.raises(LoginRefusedError) as refused:
        connect(serve(auth="454 4.7.0 later"))
    assert refused.value.facts["is_temporary"] is True


@pytest.mark.parametrize("mechanisms", ["PLAIN LOGIN", "LOGIN", "login plain", "XOAUTH2 PLAIN"])
def test_a_password_beyond_ascii_logs_in(serve, connect, mechanisms):
    server = serve(SmtpScript(auth=mechanisms, users={"owner": "Größe 🔑 密"}))
    connect(server, password="Größe 🔑 密")
    assert server.logins == 1


def test_a_server_that_asks_for_the_credentials_once_more_gets_them(serve, connect):
    server = serve(SmtpScript(hears_initial_response=False))
    connect(server)
    assert server.logins == 1


@pytest.mark.parametrize(("auth", "offered"), [("XOAUTH2", ("XOAUTH2",)), (None, ())])
def test_a_server_without_password_login_is_told_apart(serve, connect, auth, offered):
    with pytest.raises(LoginNotOfferedError) as refused:
        connect(serve(SmtpScript(auth=auth)))
    assert refused.value.facts["offered"] == offered


def test_without_starttls_nothing_is_said_in_the_open(serve, connect):
    server = serve(SmtpScript(offers_starttls=False))
    with pytest.raises(TlsNotOfferedError):
        connect(server)
    assert server.log == ["EHLO"]


def test_a_refused_starttls_is_not_gone_around(serve, connect):
    server = serve(starttls="454 4.7.0 not now")
    with pytest.raises(TlsNotOfferedError) as refused:
        connect(server)
    assert (refused.value.facts["code"], refused.value.facts["text"]) == (454, "4.7.0 not now")
    assert server.log == ["EHLO", "STARTTLS"]


@pytest.mark.parametrize("security", list(Security))
@pytest.mark.parametrize(
    ("host", "days", "why"), [("mail.elsewhere.example", 2, "wrong_host"), ("localhost", -1, "expired")]
)
def test_a_certificate_of_another_host_or_another_time_is_refused(authority, security, host, days, why):
    context = authority.server_context(host, days=days)
    server = ScriptedSmtpServer(context, implicit=security is Security.TLS)
    account = account_at(server.port, security=security)
    with server, pytest.raises(CertificateError) as refused:
        open_post(account, PASSWORD, tls_context=authority.client_context())
    assert refused.value.facts["why"] == why
    assert "AUTH" not in server.log


@pytest.mark.parametrize("security", list(Security))
def test_a_certificate_of_an_unknown_authority_is_refused(authority, tmp_path, security):
    stranger = Authority(tmp_path, "Stranger")
    server = ScriptedSmtpServer(stranger.server_context(), implicit=security is Security.TLS)
    account = account_at(server.port, security=security)
    with server, pytest.raises(CertificateError) as refused:
        open_post(account, PASSWORD, tls_context=authority.client_context())
    assert refused.value.facts["why"] == "untrusted"
    assert server.logins == 0


def test_without_a_context_the_systems_own_authorities_decide(serve):
    server = serve()
    with pytest.raises(CertificateError):
        open_post(account_at(server.port), PASSWORD)
    assert server.logins == 0


def test_the_systems_context_checks_name_and_certificate_and_refuses_old_tls():
    context = trusted_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize("weak", ["no_names", "no_certificates"])
def test_a_context_that_does_not_check_cannot_be_used(serve, weak):
    context = ssl.create_default_context()
    context.check_hostname = False
    if weak == "no_certificates":
        context.verify_mode = ssl.CERT_NONE
    server = serve()
    with pytest.raises(ValueError, match="must verify"):
        open_post(account_at(server.port), PASSWORD, tls_context=context)
    assert server.connections == 0


def test_tls_at_a_port_that_speaks_plainly_is_refused(serve, connect):
    with pytest.raises(TlsFailedError):
        connect(serve(), security=Security.TLS)


def test_starttls_at_a_port_that_waits_for_tls_gives_up_in_time(serve, connect):
    with pytest.raises(ServerUnreachableError) as refused:
        connect(serve(implicit=True), timeouts=QUICK)
    assert refused.value.facts["why"] == "timeout"


def test_a_host_that_does_not_exist_is_told_as_such(serve, connect, monkeypatch):
    def not_found(*_question: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", not_found)
    with pytest.raises(HostNotFoundError) as refused:
        connect(serve(), host="no-such-host.invalid")
    assert refused.value.facts["host"] == "no-such-host.invalid"


def test_a_name_no_name_service_could_hold_is_told_as_such(serve, connect):
    with pytest.raises(HostNotFoundError):
        connect(serve(), host="ü" * 63 + ".example")


def test_a_port_where_nobody_listens_is_told_as_such():
    with socket.create_server(("127.0.0.1", 0)) as once:
        port = once.getsockname()[1]
    with pytest.raises(ConnectionRefusedByServerError) as refused:
        open_post(account_at(port), PASSWORD, timeouts=PATIENCE)
    assert refused.value.facts == {"host": "localhost", "port": port}


@pytest.mark.parametrize("step", ["banner", "ehlo", "starttls", "auth"])
@pytest.mark.parametrize(("fault", "why"), [(DROP, "lost"), (HANG, "timeout")])
def test_a_server_that_falls_silent_on_the_way_stops_the_run(serve, connect, step, fault, why):
    with pytest.raises(ServerUnreachableError) as refused:
        connect(serve(**{step: fault}), timeouts=QUICK)
    assert refused.value.facts["why"] == why


@pytest.mark.parametrize(
    ("step", "reply", "code"),
    [("banner", "554 no mail from here", 554), ("banner", "421 too busy", 421), ("ehlo", "502 what", 502)],
)
def test_a_server_that_turns_us_away_says_why(serve, connect, step, reply, code):
    with pytest.raises(ServerNotReadyError) as refused:
        connect(serve(**{step: reply}))
    assert refused.value.facts["code"] == code
    assert refused.value.facts["text"] == reply[4:]


def test_what_is_no_mail_server_is_told_as_such(serve, connect):
    with pytest.raises(ServerNotReadyError):
        connect(serve(banner="HTTP/1.1 400 Bad Request"))
