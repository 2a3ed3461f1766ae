"""Does the book add up? Everything that is stored for speed is computed again and compared.

Codes of findings: those of ``money_findings``, ``integrity_papers``, ``integrity_taxes``, ``integrity_words``,
``integrity_lateness`` and ``integrity_log``; ``detail`` names the row or paper.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, Table, func, or_, select, union_all

from arbook.queries.integrity_lateness import lateness_findings
from arbook.queries.integrity_log import log_findings
from arbook.queries.integrity_papers import row_findings
from arbook.queries.integrity_taxes import tax_findings
from arbook.queries.integrity_words import word_findings
from arbook.store.checking import Finding, found_by
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.offers import series_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.printed import invoice_line_table


def money_findings(connection: Connection) -> tuple[Finding, ...]:
    """Open amounts against allocations, balances against entries, papers against their parts."""
    checks = (
        ("piece_open_differs", _open_differs(due_piece_table, "due_piece_id")),
        ("on_account_open_differs", _open_differs(on_account_table, "on_account_id")),
        ("entry_differs_from_pieces", _entries_against(due_piece_table, sign=1)),
        ("entry_differs_from_credit", _entries_against(on_account_table, sign=-1)),
        ("balance_differs", _balances()),
        ("invoice_differs_from_lines", _lines_against_net()),
        ("invoice_differs_from_entry", _invoices_against_entries()),
        ("currency_mixed", _mixed_currencies()),
    )
    of_rows = (
        *row_findings(connection),
        *tax_findings(connection),
        *word_findings(connection),
        *lateness_findings(connection),
        *log_findings(connection),
    )
    return (*found_by(connection, checks), *_number_gaps(connection), *of_rows)


def _open_differs(table: Table, key: str) -> Select[Any]:
    column = allocation_table.c[key]
    allocated = (
        select(column.label("row_id"), func.sum(allocation_table.c.amount_minor).label("minor"))
        .group_by(column)
        .subquery()
    )
    return (
        select(table.c.id)
        .outerjoin(allocated, allocated.c.row_id == table.c.id)
        .where(table.c.open_minor != table.c.amount_minor - func.coalesce(allocated.c.minor, 0))
    )


def _entries_against(table: Table, sign: int) -> Select[Any]:
    """Each entry of this sign has rows of ``table`` that sum to it."""
    summed = (
        select(table.c.entry_id, func.sum(table.c.amount_minor).label("minor")).group_by(table.c.entry_id).subquery()
    )
    entries = entry_table
    return (
        select(entries.c.id)
        .outerjoin(summed, summed.c.entry_id == entries.c.id)
        .where(entries.c.amount_minor * sign > 0, entries.c.amount_minor * sign != func.coalesce(summed.c.minor, 0))
    )


def _balances() -> Select[Any]:
    """Bands less what is on account against the ledger, customer by customer."""
    pieces, credit, entries = due_piece_table, on_account_table, entry_table
    parts = union_all(
        select(pieces.c.customer_id, pieces.c.open_minor.label("minor")),
        select(credit.c.customer_id, -credit.c.open_minor),
        select(entries.c.customer_id, -entries.c.amount_minor),
    ).subquery()
    return (
        select(customer_table.c.number)
        .join(parts, parts.c.customer_id == customer_table.c.id)
        .group_by(customer_table.c.id)
        .having(func.sum(parts.c.minor) != 0)
    )


def _lines_against_net() -> Select[Any]:
    """Arbook's own papers have lines; those from elsewhere may have none. Discounts and gross prices are computed
    again with the lines themselves.
    """
    lines, invoices = invoice_line_table, invoice_table
    summed = (
        select(lines.c.invoice_id, func.sum(lines.c.net_minor).label("minor")).group_by(lines.c.invoice_id).subquery()
    )
    return (
        select(invoices.c.number)
        .outerjoin(summed, summed.c.invoice_id == invoices.c.id)
        .where(
            func.coalesce(summed.c.minor, 0) != invoices.c.net_minor,
            or_(summed.c.minor.is_not(None), invoices.c.source == "arbook"),
            or_(summed.c.minor.is_(None), invoices.c.pricing == "{}"),
        )
    )


def _invoices_against_entries() -> Select[Any]:
    """Every issued paper stands in the ledger once, with its total and its sign."""
    invoices, entries = invoice_table, entry_table
    summed = (
        select(entries.c.invoice_id, func.sum(func.abs(entries.c.amount_minor)).label("minor"))
        .where(entries.c.kind.in_(("invoice", "credit_note")))
        .group_by(entries.c.invoice_id)
        .subquery()
    )
    return (
        select(invoices.c.number)
        .outerjoin(summed, summed.c.invoice_id == invoices.c.id)
        .where(invoices.c.state == "issued", invoices.c.total_minor != func.coalesce(summed.c.minor, 0))
    )


def _mixed_currencies() -> Select[Any]:
    entries, customers = entry_table, customer_table
    return (
        select(customers.c.number)
        .distinct()
        .join(entries, entries.c.customer_id == customers.c.id)
        .where(entries.c.currency != customers.c.currency)
    )


def _number_gaps(connection: Connection) -> Iterator[Finding]:
    """A series has issued as many papers as its counter says."""
    series, invoices = series_table, invoice_table
    rows = connection.execute(
        select(invoices.c.kind, func.count())
        .where(invoices.c.state == "issued", invoices.c.source == "arbook")
        .group_by(invoices.c.kind)
    )
    issued: dict[str, int] = {row[0]: row[1] for row in rows}
    counters = select(series.c.kind, series.c.next_counter, series.c.skipped)
    for row in connection.execute(counters.where(series.c.kind.in_(("invoice", "credit_note")))):
        if row.next_counter - 1 - row.skipped != issued.get(row.kind, 0):
            yield Finding("numbers_have_gaps", "", row.kind)
