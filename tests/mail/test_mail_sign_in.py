"""Signing in at a provider in the browser: only the one who began it, with the owner's yes, gets tokens."""

import json
import logging
import socket
from datetime import UTC, datetime, timedelta
from functools import partial
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from arbook.mail.errors import SignInError
from arbook.mail.keys import Tokens
from arbook.mail.loopback import LoopbackDoor
from arbook.mail.sign_in import BrowserSignIn, SignInWay, microsoft_way, renewed
from tests.support.sign_in_server import APPLICATION, SCOPE, OwnersBrowser, SignInScript, SignInServer

AFTER = "Go back to arbook & close <this>."


def never() -> bool:
    return False


@pytest.fixture
def provider(authority):
    with SignInServer(authority.server_context()) as server:
        yield server


def way_to(provider, **changed):
    facts = {
        "authorize_url": provider.authorize_url,
        "token_url": provider.token_url,
        "client_id": APPLICATION,
        "scope": tuple(SCOPE.split()),
    }
    return SignInWay(**{**facts, **changed})


@pytest.fixture
def sign_in(provider, authority):
    """The whole way, with an owner who says yes at once."""

    def run(browser=None, patience=5.0, is_cancelled=never, **changed) -> Tokens:
        trusting = authority.client_context()
        browser = browser or OwnersBrowser(trusting)
        way = way_to(provider, **changed)
        with BrowserSignIn(way, "owner@harbour.example", AFTER, tls_context=trusting) as visit:
            browser.open(visit.url)
            try:
                return visit.finish(is_cancelled, patience)
            finally:
                browser.join()

    return run


def refusal_of(work) -> SignInError:
    with pytest.raises(SignInError) as refused:
        work()
    return refused.value


def test_a_yes_in_the_browser_becomes_tokens_with_a_proof_that_the_provider_checks(provider, sign_in, authority):
    browser = OwnersBrowser(authority.client_context())
    tokens = sign_in(browser)
    assert tokens.access in provider.books.good
    assert tokens.renewal in provider.books.renewals
    assert timedelta(minutes=59) < tokens.ends_at - datetime.now(UTC) <= timedelta(hours=1)
    [(_, asked), (_, exchanged)] = provider.asked
    assert asked["login_hint"] == "owner@harbour.example"
    assert asked["scope"].split() == sorted(SCOPE.split())
    assert asked["redirect_uri"].startswith("http://127.0.0.1:")
    assert len(exchanged["code_verifier"]) >= 43, "RFC 7636"
    [(status, page)] = browser.shown
    assert status == 200
    assert "Go back to arbook &amp; close &lt;this&gt;." in page


def test_the_answer_may_come_as_a_form_or_in_the_address(provider, sign_in):
    for provider.script.posts in (True, False):
        assert sign_in().access in provider.books.good


def test_each_sign_in_has_a_state_and_a_proof_of_its_own(provider, sign_in):
    sign_in()
    sign_in()
    asked = [fields for path, fields in provider.asked if path == "authorize"]
    for name in ("state", "code_challenge"):
        assert asked[0][name] != asked[1][name]


def altered(address: str, **changed: str) -> str:
    parts = urlsplit(address)
    fields = {name: values[0] for name, values in parse_qs(parts.query).items()} | changed
    return parts._replace(query=urlencode(fields)).geturl()


def test_an_answer_with_another_state_is_turned_away_and_the_right_one_is_still_taken(sign_in, authority):
    def strangers_first(address):
        return [
            altered(address, state="guessed", code="planted"),
            address.split("?")[0],
            address.replace("/?", "/favicon.ico?"),
            address,
        ]

    browser = OwnersBrowser(authority.client_context(), strangers_first)
    assert sign_in(browser).access
    assert [status for status, _ in browser.shown] == [404, 404, 404, 200]
    assert not any("planted" in page for _, page in browser.shown)


def test_an_answer_with_another_state_alone_never_opens_anything(provider, sign_in, authority):
    browser = OwnersBrowser(authority.client_context(), lambda address: [altered(address, state="guessed")])
    assert refusal_of(lambda: sign_in(browser, patience=0.5)).facts["why"] == "timeout"
    assert [path for path, _ in provider.asked] == ["authorize"]


def test_a_planted_code_fails_at_the_provider_for_want_of_its_proof(provider, sign_in, authority):
    sign_in()
    provider.books.codes["planted"] = type("Consent", (), {"challenge": "of somebody else", "redirect_uri": ""})()
    browser = OwnersBrowser(authority.client_context(), lambda address: [altered(address, code="planted")])
    refused = refusal_of(lambda: sign_in(browser))
    assert (refused.facts["why"], refused.facts["text"]) == ("refused", "no proof")


def test_an_owner_who_says_no_is_told_so(provider, sign_in):
    provider.script.refusal = {"error": "access_denied", "error_description": "The user said no."}
    assert refusal_of(sign_in).facts["why"] == "declined"


@pytest.mark.parametrize(
    ("error", "words", "why"),
    [
        ("access_denied", "AADSTS65001: not consented to use the application", "administrator"),
        ("unauthorized_client", "AADSTS700016: Application was not found in the directory", "unknown_application"),
        ("invalid_client", "who is that", "unknown_application"),
        ("redirect_uri_mismatch", "", "unknown_application"),
        ("server_error", "we are on holiday", "refused"),
    ],
)
def test_what_a_provider_refuses_is_told_as_what_the_owner_can_do(provider, sign_in, error, words, why):
    provider.script.refusal = {"error": error, "error_description": words}
    refused = refusal_of(sign_in)
    assert refused.facts["why"] == why
    assert refused.facts["text"] == (words or error)


def test_a_browser_that_was_closed_ends_the_waiting(provider, sign_in, authority):
    browser = OwnersBrowser(authority.client_context(), lambda _: [])
    assert refusal_of(lambda: sign_in(browser, patience=0.3)).facts["why"] == "timeout"
    assert refusal_of(lambda: sign_in(browser, is_cancelled=lambda: True)).facts["why"] == "cancelled"


def test_a_visitor_that_says_nothing_does_not_hold_the_door_for_ever(monkeypatch):
    monkeypatch.setattr("arbook.mail.loopback._Visit.timeout", 0.2)
    with LoopbackDoor("page") as door, socket.create_connection(("127.0.0.1", door.port)):
        assert refusal_of(lambda: door.answer("state", 0.5, never)).facts["why"] == "timeout"


def test_the_door_is_open_on_this_machine_alone_and_shut_afterwards():
    with LoopbackDoor("page") as door:
        port = door.port
        assert door._server.server_address[0] == "127.0.0.1"
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_without_a_free_port_nothing_is_begun(provider, monkeypatch):
    def taken(*_):
        raise OSError(98, "address in use")

    monkeypatch.setattr("socketserver.TCPServer.server_bind", taken)
    assert refusal_of(lambda: BrowserSignIn(way_to(provider), "owner", AFTER)).facts["why"] == "no_port"


def test_without_an_application_id_nothing_is_asked(provider):
    assert refusal_of(lambda: BrowserSignIn(way_to(provider, client_id=""), "owner", AFTER)).facts["why"] == (
        "no_application"
    )


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ((200, "<html>hello</html>"), "no_provider"),
        ((200, "[]"), "no_provider"),
        ((200, "{}"), "no_provider"),
        ((500, json.dumps({"error": "x"})), "no_provider"),
        ((302, "https://elsewhere.example/token"), "no_provider"),
    ],
)
def test_what_answers_but_is_no_sign_in_service_is_told_as_such(provider, sign_in, answer, why):
    provider.script.token_answer = answer
    assert refusal_of(sign_in).facts["why"] == why


def test_a_provider_that_cannot_prove_its_name_is_told_nothing(provider, sign_in):
    with pytest.raises(SignInError) as refused:
        renewed(way_to(provider), Tokens("a", "renewal", datetime.now(UTC)))
    assert refused.value.facts["why"] == "certificate"
    assert provider.asked == []


def test_a_provider_that_cannot_be_reached_is_told_as_a_matter_of_the_network(authority):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    way = SignInWay("", f"https://localhost:{port}/token", APPLICATION, ("mail.send",))
    trusting = authority.client_context()
    refused = refusal_of(lambda: renewed(way, Tokens("a", "r", datetime.now(UTC)), tls_context=trusting))
    assert refused.facts["why"] == "network"


def test_nothing_is_ever_asked_in_the_open(provider):
    way = way_to(provider, token_url=provider.token_url.replace("https", "http"))
    assert refusal_of(lambda: renewed(way, Tokens("a", "r", datetime.now(UTC)))).facts["why"] == "no_provider"


def test_tokens_are_renewed_and_the_renewal_itself_may_change_or_stay(provider, sign_in, authority):
    trusting, first = authority.client_context(), sign_in()
    second = renewed(way_to(provider), first, tls_context=trusting)
    assert second.access != first.access
    assert second.renewal != first.renewal
    provider.script.rotates = False
    third = renewed(way_to(provider), second, tls_context=trusting)
    assert third.renewal == second.renewal
    assert third.access in provider.books.good


def test_a_consent_that_was_taken_back_or_never_lasted_is_told_as_over(provider, sign_in, authority):
    trusting, tokens = authority.client_context(), sign_in()
    provider.revoke()
    for each in (tokens, Tokens("a", "", datetime.now(UTC))):
        over = refusal_of(partial(renewed, way_to(provider), each, tls_context=trusting))
        assert over.facts["why"] == "ended"


@pytest.mark.parametrize("told", [None, "soon", 0, -5])
def test_a_token_of_unknown_or_absurd_life_is_still_used_for_a_while(provider, sign_in, told):
    provider.script = SignInScript(grants=told)
    assert sign_in().ends_at > datetime.now(UTC) + timedelta(seconds=50)


def test_microsoft_is_asked_for_sending_and_for_the_sent_folder_only_where_a_copy_is_wanted():
    plain = microsoft_way("my-id", "", with_copy=False)
    copied = microsoft_way("my-id", " harbour.example ", with_copy=True)
    assert plain.token_url == "https://login.microsoftonline.com/common/oauth2/v2.0/token"
    assert copied.authorize_url == "https://login.microsoftonline.com/harbour.example/oauth2/v2.0/authorize"
    assert plain.scope == ("https://outlook.office.com/SMTP.Send", "offline_access")
    assert set(copied.scope) - set(plain.scope) == {"https://outlook.office.com/IMAP.AccessAsUser.All"}
    assert plain.asked != copied.asked


def test_neither_code_nor_token_is_written_to_a_log_or_shown(provider, sign_in, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    tokens = sign_in()
    provider.script.token_answer = (200, f"no json, but {tokens.access}")
    refused = refusal_of(sign_in)
    told = caplog.text + "".join(capfd.readouterr()) + repr(tokens) + str(refused)
    assert provider.prefix not in told
