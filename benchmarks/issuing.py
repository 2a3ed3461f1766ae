"""Issuing an invoice of three lines through the service, beside the same rows written raw and as durably.

The floor writes what issuing must write at the least (the invoice, its lines, its entry, its due piece, the series
and the operation) with the book's own pragmas, one transaction each.
"""

import sqlite3
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.services.customers import CustomerFacts
from arbook.services.founding import FoundBook
from arbook.services.invoices import DraftInvoice
from arbook.services.office import new_office
from arbook.store.connecting import connect_sqlite
from benchmarks.timing import compare

TODAY = date(2026, 3, 2)
EACH = 50
_TABLES = """
CREATE TABLE invoice (id INTEGER PRIMARY KEY, number TEXT UNIQUE, customer_id INTEGER, issued_on TEXT, frozen TEXT,
  net INTEGER, tax INTEGER, total INTEGER) STRICT;
CREATE TABLE line (id INTEGER PRIMARY KEY, invoice_id INTEGER, position INTEGER, description TEXT, quantity TEXT,
  price TEXT, tax TEXT, net INTEGER, UNIQUE (invoice_id, position)) STRICT;
CREATE TABLE entry (id INTEGER PRIMARY KEY, customer_id INTEGER, dated_on TEXT, amount INTEGER, invoice_id INTEGER)
  STRICT;
CREATE INDEX entry_customer ON entry (customer_id, dated_on);
CREATE TABLE piece (id INTEGER PRIMARY KEY, entry_id INTEGER, invoice_id INTEGER, due_on TEXT, open INTEGER) STRICT;
CREATE INDEX piece_open ON piece (due_on) WHERE open <> 0;
CREATE TABLE series (next INTEGER) STRICT;
CREATE TABLE operation (id TEXT PRIMARY KEY, at TEXT, changes TEXT) STRICT;
INSERT INTO series VALUES (1);
"""
_INVOICE = """
INSERT INTO invoice (number, customer_id, issued_on, frozen, net, tax, total) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_LINE = """
INSERT INTO line (invoice_id, position, description, quantity, price, tax, net) VALUES (?, ?, ?, ?, ?, ?, ?)
"""


def raw_writer(folder: Path) -> Callable[[], None]:
    """Writes ``EACH`` invoices row by row."""
    path = folder / "raw.db"
    with sqlite3.connect(path) as first:
        first.executescript(_TABLES)
    first.close()
    driver = connect_sqlite(path, read_only=False)

    def write() -> None:
        for _ in range(EACH):
            driver.execute("BEGIN IMMEDIATE")
            (number,) = driver.execute("SELECT next FROM series").fetchone()
            driver.execute("UPDATE series SET next = next + 1")
            invoice = driver.execute(
                _INVOICE,
                (f"2026-{number:04}", 1, "2026-03-02", '{"customer": {}, "business": {}}', 30000, 6900, 36900),
            ).lastrowid
            driver.executemany(
                _LINE,
                [(invoice, at, "Shelf", "1", "100.00", "23", 10000) for at in (1, 2, 3)],
            )
            entry = driver.execute(
                "INSERT INTO entry (customer_id, dated_on, amount, invoice_id) VALUES (1, '2026-03-02', 36900, ?)",
                (invoice,),
            ).lastrowid
            driver.execute(
                "INSERT INTO piece (entry_id, invoice_id, due_on, open) VALUES (?, ?, '2026-04-01', 36900)",
                (entry, invoice),
            )
            driver.execute("INSERT INTO operation VALUES (?, '2026-03-02', '{}')", (f"{number:032}",))
            driver.execute("COMMIT")

    return write


def main(folder: Path) -> None:
    office = new_office(folder / "shop.arbook", FoundBook("Heron Print Works", "EUR", "IE"))
    customer_id = office.customers.add(CustomerFacts("Ada"), today=TODAY).made_id or 0
    line = InvoiceLine("Shelf", Decimal(1), Decimal(100), TaxRate("VAT", Decimal(23)))
    draft = DraftInvoice(customer_id, TODAY, (line, line, line))

    def issue() -> None:
        for _ in range(EACH):
            office.invoices.issue(draft, today=TODAY)

    compare(f"issuing {EACH} invoices of three lines", issue, raw_writer(folder), goal=3)
    office.close()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        main(Path(folder))
