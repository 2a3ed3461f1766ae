"""Long lists: the order of all by their ids, and any page of them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import OperationalError

from arbook.queries.invoice_order import draft_count, invoice_ids
from arbook.queries.invoices import InvoiceRow, invoices_by_ids, list_invoices
from arbook.queries.payment_order import payment_ids
from arbook.queries.payments import list_payments, payments_by_ids
from arbook.store.opening import open_book
from arbook.store.stopping import stopping_when
from benchmarks.make_book import make_book


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_book(tmp_path_factory.mktemp("lists") / "shop.arbook", 600)


@pytest.fixture
def connection(book: Path) -> Iterator[Connection]:
    opened = open_book(book, read_only=True)
    with opened.reading() as made:
        yield made
    opened.close()


def test_the_newest_paper_stands_first_and_every_page_follows_the_order(connection: Connection) -> None:
    ids = invoice_ids(connection)
    assert len(ids) == len(set(ids)) == 600
    rows = invoices_by_ids(connection, ids[200:300])
    assert [row.invoice_id for row in rows] == list(ids[200:300])
    days = [row.issued_on for row in invoices_by_ids(connection, ids)]
    assert days == sorted(days, reverse=True)


ORDERS: dict[str, Callable[[InvoiceRow], Any]] = {
    "number": lambda row: row.number,
    "customer": lambda row: row.customer_name,
    "due": lambda row: row.due_on,
    "total": lambda row: row.total.minor,
}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("is_down", [False, True])
def test_every_column_orders_the_whole_list_both_ways(connection: Connection, order: str, is_down: bool) -> None:
    ids = invoice_ids(connection, order=order, is_down=is_down)
    assert len(set(ids)) == 600
    keys = [ORDERS[order](row) for row in invoices_by_ids(connection, ids)]
    assert keys == sorted(keys, reverse=is_down)


@pytest.mark.parametrize("order", ["state", "open"])
@pytest.mark.parametrize("is_down", [False, True])
def test_what_is_paid_stands_behind_what_is_open_both_ways(connection: Connection, order: str, is_down: bool) -> None:
    rows = invoices_by_ids(connection, invoice_ids(connection, order=order, is_down=is_down))
    still_open = [row for row in rows if row.open]
    assert len(rows) == 600
    assert still_open == list(rows[: len(still_open)])
    days_late = [-row.due_on.toordinal() for row in still_open if row.due_on]
    amounts = [row.open.minor for row in still_open]
    keys = days_late if order == "state" else amounts
    assert keys == sorted(keys, reverse=is_down)


def test_the_first_rows_are_the_beginning_of_all(connection: Connection) -> None:
    for order in ("", *ORDERS, "state", "open"):
        assert invoice_ids(connection, order=order, limit=70) == invoice_ids(connection, order=order)[:70]
    for order in ("", "day", "customer", "method", "amount"):
        assert payment_ids(connection, order=order, limit=70) == payment_ids(connection, order=order)[:70]


def test_open_papers_alone_are_those_with_something_left(connection: Connection) -> None:
    shown = set(invoice_ids(connection, show="open"))
    assert shown == {row.invoice_id for row in list_invoices(connection) if row.open}
    assert draft_count(connection) == len(invoice_ids(connection, show="draft")) == 0


def test_a_search_finds_by_number_and_customer_and_every_word_counts(connection: Connection) -> None:
    rows = list_invoices(connection)
    name, digits = rows[0].customer_name, rows[0].customer_name.split()[-1].lstrip("0")
    found = list_invoices(connection, search=name)
    assert {row for row in rows if row.customer_name == name} <= set(found)
    assert all(row.customer_name == name or row.number.lstrip("R0").startswith(digits) for row in found)
    [numbered] = list_invoices(connection, search=rows[0].number)
    assert numbered == rows[0]
    assert not list_invoices(connection, search=f"{name} nothing")
    paid = [row.payment_id for row in list_payments(connection) if row.customer_name == name]
    assert set(paid) <= set(payment_ids(connection, search=name))


def test_ids_that_are_gone_leave_no_hole(connection: Connection) -> None:
    first = payment_ids(connection)[0]
    assert [row.payment_id for row in payments_by_ids(connection, [first, 10**9])] == [first]


def test_the_first_page_walks_an_index_and_sorts_nothing(connection: Connection) -> None:
    for order in ("", "number", "customer", "total"):
        assert "USE TEMP B-TREE FOR ORDER BY" not in plan_of(connection, order), order


def plan_of(connection: Connection, order: str) -> list[str]:
    asked: list[tuple[str, object]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_rest: object) -> None:
        asked.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    invoice_ids(connection, order=order, limit=50)
    event.remove(connection, "before_cursor_execute", note)
    statement, parameters = asked[-1]
    return [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]  # type: ignore[arg-type]


ENDLESS = text("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n")


def test_reading_that_nobody_waits_for_ends(book: Path) -> None:
    ended: list[str] = []

    def read() -> None:
        opened = open_book(book, read_only=True)
        with pytest.raises(OperationalError) as told, stopping_when(lambda: True), opened.reading() as connection:
            connection.execute(ENDLESS)
        ended.append(str(told.value.orig))
        with opened.reading() as connection:
            assert len(invoice_ids(connection)) == 600
        opened.close()

    thread = Thread(target=read, daemon=True)
    thread.start()
    thread.join(20)
    assert ended == ["interrupted"]
