"""What servers answer, in the kinds that an owner can do something about; answers as real providers write them."""

import pytest

from arbook.mail.account import guess_account
from arbook.mail.errors import LoginNotOfferedError, LoginRefusedError
from arbook.mail.replies import LoginTrouble, Meaning, login_trouble, meaning_of
from tests.support.smtp_server import SmtpScript


@pytest.mark.parametrize(
    ("reply", "meaning"),
    [
        ("5.1.1 <ada@x.example>: Recipient address rejected: User unknown", Meaning.UNKNOWN_ADDRESS),
        ("Requested action not taken: mailbox unavailable", Meaning.UNKNOWN_ADDRESS),
        ("5.2.2 The email account that you tried to reach is over quota", Meaning.MAILBOX_FULL),
        ("Mailbox full", Meaning.MAILBOX_FULL),
        ("5.7.1 <ada@x.example>: Relay access denied", Meaning.RELAY_DENIED),
        ("relaying denied", Meaning.RELAY_DENIED),
        ("5.7.60 SMTP; Client does not have permissions to send as this sender", Meaning.SENDER_NOT_ALLOWED),
        ("5.7.1 Sender address rejected: not owned by user owner", Meaning.SENDER_NOT_ALLOWED),
        ("4.7.1 Greylisted, please try again in 300 seconds", Meaning.GREYLISTED),
        ("5.4.5 Daily user sending limit exceeded", Meaning.LIMIT_REACHED),
        ("5.7.1 Message rejected as spam", Meaning.SPAM),
        ("5.3.4 Message too big for system", Meaning.TOO_LARGE),
        ("2.0.0 whatever", None),
    ],
)
def test_a_refusal_is_understood(reply: str, meaning: Meaning | None) -> None:
    assert meaning_of(reply) is meaning


@pytest.mark.parametrize(
    ("reply", "trouble"),
    [
        ("5.7.9 Application-specific password required.", LoginTrouble.APP_PASSWORD),
        ("5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled", LoginTrouble.OAUTH2),
        ("5.7.139 Authentication unsuccessful, basic authentication is disabled.", LoginTrouble.OAUTH2),
        ("5.7.30 Basic authentication is not supported for Client Submission.", LoginTrouble.OAUTH2),
        ("SMTP access is not enabled for this account", LoginTrouble.SWITCH_ON),
        ("4.7.0 Too many login attempts, please try again later", LoginTrouble.TOO_OFTEN),
        ("5.7.8 Error: authentication failed", None),
    ],
)
def test_a_refused_login_is_understood(reply: str, trouble: LoginTrouble | None) -> None:
    assert login_trouble(reply) is trouble


def test_the_server_at_the_other_end_tells_what_kind_of_password_it_wants(serve, connect) -> None:
    with pytest.raises(LoginRefusedError) as refused:
        connect(serve(auth="534 5.7.9 Application-specific password required"))
    assert refused.value.facts["why"] == "app_password"
    with pytest.raises(LoginRefusedError) as plain:
        connect(serve(), password="wrong")
    assert plain.value.facts["why"] is None


def test_a_server_that_takes_tokens_only_says_so_before_any_password_is_told(serve, connect) -> None:
    server = serve(SmtpScript(auth="XOAUTH2"))
    with pytest.raises(LoginNotOfferedError) as refused:
        connect(server)
    assert refused.value.facts["why"] == "oauth2"
    assert "AUTH" not in server.log


def test_what_is_known_of_a_provider_has_its_day() -> None:
    known, guessed = guess_account("nora@gmx.de"), guess_account("nora@finch.example")
    assert (known.imap_host, known.checked_on) == ("imap.gmx.net", "2026-11-22")
    assert (guessed.imap_host, guessed.checked_on) == ("", "")
    assert guess_account("nora@onmicrosoft.com").per_minute == 30
