"""Sending again: as it was, in other words, to another address, without a paper; never twice by accident."""

import email
from datetime import date
from email import policy
from typing import Any

import pytest

from arbook.mail.errors import BadAddressError
from arbook.mail.steps import Delivery, Outcome, Stage
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import message_counts, messages, sendable
from arbook.services.reminder_errors import MessageStateError, StaleMessageError
from arbook.services.resending import SendAgain, papers_of
from tests.support.shop import Shop

DUE, DAY = date(2026, 11, 1), date(2026, 11, 6)
SENT = Delivery(Outcome.SENT, Stage.DOT, 250, "ok")
REFUSED = Delivery(Outcome.REFUSED, Stage.RECIPIENT, 550, "no such user")


@pytest.fixture
def queued(shop: Shop) -> int:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    [message_id] = shop.queue(DAY, ada).ids("message")
    return message_id


def settled(shop: Shop, message_id: int, delivery: Delivery) -> int:
    assert shop.outbox.claim(message_id) is not None
    shop.outbox.settle(message_id, delivery, today=DAY)
    return message_id


def again(shop: Shop, message_id: int, **words: Any) -> int:
    made = shop.outbox.send_again(SendAgain(message_id, **words)).made_id
    assert made is not None
    return made


def mail_of(shop: Shop, message_id: int) -> Any:
    return email.message_from_bytes(shop.read(message_by_id, message_id).content, policy=policy.default)


def test_a_failed_message_goes_to_another_address_in_other_words(shop: Shop, queued: int) -> None:
    settled(shop, queued, REFUSED)
    new = again(shop, queued, to_address="ada@new.example", body="Dear Ada,\n\nonce more.")
    first, second = mail_of(shop, queued), mail_of(shop, new)
    assert second["To"].addresses[0].addr_spec == "ada@new.example"
    assert second["Subject"] == first["Subject"]
    assert second["Message-ID"] != first["Message-ID"]
    assert "once more." in second.get_body(("plain",)).get_content()
    assert papers_of(shop.read(message_by_id, new).content) == papers_of(shop.read(message_by_id, queued).content)
    assert shop.read(message_by_id, new).row.to_address == "ada@new.example"
    assert shop.reason(DAY) == "message_waiting", "the reminder counts again"
    settled(shop, new, SENT)
    with pytest.raises(StaleMessageError):
        shop.outbox.requeue(queued)


def test_a_waiting_message_gives_way_to_its_new_words(shop: Shop, queued: int) -> None:
    new = again(shop, queued, subject="Our invoice")
    assert list(shop.read(sendable)) == [new]
    row = shop.read(message_by_id, queued).row
    assert (row.state, row.reason) == ("cancelled", "replaced")
    assert shop.reason(DAY) == "message_waiting"
    assert [event.what for event in shop.read(message_by_id, queued).events] == ["queued", "replaced"]


def test_a_copy_of_a_sent_message_climbs_no_stage(shop: Shop, queued: int) -> None:
    settled(shop, queued, SENT)
    copy = again(shop, queued)
    assert shop.read(message_by_id, copy).row.run_id is None
    settled(shop, copy, REFUSED)
    assert shop.read(message_by_id, queued).row.state == "sent"
    assert shop.reason(DAY) == "not_yet", "the first one still counts"


def test_a_message_that_goes_again_already_does_not_go_twice(shop: Shop, queued: int) -> None:
    settled(shop, queued, SENT)
    again(shop, queued)
    with pytest.raises(MessageStateError):
        again(shop, queued)
    assert len(shop.read(sendable)) == 1


def test_a_double_click_makes_one_message(shop: Shop, queued: int) -> None:
    settled(shop, queued, SENT)
    first = shop.outbox.send_again(SendAgain(queued), operation_id="one-click")
    second = shop.outbox.send_again(SendAgain(queued), operation_id="one-click")
    assert first.made_id == second.made_id
    assert len(shop.read(messages)) == 2


@pytest.mark.parametrize("is_sure", [True, False])
def test_what_may_be_on_its_way_does_not_go_again(shop: Shop, queued: int, *, is_sure: bool) -> None:
    shop.outbox.claim(queued)
    if not is_sure:
        shop.outbox.settle(queued, Delivery(Outcome.UNSURE, Stage.DOT), today=DAY)
    with pytest.raises(MessageStateError):
        again(shop, queued)


def test_after_the_money_came_nothing_goes_again(shop: Shop, queued: int) -> None:
    settled(shop, queued, SENT)
    shop.pay(shop.read(message_by_id, queued).row.customer_id, "100", DAY)
    with pytest.raises(StaleMessageError):
        again(shop, queued)


def test_a_paper_can_be_left_out(shop: Shop, queued: int) -> None:
    settled(shop, queued, REFUSED)
    new = again(shop, queued, attachment_names=())
    assert shop.read(message_by_id, new).row.paper_names == ()
    assert list(mail_of(shop, new).iter_attachments()) == []


def test_words_that_mail_cannot_carry_change_nothing(shop: Shop, queued: int) -> None:
    settled(shop, queued, REFUSED)
    with pytest.raises(BadAddressError):
        again(shop, queued, to_address="ada@x.example, bo@y.example")
    assert shop.read(message_counts) == {"failed": 1}


def test_all_that_failed_goes_again_but_what_was_settled(shop: Shop) -> None:
    ids = [shop.customer(name) for name in ("Ada", "Bo", "Cy")]
    for each in ids:
        shop.invoice(each, "100", DUE)
    shop.queue(DAY, *ids)
    ada, bo, cy = shop.read(sendable)
    for message_id in (ada, bo):
        settled(shop, message_id, REFUSED)
    settled(shop, cy, Delivery(Outcome.UNSURE, Stage.DOT))
    shop.outbox.resolve_unsure(cy, "give_up", today=DAY)
    shop.pay(shop.read(message_by_id, bo).row.customer_id, "100", DAY)
    assert shop.outbox.retry_all().ids("message") == {ada}
    assert shop.read(message_counts) == {"queued": 1, "failed": 2}
