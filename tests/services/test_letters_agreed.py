"""The next reminder mentions a word that was not kept, or a dispute that was rejected: once, politely, where true."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from arbook.ledger.disputes import Resolution
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plans import Frequency
from arbook.queries.reminding import decisions
from arbook.services.agreements import AgreementService
from arbook.services.disputes import OpenDispute, SettleDispute
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.payment_plans import AgreePlan
from arbook.services.promises import AddPromise
from arbook.services.reminder_drafts import write_draft_texts
from arbook.services.settlement_offers import OfferSettlement
from arbook.services.settlements import SettlementService
from tests.builders import Customer, Debt, Shop, day
from tests.support.shop import euro

BROKEN = "You told us that €100.00 would reach us by 10 March 2026; we have not received it yet."

LEFT = "You told us that €100.00 would reach us by 10 March 2026; €40.00 of it has not come yet."


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def ada(shop: Shop) -> Customer:
    return shop.customer("Ada", email="ada@example.com", language="en")


def letter(who: Customer, on: str = "2026-03-20") -> str:
    """What the reminder of that day says."""
    [proposal] = who.shop.read(decisions, day(on)).proposals
    with who.shop.book.reading() as connection:
        return write_draft_texts(connection, [proposal], day(on))[who.customer_id].body


def give(who: Customer, *about: Debt) -> None:
    ids = tuple(debt.invoice_id for debt in about)
    made_on, promised_on = day("2026-03-02"), day("2026-03-10")
    who.shop.promises.add(AddPromise(who.customer_id, euro("100.00"), made_on, promised_on, invoice_ids=ids))


def test_the_next_reminder_mentions_a_broken_promise(ada: Customer) -> None:
    ada.owes("100.00", due="2026-02-01")
    give(ada)
    assert BROKEN in letter(ada)


def test_a_promise_kept_in_part_is_mentioned_with_what_is_missing(ada: Customer) -> None:
    ada.owes("100.00", due="2026-02-01")
    give(ada)
    ada.pays("40.00", on="2026-03-09")
    told = letter(ada, "2026-04-25")
    assert "€60.00 of it has not come yet" in told


def test_the_part_of_a_promise_that_came_is_thanked_for_before_the_rest_is_mentioned(ada: Customer) -> None:
    ada.owes("100.00", due="2026-02-01")
    give(ada)
    ada.pays("40.00", on="2026-03-09")
    told = letter(ada)
    thanks = "Thank you for the €40.00 we received on 9 March 2026."
    word = "You told us that €100.00 would reach us by 10 March 2026; €60.00 of it has not come yet."
    assert f"{thanks} {word} According to our books, one payment is still open:" in told


def test_a_rejected_dispute_begins_a_sentence_where_thanks_stand_before_it(shop: Shop) -> None:
    kunde = shop.customer("Bo", email="bo@example.com", language="de")
    desk = kunde.owes("100.00", due="2026-02-01")
    made = shop.disputes.open(OpenDispute(kunde.customer_id, day("2026-03-02"), desk.invoice_id, euro("20.00")))
    assert made.made_id is not None
    shop.disputes.settle(SettleDispute(made.made_id, day("2026-03-12"), Resolution.REJECTED))
    assert f"\nwas Sie zu {desk.number} beanstandet hatten" in letter(kunde, "2026-03-13")
    kunde.pays("40.00", on="2026-03-12")
    assert f". Was Sie zu {desk.number} beanstandet hatten" in letter(kunde)


def test_money_that_came_late_is_not_held_against_them(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-02-01")
    ada.owes("70.00", due="2026-02-05")
    give(ada, desk)
    ada.pays("100.00", on="2026-03-15", named=(desk.piece_id,))
    assert "You told us" not in letter(ada, "2026-04-25")


def test_a_promise_of_another_invoice_is_not_mentioned(ada: Customer) -> None:
    desk, shelf = ada.owes("100.00", due="2026-02-01"), ada.owes("70.00", due="2026-02-05")
    give(ada, desk)
    ada.shop.disputes.open(OpenDispute(ada.customer_id, day("2026-03-14"), desk.invoice_id))
    assert shelf.number in letter(ada)
    assert "You told us" not in letter(ada)


def test_a_rejected_dispute_is_answered_politely(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-02-01")
    made = ada.shop.disputes.open(OpenDispute(ada.customer_id, day("2026-03-02"), desk.invoice_id))
    assert made.made_id is not None
    ada.shop.disputes.settle(SettleDispute(made.made_id, day("2026-03-12"), Resolution.REJECTED))
    assert f"We have looked into what you told us about {desk.number}" in letter(ada)


def test_what_was_withdrawn_is_not_mentioned(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-02-01")
    made = ada.shop.disputes.open(OpenDispute(ada.customer_id, day("2026-03-02"), desk.invoice_id))
    assert made.made_id is not None
    ada.shop.disputes.settle(SettleDispute(made.made_id, day("2026-03-12"), Resolution.WITHDRAWN))
    assert "looked into" not in letter(ada)


def test_the_next_reminder_says_that_a_plan_broke(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-01-01")
    service = AgreementService(ada.shop.counter)
    agreed_on, strict = day("2026-02-01"), PlanRules(0, 0, 1, 0)
    plan = AgreePlan(
        ada.customer_id, (desk.piece_id,), day("2026-02-05"), Frequency.MONTHLY, agreed_on, 2, rules=strict
    )
    made = service.agree_plan(plan)
    assert made.made_id is not None
    service.break_plan(made.made_id, on=day("2026-02-20"))
    assert f"The payments due under plan {made.number} did not come" in letter(ada)
    assert "did not come" not in letter(ada, "2026-07-01")


def test_the_next_reminder_says_that_an_offer_has_ended(ada: Customer) -> None:
    ada.owes("100.00", due="2026-01-01")
    offer = OfferSettlement(ada.customer_id, day("2026-02-01"), day("2026-02-20"), (), amount=euro("70.00"))
    SettlementService(ada.shop.counter).offer(offer, today=day("2026-02-01"))
    told = letter(ada)
    assert "Our offer that €70.00 would be enough by 20 February 2026 has ended, so all of it is owed again." in told


def in_plan(ada: Customer, debt: Debt) -> None:
    plan = AgreePlan(
        ada.customer_id, (debt.piece_id,), day("2026-03-18"), Frequency.MONTHLY, day("2026-03-15"), count=2,
        rules=PlanRules(tolerance_days=0),
    )  # fmt: skip
    AgreementService(ada.shop.counter).agree_plan(plan)


def test_a_broken_promise_is_not_held_against_who_agreed_on_a_plan_since(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-02-01")
    give(ada)
    in_plan(ada, desk)
    assert "P-001/1" in letter(ada)
    assert "You told us" not in letter(ada)


def test_what_came_after_the_word_is_asked_for_without_it_where_a_plan_stands_for_the_rest(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-02-01")
    give(ada)
    ada.owes("30.00", due="2026-03-08", on="2026-03-05")
    in_plan(ada, desk)
    assert "You told us" not in letter(ada, "2026-03-17")


def test_the_word_is_mentioned_for_the_part_of_what_it_was_about_that_is_in_no_plan(ada: Customer) -> None:
    desk = ada.owes("60.00", due="2026-02-01")
    ada.owes("40.00", due="2026-02-01")
    give(ada)
    in_plan(ada, desk)
    assert LEFT in letter(ada, "2026-03-17")


def more_time(ada: Customer, debt: Debt, on: str) -> None:
    command = ExtendInvoice(debt.invoice_id, day("2026-03-18"), day(on), "the flood")
    ExtensionService(ada.shop.counter).extend(command, today=day(on))


@pytest.mark.parametrize("on", ["2026-03-04", "2026-03-14"])
def test_the_word_is_not_mentioned_for_what_was_given_more_time(ada: Customer, on: str) -> None:
    desk, shelf = ada.owes("60.00", due="2026-02-01"), ada.owes("40.00", due="2026-02-01")
    give(ada)
    more_time(ada, desk, on)
    assert LEFT in letter(ada)
    more_time(ada, shelf, on)
    assert "You told us" not in letter(ada, "2026-03-25")
