"""Signing in at a mail provider from the command line, until mail leaves by that account."""

import shutil

import pytest

from arbook.mail.errors import NoSafePlaceError
from tests.support.sign_in_server import APPLICATION, SCOPE
from tests.support.signing_in import ADDRESS, mail_world


@pytest.fixture
def world(tmp_path, monkeypatch):
    with mail_world(tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def book(tmp_path, founded, world, done):
    path = tmp_path / "shop.arbook"
    shutil.copyfile(founded, path)
    where = ("--host", "localhost", "--port", world.smtp_port, "--security", "starttls", "--username", ADDRESS)
    way = ("--sign-in", "other", "--client-id", APPLICATION, "--sign-in-scope", SCOPE)
    addresses = ("--authorize-url", world.provider.authorize_url, "--token-url", world.provider.token_url)
    done("mail", path, "--address", ADDRESS, *where, *way, *addresses)
    return path


def test_the_test_message_leaves_once_the_owner_said_yes_in_the_browser(book, world, arbook, done):
    before = arbook("mail", book, "--test")
    assert before.code == 1
    assert f"Nobody signed in for {ADDRESS} on this computer yet." in before.err
    told = done("mail-sign-in", book, "--format", "json")
    assert told.json == {"address": ADDRESS}
    assert world.browser.opened[0] in told.err
    assert "Look for it in the inbox" in done("mail", book, "--test").err
    assert [each.rcpt_tos for each in world.mailbox.envelopes] == [[ADDRESS]]


def test_an_old_token_is_renewed_and_a_consent_taken_back_is_told(book, world, arbook, done):
    world.provider.script.grants = 60  # so short that it is renewed before each use
    done("mail-sign-in", book)
    done("mail", book, "--test")
    done("mail", book, "--test")
    assert [fields.get("grant_type") for path, fields in world.provider.asked if path == "token"] == [
        "authorization_code",
        "refresh_token",
        "refresh_token",
    ]
    world.provider.revoke()
    over = arbook("mail", book, "--test")
    assert over.code == 1
    assert f"The sign-in of {ADDRESS} is over: it was taken back or ran out. Sign in again." in over.err


def test_a_no_in_the_browser_leaves_what_was_kept_before(book, world, arbook, done):
    done("mail-sign-in", book)
    world.provider.script.refusal = {"error": "access_denied"}
    assert "You said no in the browser" in arbook("mail-sign-in", book).err
    done("mail", book, "--test")


def test_another_scope_or_application_asks_for_a_new_sign_in(book, world, arbook, done):
    done("mail-sign-in", book)
    done("mail", book, "--sign-in-scope", f"{SCOPE} mail.read")
    assert "Sign in first." in arbook("mail", book, "--test").err
    done("mail", book, "--sign-in-scope", SCOPE)
    done("mail", book, "--test")


def test_a_forgotten_sign_in_leaves_neither_file_nor_key(book, world, arbook, done):
    done("mail-sign-in", book)
    assert len(list((world.home / "sign-ins").iterdir())) == 1
    done("mail-sign-in", book, "--forget")
    assert list((world.home / "sign-ins").iterdir()) == []
    assert world.safe._kept == {}
    assert "Sign in first." in arbook("mail", book, "--test").err


def test_without_a_safe_place_nobody_is_sent_to_the_browser(book, world, arbook, monkeypatch):
    def none(_book_id):
        raise NoSafePlaceError(backend="keyring.backends.fail.Keyring")

    monkeypatch.setattr("arbook.services.mail_accounts.open_safe", none)
    refused = arbook("mail-sign-in", book)
    assert (refused.code, "no safe place" in refused.err) == (1, True)
    assert world.browser.opened == []


def test_an_account_with_a_password_and_one_that_is_not_there_need_no_sign_in(book, arbook, done):
    done("mail", book, "--sign-in", "password")
    assert "is opened with a password" in arbook("mail-sign-in", book).err
    assert (
        "There is no mail account else@harbour.example"
        in arbook("mail-sign-in", book, "--account", "else@harbour.example").err
    )


def test_an_address_at_microsoft_is_opened_in_the_browser_without_being_told(founded, tmp_path, arbook, done):
    path = tmp_path / "other.arbook"
    shutil.copyfile(founded, path)
    made = done("mail", path, "--address", "shop@outlook.com", "--format", "json").json
    assert (made["sign_in"], made["host"]) == ("microsoft", "smtp-mail.outlook.com")


def test_microsoft_without_an_application_id_says_where_to_get_one(founded, tmp_path, world, arbook, done):
    path = tmp_path / "other.arbook"
    shutil.copyfile(founded, path)
    done("mail", path, "--address", "shop@outlook.com")
    refused = arbook("mail-sign-in", path)
    assert refused.code == 1
    assert "Give an application id; the manual says how to get one." in refused.err
