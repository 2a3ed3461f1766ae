"""What a waiting message can become, step by step, and that nothing untrue leaves."""

from datetime import date, timedelta

import pytest

from arbook.mail.steps import Delivery, Outcome, Stage
from arbook.queries.contact_log import contact_log
from arbook.queries.message_cards import MessageUnknownError, message_by_id
from arbook.queries.outbox import message_counts, sendable
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.outbox import FIRST_WAIT, MOST_ATTEMPTS
from arbook.services.reminder_errors import LetterOutdatedError, MessageStateError, StaleMessageError
from arbook.services.replies import ReplyService, WriteReply
from tests.support.shop import Shop

DUE = date(2026, 11, 1)
DAY = date(2026, 11, 6)
SENT = Delivery(Outcome.SENT, Stage.DOT, 250, "2.0.0 taken")
UNSURE = Delivery(Outcome.UNSURE, Stage.DOT)
REFUSED = Delivery(Outcome.REFUSED, Stage.RECIPIENT, 550, "no such user")
RETRY = Delivery(Outcome.RETRY, Stage.RECIPIENT, 451, "busy")


@pytest.fixture
def queued(shop: Shop) -> int:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    [message_id] = shop.queue(DAY, ada).ids("message")
    return message_id


def claimed(shop: Shop, message_id: int) -> None:
    assert shop.outbox.claim(message_id) is not None


def test_a_sent_message_stands_in_the_log_with_its_full_text(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    shop.outbox.settle(queued, SENT, today=DAY)
    card = shop.read(message_by_id, queued)
    assert (card.row.state, card.row.server_reply) == ("sent", "250 2.0.0 taken")
    assert [event.what for event in card.events] == ["queued", "claimed", "sent"]
    [logged] = [each for each in shop.read(contact_log, card.row.customer_id) if each.kind == "mail"]
    assert (logged.subject, logged.body, logged.made_on) == (card.row.subject, card.body, DAY)
    assert logged.with_whom == "Ada Stone <ada@stone.example>"


def test_a_claimed_message_is_claimed_by_nobody_else(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    assert shop.outbox.claim(queued) is None


def test_what_was_not_claimed_cannot_be_settled(shop: Shop, queued: int) -> None:
    with pytest.raises(MessageStateError) as refusal:
        shop.outbox.settle(queued, SENT, today=DAY)
    assert refusal.value.facts["state"] == "queued"
    with pytest.raises(MessageStateError):
        shop.outbox.settle(999, SENT, today=DAY)
    with pytest.raises(MessageUnknownError):
        shop.read(message_by_id, 999)


def test_a_refused_message_counts_as_not_reminded(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    shop.outbox.settle(queued, REFUSED, today=DAY)
    row = shop.read(message_by_id, queued).row
    assert (row.state, row.reason, row.server_reply) == ("failed", "refused_recipient", "550 no such user")
    assert shop.proposal(DAY).stage.name == "1st reminder"
    assert shop.read(contact_log, row.customer_id) == ()


def test_a_server_that_says_later_is_tried_again_later_and_not_for_ever(shop: Shop, queued: int) -> None:
    for attempt in range(1, MOST_ATTEMPTS):
        claimed(shop, queued)
        shop.outbox.settle(queued, RETRY, today=DAY)
        row = shop.read(message_by_id, queued).row
        assert (row.state, row.attempts, row.reason) == ("queued", attempt, "retry_recipient")
        assert row.retry_at is not None
        assert row.retry_at - shop.clock.now == FIRST_WAIT * 2 ** (attempt - 1)
        assert list(shop.read(sendable, shop.clock.now)) == []
        assert list(shop.read(sendable, row.retry_at)) == list(shop.read(sendable)) == [queued]
    last = shop.outbox.claim(queued)
    assert last is not None
    assert last.is_last_attempt
    shop.outbox.settle(queued, RETRY, today=DAY)
    assert shop.read(message_by_id, queued).row.state == "failed"
    assert shop.decide(DAY).proposals


def test_a_message_put_back_has_lost_no_attempt(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    shop.outbox.settle(queued, None, today=DAY)
    row = shop.read(message_by_id, queued).row
    assert (row.state, row.attempts) == ("queued", 0)


def test_what_was_being_sent_when_the_program_died_is_unsure_and_never_sent_again_unasked(
    shop: Shop, queued: int
) -> None:
    claimed(shop, queued)
    shop.reopen()
    shop.outbox.recover()
    assert shop.read(message_by_id, queued).row.state == "unsure"
    assert list(shop.read(sendable)) == []
    assert shop.outbox.claim(queued) is None
    assert shop.reason(DAY + timedelta(days=30)) == "message_waiting"
    assert shop.outbox.recover() is None


def test_an_unsure_message_that_arrived_counts_as_sent(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    shop.outbox.settle(queued, UNSURE, today=DAY)
    shop.outbox.resolve_unsure(queued, "arrived", today=DAY)
    row = shop.read(message_by_id, queued).row
    assert row.state == "sent"
    assert [each.kind for each in shop.read(contact_log, row.customer_id)] == ["mail"]
    assert shop.reason(DAY + timedelta(days=5)) == "not_yet"


def test_an_unsure_message_goes_again_only_on_the_owners_word_and_as_the_same_bytes(shop: Shop, queued: int) -> None:
    first = shop.outbox.claim(queued)
    shop.outbox.settle(queued, UNSURE, today=DAY)
    shop.outbox.resolve_unsure(queued, "send_again", today=DAY)
    again = shop.outbox.claim(queued)
    assert first is not None
    assert again is not None
    assert again.content == first.content


def test_an_unsure_message_given_up_counts_as_not_reminded(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    shop.outbox.settle(queued, UNSURE, today=DAY)
    shop.outbox.resolve_unsure(queued, "give_up", today=DAY)
    assert shop.read(message_by_id, queued).row.state == "failed"
    assert shop.decide(DAY).proposals


@pytest.mark.parametrize("answer", ["arrived", "send_again", "give_up"])
def test_only_an_unsure_message_can_be_resolved(shop: Shop, queued: int, answer: str) -> None:
    with pytest.raises(MessageStateError):
        shop.outbox.resolve_unsure(queued, answer, today=DAY)  # type: ignore[arg-type]
    assert shop.read(message_counts) == {"queued": 1}


def test_a_cancelled_message_counts_as_not_reminded(shop: Shop, queued: int) -> None:
    shop.outbox.cancel(queued)
    assert shop.read(message_by_id, queued).row.state == "cancelled"
    assert shop.decide(DAY).proposals
    with pytest.raises(MessageStateError):
        shop.outbox.cancel(queued)


def test_a_message_on_its_way_cannot_be_cancelled(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    with pytest.raises(MessageStateError):
        shop.outbox.cancel(queued)


def test_a_failed_message_can_be_tried_once_more_and_counts_as_reminded_again(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    shop.outbox.settle(queued, REFUSED, today=DAY)
    shop.outbox.requeue(queued)
    assert shop.reason(DAY) == "message_waiting"
    claimed(shop, queued)
    shop.outbox.settle(queued, SENT, today=DAY)
    assert shop.reason(DAY + timedelta(days=1)) == "not_yet"


def test_a_failed_message_is_not_tried_again_when_another_went_since(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    shop.outbox.settle(queued, REFUSED, today=DAY)
    shop.queue(DAY, shop.read(message_by_id, queued).row.customer_id)
    with pytest.raises(StaleMessageError) as refusal:
        shop.outbox.requeue(queued)
    assert refusal.value.facts["why"] == "reminded_since"


def test_a_message_waiting_while_money_comes_in_does_not_leave(shop: Shop, queued: int) -> None:
    ada = shop.read(message_by_id, queued).row.customer_id
    shop.pay(ada, "100", DAY)
    assert shop.outbox.claim(queued) is None
    row = shop.read(message_by_id, queued).row
    assert (row.state, row.reason) == ("cancelled", "paid_since")


@pytest.mark.parametrize("agreed", ["hold", "dispute", "promise"])
def test_a_message_waiting_while_something_is_agreed_does_not_leave(shop: Shop, queued: int, agreed: str) -> None:
    ada = shop.read(message_by_id, queued).row.customer_id
    if agreed == "promise":
        shop.promise(ada, "100", DAY, DAY + timedelta(days=5))
    else:
        getattr(shop, agreed)(ada, DAY)
    assert shop.outbox.claim(queued) is None
    assert shop.read(message_by_id, queued).row.reason == "agreed_since"


def test_a_message_waiting_while_more_time_is_given_does_not_leave(shop: Shop, queued: int) -> None:
    more_time = ExtendInvoice(1, DAY + timedelta(days=14), DAY, "Agreed by phone")
    ExtensionService(shop.counter).extend(more_time, today=DAY)
    assert shop.outbox.claim(queued) is None
    assert shop.read(message_by_id, queued).row.reason == "agreed_since"


def test_a_message_waiting_while_they_answer_does_not_leave(shop: Shop, queued: int) -> None:
    ada = shop.read(message_by_id, queued).row.customer_id
    ReplyService(shop.counter).write(WriteReply(ada, "I paid yesterday", DAY), today=DAY)
    assert shop.outbox.claim(queued) is None
    assert shop.read(message_by_id, queued).row.reason == "answered_since"


def test_an_unsure_message_is_not_sent_again_after_the_customer_paid(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    shop.outbox.settle(queued, UNSURE, today=DAY)
    shop.pay(shop.read(message_by_id, queued).row.customer_id, "100", DAY)
    with pytest.raises(StaleMessageError):
        shop.outbox.resolve_unsure(queued, "send_again", today=DAY)


def test_another_customers_payment_keeps_nobodys_message_back(shop: Shop, queued: int) -> None:
    bo = shop.customer("Bo")
    shop.invoice(bo, "10", DUE)
    shop.pay(bo, "10", DAY)
    claimed(shop, queued)


def test_a_mail_is_not_marked_as_a_printed_letter(shop: Shop, queued: int) -> None:
    with pytest.raises(MessageStateError):
        shop.outbox.mark_letters_printed([queued], today=DAY)


def test_a_letter_that_is_true_no_more_is_noted_only_where_the_owner_knows_that_it_left(shop: Shop) -> None:
    bo = shop.customer("Bo", email="", address="1 Quay Street")
    shop.invoice(bo, "100", DUE)
    [letter] = shop.queue(DAY, bo).ids("message")
    shop.pay(bo, "100", DAY)
    with pytest.raises(LetterOutdatedError) as refusal:
        shop.outbox.mark_letters_printed([letter], today=DAY)
    assert refusal.value.cause.facts == {"message_id": letter, "why": "paid_since"}
    assert shop.read(message_counts) == {"to_print": 1}
    shop.outbox.mark_letters_printed([letter], today=DAY, is_posted=True)
    assert shop.read(message_counts) == {"sent": 1}


def test_a_letter_whose_last_day_is_over_is_not_noted_unasked(shop: Shop) -> None:
    bo = shop.customer("Bo", email="", address="1 Quay Street")
    shop.invoice(bo, "100", DUE)
    [letter] = shop.queue(DAY, bo).ids("message")
    with pytest.raises(LetterOutdatedError) as refusal:
        shop.outbox.mark_letters_printed([letter], today=DAY + timedelta(days=60))
    assert refusal.value.cause.facts["why"] == "late_since"


def test_a_stopped_run_is_cancelled_whole_and_its_customers_are_proposed_again(shop: Shop) -> None:
    ada, bo = shop.customer(), shop.customer("Bo", email="", address="1 Quay Street")
    shop.invoice(ada, "100", DUE)
    shop.invoice(bo, "50", DUE)
    run = shop.queue(DAY, ada, bo)
    assert run.made_id is not None
    assert shop.decide(DAY).proposals == ()
    changes = shop.outbox.cancel_runs([run.made_id])
    assert changes.ids("message") == run.ids("message")
    assert changes.ids("customer") == {ada, bo}
    assert shop.read(message_counts) == {"cancelled": 2}
    card = shop.read(message_by_id, min(run.ids("message")))
    assert [event.what for event in card.events] == ["queued", "cancelled"]
    assert [each.customer_id for each in shop.decide(DAY).proposals] == [ada, bo]
    again = shop.queue(DAY, ada, bo)
    assert len(again.ids("message")) == 2


def test_stopping_a_run_leaves_what_was_claimed_and_other_runs_alone(shop: Shop) -> None:
    ids = [shop.customer(name) for name in ("Ada", "Bo", "Cy")]
    for customer_id in ids:
        shop.invoice(customer_id, "100", DUE)
    shop.queue(DAY, ids[0])
    run = shop.queue(DAY, ids[1], ids[2])
    assert run.made_id is not None
    claimed(shop, min(run.ids("message")))
    shop.outbox.cancel_runs([run.made_id])
    assert shop.read(message_counts) == {"queued": 1, "sending": 1, "cancelled": 1}
    assert not shop.outbox.cancel_runs([run.made_id]).touched


def test_discarding_what_waits_leaves_letters_to_print(shop: Shop, queued: int) -> None:
    bo = shop.customer("Bo", email="", address="1 Quay Street")
    shop.invoice(bo, "50", DUE)
    shop.queue(DAY, bo)
    assert shop.outbox.discard_waiting().ids("message") == {queued}
    assert shop.read(message_counts) == {"cancelled": 1, "to_print": 1}
