"""Each account's password reaches its own server alone, wherever it comes from."""

from dataclasses import replace

import pytest

from arbook.mail.secrets import SessionSafe
from arbook.queries.settings import MailAccountRow
from arbook.services.mail_accounts import own_variable
from arbook.services.mail_sign_ins import kept_key, known_key
from arbook.services.reminder_errors import NoPasswordError

OWN = MailAccountRow("Own", "owner@harbour.example", "smtp.harbour.example", 587, "starttls", "owner")
TWO = replace(OWN, address="post@quay.example", host="smtp.quay.example", is_default=False)
IN_BROWSER = replace(TWO, sign_in="microsoft")
PLAIN, FOR_TWO = "ARBOOK_MAIL_PASSWORD", "ARBOOK_MAIL_PASSWORD_POST_QUAY_EXAMPLE"


@pytest.fixture
def safe(monkeypatch: pytest.MonkeyPatch) -> SessionSafe:
    made = SessionSafe()
    monkeypatch.setattr("arbook.services.mail_accounts.open_safe", lambda _book_id: made)
    monkeypatch.delenv(PLAIN, raising=False)
    return made


@pytest.mark.parametrize("others", [(), (IN_BROWSER,), (replace(TWO, writes_to="/files"),)])
def test_the_only_account_with_a_password_is_opened_by_the_plain_variable(
    safe: SessionSafe, monkeypatch: pytest.MonkeyPatch, others: tuple[MailAccountRow, ...]
) -> None:
    monkeypatch.setenv(PLAIN, "right horse")
    safe.set("owner (smtp.harbour.example)", "older horse")
    assert known_key("book", OWN, (OWN, *others)) == "right horse"


def test_with_several_accounts_no_server_is_told_a_password_that_may_be_anothers(
    safe: SessionSafe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PLAIN, "right horse")
    for account in (OWN, TWO):
        with pytest.raises(NoPasswordError) as refusal:
            kept_key("book", (OWN, TWO), account)
        facts = {"address": account.address, "variable": PLAIN, "own": own_variable(account)}
        assert refusal.value.facts == {"why": "which", **facts}
    safe.set("owner (smtp.harbour.example)", "kept horse")
    assert known_key("book", OWN, (OWN, TWO)) == "kept horse"


def test_each_of_several_accounts_has_a_variable_of_its_own(
    safe: SessionSafe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOR_TWO, "second horse")
    assert own_variable(TWO) == FOR_TWO
    assert known_key("book", TWO, (OWN, TWO)) == "second horse"
    assert known_key("book", OWN, (OWN, TWO)) is None


def test_a_variable_that_two_accounts_would_share_serves_neither(
    safe: SessionSafe, monkeypatch: pytest.MonkeyPatch
) -> None:
    alike = replace(TWO, address="post.quay@example", host="smtp.other.example")
    monkeypatch.setenv(FOR_TWO, "second horse")
    assert own_variable(alike) == own_variable(TWO)
    assert [known_key("book", each, (alike, TWO)) for each in (alike, TWO)] == [None, None]


def test_one_user_name_at_two_servers_has_two_passwords(safe: SessionSafe) -> None:
    safe.set("owner (smtp.harbour.example)", "right horse")
    assert known_key("book", OWN, (OWN, TWO)) == "right horse"
    assert known_key("book", TWO, (OWN, TWO)) is None
