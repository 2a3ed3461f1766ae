"""Importing a file of invoices with settlement dates, whole, beside executemany of the very rows it writes."""

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from arbook.importing.fields import ImportKind
from arbook.importing.mapping import guess_mapping
from arbook.importing.reading import read_records
from arbook.importing.table_file import read_table
from arbook.services.changing import Counter
from arbook.services.founding import FoundBook, found_book
from arbook.services.importing import ImportService
from arbook.store.creating import create_book
from arbook.store.opening import open_book
from benchmarks.timing import compare

TODAY = date(2014, 6, 1)
TABLES = ("customer", "invoice", "payment", "entry", "due_piece", "on_account", "allocation")


def new_book(path: Path) -> Path:
    create_book(path, book_id="benchmark", is_demo=False, now=datetime(2014, 6, 1, tzinfo=UTC))
    book = open_book(path)
    found_book(Counter(book), FoundBook("Benchmark", "USD", "US"))
    book.close()
    return path


def import_file(path: Path, file: Path) -> None:
    book = open_book(path)
    table = read_table(file)
    mapping = guess_mapping(table, ImportKind.INVOICES).mapping
    reading = read_records(table, mapping, currency="USD", today=TODAY)
    ImportService(Counter(book)).run(ImportKind.INVOICES, reading.records, today=TODAY)
    book.close()


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as raw:
        return {table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def write_raw(path: Path, rows: dict[str, list[tuple[object, ...]]]) -> None:
    """The floor: the same rows with the same pragmas in one transaction."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA synchronous = EXTRA")
        raw.execute("BEGIN IMMEDIATE")
        for table, values in rows.items():
            raw.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * len(values[0]))})", values)
        raw.execute("COMMIT")


def main(file: Path) -> None:
    with TemporaryDirectory() as folder:
        names = (Path(folder) / f"{number}.arbook" for number in count())
        first = new_book(next(names))
        import_file(first, file)
        rows = rows_of(first)
        books = iter([new_book(next(names)) for _ in range(40)])
        compare(
            f"importing {len(rows['invoice'])} invoices",
            lambda: import_file(next(books), file),
            lambda: write_raw(next(books), rows),
            goal=10,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
