"""What is typed into a form is kept before it is saved, and goes in the transaction that saves it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from arbook.queries.form_drafts import form_draft
from arbook.services.customers import CustomerError, CustomerService
from arbook.services.form_drafts import FormDraftService
from arbook.store.tables.book import operation_table
from tests.support.late_shop import TODAY
from tests.support.shop import Shop, open_shop

KEY = "note:1"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path)
    opened.customer("Ada")
    yield opened
    opened.book.close()


@pytest.fixture
def drafts(shop: Shop) -> FormDraftService:
    return FormDraftService(shop.counter)


def kept(shop: Shop, key: str = KEY) -> object:
    with shop.book.reading() as connection:
        found = form_draft(connection, key)
    return None if found is None else found.content


def test_what_was_typed_last_stands_in_the_book_and_no_operation_behind_it(
    shop: Shop, drafts: FormDraftService
) -> None:
    with shop.book.reading() as connection:
        before = connection.execute(select(func.count()).select_from(operation_table)).scalar_one()
    drafts.keep(KEY, {"note": "She calls"})
    changes = drafts.keep(KEY, {"note": "She calls back on Müller's day", "persons": [{"name": "Eva"}]})
    assert kept(shop) == {"note": "She calls back on Müller's day", "persons": [{"name": "Eva"}]}
    assert not changes.touched
    with shop.book.reading() as connection:
        assert connection.execute(select(func.count()).select_from(operation_table)).scalar_one() == before


def test_forms_do_not_take_each_others_drafts(shop: Shop, drafts: FormDraftService) -> None:
    drafts.keep(KEY, {"note": "one"})
    drafts.keep("note:2", {"note": "two"})
    drafts.drop(KEY)
    drafts.drop("note:3")
    assert (kept(shop), kept(shop, "note:2")) == (None, {"note": "two"})


def test_saving_takes_the_draft_away_in_the_same_transaction(shop: Shop, drafts: FormDraftService) -> None:
    customers = CustomerService(shop.counter)
    drafts.keep(KEY, {"note": "She calls"})
    drafts.save(KEY, lambda: customers.add_note(1, "She calls", today=TODAY))
    assert kept(shop) is None


def test_a_refused_change_leaves_the_draft_where_it_is(shop: Shop, drafts: FormDraftService) -> None:
    customers = CustomerService(shop.counter)
    drafts.keep(KEY, {"note": "  "})
    with pytest.raises(CustomerError):
        drafts.save(KEY, lambda: customers.add_note(1, "  ", today=TODAY))
    assert kept(shop) == {"note": "  "}
    customers.add_note(1, "Something else", today=TODAY)
    assert kept(shop) == {"note": "  "}
