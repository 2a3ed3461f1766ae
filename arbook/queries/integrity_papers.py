"""Do the rows agree with each other? Papers with their lines, dates with the rows they were copied from.

Codes of findings: those of ``row_findings``; ``detail`` names the row or paper.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Text, case, func, or_, select, type_coerce

from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import InvoiceLine, InvoiceTotals, TaxRate
from arbook.queries.pricing import discount_from_json, pricing_from_json, stored_totals
from arbook.store.checking import Finding, found_by
from arbook.store.tables.agreements import payment_plan_table, plan_installment_table, plan_item_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.printed import invoice_line_table

_DAYS = (
    entry_table.c.dated_on,
    due_piece_table.c.issued_on,
    due_piece_table.c.due_on,
    due_piece_table.c.first_due_on,
    invoice_table.c.issued_on,
    payment_table.c.received_on,
    allocation_table.c.allocated_on,
    on_account_table.c.dated_on,
)
_AT_ONCE = 5000


def row_findings(connection: Connection) -> Iterator[Finding]:
    """Payments against entries, plans against their parts, dates, allocations, and every line of arbook's papers."""
    checks = (
        ("payment_differs_from_entry", _payments_against_entries()),
        ("plan_differs_from_installments", _plans_against_parts()),
        ("plan_differs_from_items", _plans_against_items()),
        ("entry_date_differs", _entry_dates()),
        ("piece_differs_from_entry", _against_entries(due_piece_table, due_piece_table.c.issued_on)),
        ("on_account_differs_from_entry", _against_entries(on_account_table, on_account_table.c.dated_on)),
        ("due_before_issued", _due_before_issued()),
        ("allocation_too_early", _allocations_too_early()),
        ("allocation_mixed", _allocations_mixed()),
    )
    yield from found_by(connection, checks)
    yield from _not_days(connection)
    yield from _lines(connection)


def _payments_against_entries() -> Select[Any]:
    payments, entries = payment_table, entry_table
    return (
        select(payments.c.id)
        .outerjoin(entries, (entries.c.payment_id == payments.c.id) & (entries.c.kind == "payment"))
        .where(
            or_(
                entries.c.id.is_(None),
                entries.c.amount_minor != -payments.c.amount_minor,
                entries.c.customer_id != payments.c.customer_id,
                entries.c.currency != payments.c.currency,
            )
        )
    )


def _plans_against_parts() -> Select[Any]:
    """Each plan's total is the sum of its installments."""
    plans, parts = payment_plan_table, plan_installment_table
    return select(plans.c.number).where(plans.c.total_minor != _summed(parts, parts.c.amount_minor))


def _plans_against_items() -> Select[Any]:
    """Each plan's total is the sum of its items on the day of the agreement, and of what it costs itself; of that no
    more is booked than was agreed.
    """
    plans, items, parts = payment_plan_table, plan_item_table, plan_installment_table
    covered = _summed(items, items.c.amount_minor, items.c.role == "covered")
    booked = _summed(items, items.c.amount_minor, items.c.role == "charge")
    costs = plans.c.fee_minor + _summed(parts, parts.c.interest_minor)
    return select(plans.c.number).where(or_(plans.c.total_minor != covered + costs, booked > costs))


def _summed(rows: Any, column: Any, *which: Any) -> Any:
    """Of a plan's rows the sum of a column."""
    plans = payment_plan_table
    query = select(func.coalesce(func.sum(column), 0)).where(rows.c.plan_id == plans.c.id, *which)
    return query.correlate(plans).scalar_subquery()


def _entry_dates() -> Select[Any]:
    """An entry counts from the day of its paper or payment, and belongs to the same customer."""
    entries, invoices, payments = entry_table, invoice_table, payment_table
    day = case((entries.c.kind == "payment", payments.c.received_on), else_=invoices.c.issued_on)
    customer = case((entries.c.kind == "payment", payments.c.customer_id), else_=invoices.c.customer_id)
    return (
        select(entries.c.id)
        .outerjoin(invoices, invoices.c.id == entries.c.invoice_id)
        .outerjoin(payments, payments.c.id == entries.c.payment_id)
        .where(
            entries.c.kind.in_(("invoice", "credit_note", "payment")),
            or_(entries.c.dated_on != day, entries.c.customer_id != customer),
        )
    )


def _against_entries(table: Any, day: Any) -> Select[Any]:
    """Customer, currency and day were copied from the entry."""
    entries = entry_table
    return (
        select(table.c.id)
        .join(entries, entries.c.id == table.c.entry_id)
        .where(
            or_(
                day != entries.c.dated_on,
                table.c.customer_id != entries.c.customer_id,
                table.c.currency != entries.c.currency,
            )
        )
    )


def _due_before_issued() -> Select[Any]:
    """Terms that set a day of the month led backwards once; nothing else did."""
    pieces, invoices = due_piece_table, invoice_table
    return (
        select(pieces.c.id)
        .join(invoices, invoices.c.id == pieces.c.invoice_id)
        .where(
            or_(pieces.c.due_on < pieces.c.issued_on, pieces.c.first_due_on < pieces.c.issued_on),
            invoices.c.terms.not_like('%"set_day"%'),
        )
    )


def _allocated(shown: Any) -> Select[Any]:
    pieces, money = due_piece_table, on_account_table
    return (
        select(shown)
        .join(pieces, pieces.c.id == allocation_table.c.due_piece_id)
        .join(money, money.c.id == allocation_table.c.on_account_id)
    )


def _allocations_too_early() -> Select[Any]:
    day = allocation_table.c.allocated_on
    return _allocated(allocation_table.c.id).where(
        or_(day < on_account_table.c.dated_on, day < due_piece_table.c.issued_on)
    )


def _allocations_mixed() -> Select[Any]:
    pieces, money = due_piece_table, on_account_table
    return _allocated(allocation_table.c.id).where(
        or_(pieces.c.customer_id != money.c.customer_id, pieces.c.currency != money.c.currency)
    )


def _not_days(connection: Connection) -> Iterator[Finding]:
    """A text that SQLite does not give back as it is when asked for its date is no day of the calendar.

    Without a step to add it gives back the 30th of February as it is.
    """
    for column in _DAYS:
        query = select(column.table.c.id).where(func.date(column, "+0 days").is_distinct_from(column))
        for (row_id,) in connection.execute(query):
            yield Finding("not_a_day", column.table.name, str(row_id))


def _lines(connection: Connection) -> Iterator[Finding]:
    """Arbook's own papers computed again from their lines by the rule that made them; others have no lines."""
    for rows in papers_with_lines(connection, invoice_table.c.source == "arbook"):
        yield from _of_paper(rows)


def papers_with_lines(connection: Connection, condition: ColumnElement[bool]) -> Iterator[Sequence[Row[Any]]]:
    """The lines of each paper that meets the condition, read as they are needed: a book has millions."""
    lines, invoices = invoice_line_table, invoice_table
    query = (
        select(
            invoices.c.id,
            invoices.c.number,
            invoices.c.currency,
            invoices.c.tax_minor.label("paper_tax"),
            invoices.c.net_minor.label("paper_net"),
            invoices.c.pricing,
            invoices.c.terms,
            type_coerce(invoices.c.issued_on, Text).label("issued_on"),
            lines.c.position,
            lines.c.description,
            type_coerce(lines.c.quantity, Text).label("quantity"),
            type_coerce(lines.c.unit_price, Text).label("unit_price"),
            lines.c.tax_name,
            type_coerce(lines.c.tax_percent, Text).label("tax_percent"),
            lines.c.tax_note,
            lines.c.discount,
            type_coerce(lines.c.price_per, Text).label("price_per"),
            lines.c.net_minor,
        )
        .join(lines, lines.c.invoice_id == invoices.c.id)
        .where(condition)
        .order_by(invoices.c.id, lines.c.position)
        .execution_options(yield_per=_AT_ONCE)
    )
    for _, rows in groupby(connection.execute(query), key=lambda row: row.id):
        yield tuple(rows)


def totals_of(rows: Sequence[Row[Any]]) -> InvoiceTotals | None:
    """What the lines of a paper come to; None where they make no invoice."""
    paper = rows[0]
    try:
        pricing = pricing_from_json(paper.pricing)
        return stored_totals([_line(row) for row in rows], paper.currency, pricing, paper.terms)
    except (ArbookError, ArithmeticError, ValueError):  # arithmetic: a quantity that is no number; value: no JSON
        return None


def _of_paper(rows: Sequence[Row[Any]]) -> Iterator[Finding]:
    paper = rows[0]
    name = paper.number or f"draft {paper.id}"
    totals = totals_of(rows)
    if totals is None:
        yield Finding("lines_make_no_invoice", "", name)
        return
    for row, net in zip(rows, totals.line_nets, strict=True):
        if row.net_minor != net.minor:
            yield Finding("line_differs", str(row.position), name)
    if paper.paper_net != totals.net.minor:
        yield Finding("net_differs_from_lines", "", name)
    if paper.paper_tax != totals.tax.minor:
        yield Finding("tax_differs_from_lines", "", name)


def _line(row: Row[Any]) -> InvoiceLine:
    tax = TaxRate(row.tax_name, Decimal(row.tax_percent), row.tax_note)
    discount, price_per = discount_from_json(row.discount), Decimal(row.price_per)
    return InvoiceLine(row.description, Decimal(row.quantity), Decimal(row.unit_price), tax, "", discount, price_per)
