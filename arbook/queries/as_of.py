"""What was open on a day, rebuilt from dated allocations (trade rules 1 and 2).

A piece's open amount on a day is what is open now plus what was put on it later; its due date is the one before the
first extension agreed later. Both arms of the union touch only rows that matter: the partial index over what is
open, and the allocations dated after the day; of one customer, those of the customer's own entries; of a day long ago
all allocations, in the order of the rows they are of. A test holds the query plan to that.

Days and customers are values, or parameters of a statement that is kept and used again.
"""

from datetime import date
from typing import Any, TypeVar

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Connection,
    Table,
    func,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.sql.selectable import CTE, CompoundSelect, Select

from arbook.queries.whom import Whom, only
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_change_table, due_piece_table

AsOf = date | BindParameter[date]
T = TypeVar("T")

_LONG_AGO = 8
"""A day is long ago when more than one allocation in so many came after it: measured, where the two ways meet."""

NOTHING: ColumnElement[int] = literal_column("0")
"""Written into the statement, since SQLite uses a partial index only for the very condition it was made with."""


def known_first(column: Column[T]) -> ColumnElement[T]:
    """The column, written so that SQLite finds no row by it: in a join it then reads this table before the other.

    Without figures about the tables it would rather begin with the allocations of the whole book.
    """
    return literal_column(f"+{column.table.name}.{column.name}", column.type)


def is_long_ago(connection: Connection, as_of: date) -> bool:
    """Whether so much was allocated after the day that reading all allocations in order is faster than jumping from
    each later one to its row, which lies anywhere in a book whose rows stand in no order of days.
    """
    shares = allocation_table
    many = select(func.coalesce(func.max(shares.c.id), 0) // _LONG_AGO).scalar_subquery()
    later = select(shares.c.id).where(shares.c.allocated_on > as_of).limit(1).offset(many)
    return connection.execute(later).first() is not None


def piece_parts(
    as_of: AsOf, whom: Whom | BindParameter[int] = None, *, with_due: bool = True, long_ago: bool = False
) -> CTE:
    """Parts of open amounts of due pieces as of a day, which may be told to be long ago.

    Columns: ``piece_id, customer_id, currency, due_on, minor`` (``due_on`` where asked for); the parts of one piece
    sum to what was open.
    """
    pieces = due_piece_table
    columns: list[Any] = [pieces.c.id.label("piece_id"), pieces.c.customer_id, pieces.c.currency]
    columns += [due_on_as_of(as_of)] if with_due else []
    key = "due_piece_id"
    return _parts(pieces, columns, pieces.c.issued_on, key, as_of, whom, long_ago=long_ago).cte("piece_parts")


def due_on_as_of(as_of: AsOf) -> ColumnElement[date]:
    """When a piece was due as seen on a day: extensions agreed later are not known yet. Labelled ``due_on``."""
    changes, pieces = due_change_table, due_piece_table
    before = (
        select(changes.c.from_on)
        .where(changes.c.due_piece_id == pieces.c.id, changes.c.dated_on > as_of)
        .order_by(changes.c.dated_on, changes.c.id)
        .limit(1)
        .correlate(pieces)
        .scalar_subquery()
    )
    return func.coalesce(before, pieces.c.due_on).label("due_on")


def credit_parts(as_of: AsOf, whom: Whom | BindParameter[int] = None, *, long_ago: bool = False) -> CTE:
    """Parts of what was on account as of a day: ``on_account_id, customer_id, currency, minor``."""
    credit = on_account_table
    columns = [credit.c.id.label("on_account_id"), credit.c.customer_id, credit.c.currency]
    key = "on_account_id"
    return _parts(credit, columns, credit.c.dated_on, key, as_of, whom, long_ago=long_ago).cte("credit_parts")


def on_account_by_owner(connection: Connection, as_of: date, whom: Whom = None) -> dict[tuple[int, str], int]:
    """What was on account on that day, in minor units, by customer and currency."""
    parts = credit_parts(as_of, whom)
    each = (parts.c.customer_id, parts.c.currency)
    rows = connection.execute(select(*each, func.sum(parts.c.minor)).group_by(*each))
    return {(owner, currency): minor for owner, currency, minor in rows}


def _parts(
    owner: Table,
    columns: list[Any],
    began_on: Any,
    key: str,
    as_of: AsOf,
    whom: Whom | BindParameter[int],
    *,
    long_ago: bool,
) -> CompoundSelect[Any]:
    """What is open now, and what was allocated after the day, of rows that existed on it."""
    shares = allocation_table
    now = select(*columns, owner.c.open_minor.label("minor")).where(owner.c.open_minor != NOTHING, began_on <= as_of)
    later: Select[Any] = select(*columns, shares.c.amount_minor.label("minor"))
    if isinstance(whom, int | BindParameter):
        later = _of_one(later, owner, as_of, whom).join(shares, shares.c[key] == known_first(owner.c.id))
    else:
        later = later.join_from(shares, owner, owner.c.id == shares.c[key]).where(began_on <= as_of)
        later = only(later, owner.c.customer_id, whom)
    after = (known_first(shares.c.allocated_on) if long_ago else shares.c.allocated_on) > as_of
    return union_all(only(now, owner.c.customer_id, whom), later.where(after))


def _of_one(later: Select[Any], owner: Table, as_of: AsOf, whom: int | BindParameter[int]) -> Select[Any]:
    """One customer has few entries, and the book may have a million allocations after the day; today it has none.

    A row began on the day of its entry, and asked by that it is not read itself unless something was put on it later.
    """
    entries, shares = entry_table, allocation_table.alias("any_later")
    return (
        later.join_from(entries, owner, owner.c.entry_id == known_first(entries.c.id))
        .where(entries.c.customer_id == whom, entries.c.dated_on <= as_of)
        .where(select(shares.c.id).where(shares.c.allocated_on > as_of).exists())
    )
