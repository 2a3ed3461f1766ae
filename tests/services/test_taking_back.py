"""What the owner wrote down a moment ago can be taken back; nothing is deleted that others may point at."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from arbook.ledger.disputes import Resolution
from arbook.queries.agreements import holds
from arbook.queries.contact_log import contact_log
from arbook.queries.customers import list_customers
from arbook.queries.disputes import disputes
from arbook.queries.promises import promises
from arbook.services.agreed import AgreementError
from arbook.services.changing import Changes
from arbook.services.customers import CustomerError, CustomerFacts, PersonFacts
from arbook.services.disputes import DisputeService, OpenDispute, SettleDispute
from arbook.services.holds import HoldService, SetHold
from arbook.services.promises import AddPromise, PromiseService
from arbook.services.taking_back import TakingBackService
from arbook.store.tables.customers import contact_made_table
from tests.support.late_shop import TODAY, ago
from tests.support.shop import Shop, euro, open_shop

LATER = date(2026, 11, 27)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path)
    opened.customer("Ada")
    yield opened
    opened.book.close()


@pytest.fixture
def back(shop: Shop) -> TakingBackService:
    return TakingBackService(shop.counter)


def running(shop: Shop, as_of: date = LATER) -> tuple[int, int, int]:
    with shop.book.reading() as connection:
        return tuple(len(read(connection, as_of, 1)) for read in (promises, disputes, holds))  # type: ignore[return-value]


def log(shop: Shop) -> list[str]:
    with shop.book.reading() as connection:
        return [row.kind for row in contact_log(connection, 1)]


def begun(shop: Shop) -> list[Changes]:
    return [
        PromiseService(shop.counter).add(AddPromise(1, euro("50"), TODAY, LATER, "Ada")),
        DisputeService(shop.counter).open(OpenDispute(1, TODAY, note="broken door")),
        HoldService(shop.counter).set(SetHold(1, TODAY, reason="on holiday")),
    ]


def test_a_promise_a_dispute_and_a_hold_taken_back_never_held(shop: Shop, back: TakingBackService) -> None:
    for changes in begun(shop):
        undone = back.take_back(changes.operation_id, today=TODAY)
        assert undone.touches("customer", 1)
    assert running(shop, TODAY) == (0, 0, 0)
    assert log(shop) == []


def test_what_was_ended_runs_on(shop: Shop, back: TakingBackService) -> None:
    begun(shop)
    ended = [
        PromiseService(shop.counter).withdraw(1, on=TODAY),
        DisputeService(shop.counter).settle(SettleDispute(1, TODAY, Resolution.REJECTED)),
        HoldService(shop.counter).lift(1, on=TODAY),
    ]
    assert running(shop) == (0, 0, 0)
    for changes in ended:
        back.take_back(changes.operation_id, today=LATER)
    assert running(shop) == (1, 1, 1)
    assert log(shop) == ["hold_set", "dispute_opened", "promise_made"]


def test_a_note_taken_back_stays_in_the_book_and_leaves_the_log(shop: Shop, back: TakingBackService) -> None:
    shop.customers.add_note(1, "keeps", today=TODAY)
    written = shop.customers.add_note(1, "about somebody else", today=TODAY)
    back.take_back(written.operation_id, today=TODAY)
    with shop.book.reading() as connection:
        assert [row.body for row in contact_log(connection, 1)] == ["keeps"]
        bodies = connection.execute(select(contact_made_table.c.body)).scalars().all()
    assert "about somebody else" in bodies


def test_what_has_ended_since_is_not_taken_back(shop: Shop, back: TakingBackService) -> None:
    promised, *_ = begun(shop)
    PromiseService(shop.counter).withdraw(1, on=TODAY)
    with pytest.raises(AgreementError) as refusal:
        back.take_back(promised.operation_id, today=TODAY)
    assert refusal.value.facts["why"] == "already_ended"


def test_posted_things_have_another_way_back(shop: Shop, back: TakingBackService) -> None:
    shop.invoice(1, "10", ago(5))
    paid = shop.pay(1, "10", TODAY)
    for operation_id in (paid.operation_id, "no such operation"):
        with pytest.raises(AgreementError) as refusal:
            back.take_back(operation_id, today=TODAY)
        assert refusal.value.facts["why"] == "unknown"


def test_a_new_customer_goes_again_with_the_people_there(shop: Shop) -> None:
    people = (PersonFacts("Bo", email="bo@stone.example"),)
    made = shop.customers.add(CustomerFacts("Bo", people=people), today=TODAY).made_id
    assert made is not None
    shop.customers.remove(made)
    with shop.book.reading() as connection:
        assert [row.name for row in list_customers(connection, TODAY)] == ["Ada Ltd"]
    with pytest.raises(CustomerError) as refusal:
        shop.customers.remove(made)
    assert refusal.value.facts["why"] == "gone"


def test_a_customer_stays_while_anything_hangs_on_them(shop: Shop) -> None:
    bo, cy = shop.customer("Bo"), shop.customer("Cy")
    shop.invoice(bo, "10", ago(5))
    shop.customers.add_note(cy, "rings back", today=TODAY)
    for customer_id in (bo, cy):
        with pytest.raises(CustomerError) as refusal:
            shop.customers.remove(customer_id)
        assert refusal.value.facts["why"] == "in_use"


@pytest.mark.parametrize("field", ["name", "tax_id", "address", "note", "people"])
def test_a_page_of_text_in_a_field_is_refused_by_its_name(shop: Shop, field: str) -> None:
    page = "ö" * 20_000
    facts = {"name": "Bo", field: (PersonFacts(phone=page),) if field == "people" else page}
    with pytest.raises(CustomerError) as refusal:
        shop.customers.add(CustomerFacts(**facts), today=TODAY)  # type: ignore[arg-type]
    assert (refusal.value.facts["why"], refusal.value.field) == ("too_long", field)
