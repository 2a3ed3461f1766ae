"""Find anything: customers, papers, payments and amounts by what somebody types, within a frame in a large book.

Every part reads a bounded number of rows. Words are folded by ``ledger.folding``; papers and payments are found
through their stored words, customers by looking through their folded keys (docs/decisions/0010).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Connection, Table, bindparam, func, literal, select

from arbook.ledger.amounts import parse_decimal
from arbook.ledger.errors import AmountError
from arbook.ledger.folding import asked_words, has_every_word, parts_of
from arbook.ledger.money import MAX_MINOR, Money
from arbook.queries.find_charges import FoundCharge, find_charges
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.words import invoice_word_table, payment_word_table

MOST_EACH = 8
"""Rows of each group that a window shows."""

_LOOKED_THROUGH = 100
"""Rows of which the best are taken; what so many rows share is no way to find one."""

_CUSTOMERS_LOOKED_THROUGH = 250

_LAST = "\U0010ffff"
_DECIMALS = (0, 2, 3)


@dataclass(frozen=True, slots=True)
class FoundCustomer:
    """A customer by number, name, or name or mail address of somebody there."""

    customer_id: int
    number: str
    name: str
    is_archived: bool


@dataclass(frozen=True, slots=True)
class FoundInvoice:
    """An invoice, credit note or draft; ``open`` is what is left of it."""

    invoice_id: int
    kind: str
    state: str
    number: str
    customer_id: int
    customer_name: str
    issued_on: date
    total: Money
    open: Money
    reference: str


@dataclass(frozen=True, slots=True)
class FoundPayment:
    """Money received."""

    payment_id: int
    customer_id: int
    customer_name: str
    received_on: date
    amount: Money
    reference: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, group by group, the best first. ``amounts`` are papers and payments of just this amount."""

    customers: tuple[FoundCustomer, ...] = ()
    invoices: tuple[FoundInvoice, ...] = ()
    payments: tuple[FoundPayment, ...] = ()
    amounts: tuple[FoundInvoice | FoundPayment, ...] = ()
    charges: tuple[FoundCharge, ...] = ()


def find_anything(connection: Connection, text: str, *, most: int = MOST_EACH) -> Found:
    """Whatever this text may mean; nothing for a text without letters and figures."""
    words = asked_words(text)
    if not words:
        return Found()
    return Found(
        _customers(connection, words, most),
        _invoices(connection, words, most),
        _payments(connection, words, most),
        _of_amount(connection, text, most),
        find_charges(connection, words, most),
    )


# ------------------------------------------------------------- customers
def _customers(connection: Connection, words: tuple[str, ...], most: int) -> tuple[FoundCustomer, ...]:
    """All words anywhere in the key; before the others who has them where a word begins, as a number or a name."""
    table = customer_table
    keys = select(table.c.id, table.c.search_key).limit(_CUSTOMERS_LOOKED_THROUGH)
    for word in _by_weight(words):
        keys = keys.where(func.instr(table.c.search_key, word) > 0)
    found = connection.execute(keys).all()
    if len(found) == _CUSTOMERS_LOOKED_THROUGH:
        begun = keys.where(func.instr(" " + table.c.search_key, f" {words[0]}") > 0)
        found = [*connection.execute(begun), *found]
    best = sorted({row.id: row.search_key for row in found}.items(), key=lambda each: _distance(each[1], words))
    ids = [row_id for row_id, _ in best[:most]]
    cards = connection.execute(
        select(table.c.id, table.c.number, table.c.name, table.c.is_archived).where(table.c.id.in_(ids))
    )
    rows = {row.id: FoundCustomer(row.id, row.number, row.name, row.is_archived) for row in cards}
    return tuple(sorted((rows[row_id] for row_id in ids), key=lambda row: row.is_archived))


def _distance(key: str, words: tuple[str, ...]) -> tuple[int, int, int, str]:
    """Whole words first, then beginnings, then early places."""
    kept = key.split()
    whole = sum(word not in kept for word in words)
    begun = sum(not any(each.startswith(word) for each in kept) for word in words)
    return whole, begun, key.find(words[0]), key


# ------------------------------------------------------------- papers and payments
def _invoices(connection: Connection, words: tuple[str, ...], most: int) -> tuple[FoundInvoice, ...]:
    drafts = _drafts(connection, words, most)
    ids = _ids(connection, invoice_word_table, words, most - len(drafts))
    return tuple(_invoice(row) for row in (*drafts, *_in_order(connection, _invoices_by_id(), ids)))


def _payments(connection: Connection, words: tuple[str, ...], most: int) -> tuple[FoundPayment, ...]:
    ids = _ids(connection, payment_word_table, words, most)
    return tuple(_payment(row) for row in _in_order(connection, _payments_by_id(), ids))


def _in_order(connection: Connection, by_id: Any, ids: list[int]) -> list[Any]:
    found = {row.id: row for row in connection.execute(by_id, {"ids": ids})} if ids else {}
    return [found[row_id] for row_id in ids]


def _by_weight(words: tuple[str, ...]) -> list[str]:
    """What says most first: figures before letters, long before short."""
    return sorted(words, key=lambda word: (not any(map(str.isdigit, word)), -len(word)))


def _ids(connection: Connection, table: Table, words: tuple[str, ...], most: int) -> list[int]:
    """Rows of the word that says most which have the others too."""
    is_plain = len(words) == 1 and len(parts_of(words[0])) == 1
    for word in _by_weight(words):
        ids = list(dict.fromkeys(_rows_of_word(connection, table, word, most if is_plain else _LOOKED_THROUGH)))
        if ids:
            return (ids if is_plain else _with_all(connection, table, ids, words))[:most]
    return []


def _rows_of_word(connection: Connection, table: Table, word: str, most: int) -> Iterator[int]:
    """Exactly this word, then those that begin with it, then those with its last part: "2026-148" is "2026-0148"."""
    exact, begun, _ = _word_questions(table)
    yield from connection.execute(exact, {"word": word, "most": most}).scalars()
    yield from connection.execute(begun, {"word": word, "last": word + _LAST, "most": most}).scalars()
    parts = parts_of(word)
    if len(parts) > 1:
        yield from connection.execute(exact, {"word": parts[-1], "most": most}).scalars()


def _with_all(connection: Connection, table: Table, ids: list[int], words: tuple[str, ...]) -> list[int]:
    """Those of ``ids`` that have every word (or all its parts) themselves or in their customer; the order stays."""
    _, _, texts = _word_questions(table)
    rows = connection.execute(texts, {"ids": ids})
    kept = {row.id for row in rows if has_every_word(f"{row.number} {row.reference}", row.search_key, words)}
    return [row_id for row_id in ids if row_id in kept]


def _drafts(connection: Connection, words: tuple[str, ...], most: int) -> list[Any]:
    """Drafts have no number: their customer and reference lead to them."""
    rows = connection.execute(_all_drafts())
    return [row for row in rows if has_every_word(row.reference, row.search_key, words)][: most // 2]


# ------------------------------------------------------------- amounts
def _of_amount(connection: Connection, text: str, most: int) -> tuple[FoundInvoice | FoundPayment, ...]:
    """Papers and payments of this amount, whichever decimal mark was meant; what is still open first."""
    values = {value for mark in (".", ",") if (value := _value(text, mark)) is not None}
    scaled = {value.scaleb(places) for value in values for places in _DECIMALS}
    minors = {int(minor) for minor in scaled if 0 < minor <= MAX_MINOR and minor == minor.to_integral_value()}
    if not minors:
        return ()
    totals, received = _of_amount_questions()
    papers = [_invoice(row) for row in connection.execute(totals, {"minors": list(minors)})]
    money = [_payment(row) for row in connection.execute(received, {"minors": list(minors)})]
    papers = sorted((each for each in papers if each.total.decimal in values), key=lambda each: not each.open)
    money = [each for each in money if each.amount.decimal in values]
    share = max(most // 2, most - len(money))
    return (*papers[:share], *money[: most - min(len(papers), share)])


def _value(text: str, mark: str) -> Decimal | None:
    try:
        return parse_decimal(text, decimal_mark=mark)
    except AmountError:
        return None


# ------------------------------------------------------------- questions, each put together once
@cache
def _word_questions(table: Table) -> tuple[Any, Any, Any]:
    """Rows of a word, rows of a beginning, and the texts of rows."""
    owner = invoice_table if table is invoice_word_table else payment_table
    key = table.c[f"{owner.name}_id"]
    word: BindParameter[str] = bindparam("word")
    most: BindParameter[int] = bindparam("most")
    number: Any = literal("")
    if owner is invoice_table:  # with what it asks to write on the transfer
        number = owner.c.number + " " + func.coalesce(func.json_extract(owner.c.frozen, "$.payment_reference"), "")
    return (
        select(key).where(table.c.word == word).order_by(key.desc()).limit(most),
        select(key)
        .where(table.c.word > word, table.c.word < bindparam("last"))
        .order_by(table.c.word.desc())
        .limit(most),
        select(owner.c.id, number.label("number"), owner.c.reference, customer_table.c.search_key)
        .join_from(owner, customer_table, customer_table.c.id == owner.c.customer_id)
        .where(owner.c.id.in_(bindparam("ids", expanding=True))),
    )


@cache
def _invoices_by_id() -> Any:
    return _invoice_rows().where(invoice_table.c.id.in_(bindparam("ids", expanding=True)))


@cache
def _payments_by_id() -> Any:
    return _payment_rows().where(payment_table.c.id.in_(bindparam("ids", expanding=True)))


@cache
def _all_drafts() -> Any:
    drafts = _invoice_rows().where(invoice_table.c.state == "draft")
    return drafts.order_by(invoice_table.c.id.desc()).limit(_LOOKED_THROUGH)


@cache
def _of_amount_questions() -> tuple[Any, Any]:
    invoices, payments = invoice_table, payment_table
    minors: BindParameter[int] = bindparam("minors", expanding=True)
    totals = _invoice_rows().where(invoices.c.total_minor.in_(minors)).order_by(invoices.c.id.desc())
    received = _payment_rows().where(payments.c.amount_minor.in_(minors)).order_by(payments.c.id.desc())
    return totals.limit(_LOOKED_THROUGH), received.limit(_LOOKED_THROUGH)


def _invoice_rows() -> Any:
    invoices, customers, pieces = invoice_table, customer_table, due_piece_table
    open_minor = (
        select(func.coalesce(func.sum(pieces.c.open_minor), 0))
        .where(pieces.c.invoice_id == invoices.c.id)
        .scalar_subquery()
    )
    columns = (invoices.c.id, invoices.c.kind, invoices.c.state, invoices.c.number, invoices.c.customer_id)
    more = (invoices.c.issued_on, invoices.c.currency, invoices.c.total_minor, invoices.c.reference)
    return select(
        *columns, *more, customers.c.name, customers.c.search_key, open_minor.label("open_minor")
    ).join_from(invoices, customers, customers.c.id == invoices.c.customer_id)


def _invoice(row: Any) -> FoundInvoice:
    return FoundInvoice(
        row.id,
        row.kind,
        row.state,
        row.number or "",
        row.customer_id,
        row.name,
        row.issued_on,
        Money(row.total_minor, row.currency),
        Money(row.open_minor, row.currency),
        row.reference,
    )


def _payment_rows() -> Any:
    payments, customers = payment_table, customer_table
    columns = (payments.c.id, payments.c.customer_id, payments.c.received_on, payments.c.currency)
    return select(
        *columns, payments.c.amount_minor, payments.c.reference, customers.c.name, customers.c.search_key
    ).join_from(payments, customers, customers.c.id == payments.c.customer_id)


def _payment(row: Any) -> FoundPayment:
    return FoundPayment(
        row.id,
        row.customer_id,
        row.name,
        row.received_on,
        Money(row.amount_minor, row.currency),
        row.reference,
    )
