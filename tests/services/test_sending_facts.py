"""What the book knows before reminders are sent: who answered lately, and where the day is a holiday."""

from datetime import date

import pytest

from arbook.ledger.money import Money
from arbook.ledger.readiness import Answered
from arbook.queries.readiness import sending_facts
from arbook.services.changing import Change
from arbook.services.payments import RecordPayment, write_payment
from arbook.services.replies import AUTO_REPLY, ReplyService, WriteReply
from arbook.services.taking_back import TakingBackService
from tests.support.shop import Shop

TODAY = date(2026, 5, 5)


@pytest.fixture
def shop(shop: Shop) -> Shop:
    shop.profile(country="US")
    return shop


def test_an_answer_of_the_last_two_weeks_is_known_and_older_ones_and_a_machines_are_not(shop: Shop) -> None:
    ada, bo, cy = (shop.customer(name, f"{name}@x.example") for name in ("Ada", "Bo", "Cy"))
    shop.told(ada, date(2026, 4, 22))
    shop.told(ada, date(2026, 4, 21))
    shop.told(bo, date(2026, 4, 20))
    shop.told(bo, TODAY, direction="out")
    shop.told(cy, TODAY, kind=AUTO_REPLY)
    assert shop.read(sending_facts, TODAY).answered == {ada: Answered("Ada Ltd", date(2026, 4, 22))}


def test_an_answer_that_was_taken_back_was_none(shop: Shop) -> None:
    ada = shop.customer("Ada")
    made = ReplyService(shop.counter).write(WriteReply(ada, "Pays on Friday", TODAY), today=TODAY)
    assert ada in shop.read(sending_facts, TODAY).answered
    TakingBackService(shop.counter).take_back(made.operation_id, today=TODAY)
    assert shop.read(sending_facts, TODAY).answered == {}


def test_a_public_holiday_counts_in_the_customers_country_and_without_one_in_the_business(shop: Shop) -> None:
    home, german, irish = (
        shop.customer(name, country=country) for name, country in (("Ada", ""), ("Bo", "DE"), ("Cy", "IE"))
    )
    assert shop.read(sending_facts, date(2026, 10, 5)).holidays == {}
    assert set(shop.read(sending_facts, date(2026, 11, 26)).holidays) == {home}
    assert set(shop.read(sending_facts, date(2026, 12, 25)).holidays) == {home, german, irish}
    assert set(shop.read(sending_facts, date(2026, 5, 1)).holidays) == {german}


def test_on_a_weekend_no_holiday_is_looked_for(shop: Shop) -> None:
    shop.customer("Bo", country="DE")
    assert shop.read(sending_facts, date(2026, 10, 3)).holidays == {}  # a Saturday, and the day of German unity


def test_a_payment_from_a_bank_file_is_told_from_one_typed_and_from_one_an_invoice_brought(
    shop: Shop,
) -> None:
    ada, keys = shop.customer("Ada"), ((4, "bank:1"), (5, None), (3, "invoice:R-1"))

    def write(change: Change) -> None:
        for day, key in keys:
            money = Money.of(f"{day}.00", "EUR")
            write_payment(change, RecordPayment(ada, date(2026, 5, day), money), key)

    shop.counter.change("import_payments", write)
    facts = shop.read(sending_facts, TODAY)
    assert (facts.last_payment_on, facts.last_imported_on) == (date(2026, 5, 5), date(2026, 5, 4))
