"""The post through a real provider's servers: Postfix with Dovecot's mailboxes, as many hosters run them."""

import ssl
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from arbook.mail.account import MailAccount, Security
from arbook.mail.compose import Attachment, Letter, compose
from arbook.mail.errors import LoginNotOfferedError, LoginRefusedError, SenderRefusedError, SentCopyError
from arbook.mail.replies import Meaning, meaning_of
from arbook.mail.sent_folder import open_sent_folder
from arbook.mail.session import Timeouts
from arbook.mail.smtp import Post, open_post
from arbook.mail.steps import Delivery, Outcome
from tests.support.certificates import Authority
from tests.support.real_mta import (
    FULL,
    KNOWN,
    LATER,
    OUTSIDE,
    PASSWORD,
    QUOTA_BYTES,
    USER,
    RealMta,
    real_mta,
    why_not,
)

WHY_NOT = why_not()
pytestmark = pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)
SLOW = Timeouts(command=30, dot=30)  # a wrong password is answered late on purpose


@pytest.fixture(scope="module")
def mta(authority: Authority) -> Iterator[RealMta]:
    with real_mta(authority.identity()) as running:
        yield running


@pytest.fixture
def trusting(authority: Authority) -> ssl.SSLContext:
    return authority.client_context()


@pytest.fixture
def account(mta: RealMta) -> MailAccount:
    return MailAccount("Harbour Bikes", USER, "localhost", mta.smtp_port, Security.STARTTLS, USER)


@pytest.fixture
def post(account: MailAccount, trusting: ssl.SSLContext) -> Iterator[Post]:
    with open_post(account, PASSWORD, tls_context=trusting, timeouts=SLOW) as opened:
        yield opened


def raw_to(letter: Letter, address: str, **changed: object) -> bytes:
    return compose(replace(letter, sender_address=USER, recipient_address=address, **changed)).raw


def test_a_letter_is_queued_under_an_id_and_lies_in_the_customers_mailbox_once(mta, post, letter):
    paper = Attachment("Statement.pdf", "application/pdf", b"%PDF-1.4\n.\n..\n" + bytes(range(256)) * 20)
    raw = raw_to(letter, KNOWN, recipient_name="مكتبة النور", attachments=(paper,))
    delivery = post.deliver(KNOWN, raw)
    assert delivery.outcome is Outcome.SENT
    assert "queued as" in delivery.text
    [arrived] = mta.wait_for(KNOWN, 1)
    assert arrived.replace(b"\r\n", b"\n").endswith(raw.replace(b"\r\n", b"\n")), "byte for byte, below its own marks"


@pytest.mark.parametrize(
    ("address", "outcome", "code", "meaning"),
    [
        ("nobody@example.net", Outcome.REFUSED, 550, Meaning.UNKNOWN_ADDRESS),
        (FULL, Outcome.REFUSED, 552, Meaning.MAILBOX_FULL),
        (OUTSIDE, Outcome.REFUSED, 554, Meaning.RELAY_DENIED),
        (LATER, Outcome.RETRY, 450, Meaning.GREYLISTED),
    ],
)
def test_what_it_refuses_is_understood_and_the_next_letter_still_goes(
    mta, post, letter, address, outcome, code, meaning
):
    refused = post.prepare(address, raw_to(letter, address))
    assert isinstance(refused, Delivery)
    assert (refused.outcome, refused.code, meaning_of(refused.text)) == (outcome, code, meaning)
    assert post.deliver(KNOWN, raw_to(letter, KNOWN)).outcome is Outcome.SENT


def test_a_letter_from_somebody_elses_address_stops_the_run(account, letter, trusting):
    other = replace(account, address="boss@example.org")
    with open_post(other, PASSWORD, tls_context=trusting, timeouts=SLOW) as opened:
        with pytest.raises(SenderRefusedError) as refused:
            opened.prepare(KNOWN, raw_to(letter, KNOWN))
        assert meaning_of(str(refused.value.facts["text"])) is Meaning.SENDER_NOT_ALLOWED


def test_a_letter_larger_than_it_takes_is_not_even_begun(post, letter):
    large = Attachment("Large.pdf", "application/pdf", b"x" * 2_100_000)
    refused = post.prepare(KNOWN, raw_to(letter, KNOWN, attachments=(large,)))
    assert refused is not None
    assert refused.outcome is Outcome.REFUSED


def test_a_wrong_password_is_tried_once_and_refused(mta, account, trusting):
    before = mta.log().count("authentication failed")
    with pytest.raises(LoginRefusedError) as refused:
        open_post(account, "wrong horse", tls_context=trusting, timeouts=SLOW)
    assert refused.value.facts["code"] == 535
    assert mta.log().count("authentication failed") == before + 1


def test_a_sign_in_is_of_no_use_where_only_passwords_are_taken(account, trusting):
    from tests.mail.test_mail_tokens import key

    with pytest.raises(LoginNotOfferedError) as refused:
        open_post(account, key(), tls_context=trusting, timeouts=SLOW)
    assert refused.value.facts["why"] == "passwords"


def test_the_copy_lies_in_the_sent_folder_once_and_read(mta, letter, trusting):
    raw = raw_to(letter, KNOWN, subject="The copy")
    before = len(mta.sent(USER))
    with open_sent_folder("localhost", mta.imap_port, USER, PASSWORD, tls_context=trusting) as folder:
        folder.keep(raw, letter.sent_at)
    assert len(mta.sent(USER)) == before + 1
    assert sum(b"Subject: The copy" in each for each in mta.sent(USER)) == 1
    place: Path = mta.place / "mail/example.org/shop/.Gesendete Post/cur"
    assert all(path.name.endswith(":2,S") for path in place.iterdir())


def test_a_full_mailbox_takes_no_copy_and_says_so(mta, letter, trusting):
    large = raw_to(letter, KNOWN, attachments=(Attachment("L.pdf", "application/pdf", b"x" * QUOTA_BYTES),))
    before = mta.sent(USER)
    with (
        open_sent_folder("localhost", mta.imap_port, USER, PASSWORD, tls_context=trusting) as folder,
        pytest.raises(SentCopyError) as refused,
    ):
        folder.keep(large, letter.sent_at)
    assert refused.value.facts["why"] == "refused"
    assert meaning_of(str(refused.value.facts["text"])) is Meaning.MAILBOX_FULL
    assert mta.sent(USER) == before


def test_a_wrong_password_at_the_mailbox_is_told_as_such(mta, trusting):
    with pytest.raises(SentCopyError) as refused:
        open_sent_folder("localhost", mta.imap_port, USER, "wrong horse", tls_context=trusting)
    assert refused.value.facts["why"] == "login"
