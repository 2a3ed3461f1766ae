"""Money that was there before its invoice earns what early payment earns: 2 % for payment in advance."""

from datetime import date
from decimal import Decimal

import pytest

from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.terms import Terms, net_days
from arbook.queries.items import money_on_account
from arbook.queries.ledger import ledger_rows
from arbook.services.invoices import DraftInvoice
from arbook.services.payments import Order, RecordPayment
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop, day

ADVANCE = Terms("In advance", net_days(30).pieces, EarlyDiscount(Decimal(2), 0))
PAID, ISSUED, PUT = day("2026-03-01"), day("2026-03-05"), day("2026-03-20")


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def ada(shop: Shop) -> Customer:
    return shop.customer("Ada")


def issue(shop: Shop, ada: Customer, *, on: date = ISSUED) -> int:
    """100.00 and 19 % of tax: 119.00, or 116.62 in advance."""
    terms = SettingsService(shop.counter).add_terms(ADVANCE).made_id
    line = InvoiceLine("Work", Decimal(1), Decimal(100), TaxRate("VAT", Decimal(19)))
    made = shop.invoices.issue(DraftInvoice(ada.customer_id, on, (line,), terms), today=on)
    return made.made_id or 0


def lying(shop: Shop, ada: Customer) -> int:
    (row,) = shop.read(money_on_account, PUT, ada.customer_id)
    return row.on_account_id


def kinds(shop: Shop, ada: Customer) -> list[tuple[str, str]]:
    return [(row.entry.kind.value, str(row.entry.amount)) for row in shop.read(ledger_rows, ada.customer_id)]


def test_money_of_before_the_invoice_takes_its_discount(shop: Shop, ada: Customer) -> None:
    ada.pays("116.62", on=PAID)
    issue(shop, ada)
    shop.payments.put_on_items(lying(shop, ada), on=PUT, discounts=None)
    assert kinds(shop, ada) == [("payment", "-116.62"), ("invoice", "119.00"), ("discount", "-2.38")]
    assert shop.read(money_on_account, PUT, ada.customer_id) == ()
    discount = shop.read(ledger_rows, ada.customer_id)[-1]
    assert (discount.entry.dated_on, discount.balance.minor) == (PUT, 0)


def test_of_more_money_than_an_invoice_needs_the_rest_stays_on_account(shop: Shop, ada: Customer) -> None:
    ada.pays("116.62", on=PAID)
    ada.pays("50.00", on=PAID, order=Order.ON_ACCOUNT)
    issue(shop, ada)
    first = shop.read(money_on_account, PUT, ada.customer_id)[0]
    shop.payments.put_on_items(first.on_account_id, on=PUT, discounts=None)
    assert [str(row.credit.open) for row in shop.read(money_on_account, PUT, ada.customer_id)] == ["50.00"]


def test_money_that_came_a_day_after_the_invoice_was_not_in_advance(shop: Shop, ada: Customer) -> None:
    issue(shop, ada)
    ada.pays("116.62", on="2026-03-06", order=Order.ON_ACCOUNT)
    shop.payments.put_on_items(lying(shop, ada), on=PUT, discounts=None)
    assert kinds(shop, ada)[-1] == ("payment", "-116.62")


def test_what_was_taken_in_advance_is_owed_again_when_the_money_bounces(shop: Shop, ada: Customer) -> None:
    payment = ada.pays("116.62", on=PAID)
    issue(shop, ada)
    shop.payments.put_on_items(lying(shop, ada), on=PUT, discounts=None)
    ada.takes_back(payment, on="2026-03-25")
    assert shop.read(ledger_rows, ada.customer_id)[-1].balance == Money(11900, "EUR")


def test_by_an_own_split_exactly_what_is_asked_in_advance_earns_it(shop: Shop, ada: Customer) -> None:
    other = ada.owes("10.00", due="2026-02-01")
    told = RecordPayment(ada.customer_id, PAID, Money(12662, "EUR"), order=Order.ON_ACCOUNT)
    shop.payments.record(told, today=PAID)
    issue(shop, ada)
    piece = other.piece_id + 1
    split = ((other.piece_id, Money(1000, "EUR")), (piece, Money(11662, "EUR")))
    shop.payments.put_on_items(lying(shop, ada), on=PUT, split=split, discounts=None)
    assert kinds(shop, ada)[-1] == ("discount", "-2.38")
