"""Makes the kept book of schema version 1 by plain SQL, so that it stays as a version 1 program left it.

Run once per released version: ``uv run python -m tests.books.make``. Ada's shop: two customers, an invoice in two
due pieces, half of it paid, a promise, a plan, a reminder that was sent.
"""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from arbook.store.creating import create_book

BOOK = Path(__file__).with_name("v1.arbook")

AT = "2026-01-15T09:00:00.000000+00:00"

CALLED = "bb28504b3e0c49f104f2eb4d8abc890ff6207933576a80ae51c355dda8a22bc0"
"""The fingerprint of the one line in the log, as a version 1 program makes it."""

ROWS = f"""
INSERT INTO operation VALUES ('op-1', 1, 'set_up', '{AT}', '{{}}'), ('op-2', 2, 'issue_invoice', '{AT}', '{{}}'),
  ('op-3', 3, 'record_payment', '{AT}', '{{}}'), ('op-4', 4, 'remind', '{AT}', '{{}}');
INSERT INTO terms (id, name, rule, operation_id) VALUES (1, '30 days', '{{"days": 30}}', 'op-1');
INSERT INTO series (id, kind, pattern, next_counter) VALUES (1, 'invoice', 'R{{n}}', 2);
INSERT INTO customer (id, number, name, currency, search_key, terms_id, operation_id) VALUES
  (1, 'C1', 'Müller & Söhne <GmbH>', 'EUR', 'muller sohne gmbh', 1, 'op-1'),
  (2, 'C2', 'شركة 🌱', 'EUR', 'c2', NULL, 'op-1');
INSERT INTO person (id, customer_id, name, email, operation_id) VALUES (1, 1, 'Eva', 'eva@example.org', 'op-1');
INSERT INTO invoice (id, state, number, customer_id, issued_on, currency, terms, net_minor, tax_minor, total_minor,
  issued_at, operation_id)
  VALUES (1, 'draft', NULL, 1, '2026-01-15', 'EUR', '{{}}', 10000, 1900, 11900, NULL, 'op-2');
INSERT INTO invoice_line (id, invoice_id, position, description, quantity, unit_price, tax_percent, net_minor)
  VALUES (1, 1, 1, 'Bread', '1', '100', '19', 10000);
UPDATE invoice SET state = 'issued', number = 'R1', issued_at = '{AT}' WHERE id = 1;
INSERT INTO payment (id, customer_id, received_on, currency, amount_minor, operation_id)
  VALUES (1, 1, '2026-02-10', 'EUR', 6000, 'op-3');
INSERT INTO entry (id, customer_id, currency, dated_on, posted_at, kind, amount_minor, invoice_id, payment_id,
  operation_id) VALUES
  (1, 1, 'EUR', '2026-01-15', '{AT}', 'invoice', 11900, 1, NULL, 'op-2'),
  (2, 1, 'EUR', '2026-02-10', '{AT}', 'payment', -6000, NULL, 1, 'op-3');
INSERT INTO due_piece (id, entry_id, invoice_id, customer_id, currency, position, issued_on, due_on, first_due_on,
  amount_minor, open_minor) VALUES
  (1, 1, 1, 1, 'EUR', 1, '2026-01-15', '2026-02-14', '2026-02-14', 6000, 0),
  (2, 1, 1, 1, 'EUR', 2, '2026-01-15', '2026-03-16', '2026-03-16', 5900, 5900);
INSERT INTO on_account (id, entry_id, customer_id, currency, dated_on, amount_minor, open_minor)
  VALUES (1, 2, 1, 'EUR', '2026-02-10', 6000, 0);
INSERT INTO allocation (id, on_account_id, due_piece_id, allocated_on, amount_minor, operation_id)
  VALUES (1, 1, 1, '2026-02-10', 6000, 'op-3');
INSERT INTO promise (id, customer_id, currency, amount_minor, made_on, promised_on, operation_id)
  VALUES (1, 1, 'EUR', 5900, '2026-03-20', '2026-03-27', 'op-4');
INSERT INTO contact_made (id, customer_id, made_at, made_on, kind, operation_id, earlier_hash, own_hash)
  VALUES (1, 1, '{AT}', '2026-03-20', 'call', 'op-4', '', '{CALLED}');
"""


def make(path: Path) -> None:
    """A small populated book at ``path``."""
    create_book(path, book_id="kept-v1", is_demo=False, now=datetime(2026, 1, 15, 9, tzinfo=UTC))
    with closing(sqlite3.connect(path)) as driver:
        driver.execute("PRAGMA foreign_keys = ON")
        driver.executescript(f"BEGIN; {ROWS} COMMIT;")


if __name__ == "__main__":
    BOOK.unlink(missing_ok=True)
    make(BOOK)
