"""Nothing of a customer, a letter or a password is left in logs, on the screen or in an error."""

import logging
import traceback

import pytest

from arbook.mail.compose import compose
from arbook.mail.errors import LoginRefusedError, PostError
from tests.support.smtp_server import DROP, SmtpScript

CANARY = "canary-7d1f"


def test_sending_and_failing_writes_no_log_and_prints_nothing(serve, connect, letter, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    message = compose(letter)
    server = serve(SmtpScript(users={"owner": CANARY}, faults={"rcpt": [None, "550 no", DROP, DROP]}))
    post = connect(server, password=CANARY)
    for _ in range(3):
        post.deliver(message.recipient, message.raw)
    post.close()
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("faults", [{}, {"auth": "535 no"}, {"auth": DROP}, {"mail": "553 no"}])
def test_no_error_of_the_post_holds_the_password(serve, connect, faults):
    users = {"owner": CANARY if faults else "something else"}
    with pytest.raises(PostError) as refused:
        connect(serve(SmtpScript(users=users, faults=faults)), password=CANARY).prepare("ada@stone.example", b"a\r\n")
    told = "".join(traceback.format_exception(refused.value)) + repr(refused.value.facts)
    assert CANARY not in told


def test_a_post_does_not_show_its_password(serve, connect):
    post = connect(serve(SmtpScript(users={"owner": CANARY})), password=CANARY)
    assert CANARY not in repr(post)


def test_a_refused_login_tells_neither_user_nor_password(serve, connect):
    with pytest.raises(LoginRefusedError) as refused:
        connect(serve(), password=CANARY)
    assert set(refused.value.facts) == {"host", "port", "code", "text", "is_temporary", "why"}
