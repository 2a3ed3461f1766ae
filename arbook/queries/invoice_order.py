"""Which invoices and credit notes a list shows, and in which order: their ids."""

from array import array
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, func, literal_column, select

from arbook.queries.as_of import NOTHING
from arbook.queries.listing import downwards, ids_of, with_words
from arbook.queries.pieces import first_open_day
from arbook.store.tables.customers import customer_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.words import invoice_word_table

_DRAFT: Any = literal_column("'draft'")
"""Written into the statement, for the partial index over drafts."""

_NEWEST = (invoice_table.c.issued_on.desc(), invoice_table.c.id.desc())


def invoice_ids(
    connection: Connection,
    *,
    search: str = "",
    show: str = "all",
    customer_id: int | None = None,
    order: str = "",
    is_down: bool = False,
    limit: int | None = None,
) -> "array[int]":
    """Ids of papers in order.

    ``show``: ``all``, ``open`` (something is left of it), ``draft``. ``order``: ``number``, ``customer``, ``due``
    (of the first open part), ``state`` (days late), ``total``, ``open``, or "" for drafts first, then the newest
    paper first; what has no due date or nothing open stands last both ways. ``search`` finds words of number and
    reference by their beginning, and parts of the customer.
    """
    ids = array("q")
    for statement in _arms(order, is_down=is_down):
        left = None if limit is None else limit - len(ids)
        if left != 0:
            narrowed = _narrow(statement, search, show, customer_id)
            ids.extend(ids_of(connection, narrowed.limit(left)))
    return ids


def draft_count(connection: Connection) -> int:
    """How many drafts there are."""
    statement = select(func.count()).select_from(invoice_table).where(invoice_table.c.state == _DRAFT)
    return int(connection.execute(statement).scalar_one())


def _narrow(statement: Any, search: str, show: str, customer_id: int | None) -> Any:
    (key,) = statement.selected_columns
    if customer_id is not None:
        statement = statement.where(key.table.c.customer_id == customer_id)
    if show == "draft":
        statement = statement.where(key.in_(_drafts()))
    elif show == "open":
        statement = statement.where(key.in_(_open()))
    return with_words(statement, key, invoice_table, invoice_word_table, search, _drafts_with)


def _drafts() -> Any:
    return select(invoice_table.c.id).where(invoice_table.c.state == _DRAFT)


def _drafts_with(word: str) -> list[Any]:
    """Drafts are few, and their words are not kept."""
    return [_drafts().where(invoice_table.c.reference.icontains(word, autoescape=True))]


def _open() -> Any:
    pieces = due_piece_table
    return select(pieces.c.invoice_id).where(pieces.c.open_minor != NOTHING, pieces.c.invoice_id.is_not(None))


def _arms(order: str, *, is_down: bool) -> Iterable[Any]:
    """Statements over ids whose answers follow each other; each walks an index or sorts few rows."""
    papers, pieces, customers = invoice_table, due_piece_table, customer_table
    every = select(papers.c.id)
    if order == "number":
        return [every.order_by(*downwards((papers.c.kind, papers.c.number), is_down=is_down))]
    if order == "total":
        return [every.order_by(*downwards((papers.c.total_minor, papers.c.id), is_down=is_down))]
    if order == "customer":
        joined = every.join_from(customers, papers, papers.c.customer_id == customers.c.id)
        names = downwards((customers.c.name.collate("NOCASE"), customers.c.id), is_down=is_down)
        return [joined.order_by(*names, *_NEWEST)]
    if order == "due":
        has_piece = select(pieces.c.id).where(pieces.c.invoice_id == papers.c.id).exists()
        due = _of_pieces(first_open_day(), pieces.c.invoice_id.is_not(None), is_down=is_down)
        return [due, every.where(~has_piece).order_by(*_NEWEST)]
    if order in ("state", "open"):
        by = func.min(pieces.c.due_on) if order == "state" else func.sum(pieces.c.open_minor)
        is_open = (pieces.c.open_minor != NOTHING) & pieces.c.invoice_id.is_not(None)
        rest = every.where(papers.c.id.not_in(_open())).order_by(*_NEWEST)
        return [_of_pieces(by, is_open, is_down=is_down != (order == "state")), rest]
    drafts = every.where(papers.c.id.in_(_drafts()))
    return [drafts.order_by(*_NEWEST), every.where(papers.c.id.not_in(_drafts())).order_by(*_NEWEST)]


def _of_pieces(by: Any, condition: Any, *, is_down: bool) -> Any:
    """Papers in the order of something of their due pieces."""
    key = due_piece_table.c.invoice_id
    return select(key).where(condition).group_by(key).order_by(*downwards((by, key), is_down=is_down))
