"""Makes a large, whole book with raw SQL: N invoices of N/20 customers over four years, about 5 in 100 still open.

Rows stand in the order of their days, as in a book that is kept day by day; ``shuffled`` gives them in any order,
which is the worst that an import can do to reading a past day.
"""

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from arbook.ledger.folding import find_words
from arbook.services.changing import Counter
from arbook.services.founding import FoundBook, found_book
from arbook.store.creating import create_book
from arbook.store.opening import open_book

TODAY = date(2026, 11, 21)
MOMENT = datetime(2026, 11, 21, 8, tzinfo=UTC).isoformat(timespec="microseconds")
INVOICES_PER_CUSTOMER = 20
DAYS = 4 * 365
OPERATION = "benchmark"


def make_book(path: Path, invoices: int, seed: int = 1, *, shuffled: bool = False) -> Path:
    """A new book at ``path``; the same numbers for the same seed."""
    create_book(path, book_id="benchmark", is_demo=False, now=datetime(2026, 11, 21, tzinfo=UTC))
    book = open_book(path)
    found_book(Counter(book), FoundBook("Benchmark", "EUR", "IE"))
    book.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA synchronous = OFF")
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("BEGIN")
        _fill(raw, invoices, Random(seed), shuffled=shuffled)
        for _, sql in triggers:
            raw.execute(sql)
        raw.execute("COMMIT")
    return path


def _fill(raw: sqlite3.Connection, invoices: int, chance: Random, *, shuffled: bool) -> None:
    raw.execute(
        "INSERT INTO operation (id, sequence, kind, at, changes) VALUES (?, 1000, 'benchmark', ?, ?)",
        (OPERATION, MOMENT, '{"touched": {}, "made_id": null, "number": ""}'),
    )
    customers = max(1, invoices // INVOICES_PER_CUSTOMER)
    raw.executemany(
        "INSERT INTO customer (id, number, name, kind, currency, search_key, operation_id)"
        " VALUES (?, ?, ?, 'business', 'EUR', ?, ?)",
        (
            (at, f"C{at:06}", f"Customer {at:06}", f"c{at:06} customer {at:06}", OPERATION)
            for at in range(1, customers + 1)
        ),
    )
    rows: dict[str, list[tuple[object, ...]]] = {}
    ages = [chance.randint(0, DAYS) for _ in range(invoices)]
    if not shuffled:
        ages.sort(reverse=True)
    for at, age in enumerate(ages, start=1):
        _one_invoice(rows, at, TODAY - timedelta(days=age), customers, chance)
        if at % 20000 == 0 or at == invoices:
            for statement, values in rows.items():
                raw.executemany(statement, values)
            rows.clear()
    for noun, text in (("invoice", "number"), ("payment", "reference")):
        texts = raw.execute(f"SELECT id, {text} FROM {noun}").fetchall()
        words = sorted((word, row_id) for row_id, said in texts for word in find_words(said))
        raw.executemany(f"INSERT INTO {noun}_word (word, {noun}_id) VALUES (?, ?)", words)


_INVOICE = (
    "INSERT INTO invoice (id, kind, state, source, number, customer_id, issued_on, currency, terms, net_minor,"
    " tax_minor, total_minor, operation_id)"
    " VALUES (?,'invoice','issued','elsewhere',?,?,?,'EUR','[]',?,0,?,'benchmark')"
)
_ENTRY = (
    "INSERT INTO entry (id, customer_id, currency, dated_on, posted_at, kind, amount_minor, invoice_id, payment_id,"
    " operation_id) VALUES (?,?,'EUR',?,?,?,?,?,?,'benchmark')"
)
_PIECE = (
    "INSERT INTO due_piece (id, entry_id, invoice_id, customer_id, currency, position, issued_on, due_on,"
    " first_due_on, amount_minor, open_minor) VALUES (?,?,?,?,'EUR',1,?,?,?,?,?)"
)
_PAYMENT = (
    "INSERT INTO payment (id, customer_id, received_on, currency, amount_minor, reference, operation_id)"
    " VALUES (?,?,?,'EUR',?,?,'benchmark')"
)
_CREDIT = (
    "INSERT INTO on_account (id, entry_id, customer_id, currency, dated_on, amount_minor, open_minor)"
    " VALUES (?,?,?,'EUR',?,?,0)"
)
_SHARE = (
    "INSERT INTO allocation (id, on_account_id, due_piece_id, allocated_on, amount_minor, operation_id)"
    " VALUES (?,?,?,?,?,'benchmark')"
)


def _one_invoice(
    rows: dict[str, list[tuple[object, ...]]], at: int, issued: date, customers: int, chance: Random
) -> None:
    customer = chance.randint(1, customers)
    due = issued + timedelta(days=30)
    minor = chance.randint(500, 500000)
    paid = due + timedelta(days=chance.randint(-20, 60))
    is_open = paid > TODAY or chance.random() < 0.02

    def add(statement: str, *values: object) -> None:
        rows.setdefault(statement, []).append(values)

    add(_INVOICE, at, f"R{at:08}", customer, issued.isoformat(), minor, minor)
    add(_ENTRY, 2 * at, customer, issued.isoformat(), MOMENT, "invoice", minor, at, None)
    days = (issued.isoformat(), due.isoformat(), due.isoformat())
    add(_PIECE, at, 2 * at, at, customer, *days, minor, minor if is_open else 0)
    if not is_open:
        day = max(paid, issued).isoformat()
        add(_PAYMENT, at, customer, day, minor, f"R{at:08}")
        add(_ENTRY, 2 * at + 1, customer, day, MOMENT, "payment", -minor, None, at)
        add(_CREDIT, at, 2 * at + 1, customer, day, minor)
        add(_SHARE, at, at, at, day, minor)


if __name__ == "__main__":
    print(make_book(Path(sys.argv[2]), int(sys.argv[1]), shuffled="shuffled" in sys.argv[3:]))
