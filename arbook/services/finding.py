"""Makes issued papers and payments findable: the words of number and reference are written once, beside the row.

Both kinds of rows are never changed afterwards (triggers refuse it), so neither are their words. The folding rule
is ``ledger.folding``; ``queries.find`` reads the words, ``queries.integrity_words`` compares them.
"""

from collections.abc import Iterable

from sqlalchemy import Table, insert

from arbook.ledger.folding import find_words
from arbook.services.changing import Change
from arbook.store.tables.words import invoice_word_table, payment_word_table

_PIECE = 5_000
"""Papers or payments whose words are sorted and written together."""


def make_invoice_findable(change: Change, invoice_id: int, number: str, *references: str) -> None:
    """An issued invoice or credit note, by its number and references: the customer's, and that of the transfer."""
    _write(change, invoice_word_table, "invoice_id", [(invoice_id, (number, *references))])


def make_payment_findable(change: Change, payment_id: int, reference: str) -> None:
    """A payment, by its reference."""
    _write(change, payment_word_table, "payment_id", [(payment_id, (reference,))])


def make_imported_findable(
    change: Change, invoices: Iterable[tuple[int, str, str]], payments: Iterable[tuple[int, str]]
) -> None:
    """Thousands at once: invoices as (id, number, reference), payments as (id, reference)."""
    _write(change, invoice_word_table, "invoice_id", [(row_id, texts) for row_id, *texts in invoices])
    _write(change, payment_word_table, "payment_id", [(row_id, texts) for row_id, *texts in payments])


def _write(change: Change, table: Table, key: str, texts: Iterable[tuple[int, Iterable[str]]]) -> None:
    """In the order of the table, which is how it is written fastest; in pieces, for a sort stops all threads."""
    rows = list(texts)
    for first in range(0, len(rows), _PIECE):
        piece = rows[first : first + _PIECE]
        words = sorted((word, row_id) for row_id, said in piece for word in find_words(*said))
        if words:
            change.connection.execute(insert(table), [{"word": word, key: row_id} for word, row_id in words])
