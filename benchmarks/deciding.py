"""Deciding about 10,000 customers with 100,000 open items, beside raw sqlite3 that only reads what bears on it."""

import sqlite3
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from arbook.gui.shared.tidiness import no_full_collection
from arbook.ledger.reminders import decide_reminders
from arbook.queries.reminding import decisions, situations
from arbook.store.opening import open_book
from benchmarks.make_book import MOMENT, OPERATION, TODAY, make_book
from benchmarks.timing import compare

FLOOR = (
    """
SELECT p.customer_id, p.id, i.number, p.due_on, p.open_minor, p.currency, p.issued_on
FROM due_piece p LEFT JOIN invoice i ON i.id = p.invoice_id WHERE p.open_minor <> 0
""",
    """
SELECT ri.due_piece_id, ri.installment_id, max(s.position), max(r.as_of), max(r.deadline_on)
FROM reminder_item ri JOIN reminder r ON r.id = ri.reminder_id JOIN reminder_stage s ON s.id = ri.stage_id
WHERE ri.is_void = 0 AND r.is_void = 0 GROUP BY ri.due_piece_id, ri.installment_id
""",
    "SELECT customer_id, max(as_of) FROM reminder WHERE is_void = 0 GROUP BY customer_id",
    """
SELECT c.id, c.number, c.name, c.currency, c.policy_id, c.country, c.address, max(p.email), max(p.phone)
FROM customer c LEFT JOIN person p ON p.customer_id = c.id GROUP BY c.id
""",
    "SELECT customer_id, currency, sum(open_minor) FROM on_account WHERE open_minor <> 0 GROUP BY 1, 2",
)
GOAL = 2
"""Reading through the program's own tables and deciding, in terms of reading the same rows raw."""


def make_owing(path: Path) -> Path:
    """A book of 10,000 customers with 100,000 open items, three in ten of them reminded already."""
    make_book(path, 200_000)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        raw.execute("BEGIN")
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("DELETE FROM allocation WHERE due_piece_id % 2 = 0")
        raw.execute("UPDATE due_piece SET open_minor = amount_minor * (1 - id % 2)")
        raw.execute(f"INSERT INTO reminder_run (id, as_of, queued_at, operation_id) {_RUN}")
        raw.execute(f"INSERT INTO reminder {_REMINDERS}")
        raw.execute(f"INSERT INTO reminder_item (reminder_id, due_piece_id, stage_id, open_minor) {_ITEMS}")
        for _, sql in triggers:
            raw.execute(sql)
        raw.execute("COMMIT")
    return path


_RUN = f"SELECT 1, '{TODAY - timedelta(days=9)}', '{MOMENT}', '{OPERATION}'"
_REMINDERS = f"""
(id, run_id, customer_id, stage_id, as_of, channel, currency, amount_minor, deadline_on)
SELECT id, 1, id, 2, '{TODAY - timedelta(days=9)}', 'mail', 'EUR', 100, '{TODAY}' FROM customer WHERE id % 10 < 3
"""
_ITEMS = "SELECT customer_id, id, 2, open_minor FROM due_piece WHERE open_minor > 0 AND customer_id % 10 < 3"


def main(path: Path) -> None:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as raw:
        book = open_book(path, read_only=True)

        def floor() -> None:
            for statement in FLOOR:
                raw.execute(statement).fetchall()

        def ours() -> None:
            with book.reading() as connection:
                decisions(connection, TODAY)

        with book.reading() as connection:
            found = situations(connection, TODAY)
        items = sum(len(each.items) for each in found)
        print(f"{len(found)} customers with {items} open items that are due")
        with no_full_collection():  # as windows and commands do it
            compare("the rule alone", lambda: decide_reminders(found, TODAY), floor, goal=GOAL)
            compare("reading and deciding", ours, floor, goal=None)
        book.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            main(make_owing(Path(folder) / "big.arbook"))
