"""What SQLite itself can tell of a book: pages, links, and that its objects are arbook's own."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select

from arbook.store.book import Book
from arbook.store.schema import current_schema, read_fingerprint
from arbook.store.trouble import is_damage

_MOST = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it must be.

    Attributes:
        code: ``damaged_page``, ``broken_link`` or ``foreign_objects``.
        where: Table of a broken link; else empty.
        detail: SQLite's own words, or the row and the table it should point to.
    """

    code: str
    where: str
    detail: str


def found_by(connection: Connection, checks: Iterable[tuple[str, Select[Any]]]) -> Iterator[Finding]:
    """A finding of its code for each row that a query brings; its first column says which it is."""
    for code, query in checks:
        for row in connection.execute(query):
            yield Finding(code, "", str(row[0]))


def check_file(book: Book) -> tuple[Finding, ...]:
    """Everything wrong with the file, at most a hundred of each kind; empty when it is whole.

    It reads every page: seconds for a book of a million invoices.
    """
    driver = book.driver()
    try:
        pages = [row[0] for row in driver.execute(f"PRAGMA integrity_check({_MOST})")]
        links = driver.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
        is_ours = read_fingerprint(driver) == current_schema().fingerprint
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return (Finding("damaged_page", "", str(error)),)
    return (
        *(Finding("damaged_page", "", told) for told in pages if told != "ok"),
        *(Finding("broken_link", table, f"row {row} to {parent}") for table, row, parent, _ in links),
        *(() if is_ours else (Finding("foreign_objects", "", ""),)),
    )
