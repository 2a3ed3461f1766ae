"""The whole way through a real mail server with login and TLS."""

import email
from dataclasses import replace
from email import policy

import pytest

from arbook.mail.account import Security
from arbook.mail.compose import Attachment, compose
from arbook.mail.errors import LoginRefusedError
from arbook.mail.smtp import open_post
from arbook.mail.steps import Outcome
from tests.support.accounts import PASSWORD, PATIENCE, account_at
from tests.support.real_smtp import real_server

pytestmark = [
    # aiosmtpd warns that implicit TLS hides the encryption from it; here that is meant
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning"),
]


@pytest.fixture(params=list(Security), ids=str)
def mail_server(request, authority):
    with real_server(authority.server_context(), implicit=request.param is Security.TLS) as (mailbox, port):
        yield mailbox, account_at(port, security=request.param)


def test_a_run_of_letters_arrives_each_at_its_own_customer(mail_server, authority, letter):
    mailbox, account = mail_server
    names = ["Stone & <b>Sons</b>", "مكتبة النور", "Zoë 🚲", 'O"Neil, (billing)']
    statement = Attachment("Statement 2026.pdf", "application/pdf", b"%PDF-1.4\n.\n..\n" + bytes(range(256)))
    letters = [
        replace(
            letter,
            recipient_name=name,
            recipient_address=f"customer{number}@stone.example",
            subject=f"{name}: 2 invoices",
            body=f"Dear {name},\n.\n.. and so on\n",
            message_id=f"<{number}@harbour.example>",
            attachments=(statement,),
        )
        for number, name in enumerate(names)
    ]
    with open_post(account, PASSWORD, tls_context=authority.client_context(), timeouts=PATIENCE) as post:
        for one in letters:
            message = compose(one)
            assert post.prepare(message.recipient, message.raw) is None
            assert post.deliver(message.recipient, message.raw).outcome is Outcome.SENT
    assert [envelope.rcpt_tos for envelope in mailbox.envelopes] == [[one.recipient_address] for one in letters]
    for one, envelope in zip(letters, mailbox.envelopes, strict=True):
        assert envelope.mail_from == "owner@harbour.example"
        assert envelope.content == compose(one).raw
        arrived = email.message_from_bytes(envelope.content, policy=policy.default)
        assert arrived["Subject"] == one.subject
        assert arrived["To"].addresses[0].display_name == one.recipient_name
        assert arrived.get_body(("plain",)).get_content().replace("\r\n", "\n") == one.body
        [attached] = arrived.iter_attachments()
        assert attached.get_content() == statement.content


def test_an_unknown_customer_is_refused_and_the_next_still_gets_the_letter(mail_server, authority, letter):
    mailbox, account = mail_server
    raw = compose(letter).raw
    with open_post(account, PASSWORD, tls_context=authority.client_context(), timeouts=PATIENCE) as post:
        refused = post.prepare("unknown@stone.example", raw)
        assert refused is not None
        assert (refused.outcome, refused.code, refused.text) == (Outcome.REFUSED, 550, "5.1.1 no such user here")
        assert post.deliver("ada@stone.example", raw).outcome is Outcome.SENT
    assert [envelope.rcpt_tos for envelope in mailbox.envelopes] == [["ada@stone.example"]]


def test_a_wrong_password_is_refused_by_the_real_server_too(mail_server, authority):
    mailbox, account = mail_server
    with pytest.raises(LoginRefusedError) as refused:
        open_post(account, "wrong pony", tls_context=authority.client_context())
    assert refused.value.facts["code"] == 535
    assert mailbox.envelopes == []


def test_an_address_beyond_ascii_goes_through_a_server_that_can_carry_it(mail_server, authority, letter):
    mailbox, account = mail_server
    message = compose(replace(letter, recipient_address="jürgen@bücher.example", recipient_name="Jürgen"))
    with open_post(account, PASSWORD, tls_context=authority.client_context(), timeouts=PATIENCE) as post:
        assert post.deliver(message.recipient, message.raw).outcome is Outcome.SENT
    assert mailbox.envelopes[0].rcpt_tos == ["jürgen@xn--bcher-kva.example"]
    assert mailbox.envelopes[0].smtp_utf8
