"""The look before the final dot: a server that has already spoken or gone has certainly not taken the message."""

import smtplib
import time

import pytest

from arbook.mail.session import open_session
from arbook.mail.steps import Envelope, Outcome, Stage, agree_on_recipient, agree_on_sender, announce_data, tell
from tests.support.accounts import PASSWORD, PATIENCE, account_at

RAW = b"Subject: x\r\n\r\nbody\r\n"


@pytest.fixture
def waiting_for_text(serve, authority):
    """A server and a conversation that stands right after DATA."""
    server = serve()
    session = open_session(account_at(server.port), PASSWORD, authority.client_context(), PATIENCE)
    envelope = Envelope("owner@harbour.example", "ada@stone.example", needs_smtputf8=False, size=len(RAW))
    assert agree_on_sender(session, envelope) is None
    assert agree_on_recipient(session, envelope) is None
    assert announce_data(session) is None
    yield server, session
    session.close()


def test_a_server_that_listens_is_told_everything_but_the_dot(waiting_for_text):
    server, session = waiting_for_text
    assert tell(session, RAW, PATIENCE) is None
    assert server.mailbox == []


def test_a_line_that_died_unnoticed_is_noticed_before_the_dot(waiting_for_text):
    server, session = waiting_for_text
    server.cut_all()
    time.sleep(0.1)  # until the news has crossed the loopback line
    with pytest.raises(smtplib.SMTPException):
        tell(session, RAW, PATIENCE)


@pytest.mark.parametrize(
    ("reply", "outcome"), [("552 5.3.4 enough of that", Outcome.REFUSED), ("451 4.3.0 disk full", Outcome.RETRY)]
)
def test_a_server_that_objects_before_the_dot_is_heard(waiting_for_text, reply, outcome):
    server, session = waiting_for_text
    server.interject(reply)
    time.sleep(0.1)
    verdict = tell(session, RAW, PATIENCE)
    assert verdict is not None
    assert (verdict.outcome, verdict.stage, verdict.code) == (outcome, Stage.DATA, int(reply[:3]))
