"""What becomes of a message, at every place where the line or the server can fail."""

import pytest

from arbook.mail.compose import Letter, compose
from arbook.mail.errors import ConnectionRefusedByServerError, SenderRefusedError
from arbook.mail.session import Timeouts
from arbook.mail.steps import Outcome, Stage
from tests.support.smtp_server import DROP, HANG, TAKE_AND_DROP, SmtpScript

ADA = "ada@stone.example"
RAW = b"Subject: x\r\n\r\n.a dot first\r\n..two\r\nend\r\n"
LARGE = b"Subject: x\r\n\r\n" + b"0123456789\r\n" * 400_000  # more than the buffers of a loopback line


def test_a_message_arrives_byte_for_byte_at_one_recipient(serve, connect, letter: Letter):
    server = serve()
    message = compose(letter)
    delivery = connect(server).deliver(message.recipient, message.raw)
    assert (delivery.outcome, delivery.code, delivery.text) == (Outcome.SENT, 250, "2.0.0 taken as 4711")
    [taken] = server.mailbox
    assert taken.raw == message.raw
    assert taken.recipients == [ADA]
    assert taken.sender == "owner@harbour.example"


def test_lines_that_begin_with_a_dot_arrive_as_they_were(serve, connect):
    server = serve()
    connect(server).deliver(ADA, RAW)
    assert server.mailbox[0].raw == RAW


def test_a_run_logs_in_once_and_says_goodbye(serve, connect):
    server = serve()
    with connect(server) as post:
        for number in range(5):
            assert post.deliver(f"customer{number}@stone.example", RAW).outcome is Outcome.SENT
    assert (server.connections, server.logins, len(server.mailbox)) == (1, 1, 5)
    assert all(len(taken.recipients) == 1 for taken in server.mailbox)
    assert server.log[-1] == "QUIT"


def test_preparing_tells_the_server_who_before_anything_is_claimed(serve, connect):
    server = serve()
    post = connect(server)
    assert post.prepare(ADA, RAW) is None
    assert server.log[-2:] == ["MAIL", "RCPT"]
    assert post.deliver(ADA, RAW).outcome is Outcome.SENT
    assert server.log.count("MAIL") == 1


def test_a_prepared_message_that_was_not_claimed_leaves_no_trace_on_the_next(serve, connect):
    server = serve()
    post = connect(server)
    post.prepare("someone.else@stone.example", RAW)
    post.deliver(ADA, RAW)
    assert [taken.recipients for taken in server.mailbox] == [[ADA]]


@pytest.mark.parametrize(
    ("step", "reply", "outcome", "stage", "code"),
    [
        ("rcpt", "550 5.1.1 no such user", Outcome.REFUSED, Stage.RECIPIENT, 550),
        ("rcpt", "451 4.7.1 greylisted", Outcome.RETRY, Stage.RECIPIENT, 451),
        ("mail", "451 busy", Outcome.RETRY, Stage.SENDER, 451),
        ("mail", "552 too large for us", Outcome.REFUSED, Stage.MESSAGE, 552),
        ("data", "554 no", Outcome.REFUSED, Stage.DATA, 554),
        ("data", "451 disk full", Outcome.RETRY, Stage.DATA, 451),
        ("dot", "554 5.7.1 looks like spam", Outcome.REFUSED, Stage.DOT, 554),
        ("dot", "452 4.3.1 try later", Outcome.RETRY, Stage.DOT, 452),
    ],
)
def test_an_answer_of_the_server_is_certain(serve, connect, step, reply, outcome, stage, code):
    server = serve(**{step: [reply]})
    post = connect(server)
    delivery = post.deliver(ADA, RAW)
    assert (delivery.outcome, delivery.stage, delivery.code) == (outcome, stage, code)
    assert server.mailbox == []
    assert post.deliver("next@stone.example", RAW).outcome is Outcome.SENT, "the run goes on"
    assert server.connections == 1


@pytest.mark.parametrize("step", ["mail", "rcpt", "data"])
@pytest.mark.parametrize("fault", [DROP, "421 closing", b"25", b"nonsense\r\n", b"\xff\xfe\r\n"])
def test_a_line_that_breaks_before_the_message_was_told_sent_nothing(serve, connect, step, fault):
    server = serve(**{step: [fault, fault]})
    delivery = connect(server).deliver(ADA, RAW)
    assert delivery.outcome is Outcome.RETRY
    assert delivery.stage is (Stage.DATA if step == "data" else Stage.LINE)
    assert server.mailbox == []
    assert server.connections <= 2, "one new connection is tried, not more"


@pytest.mark.parametrize("step", ["mail", "rcpt", "data"])
def test_a_server_that_hangs_before_the_message_sent_nothing(serve, connect, step):
    server = serve(**{step: HANG})
    delivery = connect(server, timeouts=Timeouts(command=0.3, dot=5)).deliver(ADA, RAW)
    assert delivery.outcome is Outcome.RETRY
    assert server.mailbox == []


@pytest.mark.parametrize("fault", [DROP, "552 enough", b"552 enou"])
def test_a_cut_inside_the_message_is_certain_when_the_dot_was_never_sent(serve, connect, fault):
    server = serve(inside=fault)
    delivery = connect(server).deliver(ADA, LARGE)
    assert (delivery.outcome is Outcome.RETRY) or (delivery.outcome is Outcome.REFUSED and fault is not DROP)
    assert delivery.stage is Stage.DATA
    assert server.mailbox == []


@pytest.mark.parametrize(
    "fault", [DROP, TAKE_AND_DROP, HANG, b"2", b"25", b"250-half", b"garbage\r\n", b"354 eh\r\n"]
)
def test_a_cut_between_the_dot_and_the_answer_is_unsure_and_never_sent_again(serve, connect, fault):
    server = serve(dot=[fault])
    post = connect(server, timeouts=Timeouts(command=5, dot=0.5))
    delivery = post.deliver(ADA, RAW)
    assert (delivery.outcome, delivery.stage) == (Outcome.UNSURE, Stage.DOT)
    assert server.log.count("DATA") == 1
    assert post.deliver("next@stone.example", RAW).outcome is Outcome.SENT
    assert [taken.recipients for taken in server.mailbox].count(["next@stone.example"]) == 1


def test_the_answer_to_the_dot_may_take_longer_than_other_answers_and_only_that(serve, connect):
    server = serve(dot=[0.8], mail=[None, 0.8, 0.8])
    post = connect(server, timeouts=Timeouts(command=0.4, dot=5))
    assert post.deliver(ADA, RAW).outcome is Outcome.SENT
    assert post.deliver("next@stone.example", RAW).stage is Stage.LINE


def test_after_an_answer_that_makes_no_sense_the_conversation_is_not_trusted_again(serve, connect):
    server = serve(dot=["354 what"])
    post = connect(server)
    assert post.deliver(ADA, RAW).outcome is Outcome.UNSURE
    assert post.deliver("next@stone.example", RAW).outcome is Outcome.SENT
    assert server.connections == 2


def test_a_server_that_objects_in_the_middle_of_a_message_is_left_without_another_word(serve, connect):
    server = serve(data=["354 go ahead\r\n451 4.3.0 disk full"])
    post = connect(server)
    delivery = post.deliver(ADA, RAW)
    assert (delivery.outcome, delivery.stage, delivery.code) == (Outcome.RETRY, Stage.DATA, 451)
    assert post.deliver("next@stone.example", RAW).outcome is Outcome.SENT
    assert server.connections == 2
    assert server.log.count("RSET") == 2, "one at the start of each connection, none in the middle of the message"


def test_a_goodbye_instead_of_an_answer_to_the_dot_means_not_taken(serve, connect):
    server = serve(dot=["421 4.3.2 shutting down"])
    post = connect(server)
    assert post.deliver(ADA, RAW).outcome is Outcome.RETRY
    assert server.mailbox == []
    assert post.deliver(ADA, RAW).outcome is Outcome.SENT
    assert server.connections == 2


def test_a_connection_closed_while_idle_is_opened_again_and_the_message_goes_out_once(serve, connect):
    server = serve()
    post = connect(server)
    post.deliver(ADA, RAW)
    server.cut_all()
    assert post.deliver("next@stone.example", RAW).outcome is Outcome.SENT
    assert [taken.recipients for taken in server.mailbox] == [[ADA], ["next@stone.example"]]
    assert (server.connections, server.logins) == (2, 2)


def test_a_line_that_breaks_between_preparing_and_sending_sent_nothing(serve, connect):
    server = serve()
    post = connect(server)
    assert post.prepare(ADA, RAW) is None
    server.cut_all()
    delivery = post.deliver(ADA, RAW)
    assert (delivery.outcome, delivery.stage) == (Outcome.RETRY, Stage.DATA)
    assert server.mailbox == []


def test_a_server_gone_for_good_stops_the_run_and_the_message_was_not_sent(serve, connect):
    server = serve()
    post = connect(server)
    server.stop()
    with pytest.raises(ConnectionRefusedByServerError) as refused:
        post.prepare(ADA, RAW)
    assert refused.value.facts == {"host": "localhost", "port": server.port}
    assert server.mailbox == []


def test_a_sender_the_account_may_not_use_stops_the_run(serve, connect):
    post = connect(serve(mail="553 5.7.1 not your address"))
    with pytest.raises(SenderRefusedError) as refused:
        post.prepare(ADA, RAW)
    assert refused.value.facts["code"] == 553
    assert refused.value.facts["text"] == "5.7.1 not your address"


@pytest.mark.parametrize(
    "field",
    ["a@x.example, b@y.example", "a@x.example b@y.example", "Ada <a@x.example>", "", "a@b\r\nRCPT TO:<c@d.example>"],
)
def test_a_field_that_is_not_one_address_never_reaches_the_server(serve, connect, field):
    server = serve()
    delivery = connect(server).deliver(field, RAW)
    assert (delivery.outcome, delivery.stage) == (Outcome.REFUSED, Stage.ADDRESS)
    assert "MAIL" not in server.log


@pytest.mark.parametrize(
    "raw", [b"Subject: x\r\n\r\na\n.\nb\r\n", b"Subject: x\r\n\r\na\r.\r\r\n", b"Subject: x\r\n\r\nno end"]
)
def test_bytes_that_a_server_could_take_for_two_messages_are_not_sent(serve, connect, raw):
    server = serve()
    delivery = connect(server).deliver(ADA, raw)
    assert (delivery.outcome, delivery.stage) == (Outcome.REFUSED, Stage.MESSAGE)
    assert "DATA" not in server.log


def test_a_message_beyond_the_servers_own_limit_is_refused_without_sending_it(serve, connect):
    server = serve(SmtpScript(extensions=("SIZE 1000",)))
    delivery = connect(server).deliver(ADA, b"a\r\n" * 500)
    assert (delivery.outcome, delivery.stage) == (Outcome.REFUSED, Stage.MESSAGE)
    assert "MAIL" not in server.log


def test_letters_beyond_ascii_in_the_address_need_a_server_that_can_carry_them(serve, connect):
    able, unable = serve(), serve(SmtpScript(extensions=()))
    assert connect(able).deliver("jürgen@stone.example", RAW).outcome is Outcome.SENT
    assert able.mailbox[0].recipients == ["jürgen@stone.example"]
    delivery = connect(unable).deliver("jürgen@stone.example", RAW)
    assert (delivery.outcome, delivery.stage) == (Outcome.REFUSED, Stage.ADDRESS)


def test_a_domain_in_its_own_script_is_sent_in_ascii(serve, connect):
    server = serve(SmtpScript(extensions=()))
    connect(server).deliver("ada@bücher.example", RAW)
    assert server.mailbox[0].recipients == ["ada@xn--bcher-kva.example"]


@pytest.mark.parametrize("fault", [DROP, "554 what", HANG])
def test_a_bad_goodbye_changes_nothing(serve, connect, fault):
    server = serve(quit=fault)
    post = connect(server, timeouts=Timeouts(command=0.3, dot=5))
    assert post.deliver(ADA, RAW).outcome is Outcome.SENT
    post.close()
    assert len(server.mailbox) == 1
