"""Whom a query is about: one customer, some of them, or everybody."""

from collections.abc import Collection
from typing import Any, TypeVar

from sqlalchemy import BindParameter, ColumnElement, Select

from arbook.store.tables.customers import customer_table

Whom = int | Collection[int] | None
"""A customer's id, several ids, or None for everybody."""

NAMED = (customer_table.c.number.label("customer_number"), customer_table.c.name.label("customer_name"))
"""How a customer is named beside what is theirs."""

S = TypeVar("S", bound=Select[Any])


def only(statement: S, customer_id: ColumnElement[Any], whom: Whom | BindParameter[int]) -> S:
    """The statement about these customers; ``customer_id`` is the column that names them."""
    if whom is None:
        return statement
    if isinstance(whom, int | BindParameter):
        return statement.where(customer_id == whom)
    return statement.where(customer_id.in_(list(whom)))
