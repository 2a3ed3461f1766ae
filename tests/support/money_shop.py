"""A customer with one of everything that money can meet: parts, discounts, a write-off, costs, and credit."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece, net_days
from arbook.queries.money_rules import LimitAction, MoneyRules
from arbook.services.invoices import DraftInvoice
from arbook.services.money_rules import MoneyRulesService
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop, day

TODAY = date(2026, 11, 26)
NO_TAX = TaxRate("", Decimal(0))


def money_shop(folder: Path) -> Shop:
    """Ada has an invoice in three parts (1), one with 2 % off within 10 days (2), one written off (3), and costs."""
    shop = Shop(folder)
    ada = shop.customer("Ada Stone", credit_limit=Money.of("1500", "EUR"))
    in_parts(shop, ada)
    with_discount(shop, ada)
    old = ada.owes("121.00", due="2026-02-10")
    ada.is_let_off(old, on="2026-09-01", reason="closed her shop")
    bounced = ada.pays("40.00", on="2026-10-01")
    shop.payments.reverse(
        bounced, on=day("2026-10-05"), today=day("2026-10-05"), reason="bounced", fee=Money.of("7.50", "EUR")
    )
    set_rules(shop)
    return shop


def in_parts(shop: Shop, customer: Customer) -> None:
    """900.00 in three parts of 300.00, due on the first of the next months."""
    pieces = [TermsPiece((Step(StepKind.ADD_DAYS, days),), ShareKind.AMOUNT, Decimal(300)) for days in (30, 60)]
    rest = TermsPiece((Step(StepKind.ADD_DAYS, 90),))
    terms = Terms("Thirds", (*pieces, rest))
    issue(shop, customer, terms, "900.00", "2026-10-02")


def with_discount(shop: Shop, customer: Customer) -> None:
    """120.00 on 20 November, 117.60 until the 30th."""
    issue(
        shop,
        customer,
        Terms("2/10 net 30", net_days(30).pieces, EarlyDiscount(Decimal(2), 10)),
        "120.00",
        "2026-11-20",
    )


def issue(shop: Shop, customer: Customer, terms: Terms, price: str, on: str) -> int:
    """An invoice of one line without tax."""
    terms_id = SettingsService(shop.counter).add_terms(terms).made_id
    lines = (InvoiceLine("Bench", Decimal(1), Decimal(price), NO_TAX),)
    made = shop.invoices.issue(DraftInvoice(customer.customer_id, day(on), lines, terms_id), today=day(on))
    assert made.made_id is not None
    return made.made_id


def set_rules(shop: Shop, small: str = "0.50", *, costs_first: bool = False) -> None:
    """The owner's rules."""
    rules = MoneyRules(Money.of(small, "EUR"), costs_first, (30, 60, 90), LimitAction.WARN, 1)
    MoneyRulesService(shop.counter).change(rules)
