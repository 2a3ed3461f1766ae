"""What was open on a day, rebuilt from dated allocations (trade rules 1 and 2).

A piece's open amount on a day is what is open now plus what was put on it later. Both arms of the union touch
only rows that matter: the partial index over what is open, and the allocations dated after the day.
"""

from datetime import date
from typing import Any

from sqlalchemy import Select, Table, func, select, union_all
from sqlalchemy.sql.selectable import CTE

from arbook.store.tables.money import allocation_table, on_account_table
from arbook.store.tables.papers import due_piece_table


def piece_parts(as_of: date, customer_id: int | None = None) -> CTE:
    """Parts of open amounts of due pieces as of a day.

    Columns: ``piece_id, customer_id, currency, due_on, minor``; the parts of one piece sum to what was open.
    """
    pieces = due_piece_table
    columns = (
        pieces.c.id.label("piece_id"),
        pieces.c.customer_id,
        pieces.c.currency,
        pieces.c.due_on,
    )
    now = select(*columns, pieces.c.open_minor.label("minor")).where(
        pieces.c.open_minor != 0, pieces.c.issued_on <= as_of
    )
    later = _later(as_of, "due_piece_id", pieces, customer_id)
    then = (
        select(*columns, later.c.minor)
        .join_from(later, pieces, pieces.c.id == later.c.row_id)
        .where(pieces.c.issued_on <= as_of)
    )
    return union_all(_of(now, pieces, customer_id), _of(then, pieces, customer_id)).cte("piece_parts")


def credit_parts(as_of: date, customer_id: int | None = None) -> CTE:
    """Parts of what was on account as of a day: ``on_account_id, customer_id, currency, minor``."""
    credit = on_account_table
    columns = (credit.c.id.label("on_account_id"), credit.c.customer_id, credit.c.currency)
    now = select(*columns, credit.c.open_minor.label("minor")).where(
        credit.c.open_minor != 0, credit.c.dated_on <= as_of
    )
    later = _later(as_of, "on_account_id", credit, customer_id)
    then = (
        select(*columns, later.c.minor)
        .join_from(later, credit, credit.c.id == later.c.row_id)
        .where(credit.c.dated_on <= as_of)
    )
    return union_all(_of(now, credit, customer_id), _of(then, credit, customer_id)).cte("credit_parts")


def _later(as_of: date, key: str, owner: Table, customer_id: int | None) -> CTE:
    """What was allocated after the day, by piece or by money."""
    column = allocation_table.c[key]
    summed: Select[Any] = (
        select(column.label("row_id"), func.sum(allocation_table.c.amount_minor).label("minor"))
        .where(allocation_table.c.allocated_on > as_of)
        .group_by(column)
    )
    if customer_id is not None:
        summed = summed.join(owner, owner.c.id == column).where(owner.c.customer_id == customer_id)
    return summed.cte(f"later_{key}")


def _of(statement: Select[Any], owner: Table, customer_id: int | None) -> Select[Any]:
    return statement if customer_id is None else statement.where(owner.c.customer_id == customer_id)
