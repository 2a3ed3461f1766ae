"""Kind notes: offered after a payment that a reminder brought, and to who always pays on time; never out of place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from arbook.ledger.reminder_policies import Channel
from arbook.ledger.reminder_situations import ReminderRules
from arbook.queries.contact_log import contact_log
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import messages, sendable
from arbook.queries.reminder_policies import policies
from arbook.services.frozen_letters import letter_again
from arbook.services.outbox import OutboxService
from arbook.services.paper import PaperService
from arbook.services.policies import PolicyService
from arbook.services.reminder_errors import EmptyRunError, NotProposedError
from arbook.services.reminder_kindness import KindDraft, KindNoteService
from arbook.store.tables.remembered import mail_account_table
from tests.support.reading_papers import text_of
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
def ada(shop: Shop) -> int:
    """Ada was reminded on the third day and paid on the tenth."""
    ada = shop.customer("Ada", language="en")
    shop.invoice(ada, "100", DUE, "A-1")
    shop.remind(after(3), ada)
    shop.pay(ada, "100", after(10))
    return ada


@pytest.fixture
def bo(shop: Shop) -> int:
    """Bo has paid six invoices of a year before their day."""
    switch(shop, says_thanks=True, appreciates=True)
    bo = shop.customer("Bo", language="en")
    for month in range(14):
        due = after(-30 * (14 - month))
        shop.invoice(bo, "50", due)
        shop.pay(bo, "50", due - timedelta(days=2))
    return bo


def switch(shop: Shop, **wanted: bool) -> None:
    ladder = next(iter(shop.read(policies).values()))
    PolicyService(shop.counter).write(replace(ladder, **wanted))


def notes(shop: Shop) -> KindNoteService:
    return KindNoteService(shop.counter)


def offered(shop: Shop, on: date) -> list[tuple[int, str]]:
    return [(each.customer_id, each.proposal.kind.value) for each in notes(shop).drafts(on)]


def draft(shop: Shop, on: date) -> KindDraft:
    [only] = notes(shop).drafts(on)
    return only


def test_who_paid_after_a_reminder_is_thanked_in_a_few_words(shop: Shop, ada: int) -> None:
    assert offered(shop, after(10)) == [(ada, "thanks")]
    found = draft(shop, after(10))
    assert found.subject == "Thank you"
    assert found.body.startswith("Dear Ada,\n\nYour payment of €100.00 arrived on 11 September 2026. Thank you.")
    assert found.body.endswith("Kind regards\nNora Finch\nHarbour Bikes")


@pytest.fixture
def di(shop: Shop) -> int:
    """Di has no mail address; she was reminded by letter on the third day and paid on the tenth."""
    di = shop.customer("Di", email="", address="1 Quay Street\nCork", language="en")
    shop.invoice(di, "75", DUE, "D-1")
    [letter_id] = shop.queue(after(3), di).ids("message")
    shop.outbox.mark_letters_printed([letter_id], today=after(3))
    shop.pay(di, "75", after(10))
    return di


def test_who_has_no_mail_address_is_thanked_by_letter_without_any_mail_account(shop: Shop, di: int) -> None:
    shop.spoil(mail_account_table.delete())
    found = draft(shop, after(10))
    assert (found.channel, found.to_address) == (Channel.LETTER, "1 Quay Street\nCork")
    [message_id] = notes(shop).queue(after(10), [di]).ids("message")
    row = shop.read(messages)[0]
    assert (row.message_id, row.channel, row.state, row.subject) == (message_id, "letter", "to_print", "Thank you")
    assert shop.read(sendable) == []
    assert shop.outbox.claim(message_id) is None


def test_a_kind_letter_is_printed_with_its_own_day_and_counts_as_sent(shop: Shop, di: int) -> None:
    [message_id] = notes(shop).queue(after(11), [di]).ids("message")
    letter = letter_again(shop.read(message_by_id, message_id))
    assert (letter.sheet.dated_on, letter.sheet.asked, letter.charge_ids) == (after(11), None, ())
    paper = text_of(PaperService(shop.counter).letter(shop.read(message_by_id, message_id)).draw())
    assert "12 September 2026" in paper
    assert "Your payment of €75.00 arrived on 11 September 2026. Thank you." in paper
    shop.outbox.mark_letters_printed([message_id], today=after(11))
    [line] = [each for each in shop.read(contact_log, di) if each.subject == "Thank you"]
    assert (line.kind, line.made_on) == ("letter", after(11))
    assert offered(shop, after(12)) == []


def test_a_kind_letter_waits_for_the_printer_when_waiting_mail_is_discarded(shop: Shop, di: int, ada: int) -> None:
    notes(shop).queue(after(10), [di, ada])
    shop.outbox.discard_waiting()
    assert {row.customer_id: row.state for row in shop.read(messages)[:2]} == {di: "to_print", ada: "cancelled"}


def test_a_ladder_that_says_no_thanks_offers_none(shop: Shop, ada: int) -> None:
    switch(shop, says_thanks=False)
    assert offered(shop, after(10)) == []


def test_who_paid_without_a_reminder_or_long_ago_is_not_thanked(shop: Shop, ada: int) -> None:
    cy = shop.customer("Cy")
    shop.invoice(cy, "80", DUE)
    shop.pay(cy, "80", after(1))
    assert offered(shop, after(10)) == [(ada, "thanks")]
    assert offered(shop, after(17)) == [(ada, "thanks")]
    assert offered(shop, after(18)) == []


def test_a_friendly_note_before_the_due_date_asks_for_no_thanks(shop: Shop) -> None:
    cy = shop.customer("Cy")
    shop.invoice(cy, "80", DUE)
    shop.remind(after(-3), cy)
    shop.pay(cy, "80", after(-1))
    assert offered(shop, after(0)) == []


def test_nobody_is_thanked_while_something_else_is_overdue_disputed_or_on_hold(shop: Shop, ada: int) -> None:
    shop.dispute(ada, after(11), closed_on=after(12))
    assert offered(shop, after(11)) == []
    shop.hold(ada, after(13), until=after(13))
    assert offered(shop, after(13)) == []
    shop.invoice(ada, "60", after(12))
    assert offered(shop, after(12)) == [(ada, "thanks")]
    assert offered(shop, after(14)) == []


def test_a_part_of_what_is_owed_or_a_payment_taken_back_brings_no_thanks(shop: Shop) -> None:
    cy = shop.customer("Cy")
    shop.invoice(cy, "80", DUE)
    shop.remind(after(3), cy)
    shop.pay(cy, "30", after(10))
    assert offered(shop, after(10)) == []


def test_the_same_payment_is_thanked_for_once_and_not_again_within_a_month(shop: Shop, ada: int) -> None:
    [message_id] = notes(shop).queue(after(10), [ada]).ids("message")
    assert offered(shop, after(11)) == []
    row = shop.read(messages)[0]
    assert (row.message_id, row.state, row.channel, row.subject) == (message_id, "queued", "mail", "Thank you")
    with pytest.raises(NotProposedError):
        notes(shop).queue(after(11), [ada])


def test_a_note_that_was_cancelled_does_not_count_and_one_that_was_left_be_does(shop: Shop, ada: int) -> None:
    [message_id] = notes(shop).queue(after(10), [ada]).ids("message")
    OutboxService(shop.counter).cancel(message_id)
    assert offered(shop, after(11)) == [(ada, "thanks")]
    notes(shop).let_be(after(11), ada)
    assert offered(shop, after(12)) == []


def test_a_note_that_was_left_be_is_offered_again_and_can_be_left_be_once_more(shop: Shop, ada: int) -> None:
    service = notes(shop)
    service.let_be(after(11), ada)
    service.offer_again(ada)
    assert offered(shop, after(11)) == [(ada, "thanks")]
    with pytest.raises(NotProposedError) as refused:
        service.offer_again(ada)
    assert refused.value.facts["why"] == "not_left_be"
    service.let_be(after(11), ada)
    assert offered(shop, after(11)) == []
    service.offer_again(ada)
    service.queue(after(11), [ada])
    assert offered(shop, after(12)) == []


def test_a_kind_word_that_was_left_be_is_due_again_once_that_is_taken_back(shop: Shop, bo: int) -> None:
    notes(shop).let_be(DUE, bo)
    assert offered(shop, DUE) == []
    notes(shop).offer_again(bo)
    assert offered(shop, DUE) == [(bo, "appreciation")]


def test_a_run_for_nobody_is_refused(shop: Shop) -> None:
    with pytest.raises(EmptyRunError):
        notes(shop).queue(after(1), [])


def test_nobody_is_written_to_on_a_quiet_day(shop: Shop, ada: int) -> None:
    PolicyService(shop.counter).write_rules(ReminderRules(quiet_weekdays=frozenset({after(10).weekday()})))
    assert offered(shop, after(10)) == []
    assert offered(shop, after(11)) == [(ada, "thanks")]


def test_who_always_pays_on_time_gets_a_kind_word_once_a_year(shop: Shop, bo: int) -> None:
    assert offered(shop, DUE) == [(bo, "appreciation")]
    found = draft(shop, DUE)
    assert found.subject == "Thank you for paying on time"
    assert "in the last twelve months were on time" in found.body
    assert "customer for a year now" in found.body
    notes(shop).queue(DUE, [bo])
    assert offered(shop, after(200)) == []


def test_one_late_payment_in_the_year_and_the_kind_word_waits(shop: Shop, bo: int) -> None:
    due = after(-20)
    shop.invoice(bo, "70", due)
    shop.pay(bo, "70", due + timedelta(days=1))
    assert offered(shop, DUE) == []


def test_a_ladder_that_appreciates_nobody_says_nothing(shop: Shop, bo: int) -> None:
    switch(shop, appreciates=False)
    assert offered(shop, DUE) == []


def test_who_pays_late_again_and_again_is_thanked_once_in_half_a_year(shop: Shop, ada: int) -> None:
    notes(shop).let_be(after(10), ada)
    for month in (2, 7):
        due = after(30 * month)
        shop.invoice(ada, "100", due)
        shop.remind(due + timedelta(days=3), ada)
        shop.pay(ada, "100", due + timedelta(days=10))
    assert offered(shop, after(70)) == []
    assert offered(shop, after(220)) == [(ada, "thanks")]


def test_thanks_do_not_leave_once_the_payment_bounced(shop: Shop, ada: int) -> None:
    [message_id] = notes(shop).queue(after(10), [ada]).ids("message")
    shop.payments.reverse(1, on=after(11), today=after(11), reason="returned")
    assert OutboxService(shop.counter).claim(message_id) is None
    [row, *_] = shop.read(messages)
    assert row.reason == "reversed_since"


def test_thanks_leave_although_more_money_or_an_answer_came(shop: Shop, ada: int) -> None:
    [message_id] = notes(shop).queue(after(10), [ada]).ids("message")
    shop.pay(ada, "20", after(11))
    shop.told(ada, after(11), body="You are welcome")
    assert OutboxService(shop.counter).claim(message_id) is not None
