"""One field, one address; and the account that sends."""

from dataclasses import replace

import pytest

from arbook.mail.account import Hint, MailAccount, Security, guess_account, known_domains
from arbook.mail.addresses import check_address
from arbook.mail.errors import BadAddressError, HeaderTextError, MailAccountError


@pytest.mark.parametrize(
    ("text", "shown", "wire", "needs_smtputf8"),
    [
        ("ada@stone.example", "ada@stone.example", "ada@stone.example", False),
        (
            "  Ada.Stone+bills@STONE.example\t",
            "Ada.Stone+bills@stone.example",
            "Ada.Stone+bills@stone.example",
            False,
        ),
        ("ada@bücher.example", "ada@bücher.example", "ada@xn--bcher-kva.example", False),
        ("jürgen@bücher.example", "jürgen@bücher.example", "jürgen@xn--bcher-kva.example", True),
    ],
)
def test_one_address_is_taken_and_made_fit_for_the_wire(text, shown, wire, needs_smtputf8):
    found = check_address(text)
    assert (found.shown, found.wire, found.needs_smtputf8) == (shown, wire, needs_smtputf8)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("ada@stone.example, eve@stone.example", "several"),
        ("ada@stone.example;eve@stone.example", "several"),
        ("ada@stone.example eve@stone.example", "several"),
        ('Anna <b@y.example>, "Anna" <a@x.example>', "several"),
        ("Ada Stone <ada@stone.example>", "name_included"),
        ("<ada@stone.example>", "name_included"),
        ("ada@stone.example\r\nBcc: eve@stone.example", "line_break"),
        ("ada@stone.example\n", "not_an_address"),
        ("ada", "not_an_address"),
        ("ada@stone", "not_an_address"),
        ("@stone.example", "not_an_address"),
        ("ada@", "not_an_address"),
        ("ada..stone@stone.example", "not_an_address"),
        ("ada@stone..example", "not_an_address"),
        ('"a b"@stone.example', "not_an_address"),
        ("ada@[127.0.0.1]", "not_an_address"),
        ("ada(comment)@stone.example", "not_an_address"),
        ("group:ada@stone.example;", "not_an_address"),
        ("a" * 65 + "@stone.example", "not_an_address"),
        ("ada\x00@stone.example", "not_an_address"),
        ("ada\u200b@stone.example", "not_an_address"),
        ("ada\ud83d@stone.example", "not_an_address"),
    ],
)
def test_anything_but_one_address_is_refused_with_the_reason(text, why):
    with pytest.raises(BadAddressError) as refused:
        check_address(text, field="email")
    assert refused.value.facts == {"text": text, "why": why}
    assert refused.value.field == "email"


ACCOUNT = MailAccount("Harbour Bikes", "owner@harbour.example", "smtp.harbour.example", 465, Security.TLS, "owner")


def test_there_are_only_two_ways_to_connect_and_both_are_encrypted():
    assert set(Security) == {Security.STARTTLS, Security.TLS}


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", "mail.bücher.example", "a-b.example"])
def test_a_host_may_be_a_name_or_a_number(host):
    assert replace(ACCOUNT, host=host).place == (host, 465)


@pytest.mark.parametrize(
    ("part", "value", "why"),
    [
        ("host", "", "empty"),
        ("host", "smtp.harbour.example:465", "not_a_host"),
        ("host", "https://harbour.example", "not_a_host"),
        ("host", "smtp harbour", "not_a_host"),
        ("host", "smtp.harbour.example\n", "not_a_host"),
        ("host", "owner@harbour.example", "not_a_host"),
        ("username", " ", "empty"),
        ("port", 0, "not_a_port"),
        ("port", 65536, "not_a_port"),
        ("port", 587, "port_means_starttls"),
        ("port", 25, "port_means_starttls"),
    ],
)
def test_an_account_that_could_not_work_is_refused_beside_its_field(part, value, why):
    with pytest.raises(MailAccountError) as refused:
        replace(ACCOUNT, **{part: value})
    assert (refused.value.field, refused.value.facts["why"]) == (part, why)


def test_port_465_begins_with_tls():
    with pytest.raises(MailAccountError) as refused:
        replace(ACCOUNT, security=Security.STARTTLS)
    assert refused.value.facts["why"] == "port_means_tls"


def test_the_senders_address_and_name_are_checked_like_any_other():
    with pytest.raises(BadAddressError):
        replace(ACCOUNT, address="owner@harbour.example, x@y.example")
    with pytest.raises(HeaderTextError):
        replace(ACCOUNT, sender_name="Harbour\nBikes")


def test_the_domain_of_message_ids_is_ascii():
    assert replace(ACCOUNT, address="chef@bücher.example").domain == "xn--bcher-kva.example"


@pytest.mark.parametrize(
    ("address", "provider", "host", "port", "username", "hint"),
    [
        ("shop@gmail.com", "Gmail", "smtp.gmail.com", 465, "shop@gmail.com", Hint.APP_PASSWORD),
        ("Shop@GMAIL.com", "Gmail", "smtp.gmail.com", 465, "Shop@gmail.com", Hint.APP_PASSWORD),
        ("shop@icloud.com", "iCloud", "smtp.mail.me.com", 587, "shop@icloud.com", Hint.APP_PASSWORD),
        ("shop@web.de", "web.de", "smtp.web.de", 587, "shop", Hint.SWITCH_ON_IN_WEBMAIL),
        ("shop@hotmail.com", "Outlook.com", "smtp-mail.outlook.com", 587, "shop@hotmail.com", Hint.NO_PASSWORDS),
        ("shop@harbour.example", None, "smtp.harbour.example", 465, "shop@harbour.example", Hint.ASK_PROVIDER),
    ],
)
def test_the_server_is_guessed_from_the_address_alone(address, provider, host, port, username, hint):
    guess = guess_account(address)
    assert (guess.provider, guess.host, guess.port, guess.username, guess.hint) == (
        provider,
        host,
        port,
        username,
        hint,
    )


def test_every_shipped_provider_makes_a_valid_account():
    assert len(known_domains()) > 30
    for domain in known_domains():
        guess = guess_account(f"shop@{domain}")
        account = MailAccount("Shop", f"shop@{domain}", guess.host, guess.port, guess.security, guess.username)
        assert account.place == (guess.host, guess.port)
