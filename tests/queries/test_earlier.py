"""Items sold before, offered while an invoice is written; and what was credited of one."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.queries.credited import credited
from arbook.queries.earlier import EarlierItem, earlier_items
from arbook.services.credit_notes import CreditNote
from arbook.services.invoices import DraftInvoice
from tests.support.shop import Shop, open_shop

TODAY = date(2026, 12, 3)
VAT = TaxRate("VAT", Decimal(23))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = open_shop(tmp_path)
    yield made
    made.book.close()


def line(description: str, price: str = "10") -> InvoiceLine:
    return InvoiceLine(description, Decimal(1), Decimal(price), VAT, "pcs")


def sell(shop: Shop, customer_id: int, *lines: InvoiceLine) -> int:
    made = shop.invoices.issue(DraftInvoice(customer_id, TODAY, lines), today=TODAY).made_id
    assert made is not None
    return made


def names(items: tuple[EarlierItem, ...]) -> list[str]:
    return [item.description for item in items]


def test_the_customers_own_items_come_first_then_the_newest_each_once(shop: Shop) -> None:
    ada, bo = shop.customer("Ada"), shop.customer("Bo")
    sell(shop, ada, line("Oak shelf", "118"))
    sell(shop, bo, line("Steel bracket"), line("oak SHELF", "99"))
    assert names(shop.read(earlier_items, "EUR", customer_id=ada)) == ["Oak shelf", "Steel bracket"]
    assert names(shop.read(earlier_items, "EUR")) == ["oak SHELF", "Steel bracket"]
    [first, _] = shop.read(earlier_items, "EUR", customer_id=ada)
    assert (first.unit, first.unit_price, first.tax_percent) == ("pcs", Decimal(118), Decimal(23))


def test_items_are_found_by_any_part_without_accents_and_only_in_their_currency(shop: Shop) -> None:
    sell(shop, shop.customer("Ada"), line("Crème brûlée"), line("Bread"))
    assert names(shop.read(earlier_items, "EUR", search="BRULEE creme")) == ["Crème brûlée"]
    assert shop.read(earlier_items, "USD") == ()
    assert names(shop.read(earlier_items, "EUR", limit=1)) == ["Bread"]


def test_what_credit_notes_took_off_is_counted(shop: Shop) -> None:
    invoice_id = sell(shop, shop.customer("Ada"), line("Oak shelf", "100"))
    assert str(shop.read(credited, invoice_id)) == "0.00"
    shop.invoices.credit(CreditNote(invoice_id, TODAY, (line("Scratch", "10"),)), today=TODAY)
    assert str(shop.read(credited, invoice_id)) == "12.30"
