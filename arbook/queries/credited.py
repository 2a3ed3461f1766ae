"""What credit notes took off an invoice, as a sum and line by line."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, func, select

from arbook.ledger.invoicing import TaxRate, TaxSum
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.pricing import stored_totals
from arbook.store.tables.money import entry_table, on_account_table
from arbook.store.tables.papers import invoice_table
from arbook.store.tables.printed import invoice_line_table


@dataclass(frozen=True, slots=True)
class LineLeft:
    """What of a line was not credited yet; ``position`` counts from 1."""

    line_id: int
    position: int
    description: str
    quantity: Decimal
    left: Decimal


def lines_left(connection: Connection, invoice_id: int) -> tuple[LineLeft, ...]:
    """The invoice's lines with the quantity that no credit note took back."""
    lines, papers = invoice_line_table, invoice_table
    back: dict[int, Decimal] = {}
    for line_id, quantity in connection.execute(
        select(lines.c.corrects_line_id, lines.c.quantity)
        .join(papers, papers.c.id == lines.c.invoice_id)
        .where(papers.c.corrects_id == invoice_id, papers.c.state == "issued", lines.c.corrects_line_id.is_not(None))
    ):
        back[line_id] = back.get(line_id, Decimal(0)) + quantity
    own = connection.execute(select(lines).where(lines.c.invoice_id == invoice_id).order_by(lines.c.position))
    return tuple(
        LineLeft(row.id, row.position, row.description, row.quantity, row.quantity - back.get(row.id, Decimal(0)))
        for row in own
    )


def credited(connection: Connection, invoice_id: int) -> Money:
    """What credit notes took off this invoice so far, whatever became of the money."""
    table = invoice_table
    currency = connection.execute(select(table.c.currency).where(table.c.id == invoice_id)).scalar_one()
    is_issued = (table.c.corrects_id == invoice_id) & (table.c.state == "issued")
    minor = connection.execute(select(func.coalesce(func.sum(table.c.total_minor), 0)).where(is_issued)).scalar_one()
    return Money(minor, currency)


def notes_on_account(connection: Connection, customer_id: int) -> dict[str, Money]:
    """By the number of the invoice, what of its credit notes lies on account: it goes to that invoice once that is
    owed again.
    """
    notes, credit, entries = invoice_table, on_account_table, entry_table
    corrected = invoice_table.alias("corrected")
    rows = connection.execute(
        select(corrected.c.number, credit.c.currency, func.sum(credit.c.open_minor))
        .join_from(credit, entries, entries.c.id == credit.c.entry_id)
        .join(notes, notes.c.id == entries.c.invoice_id)
        .join(corrected, corrected.c.id == notes.c.corrects_id)
        .where(
            credit.c.customer_id == customer_id,
            credit.c.open_minor != 0,
            entries.c.kind == EntryKind.CREDIT_NOTE.value,
        )
        .group_by(corrected.c.id)
    )
    return {number: Money(minor, currency) for number, currency, minor in rows}


def taxes_left(connection: Connection, invoice: InvoiceCard) -> tuple[TaxSum, ...]:
    """What of each rate of the invoice no credit note took off yet; nothing where its lines are not known."""
    if not invoice.lines:
        return ()
    table = invoice_table
    is_issued = (table.c.corrects_id == invoice.row.invoice_id) & (table.c.state == "issued")
    notes = connection.execute(select(table.c.id).where(is_issued)).scalars()
    zero = Money.zero(invoice.row.total.currency)
    left: dict[TaxRate, TaxSum] = {each.rate: each for each in taxes_of(invoice)}
    for each in [tax for note in notes for tax in taxes_of(invoice_by_id(connection, note))]:
        now = left.get(each.rate, TaxSum(each.rate, zero, zero))
        left[each.rate] = TaxSum(each.rate, now.net - each.net, now.tax - each.tax)
    return tuple(left.values())


def taxes_of(card: InvoiceCard) -> tuple[TaxSum, ...]:
    """What a paper comes to for each of its rates; nothing where its lines are not known."""
    if not card.lines:
        return ()
    lines = [each.line for each in card.lines]
    return stored_totals(lines, card.row.total.currency, card.pricing, card.terms).taxes
