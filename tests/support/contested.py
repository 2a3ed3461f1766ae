"""What tests around promises and disputes share: an invoice with lines, and a credit note on a day."""

from decimal import Decimal

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.services.credit_notes import CreditNote
from arbook.services.invoices import DraftInvoice
from tests.builders import Customer, day
from tests.support.crediting import FREE

VAT = TaxRate("VAT", Decimal(20))


def sold_lines(who: Customer, *prices: str, on: str = "2026-01-15") -> int:
    """An invoice over ten pieces of each, at these net prices, with 20 % of tax; its id."""
    lines = tuple(
        InvoiceLine(f"Thing {place}", Decimal(10), Decimal(price), VAT) for place, price in enumerate(prices, 1)
    )
    made = who.shop.invoices.issue(DraftInvoice(who.customer_id, day(on), lines), today=day(on))
    assert made.made_id is not None
    return made.made_id


def credit(who: Customer, invoice_id: int, amount: str, *, on: str) -> None:
    """A credit note over so much, without tax."""
    lines = (InvoiceLine("Credit", Decimal(1), Decimal(amount), FREE),)
    who.shop.invoices.credit(CreditNote(invoice_id, day(on), lines), today=day(on))
