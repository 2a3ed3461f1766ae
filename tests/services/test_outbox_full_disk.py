"""A disk that is full in the very moment when the book should write down that a message left."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from shutil import copyfile

import pytest

from arbook.mail.smtp import open_post
from arbook.mail.steps import Delivery
from arbook.queries.outbox import message_counts, sendable
from arbook.services.outbox import Claimed
from arbook.services.post_office import Post, RunReport, Steps, send_queued, steps_with
from arbook.store.errors import NothingSavedError
from tests.support.accounts import PASSWORD, PATIENCE, account_at
from tests.support.certificates import Authority
from tests.support.intruders import fill_up, small_medium
from tests.support.shop import Shop, open_shop
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript

DAY = date(2026, 11, 6)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    with small_medium(tmp_path / "stick", kilobytes=6000) as medium:
        yield medium


@pytest.fixture
def shop(tmp_path: Path, stick: Path) -> Iterator[Shop]:
    """Three messages wait in a book on a small stick."""
    made = open_shop(tmp_path)
    for name in ("Ada", "Bo", "Cy"):
        made.invoice(made.customer(name), "10", date(2026, 11, 1))
    made.queue(DAY, 1, 2, 3)
    made.book.close()
    copyfile(made.path, stick / "shop.arbook")
    shop = Shop(stick / "shop.arbook")
    yield shop
    shop.book.close()


def test_a_disk_that_is_full_while_a_message_is_settled_stops_the_run_and_leaves_it_to_the_owner(
    shop: Shop, stick: Path, authority: Authority
) -> None:
    ballast: list[Path] = []

    def steps(post: Post) -> Steps:
        usual = steps_with(shop.outbox, post, today=DAY)

        def deliver(claimed: Claimed) -> Delivery:
            delivery = usual.deliver(claimed)
            ballast.append(fill_up(stick))
            return delivery

        return Steps(usual.claim, deliver, usual.settle)

    with ScriptedSmtpServer(authority.server_context(), SmtpScript(users={"owner": PASSWORD})) as server:
        context = authority.client_context()
        opening = partial(open_post, account_at(server.port), PASSWORD, tls_context=context, timeouts=PATIENCE)
        report = send_queued(shop.read(sendable), opening, steps)
        assert isinstance(report.stopped_by, NothingSavedError)
        assert report.stopped_by.facts["why"] == "full"
        assert (report.sent, report.unsure, report.left) == (0, 1, 2)
        ballast[0].unlink()
        shop.reopen()
        shop.outbox.recover()
        assert shop.read(message_counts) == {"unsure": 1, "queued": 2}
        usual = partial(steps_with, shop.outbox, today=DAY)
        assert send_queued(shop.read(sendable), opening, usual) == RunReport(sent=2)
        assert sorted(each.recipients[0] for each in server.mailbox) == [
            f"{name}@stone.example" for name in ("ada", "bo", "cy")
        ]
