"""Aging by customer over a large book, today and a year back, beside raw sqlite3's grouped query of today."""

import sqlite3
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from arbook.queries.aging import aging_by_customer
from arbook.store.opening import open_book
from benchmarks.make_book import TODAY, make_book
from benchmarks.timing import compare

FLOOR = """
SELECT c.number, c.name, p.customer_id, p.currency,
  sum(p.open_minor) FILTER (WHERE p.due_on >= :d0),
  sum(p.open_minor) FILTER (WHERE p.due_on < :d0 AND p.due_on >= :d30),
  sum(p.open_minor) FILTER (WHERE p.due_on < :d30 AND p.due_on >= :d60),
  sum(p.open_minor) FILTER (WHERE p.due_on < :d60 AND p.due_on >= :d90),
  sum(p.open_minor) FILTER (WHERE p.due_on < :d90)
FROM due_piece p JOIN customer c ON c.id = p.customer_id
WHERE p.open_minor <> 0 GROUP BY p.customer_id, p.currency ORDER BY c.name COLLATE NOCASE
"""


def main(path: Path) -> None:
    days = {f"d{back}": (TODAY - timedelta(days=back)).isoformat() for back in (0, 30, 60, 90)}

    def floor() -> None:
        raw.execute(FLOOR, days).fetchall()

    def aging(as_of: date) -> None:
        with book.reading() as connection:
            aging_by_customer(connection, as_of)

    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as raw:
        book = open_book(path, read_only=True)
        compare("aging today", lambda: aging(TODAY), floor, goal=2.5)
        compare("aging a month back", lambda: aging(TODAY - timedelta(days=30)), floor, goal=5)
        compare("aging a year back", lambda: aging(TODAY - timedelta(days=365)), floor, goal=5)
        book.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            main(make_book(Path(folder) / "big.arbook", 1_000_000))
