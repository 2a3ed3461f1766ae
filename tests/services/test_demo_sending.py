"""From the demo book everything is sent for show: through every step of the outbox, and to nobody."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from arbook.mail.pretend_post import PretendPost
from arbook.mail.steps import Outcome
from arbook.queries.contact_log import contact_log
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import message_counts
from arbook.queries.settings import mail_account
from arbook.services.mail_runs import pack, trip_of
from arbook.services.office import Office, demo_office
from arbook.services.post_office import RunReport, Trip, send_trips, steps_with
from arbook.services.queueing import Pick
from arbook.services.reminders import QueueRun
from tests.support.shop import Shop

DUE = date(2026, 11, 1)
DAY = date(2026, 11, 6)


@pytest.fixture
def queued(shop: Shop) -> int:
    """A message of a demo book whose owner has set up an account that works."""
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.make_demo()
    [message_id] = shop.queue(DAY, ada).ids("message")
    return message_id


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails the test."""

    def refuse(*_words: object) -> None:
        raise AssertionError("a demo book opened a connection")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)


def sent(office: Office, trips: list[Trip]) -> RunReport:
    return send_trips(trips, lambda post: steps_with(office.outbox, post, today=DAY))


def test_a_demo_book_gives_neither_recipient_nor_message_away(shop: Shop, queued: int) -> None:
    claimed = shop.outbox.claim(queued)
    assert claimed is not None
    assert (claimed.to_address, claimed.content) == ("", b"")
    assert shop.read(message_by_id, queued).row.to_address == "ada@stone.example"


@pytest.mark.usefixtures("no_network")
def test_a_message_goes_through_every_step_and_says_that_it_was_for_show(shop: Shop, queued: int) -> None:
    office = Office(shop.book)
    bags = pack(office, datetime.now(UTC))
    assert [bag.needs_key for bag in bags] == [False]
    report = sent(office, [trip_of(bag, "a password") for bag in bags])
    assert (report.pretended, report.sent, report.left) == (1, 0, 0)
    card = shop.read(message_by_id, queued)
    assert [event.what for event in card.events] == ["queued", "claimed", "pretended"]
    assert shop.read(message_counts) == {"pretended": 1}
    [logged] = [each for each in shop.read(contact_log, card.row.customer_id) if each.kind == "mail"]
    assert '"outcome": "pretended"' in logged.facts
    assert shop.decide(DAY).proposals == ()


@pytest.mark.usefixtures("no_network")
def test_the_demo_shop_sends_its_whole_morning_for_show(tmp_path: Path) -> None:
    office = demo_office(tmp_path / "demo.arbook", DAY)
    account = office.read(mail_account)
    assert account is not None
    assert account.host.endswith(".example.com")
    proposals = [each for each in office.reminders.prepare(DAY).proposals if each.has_address]
    office.reminders.queue_run(QueueRun(DAY, tuple(Pick(each.customer_id) for each in proposals)))
    report = sent(office, [trip_of(bag, "") for bag in pack(office, datetime.now(UTC))])
    assert report.pretended > 1
    assert office.read(message_counts).get("sent", 0) == 0
    office.close()


def test_a_real_message_is_never_taken_for_show(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    [message_id] = shop.queue(DAY, ada).ids("message")
    with pytest.raises(ValueError, match="real message"):
        sent(Office(shop.book), [Trip((message_id,), PretendPost)])
    assert shop.read(message_counts) == {"unsure": 1}
    assert PretendPost().deliver("", b"").outcome is Outcome.PRETENDED
