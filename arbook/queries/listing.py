"""Long lists: the ids of all rows in order, then rows by their ids, a page at a time.

Ids in order cost one walk over an index (about 0.5 s for a million) and 8 bytes a row; from then on any page is as
near as the first one. An OFFSET would walk to the page each time, and a page after a known row cannot be jumped to.
"""

import json
from array import array
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, select, union

from arbook.ledger.folding import asked_words, fold
from arbook.store.tables.customers import customer_table

_LAST = "\U0010ffff"
_FIRST_COLUMN = itemgetter(0)


def ids_of(connection: Connection, statement: Any) -> "array[int]":
    """The first column of what a statement finds, in its order."""
    found: Any = connection.execute(statement).cursor  # past SQLAlchemy's rows, which would double the time
    return array("q", map(_FIRST_COLUMN, found))


def among_ids(column: Any) -> Any:
    """The condition that ``column`` is one of the ids bound as ``ids_parameter`` writes them."""
    ids = func.json_each(bindparam("ids")).table_valued("value")
    return column.in_(select(ids.c.value))


def ids_parameter(ids: Sequence[int]) -> dict[str, str]:
    """Any number of ids as one parameter, so that the statement stays the same."""
    return {"ids": json.dumps(list(ids))}


def in_order(ids: Sequence[int], rows: Sequence[Any], row_id: Callable[[Any], int]) -> tuple[Any, ...]:
    """The rows in the order of their ids; ids without a row are left out."""
    found = {row_id(row): row for row in rows}
    return tuple(found[each] for each in ids if each in found)


def downwards(columns: Sequence[Any], *, is_down: bool) -> tuple[Any, ...]:
    """The columns to order by, all one way."""
    return tuple(column.desc() if is_down else column.asc() for column in columns)


def with_words(
    statement: Any,
    key: Any,
    owner: Table,
    words: Table,
    search: str,
    more: Callable[[str], Sequence[Any]] = lambda _word: (),
) -> Any:
    """Narrow ``statement`` to rows of ``owner`` that have every word: as the start of their own or in their customer.

    ``key`` is the column of the statement with the ids of ``owner``, ``words`` the table with its words; ``more`` are
    statements for further ids with a folded word.
    """
    for word in fold(search).split():
        customers = select(customer_table.c.id).where(func.instr(customer_table.c.search_key, word) > 0)
        arms = [select(owner.c.id).where(owner.c.customer_id.in_(customers)), *more(word)]
        kept = words.c[f"{owner.name}_id"]
        arms += [
            select(kept).where(words.c.word >= begun, words.c.word < begun + _LAST) for begun in asked_words(word)
        ]
        statement = statement.where(key.in_(union(*arms)))
    return statement
