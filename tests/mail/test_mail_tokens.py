"""Mail servers that take tokens, and where tokens lie between two runs."""

import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from arbook.mail.compose import compose
from arbook.mail.errors import (
    LoginNotOfferedError,
    LoginRefusedError,
    SafeFailedError,
    SentCopyError,
    SignInEndedError,
)
from arbook.mail.kept_tokens import KeptTokens
from arbook.mail.keys import AccessKey, Tokens
from arbook.mail.secrets import SessionSafe
from arbook.mail.sent_folder import open_sent_folder
from arbook.mail.session import Timeouts
from arbook.mail.smtp import open_post
from arbook.mail.steps import Outcome
from tests.support.accounts import PATIENCE, account_at
from tests.support.imap_server import ImapScript, ScriptedImapServer
from tests.support.real_smtp import TokenMailbox, real_server
from tests.support.smtp_server import SmtpScript

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
GOOD = Tokens("canary-access-1", "canary-renewal-1", NOW + timedelta(hours=1), ("https://id.example/token", "me"))


class Provider:
    """Gives the next token on each asking, or refuses."""

    def __init__(self, *, is_over: bool = False) -> None:
        self.is_over, self.asked = is_over, []

    def __call__(self, tokens: Tokens) -> Tokens:
        self.asked.append(tokens.renewal)
        if self.is_over:
            raise SignInEndedError("localhost", 587, address="owner@harbour.example", why="revoked")
        number = len(self.asked) + 1
        return Tokens(
            f"canary-access-{number}", f"canary-renewal-{number}", NOW + timedelta(hours=number), GOOD.asked
        )


def key(provider=None, tokens=GOOD, now=NOW, **more) -> AccessKey:
    return AccessKey(tokens, provider or Provider(), now=lambda: now, **more)


# ------------------------------------------------------------------------------------------ in good time
def test_a_token_is_used_until_shortly_before_its_end_and_then_renewed_once():
    provider, kept = Provider(), []
    early = key(provider, now=NOW + timedelta(minutes=54), keep=kept.append)
    assert (early.fresh(), provider.asked) == ("canary-access-1", [])
    late = key(provider, now=NOW + timedelta(minutes=56), keep=kept.append)
    assert (late.fresh(), late.fresh()) == ("canary-access-2", "canary-access-2")
    assert provider.asked == ["canary-renewal-1"]
    assert [each.access for each in kept] == ["canary-access-2"]


def test_what_another_window_renewed_meanwhile_is_taken_instead_of_asking_again():
    provider = Provider()
    elsewhere = replace(GOOD, access="canary-access-9", ends_at=NOW + timedelta(hours=9))
    assert key(provider, now=NOW + timedelta(hours=2), kept=lambda: elsewhere).fresh() == "canary-access-9"
    assert provider.asked == []


def test_an_older_renewal_than_the_kept_one_is_never_used_again():
    provider = Provider()
    elsewhere = replace(GOOD, access="canary-access-9", renewal="canary-renewal-9")
    assert key(provider, now=NOW + timedelta(hours=2), kept=lambda: elsewhere).fresh() == "canary-access-2"
    assert provider.asked == ["canary-renewal-9"]


def test_a_token_that_another_thread_replaced_is_not_renewed_twice():
    provider = Provider()
    shared = key(provider)
    assert shared.anew("canary-access-1") == "canary-access-2"
    assert shared.anew("canary-access-1") == "canary-access-2"
    assert len(provider.asked) == 1


# ------------------------------------------------------------------------------------------ the mail servers
@pytest.fixture
def token_server(authority):
    with real_server(authority.server_context(), implicit=False, mailbox=TokenMailbox({GOOD.access})) as (box, port):
        yield box, account_at(port)


def test_a_letter_leaves_by_a_real_server_that_takes_tokens_only(token_server, authority, letter):
    box, account = token_server
    message = compose(letter)
    with open_post(account, key(), tls_context=authority.client_context(), timeouts=PATIENCE) as post:
        assert post.deliver(message.recipient, message.raw).outcome is Outcome.SENT
    assert [each.rcpt_tos for each in box.envelopes] == [["ada@stone.example"]]


def test_a_password_is_not_even_tried_where_tokens_are_wanted(token_server, authority):
    box, account = token_server
    with pytest.raises(LoginNotOfferedError) as refused:
        open_post(account, "right horse", tls_context=authority.client_context(), timeouts=PATIENCE)
    assert refused.value.facts["why"] == "oauth2"
    assert box.heard == []


def test_a_token_that_is_refused_is_renewed_once_and_taken(token_server, authority, letter):
    box, account = token_server
    box.good = {"canary-access-2"}
    message = compose(letter)
    with open_post(account, key(), tls_context=authority.client_context(), timeouts=PATIENCE) as post:
        assert post.deliver(message.recipient, message.raw).outcome is Outcome.SENT
    assert box.heard == ["canary-access-1", "canary-access-2"]
    assert box.answers == [b"\r\n"], "the question with the reasons is answered by nothing"


@pytest.mark.parametrize(
    ("refusal", "why"),
    [
        ("535 5.7.3 Authentication unsuccessful", "token"),
        ("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled", "switched_off"),
        ("454 4.7.0 Temporary authentication failure", "too_often"),
    ],
)
def test_a_refused_sign_in_says_what_is_to_be_done(token_server, authority, refusal, why):
    box, account = token_server
    box.good, box.refusal = set(), refusal
    with pytest.raises(LoginRefusedError) as refused:
        open_post(account, key(), tls_context=authority.client_context(), timeouts=PATIENCE)
    assert refused.value.facts["why"] == why
    assert len(box.heard) == (1 if why == "too_often" else 2)
    assert "canary" not in str(refused.value)


def test_a_consent_that_was_taken_back_stops_before_anything_is_sent(token_server, authority):
    box, account = token_server
    box.good = set()
    with pytest.raises(SignInEndedError) as over:
        open_post(account, key(Provider(is_over=True)), tls_context=authority.client_context(), timeouts=PATIENCE)
    assert over.value.facts["why"] == "revoked"
    assert box.envelopes == []


def test_a_server_that_hangs_up_after_refusing_a_token_has_refused_it(serve, connect):
    script = SmtpScript(auth="XOAUTH2", faults={"auth": ["535 5.7.3 no", b""]})
    server = serve(script)
    with pytest.raises(LoginRefusedError) as refused:
        connect(server, password=key())
    assert (server.logins, refused.value.facts["code"]) == (2, 535)


def test_a_server_that_takes_passwords_only_is_told_as_such(serve, connect):
    with pytest.raises(LoginNotOfferedError) as refused:
        connect(serve(), password=key())
    assert refused.value.facts["why"] == "passwords"


def test_in_a_long_run_a_new_connection_gets_a_token_that_is_good_then(token_server, authority, letter):
    box, account = token_server
    provider, times = Provider(), iter([NOW, NOW + timedelta(hours=2)])
    moving = AccessKey(GOOD, provider, now=lambda: next(times))
    message, patience = compose(letter), Timeouts(5, 5)
    with open_post(account, moving, tls_context=authority.client_context(), timeouts=patience) as post:
        assert post.deliver(message.recipient, message.raw).outcome is Outcome.SENT
        box.good = {"canary-access-2"}
        post._hang_up()
        assert post.deliver(message.recipient, message.raw).outcome is Outcome.SENT
    assert box.heard == ["canary-access-1", "canary-access-2"]


def test_the_copy_in_the_sent_folder_is_made_with_a_token_too(authority, letter):
    with ScriptedImapServer(authority.server_context(), ImapScript(tokens={GOOD.access})) as server:
        place = ("localhost", server.port, "owner")
        with open_sent_folder(*place, key(), tls_context=authority.client_context()) as folder:
            folder.keep(compose(letter).raw, NOW)
        assert [name for name, _ in server.kept] == ['"Gesendete Post"']
        server.script.tokens.clear()
        with pytest.raises(SentCopyError) as refused:
            open_sent_folder(*place, key(), tls_context=authority.client_context())
        assert refused.value.facts["why"] == "login"
        assert server.answers == [b"\r\n"]


def test_no_copy_is_made_where_the_sign_in_is_over_and_the_message_stays_sent(authority):
    over = key(Provider(is_over=True), now=NOW + timedelta(hours=2))
    trusting = authority.client_context()
    with ScriptedImapServer(authority.server_context()) as server, pytest.raises(SentCopyError) as refused:
        open_sent_folder("localhost", server.port, "owner", over, tls_context=trusting)
    assert refused.value.facts["why"] == "login"


# ------------------------------------------------------------------------------------------ at rest
@pytest.fixture
def kept(tmp_path):
    return KeptTokens(tmp_path / "sign-ins", "the book's id", SessionSafe())


def test_tokens_are_found_again_and_forgotten_with_their_key(kept, tmp_path):
    assert kept.get("owner@harbour.example") is None
    kept.keep("owner@harbour.example", GOOD)
    kept.keep("owner@harbour.example", replace(GOOD, access="canary-access-2"))
    assert kept.get("owner@harbour.example") == replace(GOOD, access="canary-access-2")
    assert kept.get("books@harbour.example") is None
    kept.forget("owner@harbour.example")
    kept.forget("owner@harbour.example")
    assert kept.get("owner@harbour.example") is None
    assert list((tmp_path / "sign-ins").iterdir()) == []


def test_the_file_tells_nothing_and_is_for_its_owner_alone(kept, tmp_path):
    long = replace(GOOD, access="canary" * 1000, renewal="canary" * 1000)
    kept.keep("owner@harbour.example", long)
    assert kept.get("owner@harbour.example") == long, "longer than any safe takes"
    [path] = (tmp_path / "sign-ins").iterdir()
    assert b"canary" not in path.read_bytes()
    assert "harbour" not in path.name
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_the_safe_holds_fits_into_any_safe(tmp_path):
    safe = SessionSafe()
    KeptTokens(tmp_path, "book", safe).keep("owner", replace(GOOD, access="x" * 9000))
    assert [len(secret) for secret in safe._kept.values()] == [44]


def test_without_its_key_or_damaged_a_file_is_worth_nothing(kept, tmp_path):
    kept.keep("owner", GOOD)
    other = KeptTokens(tmp_path / "sign-ins", "the book's id", SessionSafe())
    assert other.get("owner") is None
    [path] = (tmp_path / "sign-ins").iterdir()
    path.write_bytes(path.read_bytes()[:-20])
    assert kept.get("owner") is None
    kept.keep("owner", GOOD)
    assert kept.get("owner") == GOOD


def test_a_folder_that_takes_no_file_is_told_and_leaves_none_behind(kept, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "no space left")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SafeFailedError) as refused:
        kept.keep("owner", GOOD)
    assert refused.value.facts == {"doing": "set", "why": "OSError"}
    assert list((tmp_path / "sign-ins").iterdir()) == []


def test_tokens_are_never_shown():
    assert "canary" not in repr(GOOD)
    assert "canary" not in repr(key())
