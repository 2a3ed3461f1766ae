"""Whole runs against a real mail server that misbehaves where the test says so."""

import email
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from email import policy
from functools import partial
from pathlib import Path

import pytest

from arbook.mail.errors import LoginRefusedError, PostError, SenderRefusedError, ServerUnreachableError
from arbook.mail.smtp import Post, open_post
from arbook.queries.contact_log import contact_log
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import message_counts, messages, sendable
from arbook.services.post_office import Progress, RunReport, Steps, run_messages, send_queued, steps_with
from arbook.services.reminder_errors import LineBreaksError
from arbook.store.errors import NothingSavedError
from tests.support.accounts import PASSWORD, PATIENCE, account_at
from tests.support.certificates import Authority
from tests.support.shop import Shop
from tests.support.smtp_server import DROP, TAKE_AND_DROP, ScriptedSmtpServer, SmtpScript

DUE = date(2026, 11, 1)
DAY = date(2026, 11, 6)
NAMES = ("Ada", "Bo", "Cy")

ServerMaker = Callable[..., ScriptedSmtpServer]


@pytest.fixture
def serve(authority: Authority) -> Iterator[ServerMaker]:
    with ExitStack() as stack:

        def start(**faults: object) -> ScriptedSmtpServer:
            return stack.enter_context(ScriptedSmtpServer(authority.server_context(), SmtpScript(faults=faults)))

        yield start


@pytest.fixture
def run(shop: Shop) -> list[int]:
    ids = [shop.customer(name) for name in NAMES]
    for each in ids:
        shop.invoice(each, "100", DUE)
    shop.queue(DAY, *ids)
    return list(shop.read(sendable))


def opener(server: ScriptedSmtpServer, authority: Authority, password: str = PASSWORD) -> Callable[[], Post]:
    account = account_at(server.port)
    return partial(open_post, account, password, tls_context=authority.client_context(), timeouts=PATIENCE)


def send(shop: Shop, run: list[int], open_: Callable[[], Post], **watch: object) -> RunReport:
    return send_queued(run, open_, partial(steps_with, shop.outbox, today=DAY), **watch)  # type: ignore[arg-type]


def recipients(server: ScriptedSmtpServer) -> list[str]:
    assert all(len(each.recipients) == 1 for each in server.mailbox)
    return [each.recipients[0] for each in server.mailbox]


def test_a_run_reaches_each_customer_once_over_one_connection(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    server, seen = serve(), list[Progress]()
    report = send(shop, run, opener(server, authority), progress=seen.append)
    assert report == RunReport(sent=3)
    assert sorted(recipients(server)) == ["ada@stone.example", "bo@stone.example", "cy@stone.example"]
    assert server.connections == server.logins == 1
    assert [(each.done, each.total) for each in seen] == [(0, 3), (1, 3), (2, 3)]
    assert {each.name for each in seen} == {"Ada Ltd", "Bo Ltd", "Cy Ltd"}
    for received in server.mailbox:
        mail = email.message_from_bytes(received.raw, policy=policy.default)
        assert [each.addr_spec for each in mail["To"].addresses] == received.recipients
        [statement] = mail.iter_attachments()
        assert statement.get_content_type() == "application/pdf"
    for row in shop.read(messages):
        card = shop.read(message_by_id, row.message_id)
        [logged] = shop.read(contact_log, row.customer_id)
        assert logged.body == card.body
        assert card.content in [each.raw for each in server.mailbox]


def test_sending_again_what_was_sent_sends_nothing(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    server = serve()
    send(shop, run, opener(server, authority))
    report = send(shop, run, opener(server, authority))
    assert (report.sent, report.withdrawn, len(server.mailbox)) == (0, 3, 3)


def test_a_wrong_password_leaves_everything_queued(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    report = send(shop, run, opener(serve(), authority, "wrong"))
    assert isinstance(report.stopped_by, LoginRefusedError)
    assert (report.left, shop.read(message_counts)) == (3, {"queued": 3})
    assert {row.attempts for row in shop.read(messages)} == {0}


def test_an_address_the_server_refuses_fails_alone(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    server = serve(rcpt=[None, "550 5.1.1 no such user"])
    report = send(shop, run, opener(server, authority))
    assert (report.sent, report.failed, report.left) == (2, 1, 0)
    [failed] = shop.read(messages, "failed")
    assert failed.reason == "refused_recipient"
    assert "no such user" in failed.server_reply
    assert [each.customer_id for each in shop.decide(DAY).proposals] == [failed.customer_id]


def test_a_server_that_goes_away_in_the_middle_leaves_the_rest_queued(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    server = serve()

    def watch(progress: Progress) -> None:
        if progress.done == 1:
            server.stop()

    report = send(shop, run, opener(server, authority), progress=watch)
    assert isinstance(report.stopped_by, PostError)
    assert (report.sent, report.left, len(server.mailbox)) == (1, 2, 1)
    assert shop.read(message_counts) == {"queued": 2, "sent": 1}


def test_an_answer_lost_after_the_last_dot_is_unsure_and_the_run_goes_on(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    server = serve(dot=[TAKE_AND_DROP, None, None])
    report = send(shop, run, opener(server, authority))
    assert (report.sent, report.unsure, report.left) == (2, 1, 0)
    assert send(shop, run, opener(server, authority)).sent == 0
    assert len(server.mailbox) == len(set(recipients(server))) == 3


@pytest.mark.parametrize("second", ["dot", "data"])
def test_a_line_that_breaks_twice_in_a_row_stops_the_run(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority, second: str
) -> None:
    faults = {"dot": [TAKE_AND_DROP, TAKE_AND_DROP]} if second == "dot" else {"dot": [DROP], "data": [None, DROP]}
    server = serve(**faults)
    report = send(shop, run, opener(server, authority))
    assert isinstance(report.stopped_by, LineBreaksError)
    assert (report.sent, report.unsure, report.left) == ((0, 2, 1) if second == "dot" else (0, 1, 2))
    assert server.logins == 2
    assert shop.read(message_counts) == {"unsure": report.unsure, "queued": report.left}
    assert {row.attempts for row in shop.read(messages)} == {0, 1}


def test_breaks_with_a_message_between_them_that_arrives_do_not_stop_the_run(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    report = send(shop, run, opener(serve(dot=[DROP, None, DROP]), authority))
    assert report == RunReport(sent=1, unsure=2)


def test_a_line_cut_inside_the_message_is_certainly_not_sent(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    server = serve(data=[DROP, None, None])
    report = send(shop, run, opener(server, authority))
    assert (report.sent, report.unsure, report.failed, report.left) == (2, 0, 0, 1)
    assert shop.read(message_counts) == {"queued": 1, "sent": 2}


def test_an_account_that_may_not_send_under_its_address_stops_the_run_before_anything_left(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    report = send(shop, run, opener(serve(mail="550 not your address"), authority))
    assert isinstance(report.stopped_by, SenderRefusedError)
    assert shop.read(message_counts) == {"queued": 3}


def test_cancelling_stops_between_two_messages(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    server = serve()
    report = send(shop, run, opener(server, authority), is_cancelled=lambda: len(server.mailbox) == 2)
    assert (report.sent, report.left, report.was_cancelled) == (2, 1, True)
    assert shop.read(message_counts) == {"queued": 1, "sent": 2}


def test_a_customer_who_pays_during_the_run_is_not_reminded(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    server = serve()
    last = shop.read(message_by_id, run[-1]).row

    def watch(progress: Progress) -> None:
        if progress.done == 0:
            shop.pay(last.customer_id, "100", DAY)

    report = send(shop, run, opener(server, authority), progress=watch)
    assert (report.sent, report.withdrawn) == (2, 1)
    assert last.to_address not in recipients(server)


def test_a_defect_while_delivering_is_unsure_not_forgotten(shop: Shop, run: list[int]) -> None:
    def fall(_: object) -> None:
        raise ZeroDivisionError

    steps = Steps(shop.outbox.claim, fall, partial(shop.outbox.settle, today=DAY))  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError):
        run_messages(run, steps)
    assert shop.read(message_counts) == {"queued": 2, "unsure": 1}


def test_a_book_that_cannot_write_down_the_outcome_stops_the_run_and_the_message_stays_open(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    server = serve()

    def full(*_: object, **__: object) -> None:
        raise NothingSavedError(path="x", why="full")

    with opener(server, authority)() as post:
        usual = steps_with(shop.outbox, post, today=DAY)
        report = run_messages(run, Steps(usual.claim, usual.deliver, full))
    assert (report.sent, report.unsure, report.left) == (0, 1, 2)
    assert isinstance(report.stopped_by, NothingSavedError)
    shop.outbox.recover()
    assert shop.read(message_counts) == {"queued": 2, "unsure": 1}
    assert len(server.mailbox) == 1


def test_no_server_at_all_leaves_everything_queued(
    shop: Shop, run: list[int], serve: ServerMaker, authority: Authority
) -> None:
    report = send(shop, run, opener(serve(banner=DROP), authority))
    assert isinstance(report.stopped_by, ServerUnreachableError)
    assert report.left == 3


_CHILD = """
    import os, signal, ssl, sys
    from datetime import date
    from functools import partial
    from pathlib import Path

    from arbook.mail.smtp import open_post
    from arbook.queries.outbox import sendable
    from arbook.services.post_office import Steps, send_queued, steps_with
    from tests.support.accounts import PASSWORD, PATIENCE, account_at
    from tests.support.shop import Shop

    path, port, ca, moment, nth = sys.argv[1:]
    shop, count = Shop(Path(path)), 0


    def die(at):
        global count
        count += at == moment
        if at == moment and count == int(nth):
            os.kill(os.getpid(), signal.SIGKILL)


    def steps(post):
        usual = steps_with(shop.outbox, post, today=date(2026, 11, 6))

        def claim(message_id):
            die("before_claim")
            claimed = usual.claim(message_id)
            die("after_claim")
            return claimed

        def deliver(claimed):
            delivery = usual.deliver(claimed)
            die("after_delivery")
            return delivery

        def settle(message_id, delivery):
            usual.settle(message_id, delivery)
            die("after_settling")

        return Steps(claim, deliver, settle)


    context = ssl.create_default_context(cadata=Path(ca).read_text())
    opening = partial(open_post, account_at(int(port)), PASSWORD, tls_context=context, timeouts=PATIENCE)
    send_queued(shop.read(sendable), opening, steps)
"""


@pytest.mark.parametrize("nth", [1, 2])
@pytest.mark.parametrize(
    ("moment", "is_open"),
    [("before_claim", False), ("after_claim", True), ("after_delivery", True), ("after_settling", False)],
)
def test_a_program_killed_anywhere_in_a_run_sends_nothing_twice_and_loses_nothing(
    shop: Shop,
    run: list[int],
    serve: ServerMaker,
    authority: Authority,
    tmp_path: Path,
    moment: str,
    nth: int,
    is_open: bool,
) -> None:
    server = serve()
    ca = tmp_path / "ca.pem"
    ca.write_text(authority.pem())
    shop.book.close()
    child = [
        sys.executable,
        "-c",
        textwrap.dedent(_CHILD),
        str(shop.path),
        str(server.port),
        str(ca),
        moment,
        str(nth),
    ]
    folder = Path(__file__).parents[2]
    done = subprocess.run(child, cwd=folder, env={**os.environ, "PYTHONPATH": str(folder)}, timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
    shop.open()
    shop.outbox.recover()
    assert shop.read(message_counts).get("unsure", 0) == int(is_open)
    send(shop, list(shop.read(sendable)), opener(server, authority))
    assert len(recipients(server)) == len(set(recipients(server)))
    sent = {row.to_address for row in shop.read(messages, "sent")}
    unsure = {row.to_address for row in shop.read(messages, "unsure")}
    assert sent <= set(recipients(server)) <= sent | unsure
    assert len(sent) + len(unsure) == 3
