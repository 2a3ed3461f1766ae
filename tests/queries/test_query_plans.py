"""How SQLite answers what an owner asks most: by what is open, or by one customer's rows; it never scans the book."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from arbook.ledger.statements import StatementKind
from arbook.queries import aging, items
from arbook.queries.aging import aging_by_currency, aging_by_customer
from arbook.queries.customers import customer_by_id, list_customers
from arbook.queries.items import money_on_account, open_items
from arbook.queries.ledger import ledger_rows, statement
from arbook.store.tables.all_tables import metadata
from tests.builders import Shop

TODAY, LAST_YEAR = date(2026, 11, 21), date(2025, 11, 21)
OPEN_PIECES = "due_piece USING COVERING INDEX ix_due_piece_open"
OPEN_CREDIT = "on_account USING COVERING INDEX ix_on_account_open"
LATER = "SEARCH allocation USING COVERING INDEX ix_allocation_allocated_on (allocated_on>?)"
OWN_ENTRIES = "SEARCH entry USING COVERING INDEX ix_entry_customer_id_dated_on (customer_id=? AND dated_on<?)"
LATER_ON_OWN = "SEARCH allocation USING COVERING INDEX ix_allocation_due_piece_id (due_piece_id=? AND allocated_on>?)"
LATER_OF_OWN = (
    "SEARCH allocation USING COVERING INDEX ix_allocation_on_account_id (on_account_id=? AND allocated_on>?)"
)
PERIOD = "SEARCH entry USING INDEX ix_entry_customer_id_dated_on (customer_id=? AND dated_on>? AND dated_on<?)"
SETTLED = "SEARCH allocation USING INDEX ix_allocation_on_account_id (on_account_id=? AND allocated_on<?)"
OPENING = "SEARCH entry USING INDEX ix_entry_customer_id_dated_on (customer_id=? AND dated_on<?)"

IN_ORDER = {
    "SCAN allocation USING COVERING INDEX ix_allocation_due_piece_id",
    "SCAN allocation USING COVERING INDEX ix_allocation_on_account_id",
}

Ask = Callable[[Connection, int, date], object]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()


WHOLE_BOOK: dict[str, tuple[Ask, tuple[str, ...]]] = {
    "aging by customer": (
        lambda book, _, day: aging_by_customer(book, day),
        (f"SCAN {OPEN_PIECES}", f"SCAN {OPEN_CREDIT}", LATER),
    ),
    "aging by currency": (
        lambda book, _, day: aging_by_currency(book, day),
        (f"SCAN {OPEN_PIECES}", f"SCAN {OPEN_CREDIT}", LATER),
    ),
    "open items": (lambda book, _, day: open_items(book, day), (f"SCAN {OPEN_PIECES}", LATER)),
    "money on account": (lambda book, _, day: money_on_account(book, day), (f"SCAN {OPEN_CREDIT}", LATER)),
    "customer list": (
        lambda book, _, day: list_customers(book, day),
        (f"SCAN {OPEN_PIECES}", LATER, "SCAN customer USING INDEX ix_customer_name"),
    ),
}
ONE_CUSTOMER: dict[str, tuple[Ask, tuple[str, ...]]] = {
    "aging": (
        lambda book, who, day: aging_by_customer(book, day, who),
        (f"SEARCH {OPEN_PIECES} (customer_id=?)", OWN_ENTRIES, LATER_ON_OWN, LATER_OF_OWN),
    ),
    "open items": (
        lambda book, who, day: open_items(book, day, who),
        (f"SEARCH {OPEN_PIECES} (customer_id=?)", OWN_ENTRIES, LATER_ON_OWN),
    ),
    "money on account": (
        lambda book, who, day: money_on_account(book, day, who),
        (f"SEARCH {OPEN_CREDIT} (customer_id=? AND dated_on<?)", OWN_ENTRIES, LATER_OF_OWN),
    ),
    "open-item statement": (
        lambda book, who, day: statement(book, who, StatementKind.OPEN_ITEM, starts_on=None, as_of=day),
        (f"SEARCH {OPEN_PIECES} (customer_id=?)", LATER_ON_OWN, LATER_OF_OWN),
    ),
    "activity statement": (
        lambda book, who, day: statement(book, who, StatementKind.ACTIVITY, starts_on=LAST_YEAR, as_of=day),
        (OPENING, PERIOD, SETTLED, LATER_ON_OWN, LATER_OF_OWN),
    ),
    "ledger": (lambda book, who, day: ledger_rows(book, who, as_of=day), (PERIOD, SETTLED)),
    "card": (
        lambda book, who, _: customer_by_id(book, who),
        ("SEARCH customer USING INTEGER PRIMARY KEY (rowid=?)",),
    ),
}


@pytest.mark.parametrize("asked", WHOLE_BOOK)
@pytest.mark.parametrize("day", [TODAY, LAST_YEAR], ids=str)
def test_the_whole_book_is_read_by_what_is_open_and_what_was_allocated_later(
    shop: Shop, asked: str, day: date
) -> None:
    ask, used = WHOLE_BOOK[asked]
    plan = plan_of(shop, ask, day)
    assert not set(used) - set(plan), plan
    few = {"SCAN customer USING INDEX ix_customer_name", "SCAN person USING INDEX ix_person_customer_id"}
    assert scans(plan) - few <= {f"SCAN {OPEN_PIECES}", f"SCAN {OPEN_CREDIT}"}


@pytest.mark.parametrize("asked", ONE_CUSTOMER)
@pytest.mark.parametrize("day", [TODAY, LAST_YEAR], ids=str)
def test_one_customer_is_read_by_the_customers_own_rows(shop: Shop, asked: str, day: date) -> None:
    ask, used = ONE_CUSTOMER[asked]
    plan = plan_of(shop, ask, day)
    assert not set(used) - set(plan), plan
    assert scans(plan) == set()
    assert LATER not in plan, "that would be the allocations of all customers"


@pytest.mark.parametrize("asked", ["aging by customer", "aging by currency", "open items"])
def test_of_a_day_long_ago_all_allocations_are_read_in_the_order_of_what_they_settle(shop: Shop, asked: str) -> None:
    ada = shop.customer("Ada")
    ada.owes("100.00", due=LAST_YEAR)
    ada.pays("100.00", on=TODAY)
    ask, _ = WHOLE_BOOK[asked]
    plan = plan_of(shop, ask, LAST_YEAR)
    assert "SCAN allocation USING COVERING INDEX ix_allocation_due_piece_id" in plan
    assert {step for step in scans(plan) if "allocation" in step} <= IN_ORDER
    assert not IN_ORDER & set(plan_of(shop, ask, TODAY))


@pytest.mark.parametrize("ask", [aging_by_customer, aging_by_currency, open_items, money_on_account])
def test_a_past_day_is_the_same_whichever_way_it_is_read(
    shop: Shop, ask: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, paid in (("Ada", "100.00"), ("Ben", "30.00"), ("Cleo", "150.00")):
        customer = shop.customer(name)
        customer.owes("120.00", due=LAST_YEAR)
        customer.pays(paid, on=date(2025, 12, 24))
        customer.owes("20.00", due=date(2026, 3, 1))
    days = (LAST_YEAR, date(2025, 12, 23), date(2025, 12, 24), date(2026, 2, 15), TODAY)
    told = {}
    for is_long in (True, False):
        monkeypatch.setattr(aging, "is_long_ago", lambda *_, answer=is_long: answer)
        monkeypatch.setattr(items, "is_long_ago", lambda *_, answer=is_long: answer)
        told[is_long] = [shop.read(ask, day) for day in days]
    assert told[True] == told[False]
    assert told[True][0] != told[True][2]


def scans(plan: list[str]) -> set[str]:
    """Steps that go through a whole table or index of the book, not only through what a step before has found."""
    return {step for step in plan if step.startswith("SCAN ") and step.split()[1] in metadata.tables}


def plan_of(shop: Shop, ask: Ask, day: date) -> list[str]:
    """The plans of all that is asked of the book."""
    who = shop.customer("Ben").customer_id
    told: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        told.append((statement, parameters))

    with shop.book.reading() as connection:
        connection.exec_driver_sql("SELECT 1")  # the transaction begins before one listens
        event.listen(connection, "before_cursor_execute", note)
        ask(connection, who, day)
        event.remove(connection, "before_cursor_execute", note)
        explained = [
            connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", parameters).all() for sql, parameters in told
        ]
    return [row[3] for rows in explained for row in rows]
