"""Which customers stand above their credit limit."""

from sqlalchemy import Connection, func, select

from arbook.queries.as_of import NOTHING
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import on_account_table
from arbook.store.tables.papers import due_piece_table, invoice_table


def over_limit(connection: Connection) -> frozenset[int]:
    """Customers whose balance and drafts are more than their limit; nobody without one."""
    customers, pieces, credit, papers = customer_table, due_piece_table, on_account_table, invoice_table
    limits = select(customers.c.id, customers.c.credit_limit_minor).where(customers.c.credit_limit_minor.is_not(None))
    limit_of = {customer_id: minor for customer_id, minor in connection.execute(limits)}  # noqa: C416 - no pairs
    if not limit_of:
        return frozenset()
    drafts = func.coalesce(func.sum(papers.c.total_minor), 0)
    sums = (
        select(pieces.c.customer_id, func.sum(pieces.c.open_minor))
        .where(pieces.c.open_minor != NOTHING)
        .group_by(pieces.c.customer_id),
        select(credit.c.customer_id, -func.sum(credit.c.open_minor))
        .where(credit.c.open_minor != NOTHING)
        .group_by(credit.c.customer_id),
        select(papers.c.customer_id, drafts)
        .where(papers.c.kind == "invoice", papers.c.number.is_(None), papers.c.state == "draft")
        .group_by(papers.c.customer_id),
    )
    exposed: dict[int, int] = dict.fromkeys(limit_of, 0)
    for each in sums:
        for customer_id, minor in connection.execute(each):
            if customer_id in exposed:
                exposed[customer_id] += minor
    return frozenset(customer_id for customer_id, minor in exposed.items() if minor > limit_of[customer_id])
