"""What the day begins with: sums by currency, and words that were not kept."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from arbook.mail.steps import Delivery, Outcome, Stage
from arbook.queries.reminding import decisions
from arbook.queries.today import EXPECTED_DAYS, today_card
from arbook.services.settlement_offers import OfferSettlement
from arbook.services.settlements import SettlementService
from tests.support.shop import Shop, euro, open_shop

DAY = date(2026, 11, 26)


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


@pytest.fixture
def own_shop(tmp_path: Path) -> Iterator[Shop]:
    shop = open_shop(tmp_path)
    yield shop
    shop.book.close()


def broken(shop: Shop) -> list[str]:
    return [row.customer_name for row in shop.read(today_card, DAY).broken]


def test_an_empty_book_owes_nothing_in_its_own_currency(own_shop: Shop) -> None:
    [facts] = own_shop.read(today_card, DAY).facts
    assert (facts.currency, facts.aging.owed, facts.open_count, facts.expected) == ("EUR", euro("0"), 0, euro("0"))


def test_what_came_of_promises_is_asked_only_where_somebody_promised(own_shop: Shop) -> None:
    ada = own_shop.customer()
    own_shop.invoice(ada, "100", ago(20))
    assert asks_of_payments(own_shop) == 0
    own_shop.promise(ada, "100", ago(3), DAY + timedelta(days=3))
    assert asks_of_payments(own_shop) == 4  # before the word and since, for the day's sums and for the reminders


def asks_of_payments(shop: Shop) -> int:
    """How often a day's beginning looks at payments."""
    asked: list[str] = []
    with shop.book.reading() as connection:
        event.listen(connection, "before_cursor_execute", lambda *told: asked.append(told[2]))
        today_card(connection, DAY)
        decisions(connection, DAY)
    return sum("payment.received_on" in statement for statement in asked)


def test_open_invoices_are_counted_and_only_late_ones_are_overdue(own_shop: Shop) -> None:
    ada = own_shop.customer()
    own_shop.invoice(ada, "100", DAY)
    own_shop.invoice(ada, "50", ago(1))
    [facts] = own_shop.read(today_card, DAY).facts
    assert (facts.open_count, facts.overdue_count, facts.aging.overdue) == (2, 1, euro("50"))


def test_promises_and_installments_of_seven_days_are_expected(own_shop: Shop) -> None:
    ada, bo = own_shop.customer("Ada"), own_shop.customer("Bo")
    own_shop.invoice(ada, "500", ago(10))
    own_shop.promise(ada, "300", ago(1), DAY + timedelta(days=EXPECTED_DAYS - 1))
    piece = own_shop.invoice(bo, "200", ago(40))
    own_shop.plan(bo, (piece, "200"), ago(5), (DAY, "80"), (DAY + timedelta(days=EXPECTED_DAYS), "120"))
    [facts] = own_shop.read(today_card, DAY).facts
    assert (facts.expected, facts.expected_count) == (euro("380"), 2)


def test_a_broken_word_is_told_until_a_reminder_goes_out_a_new_word_is_given_or_the_money_comes(
    own_shop: Shop,
) -> None:
    names = ("Ada", "Bo", "Cy", "Di")
    ids = [own_shop.customer(name) for name in names]
    for each in ids:
        own_shop.invoice(each, "100", ago(20))
        own_shop.promise(each, "100", ago(10), ago(5))
    assert broken(own_shop) == [f"{name} Ltd" for name in names]
    own_shop.remind(ago(3), ids[1])
    own_shop.promise(ids[2], "100", ago(1), DAY + timedelta(days=3))
    own_shop.pay(ids[3], "100", DAY)
    assert broken(own_shop) == ["Ada Ltd"]


def test_a_failed_message_troubles_until_another_is_written_or_it_is_given_up(own_shop: Shop) -> None:
    ada, bo = own_shop.customer("Ada"), own_shop.customer("Bo")
    for each in (ada, bo):
        own_shop.invoice(each, "100", ago(20))
    for message_id in own_shop.queue(ago(10), ada, bo).ids("message"):
        assert own_shop.outbox.claim(message_id)
        own_shop.outbox.settle(message_id, Delivery(Outcome.REFUSED, Stage.RECIPIENT, 550, "no"), today=ago(10))
    assert sorted(row.customer_name for row in own_shop.read(today_card, DAY).troubled) == ["Ada Ltd", "Bo Ltd"]
    own_shop.remind(DAY, ada)
    [left] = own_shop.read(today_card, DAY).troubled
    assert left.customer_name == "Bo Ltd"
    own_shop.outbox.requeue(left.message_id)
    own_shop.outbox.claim(left.message_id)
    own_shop.outbox.settle(left.message_id, Delivery(Outcome.UNSURE, Stage.DOT), today=DAY)
    [unsure] = own_shop.read(today_card, DAY).troubled
    assert unsure.state == "unsure"
    own_shop.outbox.resolve_unsure(unsure.message_id, "give_up", today=DAY)
    assert own_shop.read(today_card, DAY).troubled == ()


def test_a_broken_word_is_let_be_once_a_plan_or_a_smaller_sum_stands_for_what_it_was_about(own_shop: Shop) -> None:
    names = ("Ada", "Bo", "Cy", "Di")
    ids = [own_shop.customer(name) for name in names]
    pieces = [own_shop.invoice(each, "100", ago(20)) for each in ids]
    own_shop.invoice(ids[3], "50", ago(20))
    for each in ids:
        own_shop.promise(each, "100", ago(10), ago(5))
    own_shop.plan(ids[1], (pieces[1], "100"), ago(3), (DAY + timedelta(days=10), "100"))
    for at in (2, 3):  # of Di, an invoice is left beside the offer
        offer = OfferSettlement(ids[at], DAY, DAY + timedelta(days=10), (pieces[at],), amount=euro("70"))
        SettlementService(own_shop.counter).offer(offer, today=DAY)
    assert broken(own_shop) == ["Ada Ltd", "Di Ltd"]
