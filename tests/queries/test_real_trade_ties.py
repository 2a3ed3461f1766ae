"""2,466 invoices of real trade: on random days aging and statements are what the file alone gives.

The other side of each comparison knows the ``csv`` module, days and integers, and nothing of the program.
"""

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection

from arbook.importing.fields import ImportKind
from arbook.importing.mapping import guess_mapping
from arbook.importing.reading import read_records
from arbook.importing.table_file import read_table
from arbook.ledger.bands import Bands
from arbook.ledger.statements import Statement, StatementKind, StatementLine
from arbook.queries.aging import aging_by_currency, aging_by_customer
from arbook.queries.banded import AgingBy, aging_in_bands
from arbook.queries.customers import list_customers
from arbook.queries.ledger import statement
from arbook.services.changing import Counter
from arbook.services.founding import FoundBook, found_book
from arbook.services.importing import ImportService
from arbook.store.opening import open_book
from tests.support.book_files import NOW, fresh_book

SHARED = Path(os.environ.get("ARBOOK_SHARED", Path(__file__).parents[2].parent / "shared"))
FILE = SHARED / "data" / "ibm_ar" / "WA_Fn-UseC_-Accounts-Receivable.csv"
pytestmark = pytest.mark.skipif(not FILE.is_file(), reason=f"the real file is not here: {FILE} (set ARBOOK_SHARED)")

FIRST, LAST = date(2012, 1, 1), date(2014, 1, 31)
OWN_BANDS = (7, 14, 45)
_CHANCE = Random(20261122)
DAYS = sorted(FIRST + timedelta(days=_CHANCE.randrange((LAST - FIRST).days + 1)) for _ in range(20))


@dataclass(frozen=True)
class Sale:
    """A line of the file."""

    customer: str
    number: str
    issued: date
    due: date
    settled: date
    cents: int

    def is_open(self, day: date) -> bool:
        return self.issued <= day < self.settled


def day_of(text: str) -> date:
    month, day, year = text.split("/")
    return date(int(year), int(month), int(day))


@cache
def sales() -> tuple[Sale, ...]:
    with FILE.open(newline="") as file:
        return tuple(
            Sale(
                row["customerID"],
                row["invoiceNumber"],
                day_of(row["InvoiceDate"]),
                day_of(row["DueDate"]),
                day_of(row["SettledDate"]),
                int(Decimal(row["InvoiceAmount"]) * 100),
            )
            for row in csv.DictReader(file)
        )


def in_bands(found: list[Sale], day: date, ends: tuple[int, ...]) -> list[int]:
    """Sums by days late: none, up to each end, and beyond the last."""
    sums = [0] * (len(ends) + 2)
    for sale in found:
        late = (day - sale.due).days
        sums[0 if late <= 0 else 1 + sum(late > end for end in ends)] += sale.cents
    return sums


def open_by_customer(day: date) -> dict[str, list[Sale]]:
    found: dict[str, list[Sale]] = {}
    for sale in sales():
        if sale.is_open(day):
            found.setdefault(sale.customer, []).append(sale)
    return found


def moved(customer: str, starts_on: date, day: date) -> list[tuple[date, str, int]]:
    """Dated amounts, plus is owed, with the number of the invoice."""
    own = [sale for sale in sales() if sale.customer == customer]
    steps = [(sale.issued, sale.number, sale.cents) for sale in own]
    steps += [(sale.settled, sale.number, -sale.cents) for sale in own]
    return sorted(step for step in steps if starts_on <= step[0] <= day)


@pytest.fixture(scope="module")
def trade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    opened = open_book(fresh_book(tmp_path_factory.mktemp("trade") / "trade.arbook"))
    counter = Counter(opened, lambda: NOW)
    found_book(counter, FoundBook("Trade", "USD", "US"))
    table = read_table(FILE)
    mapping = guess_mapping(table, ImportKind.INVOICES).mapping
    reading = read_records(table, mapping, currency="USD", today=NOW.date())
    outcome = ImportService(counter).run(ImportKind.INVOICES, reading.records, today=NOW.date())
    assert (outcome.count.invoices, outcome.count.payments) == (2466, 2466)
    with opened.reading() as connection:
        yield connection
    opened.close()


@pytest.fixture(scope="module")
def ids(trade: Connection) -> dict[str, int]:
    return {row.number: row.customer_id for row in list_customers(trade, NOW.date())}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_aging_is_that_of_the_file(trade: Connection, day: date) -> None:
    open_then = open_by_customer(day)
    ours = {row.number: [band.minor for band in row.aging.bands] for row in aging_by_customer(trade, day)}
    assert ours == {customer: in_bands(own, day, (30, 60, 90)) for customer, own in open_then.items()}
    whole = in_bands([sale for own in open_then.values() for sale in own], day, (30, 60, 90))
    assert {code: [band.minor for band in aging.bands] for code, aging in aging_by_currency(trade, day).items()} == (
        {"USD": whole} if any(whole) else {}
    )


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_aging_in_own_bands_is_that_of_the_file_by_customer_and_by_invoice(trade: Connection, day: date) -> None:
    open_then, bands = open_by_customer(day), Bands(OWN_BANDS)
    by_customer = aging_in_bands(trade, day, bands)
    assert {row.customer_number: [band.minor for band in row.bands] for row in by_customer} == {
        customer: in_bands(own, day, OWN_BANDS) for customer, own in open_then.items()
    }
    by_invoice = aging_in_bands(trade, day, bands, by=AgingBy.INVOICE)
    assert {(row.customer_number, row.number): [band.minor for band in row.bands] for row in by_invoice} == {
        (sale.customer, sale.number): in_bands([sale], day, OWN_BANDS) for own in open_then.values() for sale in own
    }
    assert {row.on_account.minor for row in (*by_customer, *by_invoice)} <= {0}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_open_item_statements_are_those_of_the_file(trade: Connection, ids: dict[str, int], day: date) -> None:
    open_then = open_by_customer(day)
    assert len(ids) == 100
    for customer, customer_id in ids.items():
        own = open_then.get(customer, [])
        told = statement(trade, customer_id, StatementKind.OPEN_ITEM, starts_on=None, as_of=day)
        lines = sorted((line.number, line.dated_on, line.due_on, minor(line)) for line in told.lines)
        assert lines == sorted((sale.number, sale.issued, sale.due, sale.cents) for sale in own)
        assert [band.minor for band in told.aging.bands] == in_bands(own, day, (30, 60, 90))
        assert told.closing.minor == sum(sale.cents for sale in own)


def minor(line: StatementLine) -> int:
    """What the line adds to the balance."""
    return (line.charged.minor if line.charged else 0) - (line.credited.minor if line.credited else 0)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_activity_statements_are_those_of_the_file_and_chain(
    trade: Connection, ids: dict[str, int], day: date
) -> None:
    chance = Random(f"periods to {day}")
    for customer in chance.sample(sorted(ids), 30):
        starts_on = min(FIRST + timedelta(days=chance.randrange((day - FIRST).days + 1)), day)
        told = statement(trade, ids[customer], StatementKind.ACTIVITY, starts_on=starts_on, as_of=day)
        before = sum(step[2] for step in moved(customer, date.min, starts_on - timedelta(days=1)))
        steps = moved(customer, starts_on, day)
        assert told.opening.minor == before
        assert sorted((line.dated_on, line.number or line.settles[0], minor(line)) for line in told.lines) == steps
        assert told.closing.minor == before + sum(step[2] for step in steps)
        assert [line.balance.minor for line in told.lines] == running(told)
        following = day + timedelta(days=1)
        after = statement(
            trade, ids[customer], StatementKind.ACTIVITY, starts_on=following, as_of=LAST + timedelta(90)
        )
        assert after.opening == told.closing
        assert after.closing.minor == 0, "all was paid in the end"


def running(told: Statement) -> list[int]:
    """The balances that the lines of a statement must show, day by day."""
    assert [line.dated_on for line in told.lines] == sorted(line.dated_on for line in told.lines)
    return list(accumulate([told.opening.minor, *map(minor, told.lines)]))[1:]
