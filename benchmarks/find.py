"""Finding anything in a book of 1,000,000 invoices and 50,000 customers, beside the same reads in raw sqlite3."""

import sqlite3
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from arbook.queries.find import find_anything
from arbook.services.office import open_office
from benchmarks.make_book import make_book
from benchmarks.timing import seconds

INVOICES = 1_000_000
FRAME_MS = 16
TEXTS = ("c", "customer 0412", "R00", "R00000148", "148", "1", "1240.50", "12.34", "nobody at all", "a b c")


def floor(raw: sqlite3.Connection, text: str) -> None:
    """What cannot be spared: customers looked through once, and the rows of a range of words."""
    word = text.casefold()
    raw.execute("SELECT id, search_key FROM customer WHERE instr(search_key, ?) LIMIT 250", (word,)).fetchall()
    for noun, columns in (("invoice", "o.number, issued_on, total_minor"), ("payment", "received_on, amount_minor")):
        raw.execute(
            f"SELECT o.id, {columns}, c.name FROM {noun}_word w JOIN {noun} o ON o.id = w.{noun}_id"
            " JOIN customer c ON c.id = o.customer_id WHERE w.word >= ? AND w.word < ? LIMIT 8",
            (word, word + "\U0010ffff"),
        ).fetchall()


def main(path: Path) -> None:
    office = open_office(path)
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as raw:
        raw.execute("PRAGMA cache_size = -32000")
        for text in TEXTS:
            ours, least = partial(office.read, find_anything, text), partial(floor, raw, text)
            ours(), least()
            pairs = [(seconds(ours) * 1000, seconds(least) * 1000) for _ in range(9)]
            a, b = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
            print(f"find {text!r}: arbook {a:.1f} ms (a frame is {FRAME_MS}), floor {b:.1f} ms, ratio {a / b:.2f}")
    office.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            main(make_book(Path(folder) / "book.arbook", INVOICES))
