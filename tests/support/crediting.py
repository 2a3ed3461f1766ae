"""Credit notes as tests tell them: what was sold and paid, what came back, and what the customer's money is then."""

from decimal import Decimal

from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.terms import Terms, TermsPiece, net_days
from arbook.queries.early_payment import early_offers
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.items import money_on_account
from arbook.queries.ledger import ledger_rows
from arbook.queries.standing_discounts import shares_of, standing_discounts
from arbook.services.credit_notes import CreditNote
from arbook.services.invoices import DraftInvoice
from arbook.services.settings import SettingsService
from tests.builders import Customer, Day, day

SOLD, PAID, LATER, BACK = day("2026-03-01"), day("2026-03-05"), day("2026-03-10"), day("2026-03-20")
FREE = TaxRate("", Decimal(0))
TWO = EarlyDiscount(Decimal(2), 10)


def goods(price: str, tax: TaxRate = FREE) -> InvoiceLine:
    """A line of an invoice or credit note."""
    return InvoiceLine("Goods", Decimal(1), Decimal(price), tax)


def sold(ada: Customer, *lines: InvoiceLine, early: EarlyDiscount = TWO, pieces: tuple[TermsPiece, ...] = ()) -> int:
    """An invoice of ``SOLD``, less a discount for early payment; returns its id."""
    terms = Terms("early", pieces or net_days(30).pieces, early)
    terms_id = SettingsService(ada.shop.counter).add_terms(terms).made_id
    told = DraftInvoice(ada.customer_id, SOLD, lines, terms_id)
    return ada.shop.invoices.issue(told, today=SOLD).made_id or 0


def pays_early(ada: Customer) -> int:
    """Exactly what settles the invoice; returns the payment's id."""
    (offer,) = ada.shop.read(early_offers, ada.customer_id)
    return ada.pays(str(offer.pay), on=PAID, discounts=None)


def credited(ada: Customer, invoice_id: int, price: str, tax: TaxRate = FREE, *, on: Day = BACK) -> int:
    """Goods that came back; returns the credit note's id."""
    told = CreditNote(invoice_id, day(on), (goods(price, tax),))
    return ada.shop.invoices.credit(told, today=day(on)).made_id or 0


def on_account(ada: Customer, on: Day = BACK) -> list[str]:
    """What lies on account, the oldest first."""
    return [str(row.credit.open) for row in ada.shop.read(money_on_account, day(on), ada.customer_id)]


def movements(ada: Customer) -> list[str]:
    """The customer's entries in the order of their days."""
    rows = ada.shop.read(ledger_rows, ada.customer_id)
    return [f"{row.entry.kind.value} {row.entry.amount}" for row in rows]


def discounts(ada: Customer, invoice_id: int) -> list[str]:
    """What stands of each discount, with the tax in it."""
    found = []
    for each in ada.shop.read(standing_discounts, card(ada, invoice_id)):
        parts = ada.shop.read(shares_of, each.entry_id, "EUR")
        found += [f"{part.net} + {part.tax}" for part in parts]
    return found


def card(ada: Customer, invoice_id: int) -> InvoiceCard:
    """The invoice as it stands."""
    found: InvoiceCard = ada.shop.read(invoice_by_id, invoice_id)
    return found
