"""Looks at a till's book with nothing but sqlite3, after arbook has opened it once."""

import sqlite3
from contextlib import closing
from pathlib import Path

from arbook.store.opening import open_book

_TABLES = {"payment": "id", "entry": "id", "contact_made": "id", "operation": "sequence"}


def sales_in(path: Path) -> set[int]:
    """The sales in the book; asserts that the book is whole and that no sale is there by half or twice."""
    open_book(path).close()
    with closing(sqlite3.connect(path)) as driver:
        assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert driver.execute("PRAGMA foreign_key_check").fetchall() == []
        found = {
            table: {row[0] for row in driver.execute(f"SELECT {key} FROM {table} WHERE {_of_a_sale(table)}")}
            for table, key in _TABLES.items()
        }
    assert len({frozenset(numbers) for numbers in found.values()}) == 1, found
    return found["operation"]


def _of_a_sale(table: str) -> str:
    return "kind = 'sale'" if table == "operation" else "operation_id LIKE 'sale-%'"
