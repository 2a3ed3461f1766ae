"""Is what "find anything" reads still what the rows say? The words are folded again and compared.

Codes of findings: ``search_key_differs`` (``detail``: the customer's number), ``words_differ`` (``where``: the table
of words that lacks some or has some too many).
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.ledger.folding import find_words, search_key
from arbook.store.checking import Finding
from arbook.store.tables.customers import customer_table, person_table
from arbook.store.tables.money import payment_table
from arbook.store.tables.papers import invoice_table
from arbook.store.tables.words import invoice_word_table, payment_word_table


def word_findings(connection: Connection) -> Iterator[Finding]:
    """Customers' search keys, and the words of papers and payments."""
    yield from _customers(connection)
    invoices, payments = invoice_table, payment_table
    quoted = func.coalesce(func.json_extract(invoices.c.frozen, "$.payment_reference"), "")
    issued = select(invoices.c.id, invoices.c.number, invoices.c.reference, quoted)
    issued = issued.where(invoices.c.state == "issued")
    paid = select(payments.c.id, payments.c.reference)
    for table, texts in ((invoice_word_table, issued), (payment_word_table, paid)):
        folded = ((row_id, word) for row_id, *said in _rows(connection, texts) for word in find_words(*said))
        kept = ((row_id, word) for word, row_id in _rows(connection, select(table)))
        if _tally(folded) != _tally(kept):
            yield Finding("words_differ", table.name, "")


def _customers(connection: Connection) -> Iterator[Finding]:
    people: dict[int, list[str]] = {}
    table = person_table
    named = select(table.c.customer_id, table.c.name, table.c.email)
    for customer_id, *texts in _rows(connection, named.order_by(table.c.position, table.c.id)):
        people.setdefault(customer_id, []).extend(texts)
    customers = customer_table
    keys = select(customers.c.id, customers.c.number, customers.c.name, customers.c.search_key)
    for customer_id, number, name, key in _rows(connection, keys):
        if key != search_key(number, name, *people.get(customer_id, ())):
            yield Finding("search_key_differs", "", number)


def _rows(connection: Connection, statement: Any) -> Iterable[Any]:
    return connection.execute(statement.execution_options(yield_per=5000))


def _tally(words: Iterable[tuple[int, str]]) -> tuple[int, int]:
    """How many, and the sum of their hashes: the same for the same words in any order, in little memory."""
    count = total = 0
    for word in words:
        count += 1
        total += hash(word)
    return count, total
