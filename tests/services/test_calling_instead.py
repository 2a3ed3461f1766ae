"""The owner rather calls than writes; texts for one tone alone; no note before the due date to who pays on time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from arbook.ledger.relationship import Manner
from arbook.ledger.reminders import Channel, Decisions, Held
from arbook.queries.foremost import foremost_decisions
from arbook.queries.reminder_policies import policies
from arbook.queries.reminding import todays_decisions
from arbook.services.by_hand import MadeByHand
from arbook.services.calling_instead import CallInstead
from arbook.services.customers import PersonFacts
from arbook.services.manners import MannerService, SetManner
from arbook.services.policies import PolicyService
from arbook.services.queueing import Pick
from arbook.services.reminder_errors import NotProposedError
from arbook.services.reminder_letters import Wording
from arbook.services.reminders import QueueRun
from arbook.services.taking_back import TakingBackService
from tests.support.shop import Shop, open_shop

TODAY = date(2026, 11, 26)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path)
    yield opened
    opened.book.close()


@pytest.fixture
def ada(shop: Shop) -> int:
    """Ten days late."""
    made = shop.customer("Ada Stone")
    shop.invoice(made, "100", ago(10))
    return made


def decided(shop: Shop, on: date = TODAY) -> Decisions:
    return shop.read(todays_decisions, on)


def test_who_is_rather_called_stands_among_the_calls_of_that_day_alone(shop: Shop, ada: int) -> None:
    shop.reminders.call_instead(CallInstead(ada, TODAY))
    [call] = decided(shop).by_hand
    assert (call.customer_id, call.channel, call.is_instead) == (ada, Channel.CALL, True)
    assert decided(shop).proposals == ()
    assert shop.read(foremost_decisions, TODAY)[0].proposals == ()
    assert [each.customer_id for each in decided(shop, TODAY + timedelta(days=1)).proposals] == [ada]
    with pytest.raises(NotProposedError):
        shop.reminders.queue_run(QueueRun(TODAY, (Pick(ada),)))


def test_the_call_takes_the_place_of_the_message_on_the_ladder(shop: Shop, ada: int) -> None:
    shop.reminders.call_instead(CallInstead(ada, TODAY))
    shop.reminders.made_by_hand(MadeByHand(ada, TODAY, "She pays on Friday"))
    assert decided(shop).by_hand == ()
    [held] = decided(shop, TODAY + timedelta(days=1)).held
    assert held.reason is Held.NOT_YET
    assert held.next_stage is not None
    assert (held.next_stage.name, held.until) == ("2nd reminder", TODAY + timedelta(days=8))


def test_calling_instead_is_taken_back_and_done_again(shop: Shop, ada: int) -> None:
    taking_back = TakingBackService(shop.counter)
    asked = shop.reminders.call_instead(CallInstead(ada, TODAY))
    taking_back.take_back(asked.operation_id, today=TODAY)
    assert [each.customer_id for each in decided(shop).proposals] == [ada]
    shop.reminders.call_instead(CallInstead(ada, TODAY))
    dropped = shop.reminders.write_after_all(CallInstead(ada, TODAY))
    assert decided(shop).by_hand == ()
    taking_back.take_back(dropped.operation_id, today=TODAY)
    assert [each.customer_id for each in decided(shop).by_hand] == [ada]


def test_nobody_is_called_instead_of_a_message_that_is_not_due(shop: Shop, ada: int) -> None:
    shop.hold(ada, ago(1))
    with pytest.raises(NotProposedError):
        shop.reminders.call_instead(CallInstead(ada, TODAY))
    with pytest.raises(NotProposedError):
        shop.reminders.write_after_all(CallInstead(ada, TODAY))


def test_on_the_telephone_nobody_reads_a_text_that_was_written_to_be_sent(shop: Shop, ada: int) -> None:
    [proposal] = decided(shop).proposals
    PolicyService(shop.counter).change_wording(proposal.stage.stage_id, "en", Wording("Open", "Please pay."))
    shop.reminders.call_instead(CallInstead(ada, TODAY))
    assert shop.reminders.words_to_say(ada, TODAY) == ""


def test_an_own_text_is_for_every_tone_or_for_one(shop: Shop, ada: int) -> None:
    [proposal] = decided(shop).proposals
    desk, stage_id = PolicyService(shop.counter), proposal.stage.stage_id
    desk.change_wording(stage_id, "en", Wording("For all", "Please pay."))
    desk.change_wording(stage_id, "en", Wording("Kindly", "Please pay, dear."), tone="warm")
    assert shop.reminders.draft(ada, TODAY).subject == "For all"
    MannerService(shop.counter).set(SetManner(ada, Manner("warm"), TODAY))
    assert shop.reminders.draft(ada, TODAY).subject == "Kindly"
    desk.change_wording(stage_id, "en", None)
    MannerService(shop.counter).set(SetManner(ada, Manner("firm"), TODAY))
    assert shop.reminders.draft(ada, TODAY).subject not in ("Kindly", "For all")


def punctual(shop: Shop, name: str) -> int:
    """Paid five invoices on their day, and has one that is due in three days."""
    made = shop.customer(name, people=(PersonFacts(name=name, email="a@stone.example"),))
    for days in range(40, 140, 20):
        shop.invoice(made, "10", ago(days))
        shop.pay(made, "10", ago(days))
    shop.invoice(made, "10", ago(-3))
    return made


def test_who_always_pays_on_time_is_told_of_no_due_date(shop: Shop) -> None:
    punctual(shop, "Bo")
    [held] = decided(shop).held
    assert (held.reason, held.note, held.until) == (Held.PAYS_ON_TIME, "100", TODAY + timedelta(days=6))
    ladder = next(iter(shop.read(policies).values()))
    PolicyService(shop.counter).write(replace(ladder, notes_reliable=True))
    [note] = decided(shop).proposals
    assert note.stage.is_before_due


def test_a_new_customer_still_gets_the_note(shop: Shop) -> None:
    made = shop.customer("Cy")
    shop.invoice(made, "10", ago(-3))
    assert [each.stage.name for each in decided(shop).proposals] == ["Friendly note"]


def test_who_owes_something_late_hears_of_all_of_it_at_once_and_then_is_left_in_peace(shop: Shop) -> None:
    made = shop.customer("Di")
    for days in (3, -1, -4):
        shop.invoice(made, "10", ago(days))
    shop.remind(TODAY, made)
    later = TODAY + timedelta(days=7)
    [held] = decided(shop, later).held
    assert (held.reason, held.until) == (Held.ASKED_LATELY, TODAY + timedelta(days=11))
    [again] = decided(shop, TODAY + timedelta(days=11)).proposals
    assert (again.stage.name, len(again.items)) == ("2nd reminder", 3)


def test_who_has_a_message_that_waits_is_told_so_and_not_called_instead(shop: Shop) -> None:
    ada, bo = shop.customer(), shop.customer("Bo")
    shop.invoice(ada, "100", ago(20))
    shop.queue(TODAY, ada)
    for customer_id, why in ((ada, "message_waits"), (bo, "nothing_written")):
        with pytest.raises(NotProposedError) as refusal:
            shop.reminders.call_instead(CallInstead(customer_id, TODAY))
        assert refusal.value.facts["why"] == why
