"""A reminder that was a mistake: it counts as not sent, reminders rest, and a kind mail says sorry, once."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from arbook.queries.agreements import holds
from arbook.queries.contact_log import contact_log
from arbook.queries.outbox import messages
from arbook.queries.reminding import decisions
from arbook.services.apologies import Apologize, ApologyError, ApologyService
from arbook.services.outbox import OutboxService
from tests.support.shop import Shop, open_shop

DUE = date(2026, 9, 1)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = open_shop(tmp_path)
    yield shop
    shop.book.close()


@pytest.fixture
def reminded(shop: Shop) -> int:
    """Ada was reminded on the third day; the message's row."""
    ada = shop.customer("Ada", language="en")
    shop.invoice(ada, "100", DUE, "A-1")
    shop.remind(after(3), ada)
    [message] = shop.read(messages, "sent")
    return message.message_id


def apologies(shop: Shop) -> ApologyService:
    return ApologyService(shop.counter)


def test_the_mail_is_written_for_the_owner_and_waits_in_the_outbox(shop: Shop, reminded: int) -> None:
    draft = apologies(shop).draft(reminded)
    assert (draft.subject, draft.to_name) == ("Our reminder was a mistake", "Ada")
    assert "That was our mistake, not yours." in draft.body
    apologies(shop).apologize(Apologize(reminded, after(4)))
    [waiting] = shop.read(messages, "queued")
    assert waiting.subject == "Our reminder was a mistake"


def test_the_stage_counts_as_not_sent_once_reminders_go_on(shop: Shop, reminded: int) -> None:
    apologies(shop).apologize(Apologize(reminded, after(4), hold_days=7, by_mail=False))
    assert [row.ends_on for row in shop.read(holds, after(11))] == [after(11)]
    assert shop.read(decisions, after(11)).proposals == ()
    [proposal] = shop.read(decisions, after(12)).proposals
    assert proposal.last_reminded_on is None


def test_nobody_apologizes_twice_for_one_message(shop: Shop, reminded: int) -> None:
    apologies(shop).apologize(Apologize(reminded, after(4), by_mail=False))
    with pytest.raises(ApologyError) as refusal:
        apologies(shop).apologize(Apologize(reminded, after(5)))
    assert refusal.value.facts["why"] == "already_apologized"


def test_the_owner_may_say_it_in_other_words_and_without_a_pause(shop: Shop, reminded: int) -> None:
    apologies(shop).apologize(Apologize(reminded, after(4), 0, subject="Sorry", body="My fault."))
    [waiting] = shop.read(messages, "queued")
    assert waiting.subject == "Sorry"
    assert shop.read(holds, after(4)) == ()


@pytest.mark.parametrize(("days", "message", "why"), [(400, 1, "bad_days"), (7, 99, "not_sent")])
def test_what_is_no_mistake_is_refused(shop: Shop, reminded: int, days: int, message: int, why: str) -> None:
    with pytest.raises(ApologyError) as refusal:
        apologies(shop).apologize(Apologize(message, after(4), days))
    assert refusal.value.facts["why"] == why


def test_the_mail_goes_where_the_owner_says(shop: Shop, reminded: int) -> None:
    apologies(shop).apologize(Apologize(reminded, after(4), to_address="boss@ada.example"))
    [waiting] = shop.read(messages, "queued")
    assert (waiting.to_address, waiting.to_name) == ("boss@ada.example", "")


def test_an_apology_is_taken_back_as_long_as_nobody_read_it(shop: Shop, reminded: int) -> None:
    made = apologies(shop).apologize(Apologize(reminded, after(4)))
    apologies(shop).take_back(made.operation_id, today=after(4))
    [message] = shop.read(messages, "cancelled")
    assert message.subject == "Our reminder was a mistake"
    assert shop.read(holds, after(5)) == ()
    [proposal] = shop.read(decisions, after(20)).proposals
    assert proposal.last_reminded_on == after(3)
    ada = proposal.customer_id
    assert "reminder_mistaken" not in [line.kind for line in shop.read(contact_log, ada)]
    apologies(shop).apologize(Apologize(reminded, after(5), by_mail=False))
    assert shop.read(holds, after(6)) != ()


def test_an_apology_that_left_stays(shop: Shop, reminded: int) -> None:
    made = apologies(shop).apologize(Apologize(reminded, after(4), 0))
    [waiting] = shop.read(messages, "queued")
    assert shop.outbox.claim(waiting.message_id)
    assert refusal(shop, made.operation_id) == "mail_went"


def test_an_apology_stays_once_they_were_reminded_again(shop: Shop, reminded: int) -> None:
    made = apologies(shop).apologize(Apologize(reminded, after(4), 0, by_mail=False))
    [proposal] = shop.read(decisions, after(9)).proposals
    shop.remind(after(9), proposal.customer_id)
    assert refusal(shop, made.operation_id) == "reminded_since"
    assert refusal(shop, "never") == "unknown"


def refusal(shop: Shop, operation_id: str) -> str:
    with pytest.raises(ApologyError) as refused:
        apologies(shop).take_back(operation_id, today=after(10))
    return str(refused.value.facts["why"])


def test_an_apology_leaves_although_they_paid_or_answered_meanwhile(shop: Shop, reminded: int) -> None:
    [message_id] = apologies(shop).apologize(Apologize(reminded, after(4))).ids("message") - {reminded}
    shop.told(1, after(4), body="I had paid before")
    shop.pay(1, "10", after(4))
    assert OutboxService(shop.counter).claim(message_id) is not None
