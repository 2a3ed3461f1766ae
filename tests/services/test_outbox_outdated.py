"""A message that waits says or goes where it should not any more, since a card or the settings were written anew."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from arbook.ledger.relationship import Manner
from arbook.mail.steps import Delivery, Outcome, Stage
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import message_counts
from arbook.queries.settings import profile
from arbook.services.customers import CustomerFacts, PersonFacts
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.manners import MannerService, SetManner
from arbook.services.note_papers import NotePaperService
from arbook.services.paper_mails import MailPaper, PaperMailService
from arbook.services.reminder_errors import StaleMessageError
from arbook.services.resending import SendAgain
from arbook.services.settings import SettingsService
from arbook.services.settlement_offers import OfferSettlement
from arbook.services.settlements import SettlementService
from tests.support.shop import Shop, euro

DUE, DAY = date(2026, 11, 1), date(2026, 11, 6)
REFUSED = Delivery(Outcome.REFUSED, Stage.RECIPIENT, 550, "no such user")


@pytest.fixture
def queued(shop: Shop) -> int:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    [message_id] = shop.queue(DAY, ada).ids("message")
    return message_id


def claimed(shop: Shop, message_id: int) -> None:
    assert shop.outbox.claim(message_id) is not None


def move_ada(shop: Shop, to: str, **facts: Any) -> None:
    card = CustomerFacts(name="Ada Stone Ltd", people=(PersonFacts(name="Ada Stone", email=to, **facts),))
    shop.customers.change(1, card)


def test_a_message_to_an_address_that_was_corrected_since_does_not_leave(shop: Shop, queued: int) -> None:
    move_ada(shop, "ada@new.example")
    assert shop.outbox.claim(queued) is None
    assert shop.read(message_by_id, queued).row.reason == "address_since"
    assert shop.proposal(DAY).stage.name == "1st reminder"


def test_a_message_to_somebody_who_gets_no_more_reminders_does_not_leave(shop: Shop, queued: int) -> None:
    move_ada(shop, "ada@stone.example", gets_reminders=False)
    assert shop.outbox.claim(queued) is None
    assert shop.read(message_by_id, queued).row.reason == "address_since"


def test_a_card_that_was_written_anew_with_the_same_address_keeps_nothing_back(shop: Shop, queued: int) -> None:
    move_ada(shop, " Ada@Stone.Example ", phone="030 1")
    claimed(shop, queued)


def test_what_failed_at_the_old_address_goes_to_the_new_one_only_in_so_many_words(shop: Shop, queued: int) -> None:
    claimed(shop, queued)
    shop.outbox.settle(queued, REFUSED, today=DAY)
    move_ada(shop, "ada@new.example")
    for again in (lambda: shop.outbox.requeue(queued), lambda: shop.outbox.send_again(SendAgain(queued))):
        with pytest.raises(StaleMessageError) as refusal:
            again()
        assert refusal.value.facts["why"] == "address_since"
    shop.outbox.retry_all()
    assert shop.read(message_counts) == {"failed": 1}
    new = shop.outbox.send_again(SendAgain(queued, to_address="ada@new.example")).made_id
    assert new is not None
    claimed(shop, new)


def test_an_address_that_the_owner_typed_for_one_message_stays_good(shop: Shop, queued: int) -> None:
    new = shop.outbox.send_again(SendAgain(queued, to_address="boss@stone.example")).made_id
    assert new is not None
    claimed(shop, new)


def test_a_message_waiting_while_the_owner_asks_for_care_does_not_leave(shop: Shop, queued: int) -> None:
    MannerService(shop.counter).set(SetManner(1, Manner("", True, "a death in the family"), DAY))
    assert shop.outbox.claim(queued) is None
    assert shop.read(message_by_id, queued).row.reason == "care_since"


@pytest.mark.parametrize(
    ("changed", "is_sent"), [({"iban": "DE89370400440532013000"}, False), ({"phone": "1"}, True)]
)
def test_a_message_that_names_an_old_bank_account_does_not_leave(
    shop: Shop, queued: int, changed: dict[str, str], is_sent: bool
) -> None:
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), **changed))
    assert (shop.outbox.claim(queued) is not None) is is_sent
    assert shop.read(message_by_id, queued).row.reason == ("" if is_sent else "account_since")


def test_the_first_bank_account_makes_no_message_wrong(shop: Shop) -> None:
    shop.profile(iban="")
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    [message_id] = shop.queue(DAY, ada).ids("message")
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), iban="DE89370400440532013000"))
    claimed(shop, message_id)


def test_a_reminder_does_not_leave_once_the_last_day_that_it_gives_is_over(shop: Shop, queued: int) -> None:
    last_on = DAY + timedelta(days=7)
    assert shop.outbox.claim(queued, last_on + timedelta(days=1)) is None
    assert shop.read(message_by_id, queued).row.reason == "late_since"
    [again] = shop.queue(DAY, 1).ids("message")
    assert shop.outbox.claim(again, last_on) is not None


def test_more_time_and_an_offer_do_not_leave_once_their_day_is_over(shop: Shop) -> None:
    ada, last_on = shop.customer(), date(2026, 12, 20)
    shop.invoice(ada, "100", DUE)
    offers, mails = SettlementService(shop.counter), PaperMailService(shop.counter)
    deal = offers.offer(OfferSettlement(ada, DAY, last_on, amount=euro("50")), today=DAY).made_id
    assert deal is not None
    papers = [offers.paper(deal, on=DAY)]
    bo = shop.customer("Bo")
    shop.invoice(bo, "100", DUE)
    ExtensionService(shop.counter).extend(ExtendInvoice(2, last_on, DAY, "phone"), today=DAY)
    papers.append(NotePaperService(shop.counter).extension(2, on=DAY))
    for paper in papers:
        for today, leaves in ((last_on + timedelta(days=1), False), (last_on, True)):
            message_id = mails.queue(MailPaper(paper, again=True), today=DAY).made_id
            assert message_id is not None
            assert (shop.outbox.claim(message_id, today) is not None) is leaves


@pytest.fixture
def letter(shop: Shop) -> int:
    bo = shop.customer("Bo", email="", address="1 Quay Street\nCork")
    shop.invoice(bo, "100", DUE)
    [message_id] = shop.queue(DAY, bo).ids("message")
    return message_id


def printable(shop: Shop, message_id: int, today: date = DAY) -> str:
    """Nothing, or why the letter was taken back before it was printed."""
    lost = shop.outbox.withdraw_outdated([message_id], today=today).ids("message")
    row = shop.read(message_by_id, message_id).row
    assert (row.state == "to_print") is not bool(lost)
    return str(row.reason)


def test_a_letter_that_is_still_true_is_printed(shop: Shop, letter: int) -> None:
    shop.customers.change(1, CustomerFacts(name="Bo Ltd", address="1 Quay Street\nCork", note="nice"))
    assert printable(shop, letter) == ""


def test_a_letter_is_not_printed_once_money_came(shop: Shop, letter: int) -> None:
    shop.pay(1, "100", DAY)
    assert printable(shop, letter) == "paid_since"
    assert shop.outbox.withdraw_outdated([letter], today=DAY).touched == frozenset()  # once more changes nothing


def test_a_letter_is_not_printed_for_an_address_that_was_corrected(shop: Shop, letter: int) -> None:
    shop.customers.change(1, CustomerFacts(name="Bo Ltd", address="2 Quay Street\nCork"))
    assert printable(shop, letter) == "address_since"


def test_a_letter_is_not_printed_with_an_old_bank_account_or_a_day_that_is_over(shop: Shop, letter: int) -> None:
    assert printable(shop, letter, DAY + timedelta(days=30)) == "late_since"
    [again] = shop.queue(DAY, 1).ids("message")
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), iban="DE89370400440532013000"))
    assert printable(shop, again) == "account_since"
