"""Issuing an invoice of three lines through the service, beside the same rows written raw and as durably.

The floor writes the very rows that one issue left in a book, into the tables, indexes and triggers of a book, with
the book's own pragmas and one transaction each. Both sides wait for the disk: where it answers at once (a virtual
disk that does not flush) the ratio is Python beside C, on the disk of a shop's PC it comes nearer to one.
"""

import sqlite3
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.services.customers import CustomerFacts
from arbook.services.founding import FoundBook
from arbook.services.invoices import DraftInvoice
from arbook.services.office import Office, new_office
from arbook.store.connecting import connect_sqlite
from benchmarks.timing import compare

TODAY = date(2026, 3, 2)
EACH = 50
_LINE = InvoiceLine("Shelf", Decimal(1), Decimal(100), TaxRate("VAT", Decimal(23)))
_AT_ISSUE = ("state", "number", "issued_at", "frozen")
"""What an invoice gets when it is issued; until then it is a draft."""

Row = dict[str, Any]


def shop(path: Path) -> tuple[Office, DraftInvoice]:
    """A book with one customer, and an invoice to issue."""
    office = new_office(path, FoundBook("Heron Print Works", "EUR", "IE"))
    customer_id = office.customers.add(CustomerFacts("Ada"), today=TODAY).made_id or 0
    return office, DraftInvoice(customer_id, TODAY, (_LINE, _LINE, _LINE))


def raw_writer(path: Path) -> Callable[[], None]:
    """Writes ``EACH`` invoices with all their rows, as issuing the first one left them."""
    office, draft = shop(path)
    made = office.invoices.issue(draft, today=TODAY)
    office.close()
    driver = connect_sqlite(path, read_only=False)
    driver.row_factory = sqlite3.Row
    papers = _rows(driver, "invoice", "id = ?", made.made_id)
    lines = _rows(driver, "invoice_line", "invoice_id = ?", made.made_id)
    words = _rows(driver, "invoice_word", "invoice_id = ?", made.made_id)
    entries = _rows(driver, "entry", "invoice_id = ?", made.made_id)
    pieces = _rows(driver, "due_piece", "invoice_id = ?", made.made_id)
    operations = _rows(driver, "operation", "id = ?", made.operation_id)

    def write_one() -> None:
        driver.execute("BEGIN IMMEDIATE")
        (counter,) = driver.execute("SELECT next_counter FROM series WHERE kind = 'invoice'").fetchone()
        driver.execute("UPDATE series SET next_counter = next_counter + 1 WHERE kind = 'invoice'")
        operation = {"id": f"{counter:032}", "sequence": operations[0]["sequence"] + counter}
        paper = {"operation_id": operation["id"], "state": "draft", "number": None, "issued_at": None, "frozen": None}
        invoice = _write(driver, "invoice", papers, paper)
        _write(driver, "invoice_line", lines, {"invoice_id": invoice})
        told = {**papers[0], "number": f"2026-{counter:04}"}
        driver.execute(
            f"UPDATE invoice SET {', '.join(f'{name} = ?' for name in _AT_ISSUE)} WHERE id = ?",
            [*(told[name] for name in _AT_ISSUE), invoice],
        )
        _write(driver, "invoice_word", words, {"invoice_id": invoice})
        entry = _write(driver, "entry", entries, {"invoice_id": invoice, "operation_id": operation["id"]})
        _write(driver, "due_piece", pieces, {"entry_id": entry, "invoice_id": invoice})
        _write(driver, "operation", operations, operation)
        driver.execute("COMMIT")

    def write() -> None:
        for _ in range(EACH):
            write_one()

    return write


def _rows(driver: sqlite3.Connection, table: str, condition: str, value: object) -> list[Row]:
    """Rows of a table without their own id."""
    kept = [dict(row) for row in driver.execute(f"SELECT * FROM {table} WHERE {condition}", (value,))]
    return [{name: each for name, each in row.items() if name != "id" or table == "operation"} for row in kept]


def _write(driver: sqlite3.Connection, table: str, rows: Iterable[Row], own: Row) -> int:
    """Copies of these rows with some values of their own; returns the last one's id."""
    copies = [{**row, **own} for row in rows]
    names = copies[0].keys()
    sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    if len(copies) == 1:
        return driver.execute(sql, list(copies[0].values())).lastrowid or 0
    driver.executemany(sql, [list(copy.values()) for copy in copies])
    return 0


def main(folder: Path) -> None:
    office, draft = shop(folder / "shop.arbook")

    def issue() -> None:
        for _ in range(EACH):
            office.invoices.issue(draft, today=TODAY)

    compare(f"issuing {EACH} invoices of three lines", issue, raw_writer(folder / "raw.arbook"), goal=3)
    office.close()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        main(Path(folder))
