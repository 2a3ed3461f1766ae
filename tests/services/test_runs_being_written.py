"""While a run is written: it says how far it is, can be stopped, and never says what is no longer true."""

import email
from datetime import date, timedelta
from email import policy

import pytest

from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import messages
from arbook.services.queueing import Pick
from arbook.services.reminders import QueueRun
from tests.support.shop import Shop

DAY = date(2026, 11, 6)
DUE = DAY - timedelta(days=5)
QUAY = "1 Quay Street\nCork\nIreland"


def late_customers(shop: Shop, count: int) -> list[int]:
    """So many by mail, and one by letter."""
    ids = [shop.customer(f"Customer{number}") for number in range(count)]
    ids.append(shop.customer("Bo", email="", address=QUAY))
    for each in ids:
        shop.invoice(each, "100", DUE)
    return ids


def run_of(ids: list[int]) -> QueueRun:
    return QueueRun(DAY, tuple(Pick(each) for each in ids), operation_id="run-1")


def test_a_run_tells_of_every_message_and_then_that_all_are_there(shop: Shop) -> None:
    ids, heard = late_customers(shop, 60), list[tuple[int, int]]()
    shop.reminders.queue_run(run_of(ids), lambda done, total: heard.append((done, total)))
    assert heard == [(number, 61) for number in range(62)]
    assert len(shop.read(messages)) == 61


def test_a_run_that_is_stopped_while_it_is_written_leaves_nothing_and_can_be_sent_again(shop: Shop) -> None:
    ids = late_customers(shop, 3)

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        shop.reminders.queue_run(run_of(ids), stop)
    assert shop.read(messages) == ()
    assert len(shop.decide(DAY).proposals) == 4
    assert len(shop.reminders.queue_run(run_of(ids)).ids("message")) == 4


def test_nobody_reads_within_the_transaction_of_a_run(shop: Shop) -> None:
    ids = late_customers(shop, 2)
    counted: list[int] = []
    shop.reminders.queue_run(run_of(ids), lambda _done, _total: counted.append(len(shop.read(messages))))
    assert counted == [0, 0, 0, 0]


def test_what_changes_while_a_run_is_written_stands_in_its_mails(shop: Shop) -> None:
    ada, bo = shop.customer("Ada"), shop.customer("Bo")
    for each in (ada, bo):
        shop.invoice(each, "100", DUE)

    def pay_a_part(done: int, _total: int) -> None:
        if done == 2:
            shop.pay(ada, "40", DAY)

    written = shop.reminders.queue_run(run_of([ada, bo]), pay_a_part).ids("message")
    cards = {card.row.customer_id: card for card in (shop.read(message_by_id, each) for each in written)}
    for customer_id, asked in ((ada, "€60.00"), (bo, "€100.00")):
        told = email.message_from_bytes(cards[customer_id].content, policy=policy.default).get_body(("plain",))
        assert told is not None
        assert f"Please pay {asked}" in told.get_content()
        assert f"Please pay {asked}" in cards[customer_id].body
    assert len({card.content for card in cards.values()}) == 2
