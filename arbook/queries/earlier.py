"""What was sold before: items to choose from while an invoice is written."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, select

from arbook.ledger.folding import fold
from arbook.queries.pricing import pricing_from_json
from arbook.store.tables.papers import invoice_table
from arbook.store.tables.printed import invoice_line_table

MOST_LINES_READ = 4000
"""The newest lines of the book are looked through; older ones are seldom meant, and a large book has millions."""
_OWN_INVOICES = 60


@dataclass(frozen=True, slots=True)
class EarlierItem:
    """An item as it was sold last: for how many units its price is, and whether the tax is in it."""

    description: str
    unit: str
    unit_price: Decimal
    tax_name: str
    tax_percent: Decimal
    tax_note: str
    price_per: Decimal = Decimal(1)
    is_gross: bool = False


def earlier_items(
    connection: Connection, currency: str, *, customer_id: int | None = None, search: str = "", limit: int = 12
) -> tuple[EarlierItem, ...]:
    """Items that hold every word of ``search``, this customer's first, then the newest; each description once."""
    words, found = fold(search).split(), dict[str, EarlierItem]()
    own = [] if customer_id is None else [_of_customer(customer_id, currency)]
    for statement in (*own, _of_book(currency)):
        for row in connection.execute(statement):
            key = fold(row.description)
            if key not in found and all(word in key for word in words):
                found[key] = _item(row)
            if len(found) == limit:
                return tuple(found.values())
    return tuple(found.values())


def _item(row: Any) -> EarlierItem:
    is_gross = pricing_from_json(row.pricing).gross_prices
    tax = (row.tax_name, row.tax_percent, row.tax_note)
    return EarlierItem(row.description, row.unit, row.unit_price, *tax, row.price_per, is_gross)


def _lines(currency: str) -> Any:
    lines, papers = invoice_line_table.c, invoice_table.c
    return (
        select(
            lines.description, lines.unit, lines.unit_price, lines.tax_name, lines.tax_percent, lines.tax_note,
            lines.price_per, papers.pricing,
        )
        .join(invoice_table, papers.id == lines.invoice_id)
        .where(papers.kind == "invoice", papers.currency == currency)
        .order_by(lines.id.desc())
    )  # fmt: skip


def _of_book(currency: str) -> Any:
    newest = select(invoice_line_table.c.id).order_by(invoice_line_table.c.id.desc()).limit(MOST_LINES_READ)
    return _lines(currency).where(invoice_line_table.c.id.in_(newest))


def _of_customer(customer_id: int, currency: str) -> Any:
    papers = invoice_table.c
    newest = (
        select(papers.id)
        .where(papers.customer_id == customer_id)
        .order_by(papers.issued_on.desc(), papers.id.desc())
        .limit(_OWN_INVOICES)
    )
    return _lines(currency).where(papers.id.in_(newest))
