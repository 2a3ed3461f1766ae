"""What there was between the owner and some customers up to a day: four statements, however many they are."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, and_, func, select

from arbook.ledger.dates import add_months
from arbook.ledger.promises import Reliability
from arbook.ledger.relationship import (
    LOOKS_BACK_MONTHS,
    NEARLY_DAYS,
    NO_MANNER,
    RECENT_MONTHS,
    Manner,
    Relationship,
)
from arbook.queries.as_of import NOTHING
from arbook.queries.promises import reliabilities
from arbook.store.tables.customers import customer_manner_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table, invoice_table

_Counts = tuple[int, int, int, int, int, int, int]
_NONE: _Counts = (0, 0, 0, 0, 0, 0, 0)
_NO_WORDS = Reliability()


def relationships(connection: Connection, as_of: date, customer_ids: Collection[int]) -> dict[int, Relationship]:
    """By customer id; of every one asked for."""
    ids = list(customer_ids)
    bought, late_now = _bought(connection, as_of, ids), _late_now(connection, as_of, ids)
    found = {}
    for each, own in habits(connection, as_of, ids).items():
        since_on, minor = bought.get(each, (None, 0))
        found[each] = own._replace(since_on=since_on, bought_minor=minor, late_now=late_now.get(each, 0))
    return found


def habits(connection: Connection, as_of: date, customer_ids: Collection[int]) -> dict[int, Relationship]:
    """As ``relationships``, but only how they paid and kept their word: for the order of a whole day's list."""
    ids = list(customer_ids)
    settled = _settled(connection, as_of, ids)
    words = reliabilities(connection, as_of, ids, add_months(as_of, -RECENT_MONTHS))
    found = {}
    for each in ids:
        counts, said = settled.get(each, _NONE), words.get(each, _NO_WORDS)
        found[each] = Relationship(None, *counts[:6], 0, said.broken, 0, nearly=counts[6], promised=said.made)
    return found


def reliable_percents(connection: Connection, as_of: date, customer_ids: Collection[int]) -> dict[int, int]:
    """Who of these is reliable, with the share paid on time in percent."""
    known = relationships(connection, as_of, customer_ids)
    return {each: own.percent or 0 for each, own in known.items() if own.is_reliable}


def manners(connection: Connection, customer_ids: Collection[int]) -> dict[int, Manner]:
    """What the owner said of these customers, by id; those of whom nothing was said are left out."""
    table = customer_manner_table
    rows = connection.execute(select(table).where(table.c.customer_id.in_(list(customer_ids))))
    found = {row.customer_id: Manner(row.tone, row.is_sensitive, row.reason) for row in rows}
    return {customer_id: manner for customer_id, manner in found.items() if manner != NO_MANNER}


def sensitive_ids(connection: Connection) -> frozenset[int]:
    """Customers who are reminded in no batch."""
    table = customer_manner_table
    return frozenset(connection.execute(select(table.c.customer_id).where(table.c.is_sensitive)).scalars())


def _bought(connection: Connection, as_of: date, ids: list[int]) -> dict[int, tuple[date, int]]:
    """Day of the first invoice, and what was invoiced in the last year."""
    papers = invoice_table
    lately = papers.c.issued_on > add_months(as_of, -RECENT_MONTHS)
    rows = connection.execute(
        select(
            papers.c.customer_id,
            func.min(papers.c.issued_on),
            func.coalesce(func.sum(papers.c.total_minor).filter(lately), 0),
        )
        .where(papers.c.customer_id.in_(ids), papers.c.state == "issued", papers.c.kind == "invoice")
        .where(papers.c.issued_on <= as_of)
        .group_by(papers.c.customer_id)
    )
    return {customer_id: (since_on, minor) for customer_id, since_on, minor in rows}


def _settled(connection: Connection, as_of: date, ids: list[int]) -> dict[int, _Counts]:
    """Counts of settled pieces, in the order of ``Relationship``: what came on the last day decides about in time."""
    pieces, shares, credit, entries = due_piece_table, allocation_table, on_account_table, entry_table
    papers = invoice_table  # a customer's settled pieces are found by the papers: the open ones alone have an index
    money = func.sum(shares.c.amount_minor).filter(entries.c.kind == "payment")
    each = (
        select(
            pieces.c.customer_id,
            pieces.c.due_on,
            func.max(entries.c.dated_on).label("last_on"),
            func.coalesce(money, 0).label("money"),
        )
        .join_from(papers, pieces, pieces.c.invoice_id == papers.c.id)
        .join(shares, shares.c.due_piece_id == pieces.c.id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(papers.c.customer_id.in_(ids), pieces.c.open_minor == 0)
        .group_by(pieces.c.id)
        .subquery()
    )
    two_years, one_year = (add_months(as_of, -months) for months in (LOOKS_BACK_MONTHS, RECENT_MONTHS))
    counts = and_(each.c.money > 0, each.c.last_on > two_years)
    nearly = each.c.last_on <= func.date(each.c.due_on, f"+{NEARLY_DAYS} days")
    in_time, recent = each.c.last_on <= each.c.due_on, each.c.last_on > one_year
    wanted = (counts, counts & in_time, counts & recent, counts & recent & in_time)
    rows = connection.execute(
        select(each.c.customer_id)
        .add_columns(*(func.count().filter(which) for which in wanted))
        .add_columns(func.count(), func.count().filter(~in_time), func.count().filter(counts & nearly))
        .where(each.c.last_on <= as_of)
        .group_by(each.c.customer_id)
    )
    return {row[0]: (row[1], row[2], row[3], row[4], row[5], row[6], row[7]) for row in rows}


def _late_now(connection: Connection, as_of: date, ids: list[int]) -> dict[int, int]:
    """Invoices with an open piece past its due date."""
    pieces = due_piece_table
    rows = connection.execute(
        select(pieces.c.customer_id, func.count(pieces.c.entry_id.distinct()))
        .where(pieces.c.customer_id.in_(ids), pieces.c.open_minor != NOTHING, pieces.c.due_on < as_of)
        .group_by(pieces.c.customer_id)
    )
    return {customer_id: count for customer_id, count in rows}  # noqa: C416 - rows are no pairs to mypy
