"""A till that books one sale after another and tells each one only after it was saved; tests kill it.

Run: ``python -m tests.faults.till BOOK FIRST LAST``. Prints ``ready``, then ``saved N`` or ``refused N WHY``.
Leaves with 3 when the disk does not come back.
"""

import sys
from pathlib import Path

from sqlalchemy import text

from arbook.store.book import Book
from arbook.store.errors import BookError, NothingSavedError
from arbook.store.opening import open_book

TRIES = 3
AT = "2026-03-02T09:30:00.000000+00:00"
SALE = (
    "INSERT INTO operation (id, sequence, kind, at, changes) VALUES (:op, :n, 'sale', :at, '')",
    "INSERT INTO payment (id, customer_id, received_on, currency, amount_minor, operation_id)"
    " VALUES (:n, 1, '2026-03-02', 'EUR', :n, :op)",
    "INSERT INTO entry (id, customer_id, currency, dated_on, posted_at, kind, amount_minor, payment_id, operation_id)"
    " VALUES (:n, 1, 'EUR', '2026-03-02', :at, 'payment', -:n, :n, :op)",
    "INSERT INTO contact_made (id, customer_id, made_at, made_on, kind, body, operation_id, earlier_hash, own_hash)"
    " VALUES (:n, 1, :at, '2026-03-02', 'note', :body, :op, '', '')",
)


def sell(book: Book, number: int, *, letters: int = 6000) -> None:
    """One sale: four rows that belong together, over several pages."""
    values = {"n": number, "op": f"sale-{number}", "at": AT, "body": "x" * letters}
    with book.writing() as connection:
        for statement in SALE:
            connection.execute(text(statement), values)


def was_saved(book: Book, number: int) -> bool:
    """Whether the sale's operation is in the book: the only honest answer after a COMMIT that failed."""
    with book.reading() as connection:
        found = connection.execute(text("SELECT 1 FROM operation WHERE id = :op"), {"op": f"sale-{number}"})
        return found.first() is not None


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _book_sale(book: Book, number: int) -> None:
    for _ in range(TRIES):
        try:
            if not was_saved(book, number):
                sell(book, number)
        except NothingSavedError as error:
            _tell(f"refused {number} {error.facts['why']}")
        else:
            _tell(f"saved {number}")
            return
    raise SystemExit(3)


def main() -> None:
    path, first, last = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    try:
        book = open_book(path)
        _tell("ready")
        for number in range(first, last + 1):
            _book_sale(book, number)
        book.close()
    except BookError as error:
        _tell(str(error))
        raise SystemExit(3) from error


if __name__ == "__main__":
    main()
